"""Sigmoid and tanh from the shared table, identity and relu."""

import itertools

from amaranth import Const, Module, Mux, Signal, signed
from amaranth.lib import data, enum, memory, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.arith import SIGMOID_TABLE
from rnnhw.design import ACTIVATION_CYCLES
from rnnhw.gateware.delay import delayed, registered
from rnnhw.gateware.layouts import ACTIVATION, sum_with_carry

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

    Fully pipelined: what enters in cycle t leaves in cycle t + 5 (triple, table and its output register,
    product, round). Tanh looks the table up at twice the position, so that both functions share one
    multiplier and one rounding: with r = 2**9 times the interpolated entry,

        sigmoid = (r + 2**9) >> 10,  or  (2**25 - r + 2**9 - 1) >> 10           for negative x
        tanh    = (r - 2**24 + 2**8) >> 9,  or  (2**24 - r + 2**8 - 2) >> 9
        positive = x + 2**11,  or  (2**25 - r + 2**12 - 1) >> 13

    On an ECP5, with the sizes of ``tiny``. LUT4: 100 of logic, 62 of carry chains, 0 of memories; 148
    flip-flops, 1 multipliers, 1 block RAMs; logic depth 3.

    Parameters
    ----------
    has_positive : bool
        Whether it can compute `positive`, which minGRUs need.
    only_tanh : bool
        Whether it computes nothing but tanh, whatever ``function`` says.

    Attributes
    ----------
    x : signed(16)
        Q3.12.
    function : Function
    o : signed(16)
        Q0.15 (identity, relu: as x; positive: Q3.12).
    """

    latency = ACTIVATION_CYCLES

    def __init__(self, has_positive: bool = False, only_tanh: bool = False) -> None:
        self.has_positive, self.only_tanh = has_positive, only_tanh
        super().__init__({"x": In(ACTIVATION), "function": In(Function), "o": Out(ACTIVATION)})

    def elaborate(self, platform: object) -> Module:
        m = Module()
        m.submodules.table = table = memory.Memory(
            shape=data.StructLayout({"node": 16, "step": _STEP_BITS}),
            depth=256,
            init=[{"node": node, "step": step} for node, step in zip(SIGMOID_TABLE, _STEPS, strict=True)],
        )
        entry = table.read_port()

        # Three times x, as a sum; of a negative x three times its magnitude, -3 x = x - 4 x.
        is_negative = self.x < 0
        triple = Signal(18)
        position = Signal(18, reset_less=True)
        m.d.comb += triple.eq(
            sum_with_carry(self.x, Mux(is_negative, ~(self.x << 2), self.x << 1), is_negative)
        )
        is_tanh = Const(1) if self.only_tanh else self.function == Function.TANH
        m.d.sync += position.eq(Mux(is_tanh, triple << 1, triple))

        m.d.comb += entry.addr.eq(Mux(position[9:] > 255, 255, position[9:]))
        word = registered(m, entry.data, "word")
        fraction = delayed(m, position[:9], 2, "fraction")
        product = registered(m, fraction * word.step, "product")

        # The sum of what is known before the product is, so that one addition is left after it. Where the
        # entry is subtracted, -v = ~(v - 1): the result is complemented. Negative results round half down;
        # how many bits are dropped depends on the function.
        negative = delayed(m, is_negative, 3, "negative")
        function = Function.TANH if self.only_tanh else delayed(m, self.function, 3, "function")
        half = Mux(function == Function.POSITIVE, 4096, 512) if self.has_positive else 512
        offset = Mux(
            Const(1) if self.only_tanh else function == Function.TANH,
            Mux(negative, -(1 << 24) - 255, 256 - (1 << 24)),
            Mux(negative, -(1 << 25) - half, 512),
        )
        base = Signal(signed(28), reset_less=True)
        m.d.sync += base.eq((word.node << 9) + offset)

        negative = registered(m, negative, "is_negative")
        total = Signal(signed(28))
        rounded = Signal(signed(28))
        value = Signal(ACTIVATION, reset_less=True)
        m.d.comb += [
            total.eq(base + product),
            rounded.eq(Mux(negative, ~total, total)),
            self.o.eq(value),
        ]
        if self.only_tanh:
            m.d.sync += value.eq(rounded >> 9)
            return m
        x = delayed(m, self.x, 4, "x")
        with m.Switch(registered(m, function, "late_function")):
            with m.Case(Function.IDENTITY):
                m.d.sync += value.eq(x)
            with m.Case(Function.RELU):
                m.d.sync += value.eq(Mux(negative, 0, x))
            with m.Case(Function.TANH):
                m.d.sync += value.eq(rounded >> 9)
            with m.Case(Function.SIGMOID):
                m.d.sync += value.eq(rounded >> 10)
            if self.has_positive:
                with m.Case(Function.POSITIVE):
                    m.d.sync += value.eq(Mux(negative, rounded >> 13, Mux(x > 30719, 32767, x + 2048)))
        return m
