"""Convert ``.tflite`` files to ONNX models that compute with reals."""

from pathlib import Path

from onnx import ModelProto, ValueInfoProto, helper

from rnnhw.errors import ModelError
from rnnhw.frontends.tflite.model import Graph, Tensor, read_graphs
from rnnhw.frontends.tflite.to_onnx.builder import NOTES, Builder, Value
from rnnhw.frontends.tflite.to_onnx.call import Scope
from rnnhw.frontends.tflite.to_onnx.operators import convert
from rnnhw.frontends.tflite.to_onnx.values import element_of, is_quantized

__all__ = ["conversion_notes", "tflite_to_onnx"]

CONSTANT_BYTES, CONSTANT_FACTOR = 1 << 26, 16
"""Limit of an ONNX model's constants: some bytes, and a multiple of the file's size."""

MAX_CONSTANT_BYTES = 2_000_000_000
"""An ONNX model in one file can hold no more."""


def tflite_to_onnx(path: Path) -> ModelProto:
    """Convert a ``.tflite`` file to an ONNX model.

    All reals are float32 in the ONNX model, also those that the file holds as int8: weights and constants are
    dequantized, inputs and outputs are real, and no value between operators is rounded. What else the model
    does not keep of the file is said in its metadata; see `conversion_notes`.

    Returns
    -------
    ModelProto
        With operator set 22. Shapes are those of the file, and so are the names of inputs and outputs.

    Raises
    ------
    ModelError
        If the file is missing, damaged or not a ``.tflite``, or has an operator or option that is not
        supported; the message names it.
    """
    graphs = read_graphs(path)
    try:
        if not graphs:
            raise ModelError("it holds no graph")
        size = min(CONSTANT_BYTES + CONSTANT_FACTOR * path.stat().st_size, MAX_CONSTANT_BYTES)
        return _model(graphs, path.stem, Builder(size))
    except ModelError as error:
        raise ModelError(f"{path}: {error}") from None


def conversion_notes(model: ModelProto) -> list[str]:
    """Return sentences on what a model of `tflite_to_onnx` does not keep of its file."""
    for entry in model.metadata_props:
        if entry.key == NOTES:
            return str(entry.value).splitlines()
    return []


def _model(graphs: list[Graph], name: str, builder: Builder) -> ModelProto:
    main, scope = graphs[0], Scope(builder, graphs, 0)
    # Reserved first, so that inputs and outputs have their names of the file.
    names = [builder.name(scope.hint(number)) for number in [*main.inputs, *main.outputs]]
    inputs = []
    for number, given in zip(main.inputs, names, strict=False):
        inputs.append(_described(given, _existing(main, number, "input")))
        scope.give(number, Value(given))
    _note_quantization(builder, graphs)
    for operator in main.operators:
        convert(scope, operator)
    outputs = []
    for number, given in zip(main.outputs, names[len(main.inputs) :], strict=True):
        outputs.append(_described(given, _existing(main, number, "output")))
        builder.identity(scope.value(number), given)
    return builder.model(name, inputs, outputs)


def _existing(graph: Graph, number: int, role: str) -> Tensor:
    if number < 0:
        raise ModelError(f"the graph has an {role} that is no tensor")
    return graph.tensors[number]


def _described(name: str, tensor: Tensor) -> ValueInfoProto:
    return helper.make_tensor_value_info(name, element_of(tensor), tensor.shape)


def _note_quantization(builder: Builder, graphs: list[Graph]) -> None:
    """Say what reals in place of integers mean for a model's results."""
    tensors = [tensor for graph in graphs for tensor in graph.tensors]
    constants = [is_quantized(tensor) for tensor in tensors if tensor.data.size]
    others = [is_quantized(tensor) for tensor in tensors if not tensor.data.size]
    if any(others):
        builder.note("the model is quantized; here it computes with reals, without rounding and saturation")
    elif any(constants):
        builder.note("weights are quantized; the runtime may round activations too, which is left out here")
