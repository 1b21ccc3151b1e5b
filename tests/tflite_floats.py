"""Writes ``.tflite`` models of reals as converters do, runs them on LiteRT, and their ONNX models on onnxruntime.

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
