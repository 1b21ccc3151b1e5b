"""``.tflite`` files to networks."""

from dataclasses import replace
from pathlib import Path

from rnnhw.arith import TFLM
from rnnhw.errors import ModelError
from rnnhw.frontends.tflite.dense import read_dense
from rnnhw.frontends.tflite.flow import Flow, concatenate, last_step, reshape, reverse, settled
from rnnhw.frontends.tflite.lstm import lstm_shape, read_lstm
from rnnhw.frontends.tflite.model import Graph, Operator, Tensor, read_graph
from rnnhw.frontends.tflite.tensors import tensor
from rnnhw.network import Affine, Flatten, IntegerNetwork, Interface

__all__ = ["load_tflite"]

_KEEPS_ORDER = "; convert the model without it: what goes into it ranks classes in the same order"
ADVICE = {
    "SOFTMAX": _KEEPS_ORDER,
    "LOGISTIC": _KEEPS_ORDER,
    "ADD": "; of the ways to merge two directions only CONCATENATION is",
    "BIDIRECTIONAL_SEQUENCE_LSTM": ", only two of UNIDIRECTIONAL_SEQUENCE_LSTM",
}
"""What a refusal adds for operators that many models have."""


def load_tflite(path: Path) -> IntegerNetwork:
    """Read an int8 model: LSTMs, in stacks and in both directions, and dense layers anywhere.

    Supported operators: UNIDIRECTIONAL_SEQUENCE_LSTM (8-bit weights and activations, 16-bit cell),
    FULLY_CONNECTED, STRIDED_SLICE of the last step, REVERSE_V2 and CONCATENATION as the two directions of a
    layer need them, RESHAPE that keeps the last axis or flattens, and QUANTIZE and DEQUANTIZE at the ends.

    Raises
    ------
    ModelError
        If the file is missing, damaged or no ``.tflite``, or if anything in it is not supported; the
        message names the operator, tensor or option.
    """
    graph = read_graph(path)
    try:
        return _Loader(graph).network(path.stem)
    except ModelError as error:
        raise ModelError(f"{path}: {error}") from None


class _Loader:
    """Follows values from the input through the operators, in their order in the file."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.source = self._single(graph.inputs, "inputs")
        self.flows = {self.source: Flow(shape=graph.tensors[self.source].shape)}
        self.states: set[int] = set()
        self.entry = self.source
        self.quantized = False

    def network(self, name: str) -> IntegerNetwork:
        target = self._single(self.graph.outputs, "outputs")
        last = target
        for operator in self.graph.operators:
            if operator.name == "DEQUANTIZE" and operator.outputs == [target]:
                last = self._dequantized(operator)
                continue
            flow = self._evaluate(operator)
            self._give(operator, flow)
        if last not in self.flows:
            raise ModelError(f"nothing gives the output ({self.graph.tensors[last].label})")
        flow = settled("the output", self.flows[last])
        if flow.batch is None or flow.steps is None:
            raise ModelError("the model holds no LSTM between its input and its output")
        return IntegerNetwork(
            name=name,
            arithmetic=TFLM.name,
            layers=flow.layers,
            input_format=self._format(self.entry),
            interface=Interface(
                input_shape=self.graph.tensors[self.source].shape,
                output_shape=self.graph.tensors[target].shape,
                output_format=self._format(last),
                batch=flow.batch,
                steps=flow.steps,
                time_major=flow.time_major,
                takes_reals=self.source != self.entry,
                gives_reals=target != last,
            ),
        )

    def _single(self, numbers: list[int], role: str) -> int:
        if len(numbers) != 1 or numbers[0] < 0:
            raise ModelError(f"the model has {len(numbers)} {role}, not one")
        return numbers[0]

    def _format(self, number: int) -> Affine:
        """The quantization of the model's int8 input or output, or of the tensor behind or before it."""
        inner = self.graph.tensors[number]
        if inner.dtype != "int8":
            raise ModelError(f"the model's {inner.label} is {inner.dtype}, not int8")
        if inner.scale.size != 1 or inner.zero_point.size > 1:
            raise ModelError(f"the model's {inner.label} has {inner.scale.size} scales, not one")
        zero_point = int(inner.zero_point[0]) if inner.zero_point.size else 0
        return Affine(float(inner.scale[0]), zero_point)

    def _evaluate(self, operator: Operator) -> Flow:
        match operator.name:
            case "UNIDIRECTIONAL_SEQUENCE_LSTM":
                return self._lstm(operator)
            case "FULLY_CONNECTED":
                return self._dense(operator)
            case "REVERSE_V2":
                return reverse(self.graph, operator, self._flow(operator))
            case "STRIDED_SLICE":
                return last_step(self.graph, operator, self._flow(operator))
            case "RESHAPE":
                return reshape(self.graph, operator, self._flow(operator))
            case "CONCATENATION":
                return concatenate(operator, [self._flow(operator, k) for k in range(len(operator.inputs))])
            case "QUANTIZE":
                return self._quantize(operator)
        advice = ADVICE.get(operator.name, "")
        raise ModelError(f"operator {operator.label} is not supported{advice}")

    def _flow(self, operator: Operator, index: int = 0) -> Flow:
        number = operator.input(index)
        if number not in self.flows:
            label = self.graph.tensors[number].label if number >= 0 else "nothing"
            raise ModelError(f"{operator.label} reads {label}, which does not come from the model's input")
        found = self._tensor(number)
        if number == self.source and found.dtype != "int8" and operator.name != "QUANTIZE":
            raise ModelError(
                f"the model's input ({found.label}) is {found.dtype}, not int8; only a model "
                "quantized to int8 is supported"
            )
        return self.flows[number]

    def _tensor(self, number: int) -> Tensor:
        return self.graph.tensors[number]

    def _give(self, operator: Operator, flow: Flow) -> None:
        if len(operator.outputs) != 1 or operator.outputs[0] < 0:
            raise ModelError(f"{operator.label} has {len(operator.outputs)} outputs, not one")
        output = operator.outputs[0]
        found = tensor(self.graph, operator, output, "the output", "int8")
        if output in self.flows:
            raise ModelError(f"{operator.label} gives {found.label} a second time")
        if found.shape != flow.shape:
            raise ModelError(
                f"{operator.label}: the output ({found.label}) has shape {list(found.shape)}, "
                f"not {list(flow.shape)}"
            )
        self.flows[output] = flow

    def _quantize(self, operator: Operator) -> Flow:
        flow = self._flow(operator)
        number = operator.input(0)
        if number != self.source or self.quantized or self._tensor(number).dtype != "float32":
            raise ModelError(
                f"{operator.label} quantizes something else than a float32 input of the model, "
                "which is not supported"
            )
        if not operator.outputs:
            raise ModelError(f"{operator.label} has no output")
        self.quantized, self.entry = True, operator.outputs[0]
        return flow

    def _dequantized(self, operator: Operator) -> int:
        """The int8 tensor behind a float32 output of the model."""
        flow = self._flow(operator)
        found = tensor(self.graph, operator, operator.outputs[0], "the output", "float32")
        if found.shape != flow.shape:
            raise ModelError(f"{operator.label} makes {list(found.shape)} of {list(flow.shape)}")
        return operator.input(0)

    def _lstm(self, operator: Operator) -> Flow:
        flow = self._flow(operator)
        shape = lstm_shape(self.graph, operator)
        known = (flow.batch, flow.steps, flow.time_major)
        if flow.batch is not None and known != (shape.batch, shape.steps, shape.time_major):
            raise ModelError(
                f"{operator.label} reads {shape.batch} sequences of {shape.steps} steps, which "
                "is not what the LSTM before it gives, or in another order of axes"
            )
        if not flow.whole:
            raise ModelError(f"{operator.label} reads the last step of another LSTM, which is not supported")
        for number in (operator.input(18), operator.input(19)):
            if number in self.states:
                raise ModelError(f"{operator.label} shares its state ({self._tensor(number).label})")
            self.states.add(number)
        flow = replace(flow, batch=shape.batch, steps=shape.steps, time_major=shape.time_major)
        lstm = read_lstm(self.graph, operator, shape)
        if flow.reversed_axis is not None:
            if flow.reversed_axis != flow.time_axis:
                raise ModelError(
                    f"{operator.label} reads a value that is reversed along axis "
                    f"{flow.reversed_axis}, which is not time"
                )
            lstm = replace(lstm, reverse_input=True)
        return replace(
            flow, shape=(*flow.shape[:2], lstm.outputs), layers=(*flow.layers, lstm), reversed_axis=None
        )

    def _dense(self, operator: Operator) -> Flow:
        flow = settled(operator.label, self._flow(operator))
        dense = read_dense(self.graph, operator)
        layers, whole = flow.layers, flow.whole
        if dense.inputs != flow.shape[-1]:
            # The operator takes any shape whose size its weights divide.
            flat = flow.steps is not None and dense.inputs == flow.steps * flow.shape[-1]
            if not flat or not whole or flow.time_major:
                raise ModelError(
                    f"{operator.label} has weights for {dense.inputs} inputs, but reads a value "
                    f"of shape {list(flow.shape)}"
                )
            layers, whole = (*layers, Flatten()), False
        shape = tensor(self.graph, operator, operator.outputs[0], "the output", "int8").shape
        rows = 1
        for length in flow.shape:
            rows *= length
        rows //= dense.inputs
        size = 1
        for length in shape:
            size *= length
        if not shape or shape[-1] != dense.outputs or size != rows * dense.outputs:
            raise ModelError(
                f"{operator.label} gives a value of shape {list(shape)}, not of {rows} x {dense.outputs}"
            )
        return replace(flow, shape=shape, layers=(*layers, dense), whole=whole)
