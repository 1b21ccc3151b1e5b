"""Writes random networks for other runtimes and compares their bits.

``python tests/written_files.py 200 --seed 1`` writes 200 ``.tflite`` files, which LiteRT runs and, where it
has all their options, tflite-micro; and 200 quantized ``.onnx`` files for onnxruntime. Each output must be
that of the golden model in the runtime's arithmetic, and each ``.tflite`` must be read back as it was.
"""

import argparse
import dataclasses
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tflite_models import litert, micro
from written_networks import random_qdq, random_tflite

from rnnhw import golden
from rnnhw.frontends import load_qdq, load_tflite, save_qdq, save_tflite
from rnnhw.network import (
    Graph,
    IntegerLstm,
    dequantize_outputs,
    dequantize_state,
    directions_of,
    input_limits,
    quantize_inputs,
    quantize_state,
    reset_state,
)


@dataclass
class Count:
    """What has been compared."""

    files: int = 0
    states: int = 0
    lengths: int = 0
    outputs: int = 0
    micro_files: int = 0
    micro_outputs: int = 0
    differ: int = 0


def real_inputs(rng, network, shape):
    """Float32 inputs: any, some exactly between two integers, some beyond the range of int8."""
    steps = rng.integers(-140, 141, (*shape, network.inputs)) + rng.choice([0.0, 0.5, -0.5, 0.3], (*shape, 1))
    scales = network.input_format.scales(network.inputs)
    return ((steps - network.input_format.zero_point) * scales).astype(np.float32)


def run_onnx(path, *inputs):
    """Outputs of onnxruntime by name, for each dictionary of inputs."""
    import onnxruntime

    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    names = [one.name for one in session.get_outputs()]
    return [dict(zip(names, session.run(None, one), strict=True)) for one in inputs]


def real_states(rng, network, batch):
    """Float32 initial states ``h`` and ``c`` of all directions; some between two integers or beyond them."""
    wanted = [
        np.zeros_like(array, np.float32) for array in dequantize_state(reset_state(network, 1), network)
    ]
    h, c = (np.repeat(array, batch, axis=1) for array in wanted)
    for k, layer in enumerate(network.directions):
        exponent = layer.hidden_exponent + layer.state_bits - 8
        formats = [(h[k, :, : layer.outputs], layer.state_bits, exponent)]
        if isinstance(layer, IntegerLstm):
            formats.append((c[k, :, : layer.units], 16, layer.cell_fraction))
        for array, bits, exponent in formats:
            limit = 1.1 * 2 ** (bits - 1)
            steps = np.floor(rng.uniform(-limit, limit, array.shape)) + rng.choice([0.0, 0.5, 0.3])
            array[...] = np.ldexp(steps, -exponent)
    return h, c


def state_tensors(network, h, c, moment):
    """States as the tensors of a written file: one for each recurrent layer, by name."""
    found, first = {}, 0
    for k, layer in enumerate(network.recurrent):
        halves = directions_of(layer)
        own = slice(first, first + len(halves))
        found[f"{moment}_h_{k}"] = h[own, :, : halves[0].outputs]
        if isinstance(halves[0], IntegerLstm):
            found[f"{moment}_c_{k}"] = c[own, :, : halves[0].units]
        first += len(halves)
    return found


def asked(rng, network, shape, *, states, lengths):
    """Random inputs of a written file, and the outputs that the golden model has for them."""
    x = real_inputs(rng, network, shape)
    fed, more = {"x": x}, {}
    if lengths:
        fed["lengths"] = rng.integers(1, shape[1] + 1, shape[0])
        more["lengths"] = fed["lengths"].tolist()
    if states:
        begin = real_states(rng, network, shape[0])
        fed |= state_tensors(network, *begin, "initial")
        more["state"] = quantize_state(*begin, network)
    y, state = golden.run(network, quantize_inputs(x, network), **more)
    wanted = {"y": dequantize_outputs(y, network)}
    if states:
        wanted |= state_tensors(network, *dequantize_state(state, network), "final")
    return fed, wanted


def compare_qdq(rng, network, path, count):
    """Write a file, with or without states and lengths, read it back, and count the outputs that differ."""
    options = {"states": bool(rng.integers(2)), "lengths": bool(rng.integers(2))}
    save_qdq(network, path, **options)
    again = load_qdq(path)
    again = again.only_network if isinstance(again, Graph) else again
    assert not (differ := unlike(again, network)), differ
    shapes = [(int(b), int(t)) for b, t in rng.integers(1, [5, 12], (2, 2))]
    pairs = [asked(rng, network, shape, **options) for shape in shapes]
    found = 0
    for (_, wanted), given in zip(pairs, run_onnx(path, *(fed for fed, _ in pairs)), strict=True):
        assert list(given) == list(wanted)
        for name, expected in wanted.items():
            y = given[name]
            assert y.shape == expected.shape and y.dtype == expected.dtype
            found += int((y != expected).sum())
            count.outputs += y.size
    count.files += 1
    count.states += options["states"]
    count.lengths += options["lengths"]
    count.differ += found
    return found


def unlike(one, other, path="network"):
    """Names of the fields in which two networks differ, without their own names."""
    if dataclasses.is_dataclass(one) and type(one) is type(other):
        names = [field.name for field in dataclasses.fields(one) if field.name != "name"]
        return [
            found
            for name in names
            for found in unlike(getattr(one, name), getattr(other, name), f"{path}.{name}")
        ]
    if isinstance(one, np.ndarray):
        return [] if one.dtype == other.dtype and np.array_equal(one, other) else [path]
    if isinstance(one, list | tuple) and len(one) == len(other):
        return [
            found
            for k, pair in enumerate(zip(one, other, strict=True))
            for found in unlike(*pair, f"{path}[{k}]")
        ]
    return [] if type(one) is type(other) and one == other else [path]


def runs_on_micro(network):
    return not any(lstm.options for lstm in network.directions)


def runs_on_litert(network):
    return all(lstm.hidden_scale is not None for lstm in network.directions)


def expected(network, x, arithmetic):
    """The golden model's output tensor for each input tensor, with reals where the model has reals."""
    interface, network = network.interface, network.with_arithmetic(arithmetic)
    sequences = interface.to_sequences(x)
    if interface.takes_reals:
        sequences = quantize_inputs(sequences, network)
    y, _ = golden.run(network, sequences)
    return interface.from_sequences(dequantize_outputs(y, network) if interface.gives_reals else y, len(x))


def compare_tflite(rng, network, path, count):
    """Write a file, read it back, and count the outputs that differ from the golden model."""
    save_tflite(network, path)
    again = load_tflite(path)
    differ = unlike(dataclasses.replace(again, layers=list(again.layers)), network)
    assert not differ, differ
    content = path.read_bytes()
    shape = (3, *network.interface.input_shape)
    x = rng.integers(-128, 128, shape).astype(np.int8)
    x[-1] = rng.choice([-128, 127], shape[1:])
    if network.interface.takes_reals:
        (low, high), *_ = input_limits(network)
        scale = (high - low) / 255
        x = (rng.uniform(low - 5 * scale, high + 5 * scale, shape)).astype(np.float32)
    found = 0
    if runs_on_litert(network):
        y, _ = litert(content, x)
        found += int((y != expected(again, x, "litert")).sum())
        count.outputs += y.size
    if runs_on_micro(network):
        y = micro(content, x)
        found += int((y != expected(again, x, "tflm")).sum())
        count.micro_files += 1
        count.micro_outputs += y.size
    count.files += 1
    count.differ += found
    return found


def main():
    """Write, run, compare and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", type=int, nargs="?", default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    tflite, onnx = Count(), Count()
    with tempfile.TemporaryDirectory() as folder:
        for k in range(given.files):
            for name, made, compare, count in (
                ("tflite", random_tflite, compare_tflite, tflite),
                ("onnx", random_qdq, compare_qdq, onnx),
            ):
                rng = np.random.default_rng([given.seed, k])
                found = compare(rng, made(rng), Path(folder) / f"model.{name}", count)
                if found:
                    print(f"{name} {k} of seed {given.seed}: {found} outputs differ", flush=True)
    print(
        f"seed {given.seed}: {tflite.files} .tflite files: {tflite.outputs} outputs of LiteRT and "
        f"{tflite.micro_outputs} of tflite-micro ({tflite.micro_files} files), {tflite.differ} differ"
    )
    print(
        f"seed {given.seed}: {onnx.files} .onnx files, {onnx.states} with states and {onnx.lengths} with "
        f"lengths: {onnx.outputs} outputs of onnxruntime, {onnx.differ} differ"
    )
    sys.exit(tflite.differ + onnx.differ > 0)


if __name__ == "__main__":
    main()
