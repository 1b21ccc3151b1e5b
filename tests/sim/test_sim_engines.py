"""The common interface of all engines: what it returns and what it refuses."""

import numpy as np
import pytest
from networks import design, random_inputs, random_network

from rnnhw import golden
from rnnhw.design import Fault
from rnnhw.errors import CapacityError, EngineError, InputError
from rnnhw.network import IntegerDense, quantized_network, reset_state, shape_of
from rnnhw.schedule import build_program, count_cycles, loading_cycles
from rnnhw.sim import Streams, random_state, run
from rnnhw.sim.simulator import check_trace
from rnnhw.sim.stimulus import Trace, run_job, state_job

MACHINE = design(1, 1, 2, 2, cells=("lstm", "gru", "elman"), contexts=2)
SMALL = design(1, 1, 1, 2, cells=("elman",), contexts=2)


def network(units=(5, -4), outputs=3, **more):
    return random_network(np.random.default_rng(1), 3, list(units), outputs, **more)


def inputs(batch, steps):
    return random_inputs(np.random.default_rng(2), batch, steps, 3)


def test_golden_gives_outputs_states_and_modelled_cycles(tmp_path):
    net, x = network(), inputs(3, 4)
    result = run("golden", net, MACHINE, x, cache=tmp_path, wants_state=True)
    outputs, state = golden.run(net, x)
    assert np.array_equal(result.outputs, outputs)
    assert np.array_equal(result.state.h, state.h) and np.array_equal(result.state.c, state.c)
    total = count_cycles(shape_of(net), MACHINE, 4).total
    assert result.cycles.tolist() == [total] * 3
    assert result.total_cycles == 2 * total  # two commands, of two contexts
    assert (result.engine, result.cycles_are, result.traces) == ("golden", "modelled", ())
    assert run("golden", net, MACHINE, x, cache=tmp_path).state is None


def test_a_sequences_cycles_are_those_of_its_commands(tmp_path):
    """Lengths 2 and 5 on two contexts make commands of 2 and 3 steps; the longer sequence is in both."""
    net = network([5], 0)
    result = run("golden", net, MACHINE, inputs(2, 5), cache=tmp_path, lengths=[5, 2])
    first, second = (count_cycles(shape_of(net), MACHINE, steps, planned_steps=5).total for steps in (2, 3))
    assert result.cycles.tolist() == [first + second, first]
    assert result.total_cycles == first + second


def test_a_dense_layer_alone_reads_the_last_step(tmp_path):
    rng = np.random.default_rng(1)
    dense = IntegerDense(
        weights=rng.integers(-127, 128, (3, 5)).astype(np.int8),
        bias=np.zeros(3, np.int32),
        shift=np.zeros(3, np.int8),
        output_exponent=7,
    )
    network = quantized_network(name="dense", layers=[dense], input_exponent=4, every_step=False)
    x, lengths = random_inputs(rng, 2, 4, 5), [4, 2]
    last = np.stack([x[b, length - 1] for b, length in enumerate(lengths)]).astype(np.int64)
    for engine in ("golden", "pysim"):
        result = run(engine, network, design(1, 1, 2, 2), x, cache=tmp_path, lengths=lengths)
        assert np.array_equal(result.outputs, np.clip(last @ dense.weights.T, -(2**15), 2**15 - 1)), engine
        cycles = count_cycles(shape_of(network), design(1, 1, 2, 2), steps=4).total
        assert list(result.cycles) == [cycles, cycles]


def test_states_go_in_and_come_out_of_the_gateware(tmp_path):
    rng = np.random.default_rng(5)
    net = random_network(rng, 2, [3, -2], cell="elman_tanh")
    x, state = random_inputs(rng, 3, 3, 2), random_state(rng, net, 3)
    result = run("pysim", net, SMALL, x, cache=tmp_path, state=state, wants_state=True, lengths=[3, 1, 2])
    outputs, end = golden.run(net, x, state=state, lengths=[3, 1, 2])
    assert np.array_equal(result.outputs, outputs)
    assert np.array_equal(result.state.h, end.h) and np.array_equal(result.state.c, end.c)
    assert len(result.traces) == 3 and result.cycles_are == "simulated"


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        (
            {"engine": "spice"},
            InputError,
            "no engine 'spice'; there are board, float, golden, pysim, verilator",
        ),
        ({"x": inputs(2, 3)[:, :, :2]}, InputError, "2 features a step; network 'random' takes 3"),
        ({"lengths": [1]}, InputError, "1 lengths for 2 sequences"),
        ({"state": reset_state(network(), 3)}, InputError, r"h has shape \[3, 3, 5\], not \[3, 2, 5\]"),
        ({"design": design(1, 1, 2, 2, weight_bits=4)}, CapacityError, "weights of 8 bits, the design holds"),
        ({"design": design(1, 1, 2, 2, cells=("gru",))}, CapacityError, "a layer of cell 'lstm'"),
        ({"design": design(1, 1, 2, 2, unit_depth=4)}, CapacityError, "unit_depth is 4 and"),
    ],
)
@pytest.mark.parametrize("engine", ["golden", "pysim"])
def test_refusals(tmp_path, engine, arguments, error, message):
    given = {"engine": engine, "network": network(), "design": MACHINE, "x": inputs(2, 3)} | arguments
    with pytest.raises(error, match=message):
        run(**given, cache=tmp_path)


def jobs_of_one_run():
    program = build_program(network([5], 0), MACHINE, 3)
    return [run_job(program, inputs(2, 3), [True, True]), state_job(program)]


def test_frames_end_with_tlast_and_the_machine_rests():
    jobs = jobs_of_one_run()
    assert [job.frames for job in jobs] == [[10, 10, 10], [10]]  # 5 units of two contexts
    ends = ([False] * 9 + [True]) * 4
    check_trace(jobs, Trace(ends=ends), Fault.NONE)
    check_trace(jobs, Trace(ends=ends, error=3), 3)
    for wrong in ([*ends[:-1], False], [True, *ends[1:]], ends[:-1]):
        with pytest.raises(EngineError, match="tlast does not end its vectors"):
            check_trace(jobs, Trace(ends=wrong), Fault.NONE)
    for wrong, said in (
        ({"broken_holds": 2}, "changed while stalled, 2 times"),
        ({"surplus": 1}, "1 output beats too many"),
        ({"busy": True}, "busy after its last output"),
        ({"error": Fault.STEPS}, "shows error 6: a command runs sequences of no steps"),
    ):
        with pytest.raises(EngineError, match=said):
            check_trace(jobs, Trace(ends=ends, **wrong), Fault.NONE)


def test_loading_is_counted_per_pass_by_gateware_and_schedule(tmp_path):
    """Weights, program and given states are loaded, in one pass per direction."""
    rng = np.random.default_rng(8)
    net = random_network(rng, 2, [3, -2], 2, cell="elman_tanh")
    x = random_inputs(rng, 3, 2, 2)
    for state in (None, random_state(rng, net, 3)):
        modelled, simulated = (
            run(engine, net, SMALL, x, cache=tmp_path, state=state) for engine in ("golden", "pysim")
        )
        assert modelled.loading_cycles == simulated.loading_cycles
        assert len(modelled.loading_cycles) == 4 and min(modelled.loading_cycles) > 20
        alone = loading_cycles(shape_of(net), SMALL, 2)
        assert [more > one for more, one in zip(modelled.loading_cycles, alone, strict=True)] == [
            state is not None
        ] * 3 + [False]  # the head has no states


def test_streams_reach_the_simulation(tmp_path):
    net = random_network(np.random.default_rng(6), 1, 2, cell="elman_tanh")
    x = random_inputs(np.random.default_rng(6), 2, 4, 1)
    never = run("pysim", net, SMALL, x, cache=tmp_path)
    half = run("pysim", net, SMALL, x, cache=tmp_path, streams=Streams(y_stall=np.array([True, True, False])))
    assert never.traces[0].stalled == 0 < half.traces[0].stalled
    assert np.array_equal(never.outputs, half.outputs)
    assert (half.cycles > never.cycles).all()
