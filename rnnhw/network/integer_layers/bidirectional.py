"""Two directions of a layer with integer weights."""

from dataclasses import dataclass

from rnnhw.errors import ModelError
from rnnhw.network.integer_layers.elman import IntegerElman
from rnnhw.network.integer_layers.gru import IntegerGru
from rnnhw.network.integer_layers.lstm import IntegerLstm
from rnnhw.network.integer_layers.mingru import IntegerMinGru
from rnnhw.network.sizes import BidirectionalSizes, check_directions

__all__ = ["IntegerBidirectional", "IntegerRecurrent"]

IntegerRecurrent = IntegerLstm | IntegerGru | IntegerElman | IntegerMinGru


@dataclass(frozen=True, kw_only=True, eq=False)
class IntegerBidirectional(BidirectionalSizes):
    """Two recurrent layers on the same input, one along time, one against it; outputs side by side.

    Parameters
    ----------
    forward, backward : `IntegerRecurrent`
        Of one class, with equally many inputs and units, and one hidden exponent.
    """

    forward: IntegerRecurrent
    backward: IntegerRecurrent

    def __post_init__(self) -> None:
        check_directions(self.forward, self.backward)
        if self.forward.hidden_exponent != self.backward.hidden_exponent:
            raise ModelError(
                f"a bidirectional layer's hidden exponents are {self.forward.hidden_exponent} "
                f"and {self.backward.hidden_exponent}; they must be equal"
            )

    @property
    def hidden_exponent(self) -> int:
        """Exponent of h, which is the same in both directions."""
        return self.forward.hidden_exponent
