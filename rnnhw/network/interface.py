"""The tensors of a ``.tflite`` file, which hold one or several runs of sequences."""

import math
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from rnnhw.errors import InputError, ModelError
from rnnhw.network.formats import Affine

__all__ = ["Interface"]


@dataclass(frozen=True, kw_only=True)
class Interface:
    """How a model's own input and output tensors hold sequences.

    Parameters
    ----------
    input_shape, output_shape : tuple of int
    output_format : Affine
    batch, steps : int
        Sequences in an input tensor, and their length.
    time_major : bool
        The values are in the order time, batch, features, not batch, time, features.
    takes_reals, gives_reals : bool
        The model itself takes or gives reals, and quantizes or dequantizes them.
    """

    input_shape: tuple[int, ...]
    output_shape: tuple[int, ...]
    output_format: Affine
    batch: int
    steps: int
    time_major: bool = False
    takes_reals: bool = False
    gives_reals: bool = False

    def __post_init__(self) -> None:
        if self.batch < 1 or self.steps < 1:
            raise ModelError(f"the model takes {self.batch} sequences of {self.steps} steps")
        self.output_format.check("", 1)

    @property
    def inputs(self) -> int:
        """Features per step."""
        return math.prod(self.input_shape) // (self.batch * self.steps)

    def count_runs(self, name: str, x: NDArray[Any]) -> int | None:
        """How many input tensors of model ``name`` are stacked in ``x``; None for one without an axis for it.

        Raises
        ------
        InputError
            If ``x`` has neither the shape of the input tensor, nor one axis more.
        """
        shape = self.input_shape
        if x.shape == shape:
            return None
        if x.shape[1:] == shape and x.shape[0] > 0:
            return int(x.shape[0])
        runs = ", ".join(["runs", *map(str, shape)])
        raise InputError(
            f"the input has shape {list(x.shape)}; model {name!r} takes {list(shape)}, or [{runs}]"
        )

    def to_sequences(self, x: NDArray[Any]) -> NDArray[Any]:
        """One input tensor, or several, as ``[sequences, steps, features]``, run by run."""
        if not self.time_major:
            return x.reshape(-1, self.steps, self.inputs)
        values = x.reshape(-1, self.steps, self.batch, self.inputs).swapaxes(1, 2)
        return values.reshape(-1, self.steps, self.inputs)

    def from_sequences(self, y: NDArray[Any], runs: int | None) -> NDArray[Any]:
        """Outputs ``[sequences, steps, width]`` or ``[sequences, width]`` as one or more output tensors."""
        if self.time_major and y.ndim == 3:
            y = y.reshape(-1, self.batch, *y.shape[1:]).swapaxes(1, 2)
        return y.reshape(self.output_shape if runs is None else (runs, *self.output_shape))

    def check_output(self, steps: int, width: int) -> None:
        """Refuse layers that give another number of values than the output tensor holds."""
        values = self.batch * steps * width
        if math.prod(self.output_shape) != values:
            raise ModelError(
                f"the output tensor has shape {list(self.output_shape)}, but the last layer "
                f"gives {values} values"
            )
