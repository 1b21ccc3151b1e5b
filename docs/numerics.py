"""Draws ``numerics.svg``, one step of an LSTM unit in integers: ``python docs/numerics.py``.

All numbers of the figure are computed by `rnnhw.arith`; `tests/test_documents.py` compares the figure with
what is drawn now, and with real numbers.
"""

import math
from pathlib import Path

from machine import Figure

from rnnhw.arith import lstm_unit, requantize, saturate, shift_round, sigmoid, tanh

__all__ = ["FILE", "HEIGHT", "WIDTH", "drawn", "integers", "reals"]

FILE = Path(__file__).with_name("numerics.svg")
WIDTH, HEIGHT = 400, 704

X, W = (0.71, -0.32), (0.45, -0.83)
H, R = (0.52, 0.25), (0.6, -0.4)
BIAS, C = 0.1, 0.35
A_F, A_G, A_O = 0.9, 0.6, 1.2
"""The example: x, h and weights of the input gate, its bias, c, and the other gates' pre-activations."""

CELL_FRACTION = 12


def _integer(value: float, fraction: int, bits: int) -> int:
    return saturate(math.floor(value * 2**fraction + 0.5), bits)


def integers() -> dict[str, int]:
    """Every integer of the figure, by its name."""
    found = {f"x{k}": _integer(value, 7, 8) for k, value in enumerate(X)}
    found |= {f"w{k}": _integer(value, 7, 8) for k, value in enumerate(W)}
    found |= {f"h{k}": _integer(value, 7, 8) for k, value in enumerate(H)}
    found |= {f"r{k}": _integer(value, 7, 8) for k, value in enumerate(R)}
    found["bias"] = _integer(BIAS, 14, 32)
    found["input_sum"] = found["bias"] + sum(found[f"x{k}"] * found[f"w{k}"] for k in (0, 1))
    found["recurrent_sum"] = sum(found[f"h{k}"] * found[f"r{k}"] for k in (0, 1))
    found["a_i"] = requantize(found["input_sum"], 2, found["recurrent_sum"], 2)
    found["input_part"] = shift_round(found["input_sum"], 2)
    found["recurrent_part"] = shift_round(found["recurrent_sum"], 2)
    a_f, a_g, a_o = (_integer(value, 12, 16) for value in (A_F, A_G, A_O))
    found |= {"i": sigmoid(found["a_i"]), "f": sigmoid(a_f), "g": tanh(a_g), "o": sigmoid(a_o)}
    found["c"] = _integer(C, CELL_FRACTION, 16)
    found["new_c"], found["new_h"] = lstm_unit((found["a_i"], a_f, a_g, a_o), found["c"], CELL_FRACTION)
    return found


def reals() -> dict[str, float]:
    """The same step in real numbers."""

    def gate(value: float) -> float:
        return 1 / (1 + math.exp(-value))

    a_i = BIAS + sum(a * b for a, b in zip((*X, *H), (*W, *R), strict=True))
    c = gate(A_F) * C + gate(a_i) * math.tanh(A_G)
    return {"a_i": a_i, "i": gate(a_i), "new_c": c, "new_h": gate(A_O) * math.tanh(c)}


def _sums(figure: Figure, n: dict[str, int]) -> None:
    """Operands, products, and both sums at the scale of the gates."""
    operands = (
        ("x", "inputs x", "Q0.7"),
        ("w", "weights W", "× 2⁻⁷"),
        ("r", "weights R", "× 2⁻⁷"),
        ("h", "state h", "Q0.7"),
    )
    for left, (name, what, scale) in zip((8, 104, 206, 302), operands, strict=True):
        figure.box(
            name, left, 30, 90, 50, "memory", what, f"int8 {scale}", f"{n[f'{name}0']}, {n[f'{name}1']}"
        )
        figure.arrow((left + 45, 80), (left + 45, 108))
    bias = f"bias {n['bias']} and x W"
    figure.box("input_sum", 8, 110, 186, 50, "logic", "sum, int32", bias, f"{n['input_sum']} × 2⁻¹⁴")
    figure.box(
        "recurrent_sum", 206, 110, 186, 50, "logic", "sum, int32", "h R", f"{n['recurrent_sum']} × 2⁻¹⁴"
    )
    for left, name in ((8, "input"), (206, "recurrent")):
        figure.arrow((left + 93, 160), (left + 93, 188))
        lines = ("shifted by the row’s shift", f"{n[f'{name}_part']} × 2⁻¹²")
        figure.box(f"{name}_part", left, 190, 186, 50, "logic", "requantized, rounded", *lines)


def _gate(figure: Figure, n: dict[str, int], real: dict[str, float]) -> None:
    """Pre-activation and gate."""
    figure.arrow((101, 240), (160, 268))
    figure.arrow((299, 240), (240, 268))
    lines = (f"added, saturated: {n['a_i']}", f"{n['a_i'] / 2**12:.4f}, in reals {real['a_i']:.4f}")
    figure.box("a_i", 80, 270, 240, 50, "logic", "pre-activation, int16, Q3.12", *lines)
    figure.arrow((200, 320), (200, 348))
    lines = (f"256 samples, interpolated: {n['i']}", f"{n['i'] / 2**15:.4f}, in reals {real['i']:.4f}")
    figure.box("i", 80, 350, 240, 50, "logic", "gate i from the table, Q0.15", *lines)


def _cell(figure: Figure, n: dict[str, int], real: dict[str, float]) -> None:
    """The other gates, the new c, and the new h."""
    figure.box("gates", 8, 430, 110, 64, "logic", "f, g, o, Q0.15", str(n["f"]), str(n["g"]), str(n["o"]))
    figure.box("c", 282, 430, 110, 64, "memory", "c, int16, Q3.12", str(n["c"]), f"{n['c'] / 2**12:.4f}")
    figure.arrow((200, 400), (200, 528))
    figure.arrow((63, 494), (110, 528))
    figure.arrow((330, 494), (290, 528))
    lines = (
        "one rounding, saturated",
        f"{n['new_c']}: {n['new_c'] / 2**12:.4f}, in reals {real['new_c']:.4f}",
    )
    figure.box("new_c", 80, 530, 240, 50, "logic", "c′ = f c + i g, int16, Q3.12", *lines)
    figure.arrow((320, 555), (356, 555), (356, 496))
    figure.arrow((200, 580), (200, 608))
    lines = (
        "rounded by 23 bits, saturated",
        f"{n['new_h']}: {n['new_h'] / 2**7:.4f}, in reals {real['new_h']:.4f}",
    )
    figure.box("new_h", 80, 610, 240, 50, "logic", "h′ = o tanh(c′), int8, Q0.7", *lines)
    figure.arrow((320, 635), (397, 635), (397, 55), (394, 55))
    figure.text(200, 684, "Every product and sum is exact; values are rounded", anchor="")
    figure.text(200, 698, "and saturated only where a box says so.", anchor="")


def drawn() -> str:
    """The text of the figure."""
    figure, found, real = Figure(), integers(), reals()
    figure.text(200, 16, "One gate and one step of an LSTM unit", bold=True)
    _sums(figure, found)
    _gate(figure, found, real)
    _cell(figure, found, real)
    return figure.svg("From real numbers to int8, and one step of an LSTM unit in integers", HEIGHT)


if __name__ == "__main__":
    FILE.write_text(drawn(), encoding="utf-8")
