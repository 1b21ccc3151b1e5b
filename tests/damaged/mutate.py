"""Changes that suit all kinds of files: of bytes, of JSON values and of arrays."""

import contextlib
import copy
import json
import sys

import numpy as np

__all__ = ["HUGE", "any_of", "change_json", "changed_array", "copied", "damaged_bytes", "dumped", "places"]

HUGE = (0, -1, 1, 2, 5, 2**20, 2**31 - 1, 2**31, 2**33, 2**40, 2**62, 2**63 - 1, -(2**63))
"""Numbers at which sizes go wrong."""

WIDE = "\ue000 wide"
"""Stands for a list of very many dictionaries; see `dumped`."""

DEPTHS = (3, 60, 200, 330, 480, 900, 5000, 100_000)
"""How deep lists or dictionaries are inside each other: around Python's limit of calls, and its parts."""

DEEP = tuple(f"\ue000 deep {depth}." for depth in DEPTHS)
"""Stand for lists inside each other; see `dumped`."""

VALUES = (
    None, -1, 0, 1, 1.5, 2**31, 2**70, 10**400, 1e308, float("nan"), float("inf"), "", "h", "x" * 5000,
    "\ud800", "line\nline", [], {}, [None], [1, 2, 3], True, False, {"class_name": "__tuple__", "items": [1]},
)  # fmt: skip
"""What a JSON value may become."""


def any_of(rng, items):
    """One of the items, or None if there are none."""
    items = list(items)
    return items[int(rng.integers(len(items)))] if items else None


def damaged_bytes(rng, content):
    """Cut the content off, change bytes or a word, or copy a piece of it somewhere else."""
    content = bytearray(content or bytes(8))
    size = len(content)
    match rng.integers(5):
        case 0:
            return bytes(content[: rng.integers(size)])
        case 1:
            for _ in range(int(rng.integers(1, 5))):
                content[rng.integers(size)] = rng.integers(256)
        case 2:
            place = int(rng.integers(max(size - 4, 1)))
            content[place : place + 4] = int(rng.integers(2**32)).to_bytes(4, "little")
        case 3:
            source, target = rng.integers(max(size - 64, 1), size=2)
            count = int(rng.integers(1, 64))
            content[target : target + count] = content[source : source + count]
        case 4:
            place = int(rng.integers(max(size - 8, 1)))
            content[place : place + 8] = (int(any_of(rng, HUGE)) % 2**64).to_bytes(8, "little")
    return bytes(content)


def places(value, unread=()):
    """All places in a JSON value, each as what holds a value and its key, but for keys in ``unread``."""
    found, waiting = [], [value]
    while waiting:
        holder = waiting.pop()
        keys = list(holder) if isinstance(holder, dict) else range(len(holder))
        for key in keys:
            if key in unread:
                continue
            found.append((holder, key))
            if isinstance(holder[key], dict | list):
                waiting.append(holder[key])
    return found


def change_json(rng, value, unread=()):
    """Change, remove, copy, repeat or nest something in a JSON value, in place."""
    every = places(value, unread)
    if not every:
        return
    holder, key = any_of(rng, every)
    old = holder[key]
    share = rng.random()
    if share < 0.4 and isinstance(old, int) and not isinstance(old, bool):
        holder[key] = int(any_of(rng, HUGE)) if share < 0.15 else old + int(rng.integers(-2, 3))
    elif share < 0.4:
        alike = [one[k] for one, k in every if type(one[k]) is type(old)]
        holder[key] = copied(any_of(rng, alike))
    elif share < 0.55:
        del holder[key]
    elif share < 0.65 and isinstance(old, list) and old:
        old.append(copied(any_of(rng, old)))
    elif share < 0.7 and isinstance(old, list):
        rng.shuffle(old)
    elif 0.7 <= share < 0.702:  # rare, because such a value takes half a second
        holder[key] = WIDE
    elif share < 0.75:
        for _ in range(any_of(rng, [1, *DEPTHS[:-1]])):
            holder[key] = {key: holder[key]} if isinstance(holder, dict) else [holder[key]]
    else:
        # A value of its own, as later changes may be within it.
        holder[key] = copy.deepcopy(any_of(rng, DEEP if share < 0.78 else VALUES))


def copied(value):
    """A copy of a JSON value."""
    with _deeper():
        return json.loads(json.dumps(value))


def dumped(value, most=2**23):
    """JSON text as bytes, with what the values `DEEP` and `WIDE` stand for; the latter has ``most`` bytes."""
    try:
        with _deeper():
            text = json.dumps(value)
    except RecursionError:
        # Several changes within each other went deeper than Python writes.
        return b"[" * DEPTHS[-1] + b"]" * DEPTHS[-1]
    for depth, deep in zip(DEPTHS, DEEP, strict=True):
        text = text.replace(json.dumps(deep), "[" * depth + "]" * depth)
    return text.replace(json.dumps(WIDE), f"[{'{},' * (most // 3)}0]").encode()


@contextlib.contextmanager
def _deeper():
    """Let Python write values that are deeper than it would otherwise."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(20_000)
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


def changed_array(rng, array):
    """An array of another shape, another type or with other values."""
    array = np.array(array)
    match rng.integers(8):
        case 0:
            return array.T
        case 1:
            return array.reshape(-1)
        case 2:
            return array[None]
        case 3 if array.ndim:
            return array.take(range(int(rng.integers(array.shape[-1] + 1))), axis=-1)
        case 4 if array.ndim:
            return np.concatenate([array, array])
        case 5:
            kinds = ["f2", "f8", "i1", "i8", "u4", "?", "c8", "S3", ">f4"]
            with np.errstate(all="ignore"):
                return array.astype(str(any_of(rng, kinds)))
        case 6:
            return np.float32(1)
    if array.size and array.dtype.kind == "f":
        array.reshape(-1)[int(rng.integers(array.size))] = any_of(rng, [np.nan, np.inf, 3e38, -3e38, 1e-45])
    return array
