"""The published peaks and the bounds that follow from them."""

import pytest

from rnnhw.errors import InputError
from rnnhw.network import Cell, stack_shape
from rnnhw.roofline import (
    Device,
    RnnWork,
    all_devices,
    bound,
    devices,
    find_device,
    load_calibration,
    network_estimate,
    network_work,
    roofline_seconds,
    sequence_bytes,
    usual_precision,
)
from rnnhw.roofline.figures import Figure

DIGITS = stack_shape(Cell.LSTM, 8, 32, outputs=10)

# int8 peak and bandwidth, from the data sheets
PUBLISHED = {
    "H200": (1978.9e12, 4800e9),
    "T4": (130e12, 320e9),
    "Jetson Orin Nano": (20e12, 68e9),
    "TPU v1": (92e12, 34e9),
    "TPU v5e": (393e12, 819e9),
}


def machine(**peak: float) -> Device:
    values = {"memory_gbps": 1.0, **{f"{name}_tops": value / 1e12 for name, value in peak.items()}}
    return Device(
        name="paper",
        kind="gpu",
        figures={name: Figure(value=value, source="", status="read") for name, value in values.items()},
    )


def test_devices_hold_the_published_figures() -> None:
    assert {d.name: (d.peak["int8"], d.bytes_per_second) for d in devices()} == PUBLISHED
    assert {d.kind for d in devices()} == {"gpu", "tpu"}
    found = [bound(d, DIGITS, 8) for d in devices()]
    assert all(b.status == "read" and b.source for b in found)


def test_precision_is_int8_where_there_is_int8() -> None:
    assert machine(bf16=1e12, int8=1e11).precision == "int8"
    assert machine(bf16=1e12).precision == "bf16"


def test_bytes_by_hand() -> None:
    weights = 4 * 32 * (8 + 32) + 10 * 32
    assert sequence_bytes(DIGITS, 8, 1, 1) == weights + 8 * 8 + 10
    assert sequence_bytes(DIGITS, 8, 3, 2) == 2 * (weights + 3 * (8 * 8 + 10))
    no_head = stack_shape(Cell.LSTM, 8, 32)
    assert sequence_bytes(no_head, 8, 1, 1) == 4 * 32 * 40 + 8 * 8 + 8 * 32
    last_alone = stack_shape(Cell.LSTM, 8, 32, every_step=False)
    assert sequence_bytes(last_alone, 8, 1, 1) == 4 * 32 * 40 + 8 * 8 + 32
    stack = stack_shape(Cell.GRU, 8, 32, 16, outputs=10, every_step=True)
    assert sequence_bytes(stack, 8, 1, 1) == 3 * (32 * 40 + 16 * 48) + 10 * 16 + 8 * 8 + 8 * 10


def test_memory_bound_by_hand() -> None:
    found = bound(machine(int8=1e15), DIGITS, 8)
    moved = 4 * 32 * 40 + 320 + 64 + 10
    assert found.limit == "memory"
    assert found.seconds == pytest.approx(moved / 1e9)
    assert bound(machine(bf16=1e15), DIGITS, 8).seconds == pytest.approx(2 * moved / 1e9)


def test_weights_that_fit_on_the_chip_cross_no_bus() -> None:
    weights, traffic = 4 * 32 * 40 + 320, 8 * 8 + 10
    assert sequence_bytes(DIGITS, 8, 1, 1, on_chip_bytes=weights - 1) == weights + traffic
    assert sequence_bytes(DIGITS, 8, 1, 1, on_chip_bytes=weights) == traffic
    edge = find_device("Edge TPU", all_devices())
    assert bound(edge, DIGITS, 8).bytes == traffic
    large = stack_shape(Cell.LSTM, 1024, 1024, 1024)  # 16.8 MB; 8 MiB can stay
    assert bound(edge, large, 1).bytes == 2 * 4 * 1024 * 2048 + 1024 + 1024


@pytest.mark.parametrize("batch", [1, 64])
@pytest.mark.parametrize("units", [32, 700, 1024])
def test_no_model_is_faster_than_its_bound(units: int, batch: int) -> None:
    shape = stack_shape(Cell.LSTM, units, units)
    for steps in (1, 40):
        work = network_work(shape, steps, batch)
        for device in all_devices():
            if device.kind in ("gpu", "cpu", "tpu"):
                precision = usual_precision(device)
                found = network_estimate(load_calibration(), device, work, precision)
                least = bound(device, shape, steps, batch, precision).seconds
                assert found.low >= least, (device.name, steps, found.low, least)


def test_compute_bound_by_hand() -> None:
    found = bound(machine(int8=1e6), DIGITS, 8, batch=4)
    operations = 4 * 2 * (8 * 4 * 32 * 40 + 320)
    assert found.limit == "compute"
    assert found.operations == operations
    assert found.seconds == pytest.approx(operations / 1e6)


def test_the_roofline_of_a_layer_rereads_weights_but_for_their_own_gradient() -> None:
    weights = 4 * 4 * 64**2

    def seconds(direction: str) -> float:
        work = RnnWork(cell="lstm", hidden=64, batch=2, steps=10, direction=direction)
        return roofline_seconds(machine(fp32=1e15), work, "fp32")

    assert seconds("forward") == seconds("backward_data") == pytest.approx(10 * weights / 1e9)
    assert seconds("backward_weights") == pytest.approx(weights / 1e9)
    assert seconds("backward") == pytest.approx(11 * weights / 1e9)
    slow = RnnWork(cell="lstm", hidden=64, batch=2, steps=10)
    assert roofline_seconds(machine(fp32=1e3), slow, "fp32") == pytest.approx(8 * 64**2 * 20 / 1e3)


@pytest.mark.parametrize(("steps", "batch", "named"), [(0, 1, "steps = 0"), (1, -2, "batch = -2")])
def test_nothing_to_do_is_refused(steps: int, batch: int, named: str) -> None:
    with pytest.raises(InputError, match=named):
        bound(machine(int8=1.0), DIGITS, steps, batch)
