"""Ranges, saturation and errors of quantized networks by their definitions, and warnings about bad ones."""

import numpy as np
import pytest
from float_networks import CELLS, float_network
from networks import CELLS as INTEGER_CELLS
from networks import random_inputs, random_network

from rnnhw import golden
from rnnhw.errors import InputError
from rnnhw.network import (
    Elman,
    IntegerElman,
    IntegerGru,
    IntegerMinGru,
    IntegerNetwork,
    Lstm,
    Network,
    quantized_network,
)
from rnnhw.quantize import (
    Quality,
    concerns,
    dequantize_outputs,
    in_words,
    measure_quality,
    quantize,
    quantize_inputs,
)
from rnnhw.quantize.saturation import saturated_gates
from rnnhw.train import forward


def network(cell: str, units: list[int], outputs: int = 3, every_step: bool = True, seed: int = 0) -> Network:
    return float_network(np.random.default_rng(seed), cell, 4, units, outputs, every_step, scale=0.4)


def inputs(seed: int = 0, batch: int = 12, steps: int = 9) -> np.ndarray:
    return np.random.default_rng([seed, 1]).uniform(-1, 1, (batch, steps, 4)).astype(np.float32)


def measured(made: Network, x: np.ndarray, **more: object) -> tuple[IntegerNetwork, Quality]:
    integer = quantize(made, x, **more)
    lengths = more.get("lengths")
    return integer, measure_quality(made, integer, x, lengths=lengths)


def relative(made: np.ndarray, exact: np.ndarray) -> float:
    return float(np.sqrt(((made - exact) ** 2).mean() / (exact**2).mean()))


@pytest.mark.parametrize("every_step", [True, False])
@pytest.mark.parametrize("cell", CELLS)
def test_errors_and_ranges_by_their_definitions(cell: str, every_step: bool) -> None:
    made, x = network(cell, [6, -3], every_step=every_step), inputs()
    integer, quality = measured(made, x)
    exact = forward(made, x)
    y = dequantize_outputs(golden.run(integer, quantize_inputs(x, integer))[0], integer)
    assert quality.outputs.error == pytest.approx(relative(y, exact.outputs), rel=1e-6)
    assert quality.largest_error == pytest.approx(np.abs(y - exact.outputs).max())
    assert [layer.name for layer in quality.layers] == ["0", "1 fwd", "1 bwd", "head"]
    assert (quality.sequences, quality.steps) == (12, 108)
    traces = golden.trace(integer, quantize_inputs(x, integer))[1]
    for layer, held, trace, own in zip(
        quality.layers[:3], integer.directions, traces, exact.traces, strict=True
    ):
        assert layer.output.range.seen == np.abs(own.hidden).max()
        hidden = trace.hidden * 2.0**-held.hidden_exponent
        assert layer.output.error == pytest.approx(relative(hidden, own.hidden), rel=1e-6)
        assert layer.output.at_ends == np.isin(trace.hidden, (-128, 127)).mean()
        assert (layer.cell is None) == (cell != "lstm")
        if layer.cell:
            real = trace.cell * 2.0**-held.cell_fraction
            assert layer.cell.error == pytest.approx(relative(real, own.cell), rel=1e-6)
            assert layer.cell.range.held == 32767 * 2.0**-held.cell_fraction
    head = quality.layers[-1]
    assert head.output.range.held == 32767 * 2.0**-integer.output_exponent and head.saturated_gates is None
    assert head.input == max((layer.output.range for layer in quality.layers[1:3]), key=lambda one: one.seen)
    assert quality.layers[0].input.seen == np.abs(x).max()


def test_bytes_are_those_of_the_arrays() -> None:
    for bits, weights in ((8, 4 * 5 * 4 + 4 * 5 * 5), (4, (4 * 5 * 4 + 4 * 5 * 5) // 2)):
        _, quality = measured(network("lstm", [5], 0), inputs(), weight_bits=bits)
        assert quality.layers[0].size == weights + 4 * 5 * (4 + 1 + 1)
    assert measured(network("gru", [5], 3), inputs())[1].layers[1].size == 15 + 3 * 4 + 3


def test_what_lies_beyond_a_sequence_is_not_looked_at() -> None:
    made, x, lengths = network("lstm", [4, -3]), inputs(), np.arange(12) % 9 + 1
    _, whole = measured(made, x, lengths=lengths)
    x[np.arange(9) >= lengths[:, None]] = np.nan
    assert measured(made, x, lengths=lengths)[1] == whole
    assert whole.steps == lengths.sum()
    with pytest.raises(InputError, match="the input holds 4 values that are NaN"):
        x[0, 0] = np.nan
        measure_quality(made, quantize(made, inputs()), x, lengths=lengths)


@pytest.mark.parametrize("is_backward", [False, True])
@pytest.mark.parametrize("cell", INTEGER_CELLS)
def test_saturated_gates_are_counted_as_a_golden_step_would(cell: str, is_backward: bool) -> None:
    """The share of saturated sums equals that of sums in Python integers, step by step."""
    rng, lengths = np.random.default_rng(3), [7, 3]
    layer = random_network(rng, 4, 5, cell=cell).layers[0]
    x = random_inputs(rng, 2, 7, 4)
    turned = np.stack([np.concatenate([one[:n][::-1], one[n:]]) for one, n in zip(x, lengths, strict=True)])
    net = quantized_network(name="one", input_exponent=7, layers=[layer], every_step=True)
    hidden = golden.run(net, turned if is_backward else x, lengths=lengths)[0]
    found = total = 0
    for b, n in enumerate(lengths):
        h = np.zeros(layer.outputs, int)
        for t in range(n):
            step = (turned if is_backward else x)[b, t].astype(int)
            for k in range(2 if isinstance(layer, IntegerGru) else len(layer.input_weights)):
                for u in range(5):
                    parts = [
                        (
                            int(layer.input_weights[k, u].astype(int) @ step + layer.bias[k, u]),
                            int(layer.input_shift[k, u]),
                        ),
                    ]
                    if not isinstance(layer, IntegerMinGru):
                        product = int(layer.recurrent_weights[k, u].astype(int) @ h)
                        parts.append((product, int(layer.recurrent_shift[k, u])))
                    value = sum((s * 2 + (1 << q)) >> q + 1 if q > 0 else s << -q for s, q in parts)
                    found, total = found + (not -32768 <= value <= 32767), total + 1
            h = hidden[b, t].astype(int)
    if is_backward:
        hidden = np.stack(
            [np.concatenate([one[:n][::-1], one[n:]]) for one, n in zip(hidden, lengths, strict=True)]
        )
    valid = np.arange(7) < np.array(lengths)[:, None]
    assert saturated_gates(layer, x, hidden, valid, is_backward) == found / total
    assert 0 < found < total


@pytest.mark.parametrize(("total", "share"), [(32767, 0.0), (32768, 1.0), (-32768, 0.0), (-32769, 1.0)])
def test_sums_saturate_beyond_int16_and_not_at_its_ends(total: int, share: float) -> None:
    zero = np.zeros((1, 1, 1), np.int8)
    layer = IntegerElman(
        input_weights=zero,
        recurrent_weights=zero,
        bias=np.array([[total]], np.int32),
        input_shift=np.zeros((1, 1), np.int8),
        recurrent_shift=np.zeros((1, 1), np.int8),
        activation="tanh",
        hidden_exponent=7,
    )
    x = np.zeros((1, 2, 1), np.int8)
    assert saturated_gates(layer, x, x, np.ones((1, 2), bool), False) == share


@pytest.mark.parametrize("cell", CELLS)
def test_a_good_network_gives_no_concern(cell: str) -> None:
    assert concerns(measured(network(cell, [8, 6]), inputs())[1]) == []


def counting(steps: int, step: float) -> tuple[Network, np.ndarray]:
    """An LSTM whose cell state grows by a constant at every step."""
    zero = np.zeros((4, 1, 1))
    bias = np.array([30.0, 30.0, np.arctanh(step), 30.0])[:, None]
    return (
        Network(
            name="count",
            layers=[Lstm(input_weights=zero, recurrent_weights=zero.copy(), bias=bias)],
            every_step=True,
        ),
        np.ones((1, steps, 1), np.float32),
    )


def test_a_wide_cell_that_loses_small_parts() -> None:
    made, x = counting(30000, 0.02)
    _, quality = measured(made, x)
    sentences = concerns(quality)
    assert quality.layers[0].cell_fraction == 4 and quality.layers[0].cell.error > 0.9
    assert (
        "layer 0: the cell state reaches 600, so that it is held in steps of 0.0625; what is added"
        in "".join(sentences)
    )
    assert "loses 0.2 per step" in "".join(sentences)


def test_a_cell_of_usual_size_gives_no_concern() -> None:
    assert concerns(measured(*counting(50, 0.9))[1]) == []


def test_weights_of_4_bits_are_said_to_err_much() -> None:
    sentences = concerns(measured(network("gru", [8, 6]), inputs(), weight_bits=4)[1])
    assert len(sentences) == 1
    assert "of their root mean square; with weights of 8 bits, 1 to 2 % is usual; layer 0" in sentences[0]


def test_dead_small_and_clipped_features_are_named() -> None:
    made = float_network(np.random.default_rng(4), "gru", 6, [5], 2, True, scale=0.4)
    x = np.random.default_rng(5).uniform(-1, 1, (40, 50, 6)).astype(np.float32)
    x[..., 1] = 0
    x[..., 2:4] *= 1e-14
    x[..., 5] *= 0.4
    _, quality = measured(made, x)
    text = "\n".join(concerns(quality))
    assert "feature 1 is always zero in the calibration data" in text
    assert "features 2, 3 are small against the int8 scale: feature 2 reaches 1e-14, which is 0 of" in text
    assert "clipped" not in text


def test_a_feature_that_is_clipped_for_the_sake_of_its_steps_is_named() -> None:
    made, x = network("gru", [5]), inputs(batch=2000)
    x[0, 0, 2] = 1.4
    _, quality = measured(made, x)
    assert quality.features[2].range.held == 127 / 128 and quality.features[2].clipped > 1
    (sentence,) = concerns(quality)
    assert sentence.startswith(
        "feature 2 reaches 1.4 in the calibration data, but int8 holds 0.992: "
        f"{quality.features[2].clipped} of its values are clipped, so that"
    )


def test_lost_rows_and_dead_layers_are_said() -> None:
    made = network("elman_tanh", [4], 0)
    made.layers[0].input_weights[0, 1:3] = 1e-12
    made.layers[0].recurrent_weights[:] = 0
    text = "\n".join(concerns(measured(made, inputs())[1]))
    assert "layer 0: 2 rows of weights are rounded to zeros" in text
    made.layers[0].input_weights[:] = 1e-5
    made.layers[0].bias[:] = 0
    assert "layer 0: all its outputs are zero on the calibration data" in "\n".join(
        concerns(measured(made, inputs())[1])
    )


def test_saturating_outputs_and_cells_are_said() -> None:
    """The data exceed the range of the calibration data."""
    one = np.ones((1, 1, 1))
    made = Network(
        name="sum",
        every_step=True,
        layers=[Elman(input_weights=one, recurrent_weights=one, bias=np.zeros((1, 1)), activation="relu")],
    )
    x = np.ones((1, 50, 1), np.float32)
    text = "\n".join(concerns(measure_quality(made, quantize(made, x[:, :20]), x)))
    assert "layer 0: 38 % of the outputs are at the ends of their range, 31.8" in text
    made, x = counting(60, 0.9)
    text = "\n".join(concerns(measure_quality(made, quantize(made, x[:, :6]), x)))
    assert "of the cell states are at the ends of their range, 16" in text


def test_zero_outputs_have_no_relative_error() -> None:
    made = network("lstm", [3], 2)
    made.head.weights[:] = 0
    made.head.bias[:] = 0
    _, quality = measured(made, inputs())
    assert quality.outputs.error == 0.0 and quality.largest_error == 0.0


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ([], ""),
        ([3], "3"),
        ([3, 4], "3, 4"),
        ([3, 4, 5, 9], "3-5, 9"),
        ([0, 2, 4, 6, 8, 10, 12, 13, 20], "0, 2, 4, 6, 8, 10 and 3 more"),
    ],
)
def test_numbers_in_words(numbers: list[int], words: str) -> None:
    assert in_words(numbers) == words


def test_equal_data_give_equal_records() -> None:
    made = network("lstm", [-4, 3])
    assert measured(made, inputs())[1] == measured(made, inputs())[1]
