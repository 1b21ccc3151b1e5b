"""Tanh of a cell state in any of tflite-micro's formats."""

import itertools

from amaranth import Array, Module, Mux, Signal, signed, unsigned
from amaranth.lib import data, memory, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.arith import MAX_CELL_EXPONENT, MIN_CELL_EXPONENT, SIGMOID_TABLE
from rnnhw.gateware.delay import delayed, registered
from rnnhw.gateware.layouts import ACTIVATION

__all__ = ["CELL_EXPONENT", "CellTanh", "by_exponent"]

CELL_EXPONENT = signed(5)

_EXPONENTS = range(MIN_CELL_EXPONENT, MAX_CELL_EXPONENT + 1)
_STEPS = (*(b - a for a, b in itertools.pairwise(SIGMOID_TABLE)), 0)
_STEP_BITS = max(_STEPS).bit_length()


def by_exponent(m: Module, exponent: Signal, value: object, name: str) -> object:
    """``value(n)`` for the ``n`` that a signal holds."""
    choice = Signal(3, name=f"{name}_choice")
    m.d.comb += choice.eq(exponent - MIN_CELL_EXPONENT)
    # One entry for each value of the selector: n = -15 .. -9, the last one twice.
    return Array([*map(value, _EXPONENTS), value(MAX_CELL_EXPONENT)])[choice]


class CellTanh(wiring.Component):
    """`rnnhw.arith.cell_tanh`.

    Fully pipelined: what enters in cycle t leaves in cycle t + 6 (triple and shift, magnitude, table and its
    output register, product, round). The position in the table is three times the cell state at 12 fraction
    bits; a finer cell is shifted after it is tripled.

    Attributes
    ----------
    c : signed(16)
    cell_exponent : signed(5), -15 .. -9
    o : signed(16)
        Q0.15.
    """

    latency = 6

    def __init__(self) -> None:
        super().__init__({"c": In(signed(16)), "cell_exponent": In(CELL_EXPONENT), "o": Out(ACTIVATION)})

    def elaborate(self, platform: object) -> Module:
        m = Module()
        m.submodules.table = table = memory.Memory(
            shape=data.StructLayout({"node": 16, "step": _STEP_BITS}),
            depth=256,
            init=[{"node": node, "step": step} for node, step in zip(SIGMOID_TABLE, _STEPS, strict=True)],
        )
        entry = table.read_port()

        triple = Signal(signed(18))
        position = Signal(signed(18 + MAX_CELL_EXPONENT + 12))
        m.d.comb += triple.eq(self.c + (self.c << 1))
        m.d.sync += position.eq(
            by_exponent(
                m,
                self.cell_exponent,
                lambda n: triple << (n + 12) if n >= -12 else (triple + (1 << (-n - 13))) >> (-n - 12),
                "shift",
            )
        )

        # Beyond the table's last node the position is of no matter.
        magnitude = Signal(16)
        m.d.sync += magnitude.eq(Mux(abs(position) > 0xFFFF, 0xFFFF, abs(position)))

        m.d.comb += entry.addr.eq(magnitude[8:])
        word = registered(m, entry.data, "word")
        fraction = delayed(m, magnitude[:8], 2, "fraction")
        product = registered(m, fraction * word.step, "product")
        node = registered(m, word.node, "node")

        negative = delayed(m, position < 0, 4, "negative")
        interpolated = Signal(unsigned(24))
        m.d.comb += interpolated.eq((node << 8) + product)
        m.d.sync += self.o.eq(
            Mux(negative, (1 << 23) + 127 - interpolated, interpolated - (1 << 23) + 128) >> 8
        )
        return m
