"""The choice of a design: it holds the networks, no candidate beats it, and its cycles are the schedule's."""

import dataclasses

import numpy as np
import pytest

from rnnhw.design import Design, presets
from rnnhw.errors import CapacityError
from rnnhw.explore import Demand, choose_design, holding_design
from rnnhw.network import Shape, shape_in_words
from rnnhw.schedule import check_fit, count_cycles, fits

NATIVE = {"arithmetic": "native", "weight_bits": 8}


def demand(words, steps=20, sequences=1.0):
    return Demand(shape=shape_in_words(words), steps=steps, sequences=sequences)


WORDS = ["lstm:8:32:10", "gru:5:20,12", "lstm+peephole+projection=6:4:24:3", "mingru:3:40", "elman:12:9:30"]


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("goal", ["fastest", "smallest"])
def test_the_choice_holds_the_network_in_the_cycles_of_the_schedule(words, goal):
    one = demand(words)
    choice = choose_design([one], goal=goal, max_macs=96, **NATIVE)
    check_fit(one.shape, choice.design)
    assert choice.design.macs <= 96
    assert choice.cycles == count_cycles(one.shape, choice.design, one.steps).total


@pytest.mark.parametrize("words", WORDS)
def test_no_depth_could_be_less(words):
    one = demand(words)
    design = choose_design([one], max_macs=48, **NATIVE).design
    for name in ("weight_depth", "unit_depth", "input_depth", "state_depth", "state_slots"):
        if getattr(design, name) > 1:
            assert not fits(one.shape, dataclasses.replace(design, **{name: getattr(design, name) - 1}))


def test_no_candidate_beats_the_choice():
    """Every design of the list, counted by itself."""
    one = demand("gru:5:20,12")
    fastest = choose_design([one], max_macs=48, **NATIVE)
    smallest = choose_design([one], goal="smallest", max_macs=48, **NATIVE)
    found = fastest.considered
    rng = np.random.default_rng(1)
    for k in rng.choice(len(found), 40, replace=False).tolist():
        design = found.design(k)
        cycles = count_cycles(one.shape, design, one.steps).total
        assert (found.macs[k], found.memory_bytes[k], found.cycles[k]) == (
            design.macs,
            design.memory_bytes,
            cycles,
        )
        assert (cycles, design.macs) >= (fastest.cycles, fastest.design.macs)
        assert (design.macs, design.memory_bytes) >= (smallest.design.macs, smallest.design.memory_bytes)


def test_the_smallest_design_meets_a_latency_and_half_of_it_does_not():
    one = demand("lstm:8:32:10")
    slow = choose_design([one], goal="smallest", max_macs=512, **NATIVE)
    limit = slow.latency_us / 7
    quick = choose_design([one], goal="smallest", max_macs=512, max_latency_us=limit, **NATIVE)
    assert quick.latency_us <= limit and quick.design.macs > slow.design.macs
    smaller = quick.considered.macs < quick.design.macs
    assert quick.considered.latency_us[smaller].min() > limit


def test_a_machine_for_several_networks_holds_each_and_takes_their_time():
    demands = [demand("lstm:8:32", 20, 1.0), demand("gru:16:24", 5, 4.0), demand("elman:3:7:2", 2, 0.5)]
    choice = choose_design(demands, max_macs=128, **NATIVE)
    assert choice.design.cells == ("lstm", "gru", "elman")
    cycles = [count_cycles(one.shape, choice.design, one.steps).total * one.sequences for one in demands]
    assert choice.cycles == sum(cycles)


def test_too_few_macs_and_too_little_time_name_what_works():
    large = demand("lstm:800:800")
    with pytest.raises(CapacityError, match=r"at most 64 MACs .* the least that does has \d+$") as told:
        choose_design([large], max_macs=64, **NATIVE)
    least = int(str(told.value).rsplit(" ", 1)[1])
    assert choose_design([large], max_macs=least, **NATIVE).design.macs == least
    with pytest.raises(CapacityError, match="no design of at most"):
        choose_design([large], max_macs=least - 1, **NATIVE)
    with pytest.raises(CapacityError, match=r"runs a sequence in 1e-06 us .* the fastest takes [\d.]+ us"):
        choose_design([demand("lstm:8:32")], max_macs=64, max_latency_us=1e-6, **NATIVE)


def test_weights_of_4_bits_take_half_the_depth():
    one = demand("lstm:8:32:10")
    wide, narrow = (
        choose_design([one], arithmetic="native", weight_bits=bits, max_macs=4).design for bits in (8, 4)
    )
    assert narrow.weight_bits == 4 and narrow.weight_depth == -(-wide.weight_depth // 2)


def test_a_preset_is_enlarged_only_where_none_holds_all_networks():
    shapes = [shape_in_words(words) for words in ("lstm:3:4", "gru:3:60")]
    assert holding_design(shapes, arithmetic="native") == ("small", presets()["small"])
    name, design = holding_design([*shapes, shape_in_words("mingru:3:4000")], arithmetic="native")
    assert name == "full with unit_depth = 2000, state_depth = 1000" and isinstance(design, Design)
    with pytest.raises(CapacityError, match="the preset 'medium' cannot be enlarged"):
        holding_design([shape_in_words("lstm:9000:9000")], arithmetic="native")


def changing(words):
    """The shape of a delta network."""
    shape = shape_in_words(words)
    layers = tuple(dataclasses.replace(layer, has_thresholds=True) for layer in shape.layers)
    return Shape(layers=layers, every_step=shape.every_step)


def test_a_preset_reads_changes_for_delta_networks():
    """The smallest that holds them then, with the words of all operands: 8, 24 and 24 values in 2 columns."""
    tiny, one = presets()["tiny"], changing("lstm:8:24:10")
    assert not fits(one, tiny) and fits(shape_in_words("lstm:8:24:10"), tiny)
    name, design = holding_design([one, changing("gru:6:20")], arithmetic="native")
    assert name == "tiny with delta_depth = 28"
    assert design == dataclasses.replace(tiny, delta_depth=28)
    for words in ("lstm:8:60,60,60:10", "lstm:2000:4", "mingru:3:3000"):
        name, design = holding_design([changing(words)], arithmetic="native")
        assert f"delta_depth = {design.delta_depth}" in name and fits(changing(words), design)


def test_no_design_is_chosen_for_a_delta_network():
    with pytest.raises(CapacityError, match="its cycles follow from what changes in the data"):
        choose_design([Demand(shape=changing("lstm:8:24"), steps=5)], max_macs=64, **NATIVE)
