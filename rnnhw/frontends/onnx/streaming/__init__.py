"""Graphs of whole sequences as graphs of one step, whose machine blocks keep their states between calls."""

from rnnhw.frontends.onnx.streaming.one_step import one_step_graph

__all__ = ["one_step_graph"]
