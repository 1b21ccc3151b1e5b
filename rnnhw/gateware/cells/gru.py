"""The GRU's elementwise part, in both conventions."""

from amaranth import Cat, Const, Mux, Signal, Value, signed

from rnnhw.cells import GRU
from rnnhw.design import Design, UnitKind
from rnnhw.gateware.activation import Function
from rnnhw.gateware.cells.datapath import Datapath, Results
from rnnhw.gateware.layouts import ACTIVATION, sum_with_carry
from rnnhw.gateware.requantizer import saturated

__all__ = ["GruUnit"]

_RESET, _UPDATE, _CANDIDATE = (GRU.gates.index(gate) for gate in ("reset", "update", "candidate"))


class GruUnit:
    """Three kinds of units, whose state is an int16 h, and z between the two last ones.

    ::

        GRU            r h_n     ->  x_n + r h_n  ->  n        ->  z (h - n)    ->  n + z (h - n)
        GRU_RESET      r h       ->  r h
        GRU_CANDIDATE                a_n          ->  n        ->  as GRU, with the z that GRU_RESET kept
    """

    kinds = (UnitKind.GRU, UnitKind.GRU_RESET, UnitKind.GRU_CANDIDATE)
    plain_kinds = (UnitKind.GRU_RESET,)

    def __init__(self, design: Design) -> None:
        pass

    def function(self, kind: UnitKind, lane: int) -> Function:
        """What is done with a lane's pre-activation; the candidate's is not complete yet."""
        is_plain = lane == _CANDIDATE or kind is UnitKind.GRU_CANDIDATE
        return Function.IDENTITY if is_plain else Function.SIGMOID

    def first_factors(self, path: Datapath) -> tuple[Value, Value]:
        """r, and the candidate's recurrent part or h."""
        ports, is_reset = path.ports, path.kinds.match(0, UnitKind.GRU_RESET)
        return ports.gates[_RESET], Mux(is_reset, ports.a, ports.candidate)

    def tanh_input(self, path: Datapath) -> Value:
        """Pre-activation of the candidate, which is there two cycles after the gates."""
        argument = Signal(ACTIVATION, name="gru_argument", reset_less=True)
        gate = path.delayed(path.ports.gates[_CANDIDATE], 1, "candidate_gate")
        is_sum = path.kinds.match(1, UnitKind.GRU_CANDIDATE)
        # The product is rounded by the carry into the sum.
        reset_part, round_bit = Mux(is_sum, 0, path.product >> 15), path.product[14] & ~is_sum
        path.m.d.sync += argument.eq(saturated(sum_with_carry(gate, reset_part, round_bit), 16))
        return path.delayed(argument, path.before_tanh - 2, "gru_argument")

    def hidden_factors(self, path: Datapath) -> tuple[Value, Value]:
        """z and h - n."""
        ports, late = path.ports, path.after_tanh
        update = path.delayed(self._update(path), late, "update")
        return update, path.delayed(ports.a, late, "old_a") - path.tanh

    def _update(self, path: Datapath) -> Value:
        """z, as the gates give it or as GRU_RESET kept it."""
        ports = path.ports
        return Mux(path.kinds.match(0, UnitKind.GRU_CANDIDATE), ports.b, ports.gates[_UPDATE])

    def hidden_offset(self, path: Datapath) -> Value:
        """n beside the product, rounded twice: to the state's 16 bits and to the 8 of h.

        ``floor((floor((p + n 2**15 + 2**14) / 2**15) + 2**7) / 2**8)`` is one sum and one shift, since a
        floor of a floor is the floor of the quotient.
        """
        return Cat(Const(1 << 14, 15), path.tanh + 128).as_signed()

    def results(self, path: Datapath) -> Results:
        """The new h, or r h and z."""
        ports, last = path.ports, path.last
        candidate = path.delayed(path.tanh, last - path.after_tanh, "n")
        new_h = Signal(signed(18))
        reset_h = Signal(signed(8))
        path.m.d.comb += new_h.eq(
            (path.hidden_product + Cat(Const(1 << 14, 15), candidate).as_signed()) >> 15
        )
        path.m.d.sync += reset_h.eq(saturated((path.product + (1 << 22)) >> 23, 8))
        is_reset = path.kinds.match(last, UnitKind.GRU_RESET)
        return Results(
            plain_h=path.delayed(reset_h, path.plain - 2, "reset_h"),
            a=Mux(is_reset, path.delayed(ports.a, last, "kept_a"), new_h),
            b=path.delayed(self._update(path), last, "kept_update"),
        )
