"""``.tflite`` files that are written: what others read in them, what is read back, and what is refused."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest
from float_networks import float_network
from networks import random_network as random_native
from tflite_models import litert
from tflite_networks import random_dense, random_lstm, random_network, run_tflite, tflite_network
from written_files import unlike

from rnnhw.errors import ModelError
from rnnhw.frontends import load_tflite, save_tflite
from rnnhw.network import Affine, Flatten
from rnnhw.quantize import quantize_tflite

SHARED = Path(__file__).parent.parent.parent.parent / "shared"
RECORDED = sorted((SHARED / "oracle" / "tflite").glob("*.tflite"))


def saved(tmp_path, network, name="model"):
    save_tflite(network, tmp_path / f"{name}.tflite")
    return (tmp_path / f"{name}.tflite").read_bytes()


def quantized(rng):
    """A layer of two directions with a dense layer on the last step of each."""
    return quantize_tflite(float_network(rng, "lstm", 3, [-4], 2), rng.normal(size=(4, 6, 3)))


@pytest.mark.skipif(not RECORDED, reason="no ../shared/oracle/tflite")
@pytest.mark.parametrize("path", RECORDED, ids=lambda path: path.stem)
def test_files_of_others_are_written_again(tmp_path, path):
    network = load_tflite(path)
    content = saved(tmp_path, network)
    assert not unlike(load_tflite(tmp_path / "model.tflite"), network)
    with np.load(path.with_suffix(".npz")) as recorded:
        x, y, micro = (recorded[name] for name in ("X", "Y", "Ytflm"))
    again = load_tflite(tmp_path / "model.tflite")
    assert np.array_equal(run_tflite(again, x, "litert"), y)
    assert np.array_equal(run_tflite(again, x, "tflm"), micro)
    pytest.importorskip("ai_edge_litert")
    assert np.array_equal(litert(content, x)[0], y)


def test_the_runtimes_own_classes_read_the_file(tmp_path):
    schema = pytest.importorskip("ai_edge_litert.schema_py_generated")
    content = saved(tmp_path, quantized(np.random.default_rng(1)))
    model = schema.Model.GetRootAs(content, 0)
    assert schema.Model.ModelBufferHasIdentifier(content, 0) and model.Version() == 3
    assert model.Description() == b"random" and model.SubgraphsLength() == 1
    graph = model.Subgraphs(0)
    names = [
        model.OperatorCodes(graph.Operators(k).OpcodeIndex()).BuiltinCode()
        for k in range(graph.OperatorsLength())
    ]
    known = {value: name for name, value in vars(schema.BuiltinOperator).items() if not name.startswith("_")}
    assert sorted(known[number] for number in names) == [
        "CONCATENATION",
        "FULLY_CONNECTED",
        "REVERSE_V2",
        "STRIDED_SLICE",
        "UNIDIRECTIONAL_SEQUENCE_LSTM",
        "UNIDIRECTIONAL_SEQUENCE_LSTM",
    ]
    assert model.BuffersLength() > 20 and model.Buffers(0).DataIsNone()
    base = np.frombuffer(content, np.uint8).ctypes.data
    for k in range(1, model.BuffersLength()):
        data = model.Buffers(k).DataAsNumpy()
        assert (data.ctypes.data - base) % 16 == 0
    tensors = [graph.Tensors(k) for k in range(graph.TensorsLength())]
    assert sum(tensor.IsVariable() for tensor in tensors) == 4
    assert len({tensor.Name() for tensor in tensors}) == len(tensors)


def test_the_same_network_gives_the_same_bytes(tmp_path):
    made = [quantized(np.random.default_rng(2)) for _ in range(2)]
    assert saved(tmp_path, made[0]) == saved(tmp_path, made[1], "other")


def test_a_reversal_between_two_layers_gives_the_same_values(tmp_path):
    """It may be read back as one after the lower layer or before the upper one, or twice as none."""
    pytest.importorskip("ai_edge_litert")
    for lower, upper in ((True, False), (False, True), (True, True)):
        rng = np.random.default_rng(3)
        first = random_lstm(rng, 3, 4, reverse_output=lower)
        second = random_lstm(rng, 4, 2, reverse_input=upper)
        made = tflite_network(
            [first, second],
            (1, 5, 3),
            (1, 5, 2),
            batch=1,
            steps=5,
            x=(first.input_scale, first.input_zero_point),
        )
        content = saved(tmp_path, made)
        x = rng.integers(-128, 128, (2, 1, 5, 3)).astype(np.int8)
        expected = run_tflite(made, x, "litert")
        assert np.array_equal(run_tflite(load_tflite(tmp_path / "model.tflite"), x, "litert"), expected)
        assert np.array_equal(litert(content, x)[0], expected)


# Refusals.


def refused(tmp_path, network, message):
    with pytest.raises(ModelError, match=message):
        save_tflite(network, tmp_path / "model.tflite")
    assert not list(tmp_path.iterdir())


def test_other_arithmetics_are_refused(tmp_path):
    made = random_native(np.random.default_rng(4), 3, 4, 2, cell="gru")
    refused(tmp_path, made, "is in arithmetic 'native', which no runtime .* has; quantize the float network")


def chain(rng, **changes):
    """An LSTM and a dense layer on every step whose formats suit each other."""
    lstm = random_lstm(rng, 3, 4)
    dense = random_dense(rng, 4, 2, minimum=-128, maximum=127, **changes)
    made = tflite_network(
        [lstm, dense],
        (1, 5, 3),
        (1, 5, 2),
        batch=1,
        steps=5,
        x=(lstm.input_scale, lstm.input_zero_point),
        y=(dense.output_scale, dense.output_zero_point),
    )
    return made, lstm, dense


def test_formats_that_do_not_suit_are_refused(tmp_path):
    made, _, _ = chain(np.random.default_rng(5))
    other = Affine(0.25, 3)
    refused(
        tmp_path,
        dataclasses.replace(made, input_format=other),
        r"the input has scale 0.25 and zero point 3, layer 0 reads scale .* they are of one tensor",
    )
    interface = dataclasses.replace(made.interface, output_format=other)
    refused(
        tmp_path,
        dataclasses.replace(made, interface=interface),
        "layer 1 gives scale .*, the output has scale 0.25 and zero point 3",
    )
    both = random_network(np.random.default_rng(5), 3, 4, directions=2)
    refused(tmp_path, both, "layer 0 reads forward scale .* and backward scale")


def test_bounds_of_no_activation_function_are_refused(tmp_path):
    made, lstm, dense = chain(np.random.default_rng(6))
    layers = [lstm, dataclasses.replace(dense, minimum=-128, maximum=5)]
    refused(
        tmp_path,
        dataclasses.replace(made, layers=layers),
        r"clamps its outputs to -128 \.\. 5, which none of the fused activation functions",
    )


def test_clips_that_a_file_cannot_hold_are_refused(tmp_path):
    made, lstm, dense = chain(np.random.default_rng(7))
    layers = [dataclasses.replace(lstm, cell_clip=0.1), dense]
    refused(tmp_path, dataclasses.replace(made, layers=layers), "clip of 0.1, which is no float32")
    narrow = random_network(np.random.default_rng(7), 3, 4, outputs=0)
    (lstm,) = narrow.layers
    projected = random_lstm(np.random.default_rng(7), 3, 4, outputs=4)
    made = dataclasses.replace(
        narrow, layers=[projected], input_format=Affine(projected.input_scale, projected.input_zero_point)
    )
    made = dataclasses.replace(
        made, interface=dataclasses.replace(made.interface, output_format=Affine(0.5, 0))
    )
    refused(
        tmp_path, made, "a projection that clips at scale 0.0078125, but its outputs are read at scale 0.5"
    )


def test_sequences_whose_first_axis_is_time_cannot_be_flattened(tmp_path):
    lstm = random_lstm(np.random.default_rng(8), 3, 4)
    made = tflite_network(
        [lstm, Flatten()],
        (5, 2, 3),
        (2, 20),
        batch=2,
        steps=5,
        time_major=True,
        x=(lstm.input_scale, lstm.input_zero_point),
    )
    refused(tmp_path, made, "cannot be flattened in a .tflite")
