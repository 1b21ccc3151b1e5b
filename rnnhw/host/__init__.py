"""The parts of a model that the machine leaves to the host, run by onnxruntime, and the graph around them."""

from rnnhw.host.execute import run_graph, run_original
from rnnhw.host.inputs import feed, lengths_of, outputs_for_user, sequence_port
from rnnhw.host.session import Session
from rnnhw.host.streaming import run_streamed

__all__ = [
    "Session",
    "feed",
    "lengths_of",
    "outputs_for_user",
    "run_graph",
    "run_original",
    "run_streamed",
    "sequence_port",
]
