"""The planner: closed forms by hand, every factorization of the devices, and sentences."""

import pytest

from rnnhw.errors import InputError
from rnnhw.network import Cell, stack_shape
from rnnhw.plan import DeviceCosts, Job, Link, Planner, find_link, scale, words_of
from rnnhw.plan.costs import VALUE_BYTES, gradient_bytes
from rnnhw.plan.simulate import pipeline_tasks, simulate
from rnnhw.roofline import all_devices, find_device, load_calibration

LINK = Link(name="test", alpha_s=1.0, beta_s=0.5, source="by hand", status="read")
SHAPE = stack_shape(Cell.LSTM, 64, 64, 64, 64, 64, outputs=8)


class ByCount:
    """One second per multiply-accumulate, and nothing else, so that results can be checked by hand."""

    def layer(self, layer, steps, batch, direction):
        return float(layer.macs * steps * batch * (1 if direction == "forward" else 2))

    def update(self, parameters):
        return 0.0


def planner(batch=8, steps=16, shape=SHAPE, costs=None, link=LINK):
    return Planner(Job(shape=shape, steps=steps, batch=batch), costs or ByCount(), link)


def test_collectives_by_hand():
    assert LINK.message(4) == 3.0
    assert LINK.all_reduce(8, 4) == min(6 * 1.0 + 6 / 4 * 8 * 0.5, 2 * (1 + 4.0))
    assert LINK.all_reduce(8000, 4) == 6.0 + 6 / 4 * 8000 * 0.5
    assert LINK.all_gather(8, 4) == 2 + 3 / 4 * 8 * 0.5
    assert LINK.gather(8, 4) == 2 + 3 * 4.0
    assert LINK.broadcast(8, 4) == min(2 * 5.0, 2 + 3 * 2 * 0.5 + 2 + 3.0)
    for collective in (LINK.all_reduce, LINK.all_gather, LINK.gather, LINK.broadcast):
        assert collective(8, 1) == 0.0


def test_every_factorization_is_there_and_computes_what_one_device_does():
    found = planner().plans(8)
    assert [plan.seconds for plan in found] == sorted(plan.seconds for plan in found)
    tables = {(plan.form, plan.replicas, plan.parts) for plan in found}
    assert tables == {
        ("data", 8, 1),
        ("server", 8, 1),
        *((form, 4, 2) for form in ("layers", "wavefront")),
        *((form, 2, 4) for form in ("layers", "wavefront")),
        *((form, 8 // parts, parts) for form in ("steps", "units") for parts in (2, 4, 8)),
    }
    single = planner().single()
    for plan in found:
        if plan.form in ("data", "server", "steps"):
            assert plan.compute_s * 8 == pytest.approx(single.compute_s, rel=0.05), plan.name
        assert plan.compute_s * 8 >= 0.95 * single.compute_s - 3 * 8 * 64 * 8
        assert plan.memory_bytes < single.memory_bytes


@pytest.mark.parametrize("form", ["layers", "wavefront", "steps"])
def test_pipelines_are_what_the_simulation_takes(form):
    plans = planner(link=find_link("pcie"))
    found = plans.cut(form, 1, 4, 4)
    message = find_link("pcie").message(plans.message_bytes(form, 1, 4))
    forward, backward = (plans.stage_seconds(form, 1, 4, 4, way) for way in ("forward", "backward"))
    run = simulate(pipeline_tasks(forward, backward, 4, message))
    sums = find_link("pcie").all_reduce(gradient_bytes(SHAPE), 4) if form == "steps" else 0.0
    assert found.seconds == pytest.approx(run.seconds + sums, rel=1e-9)


def test_data_parallel_step_is_a_share_and_an_all_reduce():
    single, eight = planner().single(), planner().cut_nothing(8)
    size = VALUE_BYTES * (4 * (4 * 64 * 128 + 4 * 64) + 64 * 8 + 8)
    assert gradient_bytes(SHAPE) == size
    assert eight.compute_s == pytest.approx(single.compute_s / 8)
    assert eight.communication_s == LINK.all_reduce(size, 8)


def test_two_directions_are_not_cut_by_time():
    shape = stack_shape(Cell.GRU, 8, 16, 16)
    shape = type(shape)(
        layers=(type(shape.layers[0])(cell=Cell.GRU, inputs=8, units=16, directions=2),), every_step=True
    )
    forms = {plan.form for plan in planner(shape=shape).plans(4)}
    assert "units" in forms and not forms & {"steps", "wavefront"}


def test_real_devices_words_and_scaling():
    costs = DeviceCosts(load_calibration(), find_device("h100", all_devices()), "fp16")
    shape = stack_shape(Cell.LSTM, 1024, 1024, 1024, outputs=10)
    plans = planner(256, 100, shape, costs, find_link("nvlink"))
    found = plans.plans(8)
    assert words_of(found, plans.single()).startswith(f"Quickest is {found[0].name}: ")
    assert "Next comes" in words_of(found, plans.single())
    scaling = scale(Job(shape=SHAPE, steps=100, batch=256), costs, find_link("ethernet-100g"))
    assert scaling.devices[-1] == 4096 and max(scaling.weak) == 4096
    assert max(scaling.strong["data"]) == 256, "no more shards than sequences"
    assert scaling.speed_up("data")[1] == 1.0
    assert scaling.weak_speed_up()[4096] > 500


def test_refusals():
    with pytest.raises(
        InputError, match="no link 'string'; there are nvlink, nvlink-v100, pcie, ethernet-100g"
    ):
        find_link("string")
    with pytest.raises(InputError, match="batch is 0, not 1 or more"):
        planner(batch=0)
    assert planner(batch=1, steps=1).plans(128) == []
