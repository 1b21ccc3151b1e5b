"""A systolic array of one's own: its figures, its cycles by hand, and names that are refused."""

import pytest

from rnnhw.errors import InputError
from rnnhw.roofline import all_devices, estimate, find_device, load_calibration
from rnnhw.roofline.systolic import Product, array_of, run_products
from rnnhw.roofline.work import RnnWork


def device(name: str):
    return find_device(name, all_devices())


def test_figures_follow_from_the_name() -> None:
    own = device("Systolic:256x128@700.5")
    assert own.name == "systolic:256x128@700.5" and own.kind == "tpu"
    assert own.operations_per_second("int8") == pytest.approx(2 * 256 * 128 * 700.5e6)
    array = array_of(own)
    assert (array.rows, array.columns, array.arrays) == (256, 128, 1)
    assert {figure.status for figure in own.figures.values()} == {"given"}
    assert "assumed: all weights stay on the chip" in own.sources


def test_cycles_of_one_product_by_hand() -> None:
    """One tile: its rows are fetched, then shifted, then the batch passes and drains."""
    array = array_of(device("systolic:8x4@100"))
    found = run_products(array, [Product(inputs=8, outputs=4, batch=5)], resident=True)
    assert found.cycles == 8 + 8 + 5 + (8 + 4)


def test_an_estimate_says_that_it_is_unchecked() -> None:
    work = RnnWork(cell="lstm", hidden=64, inputs=64, steps=8, batch=1)
    small, large = (
        estimate(load_calibration(), device(f"systolic:{side}x{side}@100"), work, "int8") for side in (16, 64)
    )
    assert small.rests_on == "cycles alone"
    assert large.seconds < small.seconds
    # 128 tiles of a step and 128 of its input product cannot pass in fewer cycles than they have rows.
    assert small.seconds > 8 * 64 * 16 / 100e6
    with pytest.raises(InputError, match="has no fp16; it is documented for int8"):
        estimate(load_calibration(), device("systolic:16x16@100"), work, "fp16")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("systolic:", "describes no array; the form is systolic:ROWSxCOLS@MHZ"),
        ("systolic:256@700", "describes no array"),
        ("systolic:256x256", "describes no array"),
        ("systolic:-1x4@700", "describes no array"),
        ("systolic:4x4@nan", "describes no array"),
        ("systolic:4x4@700MHz", "describes no array"),
        ("systolic:4x4x4@700", "describes no array"),
        (f"systolic:{'9' * 5000}x4@700", "describes no array"),
        ("systolic:0x4@700", "has 0 rows, not 1 .. 4096"),
        ("systolic:4x5000@700", "has 5000 columns, not 1 .. 4096"),
        ("systolic:4x4@0.5", "has 0.5 MHz, not 1 .. 10000"),
        ("systolic:4x4@20000", "has 20000 MHz, not 1 .. 10000"),
    ],
)
def test_other_names_are_refused_in_a_sentence(name: str, words: str) -> None:
    with pytest.raises(InputError, match=words) as caught:
        device(name)
    assert "\n" not in str(caught.value)
