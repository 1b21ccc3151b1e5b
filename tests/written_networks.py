"""Random integer networks of all that written files can hold: any cells, stacks, directions, and formats."""

import contextlib
import dataclasses

from float_networks import float_network
from networks import CELLS, random_cell, random_head
from tflite_networks import joined, random_dense, random_lstm, single, tflite_network, zero_point

from rnnhw.errors import ModelError
from rnnhw.frontends.tflite.dense import output_bounds
from rnnhw.network import Flatten, IntegerBidirectional, LastStep, quantized_network
from rnnhw.quantize import quantize, quantize_tflite

# Networks of power-of-two scales.


def random_qdq(rng):
    """A network of any cells, mixed, that saturates in places; or a quantized float network."""
    if rng.random() < 0.3:
        return quantized(rng)
    bits, extreme = int(rng.choice([8, 8, 4])), bool(rng.random() < 0.2)
    inputs = width = int(rng.integers(1, 12))
    layers = []
    for _ in range(rng.integers(1, 4)):
        cell, units = str(rng.choice(CELLS)), int(rng.integers(1, 14))
        exponent = int(rng.integers(-3, 12))
        halves = [random_cell(rng, cell, width, units, bits, extreme) for _ in range(rng.integers(1, 3))]
        if cell == "elman_relu":
            halves = [dataclasses.replace(half, hidden_exponent=exponent) for half in halves]
        layers.append(
            halves[0] if len(halves) == 1 else IntegerBidirectional(forward=halves[0], backward=halves[1])
        )
        width = layers[-1].outputs
    if rng.random() < 0.6:
        layers.append(random_head(rng, width, int(rng.integers(1, 10)), bits, extreme))
    exponents = tuple(int(e) for e in rng.integers(-3, 10, inputs))
    return quantized_network(
        name="random",
        layers=layers,
        input_exponent=exponents if rng.random() < 0.5 else exponents[0],
        every_step=bool(rng.integers(2)),
    )


def units_of(rng, most=14):
    """Units of up to three layers, negative for two directions."""
    return [int(n) * (-1 if rng.random() < 0.4 else 1) for n in rng.integers(1, most, rng.integers(1, 4))]


def quantized(rng):
    """A quantized float network; some that are drawn have weights beside which others are too small."""
    cells = ("lstm", "gru", "gru_reset_before", "elman_tanh", "elman_relu", "mingru", "lstm_all")
    while True:
        made = float_network(
            rng,
            str(rng.choice(cells)),
            int(rng.integers(1, 12)),
            units_of(rng),
            int(rng.choice([0, 5])),
            every_step=bool(rng.integers(2)),
            scale=0.3,
        )
        x = rng.normal(size=(4, 9, made.inputs)) * 2.0 ** rng.integers(-5, 1, made.inputs)
        with contextlib.suppress(ModelError):
            return quantize(made, x, weight_bits=int(rng.choice([8, 8, 4])))


# Networks of real scales.


def random_format(rng):
    return single(rng.uniform(0.004, 0.03)), zero_point(rng)


def random_tflite(rng):
    """A network with any options of a ``.tflite``, or a quantized float network."""
    return quantized_lstm(rng) if rng.random() < 0.4 else any_tflite(rng)


def quantized_lstm(rng):
    cells = ("lstm", "lstm", "lstm_coupled", "lstm_peepholes", "lstm_projection")
    made = float_network(
        rng,
        str(rng.choice(cells)),
        int(rng.integers(1, 12)),
        units_of(rng),
        int(rng.choice([0, 5])),
        every_step=bool(rng.integers(2)),
    )
    x = rng.normal(size=(4, int(rng.integers(1, 14)), made.inputs))
    return quantize_tflite(made, x * 2.0 ** rng.integers(-3, 4))


def any_tflite(rng):
    plain, time_major = bool(rng.random() < 0.6), bool(rng.random() < 0.3)
    batch, steps, inputs = (int(n) for n in rng.integers([1, 1, 1], [4, 12, 16]))
    whole = [steps, batch] if time_major else [batch, steps]
    given = first = random_format(rng)
    layers, width = [], inputs
    if rng.random() < 0.15:
        layers.append(dense_between(rng, width, given))
        width, given = layers[-1].outputs, output_of(layers[-1])
    for _ in range(rng.integers(1, 4)):
        above = random_format(rng)
        layers.append(lstms_between(rng, width, given, above, plain=plain, wide=batch == 1 or not time_major))
        width, given = layers[-1].outputs, above
    shape = [*whole, width]
    ending = str(rng.choice(["every", "last", "flat"]))
    if ending == "last":
        layers.append(LastStep())
        shape = [batch, width]
    elif ending == "flat" and not time_major and steps > 1:
        layers.append(Flatten())
        width *= steps
        shape = [batch, width]
    for _ in range(rng.integers(0, 3)):
        layers.append(dense_between(rng, width, given))
        width, given = layers[-1].outputs, output_of(layers[-1])
        shape[-1] = width
    if len(shape) == 3 and rng.random() < 0.2:
        shape = [batch * steps, width]
    made = tflite_network(
        layers,
        (batch * steps * inputs,) if rng.random() < 0.1 else (*whole, inputs),
        tuple(shape),
        batch=batch,
        steps=steps,
        time_major=time_major,
        x=first,
        y=given,
    )
    reals = {"takes_reals": bool(rng.random() < 0.3), "gives_reals": bool(rng.random() < 0.3)}
    return dataclasses.replace(made, interface=dataclasses.replace(made.interface, **reals))


def dense_between(rng, inputs, given):
    scale, zero = random_format(rng)
    low, high = output_bounds(int(rng.integers(0, 4)), scale, zero)
    return random_dense(
        rng,
        inputs,
        int(rng.integers(1, 12)),
        input_scale=given[0],
        input_zero_point=given[1],
        output_scale=scale,
        output_zero_point=zero,
        minimum=low,
        maximum=high,
    )


def output_of(dense):
    return dense.output_scale, dense.output_zero_point


def lstms_between(rng, inputs, given, above, *, plain, wide):
    """A layer of one direction or two, as a reader would give it."""
    units = int(rng.integers(1, 16))
    options = {}
    if not plain:
        options = {name: bool(rng.random() < 0.5) for name in ("cifg", "peephole", "layer_norm")}
        if rng.random() < 0.4:
            options["outputs"] = int(rng.integers(1, units + 1))
            options["peephole"] &= wide
    fields = {"input_scale": given[0], "input_zero_point": given[1]}
    if rng.random() < 0.1 and plain:
        fields |= {"hidden_scale": None, "hidden_zero_point": None}
    kind = str(rng.choice(["forward", "forward", "backward", "both"]))
    lstms = []
    for k in range(2 if kind == "both" else 1):
        # A reader takes a reversal between two layers as one before the upper layer.
        reverses = k == 1 or kind == "backward"
        lstm = random_lstm(
            rng, inputs, units, reverse_input=reverses, reverse_output=k == 1, **options, **fields
        )
        lstms.append(as_read(lstm, above))
    return joined(*lstms)


def as_read(lstm, above):
    """With what a reader puts in the place of what a file cannot hold."""
    fields = {"cell_clip": single(lstm.cell_clip)}
    if lstm.projection:
        fields["projection"] = dataclasses.replace(lstm.projection, clip_scale=above[0])
    if lstm.cifg:
        bias = lstm.bias.copy()
        bias[0] = 0
        fields["bias"] = bias
        for name in ("input_weight_scales", "recurrent_weight_scales"):
            scales = getattr(lstm, name)
            fields[name] = (scales[1], *scales[1:])
        for name, targets in (("peephole", ()), ("layer_norm", ("preactivation_scales",))):
            option = getattr(lstm, name)
            if option:
                weights = option.weights.copy()
                weights[0] = 0
                more = {target: (1.0, *getattr(option, target)[1:]) for target in ("scales", *targets)}
                fields[name] = dataclasses.replace(option, weights=weights, **more)
    return dataclasses.replace(lstm, **fields)
