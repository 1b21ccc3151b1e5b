"""Estimates for any machine: ranges, coarse models, energy, whole networks."""

import dataclasses

import pytest

from rnnhw.errors import InputError
from rnnhw.network import Cell, stack_shape
from rnnhw.roofline import (
    RnnWork,
    all_devices,
    array_energy,
    estimate,
    find_device,
    load_calibration,
    network_estimate,
    network_work,
    usual_precision,
)
from rnnhw.roofline.coarse import event_time, events, photonic_time, processor_time
from rnnhw.roofline.energy import dram_joules, mac_joules, operations_energy, sram_joules

LAYER = RnnWork(cell="lstm", hidden=1024, inputs=1024, batch=2, steps=10)


def device(name: str):
    return find_device(name, all_devices())


def ask(name: str, work: RnnWork = LAYER, precision: str | None = None, **given):
    found = device(name)
    return estimate(load_calibration(), found, work, precision or usual_precision(found), **given)


@pytest.mark.parametrize("each", all_devices(), ids=lambda each: each.name)
def test_every_device_has_an_answer_and_a_range(each) -> None:
    found = ask(each.name)
    assert 0 < found.low < found.seconds < found.high < 100
    assert 0 < found.energy.least <= found.energy.typical <= found.energy.most
    assert found.limit in found.parts
    later = ask(each.name, dataclasses.replace(LAYER, steps=20))
    assert later.seconds > found.seconds


@pytest.mark.parametrize(
    ("name", "precision", "rests_on"),
    [
        ("V100", "fp32", "device"),
        ("P100", "fp16-storage", "device"),
        ("Titan X Pascal", "fp32", "architecture"),
        ("Vega FE", "fp32", "architecture"),
        ("V100", "mixed", "relatives"),
        ("H200", "bf16", "recent device"),
        ("H100", "bf16", "recent architecture"),
        ("A100", "bf16", "recent relatives"),
        ("TPU v1", "int8", "cycles"),
        ("TPU v5e", "int8", "cycles products"),
        ("Edge TPU", "int8", "cycles alone"),
        ("KNL 7250", "fp32", "coarse"),
        ("Loihi", "int8", "coarse"),
        ("Photonic MAC array", "int8", "optics"),
    ],
)
def test_less_evidence_states_a_wider_range(name: str, precision: str, rests_on: str) -> None:
    found = ask(name, precision=precision)
    spreads = load_calibration().spreads
    factors = {key: spread.factor for key, spread in spreads.items()} | {
        # No second device of a recent architecture was measured.
        "recent architecture": max(spreads["architecture"].factor, spreads["recent device"].factor),
        "cycles": 1.3,
        "cycles products": 3.0,
        "cycles alone": 3.0,
        "coarse": 3.0,
        "optics": 3.0,
    }
    assert found.rests_on == rests_on
    assert found.high / found.seconds == pytest.approx(factors[rests_on])
    assert found.seconds / found.low == pytest.approx(factors[rests_on])


def test_usual_precisions() -> None:
    assert [usual_precision(device(name)) for name in ("H200", "1080 Ti", "TPU v1", "TPU v3", "Loihi")] == [
        "fp16",
        "fp32",
        "int8",
        "bf16",
        "int8",
    ]


def test_undocumented_precisions_are_refused() -> None:
    for name, precision in (("H100", "int4"), ("TPU v1", "fp32"), ("1080 Ti", "tf32"), ("iPhone 6", "int8")):
        with pytest.raises(InputError, match=f"has no {precision}"):
            ask(name, precision=precision)


def test_a_network_is_its_layers_and_its_head() -> None:
    shape = stack_shape(Cell.LSTM, 64, 256, outputs=10)
    whole = network_estimate(load_calibration(), device("T4"), network_work(shape, 5, 4), "fp16")
    layer = ask("T4", RnnWork(cell="lstm", hidden=256, inputs=64, batch=4, steps=5), "fp16")
    head = max(10 * 256 * 4 / (65e12 / 2), 10 * 256 * 2 / 320e9)
    assert whole.seconds == pytest.approx(layer.seconds + head)
    assert whole.parts["dense"] == pytest.approx(head)


def test_processor_by_hand() -> None:
    knl = device("KNL 7250")
    found = processor_time(knl, LAYER, "fp32")
    weights = 8 * 1024**2
    assert found["math"] == pytest.approx(2 * weights * 20 / (0.5 * 6.09e12))
    assert found["memory"] == pytest.approx(10 * weights * 4 / (3 * 0.8 * 400e9))  # 32 of 34 MiB stay
    assert found["total"] == pytest.approx(10 * 5e-6 + max(found["math"], found["memory"]))


def test_events_follow_the_activity() -> None:
    loihi = device("Loihi")
    assert events(LAYER, 0.25) == 0.25 * 8 * 1024**2 * 20
    full, quarter = event_time(loihi, LAYER, 1.0), event_time(loihi, LAYER, 0.25)
    assert quarter["synapses"] == pytest.approx(full["synapses"] / 4)
    assert full["synapses"] == pytest.approx(8 * 1024**2 * 20 * 3.5e-9 / 64)  # 8 of 16 MiB: half of the cores
    assert ask("Loihi", activity=0.25).energy.least == pytest.approx(events(LAYER, 0.25) * 23.6e-12)


def test_photonic_by_hand() -> None:
    cycle = 2 * 128 * 128 / 65.5e12
    assert photonic_time(device("Photonic MAC array"), LAYER)["total"] == pytest.approx(
        (8 + 8) * 32 * 2 * 10 * cycle
    )


def test_energies_are_the_published_ones_at_the_published_nodes() -> None:
    assert mac_joules("fp32", 45) == pytest.approx(4.6e-12)
    assert mac_joules("int8", 7) == pytest.approx(0.1e-12)
    assert sram_joules("8", 45) == pytest.approx(10e-12 / 8)
    assert sram_joules("1024", 7) == pytest.approx(14e-12 / 8)
    assert dram_joules(45) == pytest.approx((1300e-12 / 8, 2600e-12 / 8))
    assert dram_joules(7) == pytest.approx((250e-12 / 8, 1300e-12 / 8))
    assert dram_joules(7) == dram_joules(4)
    assert mac_joules("fp16", 45) > mac_joules("fp16", 16) > mac_joules("fp16", 7)
    assert mac_joules("mixed", 12) == mac_joules("fp16", 12)
    assert mac_joules("fp16-storage", 12) == mac_joules("fp32", 12)


def test_weights_that_stay_on_chip_cross_the_bus_once() -> None:
    small, large = (dataclasses.replace(LAYER, hidden=hidden, inputs=0) for hidden in (256, 4096))
    k80 = device("K80")
    each = dram_joules(28)[0]
    assert ask("K80", small).energy.parts["DRAM"] == pytest.approx(4 * 256**2 * 4 * each)
    assert ask("K80", large).energy.parts["DRAM"] == pytest.approx(10 * 4 * 4096**2 * 4 * each)
    gradient = estimate(load_calibration(), k80, dataclasses.replace(large, direction="backward"), "fp32")
    assert gradient.energy.parts["DRAM"] == pytest.approx(11 * 4 * 4096**2 * 4 * each)


def test_energy_by_hand() -> None:
    k80 = device("K80")
    found = operations_energy(k80, "fp32", 1e9, 4e6, 1e-3)
    assert found.parts["arithmetic"] == pytest.approx(1e9 * mac_joules("fp32", 28))
    assert found.parts["DRAM"] == pytest.approx(4e6 * dram_joules(28)[0])
    assert found.most == pytest.approx(0.15)
    assert found.least == pytest.approx(0.015), "a tenth of the power limit is more than the operations"
    assert found.typical == pytest.approx((0.15 * 0.015) ** 0.5) and found.basis == "power"
    quick = operations_energy(k80, "fp32", 1e9, 4e6, 1e-4)
    assert quick.least == pytest.approx(sum(quick.parts.values()))
    unlimited = operations_energy(device("TPU v5e"), "int8", 1e9, 4e6, 1.0)
    assert unlimited.least == pytest.approx(sum(unlimited.parts.values()))
    assert unlimited.least < unlimited.typical < unlimited.most and unlimited.basis == "operations"
    own = array_energy(1000, 1000)
    assert own.least < own.typical < own.most
    assert own.least == pytest.approx(1000 * (0.1e-12 + 7.5e-12 / 8))
    assert own.most == pytest.approx(1000 * (0.3e-12 + 10e-12 / 8))
