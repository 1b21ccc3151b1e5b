"""Cutting of batches into commands: every step of every sequence is run once, in order."""

import numpy as np
import pytest

from rnnhw.sim.batches import Segment, cut_batch, cut_steps


def test_equal_lengths_are_one_command_per_group() -> None:
    assert cut_batch([5] * 5, 2) == [
        Segment(sequences=(0, 1), start=0, steps=5, ended=(0, 1), begins=True),
        Segment(sequences=(2, 3), start=0, steps=5, ended=(0, 1), begins=True),
        Segment(sequences=(4,), start=0, steps=5, ended=(0,), begins=True),
    ]


def test_a_command_ends_with_each_length() -> None:
    assert cut_batch([7, 2, 4], 3) == [
        Segment(sequences=(1, 2, 0), start=0, steps=2, ended=(0,), begins=True),
        Segment(sequences=(1, 2, 0), start=2, steps=2, ended=(1,)),
        Segment(sequences=(1, 2, 0), start=4, steps=3, ended=(2,)),
    ]


@pytest.mark.parametrize("contexts", [1, 2, 3, 16])
def test_all_steps_are_run_in_order(contexts: int) -> None:
    rng = np.random.default_rng(contexts)
    for _ in range(40):
        lengths = [int(n) for n in rng.integers(1, 9, rng.integers(1, 9))]
        run, ended = [0] * len(lengths), [False] * len(lengths)
        place: dict[int, int] = {}
        for segment in cut_batch(lengths, contexts):
            assert len(segment.sequences) <= contexts and segment.steps > 0
            for context, k in enumerate(segment.sequences):
                assert place.setdefault(k, context) == context  # its state stays where it is
                if not ended[k]:
                    assert segment.start == run[k]
                    run[k] += segment.steps
                if context in segment.ended:
                    assert run[k] == lengths[k]
                    ended[k] = True
        assert run == lengths and all(ended)


def test_steps_are_commands_of_their_own() -> None:
    """Three sequences on two contexts: two together, of which the shorter one ends first, then the third."""
    found = cut_steps([3, 1, 3], 2, {2})
    assert [(one.sequences, one.start, one.ended, one.begins) for one in found] == [
        ((1, 0), 0, (0,), True),
        ((1, 0), 1, (), False),
        ((1, 0), 2, (1,), True),
        ((2,), 0, (), True),
        ((2,), 1, (), False),
        ((2,), 2, (0,), True),
    ]
    assert all(one.steps == 1 for one in found)
