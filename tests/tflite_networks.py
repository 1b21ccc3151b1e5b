"""Random int8 networks as ``.tflite`` files hold them, made without a file."""

import numpy as np

from rnnhw import golden
from rnnhw.network import (
    Affine,
    IntegerBidirectional,
    IntegerNetwork,
    Interface,
    LastStep,
    LayerNorm,
    Peephole,
    Projection,
    TfliteDense,
    TfliteLstm,
)


def run_tflite(network, x, arithmetic, *, state=None):
    """Run a network from input tensors to output tensors; a state is updated in place."""
    interface = network.interface
    runs = interface.count_runs(network.name, x)
    values, end = golden.run(network.with_arithmetic(arithmetic), interface.to_sequences(x), state=state)
    if state is not None:
        state.h[...], state.c[...] = end.h, end.c
    return interface.from_sequences(values, runs)


def tflite_network(
    layers,
    input_shape,
    output_shape,
    *,
    batch,
    steps,
    time_major=False,
    name="random",
    x=(0.5, 0),
    y=(0.5, 0),
):
    """A network as a ``.tflite`` holds it; ``x`` and ``y`` are scale and zero point of input and output."""
    return IntegerNetwork(
        name=name,
        arithmetic="tflm",
        layers=layers,
        input_format=Affine(*x),
        interface=Interface(
            input_shape=input_shape,
            output_shape=output_shape,
            output_format=Affine(*y),
            batch=batch,
            steps=steps,
            time_major=time_major,
        ),
    )


def joined(*lstms):
    """A layer of one or two directions."""
    return lstms[0] if len(lstms) == 1 else IntegerBidirectional(forward=lstms[0], backward=lstms[1])


def states_of(network, state):
    """h and c of each LSTM, of its own width and type."""
    return (
        [state.h[k, :, : lstm.outputs].astype(np.int8) for k, lstm in enumerate(network.directions)],
        [state.c[k, :, : lstm.units] for k, lstm in enumerate(network.directions)],
    )


def single(value):
    return float(np.float32(value))


def scales(rng, count, low, high):
    return tuple(single(value) for value in rng.uniform(low, high, count))


def zero_point(rng):
    return int(rng.choice([-128, 127, 0, rng.integers(-128, 128)]))


def weights(rng, *shape):
    values = rng.integers(-127, 128, shape)
    return np.where(rng.random(shape) < 0.1, rng.choice([-127, 127], shape), values).astype(np.int8)


def random_lstm(rng, inputs, units, *, outputs=0, cifg=False, peephole=False, layer_norm=False, **fields):
    """An LSTM whose pre-activations range from nothing to saturation."""
    spread = float(rng.choice([0.3, 1.0, 4.0]))
    exponent = int(rng.integers(-15, -8))
    input_weights = weights(rng, 4, units, inputs)
    recurrent_weights = weights(rng, 4, units, outputs or units)
    if cifg:
        input_weights[0], recurrent_weights[0] = 0, 0
    given = {
        "input_weights": input_weights,
        "recurrent_weights": recurrent_weights,
        "bias": rng.integers(-20000, 20000, (4, units)).astype(np.int32),
        "input_scale": single(rng.uniform(0.005, 0.03)),
        "input_zero_point": zero_point(rng),
        "input_weight_scales": scales(rng, 4, 0.002 * spread, 0.03 * spread),
        "recurrent_weight_scales": scales(rng, 4, 0.002 * spread, 0.03 * spread),
        "state_scale": single(rng.uniform(0.003, 0.009)),
        "state_zero_point": zero_point(rng),
        "hidden_scale": single(rng.uniform(0.003, 0.009)),
        "hidden_zero_point": zero_point(rng),
        "cell_exponent": exponent,
        "cell_clip": float(rng.choice([0.0, 10.0, single(rng.uniform(0, 2.0 ** (exponent + 15)))])),
        "cifg": cifg,
    }
    if peephole:
        given["peephole"] = Peephole(
            weights=rng.integers(-32767, 32768, (3, units)).astype(np.int16),
            scales=scales(rng, 3, 2.0**-17, 2.0**-14),
        )
    if layer_norm:
        given["layer_norm"] = LayerNorm(
            weights=rng.integers(-32767, 32768, (4, units)).astype(np.int16),
            scales=scales(rng, 4, 2.0**-14, 2.0**-12),
            preactivation_scales=scales(rng, 4, 2.0**-12, 2.0**-10),
        )
    if outputs:
        given["projection"] = Projection(
            weights=weights(rng, outputs, units),
            bias=rng.integers(-4000, 4000, outputs).astype(np.int32),
            scale=single(rng.uniform(0.002, 0.01)),
            clip=float(rng.choice([0.0, 0.5])),
            clip_scale=0.0078125,
        )
    return TfliteLstm(**(given | fields))


def random_dense(rng, inputs, outputs, **fields):
    """A dense layer with one scale for all weights, or one per row."""
    low, high = sorted(int(bound) for bound in rng.integers(-128, 128, 2))
    if rng.random() < 0.5:
        low, high = -128, 127
    return TfliteDense(
        **(
            {
                "weights": weights(rng, outputs, inputs),
                "bias": rng.integers(-9000, 9000, outputs).astype(np.int32),
                "input_scale": single(rng.uniform(0.005, 0.03)),
                "input_zero_point": zero_point(rng),
                "weight_scales": np.array(scales(rng, int(rng.choice([1, outputs])), 0.002, 0.03)),
                "output_scale": single(rng.uniform(0.004, 0.05)),
                "output_zero_point": zero_point(rng),
                "minimum": low,
                "maximum": high,
            }
            | fields
        )
    )


def random_network(
    rng, inputs, units, outputs=0, *, batch=1, steps=5, directions=1, time_major=False, **options
):
    """One recurrent layer, with a dense layer on its last step where ``outputs`` is not 0."""
    lstms = tuple(
        random_lstm(rng, inputs, units, reverse_input=k == 1, reverse_output=k == 1, **options)
        for k in range(directions)
    )
    layers, width = [joined(*lstms)], sum(lstm.outputs for lstm in lstms)
    whole = (steps, batch) if time_major else (batch, steps)
    shape = (*whole, width)
    if outputs:
        layers += [LastStep(), random_dense(rng, width, outputs)]
        shape = (batch, outputs)
    return tflite_network(
        layers,
        (*whole, inputs),
        shape,
        batch=batch,
        steps=steps,
        time_major=time_major,
        x=(single(0.02), 3),
        y=(0.0078125, -7),
    )
