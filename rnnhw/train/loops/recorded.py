"""Recorded outputs as a teacher: what some model, of any kind, said about each of the training sequences."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import Network
from rnnhw.train.loops.data_names import digest
from rnnhw.train.loops.soft_targets import blended, checked_temperature
from rnnhw.train.parameters import Parameters
from rnnhw.train.stack import Stack

__all__ = ["RecordedTeacher"]

Float = NDArray[np.floating[Any]]


class RecordedTeacher:
    """Outputs of a teacher that is not at hand, of each sequence; see `rnnhw.train.loops.soft_targets`.

    Parameters
    ----------
    outputs : float array ``[sequences, outputs]`` or ``[sequences, time, outputs]``
        Before the softmax where targets are labels; with the scale of the targets where they are values. Of
        the last step, or of every step.
    temperature : float
        Softens the outputs, where targets are labels.

    Raises
    ------
    InputError
        If the temperature is not a positive number, or the outputs are no finite numbers of such a shape.
    """

    def __init__(self, outputs: NDArray[Any], temperature: float) -> None:
        self._temperature = checked_temperature(temperature)
        if outputs.dtype.kind not in "fiu" or outputs.ndim not in (2, 3) or 0 in outputs.shape:
            raise InputError(
                f"the recorded outputs are {outputs.dtype} of shape {list(outputs.shape)}, not numbers of "
                "shape [sequences, outputs] or [sequences, time, outputs]"
            )
        if not np.isfinite(outputs).all():
            raise InputError("the recorded outputs hold values that are NaN or infinite")
        self.recorded = outputs
        self._outputs: Float = np.empty((0, outputs.shape[-1]), np.float32)
        self.label = f", taught by recorded {digest(outputs)} at temperature {self._temperature!r}"

    def of(self, sequences: NDArray[np.intp], shift: Any = 0.0, scale: Any = 1.0) -> "RecordedTeacher":
        """The teacher of some of the sequences, whose outputs are less ``shift``, and over ``scale``."""
        return RecordedTeacher((self.recorded[sequences] - shift) / scale, self._temperature)

    def pupil(self, student: Network) -> Parameters:
        """The parameters that are trained: the student's alone."""
        return Parameters.of(student)

    def check(self, student: Network) -> None:
        """Refuse a student with another number of outputs, or with outputs on other steps.

        Raises
        ------
        InputError
        """
        every_step = self.recorded.ndim == 3
        if (every_step, self.recorded.shape[-1]) != (student.every_step, student.outputs):
            steps = ("the last step", "every step")
            raise InputError(
                f"the recorded outputs are {self.recorded.shape[-1]} on {steps[every_step]}, but "
                f"{student.name!r} has {student.outputs} outputs on {steps[student.every_step]}"
            )

    def watch(self, student: Stack, sequences: NDArray[np.intp]) -> None:
        """Look up the outputs of these sequences, in the layout of the student's."""
        found = self.recorded[sequences]
        if found.ndim == 3:
            found = np.swapaxes(found[:, : student.x.shape[0]], 0, 1)
        self._outputs = np.ascontiguousarray(found, student.x.dtype).reshape(-1, found.shape[-1])

    def blend(self, hard: float, outputs: Float, targets: NDArray[Any], gradient: Float) -> float:
        """Blend the student's loss and gradient with those of the soft targets: `blended`."""
        return blended(self._outputs, self._temperature, hard, outputs, targets, gradient)

    def match(
        self, student: Stack, parameters: Parameters, gradients: Parameters
    ) -> tuple[float, Float | None]:
        """Nothing: hidden states are not recorded."""
        return 0.0, None
