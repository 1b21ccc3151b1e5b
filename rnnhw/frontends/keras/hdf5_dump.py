"""A program that copies weights out of an HDF5 file, in a process of its own.

The HDF5 library crashes on some damaged files and never ends on others, so the process that wants the weights
must not call it. Run by `rnnhw.frontends.keras.hdf5`; it imports nothing of rnnhw.

Arguments are the file and the name of a safetensors file to write: arrays by their path in the file, and one
text of metadata, ``{"attributes": {path: {name: value}}}`` in JSON. If that fails, standard output has the
reason, which ends a sentence that begins with the file's name.
"""

import itertools
import json
import os
import resource
import sys

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # each thread would take memory, which is limited below

import h5py
import numpy as np
from h5py import h5a, h5s, h5t
from safetensors.numpy import save_file

ATTRIBUTES = ("model_config", "keras_version", "weight_names", "layer_names")
"""Attributes that are copied; long lists of names are in several, with a number behind the name."""
MOST_OBJECTS, DEEPEST, MOST_NAMES, LONGEST = 200_000, 60, 100_000, 64 << 20
"""Limits: groups and arrays, groups in groups, names in an attribute, and bytes of an attribute."""
SECONDS, BYTES_PER_SECOND = 3, 50_000_000
"""Limits of processor time: for any file, and for a large one."""
MEMORY, TIMES = 600 << 20, 3
"""Limits of memory: for any file, and how often a file's size is added."""


class Refusal(Exception):
    """The file is not copied; says why."""


def main() -> None:
    """Copy the file, or say why not, with exit status 1."""
    source, target = sys.argv[1:]
    size = os.path.getsize(source)
    seconds = SECONDS + size // BYTES_PER_SECOND
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY + TIMES * size,) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        with h5py.File(source, "r") as file:
            attributes, arrays = copied(file, size)
        save_file(arrays, target, {"attributes": json.dumps(attributes)})
    except Refusal as refusal:
        sys.exit(tell(str(refusal)))
    except Exception:  # whatever the HDF5 library or h5py make of a damaged file
        sys.exit(tell("is damaged: the HDF5 library cannot read it"))


def tell(reason: str) -> int:
    """Say why there is no copy; returns the exit status."""
    print(reason)
    return 1


def copied(file: h5py.File, size: int) -> tuple[dict, dict]:
    """Attributes and arrays of all groups but those of the optimizer."""
    attributes: dict[str, dict] = {}
    arrays: dict[str, np.ndarray] = {}
    waiting: list[tuple[str, h5py.Group, int]] = [("", file, 0)]
    seen = taken = 0
    while waiting:
        path, group, depth = waiting.pop()
        found = read_attributes(group)
        if found:
            attributes[path] = found
        for name in group:
            seen += 1
            if seen > MOST_OBJECTS or depth > DEEPEST:
                raise Refusal("has more groups than a Keras model")
            # Links to other files and other names are not followed.
            if not path and name.startswith("optimizer"):
                continue
            if not isinstance(group.get(name, getlink=True), h5py.HardLink):
                continue
            member = group[name]
            if isinstance(member, h5py.Group):
                waiting.append((f"{path}/{name}", member, depth + 1))
            elif isinstance(member, h5py.Dataset) and is_plain(member):
                taken += member.nbytes
                if taken > 4 * size:
                    raise Refusal(f"has {size} bytes but promises more than {taken} bytes of weights")
                arrays[f"{path}/{name}"] = np.array(member[()])
    return attributes, arrays


def is_plain(dataset: h5py.Dataset) -> bool:
    """Whether an array holds numbers, in this file."""
    kind = dataset.id.get_type()
    is_number = isinstance(kind, h5t.TypeFloatID | h5t.TypeIntegerID) and kind.get_size() <= 8
    return is_number and not dataset.is_virtual and not dataset.external and dataset.shape is not None


def read_attributes(group: h5py.Group) -> dict[str, str | list[str]]:
    """The attributes of a group that matter and are texts or lists of texts."""
    found: dict[str, str | list[str]] = {}
    for name in ATTRIBUTES:
        value = read_attribute(group, name)
        if value is not None:
            found[name] = value
            continue
        numbered = (read_attribute(group, f"{name}{number}") for number in range(MOST_NAMES))
        parts = list(itertools.takewhile(lambda part: part is not None, numbered))
        if parts:
            found[name] = [item for part in parts for item in part or []]
    return found


def read_attribute(group: h5py.Group, name: str) -> str | list[str] | None:
    """One attribute, if it is a text or a list of texts."""
    if not h5a.exists(group.id, name.encode()):
        return None
    attribute = h5a.open(group.id, name.encode())
    kind, space = attribute.get_type(), attribute.get_space()
    if not isinstance(kind, h5t.TypeStringID):  # an empty list of names is an empty list of numbers
        return [] if space.get_simple_extent_npoints() == 0 else None
    if space.get_simple_extent_type() not in (h5s.SCALAR, h5s.SIMPLE):
        return None
    if space.get_simple_extent_npoints() > MOST_NAMES or attribute.get_storage_size() > LONGEST:
        raise Refusal(f"has an attribute {name} that is too long")
    value = group.attrs[name]
    if isinstance(value, np.ndarray):
        return [text(item) for item in value.reshape(-1)]
    return text(value)


def text(value: object) -> str:
    """A text, whatever way HDF5 keeps it."""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


if __name__ == "__main__":
    main()
