"""The elementwise part of an Elman layer and of a projection: one value, rounded to 8 bits."""

from rnnhw.design import Design, UnitKind
from rnnhw.gateware.activation import Function
from rnnhw.gateware.cells.datapath import Datapath, Results
from rnnhw.gateware.requantizer import saturated

__all__ = ["RoundedUnit"]

_FUNCTIONS = {
    UnitKind.TANH: Function.TANH,
    UnitKind.RELU: Function.RELU,
    UnitKind.PROJECTION: Function.IDENTITY,
}


class RoundedUnit:
    """The upper half of lane 0, rounded, is h and the first word of the state."""

    def __init__(self, design: Design) -> None:
        elman = (UnitKind.TANH, UnitKind.RELU) if "elman" in design.cells else ()
        projection = (UnitKind.PROJECTION,) if "projection" in design.lstm_options else ()
        self.kinds = self.plain_kinds = (*elman, *projection)

    def function(self, kind: UnitKind, lane: int) -> Function:
        """What is done with a lane's pre-activation."""
        return _FUNCTIONS[kind]

    def results(self, path: Datapath) -> Results:
        """h and the state."""
        h = saturated((path.ports.gates[0] + 128) >> 8, 8)
        return Results(
            plain_h=path.delayed(h, path.plain, "plain"), a=path.delayed(h, path.last, "rounded"), b=0
        )
