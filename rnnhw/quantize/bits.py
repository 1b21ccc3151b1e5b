"""Bits per weight of each layer: 8, 4, 3 or 2, for all layers or for each one.

The machine holds weights of 3 and of 2 bits in words of 4. Those of 2 bits are -1, 0 and 1 (ternary).
"""

from collections.abc import Sequence
from typing import Any

import numpy as np

from rnnhw.errors import InputError
from rnnhw.network import Dense, Network

__all__ = ["WEIGHT_BITS", "bits_of_layers", "largest_weight", "layer_names"]

WEIGHT_BITS = (8, 4, 3, 2)


_LISTED = f"{', '.join(map(str, WEIGHT_BITS[:-1]))} and {WEIGHT_BITS[-1]}"


def layer_names(network: Network | Dense) -> list[str]:
    """The names of a network's layers, from the input up: ``0``, ``1``, and so on, and ``head``."""
    if isinstance(network, Dense):
        return ["head"]
    return [*(str(k) for k in range(len(network.recurrent))), *(["head"] if network.head else [])]


def largest_weight(bits: int) -> int:
    """Largest magnitude of an integer weight: 127, 7, 3 or 1."""
    return int(2 ** (bits - 1) - 1)


def bits_of_layers(weight_bits: int | Sequence[int], names: Sequence[str]) -> tuple[int, ...]:
    """Bits per weight of each layer.

    Parameters
    ----------
    weight_bits : int, or sequence of int
        8, 4, 3 or 2, for all layers, or one number per layer.
    names : sequence of str
        The layers' names, from the input up.

    Raises
    ------
    InputError
        If a number is none of these, or there are not as many as layers.
    """
    one_or_more: Any = weight_bits
    given = [one_or_more] * len(names) if np.ndim(one_or_more) == 0 else list(one_or_more)
    for bits in given:
        if bits not in WEIGHT_BITS:
            raise InputError(f"weights of {bits} bits are not supported, only {_LISTED}")
    if len(given) != len(names):
        raise InputError(
            f"there are bits per weight for {len(given)} layers ({', '.join(map(str, given))}), but the "
            f"network has {len(names)}: {', '.join(names)}"
        )
    return tuple(given)
