"""Inference on several chips: one chip takes the schedule's cycles; layers and units by hand; refusals."""

import dataclasses

import pytest

from rnnhw.design import load_design
from rnnhw.errors import InputError
from rnnhw.network import Cell, LayerShape, Shape, stack_shape
from rnnhw.plan import ChipLink, chip_plans
from rnnhw.schedule import count_cycles

SMALL = load_design("small")
LINK = ChipLink(cycles=20, bytes_per_cycle=4.0)


def plans(shape, most, steps=40, link=LINK):
    return {(plan.form, plan.chips): plan for plan in chip_plans(shape, SMALL, steps, most, link)}


def test_one_chip_is_the_schedule_and_equal_layers_form_a_pipeline():
    shape = stack_shape(Cell.LSTM, 32, 32, 32)
    found = plans(shape, 2)
    assert found["one", 1].sequence_cycles == count_cycles(shape, SMALL, 40).total
    half = Shape(layers=shape.layers[:1], every_step=True)
    one, many = (count_cycles(half, SMALL, steps).total for steps in (1, 40))
    period = (count_cycles(half, SMALL, 128).total - count_cycles(half, SMALL, 64).total) / 64
    assert found["layers", 2].link_cycles == 20 + 32 / 4
    assert found["layers", 2].sequence_cycles == 2 * one + 28 + round(39 * period)
    assert found["layers", 2].sequence_cycles == pytest.approx(many + one + 28, abs=40)
    assert found["layers", 2].step_cycles < 0.6 * found["one", 1].step_cycles


def test_units_pay_for_the_link_at_every_step():
    shape = stack_shape(Cell.LSTM, 32, 64, outputs=4)
    near, far = (plans(shape, 4, link=ChipLink(cycles=cycles, bytes_per_cycle=4.0)) for cycles in (0, 50))
    for chips in (2, 4):
        assert far["units", chips].sequence_cycles - near["units", chips].sequence_cycles == 40 * 50
        assert near["units", chips].link_cycles == -(-(64 - 64 // chips) // 4)
    assert near["units", 4].step_cycles < near["units", 2].step_cycles < near["one", 1].step_cycles
    slow = plans(shape, 2, link=ChipLink(cycles=0, bytes_per_cycle=0.25))
    assert slow["units", 2].link_cycles == 128


def test_a_network_that_one_chip_cannot_hold_fits_on_several():
    found = chip_plans(stack_shape(Cell.LSTM, 32, 128), SMALL, 10, 8, LINK)
    refused = [plan for plan in found if plan.refused]
    assert ("one", 1) in {(plan.form, plan.chips) for plan in refused}
    assert "weight_depth" in refused[0].refused
    assert found[0].form == "units" and not found[0].refused


def test_two_directions_are_refused():
    layer = LayerShape(cell=Cell.LSTM, inputs=4, units=8, directions=2)
    with pytest.raises(InputError, match="two passes over whole sequences"):
        chip_plans(Shape(layers=(layer,), every_step=True), SMALL, 4, 2, LINK)


def test_units_of_a_mingru_read_the_inputs_alone():
    design = load_design("full")
    shape = stack_shape(Cell.MINGRU, 32, 64)
    found = {(plan.form, plan.chips): plan for plan in chip_plans(shape, design, 40, 2, LINK)}
    half = count_cycles(stack_shape(Cell.MINGRU, 32, 32), design, 1).total
    assert found["units", 2].step_cycles == half + LINK.message(32)


def test_a_projection_is_not_cut_by_units():
    shape = stack_shape(Cell.LSTM, 8, 16, projection=4)
    found = chip_plans(shape, load_design("full"), 4, 2, LINK)
    assert {plan.form: plan.refused for plan in found if plan.chips == 2} == {
        "units": "a layer with a projection is not cut by units, because its h is a sum over all units"
    }


def test_shares_of_units_of_a_machine_that_leaves_zeros_out_are_refused():
    shape = stack_shape(Cell.LSTM, 32, 32, 32)
    found = chip_plans(shape, dataclasses.replace(SMALL, kept_depth=16), 40, 2, LINK)
    refused = {plan.form: plan.refused for plan in found}
    assert not refused["one"] and not refused["layers"]
    assert refused["units"].startswith("kept_depth is 16, and which weights of a share of units are zero")
