"""Outputs of graphs that are made for a number of sequences, joined."""

import numpy as np
import pytest

from rnnhw.errors import InputError
from rnnhw.host import feed
from rnnhw.host.batches import batches, joined
from rnnhw.network import BATCH, TIME, Graph, HostBlock, Port


def graph(size, shape, axes):
    """A graph for ``size`` sequences whose output has this shape."""
    return Graph(
        name="g",
        inputs=(
            Port(name="x", dtype="float32", shape=(size, 3, 2), axes=(BATCH, TIME, ""), role="sequence"),
        ),
        outputs=(Port(name="y", dtype="float32", shape=shape, axes=axes),),
        blocks=[HostBlock(model=b"", inputs=("x",), outputs=("y",))],
    )


@pytest.mark.parametrize(
    ("size", "shape", "axes", "axis"),
    [
        (2, (2, 5), (BATCH, ""), 0),
        (2, (3, 2, 5), (TIME, BATCH, ""), 1),
        # Exporters write a batch of one as any other axis of size 1, which no operator tells apart.
        (1, (1, 5), ("", ""), 0),
        (1, (1, 4, 5), ("", "", ""), 0),
    ],
)
def test_outputs_are_joined_along_the_batch(size, shape, axes, axis):
    rng = np.random.default_rng(1)
    parts = [rng.standard_normal(shape) for _ in range(3)]
    found = joined(graph(size, shape, axes), [{"y": part} for part in parts])
    assert np.array_equal(found["y"], np.concatenate(parts, axis=axis))


@pytest.mark.parametrize(
    ("size", "shape", "axes"), [(2, (2, 5), ("", "")), (1, (5,), ("",)), (1, (1, 5), (TIME, ""))]
)
def test_outputs_that_could_be_joined_in_several_ways_are_refused(size, shape, axes):
    results = [{"y": np.zeros(shape)}] * 2
    with pytest.raises(InputError, match=f"'y' has no batch axis, .* takes only {size} sequences at a time"):
        joined(graph(size, shape, axes), results)


def test_the_batches_hold_every_sequence_once():
    x = np.arange(36, dtype=np.float32).reshape(6, 3, 2)
    cut = list(batches(graph(2, (2, 5), (BATCH, "")), {"x": x}))
    assert len(cut) == 3 and np.array_equal(np.concatenate([one["x"] for one in cut]), x)


def test_states_of_a_graph_for_one_sequence_are_fed_back_for_all():
    """A batch of one that no operator tells apart: the state of two sequences is joined, and cut again."""
    whole = Graph(
        name="g",
        inputs=(
            Port(name="x", dtype="float32", shape=(1, 3, 2), axes=(BATCH, TIME, ""), role="sequence"),
            Port(name="s", dtype="float32", shape=(1, 4), axes=("", ""), role="state"),
        ),
        outputs=(Port(name="y", dtype="float32", shape=(1, 4), axes=("", "")),),
        blocks=[HostBlock(model=b"", inputs=("x", "s"), outputs=("y",))],
    )
    x, s = np.zeros((2, 3, 2), np.float32), np.arange(8, dtype=np.float32).reshape(2, 4)
    fed = feed(whole, x, states={"s": s})
    assert [one["s"].tolist() for one in batches(whole, fed)] == [[s[0].tolist()], [s[1].tolist()]]
    with pytest.raises(InputError, match=r"was given shape \[3, 4\]"):
        feed(whole, x, states={"s": np.zeros((3, 4), np.float32)})
    alone = feed(whole, x, states={"s": s[:1]})
    assert all(one["s"].shape == (1, 4) for one in batches(whole, alone))


@pytest.mark.parametrize("size", [0, -1])
def test_a_graph_that_takes_no_sequences_is_refused(size):
    with pytest.raises(InputError, match=f"takes {size} sequences at a time"):
        list(batches(graph(size, (2, 5), (BATCH, "")), {"x": np.zeros((6, 3, 2), np.float32)}))
