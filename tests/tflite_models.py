"""Writes int8 ``.tflite`` LSTM models with random weights, and runs them on the runtimes that are installed.

Needs the wheels ai-edge-litert (schema classes and LiteRT) and flatbuffers; tflite-micro to run `micro`.
Nothing here is imported by the package: reader and golden model meet files and values that other code made.
"""

from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np

ACTIVATIONS = {"none": 0, "relu": 1, "relu_n1_to_1": 2, "relu6": 3, "tanh": 4}
TYPES = {
    np.dtype(np.float32): 0,
    np.dtype(np.float16): 1,
    np.dtype(np.int32): 2,
    np.dtype(np.int64): 4,
    np.dtype(np.bool_): 6,
    np.dtype(np.int16): 7,
    np.dtype(np.int8): 9,
}


def schema():
    from ai_edge_litert import schema_py_generated

    return schema_py_generated


class Builder:
    """A model under construction: tensors by index, operators in order."""

    def __init__(self):
        s = self.s = schema()
        self.graph = s.SubGraphT()
        self.graph.name, self.graph.tensors, self.graph.operators = b"main", [], []
        self.model = s.ModelT()
        self.model.version, self.model.description = 3, b"random"
        self.model.subgraphs, self.model.operatorCodes = [self.graph], []
        empty = s.BufferT()
        self.model.buffers = [empty]

    def tensor(self, name, shape, dtype, data=None, scale=None, zero_point=0, *, variable=False, axis=0):
        s, tensor = self.s, self.s.TensorT()
        tensor.name, tensor.shape, tensor.isVariable = name.encode(), list(shape), variable
        tensor.type, tensor.buffer = TYPES[np.dtype(dtype)], 0
        if data is not None:
            buffer = s.BufferT()
            buffer.data = np.frombuffer(np.ascontiguousarray(data, dtype).tobytes(), np.uint8)
            tensor.buffer = len(self.model.buffers)
            self.model.buffers.append(buffer)
        if scale is not None:
            q = tensor.quantization = s.QuantizationParametersT()
            q.scale = [float(v) for v in np.atleast_1d(scale)]
            q.zeroPoint = [int(v) for v in np.broadcast_to(zero_point, np.shape(q.scale))]
            q.quantizedDimension = axis
        self.graph.tensors.append(tensor)
        return len(self.graph.tensors) - 1

    def operator(self, name, inputs, outputs, options=None, intermediates=None, version=1):
        s, operator = self.s, self.s.OperatorT()
        code = s.OperatorCodeT()
        code.builtinCode = getattr(s.BuiltinOperator, name)
        code.deprecatedBuiltinCode, code.version = min(code.builtinCode, 127), version
        operator.opcodeIndex = len(self.model.operatorCodes)
        self.model.operatorCodes.append(code)
        operator.inputs, operator.outputs = list(inputs), list(outputs)
        operator.intermediates = intermediates
        if options is not None:
            kind, fields = options
            operator.builtinOptionsType = getattr(s.BuiltinOptions, kind)
            operator.builtinOptions = getattr(s, kind + "T")()
            for field, value in fields.items():
                assert hasattr(operator.builtinOptions, field), field
                setattr(operator.builtinOptions, field, value)
        self.graph.operators.append(operator)
        return outputs[0]

    @contextmanager
    def subgraph(self, name):
        """Build another graph of the model; gives its number. Its inputs and outputs are set by hand."""
        main, self.graph = self.graph, self.s.SubGraphT()
        self.graph.name, self.graph.tensors, self.graph.operators = name.encode(), [], []
        self.model.subgraphs.append(self.graph)
        try:
            yield len(self.model.subgraphs) - 1
        finally:
            self.graph = main

    def build(self, inputs, outputs):
        import flatbuffers

        self.graph.inputs, self.graph.outputs = list(inputs), list(outputs)
        builder = flatbuffers.Builder(4096)
        builder.Finish(self.model.Pack(builder), b"TFL3")
        return bytes(builder.Output())

    def shape(self, tensor):
        return tuple(self.graph.tensors[tensor].shape)

    def quantization(self, tensor):
        q = self.graph.tensors[tensor].quantization
        return np.float32(q.scale[0]), q.zeroPoint[0]


@dataclass(frozen=True)
class Options:
    """Options in which LSTMs differ; the defaults are those that a converter writes."""

    cell_exponent: int = -12
    cell_clip: float = 10.0
    proj_clip: float = 0.0
    time_major: bool = False
    cifg: bool = False
    peephole: bool = False
    layer_norm: bool = False
    outputs: int = 0
    spread: float = 1.0
    hidden_differs: bool = False
    inputs_20: bool = False
    no_intermediates: bool = False
    flat_state: bool = False


def lstm(b, rng, x, units, options=None):
    """Add an LSTM that reads tensor ``x``; returns the index of its output."""
    o = options or Options()
    first, second, inputs = b.shape(x)
    batch = second if o.time_major else first
    x_scale, _ = b.quantization(x)
    outputs = o.outputs or units
    gates = ("i", "f", "c", "o")
    state_scale = np.float32(rng.uniform(0.003, 0.009))
    state_zero = int(rng.integers(-40, 41))
    hidden_scale, hidden_zero = state_scale, state_zero
    if o.hidden_differs or o.outputs:
        hidden_scale, hidden_zero = np.float32(rng.uniform(0.003, 0.009)), int(rng.integers(-40, 41))
    ids = [-1] * 24
    ids[0] = x
    inter = [b.tensor(f"inter_{g}", [0], np.float32) for g in gates]
    if o.layer_norm:
        inter = [b.tensor(f"norm_{g}", [0], np.int16, scale=2.0**-11 * rng.uniform(0.5, 2)) for g in gates]
    for k, g in enumerate(gates):
        if o.cifg and g == "i":
            continue
        w_scale = np.float32(o.spread * rng.uniform(0.002, 0.03))
        r_scale = np.float32(o.spread * rng.uniform(0.002, 0.03))
        w = weights(rng, units, inputs)
        r = weights(rng, units, outputs)
        ids[1 + k] = b.tensor(f"W_{g}", w.shape, np.int8, w, w_scale)
        ids[5 + k] = b.tensor(f"R_{g}", r.shape, np.int8, r, r_scale)
        bias_scale = np.float32(w_scale * x_scale)
        bias = rng.normal(0, 0.7 / bias_scale, units).clip(-2e6, 2e6)
        if o.layer_norm:
            n_scale = np.float32(rng.uniform(2, 8) * 2.0**-15)
            norm = rng.integers(-32767, 32768, units)
            ids[20 + k] = b.tensor(f"N_{g}", [units], np.int16, norm, n_scale)
            bias_scale = np.float32(n_scale * 2.0**-10)
            bias = rng.normal(0, 0.7 / bias_scale, units)
        ids[12 + k] = b.tensor(f"b_{g}", [units], np.int32, np.round(bias), bias_scale)
        if o.peephole and g != "c":
            p = rng.integers(-32767, 32768, units)
            ids[{"i": 9, "f": 10, "o": 11}[g]] = b.tensor(
                f"P_{g}", [units], np.int16, p, np.float32(rng.uniform(0.3, 2) * 2.0**-15)
            )
    if o.outputs:
        p_scale = np.float32(rng.uniform(0.002, 0.01))
        p = weights(rng, outputs, units)
        ids[16] = b.tensor("P", p.shape, np.int8, p, p_scale)
        ids[17] = b.tensor(
            "Pb", [outputs], np.int32, rng.integers(-4000, 4001, outputs), np.float32(p_scale * hidden_scale)
        )
    state, cell = ([batch * outputs], [batch * units]) if o.flat_state else ([batch, outputs], [batch, units])
    ids[18] = b.tensor("h", state, np.int8, None, state_scale, state_zero, variable=True)
    ids[19] = b.tensor("c", cell, np.int16, None, 2.0**o.cell_exponent, variable=True)
    inter.append(b.tensor("hidden", [0], np.int8, None, hidden_scale, hidden_zero))
    y_scale, y_zero = (hidden_scale, hidden_zero) if not o.outputs else (state_scale, state_zero)
    y = b.tensor("y", [first, second, outputs], np.int8, None, y_scale, y_zero)
    fields = {
        "fusedActivationFunction": ACTIVATIONS["tanh"],
        "cellClip": o.cell_clip,
        "projClip": o.proj_clip,
        "timeMajor": o.time_major,
    }
    return b.operator(
        "UNIDIRECTIONAL_SEQUENCE_LSTM",
        ids[:20] if o.inputs_20 else ids,
        [y],
        ("UnidirectionalSequenceLSTMOptions", fields),
        None if o.no_intermediates else inter,
    )


def weights(rng, rows, columns):
    """Int8 weights, a tenth of them at the ends."""
    values = rng.integers(-127, 128, (rows, columns))
    return np.where(rng.random(values.shape) < 0.1, rng.choice([-127, 127], values.shape), values)


def dense(b, rng, x, outputs, *, per_channel=True, activation="none", bias=True, keep=None, rows=None):
    """Add FULLY_CONNECTED on the last axis of ``x``."""
    shape = b.shape(x)
    inputs = shape[-1]
    keep = len(shape) > 2 if keep is None else keep
    x_scale, _ = b.quantization(x)
    w = weights(rng, outputs, inputs)
    w_scale = rng.uniform(0.002, 0.02, outputs if per_channel else 1).astype(np.float32)
    ids = [x, b.tensor("W", w.shape, np.int8, w, w_scale, axis=0), -1]
    if bias:
        b_scale = (w_scale * x_scale).astype(np.float32)
        values = np.round(rng.normal(0, 1, outputs) * 0.5 / b_scale)
        ids[2] = b.tensor("b", [outputs], np.int32, values, b_scale)
    out = (*shape[:-1], outputs) if keep else (int(np.prod(shape[:-1])), outputs)
    y_scale, y_zero = np.float32(rng.uniform(0.004, 0.05)), int(rng.integers(-60, 61))
    y = b.tensor("dense", out, np.int8, None, y_scale, y_zero)
    return b.operator(
        "FULLY_CONNECTED",
        ids,
        [y],
        ("FullyConnectedOptions", {"fusedActivationFunction": ACTIVATIONS[activation], "keepNumDims": keep}),
        version=5 if keep else 4,
    )


def same(b, x, shape, name):
    """Add a tensor with the quantization of ``x``."""
    scale, zero = b.quantization(x)
    return b.tensor(name, shape, np.int8, None, scale, zero)


def reverse(b, x, axis=1):
    ids = [x, b.tensor("axis", [1], np.int32, [axis])]
    y = same(b, x, b.shape(x), "reversed")
    return b.operator("REVERSE_V2", ids, [y], ("ReverseV2Options", {}), version=3)


def last_step(b, x, axis=1, begin=-1):
    shape = b.shape(x)
    begins = [begin if k == axis else 0 for k in range(3)]
    mask = 7 & ~(1 << axis)
    ids = [
        x,
        b.tensor("begin", [3], np.int32, begins),
        b.tensor("end", [3], np.int32, [0, 0, 0]),
        b.tensor("strides", [3], np.int32, [1, 1, 1]),
    ]
    y = same(b, x, [n for k, n in enumerate(shape) if k != axis], "last")
    return b.operator(
        "STRIDED_SLICE",
        ids,
        [y],
        ("StridedSliceOptions", {"beginMask": mask, "endMask": mask, "shrinkAxisMask": 1 << axis}),
        version=2,
    )


def concatenate(b, tensors):
    shape = list(b.shape(tensors[0]))
    shape[-1] = sum(b.shape(t)[-1] for t in tensors)
    y = same(b, tensors[0], shape, "both")
    for t in tensors[1:]:
        b.graph.tensors[t].quantization = b.graph.tensors[tensors[0]].quantization
    options = ("ConcatenationOptions", {"axis": len(shape) - 1})
    return b.operator("CONCATENATION", tensors, [y], options, version=2)


def reshape(b, x, shape):
    ids = [x, b.tensor("shape", [len(shape)], np.int32, shape)]
    y = same(b, x, shape, "reshaped")
    return b.operator("RESHAPE", ids, [y], ("ReshapeOptions", {"newShape": list(shape)}))


RESULTS = {"LOGISTIC": (2.0**-8, -128), "SOFTMAX": (2.0**-8, -128), "TANH": (2.0**-7, 0)}
"""Scale and zero point of functions that have only one."""


def function(b, rng, x, name, *, beta=1.0):
    """Add an operator without weights."""
    scale, zero = RESULTS.get(name, (np.float32(rng.uniform(0.01, 0.06)), int(rng.integers(-100, 101))))
    y = b.tensor("function", b.shape(x), np.int8, None, scale, zero)
    return b.operator(
        name, [x], [y], ("SoftmaxOptions", {"beta": beta}) if name == "SOFTMAX" else None, version=2
    )


def add(b, rng, first, second):
    y = b.tensor(
        "sum", b.shape(first), np.int8, None, np.float32(rng.uniform(0.006, 0.02)), int(rng.integers(-60, 61))
    )
    return b.operator("ADD", [first, second], [y], ("AddOptions", {}), version=2)


def litert(content, xs, *, builtin=None, states=None):
    """Outputs of LiteRT, one a run, and the state tensors after each; variables are reset before each run.

    ``states`` may hold a dict of tensor name to array a run, which is set after the reset.
    """
    from ai_edge_litert.interpreter import Interpreter, OpResolverType

    kind = builtin or OpResolverType.AUTO
    interpreter = Interpreter(
        model_content=content,
        experimental_op_resolver_type=kind,
        experimental_preserve_all_tensors=False,
        num_threads=1,
    )
    interpreter.allocate_tensors()
    source, target = interpreter.get_input_details()[0]["index"], interpreter.get_output_details()[0]["index"]
    variables = [d["index"] for d in interpreter.get_tensor_details() if d["name"] in ("h", "c")]
    outputs, after = [], []
    for x in xs:
        interpreter.reset_all_variables()
        interpreter.set_tensor(source, x)
        interpreter.invoke()
        outputs.append(interpreter.get_tensor(target))
        after.append([interpreter.get_tensor(v) for v in variables])
    return np.stack(outputs), after


def micro(content, xs, *, reset=True):
    """Outputs of tflite-micro, one per run."""
    from tflite_micro.python.tflite_micro.runtime import Interpreter

    interpreter = Interpreter.from_bytes(content, arena_size=1 << 20)
    outputs = []
    for x in xs:
        if reset:
            interpreter.reset()
        interpreter.set_input(x, 0)
        interpreter.invoke()
        outputs.append(interpreter.get_output(0).copy())
    return np.stack(outputs)


@dataclass(frozen=True)
class Model:
    """A random model: its file, its input's shape, and whether tflite-micro knows all of its options."""

    content: bytes
    shape: tuple
    micro: bool
    text: str


def random_options(rng, *, plain):
    """Options of one LSTM; with ``plain`` only those that tflite-micro has."""
    exponent = int(rng.integers(-15, -8))
    clip = float(rng.choice([0.0, 10.0, 0.75, 2.0**exponent * rng.integers(1, 32767), 2.0**exponent / 3]))
    fields = {
        "cell_exponent": exponent,
        "cell_clip": clip,
        "spread": float(rng.choice([0.3, 1.0, 1.0, 4.0])),
        "hidden_differs": bool(rng.random() < 0.2),
    }
    if not plain:
        fields |= {name: bool(rng.random() < 0.5) for name in ("cifg", "peephole", "layer_norm")}
        fields["proj_clip"] = float(rng.choice([0.0, 0.2, 0.4]))
    return fields


def random_model(rng):
    """Any model that the reader should accept."""
    b = Builder()
    plain = bool(rng.random() < 0.7)
    time_major = bool(rng.random() < 0.3)
    batch, steps, inputs = (int(n) for n in rng.integers([1, 1, 1], [4, 13, 25]))
    shape = (steps, batch, inputs) if time_major else (batch, steps, inputs)
    flat = bool(rng.random() < 0.1)
    text = [f"{shape}"]
    scale, zero = np.float32(rng.uniform(0.005, 0.03)), int(rng.integers(-60, 61))
    x = first = b.tensor("x", [int(np.prod(shape))] if flat else shape, np.int8, None, scale, zero)
    if flat:
        x = reshape(b, x, shape)
    time = 0 if time_major else 1
    if rng.random() < 0.15:
        x = dense(b, rng, x, int(rng.integers(1, 12)), activation="relu")
        text.append("dense")
    for _ in range(int(rng.integers(1, 4))):
        units = int(rng.integers(1, 25))
        fields = random_options(rng, plain=plain) | {"time_major": time_major}
        if not plain and rng.random() < 0.4:
            fields["outputs"] = int(rng.integers(1, units + 1))
            fields["peephole"] &= batch == 1 or not time_major
        options = Options(**fields)
        kind = rng.choice(["forward", "forward", "both", "backward", "again"])
        text.append(f"{kind} {units} {fields}")
        before = x
        if kind in ("backward", "again"):
            x = lstm(b, rng, reverse(b, x, time), units, options)
            x = reverse(b, x, time) if kind == "again" else x
        else:
            x = lstm(b, rng, x, units, options)
        if kind == "both":
            back = reverse(b, lstm(b, rng, reverse(b, before, time), units, options), time)
            x = add(b, rng, x, back) if rng.random() < 0.3 else concatenate(b, [x, back])
    if rng.random() < 0.2:
        x = function(b, rng, x, str(rng.choice(["TANH", "RELU"])))
    if rng.random() < 0.5:
        x = last_step(b, x, time, int(rng.choice([-1, steps - 1])))
        text.append("last")
    for _ in range(int(rng.integers(0, 3))):
        activation = str(rng.choice(["none", "relu", "relu6", "relu_n1_to_1"]))
        keep = None if len(b.shape(x)) == 2 else bool(rng.random() < 0.7)
        x = dense(
            b,
            rng,
            x,
            int(rng.integers(1, 20)),
            per_channel=bool(rng.random() < 0.5),
            activation=activation,
            bias=bool(rng.random() < 0.9),
            keep=keep,
        )
        text.append(f"dense {activation} {keep}")
    if rng.random() < 0.6:
        name = str(rng.choice(["LOGISTIC", "TANH", "RELU", "RELU6", "SOFTMAX", "SOFTMAX"]))
        x = function(b, rng, x, name, beta=float(rng.choice([1.0, 0.4, 2.5])))
        text.append(name)
    return Model(b.build([first], [x]), b.shape(first), plain, "; ".join(text))
