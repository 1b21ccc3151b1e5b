"""The work that every device model is asked about: one recurrent layer, forward or backward.

The products of a layer with G gates, h hidden units and d inputs, for b sequences of T steps::

    recurrent   T times   (G h x h) (h x b)          forward
                T times   (h x G h) (G h x b)        backward_data: gradients through the recurrent weights
                once      (G h x b T) (b T x h)      backward_weights: one product over all steps
    input       once      (G h x d) (d x b T)        forward; products of the same size backward, if d > 0

An operation is a multiplication or an addition. With ``inputs = 0`` only the recurrent product is counted, as
DeepBench does (cuDNN's skip-input mode: 2, 6, 8 h^2 b T operations for vanilla, GRU, LSTM). With ``inputs =
hidden`` both are counted, as in the figures reported for Brainwave. Elementwise work is never counted.
"""

from dataclasses import dataclass

from rnnhw.errors import InputError

__all__ = ["DIRECTIONS", "GATES", "RnnWork"]

GATES = {"vanilla": 1, "gru": 3, "lstm": 4}
"""Rows of weights per hidden unit, by cell."""

DIRECTIONS = ("forward", "backward_data", "backward_weights", "backward")
"""``backward`` stands for ``backward_data`` and ``backward_weights`` together."""

MOST = {"hidden": 1 << 17, "inputs": 1 << 17, "batch": 1 << 20, "steps": 1 << 24}
"""Largest sizes that are accepted."""


@dataclass(frozen=True, kw_only=True)
class RnnWork:
    """One recurrent layer to be run over ``batch`` sequences of ``steps`` steps.

    Parameters
    ----------
    cell : {"vanilla", "gru", "lstm"}
    hidden, batch, steps : int
        At least 1.
    inputs : int
        Inputs whose product is counted; 0 counts the recurrent product only.
    direction : {"forward", "backward_data", "backward_weights", "backward"}

    Raises
    ------
    InputError
        If a size is not a whole number within its limits, or a name is unknown.
    """

    cell: str
    hidden: int
    batch: int
    steps: int
    inputs: int = 0
    direction: str = "forward"

    def __post_init__(self) -> None:
        for name, value, allowed in (
            ("cell", self.cell, tuple(GATES)),
            ("direction", self.direction, DIRECTIONS),
        ):
            if value not in allowed:
                raise InputError(f"{name} is {value!r}; there are {', '.join(allowed)}")
        for name, most in MOST.items():
            value = getattr(self, name)
            least = 0 if name == "inputs" else 1
            if type(value) is not int or not least <= value <= most:
                raise InputError(f"{name} is {value!r}, not a whole number within {least} .. {most}")

    @property
    def gates(self) -> int:
        """Rows of weights per hidden unit."""
        return GATES[self.cell]

    @property
    def weights(self) -> int:
        """Number of weights that take part, without biases."""
        return self.gates * self.hidden * (self.hidden + self.inputs)

    @property
    def operations(self) -> int:
        """Operations of the whole work: two per multiply-accumulate."""
        passes = 2 if self.direction == "backward" else 1
        return 2 * passes * self.weights * self.batch * self.steps

    @property
    def parts(self) -> tuple[str, ...]:
        """The directions that are run: one, or two for ``backward``."""
        return DIRECTIONS[1:3] if self.direction == "backward" else (self.direction,)
