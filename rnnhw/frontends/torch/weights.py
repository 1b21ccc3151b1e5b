"""Read weights and constants of a ``.pt2`` file: raw bytes, and JSON that says what they are."""

from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import ModelError
from rnnhw.frontends.torch.archive import MOST_BYTES, Archive, shown
from rnnhw.frontends.torch.program import take

__all__ = ["read_weights"]

Array = NDArray[Any]

_DTYPES: dict[int, str] = {
    1: "u1",
    2: "i1",
    3: "<i2",
    4: "<i4",
    5: "<i8",
    6: "<f2",
    7: "<f4",
    8: "<f8",
    12: "?",
    13: "<u2",  # bfloat16, the upper half of a float32
}
"""NumPy dtypes by the numbers of `torch._export.serde.schema.ScalarType`."""

_BFLOAT16 = 13


def read_weights(archive: Archive, model: str) -> dict[str, Array]:
    """Read all parameters, buffers and constants of a model.

    Parameters
    ----------
    archive : Archive
    model : str
        Name of the model in the archive.

    Returns
    -------
    dict
        Arrays by name. Floats of all widths are float32; integers and booleans are as stored.

    Raises
    ------
    ModelError
        If one is stored as a pickle, has a type that is not supported, or does not fit its bytes.
    """
    found: dict[str, Array] = {}
    for folder, kind in (("weights", "weight"), ("constants", "constant")):
        if f"data/{folder}/{model}.pt" in archive.names:
            raise ModelError(
                f"the {kind}s are stored as a pickle, data/{folder}/{model}.pt, which is never read; PyTorch "
                "2.8 wrote that, so save the model again with a newer version"
            )
        config = take(archive.json(f"data/{folder}/{model}_{folder}_config.json"), "config", dict)
        contents: dict[str, bytes] = {}
        for name, entry in config.items():
            if take(entry, "use_pickle", bool):
                raise ModelError(f"{kind} {shown(name)} is stored as a pickle, which is never read")
            file = take(entry, "path_name", str)
            if file not in contents:
                contents[file] = archive.read(f"data/{folder}/{file}")
            found[name] = _array(take(entry, "tensor_meta", dict), contents[file], f"{kind} {shown(name)}")
    if sum(array.nbytes for array in found.values()) > MOST_BYTES:
        raise ModelError(f"the weights have more than {MOST_BYTES} bytes")
    return found


def _array(meta: dict[str, Any], content: bytes, label: str) -> Array:
    """One tensor from its description and the bytes of its storage, which it may share with others."""
    number = take(meta, "dtype", int)
    if number not in _DTYPES:
        raise ModelError(f"{label} has type number {number}, not a real float, integer or boolean type")
    dtype = np.dtype(_DTYPES[number])
    sizes, strides = _integers(meta, "sizes"), _integers(meta, "strides")
    offset = take(take(meta, "storage_offset", dict), "as_int", int)
    stored = np.frombuffer(content, dtype, len(content) // dtype.itemsize)
    if not _fits(sizes, strides, offset, len(stored)):
        raise ModelError(
            f"{label} has sizes {shown(sizes)}, which do not fit its {len(stored)} stored values"
        )
    # A stride may be any number where there is only one step.
    steps = [stride * dtype.itemsize if size > 1 else 0 for size, stride in zip(sizes, strides, strict=True)]
    view = np.lib.stride_tricks.as_strided(stored[offset:], sizes, steps, writeable=False)
    if number == _BFLOAT16:
        return (view.astype("u4") << 16).view("f4")
    return view.astype("f4", copy=False) if dtype.kind == "f" else view


def _fits(sizes: list[int], strides: list[int], offset: int, stored: int) -> bool:
    """Whether a tensor lies within its stored values and repeats none of them."""
    if len(sizes) != len(strides) or len(sizes) > 8 or min([offset, *sizes, *strides]) < 0:
        return False
    last = offset + sum((size - 1) * stride for size, stride in zip(sizes, strides, strict=True))
    return prod(sizes) == 0 or (prod(sizes) <= stored and last < stored)


def _integers(meta: dict[str, Any], key: str) -> list[int]:
    return [take(size, "as_int", int) for size in take(meta, key, list)]
