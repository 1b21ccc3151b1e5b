"""A product in look-up tables and carry chains, for devices that lack multipliers."""

from amaranth import Cat, Mux, Value

from rnnhw.gateware.layouts import sum_with_carry

__all__ = ["lut_product"]


def lut_product(weight: Value, x: Value, triple: Value) -> Value:
    """``weight * x``, both signed, from the products of ``x`` and two bits of the weight at a time.

    Two bits choose 0, x, 2 x or 3 x, and the uppermost two 0, x, -2 x or -x; a negative one is the inverted
    bits, and its missing 1 is the carry of its sum. Each sum leaves out the bits below it that only one of
    its operands has. Synthesis, which would join plain sums into one and then spend three times as many
    tables, joins none of these.

    Parameters
    ----------
    weight : signed(4) or signed(8)
    x : signed(8)
    triple : signed(10)
        ``3 * x``, which all lanes of an element share.

    Returns
    -------
    signed
        The product, of as many bits as both factors or one more.
    """
    bits = len(weight)

    def digit(low: int) -> Value:
        return Mux(weight[low + 1], Mux(weight[low], triple, x << 1), Mux(weight[low], x, 0))

    negative = weight[bits - 1]
    top = Mux(negative, Mux(weight[bits - 2], ~x, ~(x << 1)), Mux(weight[bits - 2], x, 0))
    high = _sum(digit(bits - 4), sum_with_carry(digit(bits - 4) >> 2, top, negative), 2)
    if bits == 4:
        return high
    low = _sum(digit(0), (digit(0) >> 2) + digit(2), 2)
    return _sum(low, (low >> 4) + high, 4)


def _sum(lower: Value, upper: Value, bits: int) -> Value:
    """The lowest ``bits`` bits of one value below another one, signed."""
    return Cat(lower[:bits], upper).as_signed()
