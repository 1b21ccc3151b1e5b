"""Functions without weights in networks of ``.tflite`` files, which the host computes and not the machine."""

from dataclasses import dataclass
from enum import StrEnum

from rnnhw.errors import ModelError
from rnnhw.network.formats import Affine

__all__ = ["Function", "HostFunction"]


class Function(StrEnum):
    """A function that the host computes; all but softmax and add take each value by itself."""

    LOGISTIC = "logistic"
    TANH = "tanh"
    RELU = "relu"
    RELU6 = "relu6"
    SOFTMAX = "softmax"
    ADD = "add"


_RESULTS = {
    Function.LOGISTIC: Affine(2.0**-8, -128),
    Function.SOFTMAX: Affine(2.0**-8, -128),
    Function.TANH: Affine(2.0**-7, 0),
}
"""The number formats in which the runtimes' kernels give their results, where they have only one."""

_SMALLEST, _LARGEST = 2.0**-26, 2.0**3
"""Bounds of the scale of what logistic, tanh and softmax take; the kernels' shifts go no further."""

_RATIOS = (2.0**-10, 2.0**8)
"""Bounds of a scale divided by the output's scale, where a function requantizes."""


@dataclass(frozen=True, kw_only=True, eq=False)
class HostFunction:
    """A function of int8 that the host applies to every step, or to what a choice of steps has kept.

    Parameters
    ----------
    function : Function
    inputs : int
        Width of the input.
    input_formats : tuple of Affine
        Number format of the input. Of ``add`` there are two: it adds the first half of the values of a step,
        which are those of a layer's forward direction, and the second half.
    output_format : Affine
    beta : float
        Factor of the exponents of a softmax, a float32.
    """

    function: Function
    inputs: int
    input_formats: tuple[Affine, ...]
    output_format: Affine
    beta: float = 1.0

    def __post_init__(self) -> None:
        count = 2 if self.function is Function.ADD else 1
        if len(self.input_formats) != count or self.inputs < 1 or self.inputs % count:
            raise ModelError(f"{self.function} of {self.inputs} values has {len(self.input_formats)} formats")
        for format_ in (*self.input_formats, self.output_format):
            format_.check("", self.inputs)
        if self.function in _RESULTS:
            self._check_scale(self.input_formats[0].scale, _RESULTS[self.function])
        else:
            for format_ in self.input_formats:
                self._check_ratio(format_.scale / self.output_format.scale)

    def _check_scale(self, scale: float, result: Affine) -> None:
        if self.output_format != result:
            raise ModelError(
                f"{self.function} gives scale {self.output_format.scale:g} and zero point "
                f"{self.output_format.zero_point}, not {result.scale:g} and {result.zero_point}"
            )
        if self.function is Function.SOFTMAX:
            scale *= self.beta
        # Written so that it also refuses NaN.
        if not _SMALLEST < scale < _LARGEST:
            raise ModelError(
                f"{self.function} takes scale {scale:g}, not within {_SMALLEST:g} .. {_LARGEST:g}"
            )

    def _check_ratio(self, ratio: float) -> None:
        if not _RATIOS[0] <= ratio < _RATIOS[1]:
            raise ModelError(
                f"{self.function} scales its input by {ratio:g}, not within {_RATIOS[0]:g} .. {_RATIOS[1]:g}"
            )

    @property
    def outputs(self) -> int:
        """Width of the output."""
        return self.inputs // len(self.input_formats)
