"""Energies of operations on FPGAs, against the currents and tables that they are made from."""

import math

import pytest

from rnnhw.flow import DEVICES
from rnnhw.flow.costs import has_cost_model
from rnnhw.flow.devices import LUT4
from rnnhw.roofline import chip_switching, fpga_switching

UP5K = fpga_switching("ice40up5k", 5280)


def test_the_measured_device_has_what_was_measured() -> None:
    # A product: 882 - 645 uA at 1.219 V and 12 MHz, less the 44 logic cells that the toy has more.
    cell = (641.3 - 613.5) * 1.219 / 12 / 196
    assert UP5K.cell.least == pytest.approx(cell)
    assert UP5K.cell.most == pytest.approx((996 - 645) * 1.219 / 12 / 180)
    assert UP5K.multiplier.typical == pytest.approx((882 - 645) * 1.219 / 12 - 44 * cell)
    assert UP5K.multiplier.most == pytest.approx(2 * UP5K.multiplier.typical)
    assert UP5K.multiplier.least == pytest.approx(7.1 * 0.3)
    assert UP5K.clock.least == UP5K.clock.most == pytest.approx((613.5 - 85.6) * 1.219 / 12)
    assert UP5K.static.typical == pytest.approx(0.1043, abs=1e-4)
    assert UP5K.memory.least == pytest.approx(7.1 * 10 / 64)
    assert UP5K.memory.most == pytest.approx(14 * 10 / 64)


@pytest.mark.parametrize("name", [name for name, one in DEVICES.items() if has_cost_model(one)])
def test_every_device_has_energies_in_order(name: str) -> None:
    found = fpga_switching(name, DEVICES[name].resources[LUT4])
    for one in (found.memory, found.multiplier, found.cell, found.clock, found.static):
        assert 0 < one.least <= one.typical <= one.most
    larger = DEVICES[name].resources[LUT4] / 5280
    assert found.clock.most == pytest.approx(UP5K.clock.typical * larger)
    assert all(name and source for name, source in found.sources)


def test_what_was_not_measured_is_the_middle_of_its_range() -> None:
    found = fpga_switching("ecp5-85k", 83_640)
    assert found.multiplier.typical == pytest.approx(
        math.sqrt(found.multiplier.least * found.multiplier.most)
    )
    assert found.multiplier.typical < UP5K.multiplier.typical
    assert found.static.typical == 233.2


def test_a_chip_has_memories_and_multipliers_alone() -> None:
    found = chip_switching()
    assert (found.multiplier.least, found.multiplier.most) == (pytest.approx(0.1), pytest.approx(0.3))
    assert (found.memory.least, found.memory.most) == (pytest.approx(7.5 / 64), pytest.approx(10 / 64))
    assert found.cell.most == found.clock.most == found.static.most == 0
