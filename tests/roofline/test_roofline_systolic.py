"""Cycles of systolic arrays by hand, and against published figures of TPU v1."""

import dataclasses

import pytest

from rnnhw.errors import InputError
from rnnhw.roofline import RnnWork, all_devices, check_tpu_v1, find_device
from rnnhw.roofline.systolic import Array, Product, run_products, systolic_time

# 8 x 8 weights of one byte at 0.8 x 1.25 bytes per cycle: 64 cycles per tile
ARRAY = Array(
    rows=8, columns=8, arrays=1, cycles_per_second=1.0, weight_bytes_per_second=1.25, weight_bytes_on_chip=256
)
TPU = find_device("TPU v1", all_devices())


def test_one_tile() -> None:
    time = run_products(ARRAY, [Product(inputs=8, outputs=8, batch=5)])
    assert time.cycles == 64 + 8 + 5 + 16  # fetch, shift, product, drain
    assert (time.active, time.weight_shift, time.weight_stall, time.non_matrix) == (5, 8, 64, 16)


def test_a_stream_of_tiles_is_bound_by_its_fetches() -> None:
    time = run_products(ARRAY, [Product(inputs=32, outputs=16, batch=5)])
    assert time.tiles == 8
    assert time.cycles == 8 * 64 + 8 + 5 + 16


def test_large_batches_hide_the_fetches() -> None:
    time = run_products(ARRAY, [Product(inputs=32, outputs=16, batch=500)])
    assert time.cycles == 64 + 8 + 8 * 500 + 16
    assert run_products(ARRAY, [Product(inputs=32, outputs=16, batch=250, passes=2)]).cycles == time.cycles


def test_padding_counts_whole_tiles() -> None:
    assert run_products(ARRAY, [Product(inputs=9, outputs=1, batch=500)]).active == 1000


def test_a_dependent_product_waits_for_the_one_before() -> None:
    first = Product(inputs=8, outputs=8, batch=500, vector=256 * 7)
    waits = run_products(ARRAY, [first, Product(inputs=8, outputs=8, batch=1)])
    free = run_products(ARRAY, [first, Product(inputs=8, outputs=8, batch=1, dependent=False)])
    assert free.cycles == 64 + 8 + 500 + (16 + 7)  # the second is done before the first has drained
    assert waits.cycles == 64 + 8 + 500 + (16 + 7) + 1 + 16
    assert waits.non_matrix == 23 + 16


def test_resident_weights_are_shifted_and_not_fetched() -> None:
    time = run_products(ARRAY, [Product(inputs=32, outputs=16, batch=2)], resident=True)
    assert time.cycles == 8 + 8 * 8 + 2 + 16


def test_a_tile_moves_in_when_the_one_before_is_at_work() -> None:
    first = Product(inputs=8, outputs=8, batch=500)
    time = run_products(ARRAY, [first, Product(inputs=8, outputs=16, batch=2)])
    ready = 64 + 8 + 500 + 16  # the second product's operands; its second tile is shifted from then on
    assert time.cycles == ready + 8 + 2 + 16


def test_two_arrays_fill_side_by_side() -> None:
    two = dataclasses.replace(ARRAY, arrays=2)
    time = run_products(two, [Product(inputs=32, outputs=16, batch=2)], resident=True)
    assert time.cycles == 4 + 4 + 8 + 3 * 8 + 2 + 16


def test_two_arrays_share_the_tiles_and_the_memory() -> None:
    two = dataclasses.replace(ARRAY, arrays=2)
    product = [Product(inputs=32, outputs=16, batch=500)]
    assert run_products(two, product).cycles == 128 + 8 + 4 * 500 + 16
    few = [Product(inputs=32, outputs=16, batch=1)]
    assert run_products(two, few).cycles == run_products(ARRAY, few).cycles


def test_the_times_of_an_array_add_up() -> None:
    products = [
        Product(inputs=20, outputs=30, batch=batch, vector=999, dependent=batch % 2 == 0)
        for batch in (1, 40, 3, 100, 7)
    ]
    time = run_products(ARRAY, products)
    assert time.active + time.weight_stall + time.weight_shift + time.non_matrix == pytest.approx(time.cycles)


@pytest.mark.parametrize("inputs", [0, 300])
def test_late_steps_are_like_the_last_one_followed(inputs: int) -> None:
    def cycles(steps: int) -> float:
        work = RnnWork(cell="lstm", hidden=600, inputs=inputs, batch=3, steps=steps)
        return systolic_time(TPU, work, "int8").cycles

    step = cycles(40) - cycles(39)
    assert step > 0
    assert cycles(40) - cycles(20) == pytest.approx(20 * step, rel=1e-3)
    exact = [Product(inputs=inputs, outputs=2400, batch=90)] if inputs else []
    exact += [Product(inputs=600, outputs=2400, batch=3, vector=9 * 600 * 3)] * 30
    from rnnhw.roofline.systolic import array_of

    assert cycles(30) == pytest.approx(run_products(array_of(TPU), exact).cycles, rel=1e-3)


def test_tpu_v1_meets_its_published_lstms() -> None:
    lstm0, lstm1, _ = check_tpu_v1(TPU)
    assert (lstm0.name, lstm1.name) == ("LSTM0", "LSTM1")
    assert abs(lstm0.tops / 3.7 - 1) <= 0.15 and abs(lstm1.tops / 2.8 - 1) <= 0.25
    for check in (lstm0, lstm1):
        assert sum(check.modelled.values()) == pytest.approx(1, abs=0.01)
        assert abs(check.modelled["active"] - check.published["active"]) < 0.02
        assert abs(check.modelled["weight_shift"] - check.published["weight_shift"]) < 0.03
        assert sum(check.published.values()) == pytest.approx(1, abs=0.01)


def test_training_is_refused() -> None:
    work = RnnWork(cell="lstm", hidden=600, batch=3, steps=4, direction="backward")
    with pytest.raises(InputError, match="TPU v1 is modelled for inference"):
        systolic_time(TPU, work, "int8")
    with pytest.raises(InputError, match="TPU v1 has no bf16"):
        systolic_time(TPU, dataclasses.replace(work, direction="forward"), "bf16")
