"""Int8 networks of ``.tflite`` files on the golden model, against the oracles of their arithmetics."""

import itertools

import numpy as np
import pytest
from tflite_networks import random_dense, random_lstm, random_network, run_tflite, tflite_network

from rnnhw import arith
from rnnhw.errors import InputError, ModelError
from rnnhw.golden.gemmlowp import logistic_kernel, signed_tanh_kernel
from rnnhw.golden.tflm import cell_tanh_kernel
from rnnhw.network import (
    Flatten,
    LastStep,
    State,
    dequantize_outputs,
    litert_options,
    lstm_constants,
    quantize_inputs,
    reset_state,
)


def sums(weights, values, bias):
    return [
        int(b) + sum(int(w) * v for w, v in zip(row, values, strict=True))
        for row, b in zip(weights, bias, strict=True)
    ]


def gate_sums(lstm, x, h):
    """Input and recurrent accumulators of every gate and unit."""
    return [
        list(
            zip(
                sums(lstm.input_weights[k], x, lstm.input_bias[k]),
                sums(lstm.recurrent_weights[k], h, lstm.recurrent_bias[k]),
                strict=True,
            )
        )
        for k in range(4)
    ]


def preactivations(lstm, arithmetic, x, h):
    k = lstm_constants(lstm, arithmetic)
    function = arith.tflm_preactivation if arithmetic == "tflm" else arith.litert_preactivation
    return [
        [
            function(
                a,
                int(k.input_multiplier[g]),
                int(k.input_shift[g]),
                b,
                int(k.recurrent_multiplier[g]),
                int(k.recurrent_shift[g]),
            )
            for a, b in gate
        ]
        for g, gate in enumerate(gate_sums(lstm, x, h))
    ]


def tflm_step(lstm, x, h, c):
    k = lstm_constants(lstm, "tflm")
    gates = preactivations(lstm, "tflm", x, h)
    units = [
        arith.tflm_lstm_unit(
            tuple(gate[u] for gate in gates),
            c[u],
            cell_exponent=lstm.cell_exponent,
            cell_clip=k.cell_clip,
            hidden_multiplier=k.hidden_multiplier,
            hidden_shift=k.hidden_shift,
            hidden_zero_point=k.hidden_zero_point,
        )
        for u in range(lstm.units)
    ]
    return [h for _, h in units], [c for c, _ in units]


def litert_step(lstm, x, h, c):
    k, o = lstm_constants(lstm, "litert"), litert_options(lstm)
    gates = preactivations(lstm, "litert", x, h)

    def finish(g, cells):
        values = gates[g]
        if lstm.peephole and g != 2:
            p = min(g, 2)
            values = [
                arith.saturate(
                    value
                    + arith.multiply_quantized(
                        int(lstm.peephole.weights[p, u]) * cells[u],
                        int(o.peephole_multiplier[p]),
                        int(o.peephole_shift[p]),
                    ),
                    16,
                )
                if u < lstm.outputs
                else value
                for u, value in enumerate(values)
            ]
        if lstm.layer_norm:
            values = arith.layer_norm(
                values,
                lstm.layer_norm.weights[g].tolist(),
                lstm.bias[g].tolist(),
                int(o.norm_multiplier[g]),
                int(o.norm_shift[g]),
                int(o.norm_floor[g]),
            )
        return [arith.gemmlowp_tanh(v) if g == 2 else arith.gemmlowp_logistic(v) for v in values]

    f, g = finish(1, c), finish(2, c)
    i = [32767 - value for value in f] if lstm.cifg else finish(0, c)
    c = [
        arith.litert_cell(i[u], f[u], g[u], c[u], lstm.cell_exponent, k.cell_clip) for u in range(lstm.units)
    ]
    output = finish(3, c)
    zero = -k.hidden_zero_point if lstm.projection else k.hidden_zero_point
    m = [
        arith.litert_hidden(output[u], c[u], lstm.cell_exponent, k.hidden_multiplier, k.hidden_shift, zero)
        for u in range(lstm.units)
    ]
    if not lstm.projection:
        return m, c
    return [
        arith.litert_projection(
            total, o.projection_multiplier, o.projection_shift, lstm.state_zero_point, o.output_clip
        )
        for total in sums(lstm.projection.weights, m, lstm.projection_bias)
    ], c


def oracle(lstm, arithmetic, x):
    h, c = [lstm.state_zero_point] * lstm.outputs, [0] * lstm.units
    outputs = []
    for step in x[::-1] if lstm.reverse_input else x:
        h, c = (tflm_step if arithmetic == "tflm" else litert_step)(lstm, step, h, c)
        outputs.append(h)
    return outputs[::-1] if lstm.reverse_output else outputs, h, c


def wrapped(lstm, steps=6):
    return tflite_network(
        [lstm],
        (1, steps, lstm.inputs),
        (1, steps, lstm.outputs),
        batch=1,
        steps=steps,
        name="one",
        x=(0.5, 3),
        y=(0.5, -7),
    )


def inputs(rng, shape):
    x = rng.integers(-128, 128, shape).astype(np.int8)
    return x if rng.random() < 0.7 else rng.choice(np.array([-128, 127], np.int8), shape)


def check(lstm, arithmetic, rng):
    network = wrapped(lstm)
    x = inputs(rng, network.interface.input_shape)
    state = reset_state(network, 1)
    outputs = run_tflite(network, x, arithmetic, state=state)
    expected, h, c = oracle(lstm, arithmetic, x[0].tolist())
    assert outputs[0].tolist() == expected
    assert state.h[0][0].tolist() == h and state.c[0][0].tolist() == c
    return outputs


@pytest.mark.parametrize("arithmetic", ["tflm", "litert"])
@pytest.mark.parametrize("seed", range(25))
def test_the_plain_cell_is_the_oracle_bit_for_bit(seed, arithmetic):
    rng = np.random.default_rng([seed, arithmetic == "tflm"])
    lstm = random_lstm(
        rng,
        *(int(n) for n in rng.integers(1, 9, 2)),
        reverse_input=bool(rng.random() < 0.3),
        reverse_output=bool(rng.random() < 0.3),
    )
    check(lstm, arithmetic, rng)


@pytest.mark.parametrize(
    ("cifg", "peephole", "layer_norm", "projects"), list(itertools.product([False, True], repeat=4))
)
def test_options_of_litert_are_the_oracle_bit_for_bit(cifg, peephole, layer_norm, projects):
    rng = np.random.default_rng([cifg, peephole, layer_norm, projects])
    for _ in range(4):
        units = int(rng.integers(2, 9))
        outputs = int(rng.integers(1, units + 1)) if projects else 0
        lstm = random_lstm(
            rng, 3, units, outputs=outputs, cifg=cifg, peephole=peephole, layer_norm=layer_norm
        )
        check(lstm, "litert", rng)


def test_the_random_lstms_reach_the_corners():
    """The comparisons above would mean little if every state were zero or saturated."""
    rng = np.random.default_rng(3)
    seen = np.concatenate([check(random_lstm(rng, 5, 6), "tflm", rng).ravel() for _ in range(12)])
    assert len(np.unique(seen)) > 100 and {-128, 127} <= set(seen.tolist())


@pytest.mark.parametrize("arithmetic", ["tflm", "litert"])
def test_dense_is_the_oracle(arithmetic):
    rng = np.random.default_rng(4)
    for _ in range(20):
        dense = random_dense(rng, int(rng.integers(1, 9)), int(rng.integers(1, 9)))
        lstm = random_lstm(rng, 2, dense.inputs)
        network = tflite_network([lstm, dense], (2, 3, 2), (6, dense.outputs), batch=2, steps=3)
        x = inputs(rng, (2, 3, 2))
        h = run_tflite(wrapped(lstm, 3), x[:, None], arithmetic).reshape(6, -1)
        bounds = (dense.output_zero_point, dense.minimum, dense.maximum)
        multiplier, shift = dense.multipliers
        for row, given in zip(run_tflite(network, x, arithmetic).tolist(), h.tolist(), strict=True):
            totals = sums(dense.weights, given, dense.input_bias)
            if arithmetic == "tflm":
                expected = [
                    arith.tflm_dense_output(t, int(multiplier[j]), int(shift[j]), *bounds)
                    for j, t in enumerate(totals)
                ]
            else:
                expected = [
                    arith.litert_dense_output(t, float(dense.factors[j]), *bounds)
                    for j, t in enumerate(totals)
                ]
            assert row == expected


def test_activations_for_all_inputs():
    for x in range(-32768, 32768, 3):
        assert logistic_kernel(x) == arith.gemmlowp_logistic(x)
        for bits in (0, 3, 5, 6):
            assert signed_tanh_kernel(x, bits) == arith.gemmlowp_tanh(x, bits)
        for exponent in (-15, -13, -12, -9):
            assert cell_tanh_kernel(x, exponent) == arith.cell_tanh(x, exponent)


def test_runs_are_independent_and_state_carries_over_a_cut():
    rng = np.random.default_rng(8)
    network = random_network(rng, 3, 4, batch=2, steps=6, directions=2)
    x = rng.integers(-128, 128, (5, 2, 6, 3)).astype(np.int8)
    together = run_tflite(network, x, "tflm")
    assert together.shape == (5, 2, 6, 8)
    state = reset_state(network, 10)
    assert np.array_equal(run_tflite(network, x, "tflm", state=state), together)
    for n in range(5):
        alone = reset_state(network, 2)
        assert np.array_equal(run_tflite(network, x[n], "tflm", state=alone), together[n])
        for k in range(2):
            assert np.array_equal(state.h[k][2 * n : 2 * n + 2], alone.h[k])
            assert np.array_equal(state.c[k][2 * n : 2 * n + 2], alone.c[k])
    again = run_tflite(network, x[0], "tflm", state=alone)
    assert not np.array_equal(again, together[0])


def test_two_halves_with_kept_state_are_the_whole():
    rng = np.random.default_rng(9)
    lstm = random_lstm(rng, 3, 4)
    x = rng.integers(-128, 128, (1, 10, 3)).astype(np.int8)
    whole = run_tflite(wrapped(lstm, 10), x, "litert")
    half = wrapped(lstm, 5)
    state = reset_state(half, 1)
    parts = [run_tflite(half, part, "litert", state=state) for part in (x[:, :5], x[:, 5:])]
    assert np.array_equal(np.concatenate(parts, axis=1), whole)


@pytest.mark.parametrize("outputs", [0, 3])
def test_time_major_only_orders_values(outputs):
    seed = np.random.default_rng(10)
    x = seed.integers(-128, 128, (2, 3, 5, 4)).astype(np.int8)
    plain = random_network(np.random.default_rng(11), 4, 6, outputs, batch=3, steps=5)
    major = random_network(np.random.default_rng(11), 4, 6, outputs, batch=3, steps=5, time_major=True)
    expected = run_tflite(plain, x, "tflm")
    result = run_tflite(major, np.ascontiguousarray(x.swapaxes(1, 2)), "tflm")
    assert np.array_equal(result if outputs else result.swapaxes(1, 2), expected)


def test_both_directions_join_in_the_order_of_time():
    rng = np.random.default_rng(12)
    network = random_network(rng, 3, 4, steps=6, directions=2)
    x = rng.integers(-128, 128, (1, 6, 3)).astype(np.int8)
    both = run_tflite(network, x, "tflm")
    forward, backward = network.directions
    assert np.array_equal(both[..., :4], run_tflite(wrapped(forward), x, "tflm"))
    assert np.array_equal(both[..., 4:], run_tflite(wrapped(backward), x, "tflm"))
    assert oracle(backward, "tflm", x[0].tolist())[0] == both[0, :, 4:].tolist()


def test_flatten_joins_all_steps_and_last_step_keeps_one():
    rng = np.random.default_rng(13)
    lstm = random_lstm(rng, 3, 4)
    x = rng.integers(-128, 128, (1, 6, 3)).astype(np.int8)
    h = run_tflite(wrapped(lstm), x, "tflm")
    for layer, values in ((Flatten(), h.reshape(1, 24)), (LastStep(), h[:, -1])):
        network = tflite_network([lstm, layer], (1, 6, 3), values.shape, batch=1, steps=6)
        assert np.array_equal(run_tflite(network, x, "tflm"), values)


def test_reals_round_as_the_arithmetics_do():
    network = wrapped(random_lstm(np.random.default_rng(1), 3, 2))  # scale 1/2, zero point 3
    x = np.array([0.25, 0.75, -0.25, -0.75, 1e30, -1e30])
    assert quantize_inputs(x, network).tolist() == [4, 5, 2, 1, 127, -128]
    assert quantize_inputs(x, network.with_arithmetic("litert")).tolist() == [3, 5, 3, 1, 127, -128]
    assert dequantize_outputs(np.array([-7, 127, -128], np.int8), network).tolist() == [0, 67, -60.5]


@pytest.mark.parametrize(
    ("x", "arithmetic", "message"),
    [
        (np.zeros((1, 6, 3)), "tflm", "the input has dtype float64, not int8"),
        (
            np.zeros((6, 3), np.int8),
            "tflm",
            r"shape \[6, 3\]; model 'one' takes \[1, 6, 3\], or \[runs, 1, 6, 3",
        ),
        (np.zeros((0, 1, 6, 3), np.int8), "tflm", r"the input has shape \[0, 1, 6, 3\]"),
        (np.zeros((1, 7, 3), np.int8), "tflm", r"the input has shape \[1, 7, 3\]"),
        (np.zeros((1, 6, 3), np.int8), "cmsis", "no arithmetic 'cmsis'; there are tflm, litert"),
    ],
)
def test_refusals(x, arithmetic, message):
    with pytest.raises(InputError, match=message):
        run_tflite(wrapped(random_lstm(np.random.default_rng(1), 3, 2)), x, arithmetic)


def test_a_state_of_another_form_is_refused():
    network = random_network(np.random.default_rng(1), 3, 2, directions=2)
    x = np.zeros((1, 5, 3), np.int8)
    state = reset_state(network, 2)
    with pytest.raises(InputError, match=r"state's h has shape \[2, 2, 2\], not \[2, 1, 2\]"):
        run_tflite(network, x, "tflm", state=state)
    state = reset_state(network, 1)
    with pytest.raises(InputError, match=r"state's c has shape \[1, 1, 2\], not \[2, 1, 2\]"):
        run_tflite(network, x, "tflm", state=State(state.h, state.c[:1]))
    state.h[0, 0, 0] = 128
    with pytest.raises(InputError, match="h of layer 0 leaves int8"):
        run_tflite(network, x, "tflm", state=state)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"cifg": True}, "arithmetic tflm has no CIFG; arithmetic litert has"),
        ({"peephole": True, "layer_norm": True}, "no peephole and no layer normalization"),
        ({"outputs": 2}, "arithmetic tflm has no projection"),
    ],
)
def test_tflm_refuses_what_it_lacks(options, message):
    lstm = random_lstm(np.random.default_rng(1), 3, 4, **options)
    with pytest.raises(ModelError, match=message):
        run_tflite(wrapped(lstm), np.zeros((1, 6, 3), np.int8), "tflm")


def test_litert_needs_the_intermediates():
    lstm = random_lstm(np.random.default_rng(1), 3, 4, hidden_scale=None, hidden_zero_point=None)
    x = np.zeros((1, 6, 3), np.int8)
    assert run_tflite(wrapped(lstm), x, "tflm").shape == (1, 6, 4)
    with pytest.raises(ModelError, match="arithmetic litert needs the LSTM's intermediate tensors"):
        run_tflite(wrapped(lstm), x, "litert")
