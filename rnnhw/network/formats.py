"""How real values are held as integers: ``real = scale (integer - zero point)``."""

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
    """Scales that are powers of two, one for each feature; zero point 0.

    Parameters
    ----------
    exponents : tuple of int
        The integers of feature j weigh ``2**-exponents[j]``.
    """

    exponents: tuple[int, ...]

    zero_point: ClassVar[int] = 0

    def check(self, name: str, features: int) -> None:
        """Refuse exponents that are not those of ``features`` features of network ``name``."""
        if len(self.exponents) != features:
            raise ModelError(
                f"network {name!r} has {len(self.exponents)} input exponents for {features} features"
            )
        for exponent in self.exponents:
            check_exponent("the input exponent", exponent)

    def scales(self, features: int) -> NDArray[np.float64]:
        """The scale of each feature, float64 ``[features]``."""
        return np.asarray(np.ldexp(np.ones(features), -np.array(self.exponents)))


@dataclass(frozen=True)
class Affine:
    """One real scale and zero point, as tensors of ``.tflite`` files have them.

    Parameters
    ----------
    scale : float
        A positive float32.
    zero_point : int
    """

    scale: float
    zero_point: int

    def check(self, name: str, features: int) -> None:
        """Refuse a scale or a zero point that a model's tensor cannot have."""
        del name, features
        check_scale("a model's tensor", self.scale)
        check_zero_point("a model's tensor", self.zero_point)

    def scales(self, features: int) -> NDArray[np.float64]:
        """The scale of each feature, float64 ``[features]``."""
        return np.full(features, self.scale)


Format = FixedPoint | Affine
