"""The rules of a stream, as assertions and as assumptions."""

from amaranth import Signal
from amaranth.hdl import Assert, Assume, Cover

__all__ = ["given_offer", "keeps_offer"]


def _broken(m, stream):
    """Whether an offer of the cycle before was taken back or changed."""
    payload = stream.payload.as_value() if hasattr(stream.payload, "as_value") else stream.payload
    was, before = Signal(), Signal(len(payload), reset_less=True)
    m.d.sync += [was.eq(stream.valid & ~stream.ready), before.eq(payload)]
    return was & ~(stream.valid & (payload == before))


def keeps_offer(m, stream):
    """Assert that what is offered stays until it is taken; a reset alone takes it back."""
    stalled = Signal(range(3))
    m.d.sync += stalled.eq(0)
    with m.If(stream.valid & ~stream.ready):
        m.d.sync += stalled.eq(stalled + (stalled != 2))
    m.d.comb += [Assert(~_broken(m, stream)), Cover(stream.valid & stream.ready & (stalled == 2))]


def given_offer(m, stream):
    """Assume the same of a stream that comes in."""
    m.d.comb += Assume(~_broken(m, stream))
