"""From two 32-bit accumulators to one gate pre-activation, as tflite-micro does it."""

from amaranth import Module, Mux, Signal, signed
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from rnnhw.gateware.layouts import ACCUMULATOR, ACTIVATION
from rnnhw.gateware.quantized_product import MULTIPLIER, RIGHT_SHIFT, QuantizedProduct, halved
from rnnhw.gateware.requantizer import saturated

__all__ = ["MULTIPLIER_SHIFT", "TflmRequantizer"]

MULTIPLIER_SHIFT = signed(8)
"""Shift of a multiplier: positive to the left, negative to the right; -31 .. 30."""


class TflmRequantizer(wiring.Component):
    """`rnnhw.arith.tflm_preactivation` of ``input_sum + input_bias`` and ``recurrent_sum + recurrent_bias``.

    Fully pipelined: what enters in cycle t leaves in cycle t + 5 (bias and left shift, products, sum, right
    shift, round and add). A dense layer's sum takes the input side; a multiplier of 0 silences the other.

    Attributes
    ----------
    input_sum, recurrent_sum, input_bias, recurrent_bias : signed(32)
        Sum and bias together must fit 32 bits.
    input_multiplier, recurrent_multiplier : unsigned(31)
    input_shift, recurrent_shift : signed(8), -31 .. 30
    o : signed(16)
        Q3.12.
    """

    latency = 2 + QuantizedProduct.latency

    def __init__(self) -> None:
        ports = {"o": Out(ACTIVATION)}
        for operand in ("input", "recurrent"):
            ports |= {
                f"{operand}_sum": In(ACCUMULATOR),
                f"{operand}_bias": In(ACCUMULATOR),
                f"{operand}_multiplier": In(MULTIPLIER),
                f"{operand}_shift": In(MULTIPLIER_SHIFT),
            }
        super().__init__(ports)

    def elaborate(self, platform: object) -> Module:
        m = Module()
        parts = []
        for operand in ("input", "recurrent"):
            total, bias, multiplier, shift = (
                getattr(self, f"{operand}_{name}") for name in ("sum", "bias", "multiplier", "shift")
            )
            m.submodules[f"{operand}_product"] = product = QuantizedProduct(ACTIVATION.width)
            biased = Signal(ACCUMULATOR, name=f"{operand}_biased")
            left = Signal(RIGHT_SHIFT, name=f"{operand}_left")
            m.d.comb += [biased.eq(total + bias), left.eq(Mux(shift < 0, 0, shift))]
            # What the left shift pushes out is lost, as in the kernel's 32 bits.
            m.d.sync += [
                product.value.eq(biased << left),
                product.multiplier.eq(multiplier),
                product.right_shift.eq(Mux(shift < 0, -shift, 0)),
            ]
            parts.append(halved(product.o))
        m.d.sync += self.o.eq(saturated(sum(parts), ACTIVATION.width))
        return m
