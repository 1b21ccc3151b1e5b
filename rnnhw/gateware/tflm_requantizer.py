"""From two 32-bit accumulators to one gate pre-activation, in tflite-micro's arithmetic."""

from amaranth import Module, Signal, signed, unsigned
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from rnnhw.gateware.layouts import ACCUMULATOR, ACTIVATION
from rnnhw.gateware.requantizer import saturated
from rnnhw.gateware.scaler import Scaler

__all__ = ["TflmRequantizer"]


class TflmRequantizer(wiring.Component):
    """`rnnhw.arith.tflm_preactivation` of both sums with their biases.

    Fully pipelined: what enters in cycle t leaves in cycle t + 7 (bias, scale in five, saturate).

    Attributes
    ----------
    input_sum, recurrent_sum, input_bias, recurrent_bias : signed(32)
        Sums with their biases must fit 32 bits.
    input_multiplier, recurrent_multiplier : unsigned(31)
    input_shift, recurrent_shift : signed(8)
    o : signed(16)
        Q3.12.
    """

    latency = Scaler.latency + 2

    def __init__(self) -> None:
        operands = {}
        for name in ("input", "recurrent"):
            operands |= {f"{name}_sum": In(ACCUMULATOR), f"{name}_bias": In(ACCUMULATOR),
                         f"{name}_multiplier": In(unsigned(31)), f"{name}_shift": In(signed(8))}
        super().__init__(operands | {"o": Out(ACTIVATION)})

    def elaborate(self, platform: object) -> Module:
        m = Module()
        parts = []
        for name in ("input", "recurrent"):
            scaler = Scaler()
            m.submodules[f"{name}_scaler"] = scaler
            biased = Signal(ACCUMULATOR, name=f"{name}_biased")
            multiplier = Signal(unsigned(31), name=f"{name}_factor")
            shift = Signal(signed(8), name=f"{name}_exponent")
            m.d.sync += [
                biased.eq(getattr(self, f"{name}_sum") + getattr(self, f"{name}_bias")),
                multiplier.eq(getattr(self, f"{name}_multiplier")),
                shift.eq(getattr(self, f"{name}_shift")),
            ]
            m.d.comb += [scaler.value.eq(biased), scaler.multiplier.eq(multiplier), scaler.shift.eq(shift)]
            parts.append(saturated(scaler.o, ACTIVATION.width))
        m.d.sync += self.o.eq(saturated(parts[0] + parts[1], ACTIVATION.width))
        return m
