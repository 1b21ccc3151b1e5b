"""Damages ``.keras`` and ``.h5`` files: bytes, members of the archive, the configuration, and the weights."""

import io
import json
import sys
import warnings
from pathlib import Path

import h5py
import numpy as np

from damaged.mutate import HUGE, any_of, change_json, changed_array, copied, damaged_bytes, dumped
from damaged.zips import damaged_zip, members, packed

__all__ = ["damaged_h5", "damaged_keras", "write_keras"]

CLASSES = (
    "LSTM", "GRU", "SimpleRNN", "RNN", "LSTMCell", "GRUCell", "StackedRNNCells", "Bidirectional", "PReLU",
    "TimeDistributed", "Dense", "Embedding", "Masking", "BatchNormalization", "InputLayer", "Sequential",
    "Functional", "Lambda", "Concatenate", "Conv1D", "Dropout", "ReLU", "Reshape", "Flatten", "Permute",
    "RepeatVector", "Nothing",
)  # fmt: skip


def write_keras(seed, folder, count):
    """Write random models as ``.keras`` and ``.h5``, with their inputs."""
    sys.path.append(str(Path(__file__).parent.parent / "frontends" / "keras"))
    from random_keras import random_model

    for k in range(count):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Keras dislikes .h5
            model, inputs = random_model(1000 * seed + k)
            model.save(folder / f"source{k:02}.keras")
            model.save(folder / f"source{k:02}.h5")
        np.savez(folder / f"source{k:02}.npz", **{f"{name} ": array for name, array in inputs.items()})


def changed_config(rng, text):
    """A configuration in which one to three things are changed."""
    config = json.loads(text)
    for _ in range(int(rng.integers(1, 4))):
        if rng.random() < 0.25:
            _change_kind(rng, config)
        else:
            change_json(rng, config)
    return dumped(config)


def _change_kind(rng, config):
    """Let a layer be one of another class, or have a setting of another layer."""
    records, waiting = [], [config]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            records += [value] if isinstance(value.get("config"), dict) else []
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
    record, other = any_of(rng, records), any_of(rng, records)
    if record is None:
        return
    key = any_of(rng, other["config"])
    if key is None or rng.random() < 0.5:
        record["class_name"] = any_of(rng, CLASSES)
    else:
        record["config"][key] = copied(other["config"][key])


def changed_weights(rng, content):
    """An HDF5 file with another array, group, link or list of names in it."""
    file = io.BytesIO(content)
    with h5py.File(file, "r+") as opened:
        for _ in range(int(rng.integers(1, 4))):
            try:
                _change_weights(rng, opened)
            except Exception:  # what was changed before does not suit this change
                continue
    return file.getvalue()


def _change_weights(rng, file):
    groups, arrays = [file], []
    file.visititems(lambda _, item: (arrays if isinstance(item, h5py.Dataset) else groups).append(item))
    group, array = any_of(rng, groups), any_of(rng, arrays)
    name, values, holder = array.name, array[()], array.parent
    match rng.integers(12):
        case 0 | 1 | 2 | 3:
            del file[name]
            file[name] = changed_array(rng, values)
        case 4:
            del file[any_of(rng, [name, group.name, holder.name])]
        case 5:
            file.move(name, f"{holder.name}/{any_of(rng, ['x', '0', '1', '99', 'é', 'a' * 300])}")
        case 6:  # much that is not written
            del file[name]
            shape = tuple(abs(int(any_of(rng, HUGE))) or 1 for _ in range(max(np.ndim(values), 1)))
            file.create_dataset(name, shape, np.float32, chunks=(1,) * len(shape), fillvalue=0.5)
        case 7:  # little that becomes much
            del file[name]
            file.create_dataset(name, data=np.zeros((2000, 5000), np.float32), compression="gzip")
        case 8:
            del file[name]
            others = [h5py.SoftLink(name), h5py.SoftLink("/"), h5py.ExternalLink("/etc/passwd", "/"), holder]
            file[name] = any_of(rng, [*others, any_of(rng, arrays), h5py.ExternalLink("damaged.h5", "/")])
        case 9:
            del file[name]
            file.create_group(name)
        case 10:
            _change_attribute(rng, any_of(rng, [one for one in groups if len(one.attrs)]))
        case 11:
            del file[name]
            file.create_dataset(name, data=np.zeros(3, [("a", "f4"), ("b", "i4")]))


def _change_attribute(rng, group):
    """Remove an attribute, or let it be something else."""
    key = any_of(rng, group.attrs)
    old = group.attrs[key]
    names = list(np.atleast_1d(old)) if rng.random() < 0.7 else []
    changes = [
        7,
        np.zeros(3),
        "text",
        h5py.Empty("f4"),
        b"\xff\xfe",
        [],
        ["x"] * 5000,
        names[::-1],
        names + names,
    ]
    choice = any_of(rng, [*changes, None])
    del group.attrs[key]
    if choice is not None:
        group.attrs[key] = choice


def damaged_keras(rng, content):
    """A damaged ``.keras`` file."""
    share = rng.random()
    if share < 0.15:
        return damaged_bytes(rng, content)
    if share < 0.35:
        return damaged_zip(rng, content)
    parts = members(content)
    if share < 0.65:
        parts["config.json"] = changed_config(rng, parts["config.json"])
    elif share < 0.7:
        parts["metadata.json"] = changed_config(rng, parts["metadata.json"])
    elif share < 0.9:
        parts["model.weights.h5"] = changed_weights(rng, parts["model.weights.h5"])
    else:
        parts["model.weights.h5"] = damaged_bytes(rng, parts["model.weights.h5"])
    return packed(parts.items())


def damaged_h5(rng, content):
    """A damaged ``.h5`` file."""
    share = rng.random()
    if share < 0.3:
        return damaged_bytes(rng, content)
    if share < 0.6:
        return changed_weights(rng, content)
    file = io.BytesIO(content)
    with h5py.File(file, "r+") as opened:
        config = changed_config(rng, opened.attrs["model_config"])
        del opened.attrs["model_config"]
        if len(config) < 64_000:
            opened.attrs["model_config"] = config
        else:  # HDF5 keeps texts of variable length somewhere else, without a limit
            opened.attrs.create("model_config", config.decode(), dtype=h5py.string_dtype())
    return file.getvalue()
