"""One network on many machines: our machine and the others, crossovers, activity, checks."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from rnnhw.design import presets
from rnnhw.errors import InputError
from rnnhw.explore import changed_share, compare_machines, network_activity
from rnnhw.explore.machines import Machines
from rnnhw.network import Cell, load_integer, stack_shape
from rnnhw.roofline import all_devices, find_device, read_rows
from rnnhw.schedule import count_cycles

DIGITS = stack_shape(Cell.LSTM, 8, 32, outputs=10)
MODEL = Path(__file__).parent.parent.parent / "models" / "digits-lstm" / "model.int8.safetensors"
SMALL = presets()["small"]


def compared(*names: str, **given: object) -> Machines:
    devices = [find_device(name, all_devices()) for name in names]
    usual = {
        "network": "n",
        "shape": DIGITS,
        "steps": 8,
        "batches": (1, 16),
        "devices": devices,
        "design": SMALL,
        "design_name": "small",
    }
    return compare_machines(**{**usual, **given})


def test_ours_is_the_schedules() -> None:
    own = compared("T4").own
    assert own is not None
    assert own.cycles == count_cycles(DIGITS, SMALL, 8).total
    assert own.seconds == pytest.approx([own.cycles / (SMALL.clock_mhz * 1e6) * batch for batch in (1, 16)])
    assert own.energies[1].least == pytest.approx(16 * own.energies[0].least)
    assert own.rate == pytest.approx(2 * (8 * 4 * 32 * 40 + 320) / own.seconds[0])


@pytest.mark.parametrize("name", ["H200", "Titan Xp", "Raspberry Pi 3", "TPU v1", "TrueNorth"])
def test_a_crossover_is_where_the_other_begins_to_win(name: str) -> None:
    found = compared(name)
    crossover, each = found.lines[0].crossover.typical, found.own.seconds[0]
    if crossover is None:
        assert compared(name, batches=(65536,)).lines[0].estimates[0].seconds >= each * 65536
        return
    assert compared(name, batches=(crossover,)).lines[0].estimates[0].seconds < each * crossover
    if crossover > 1:
        before = compared(name, batches=(crossover - 1,)).lines[0].estimates[0].seconds
        assert before >= each * (crossover - 1)


def test_a_crossover_has_the_uncertainty_of_the_times() -> None:
    found = compared("A100", "TPU v1", "TrueNorth", batches=(1,))
    for line in found.lines:
        at = line.crossover
        ends = [end if end is not None else np.inf for end in (at.earliest, at.typical, at.latest)]
        assert ends == sorted(ends)
    fast, slow = found.lines[0].crossover.earliest, found.lines[0].crossover.latest
    assert fast < found.lines[0].crossover.typical < slow
    asked = compared("A100", batches=(fast, slow, slow - 1)).lines[0].estimates
    each = found.own.seconds[0]
    assert asked[0].low < each * fast
    assert asked[1].high < each * slow and asked[2].high >= each * (slow - 1)


def test_contexts_run_at_once() -> None:
    wide = dataclasses.replace(
        SMALL, contexts=4, unit_depth=4 * SMALL.unit_depth, state_depth=256, input_depth=256
    )
    own = compared("T4", design=wide, batches=(1, 4, 5, 16)).own
    each = count_cycles(DIGITS, wide, 8).total / (wide.clock_mhz * 1e6)
    assert own.seconds == pytest.approx([each, each, 2 * each, 4 * each])
    assert own.rate == pytest.approx(4 * 2 * (8 * 4 * 32 * 40 + 320) / each)


def test_without_a_design_there_is_nothing_to_cross() -> None:
    found = compared("T4", design=None)
    assert found.own is None and found.lines[0].crossover is None


def test_a_precision_that_a_named_device_lacks_is_refused_and_others_are_left_out() -> None:
    with pytest.raises(InputError, match="H100 has no int4"):
        compared("T4", "H100", precision="int4")
    found = compared("T4", "H100", "Loihi", precision="int4", named=False)
    assert [line.device.name for line in found.lines] == ["T4", "Loihi"]
    assert found.lines[0].precision == "int4" and "H100 has no int4" in found.skipped[0]
    with pytest.raises(InputError, match="H100 has no int4"):
        compared("H100", precision="int4", named=False)


def test_records_of_this_layer_are_kept() -> None:
    head = "type,hidden,batch,timesteps,suite,direction,device,precision,time_ms,inputs,backend\n"
    good = "lstm,32,4,8,infer,infer,cpu,fp32,0.5,8,torch\n"
    others = [
        good.replace("lstm", "gru"),
        good.replace("32,4", "64,4"),
        good.replace(",8,torch", ",9,torch"),
        good.replace(",8,infer", ",9,infer"),
        good.replace("infer,infer", "train,train_fwd"),
    ]
    (point,) = compared("T4", records=read_rows(head + good + "".join(others), "r.csv")).measured
    assert (point.name, point.batch, point.seconds) == ("cpu by torch", 4, 0.5e-3)


def test_activity() -> None:
    x = np.zeros((2, 4, 3), np.int8)
    assert changed_share(x) == 0.0
    x[0, 2:, 1] = 7  # one value changes once in 2 x 4 x 3
    assert changed_share(x) == pytest.approx(1 / 24)
    x[1] = np.arange(1, 13).reshape(4, 3)
    assert changed_share(x) == pytest.approx(13 / 24)


def test_activity_of_a_network_counts_what_is_fed_back() -> None:
    network = load_integer(MODEL)
    rng = np.random.default_rng(0)
    busy = rng.integers(-100, 100, (4, 8, 8)).astype(np.int8)
    still = np.repeat(busy[:, :1], 8, axis=1)
    activity = network_activity(network, busy)
    assert 0.5 < activity < 0.97  # h before the first step changes nowhere
    assert network_activity(network, still) < activity
    assert network_activity(network, busy[:, :1]) == pytest.approx(8 * changed_share(busy[:, :1]) / 40)
