"""The input and output tensors of a ``.tflite`` model, and their conversion to and from sequences.

An input tensor holds a batch of sequences. Several input tensors may be stacked along a further first axis,
one per independent run of the model.
"""

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
        Number of sequences in an input tensor, and of steps of each.
    time_major : bool
        Whether the axes are time, batch, features instead of batch, time, features.
    takes_reals, gives_reals : bool
        Whether the model's own input or output is float32, which it quantizes or dequantizes itself.
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
        """Return how many input tensors of model ``name`` are stacked in ``x``; None for a single one.

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
        """Convert one or several stacked input tensors to ``[sequences, steps, features]``, in order."""
        if not self.time_major:
            return x.reshape(-1, self.steps, self.inputs)
        values = x.reshape(-1, self.steps, self.batch, self.inputs).swapaxes(1, 2)
        return values.reshape(-1, self.steps, self.inputs)

    def from_sequences(self, y: NDArray[Any], runs: int | None) -> NDArray[Any]:
        """Convert ``[sequences, steps, width]`` or ``[sequences, width]`` to one or more output tensors.

        ``runs`` is what `count_runs` returned for the input tensors.
        """
        if self.time_major and y.ndim == 3:
            y = y.reshape(-1, self.batch, *y.shape[1:]).swapaxes(1, 2)
        return y.reshape(self.output_shape if runs is None else (runs, *self.output_shape))

    def to_streams(self, x: NDArray[Any]) -> NDArray[Any]:
        """Convert ``[sequences, steps, width]`` to sequences that are streamed step by step.

        Of a model of one step, stacked tensors are the calls of one stream after the other, and give
        ``[batch, runs, width]``. Of other models, they stay independent sequences.
        """
        if self.steps > 1:
            return x
        return x.reshape(-1, self.batch, x.shape[-1]).swapaxes(0, 1)

    def from_streams(self, y: NDArray[Any]) -> NDArray[Any]:
        """Convert outputs of every step in the order of `to_streams` to ``[sequences, steps, width]``."""
        if self.steps > 1:
            return y
        return y.swapaxes(0, 1).reshape(-1, 1, y.shape[-1])

    def check_output(self, steps: int, width: int) -> None:
        """Refuse layers whose outputs, ``steps`` times ``width``, do not fill the output tensor."""
        values = self.batch * steps * width
        if math.prod(self.output_shape) != values:
            raise ModelError(
                f"the output tensor has shape {list(self.output_shape)}, but the last layer "
                f"gives {values} values"
            )
