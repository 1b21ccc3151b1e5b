"""ONNX models of a few nodes, whose weights follow from a seed."""

from typing import Any

import numpy as np
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper

__all__ = ["ARRAYS", "GATES", "IN", "OUT", "B", "H", "T", "cell", "model", "node", "sequences", "squeezed"]

B, T, IN, H, OUT = 5, 6, 3, 4, 2
GATES = {"LSTM": 4, "GRU": 3, "RNN": 1}


def arrays() -> dict[str, np.ndarray]:
    rng = np.random.default_rng(4)
    found: dict[str, np.ndarray] = {}
    for cell, g in GATES.items():
        for suffix, inputs, d in (("", IN, 1), ("2", H, 1), ("b", IN, 2), ("c", 2 * H, 1)):
            found[f"{cell}W{suffix}"] = rng.normal(0, 0.5, (d, g * H, inputs))
            found[f"{cell}R{suffix}"] = rng.normal(0, 0.5, (d, g * H, H))
            found[f"{cell}B{suffix}"] = rng.normal(0, 0.5, (d, 2 * g * H))
    found |= {
        "V": rng.normal(size=(H, OUT)),
        "v": rng.normal(size=OUT),
        "learned": rng.normal(size=(1, 1, H)),
    }
    found["U"] = rng.normal(size=(H, IN))
    found["table"] = rng.normal(size=(7, IN))
    found = {name: array.astype(np.float32) for name, array in found.items()}
    for name, value in {"0": [0], "1": [1], "-1": [-1], "end": [2**62], "rows": [-1, H], "last": -1}.items():
        found[name] = np.array(value)
    return found


ARRAYS = arrays()


def node(operator: str, inputs: str, outputs: str, **attributes: Any) -> NodeProto:
    names = [[name if name != "_" else "" for name in text.split()] for text in (inputs, outputs)]
    return helper.make_node(operator, *names, name=f"{operator}_{outputs.split()[-1]}", **attributes)


def cell(kind: str, x: str, outputs: str, suffix: str = "", more: str = "", **attributes: Any) -> NodeProto:
    weights = " ".join(f"{kind}{name}{suffix}" for name in "WRB")
    return node(kind, f"{x} {weights} {more}", outputs, hidden_size=H, **attributes)


def model(
    nodes: list[NodeProto],
    inputs: dict[str, list[Any]] | None = None,
    outputs: tuple[str, ...] = ("y",),
    integers: tuple[str, ...] = (),
) -> ModelProto:
    used = {name for entry in nodes for name in entry.input}
    given = inputs or {"x": ["t", "b", IN]}

    def kind(name: str) -> int:
        return TensorProto.INT64 if name in integers else TensorProto.FLOAT

    return helper.make_model(
        helper.make_graph(
            nodes,
            "made",
            [helper.make_tensor_value_info(name, kind(name), shape) for name, shape in given.items()],
            [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in outputs],
            [numpy_helper.from_array(array, name) for name, array in ARRAYS.items() if name in used],
        ),
        ir_version=8,
        opset_imports=[helper.make_opsetid("", 17)],
    )


def sequences(seed: int = 1, width: int = IN) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=(B, T, width)).astype(np.float32)


def squeezed(x: str, y: str) -> NodeProto:
    return node("Squeeze", f"{x} 1", y)
