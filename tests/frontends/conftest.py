"""What tests of imported graphs share: a graph against onnxruntime, and what it leaves to the host."""

import numpy as np
import pytest
from onnx import ModelProto

from rnnhw.errors import InputError, ModelError
from rnnhw.frontends.onnx import graph_of
from rnnhw.host import feed, run_graph, run_original
from rnnhw.train import run_float_block


class GraphChecks:
    """Checks of ONNX models as graphs of blocks."""

    @staticmethod
    def equal(model: ModelProto, given, *, most: float = 2e-5, **more):
        """Import a model; its float graph must give what onnxruntime gives. Returns the graph."""
        graph = graph_of(ModelProto.FromString(model.SerializeToString()), "m", **more)
        fed = feed(graph, given)
        ours, theirs = run_graph(graph, fed, run_float_block), run_original(graph, fed)
        assert set(ours) == set(theirs) == {port.name for port in graph.outputs}
        for name, exact in theirs.items():
            assert ours[name].shape == exact.shape
            assert ours[name].dtype == exact.dtype
            assert np.abs(ours[name].astype(np.float64) - exact).max(initial=0) <= most, name
        return graph

    @classmethod
    def reasons(cls, model: ModelProto, given, **more) -> str:
        """Import a model, which must be refused or give what onnxruntime gives.

        Returns the refusal, or a line per operator that is left to the host with its reason.
        """
        try:
            graph = cls.equal(model, given, **more)
        except (ModelError, InputError) as error:
            return str(error)
        lines = [f"{one.label}: {one.reason}" for block in graph.host_blocks for one in block.operators]
        assert all(reason for reason in lines)
        return "\n".join(lines)


@pytest.fixture(scope="session")
def graph_checks() -> type[GraphChecks]:
    return GraphChecks
