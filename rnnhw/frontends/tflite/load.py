"""Import of ``.tflite`` files: from the graph of operators to a network."""

from dataclasses import replace
from pathlib import Path

from rnnhw.arith import TFLM
from rnnhw.errors import ModelError
from rnnhw.frontends.tflite.dense import read_dense
from rnnhw.frontends.tflite.flow import Flow, concatenate, last_step, reshape, reverse, settled
from rnnhw.frontends.tflite.functions import FUNCTIONS, add, function
from rnnhw.frontends.tflite.lstm import lstm_shape, read_lstm
from rnnhw.frontends.tflite.model import Graph, Operator, Tensor, read_graph
from rnnhw.frontends.tflite.tensors import tensor
from rnnhw.network import Affine, Flatten, IntegerNetwork, Interface

__all__ = ["load_tflite"]

# What error messages add for operators that many models have but that are not supported.
ADVICE = {
    "MUL": "; of the ways to merge two directions only CONCATENATION and ADD are",
    "BIDIRECTIONAL_SEQUENCE_LSTM": ", only two of UNIDIRECTIONAL_SEQUENCE_LSTM",
}


def load_tflite(path: Path) -> IntegerNetwork:
    """Read an int8 model of unidirectional and bidirectional LSTMs in stacks, and of dense layers anywhere.

    Supported operators: UNIDIRECTIONAL_SEQUENCE_LSTM (8-bit weights and activations, 16-bit cell state),
    FULLY_CONNECTED, STRIDED_SLICE of the last step, REVERSE_V2 and CONCATENATION as the two directions of a
    layer need them, RESHAPE that keeps the last axis or flattens, QUANTIZE of the input and DEQUANTIZE of the
    output; and on the host LOGISTIC, TANH, RELU, RELU6, SOFTMAX, and ADD of the two directions of a layer.

    Raises
    ------
    ModelError
        If the file is missing, damaged or not a ``.tflite``, or if anything in it is not supported. The
        message names the operator, tensor or option.
    """
    graph = read_graph(path)
    try:
        return _Loader(graph).network(path.stem)
    except ModelError as error:
        raise ModelError(f"{path}: {error}") from None


class _Loader:
    """Imports the operators in the order of the file, which is an order in which they can be computed.

    Attributes
    ----------
    flows : dict
        State of each tensor that follows from the model's input, by the tensor's number.
    states : set of int
        State tensors of the LSTMs so far, which may not be shared.
    source, entry : int
        The model's input tensor, and the int8 tensor behind a QUANTIZE; the same without one.
    """

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.source = self._single(graph.inputs, "inputs")
        self.flows = {self.source: Flow(shape=graph.tensors[self.source].shape)}
        self.states: set[int] = set()
        self.entry = self.source
        self.quantized = False

    def network(self, name: str) -> IntegerNetwork:
        """Import all operators, and make the network of what reaches the model's output."""
        target = self._single(self.graph.outputs, "outputs")
        last = target
        for operator in self.graph.operators:
            if operator.name == "DEQUANTIZE" and operator.outputs == [target]:
                last = self._dequantized(operator)
                continue
            if len(operator.outputs) != 1 or operator.outputs[0] < 0:
                raise ModelError(f"{operator.label} has {len(operator.outputs)} outputs, not one")
            self._give(operator, self._evaluate(operator))
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
        """Return the number of the model's only input or output."""
        if len(numbers) != 1 or numbers[0] < 0:
            raise ModelError(f"the model has {len(numbers)} {role}, not one")
        return numbers[0]

    def _format(self, number: int) -> Affine:
        """Number format of the int8 tensor at the model's input or output."""
        inner = self.graph.tensors[number]
        if inner.dtype != "int8":
            raise ModelError(f"the model's {inner.label} is {inner.dtype}, not int8")
        if inner.scale.size != 1 or inner.zero_point.size > 1:
            raise ModelError(f"the model's {inner.label} has {inner.scale.size} scales, not one")
        zero_point = int(inner.zero_point[0]) if inner.zero_point.size else 0
        return Affine(float(inner.scale[0]), zero_point)

    def _evaluate(self, operator: Operator) -> Flow:
        """Import one operator: return the state of its output."""
        if operator.name in FUNCTIONS:
            return function(self.graph, operator, settled(operator.label, self._flow(operator)))
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
                return concatenate(operator, self._flows(operator))
            case "ADD":
                return add(self.graph, operator, self._flows(operator))
            case "QUANTIZE":
                return self._quantize(operator)
        advice = ADVICE.get(operator.name, "")
        raise ModelError(f"operator {operator.label} is not supported{advice}")

    def _flow(self, operator: Operator, index: int = 0) -> Flow:
        """Return the state of an operator's input, which must follow from the model's input."""
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

    def _flows(self, operator: Operator) -> list[Flow]:
        """Return the states of all of an operator's inputs."""
        return [self._flow(operator, k) for k in range(len(operator.inputs))]

    def _tensor(self, number: int) -> Tensor:
        return self.graph.tensors[number]

    def _give(self, operator: Operator, flow: Flow) -> None:
        """Record the state of an operator's output, whose tensor must have the expected shape."""
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
        """Import a QUANTIZE of the model's float32 input, which becomes part of the interface."""
        flow = self._flow(operator)
        number = operator.input(0)
        if number != self.source or self.quantized or self._tensor(number).dtype != "float32":
            raise ModelError(
                f"{operator.label} quantizes something else than a float32 input of the model, "
                "which is not supported"
            )
        self.quantized, self.entry = True, operator.outputs[0]
        return flow

    def _dequantized(self, operator: Operator) -> int:
        """Return the number of the int8 tensor that a DEQUANTIZE turns into the model's float32 output."""
        flow = self._flow(operator)
        found = tensor(self.graph, operator, operator.outputs[0], "the output", "float32")
        if found.shape != flow.shape:
            raise ModelError(f"{operator.label} makes {list(found.shape)} of {list(flow.shape)}")
        return operator.input(0)

    def _lstm(self, operator: Operator) -> Flow:
        """Import an LSTM, which also determines or confirms batch, steps and the order of axes."""
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
        # Inputs 18 and 19 are the state tensors h and c, which the runtime changes.
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
        """Import a dense layer, with a choice of steps before it if it reads all steps as one vector."""
        flow = settled(operator.label, self._flow(operator))
        dense = read_dense(self.graph, operator)
        layers, whole = flow.layers, flow.whole
        if dense.inputs != flow.shape[-1]:
            # The operator reads any tensor as rows of ``dense.inputs`` values. A row of all steps flattens.
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
