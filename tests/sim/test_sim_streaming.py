"""Networks run step by step: one command per step, with the states kept in the machine."""

import dataclasses

import numpy as np
import pytest
from networks import design, random_inputs, random_network
from tflite_networks import random_lstm, tflite_network

from rnnhw import golden
from rnnhw.design import presets
from rnnhw.errors import InputError, ModelError
from rnnhw.network import Flatten, LastStep, shape_of
from rnnhw.schedule import count_cycles
from rnnhw.sim import Stepwise, Streams, random_state, run
from rnnhw.sim.random_networks import random_tflite

MACHINE = design(1, 1, 2, 2, cells=("lstm", "gru", "elman", "mingru"), contexts=2)
TFLM = design(1, 1, 2, 2, arithmetic="tflm", contexts=2)


def pieces(network, x, resets, **more):
    """Outputs and final states of the whole sequences between the resets, by the golden model."""
    parts = [golden.run(network, part, **more) for part in np.split(x, list(resets), axis=1)]
    return np.concatenate([outputs for outputs, _ in parts], axis=1), parts[-1][1]


@pytest.mark.slow
@pytest.mark.parametrize(("cell", "resets"), [("lstm", (3,)), ("gru", ()), ("mingru", (1, 4))])
def test_every_step_is_a_command_and_gives_the_bits_of_the_whole(cell, resets, tmp_path):
    """Three sequences on two contexts, of which the third one comes after the others."""
    network = random_network(np.random.default_rng(1), 3, [4, 3], 2, cell=cell, every_step=True)
    x = random_inputs(np.random.default_rng(2), 3, 5, 3)
    more = {"cache": tmp_path, "stepwise": Stepwise(resets=resets), "wants_state": True}
    modelled = run("golden", network, MACHINE, x, **more)
    result = run("pysim", network, MACHINE, x, **more)
    outputs, state = pieces(network, x, resets)
    for one in (modelled, result):
        assert np.array_equal(one.outputs, outputs)
        assert np.array_equal(one.state.h, state.h) and np.array_equal(one.state.c, state.c)
        step = count_cycles(shape_of(network), MACHINE, 1).total
        assert one.cycles.tolist() == [5 * step] * 3 and one.total_cycles == 10 * step
    assert modelled.loading_cycles == result.loading_cycles
    jobs = result.traces[0].jobs
    assert len(jobs) == 12  # ten steps, and the states of each of the two groups
    assert [job.load_first >= 0 for job in jobs] == [True] + [False] * 11  # states are not loaded


def test_initial_states_are_loaded_at_every_beginning(tmp_path):
    network = random_network(np.random.default_rng(3), 2, [4], 0, cell="gru", every_step=True)
    x = random_inputs(np.random.default_rng(4), 1, 5, 2)
    state = random_state(np.random.default_rng(5), network, 1)
    more = {"cache": tmp_path, "stepwise": Stepwise(resets=(2,)), "state": state, "wants_state": True}
    modelled, result = (run(engine, network, MACHINE, x, **more) for engine in ("golden", "pysim"))
    outputs, end = pieces(network, x, (2,), state=state)
    for one in (modelled, result):
        assert np.array_equal(one.outputs, outputs) and np.array_equal(one.state.h, end.h)
    assert modelled.loading_cycles == result.loading_cycles
    assert [job.load_first >= 0 for job in result.traces[0].jobs] == [True, False, True, False, False, False]


@pytest.mark.slow
def test_unequal_lengths_stalls_and_commands_that_do_not_wait(tmp_path):
    network = random_network(np.random.default_rng(6), 3, [5], 2, every_step=True)
    x = random_inputs(np.random.default_rng(7), 4, 5, 3)
    lengths = [5, 1, 4, 2]
    outputs, state = golden.run(network, x, lengths=lengths)
    stall = np.random.default_rng(8).random(97) < 0.4
    for streams in (
        Streams(isolated=False),
        Streams(isolated=False, x_stall=stall, y_stall=stall[::-1].copy()),
    ):
        result = run(
            "pysim", network, MACHINE, x, cache=tmp_path, lengths=lengths, stepwise=Stepwise(),
            wants_state=True, streams=streams,
        )  # fmt: skip
        assert np.array_equal(result.outputs, outputs)
        assert np.array_equal(result.state.h, state.h) and np.array_equal(result.state.c, state.c)


@pytest.mark.slow
def test_a_tflite_network_of_one_step_keeps_its_states_between_calls(tmp_path):
    network = random_tflite(np.random.default_rng(9), 3, (4,), 2, every_step=True, steps=1)
    long = random_tflite(np.random.default_rng(9), 3, (4,), 2, every_step=True, steps=4)
    x = random_inputs(np.random.default_rng(10), 1, 4, 3)
    for engine in ("golden", "pysim"):
        result = run(engine, network, TFLM, x, cache=tmp_path, stepwise=Stepwise())
        assert np.array_equal(result.outputs, golden.run(long, x)[0])


def test_verilator(cache):
    """On a preset, which other tests compile too."""
    network, machine = (
        random_network(np.random.default_rng(11), 3, [6, 4], 3, every_step=True),
        presets()["small"],
    )
    x = random_inputs(np.random.default_rng(12), 2, 7, 3)
    more = {"cache": cache, "stepwise": Stepwise(resets=(4,))}
    modelled, result = (run(engine, network, machine, x, **more) for engine in ("golden", "verilator"))
    assert np.array_equal(result.outputs, pieces(network, x, (4,))[0])
    assert np.array_equal(result.cycles, modelled.cycles)


def layers(*more):
    rng = np.random.default_rng(13)
    return [random_lstm(rng, 3, 4), *more]


@pytest.mark.parametrize(
    ("network", "message"),
    [
        (random_network(np.random.default_rng(1), 3, [2, -2], 0), "layer 1 of 2 runs in both directions"),
        (random_network(np.random.default_rng(1), 3, [2], 2), "layer 1 of 3 keeps only the last step"),
        (
            tflite_network(layers(Flatten()), (1, 5, 3), (1, 20), batch=1, steps=5),
            "layer 1 of 2 joins all steps",
        ),
        (
            tflite_network(
                [random_lstm(np.random.default_rng(1), 3, 4, reverse_input=True, reverse_output=True)],
                (1, 5, 3), (1, 5, 4), batch=1, steps=5,
            ),
            "layer 0 of 1 runs backward in time",
        ),
    ],
)  # fmt: skip
def test_layers_that_need_later_steps_are_refused(network, message, tmp_path):
    with pytest.raises(ModelError, match=message):
        run("golden", network, None, np.zeros((1, 5, 3), np.int8), cache=tmp_path, stepwise=Stepwise())


def test_other_refusals(tmp_path):
    network = random_network(np.random.default_rng(1), 3, [2], 0)
    x = np.zeros((1, 5, 3), np.int8)
    with pytest.raises(InputError, match=r"a reset comes before step 5; the steps are 0 \.\. 4"):
        run("golden", network, None, x, cache=tmp_path, stepwise=Stepwise(resets=(5,)))
    with pytest.raises(InputError, match="engine 'float' keeps no states between calls"):
        run("float", network, None, x, cache=tmp_path, stepwise=Stepwise())


def test_a_model_of_one_step_may_choose_the_last_one(tmp_path):
    network = random_tflite(np.random.default_rng(14), 3, (4,), 2, every_step=False, steps=1)
    kept = [layer for layer in network.layers if not isinstance(layer, LastStep)]
    assert len(kept) < len(network.layers)
    whole = dataclasses.replace(network, layers=kept, interface=None)
    x = random_inputs(np.random.default_rng(15), 1, 4, 3)
    result = run("golden", network, TFLM, x, cache=tmp_path, stepwise=Stepwise())
    assert np.array_equal(result.outputs, golden.run(whole, x)[0])
