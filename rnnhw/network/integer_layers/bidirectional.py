"""Bidirectional layers with integer weights."""

from dataclasses import dataclass

from rnnhw.errors import ModelError
from rnnhw.network.integer_layers.elman import IntegerElman
from rnnhw.network.integer_layers.gru import IntegerGru
from rnnhw.network.integer_layers.lstm import IntegerLstm
from rnnhw.network.integer_layers.mingru import IntegerMinGru
from rnnhw.network.sizes import BidirectionalSizes, check_directions
from rnnhw.network.tflite_lstm import TfliteLstm

__all__ = ["IntegerBidirectional", "IntegerRecurrent"]

IntegerRecurrent = IntegerLstm | IntegerGru | IntegerElman | IntegerMinGru


@dataclass(frozen=True, kw_only=True, eq=False)
class IntegerBidirectional(BidirectionalSizes):
    """Two recurrent layers on the same input, one in the order of time and one in reverse.

    The outputs of both are joined along the last axis.

    Parameters
    ----------
    forward, backward : `IntegerRecurrent` or `TfliteLstm`
        Layers of one cell, with equal numbers of inputs, units and outputs, and equal hidden exponents. Those
        of a ``.tflite`` state themselves whether they reverse sequences, and may differ in units.
    """

    forward: IntegerRecurrent | TfliteLstm
    backward: IntegerRecurrent | TfliteLstm

    def __post_init__(self) -> None:
        forward, backward = self.forward, self.backward
        if isinstance(forward, TfliteLstm) and isinstance(backward, TfliteLstm):
            if forward.inputs != backward.inputs:
                raise ModelError(
                    f"the two directions of a layer take {forward.inputs} and {backward.inputs} inputs"
                )
            return
        check_directions(forward, backward)
        assert not isinstance(forward, TfliteLstm) and not isinstance(backward, TfliteLstm)
        kinds = [
            one.declaration.title + " with peepholes" * getattr(one, "has_peepholes", False)
            for one in (forward, backward)
        ]
        if kinds[0] != kinds[1]:
            raise ModelError(
                f"a bidirectional layer of {kinds[0]} and {kinds[1]} is not supported; "
                "both must be of one kind"
            )
        if forward.hidden_exponent != backward.hidden_exponent:
            raise ModelError(
                f"a bidirectional layer's hidden exponents are {forward.hidden_exponent} "
                f"and {backward.hidden_exponent}; they must be equal"
            )

    @property
    def hidden_exponent(self) -> int:
        """Exponent of h, which is the same in both directions; only with power-of-two scales."""
        assert not isinstance(self.forward, TfliteLstm)
        return self.forward.hidden_exponent
