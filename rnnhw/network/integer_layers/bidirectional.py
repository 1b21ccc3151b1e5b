"""Two directions of a layer with integer weights."""

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
    """Two recurrent layers on the same input, one along time, one against it; outputs side by side.

    Parameters
    ----------
    forward, backward : `IntegerRecurrent` or `TfliteLstm`
        Of one class, with equally many inputs and units, and one hidden exponent; those of a ``.tflite`` say
        themselves which sequences they reverse, and may have different numbers of units.
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
        if forward.hidden_exponent != backward.hidden_exponent:
            raise ModelError(
                f"a bidirectional layer's hidden exponents are {forward.hidden_exponent} "
                f"and {backward.hidden_exponent}; they must be equal"
            )

    @property
    def hidden_exponent(self) -> int:
        """Exponent of h, which is the same in both directions; those of a ``.tflite`` have none."""
        assert not isinstance(self.forward, TfliteLstm)
        return self.forward.hidden_exponent
