"""Parameters of one direction of an LSTM operator, with reals."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.frontends.tflite.to_onnx.call import Call

__all__ = ["GATES", "LstmWeights", "Places", "read_weights"]

GATES = ("input", "forget", "cell", "output")

Array = NDArray[np.float32]


@dataclass(frozen=True, kw_only=True)
class Places:
    """Where an operator has the tensors of a direction, by the number of the first input of each group.

    Groups are of four gates (weights, bias, normalization), of three (peepholes, without the cell gate), and
    of weights and bias of the projection. Without layer normalization ``norm`` is None.
    """

    input_weights: int
    recurrent_weights: int
    peepholes: int
    bias: int
    projection: int
    hidden: int
    cell: int
    norm: int | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class LstmWeights:
    """Parameters of one direction.

    Parameters
    ----------
    input_weights, recurrent_weights : float32 array ``[4, units, inputs]``, ``[4, units, outputs]``
        Gate order input, forget, cell, output; zeros for the input gate of an LSTM with coupled gates.
    bias : float32 array ``[4, units]``
    is_coupled : bool
        Whether the input gate is one minus the forget gate.
    peepholes : float32 array ``[3, units]``, optional
        For input, forget and output.
    projection, projection_bias : float32 array ``[outputs, units]``, ``[outputs]``, optional
    norm : float32 array ``[4, units]``, optional
        Weights of layer normalization.
    cell_clip, projection_clip : float
        0 for none.
    activation : int
        Number of the activation of the cell in the schema: tanh or relu.
    """

    input_weights: Array
    recurrent_weights: Array
    bias: Array
    is_coupled: bool
    peepholes: Array | None
    projection: Array | None
    projection_bias: Array | None
    norm: Array | None
    cell_clip: float
    projection_clip: float
    activation: int

    @property
    def units(self) -> int:
        """Number of cells."""
        return int(self.recurrent_weights.shape[1])

    @property
    def outputs(self) -> int:
        """Width of h."""
        return int(self.recurrent_weights.shape[2])


def read_weights(
    call: Call, places: Places, inputs: int, clips: tuple[float, float], activation: int
) -> LstmWeights:
    """Read the tensors of one direction that reads ``inputs`` features."""
    if activation not in (1, 4):
        raise call.error(
            f"fused activation function {activation} is not supported, only 1 (RELU) and 4 (TANH)"
        )
    for clip in clips:
        if not 0 <= clip < math.inf:
            raise call.error(f"a clip is {clip}, not 0 or a positive number")
    for index, role in ((places.hidden, "h"), (places.cell, "c")):
        if not call.has(index) or not call.tensor(index).variable:
            raise call.error(f"its state {role} is not a variable tensor, which is not supported")
    reader = _Reader(call, places)
    is_coupled = not call.has(places.input_weights)
    units, outputs = reader.sizes()
    peepholes = [call.has(places.peepholes + k) for k in range(3)]
    has_norm = places.norm is not None and call.has(places.norm + 1)
    return LstmWeights(
        input_weights=reader.gates(places.input_weights, (units, inputs), is_coupled=is_coupled),
        recurrent_weights=reader.gates(places.recurrent_weights, (units, outputs), is_coupled=is_coupled),
        bias=reader.gates(places.bias, (units,), is_coupled=is_coupled, is_optional=True),
        is_coupled=is_coupled,
        peepholes=reader.peepholes(units, is_coupled=is_coupled) if any(peepholes) else None,
        projection=reader.optional(places.projection, (outputs, units)),
        projection_bias=reader.optional(places.projection + 1, (outputs,)),
        norm=reader.gates(places.norm, (units,), is_coupled=is_coupled) if has_norm and places.norm else None,
        cell_clip=clips[0],
        projection_clip=clips[1],
        activation=activation,
    )


class _Reader:
    """Reads constants that must have the shapes that follow from the recurrent weights of the output gate."""

    def __init__(self, call: Call, places: Places) -> None:
        self.call, self.places = call, places

    def sizes(self) -> tuple[int, int]:
        """Units and width of h."""
        shape = self.call.shape(self.places.recurrent_weights + 3)
        if len(shape) != 2 or min(shape) < 1:
            raise self.call.error(f"recurrent output weights have shape {list(shape)}, not [units, outputs]")
        if not self.call.has(self.places.projection) and shape[0] != shape[1]:
            raise self.call.error(f"it has {shape[0]} units and {shape[1]} outputs, but no projection")
        return shape[0], shape[1]

    def optional(self, index: int, shape: tuple[int, ...]) -> Array | None:
        """Return the values of an input, or None if it is not given."""
        return self._array(index, shape) if self.call.has(index) else None

    def _array(self, index: int, shape: tuple[int, ...]) -> Array:
        found: NDArray[Any] = self.call.array(index)
        if found.shape != shape or found.dtype != np.float32:
            raise self.call.error(
                f"input {index} ({self.call.tensor(index).label}) is {found.dtype} {list(found.shape)}, not "
                f"reals {list(shape)}"
            )
        return found

    def gates(
        self, first: int, shape: tuple[int, ...], *, is_coupled: bool, is_optional: bool = False
    ) -> Array:
        """Return the values of all gates; zeros for the input gate if gates are coupled."""
        found: list[Array | None] = []
        for k in range(4):
            is_absent = (k == 0 and is_coupled) or (is_optional and not self.call.has(first + k))
            found.append(None if is_absent else self._array(first + k, shape))
        # Only now: until a constant has been read, its shape is a mere claim, and zeros could be huge.
        return np.stack([np.zeros(shape, np.float32) if one is None else one for one in found])

    def peepholes(self, units: int, *, is_coupled: bool) -> Array:
        """Return the peepholes of all gates but the cell gate."""
        first = self.places.peepholes
        found = [None if k == 0 and is_coupled else self._array(first + k, (units,)) for k in range(3)]
        return np.stack([np.zeros(units, np.float32) if one is None else one for one in found])
