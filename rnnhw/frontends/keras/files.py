"""Keras files: ``.keras``, which are zip archives, and ``.h5``."""

import json
import shutil
import stat
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

from rnnhw.errors import ModelError
from rnnhw.frontends.keras.hdf5 import Hdf5, is_hdf5, read_hdf5
from rnnhw.frontends.keras.settings import quoted
from rnnhw.frontends.keras.sources import Source
from rnnhw.frontends.keras.specs import LayerSpec
from rnnhw.frontends.keras.weights import Array, Weights, distribute, holders
from rnnhw.scratch import ScratchFolder

__all__ = ["read_file"]

_CONFIG, _METADATA, _WEIGHTS = "config.json", "metadata.json", "model.weights.h5"
_MOST_CONFIG, _MOST_WEIGHTS = 16 << 20, 2 << 30
_MOST_VALUES = 300_000
"""Largest number of values in a configuration: each is looked at several times."""
_MOST_RATIO = 100
"""How many times larger a part of an archive may be than the archive; Keras does not compress at all."""
_ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
    NotImplementedError,
)


def read_file(path: Path) -> Source:
    """Read a ``.h5`` or ``.hdf5`` file, or a ``.keras`` file of any other name.

    Raises
    ------
    ModelError
        If it is missing, damaged or no Keras model; the message does not name it.
    """
    try:
        status = path.stat()
    except (OSError, ValueError) as error:  # a name with a zero byte is a ValueError
        raise ModelError(f"cannot be read: {getattr(error, 'strerror', None) or error}") from None
    if not stat.S_ISREG(status.st_mode):
        raise ModelError("cannot be read: it is no regular file")
    if status.st_size > _MOST_WEIGHTS:
        raise ModelError(f"has {status.st_size} bytes, more than {_MOST_WEIGHTS}")
    # Before version 2.12, Keras wrote HDF5 whatever the name.
    is_h5 = path.suffix.lower() in (".h5", ".hdf5") or is_hdf5(path)
    return _read_h5(path) if is_h5 else _read_archive(path)


def _major(version: Any) -> int:
    """The major version of Keras in a text such as "3.15.1"; files that lack it are older than version 3."""
    number = str(version or "2").split(".")[0]
    return 3 if number.isdecimal() and int(number) >= 3 else 2


def _parsed(text: bytes | str, what: str) -> Any:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise ModelError(f"{what} is no JSON") from None
    waiting, count = [value], 0
    while waiting:
        one = waiting.pop()
        inner = one.values() if isinstance(one, dict) else one if isinstance(one, list) else ()
        count += len(inner)
        if count > _MOST_VALUES:
            raise ModelError(f"{what} holds more than {_MOST_VALUES} values, more than a Keras model")
        waiting += inner
    return value


def _read_archive(path: Path) -> Source:
    with _opened(path) as archive:
        size = path.stat().st_size
        config = _parsed(_text(archive, _CONFIG, size), f"its {_CONFIG}")
        metadata = _parsed(_text(archive, _METADATA, size), f"its {_METADATA}")
    version = metadata.get("keras_version") if isinstance(metadata, dict) else None
    return Source(config=config, keras=_major(version), weights=lambda model: _archive_weights(path, model))


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except _ZIP_ERRORS:
        raise ModelError("is no .keras file: it is no zip archive") from None


def _part(archive: zipfile.ZipFile, name: str, most: int, size: int) -> IO[bytes]:
    """A part of an archive of ``size`` bytes, if it is not too large."""
    try:
        length = archive.getinfo(name).file_size
    except KeyError:
        raise ModelError(f"is no .keras file: it has no {name}") from None
    if length > min(most, _MOST_RATIO * size):
        raise ModelError(f"has {size} bytes, but its {name} would have {length}, which is too many")
    return archive.open(name)


def _text(archive: zipfile.ZipFile, name: str, size: int) -> bytes:
    try:
        with _part(archive, name, _MOST_CONFIG, size) as part:
            return part.read()
    except _ZIP_ERRORS:
        raise ModelError(f"is damaged: its {name} cannot be read") from None


def _archive_weights(path: Path, model: LayerSpec) -> Weights:
    with _opened(path) as archive, ScratchFolder() as scratch:
        copy = scratch.folder / _WEIGHTS
        try:
            with (
                _part(archive, _WEIGHTS, _MOST_WEIGHTS, path.stat().st_size) as part,
                copy.open("wb") as file,
            ):
                shutil.copyfileobj(part, file)
        except _ZIP_ERRORS:
            raise ModelError(f"is damaged: its {_WEIGHTS} cannot be read") from None
        try:
            content = read_hdf5(copy, scratch)
        except ModelError as error:
            raise ModelError(f"is damaged: its {_WEIGHTS} {error}") from None
    found: dict[str, Sequence[Array]] = {}
    for layer, trained, fixed in holders(model):
        names = [f"/{layer.store}/vars/{number}" for number in range(trained + fixed)]
        missing = [name for name in names if name not in content.arrays]
        if missing:
            raise layer.settings.refusal(f"there is no {quoted(missing[0])} in its {_WEIGHTS}")
        found[layer.store] = [content.arrays[name] for name in names]
    return found


def _read_h5(path: Path) -> Source:
    with ScratchFolder() as scratch:
        content = read_hdf5(path, scratch)
    head = content.attributes.get("", {})
    config = head.get("model_config")
    if not isinstance(config, str):
        raise ModelError("holds no Keras model, but weights alone: save the whole model, not its weights")
    return Source(
        config=_parsed(config, "its model_config"),
        keras=_major(head.get("keras_version")),
        weights=lambda model: _h5_weights(content, model),
    )


def _h5_weights(content: Hdf5, model: LayerSpec) -> Weights:
    """The weights of a file that has one group for each layer of the outermost model."""
    found: Weights = {}
    for layer in model.children:
        needed = sum(trained + fixed for _, trained, fixed in holders(layer))
        group = f"/model_weights/{layer.name}"
        names = content.attributes.get(group, {}).get("weight_names", [])
        arrays = [content.arrays.get(f"{group}/{name}") for name in names]
        if not needed:
            continue
        if any(array is None for array in arrays):
            raise layer.settings.refusal("some of its weights are not in the file")
        found |= distribute(layer, [array for array in arrays if array is not None])
    return found
