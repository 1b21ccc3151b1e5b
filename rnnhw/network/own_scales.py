"""Scales that a quantized model brings with it, which its integer network keeps where it can."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

__all__ = ["NO_EXPONENT", "OwnRows", "OwnScales"]

Exponents = NDArray[np.int64]

NO_EXPONENT = -(2**15)
"""Takes the place of an exponent where a row has none to keep."""


@dataclass(frozen=True, kw_only=True, eq=False)
class OwnRows:
    """Exponents of the rows of weights of one direction: its integers weigh ``2**-exponent``.

    Parameters
    ----------
    input, recurrent : int64 array ``[gates, units]``, optional
        In the order of the float layer's gates.
    """

    input: Exponents | None = None
    recurrent: Exponents | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class OwnScales:
    """The scales of a network of a quantized model, as far as they are powers of two.

    Parameters
    ----------
    input_exponent : int, optional
        The int8 inputs weigh ``2**-input_exponent``.
    directions : tuple of OwnRows
        Of all directions of recurrent layers, in the order of the network's; empty if none has any.
    hidden : tuple of (int or None)
        Exponent of the int8 h of each recurrent layer.
    head : int64 array ``[outputs]``, optional
        Of the rows of the dense layer.
    output_exponent : int, optional
        Of the outputs of the dense layer.
    """

    input_exponent: int | None = None
    directions: tuple[OwnRows, ...] = ()
    hidden: tuple[int | None, ...] = field(default=())
    head: Exponents | None = None
    output_exponent: int | None = None

    @property
    def has_any(self) -> bool:
        """Whether there is any scale at all."""
        rows = [array for one in self.directions for array in (one.input, one.recurrent)]
        scales = (self.input_exponent, self.head, self.output_exponent, *self.hidden, *rows)
        return any(scale is not None for scale in scales)
