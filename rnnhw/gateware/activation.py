"""Sigmoid and tanh from the shared table, identity and relu."""

import itertools

from amaranth import Module, Mux, Signal, signed, unsigned
from amaranth.lib import data, enum, memory, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.arith import SIGMOID_TABLE
from rnnhw.design import ACTIVATION_CYCLES
from rnnhw.gateware.delay import delayed
from rnnhw.gateware.layouts import ACTIVATION

__all__ = ["Activation", "Function"]

_STEPS = (*(b - a for a, b in itertools.pairwise(SIGMOID_TABLE)), 0)
_STEP_BITS = max(_STEPS).bit_length()


class Function(enum.Enum, shape=3):
    """What an `Activation` computes."""

    IDENTITY = 0
    SIGMOID = 1
    TANH = 2
    RELU = 3
    POSITIVE = 4


class Activation(wiring.Component):
    """`rnnhw.arith.sigmoid`, `tanh` or `positive`, the value itself, or the larger of it and 0.

    Fully pipelined: what enters in cycle t leaves in cycle t + 4 (triple, table, product, round). Tanh
    looks the table up at twice the position, so that both functions share one multiplier and one
    rounding: with r = 2**9 times the interpolated entry,

        sigmoid = (r + 2**9) >> 10,  or  (2**25 - r + 2**9 - 1) >> 10           for negative x
        tanh    = (r - 2**24 + 2**8) >> 9,  or  (2**24 - r + 2**8 - 2) >> 9
        positive = x + 2**11,  or  (2**25 - r + 2**12 - 1) >> 13

    Parameters
    ----------
    has_positive : bool
        Whether it can compute `positive`, which minGRUs need.

    Attributes
    ----------
    x : signed(16)
        Q3.12.
    function : Function
    o : signed(16)
        Q0.15 (identity, relu: as x; positive: Q3.12).
    """

    latency = ACTIVATION_CYCLES

    def __init__(self, has_positive: bool = False) -> None:
        self.has_positive = has_positive
        super().__init__({"x": In(ACTIVATION), "function": In(Function), "o": Out(ACTIVATION)})

    def elaborate(self, platform: object) -> Module:
        m = Module()
        m.submodules.table = table = memory.Memory(
            shape=data.StructLayout({"node": 16, "step": _STEP_BITS}),
            depth=256,
            init=[{"node": node, "step": step} for node, step in zip(SIGMOID_TABLE, _STEPS, strict=True)],
        )
        entry = table.read_port()

        position = Signal(18)
        triple = Signal(signed(18))
        magnitude = Signal(17)
        m.d.comb += [triple.eq(self.x * 3), magnitude.eq(abs(triple))]
        m.d.sync += position.eq(Mux(self.function == Function.TANH, magnitude << 1, magnitude))

        fraction = Signal(9)
        m.d.comb += entry.addr.eq(Mux(position[9:] > 255, 255, position[9:]))
        m.d.sync += fraction.eq(position[:9])

        product = Signal(9 + _STEP_BITS)
        node = Signal(16)
        m.d.sync += [product.eq(fraction * entry.data.step), node.eq(entry.data.node)]

        negative = delayed(m, self.x < 0, 3, "negative")
        function = delayed(m, self.function, 3, "function")
        is_tanh = function == Function.TANH
        x = delayed(m, self.x, 3, "x")
        # Negative results round half down; how many bits are dropped depends on the function.
        below_zero = Mux(function == Function.POSITIVE, 4095, 511) if self.has_positive else 511
        interpolated = Signal(unsigned(26))
        offset = Signal(signed(27))
        rounded = Signal(signed(28))
        m.d.comb += [
            interpolated.eq((node << 9) + product),
            offset.eq(
                Mux(
                    is_tanh,
                    Mux(negative, (1 << 24) + 254, 256 - (1 << 24)),
                    Mux(negative, (1 << 25) + below_zero, 512),
                )
            ),
            rounded.eq(offset + Mux(negative, -interpolated, interpolated)),
        ]
        with m.Switch(function):
            with m.Case(Function.IDENTITY):
                m.d.sync += self.o.eq(x)
            with m.Case(Function.RELU):
                m.d.sync += self.o.eq(Mux(negative, 0, x))
            with m.Case(Function.TANH):
                m.d.sync += self.o.eq(rounded >> 9)
            with m.Case(Function.SIGMOID):
                m.d.sync += self.o.eq(rounded >> 10)
            if self.has_positive:
                with m.Case(Function.POSITIVE):
                    m.d.sync += self.o.eq(Mux(negative, rounded >> 13, Mux(x > 30719, 32767, x + 2048)))
        return m
