"""Operations as DeepBench and Brainwave count them."""

import dataclasses

import pytest

from rnnhw.errors import InputError
from rnnhw.roofline import RnnWork

LAYER = RnnWork(cell="lstm", hidden=512, batch=16, steps=25)


@pytest.mark.parametrize(("cell", "factor"), [("vanilla", 2), ("gru", 6), ("lstm", 8)])
def test_deepbench_counts_the_recurrent_product(cell: str, factor: int) -> None:
    work = dataclasses.replace(LAYER, cell=cell)
    assert work.operations == factor * 512**2 * 16 * 25
    assert work.weights == factor // 2 * 512**2


def test_brainwave_counts_both_products() -> None:
    work = RnnWork(cell="gru", hidden=2816, inputs=2816, batch=1, steps=750)
    assert work.operations == 71_368_704_000  # as its table says


def test_backward_is_both_of_its_parts() -> None:
    work = dataclasses.replace(LAYER, direction="backward")
    assert work.parts == ("backward_data", "backward_weights")
    assert work.operations == 2 * LAYER.operations
    assert dataclasses.replace(LAYER, direction="backward_data").operations == LAYER.operations


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"batch": 0}, "batch is 0"),
        ({"steps": -1}, "steps is -1"),
        ({"hidden": 1 << 18}, "hidden is 262144"),
        ({"inputs": -1}, "inputs is -1"),
        ({"cell": "rnn"}, "cell is 'rnn'; there are vanilla, gru, lstm"),
        ({"direction": "sideways"}, "direction is 'sideways'"),
        ({"hidden": 2.0}, "hidden is 2.0"),
    ],
)
def test_senseless_work_is_refused(change: dict, words: str) -> None:
    with pytest.raises(InputError, match=words.replace(".", r"\.")):
        dataclasses.replace(LAYER, **change)
