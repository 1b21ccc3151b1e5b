"""Number formats of integer inputs and outputs: ``real = scale (integer - zero point)``."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import ModelError
from rnnhw.network.integer_layers import check_exponent
from rnnhw.network.tflite_checks import check_scale, check_zero_point

__all__ = ["Affine", "FixedPoint", "Format"]


@dataclass(frozen=True)
class FixedPoint:
    """Scales that are powers of two, one per feature, with zero point 0.

    Parameters
    ----------
    exponents : tuple of int
        The scale of feature j is ``2**-exponents[j]``.
    """

    exponents: tuple[int, ...]

    zero_point: ClassVar[int] = 0

    def check(self, name: str, features: int) -> None:
        """Refuse exponents that are not ``features`` many, or out of range; ``name`` is the network's."""
        if len(self.exponents) != features:
            raise ModelError(
                f"network {name!r} has {len(self.exponents)} input exponents for {features} features"
            )
        for exponent in self.exponents:
            check_exponent("the input exponent", exponent)

    def scales(self, features: int) -> NDArray[np.float64]:
        """Return the scale of each feature, float64 ``[features]``."""
        return np.asarray(np.ldexp(np.ones(features), -np.array(self.exponents)))


@dataclass(frozen=True)
class Affine:
    """A real scale and a zero point, as tensors of ``.tflite`` files have them.

    Parameters
    ----------
    scale : float
        A positive float32.
    zero_point : int
        An int8.
    """

    scale: float
    zero_point: int

    def check(self, name: str, features: int) -> None:
        """Refuse a scale or a zero point that a tensor cannot have."""
        del name, features
        check_scale("a model's tensor", self.scale)
        check_zero_point("a model's tensor", self.zero_point)

    def scales(self, features: int) -> NDArray[np.float64]:
        """Return the scale of each feature, float64 ``[features]``."""
        return np.full(features, self.scale)


Format = FixedPoint | Affine
