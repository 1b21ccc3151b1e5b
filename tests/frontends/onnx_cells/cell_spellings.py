"""Steps of cells as graphs write them: the same arithmetic in many spellings."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from cell_graphs import IN, Graph, H


@dataclass(frozen=True)
class Spelling:
    """How a step is written.

    Parameters
    ----------
    products : {"gemm", "matmul", "turned", "joined", "separate", "quantized", "one bias"}
        How x and h are multiplied by weights.
    gates : {"split", "slice", "activation first"}
        How the gates are taken apart.
    order : str
        The order of the gates in the weights.
    is_turned : bool
        Whether operands of sums and products are the other way round.
    forget_bias : float
        What is added to the forget gate in the graph.
    """

    products: str = "gemm"
    gates: str = "split"
    order: str = ""
    is_turned: bool = False
    forget_bias: float = 0.0
    is_coupled: str = ""
    peepholes: bool = False
    update: str = "(1-z)n+zh"
    is_reset_after: bool = True
    function: str = "Tanh"
    sigmoid: str = "Sigmoid"
    sigmoid_attributes: dict[str, float] = field(default_factory=dict)


class Cell:
    """Weights of a cell, and its steps in a graph."""

    def __init__(self, kind: str, spelling: Spelling, seed: int, inputs: int = IN, units: int = H) -> None:
        rng = np.random.default_rng(seed)
        self.kind, self.spelling, self.units = kind, spelling, units
        self.order = spelling.order or {"LSTM": "ifgo", "GRU": "rzn", "RNN": "h"}[kind]
        count = len(self.order) * units
        self.w = rng.normal(size=(count, inputs)).astype(np.float32)
        self.r = rng.normal(size=(count, units)).astype(np.float32)
        self.bw, self.br = (rng.normal(size=count).astype(np.float32) for _ in range(2))
        self.p = {gate: rng.normal(size=units).astype(np.float32) for gate in "ifo"}

    def step(self, g: Graph, x: str, h: str, c: str = "") -> tuple[str, str]:
        """New h, and new c for an LSTM."""
        if self.kind == "LSTM":
            return self._lstm(g, x, h, c)
        return (self._gru(g, x, h), "") if self.kind == "GRU" else (self._rnn(g, x, h), "")

    def _two(self, g: Graph, operator: str, left: Any, right: Any) -> str:
        return g(operator, right, left) if self.spelling.is_turned else g(operator, left, right)

    def _affine(self, g: Graph, x: str, w: np.ndarray, bias: np.ndarray | None) -> str:
        match self.spelling.products:
            case "gemm" if bias is not None:
                return g("Gemm", x, w, bias, transB=1)
            case "turned":
                product = g("MatMul", x, g("Transpose", w, perm=[1, 0]))
            case "quantized":
                scale, zero = np.float32(0.05), np.int8(3)
                levels = np.clip(np.round(w.T / scale) + zero, -128, 127).astype(np.int8)
                product = g("MatMul", x, g("DequantizeLinear", levels, np.array(scale), np.array(zero)))
            case _:
                product = g("MatMul", x, np.ascontiguousarray(w.T))
        return product if bias is None else self._two(g, "Add", product, bias)

    def _apart(self, g: Graph, value: str, gates: str) -> dict[str, str]:
        count = len(gates)
        if self.spelling.gates == "slice":
            parts = [
                g.slice(value, -1, k * self.units, (k + 1) * self.units if k < count - 1 else 2**31 - 1)
                for k in range(count)
            ]
        else:
            parts = g.split(value, -1, count, self.units)
        return dict(zip(gates, [parts] if count == 1 else parts, strict=True))

    def _sums(self, g: Graph, x: str, h: str, gates: str) -> dict[str, str]:
        """``W x + R h + b`` of some gates, which lie side by side in the weights."""
        place = slice(
            *(self.units * (self.order.index(gate) + k) for gate, k in ((gates[0], 0), (gates[-1], 1)))
        )
        w, r, bias = self.w[place], self.r[place], self.bw[place] + self.br[place]
        if self.spelling.products == "separate":
            rows = [slice(k * self.units, (k + 1) * self.units) for k in range(len(gates))]
            return {
                gate: self._two(
                    g, "Add", self._affine(g, x, w[row], None), self._affine(g, h, r[row], bias[row])
                )
                for gate, row in zip(gates, rows, strict=True)
            }
        if self.spelling.products == "joined":
            both = g("Concat", x, h, axis=-1)
            return self._apart(g, self._affine(g, both, np.concatenate([w, r], axis=1), bias), gates)
        if self.spelling.products == "one bias":
            total = self._two(g, "Add", self._affine(g, x, w, None), self._affine(g, h, r, None))
            return self._apart(g, self._two(g, "Add", total, bias), gates)
        total = self._two(
            g, "Add", self._affine(g, x, w, self.bw[place]), self._affine(g, h, r, self.br[place])
        )
        return self._apart(g, total, gates)

    def _sigmoid(self, g: Graph, value: str) -> str:
        return g(self.spelling.sigmoid, value, **self.spelling.sigmoid_attributes)

    def _lstm(self, g: Graph, x: str, h: str, c: str) -> tuple[str, str]:
        spelling = self.spelling
        sums = self._sums(g, x, h, self.order)
        if spelling.forget_bias:
            sums["f"] = self._two(g, "Add", sums["f"], np.array(spelling.forget_bias, np.float32))
        if spelling.peepholes:
            for gate in "if":
                sums[gate] = self._two(g, "Add", sums[gate], self._two(g, "Mul", c, self.p[gate]))
        new = g(spelling.function, sums["g"])
        i = self._sigmoid(g, sums["i"]) if spelling.is_coupled != "i" else ""
        f = self._sigmoid(g, sums["f"]) if spelling.is_coupled != "f" else ""
        one = np.array(1, np.float32)
        i, f = i or g("Sub", one, f), f or g("Sub", one, i)
        cell = self._two(g, "Add", self._two(g, "Mul", f, c), self._two(g, "Mul", i, new))
        if spelling.peepholes:
            sums["o"] = self._two(g, "Add", sums["o"], self._two(g, "Mul", cell, self.p["o"]))
        return self._two(g, "Mul", self._sigmoid(g, sums["o"]), g(spelling.function, cell)), cell

    def _gru(self, g: Graph, x: str, h: str) -> str:
        n_at = slice(2 * self.units, None)
        if self.spelling.is_reset_after:
            from_x = self._apart(g, self._affine(g, x, self.w, self.bw), self.order)
            from_h = self._apart(g, self._affine(g, h, self.r, self.br), self.order)
            r, z = (self._sigmoid(g, self._two(g, "Add", from_x[gate], from_h[gate])) for gate in "rz")
            n = self._two(g, "Add", from_x["n"], self._two(g, "Mul", r, from_h["n"]))
        else:
            sums = self._sums(g, x, h, self.order[:2])
            r, z = (self._sigmoid(g, sums[gate]) for gate in "rz")
            reset = self._two(g, "Mul", r, h)
            n = self._two(
                g,
                "Add",
                self._affine(g, x, self.w[n_at], self.bw[n_at]),
                self._affine(g, reset, self.r[n_at], self.br[n_at]),
            )
        return self._updated(g, h, z, g(self.spelling.function, n))

    def _updated(self, g: Graph, h: str, z: str, n: str) -> str:
        one = np.array(1, np.float32)
        match self.spelling.update:
            case "(1-z)n+zh":
                terms = self._two(g, "Mul", g("Sub", one, z), n), self._two(g, "Mul", z, h)
            case "zn+(1-z)h":
                terms = self._two(g, "Mul", z, n), self._two(g, "Mul", g("Sub", one, z), h)
            case "n+z(h-n)":
                terms = n, self._two(g, "Mul", z, g("Sub", h, n))
            case "h+z(n-h)":
                terms = h, self._two(g, "Mul", z, g("Sub", n, h))
            case _:
                terms = self._two(g, "Mul", z, h), g("Sub", n, self._two(g, "Mul", z, n))
        return self._two(g, "Add", *terms)

    def _rnn(self, g: Graph, x: str, h: str) -> str:
        return g(self.spelling.function, self._sums(g, x, h, "h")["h"])


def unroll(g: Graph, cell: Cell, xs: list[str], h: str, c: str = "") -> tuple[list[str], str]:
    """h of all steps, and the last c."""
    outputs = []
    for x in xs:
        h, c = cell.step(g, x, h, c)
        outputs.append(h)
    return outputs, c


def stacked(g: Graph, steps: list[str], axis: int) -> str:
    """Values of steps along a new axis."""
    return g("Concat", *(g.unsqueeze(step, axis) for step in steps), axis=axis)


__all__ = ["Cell", "Spelling", "stacked", "unroll"]
