"""Predicted step times of ranks on one machine, checked by hand."""

from dataclasses import replace

import pytest

from rnnhw.plan import predict_step
from rnnhw.roofline import Constants, Sizes

SIZES = Sizes(inputs=8, units=(16, 16), outputs=4, steps=10, batch=12)
PRODUCTS = (0.0, 0.0, 0.0, 1.0, 0.0)
NOTHING = (0.0,) * 5
FREE = (0.0, 0.0)
TWICE = (0.0, 0.0, 0.0, 2.0, 0.0)
CONSTANTS = Constants(
    ranks=2,
    cores=2,
    forward=PRODUCTS,
    both=TWICE,
    all_three=TWICE,
    unit_forward=PRODUCTS,
    unit_both=TWICE,
    slowdown=(1.0, 1.0),
    unit_slowdown=(1.0, 1.0),
    update_s=0.0,
    accumulate_s=0.0,
    message=FREE,
    all_reduce=FREE,
    reduce=FREE,
    broadcast=FREE,
    all_gather=FREE,
    reduce_scatter=FREE,
)
MACS = 4 * 16 * (24 + 32) * 10 * 12
PARAMETERS = 4 * 16 * (25 + 33) + 17 * 4


def test_predictions_by_hand():
    assert predict_step(SIZES, "alone", CONSTANTS) == 2 * MACS
    for strategy in ("data", "server", "units"):
        assert predict_step(SIZES, strategy, CONSTANTS) == MACS
    crowded = replace(CONSTANTS, slowdown=(1.0, 2.0))
    assert predict_step(SIZES, "data", crowded) == 2 * MACS
    assert predict_step(SIZES, "layers", crowded) == pytest.approx(2 * MACS)
    sending = replace(
        CONSTANTS,
        forward=NOTHING,
        both=NOTHING,
        all_three=NOTHING,
        unit_forward=NOTHING,
        unit_both=NOTHING,
        all_reduce=(1.0, 2.0),
        all_gather=(5.0, 0.0),
    )
    assert predict_step(SIZES, "data", sending) == (1 + 2 * 24) + (1 + 2 * 4 * PARAMETERS)
    states = 2 * 10 * 5.0 + (1 + 2 * 4 * 16 * 10 * 12)
    assert predict_step(SIZES, "units", sending) == states + 2 * (1 + 2 * 24)


@pytest.mark.parametrize("form", ["layers", "wavefront", "steps"])
def test_a_pipeline_is_slower_than_its_share_and_quicker_than_all(form):
    assert MACS < predict_step(SIZES, form, CONSTANTS) < 2 * MACS
