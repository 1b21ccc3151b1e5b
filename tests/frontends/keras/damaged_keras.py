"""Damaged Keras files: each gives a model or a sentence; run by hand with a file and a number of mutations.

python tests/frontends/keras/damaged_keras.py model.keras 10000
"""

import copy
import io
import json
import sys
import time
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from rnnhw.errors import RnnhwError
from rnnhw.frontends.keras import keras_to_onnx

NUMBERS = [bytes(8), b"\xff" * 8, (2**31).to_bytes(8, "little"), (2**40).to_bytes(8, "little")]
VALUES: list[Any] = [
    None, 0, -1, 10**9, 10**30, 1.5, float("nan"), "x", "\ud800", [], {}, True, [None], [1, 2, 3],
    {"class_name": "__tuple__", "items": [1]}, {"class_name": "LSTM", "config": {}},
]  # fmt: skip


def mutated(rng: np.random.Generator, content: bytes) -> bytes:
    """Bytes with a few of them changed, removed or copied."""
    out = bytearray(content)
    for _ in range(rng.integers(1, 4)):
        at, other = rng.integers(0, max(len(out) - 8, 1), 2)
        match rng.integers(5):
            case 0:
                for place in rng.integers(0, len(out), rng.integers(1, 10)):
                    out[place] = rng.integers(256)
            case 1:
                del out[at:]
            case 2:
                out[at : at + rng.integers(64)] = rng.bytes(rng.integers(64))
            case 3:
                out[at : at + 8] = NUMBERS[rng.integers(len(NUMBERS))]
            case 4:
                out[at : at + 99] = out[other : other + rng.integers(99)]
        out = out or bytearray(8)
    return bytes(out)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths to all values of a nested configuration."""
    members = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    return [path, *(found for key, member in members for found in places(member, (*path, key)))]


def reconfigured(rng: np.random.Generator, config: Any) -> Any:
    """A configuration in which one value is removed, or is another one."""
    config = copy.deepcopy(config)
    every = places(config)[1:]
    *path, last = every[rng.integers(len(every))]
    holder = config
    for key in path:
        holder = holder[key]
    choice = rng.integers(len(VALUES) + 2)
    if choice < len(VALUES):
        holder[last] = copy.deepcopy(VALUES[choice])
    elif choice == len(VALUES):
        del holder[last]
    else:
        value = config
        for key in every[rng.integers(len(every))]:
            value = value[key]
        holder[last] = copy.deepcopy(value)
    return config


def damaged(content: bytes, seed: int) -> bytes:
    """A damaged file: in its bytes, or of an archive in its configuration or its weights."""
    rng = np.random.default_rng(seed)
    way = rng.integers(3)
    if way == 0 or not zipfile.is_zipfile(io.BytesIO(content)):
        return mutated(rng, content)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if way == 1 and name == "config.json":
                part = json.dumps(reconfigured(rng, json.loads(part))).encode()
            if way == 2 and name == "model.weights.h5":
                part = mutated(rng, part)
            target.writestr(name, part)
    return out.getvalue()


def outcome(path: Path, content: bytes, seed: int) -> tuple[str, float]:
    """What becomes of a damaged file, and the seconds that it takes; anything but a sentence is raised."""
    path.write_bytes(damaged(content, seed))
    started = time.monotonic()
    try:
        keras_to_onnx(path)
    except RnnhwError as error:
        text = str(error)
        assert "\n" not in text and len(text) < 500, (seed, text[:200])
        return "refused", time.monotonic() - started
    return "converted", time.monotonic() - started


def main() -> None:
    """Try as many mutations of a file as the second argument says."""
    source = Path(sys.argv[1])
    content, copied = source.read_bytes(), source.with_name(f"damaged{source.suffix}")
    outcomes: Counter[str] = Counter()
    slowest = 0.0
    for seed in range(int(sys.argv[2])):
        what, seconds = outcome(copied, content, seed)
        outcomes[what] += 1
        slowest = max(slowest, seconds)
    copied.unlink()
    print(f"{dict(outcomes)}, the slowest took {slowest:.1f} s")


if __name__ == "__main__":
    main()
