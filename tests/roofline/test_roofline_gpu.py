"""The equations of the GPU model by hand, with parameters that leave one term at a time."""

import dataclasses

import numpy as np
import pytest

from rnnhw.roofline import Device, RnnWork, all_devices, find_device
from rnnhw.roofline.fit import MeasuredRow
from rnnhw.roofline.gpu import batch_class
from rnnhw.roofline.gpu_time import gpu_parts, gpu_seconds

V100 = find_device("V100", all_devices())
LAYER = RnnWork(cell="lstm", hidden=1024, batch=32, steps=10)
TINY = 1e-12


def parameters(device: Device = V100, **given: float) -> dict:
    """Parameters that make every term zero, except those that are given."""
    base = {
        "math_share": 1 / TINY,
        "memory_share": 1 / TINY,
        "launch_us": TINY,
        "queue_us": TINY,
        "call_us": TINY,
        "resident_share": 1.0,
        "elementwise_passes": TINY,
        "chain_cycles": TINY,
        "sm_macs": 1 / TINY,
        "gemm_us": TINY,
        "result_passes": TINY,
        "operand_passes": TINY,
    } | given
    family = device.architecture
    found = {("clock", device.board, family, device.name): given.get("clock_share", 1.0)}
    for name, value in base.items():
        for step in ("forward", "backward"):
            found[family, "launch_us", step] = base["launch_us"]
            for size in (4, 16, 32, 64, 128):
                found[family, "chain_cycles", step, str(size)] = base["chain_cycles"]
                found[family, "sm_macs", step, str(size)] = base["sm_macs"]
        found[family, name] = value
    return found


def seconds(work: RnnWork, precision: str = "fp32", **given: float) -> float:
    return gpu_parts(parameters(**given), V100, work, precision)["total"]


def test_the_chain_is_as_long_as_the_k_loop() -> None:
    assert seconds(LAYER, chain_cycles=40) == pytest.approx(10 * 40 * 1024 / 1.53e9)
    back = dataclasses.replace(LAYER, direction="backward_data")
    assert seconds(back, chain_cycles=40) == pytest.approx(10 * 40 * 4096 / 1.53e9)


def test_memory_reads_the_weights_at_every_step() -> None:
    moved = 10 * 4 * 1024**2 * 4
    assert seconds(LAYER, memory_share=0.5) == pytest.approx(moved / 450e9)
    small = dataclasses.replace(LAYER, hidden=512)  # 4 MiB of weights stay in 6 MiB of cache
    assert seconds(small, memory_share=0.5) == pytest.approx(moved / 4 / (3 * 450e9))


def test_math_fills_whole_waves() -> None:
    macs = 4 * 1024**2 * 32
    rate = 0.5 * 15.7e12 / 2
    assert seconds(LAYER, math_share=0.5) == pytest.approx(10 * macs / rate)  # 32 tiles on 80 multiprocessors
    wide = dataclasses.replace(LAYER, hidden=4096)  # 128 tiles take two waves, 160 places
    assert seconds(wide, math_share=0.5) == pytest.approx(10 * 16 * macs * 160 / 128 / rate)


def test_columns_are_rounded_up_to_eight_above_four() -> None:
    def kernel(batch: int) -> float:
        return seconds(dataclasses.replace(LAYER, batch=batch), sm_macs=10)

    assert kernel(4) == pytest.approx(10 * 4 * 1024**2 * 4 / (10 * 80 * 1.53e9))
    assert kernel(8) == pytest.approx(2 * kernel(4))
    assert kernel(5) == pytest.approx(kernel(8))


def test_overheads() -> None:
    assert seconds(LAYER, launch_us=7) == pytest.approx(70e-6)
    assert seconds(LAYER, call_us=50) == pytest.approx(50e-6)
    assert seconds(dataclasses.replace(LAYER, steps=1000), queue_us=2) == pytest.approx(400e-6)
    assert seconds(LAYER, queue_us=2) == pytest.approx(20e-6)
    passes = 10 * 6 * 1024 * 32 * 4 / 900e9
    assert seconds(LAYER, elementwise_passes=3) == pytest.approx(3 * passes)


def test_small_batches_of_cached_weights_wait_less() -> None:
    small = RnnWork(cell="lstm", hidden=256, batch=1, steps=100)
    assert seconds(small, queue_us=2, resident_share=0.25) == pytest.approx(50e-6)
    for other in (dataclasses.replace(small, batch=8), dataclasses.replace(small, hidden=1024)):
        assert seconds(other, queue_us=2, resident_share=0.25) == pytest.approx(200e-6)


def test_terms_of_a_step_overlap() -> None:
    one = seconds(LAYER, chain_cycles=40)
    both = seconds(LAYER, chain_cycles=40, memory_share=1.0)
    memory = seconds(LAYER, memory_share=1.0)
    assert both == pytest.approx((one**4 + memory**4) ** 0.25)


def test_weights_are_one_product_over_all_steps() -> None:
    work = dataclasses.replace(LAYER, direction="backward_weights")
    macs = 4 * 1024**2 * 320
    assert seconds(work, math_share=0.5) == pytest.approx(macs / (0.5 * 15.7e12 / 2))
    assert seconds(work, gemm_us=30) == pytest.approx(30e-6)
    assert seconds(work, result_passes=2) == pytest.approx(2 * 4 * 1024**2 * 4 / 900e9)
    assert seconds(work, operand_passes=2) == pytest.approx(2 * 5 * 1024 * 320 * 4 / 900e9)


def test_inputs_are_a_product_of_their_own_without_a_call() -> None:
    given = {"math_share": 0.5, "gemm_us": 30}
    alone = seconds(LAYER, **given)
    both = seconds(dataclasses.replace(LAYER, inputs=512), **given)
    assert both - alone == pytest.approx(4 * 1024 * 512 * 320 / (0.5 * 15.7e12 / 2))


def test_inputs_of_a_backward_pass_have_its_sizes() -> None:
    def extra(direction: str, **given: float) -> float:
        work = dataclasses.replace(LAYER, direction=direction)
        return seconds(dataclasses.replace(work, inputs=512), **given) - seconds(work, **given)

    size = 4 / 900e9
    assert extra("backward_data", operand_passes=1) == pytest.approx((512 + 320) * 4096 * size)
    assert extra("backward_data", result_passes=1) == pytest.approx(512 * 320 * size)
    assert extra("backward_weights", operand_passes=1) == pytest.approx((4096 + 512) * 320 * size)
    assert extra("forward", operand_passes=1) == pytest.approx((4096 + 320) * 512 * size)


def test_backward_is_the_sum_of_its_parts() -> None:
    given = {"chain_cycles": 40.0, "math_share": 0.7, "gemm_us": 30.0}
    parts = [
        seconds(dataclasses.replace(LAYER, direction=name), **given)
        for name in ("backward_data", "backward_weights")
    ]
    assert seconds(dataclasses.replace(LAYER, direction="backward"), **given) == pytest.approx(sum(parts))


def test_many_rows_are_what_each_is() -> None:
    works = [
        dataclasses.replace(LAYER, direction=name, inputs=inputs, hidden=hidden)
        for name in ("forward", "backward_data", "backward_weights", "backward")
        for inputs in (0, 64)
        for hidden in (256, 2048)
    ]
    given = parameters(chain_cycles=40, math_share=0.7, launch_us=5, gemm_us=30, operand_passes=1)
    rows = [MeasuredRow(device=V100, work=work, precision="fp32", seconds=1.0) for work in works]
    assert np.allclose(gpu_seconds(given, rows), [gpu_parts(given, V100, w, "fp32")["total"] for w in works])


def test_batch_classes() -> None:
    assert [batch_class(batch) for batch in (1, 4, 5, 16, 17, 32, 64, 65, 128, 1000)] == [
        4,
        4,
        16,
        16,
        32,
        32,
        64,
        128,
        128,
        128,
    ]


def test_borrowed_tensor_kernels_are_faster() -> None:
    """V100's tensor cores have 7.96 times its 32-bit peak: half the chain, sqrt(2 x 7.96) times the rate."""
    assert seconds(LAYER, "mixed", chain_cycles=40) == pytest.approx(10 * 20 * 1024 / 1.53e9)
    slow = seconds(LAYER, sm_macs=10)
    assert seconds(LAYER, "mixed", sm_macs=10) == pytest.approx(slow / (2 * 125 / 15.7) ** 0.5)
    assert seconds(LAYER, "fp16-storage", sm_macs=10) == pytest.approx(slow)
