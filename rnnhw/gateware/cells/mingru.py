"""The minGRU's elementwise part."""

from amaranth import Array, Cat, Const, Signal, Value, signed

from rnnhw.arith import MIN_STATE_FRACTION
from rnnhw.cells import MINGRU
from rnnhw.design import Design, UnitKind
from rnnhw.gateware.activation import Function
from rnnhw.gateware.cells.datapath import Datapath, Results
from rnnhw.gateware.requantizer import saturated

__all__ = ["MinGruUnit"]

_UPDATE, _CANDIDATE = (MINGRU.gates.index(gate) for gate in ("update", "candidate"))


class MinGruUnit:
    """``g -> n at the state's scale -> z (n - h) -> h + z (n - h)``; the state is an int16 h."""

    kinds = (UnitKind.MINGRU,)
    plain_kinds = ()

    def __init__(self, design: Design) -> None:
        pass

    def function(self, kind: UnitKind, lane: int) -> Function:
        """What is done with a lane's pre-activation."""
        return Function.POSITIVE if lane == _CANDIDATE else Function.SIGMOID

    def hidden_factors(self, path: Datapath) -> tuple[Value, Value]:
        """z and n - h; n is there a cycle after the gates."""
        ports, late = path.ports, path.after_tanh
        shifted = Array(ports.gates[_CANDIDATE] << max(p - MIN_STATE_FRACTION, 0) for p in range(16))
        n = Signal(signed(16))
        path.m.d.sync += n.eq(saturated(shifted[ports.cell_fraction], 16))
        difference = path.delayed(n, late - 1, "scaled_candidate") - path.delayed(ports.a, late, "old_state")
        return path.delayed(ports.gates[_UPDATE], late, "mingru_update"), difference

    def hidden_offset(self, path: Datapath) -> Value:
        """The old h beside the product; rounded as a GRU's."""
        old = path.delayed(path.ports.a, path.after_tanh, "old_state")
        return Cat(Const(1 << 14, 15), old + 128).as_signed()

    def results(self, path: Datapath) -> Results:
        """The new h; a mean of two int16 does not leave int16."""
        old = path.delayed(path.ports.a, path.last, "kept_state")
        new = Signal(signed(16))
        path.m.d.comb += new.eq((path.hidden_product + (old << 15) + (1 << 14)) >> 15)
        return Results(plain_h=0, a=new, b=0)
