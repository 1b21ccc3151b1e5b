"""Tensors of an ``.onnx`` file that are stored in other files beside it."""

from collections.abc import Iterator
from pathlib import Path

from onnx import GraphProto, ModelProto, TensorProto

from rnnhw.errors import ModelError
from rnnhw.files import MAX_MODEL_BYTES

__all__ = ["embed_external_data", "tensors_of"]


def tensors_of(graph: GraphProto) -> Iterator[TensorProto]:
    """Yield all tensors of a graph: initializers and attributes, also those of graphs inside its nodes."""
    waiting = [graph]
    while waiting:
        one = waiting.pop()
        yield from one.initializer
        for node in one.node:
            for attribute in node.attribute:
                if attribute.HasField("t"):
                    yield attribute.t
                yield from attribute.tensors
                if attribute.HasField("g"):
                    waiting.append(attribute.g)
                waiting += attribute.graphs


def embed_external_data(model: ModelProto, folder: Path) -> None:
    """Read the tensors that are stored in files of ``folder``, and store them in the model itself.

    Raises
    ------
    ModelError
        If a file is missing, too short or outside the folder, or all of them together are too large.
    """
    left = MAX_MODEL_BYTES
    for tensor in tensors_of(model.graph):
        if tensor.data_location == TensorProto.EXTERNAL or tensor.external_data:
            content = _content(tensor, folder, left)
            left -= len(content)
            tensor.raw_data = content
            tensor.ClearField("data_location")
            del tensor.external_data[:]


def _content(tensor: TensorProto, folder: Path, most: int) -> bytes:
    """Read the bytes of one tensor, which may be at most ``most``."""
    label = f"tensor {tensor.name[:80]!r}"
    entries = {entry.key: entry.value for entry in tensor.external_data}
    place = entries.get("location", "")
    path = folder / place
    try:
        is_inside = bool(place) and path.resolve().is_relative_to(folder.resolve())
        is_there = path.is_file()
    except (OSError, ValueError):  # no name of a file
        raise ModelError(f"{label} is stored at {place[:80]!r}, which is no name of a file") from None
    if not is_inside:
        raise ModelError(f"{label} is stored at {place[:80]!r}, which is not inside the folder of the model")
    if not is_there:
        raise ModelError(f"{label} is stored in {place[:80]!r}, but there is no such file beside the model")
    offset, length = (_number(entries, key, label) for key in ("offset", "length"))
    size = path.stat().st_size
    wanted = size - offset if "length" not in entries else length
    if offset + wanted > size or wanted < 0:
        raise ModelError(f"{label} needs {offset + wanted:,} bytes of {place[:80]!r}, which has {size:,}")
    if wanted > most:
        raise ModelError(f"{label}: all tensors together have more than {MAX_MODEL_BYTES:,} bytes")
    with path.open("rb") as file:
        file.seek(offset)
        return file.read(wanted)


def _number(entries: dict[str, str], key: str, label: str) -> int:
    """Return an entry that counts bytes; 0 if it is missing."""
    text = entries.get(key, "0")
    if not (text.isascii() and text.isdecimal() and len(text) < 16):
        raise ModelError(f"{label}: {key} {text[:40]!r} is not a number of bytes")
    return int(text)
