"""Arrays of any library as NumPy arrays."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError

__all__ = ["as_array", "as_arrays", "as_lengths"]


def as_array(given: Any, name: str) -> NDArray[Any]:
    """Convert what a user gives to a NumPy array.

    Parameters
    ----------
    given : array_like
        A NumPy array, a PyTorch tensor on any device, or anything that NumPy makes an array of.
    name : str
        What error messages call it.

    Raises
    ------
    InputError
        If it is no array of numbers, or a masked array with masked values.
    """
    missing = sum(int(np.ma.count_masked(one)) for one in _masked_arrays(given))
    if missing:
        raise InputError(
            f"{name} holds {missing} masked values, which are no numbers; "
            "give it what shall stand for them, as .filled(0) does"
        )
    try:
        if hasattr(given, "detach"):
            tensor = given.detach().cpu()
            # NumPy has no bfloat16.
            array = np.asarray((tensor.float() if "bfloat16" in str(tensor.dtype) else tensor).numpy())
        else:
            array = np.asarray(given)
    except (TypeError, ValueError, RuntimeError) as error:
        raise InputError(f"{name} is of type {type(given).__name__}, not an array: {error}") from None
    if array.dtype.kind not in "fiub":
        raise InputError(f"{name} is of type {type(given).__name__}, not an array of numbers")
    return array


def _masked_arrays(given: Any) -> list[Any]:
    """NumPy's masked arrays in what a user gives: itself, or items of a list. NumPy drops their masks."""
    items = given if isinstance(given, list | tuple) else [given]
    return [item for item in items if isinstance(item, np.ma.MaskedArray)]


def as_arrays(given: Any, name: str) -> NDArray[Any] | dict[str, NDArray[Any]]:
    """Convert an array, or a mapping of names to arrays; see `as_array`."""
    if isinstance(given, Mapping):
        return {str(key): as_array(value, f"{name}[{key!r}]") for key, value in given.items()}
    return as_array(given, name)


def as_lengths(given: Any) -> NDArray[np.int64] | None:
    """Convert lengths of sequences, one integer for each; None stays None.

    Raises
    ------
    InputError
        If they are no integers, or have more than one axis.
    """
    if given is None:
        return None
    array = as_array(given, "lengths")
    if array.ndim != 1 or array.dtype.kind not in "iu":
        raise InputError(f"lengths are {array.dtype} {list(array.shape)}, not one integer per sequence")
    return array.astype(np.int64)
