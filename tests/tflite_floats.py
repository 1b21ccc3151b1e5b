"""Writes ``.tflite`` models of reals as converters do, and runs them on LiteRT and their ONNX models.

Needs the wheels ai-edge-litert and flatbuffers, as `tflite_models`, and onnxruntime.
"""

import numpy as np
from tflite_models import ACTIVATIONS, Builder


class Draft(Builder):
    """A model of one input under construction."""

    def __init__(self, rng, shape, dtype=np.float32):
        super().__init__()
        self.rng = rng
        self.x = self.tensor("x", shape, dtype)

    def const(self, values, dtype=np.float32, **quantization):
        """Add a constant; a number is a scalar."""
        array = np.asarray(values, dtype)
        return self.tensor("constant", array.shape, dtype, array, **quantization)

    def random(self, *shape, spread=0.5):
        """Add a constant of random reals."""
        return self.const(self.rng.normal(0, spread, shape))

    def add(self, name, inputs, *shape, dtype=np.float32, options=None, version=1):
        """Add an operator of one output of this shape."""
        y = self.tensor(name.lower(), shape, dtype)
        return self.operator(name, inputs, [y], options, version=version)

    def several(self, name, inputs, *shapes, options=None, version=1):
        """Add an operator of several real outputs."""
        outputs = [self.tensor(name.lower(), shape, np.float32) for shape in shapes]
        self.operator(name, inputs, outputs, options, version=version)
        return outputs

    def dense(self, x, outputs, *, activation="none", bias=True):
        """Add FULLY_CONNECTED on a value of two axes."""
        rows, inputs = self.shape(x)
        ids = [x, self.random(outputs, inputs), self.random(outputs) if bias else -1]
        fields = {"fusedActivationFunction": ACTIVATIONS[activation]}
        return self.add("FULLY_CONNECTED", ids, rows, outputs, options=("FullyConnectedOptions", fields))


def fused_lstm(
    d,
    x,
    units,
    *,
    time_major=False,
    coupled=False,
    peephole=False,
    outputs=0,
    norm=False,
    cell_clip=10.0,
    proj_clip=0.0,
    hybrid=False,
):
    """Add UNIDIRECTIONAL_SEQUENCE_LSTM."""
    first, second, inputs = d.shape(x)
    batch, width = (second if time_major else first), outputs or units
    ids = [-1] * 24
    ids[0] = x

    def matrix(*shape):
        if not hybrid:
            return d.random(*shape)
        values = d.rng.integers(-127, 128, shape)
        return d.const(values, np.int8, scale=np.float32(0.008))

    for k in range(4):
        if k == 0 and coupled:
            continue
        ids[1 + k], ids[5 + k] = matrix(units, inputs), matrix(units, width)
        ids[12 + k] = d.random(units)
        if peephole and k != 2:
            ids[{0: 9, 1: 10, 3: 11}[k]] = d.random(units)
        if norm:
            ids[20 + k] = d.random(units)
    if outputs:
        ids[16], ids[17] = matrix(outputs, units), d.random(outputs)
    ids[18] = d.tensor("h", (batch, width), np.float32, variable=True)
    ids[19] = d.tensor("c", (batch, units), np.float32, variable=True)
    fields = {
        "fusedActivationFunction": ACTIVATIONS["tanh"],
        "timeMajor": time_major,
        "cellClip": cell_clip,
        "projClip": proj_clip,
    }
    options = ("UnidirectionalSequenceLSTMOptions", fields)
    return d.add("UNIDIRECTIONAL_SEQUENCE_LSTM", ids, first, second, width, options=options)


def run_litert(content, *inputs, resolver=None):
    """Outputs of LiteRT for one call, with reset variables."""
    from ai_edge_litert.interpreter import Interpreter, OpResolverType

    kind = OpResolverType.AUTO if resolver is None else OpResolverType[resolver]
    interpreter = Interpreter(model_content=content, experimental_op_resolver_type=kind, num_threads=1)
    interpreter.allocate_tensors()
    interpreter.reset_all_variables()
    for details, x in zip(interpreter.get_input_details(), inputs, strict=True):
        interpreter.set_tensor(details["index"], x)
    interpreter.invoke()
    return [interpreter.get_tensor(details["index"]) for details in interpreter.get_output_details()]


def run_onnx(model, *inputs):
    """Outputs of onnxruntime for an ONNX model."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), options, providers=["CPUExecutionProvider"]
    )
    names = [value.name for value in session.get_inputs()]
    return session.run(None, dict(zip(names, inputs, strict=True)))


def both_lstm(
    d, x, units, other=None, *, merged=True, time_major=False, peephole=False, cell_clip=0.0, outputs=0
):
    """Add BIDIRECTIONAL_SEQUENCE_LSTM; gives its outputs, one or two."""
    first, second, inputs = d.shape(x)
    batch = second if time_major else first
    ids = [-1] * 48
    ids[0] = x
    for base, state in ((1, 35), (18, 37)):
        width = outputs or units
        for k in range(4):
            ids[base + k], ids[base + 4 + k] = d.random(units, inputs), d.random(units, width)
            ids[base + 11 + k] = d.random(units)
        if peephole:
            ids[base + 8 : base + 11] = [d.random(units) for _ in range(3)]
        if outputs:
            ids[base + 15], ids[base + 16] = d.random(outputs, units), d.random(outputs)
        ids[state] = d.tensor("h", (batch, width), np.float32, variable=True)
        ids[state + 1] = d.tensor("c", (batch, units), np.float32, variable=True)
    fields = {
        "fusedActivationFunction": ACTIVATIONS["tanh"],
        "mergeOutputs": merged,
        "timeMajor": time_major,
        "cellClip": cell_clip,
    }
    shapes = [(first, second, width)] * 2
    if merged:
        shapes = [(first, second, 2 * width)]
    options = ("BidirectionalSequenceLSTMOptions", fields)
    return d.several("BIDIRECTIONAL_SEQUENCE_LSTM", ids, *shapes, options=options)


def _rnn_weights(d, inputs, units, batch):
    state = d.tensor("h", (batch, units), np.float32, variable=True)
    return [d.random(units, inputs), d.random(units, units), d.random(units), state]


def rnn(d, x, units, activation, *, time_major=False):
    """Add UNIDIRECTIONAL_SEQUENCE_RNN."""
    first, second, inputs = d.shape(x)
    ids = [x, *_rnn_weights(d, inputs, units, second if time_major else first)]
    fields = {"timeMajor": time_major, "fusedActivationFunction": ACTIVATIONS[activation]}
    return d.add(
        "UNIDIRECTIONAL_SEQUENCE_RNN", ids, first, second, units, options=("SequenceRNNOptions", fields)
    )


def both_rnn(d, x, units, other, *, merged=True, time_major=False):
    """Add BIDIRECTIONAL_SEQUENCE_RNN; gives its outputs."""
    first, second, inputs = d.shape(x)
    batch = second if time_major else first
    ids = [x, *_rnn_weights(d, inputs, units, batch), *_rnn_weights(d, inputs, other, batch), -1, -1, -1]
    fields = {"timeMajor": time_major, "fusedActivationFunction": ACTIVATIONS["tanh"], "mergeOutputs": merged}
    shapes = [(first, second, units + other)] if merged else [(first, second, n) for n in (units, other)]
    options = ("BidirectionalSequenceRNNOptions", fields)
    return d.several("BIDIRECTIONAL_SEQUENCE_RNN", ids, *shapes, options=options)


def rnn_step(d, x, units):
    """Add RNN, one step."""
    batch, inputs = d.shape(x)
    options = ("RNNOptions", {"fusedActivationFunction": ACTIVATIONS["tanh"]})
    return d.add("RNN", [x, *_rnn_weights(d, inputs, units, batch)], batch, units, options=options)


def lstm_step(d, x, h, c, units):
    """Add the basic kernel of LSTM; gives h and c of the step."""
    batch, inputs = d.shape(x)
    ids = [x, h, d.random(4 * units, inputs + units), d.random(4 * units), c]
    fields = {"fusedActivationFunction": ACTIVATIONS["tanh"], "kernelType": 1}
    shapes = [(batch, units), (batch, units), (batch, inputs + units), (batch, 4 * units)]
    return d.several("LSTM", ids, *shapes, options=("LSTMOptions", fields))[:2]


def float_twin(content):
    """The same model with weights of float32 in place of int8: LiteRT then rounds no activation."""
    import flatbuffers
    from ai_edge_litert import schema_py_generated as s

    model = s.ModelT.InitFromObj(s.Model.GetRootAs(content))
    for tensor in model.subgraphs[0].tensors:
        data = model.buffers[tensor.buffer].data
        if tensor.type == s.TensorType.INT8 and data is not None:
            scale = np.reshape(tensor.quantization.scale, (-1, *[1] * (len(tensor.shape) - 1)))
            reals = (data.view(np.int8).reshape(tensor.shape) * scale).astype(np.float32)
            model.buffers.append(s.BufferT())
            model.buffers[-1].data = np.frombuffer(reals.tobytes(), np.uint8)
            tensor.buffer, tensor.quantization = len(model.buffers) - 1, None
            tensor.type = s.TensorType.FLOAT32
    builder = flatbuffers.Builder(4096)
    builder.Finish(model.Pack(builder), b"TFL3")
    return bytes(builder.Output())
