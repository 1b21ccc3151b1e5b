"""Writes ONNX graphs node by node, and compares onnxruntime's outputs before and after the rewrite."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import numpy as np
import onnx
import onnxruntime
from onnx import GraphProto, ModelProto, NodeProto, TensorProto, helper, numpy_helper

from rnnhw.frontends.onnx.cells import recognize_cells

T, B, IN, H = 5, 3, 4, 6
RECURRENT = ("LSTM", "GRU", "RNN")
ELEMENTWISE = ("Sigmoid", "Tanh", "Relu", "HardSigmoid", "Loop", "Scan", "Gemm", "MatMul")
Value = str | np.ndarray


class Graph:
    """Nodes with names of their own; arrays that are inputs of nodes become initializers."""

    def __init__(self, opset: int = 17, prefix: str = "") -> None:
        self.opset = opset
        self.prefix = prefix
        self.nodes: list[NodeProto] = []
        self.initializers: list[TensorProto] = []
        self.inputs: list[Any] = []
        self.outputs: list[Any] = []
        self._count = 0

    def name(self) -> str:
        self._count += 1
        return f"{self.prefix}v{self._count}"

    def input(self, name: str, shape: list[Any], element: int = TensorProto.FLOAT) -> str:
        self.inputs.append(helper.make_tensor_value_info(name, element, shape))
        return name

    def output(self, *names: str, element: int = TensorProto.FLOAT) -> None:
        self.outputs += [helper.make_tensor_value_info(name, element, None) for name in names]

    def constant(self, array: np.ndarray) -> str:
        name = self.name()
        self.initializers.append(numpy_helper.from_array(np.asarray(array), name))
        return name

    def __call__(self, operator: str, *given: Value, outputs: int = 1, **attributes: Any) -> Any:
        names = [value if isinstance(value, str) else self.constant(value) for value in given]
        results = [self.name() for _ in range(outputs)]
        self.nodes.append(helper.make_node(operator, names, results, f"node of {results[0]}", **attributes))
        return results[0] if outputs == 1 else results

    def squeeze(self, x: str, axis: int) -> str:
        return self._with_axis("Squeeze", x, axis)

    def unsqueeze(self, x: str, axis: int) -> str:
        return self._with_axis("Unsqueeze", x, axis)

    def _with_axis(self, operator: str, x: str, axis: int) -> str:
        return self(operator, x, axes=[axis]) if self.opset < 13 else self(operator, x, np.array([axis]))

    def slice(self, x: str, axis: int, start: int, end: int) -> str:
        if self.opset < 10:
            return self("Slice", x, starts=[start], ends=[end], axes=[axis])
        return self("Slice", x, *(np.array([value]) for value in (start, end, axis)))

    def split(self, x: str, axis: int, count: int, size: int) -> list[str]:
        if self.opset < 13:
            return self("Split", x, outputs=count, axis=axis, split=[size] * count)
        return self("Split", x, np.full(count, size), outputs=count, axis=axis)

    def graph(self) -> GraphProto:
        return helper.make_graph(
            self.nodes, f"{self.prefix}graph", self.inputs, self.outputs, self.initializers
        )

    def model(self) -> ModelProto:
        return helper.make_model(
            self.graph(), opset_imports=[helper.make_opsetid("", self.opset)], ir_version=8
        )


def session(model: ModelProto, **options: Any) -> onnxruntime.InferenceSession:
    settings = onnxruntime.SessionOptions()
    settings.log_severity_level = 4
    settings.intra_op_num_threads = 1
    # Beyond the basic level, onnxruntime multiplies by dequantized weights in integers, less exactly.
    settings.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    for name, value in options.items():
        setattr(settings, name, value)
    return onnxruntime.InferenceSession(
        model.SerializeToString(), settings, providers=["CPUExecutionProvider"]
    )


def optimized(model: ModelProto, folder: Any) -> ModelProto:
    """What onnxruntime's basic optimizer makes of a model."""
    path = folder / "optimized.onnx"
    session(model, optimized_model_filepath=str(path))
    return onnx.load(path)


def operators(graph: GraphProto) -> Iterator[str]:
    for node in graph.node:
        yield node.op_type
        for entry in node.attribute:
            if entry.type == entry.GRAPH:
                yield from operators(entry.g)


def feeds(model: ModelProto, seed: int = 0, sizes: dict[str, int] | None = None) -> dict[str, np.ndarray]:
    """Random inputs; an axis with a name has the size that is given, or else B."""
    rng, stored = np.random.default_rng(seed), {tensor.name for tensor in model.graph.initializer}
    found = {}
    for value in model.graph.input:
        if value.name not in stored:
            kind = value.type.tensor_type
            shape = [dim.dim_value or (sizes or {}).get(dim.dim_param, B) for dim in kind.shape.dim]
            is_float = kind.elem_type == TensorProto.FLOAT
            found[value.name] = (
                rng.normal(size=shape).astype(np.float32) if is_float else np.full(shape, T, np.int64)
            )
    return found


def assert_same(before: ModelProto, after: ModelProto, sizes: dict[str, int] | None = None) -> None:
    """The outputs of both models are equal to rounding, in their shapes too."""
    assert [value.name for value in before.graph.input] == [value.name for value in after.graph.input]
    assert [value.name for value in before.graph.output] == [value.name for value in after.graph.output]
    given = feeds(before, sizes=sizes)
    for one, two in zip(session(before).run(None, given), session(after).run(None, given), strict=True):
        assert one.shape == two.shape and one.dtype == two.dtype
        np.testing.assert_allclose(two, one, rtol=0, atol=1e-5)


def assert_recognized(
    model: ModelProto,
    folder: Any,
    *,
    left: tuple[str, ...] = (),
    sizes: dict[str, int] | None = None,
    **wanted: int,
) -> list[ModelProto]:
    """A model's cells become this many recurrent operators, before and after onnxruntime's optimizer.

    Nothing that a cell is made of is left, but for the operators that are said to be.
    """
    results = []
    for given in (model, optimized(model, folder)):
        after = recognize_cells(given)
        counts = Counter(operators(after.graph))
        assert {kind: counts[kind] for kind in RECURRENT if counts[kind]} == wanted
        assert not [kind for kind in ELEMENTWISE if counts[kind] and kind not in left]
        assert_same(model, after, sizes)
        results.append(after)
    return results


def assert_left(model: ModelProto, folder: Any) -> None:
    """Nothing is recognized in a model, which onnxruntime can run."""
    session(model).run(None, feeds(model))
    assert recognize_cells(model) is model
    other = optimized(model, folder)
    assert recognize_cells(other) is other
