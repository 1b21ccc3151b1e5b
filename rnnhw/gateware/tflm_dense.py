"""The last step of tflite-micro's dense layer."""

from amaranth import Module, Mux, Signal, signed
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from rnnhw.gateware.layouts import ACTIVATION

__all__ = ["TflmDense"]


class TflmDense(wiring.Component):
    """What a `TflmRequantizer` makes of a dense layer's sum, with its zero point, clamped to int8.

    Together they are `rnnhw.arith.tflm_dense_output`: the requantizer saturates at 16 bits, beyond which no
    zero point brings a value back. No cycle passes.

    Attributes
    ----------
    x : signed(16)
    zero_point, minimum, maximum : signed(8)
    o : signed(8)
    """

    latency = 0

    def __init__(self) -> None:
        super().__init__(
            {
                "x": In(ACTIVATION),
                "zero_point": In(signed(8)),
                "minimum": In(signed(8)),
                "maximum": In(signed(8)),
                "o": Out(signed(8)),
            }
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        value = Signal(signed(ACTIVATION.width + 1))
        m.d.comb += value.eq(self.x + self.zero_point)
        m.d.comb += self.o.eq(
            Mux(value > self.maximum, self.maximum, Mux(value < self.minimum, self.minimum, value))
        )
        return m
