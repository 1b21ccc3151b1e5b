"""Read MNIST from a folder of idx files, or from one .npz file."""

import gzip
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.train.tasks.archive import read_archive

__all__ = ["SIDE", "Mnist", "load_mnist"]

SIDE = 28
"""Pixels along each side of an image."""
HELD_OUT = 1000
"""Images of an .npz file that are for the test."""

_MOST_SAMPLES = 1_000_000
_IMAGE_MAGIC, _LABEL_MAGIC = 2051, 2049
_FILES = {
    "train": ("train-images-idx3-ubyte", "train-labels-idx1-ubyte"),
    "test": ("t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"),
}
_FOLDERS = (".", "raw", "MNIST/raw")
"""Where the files may be within a folder: torchvision puts them into ``MNIST/raw``."""
_KERAS = (("x_train", "y_train"), ("x_test", "y_test"))
"""Images and labels of both parts in Keras's ``mnist.npz``."""

Bytes = NDArray[np.uint8]

Part = tuple[Bytes, NDArray[np.integer[Any]]]
"""Images and labels."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Mnist:
    """Images of 28 x 28 pixels as sequences of 28 rows, the top row first, with pixels in 0 .. 1.

    Parameters
    ----------
    train_x, test_x : float32 array ``[batch, 28, 28]``
        ``[batch, time, inputs]``.
    train_labels, test_labels : int64 array ``[batch]``
        The digit, 0 .. 9.
    """

    train_x: NDArray[np.float32]
    train_labels: NDArray[np.int64]
    test_x: NDArray[np.float32]
    test_labels: NDArray[np.int64]


def load_mnist(path: Path) -> Mnist:
    """Load MNIST.

    Parameters
    ----------
    path : Path
        A folder with the data set's four files (``train-images-idx3-ubyte`` and so on, also with a dot before
        ``idx``, and with or without ``.gz``), or the folder in which torchvision made ``MNIST/raw``; the t10k
        set is held out. Or Keras's ``mnist.npz``; its test images are held out. Or an ``.npz`` file with
        ``images``, uint8 ``[n, 28, 28]``, and ``labels``, integers ``[n]``, whose last 1,000 images are held
        out.

    Raises
    ------
    InputError
        If a file is missing, truncated or of another format, or if either part has no image of some digit.
    """
    if not path.exists():
        raise InputError(f"{path} does not exist")
    if path.is_dir():
        folder = next((path / name for name in _FOLDERS if _holds_images(path / name)), path)
        parts = [_read_idx_pair(folder, part) for part in _FILES]
    else:
        parts = _read_npz(path)
    (train_x, train_labels), (test_x, test_labels) = (
        (images.astype(np.float32) / np.float32(255), labels.astype(np.int64)) for images, labels in parts
    )
    _check_labels(path, "training", train_labels)
    _check_labels(path, "held-out", test_labels)
    return Mnist(train_x=train_x, train_labels=train_labels, test_x=test_x, test_labels=test_labels)


def _check_labels(path: Path, part: str, labels: NDArray[np.int64]) -> None:
    wrong = labels[(labels < 0) | (labels > 9)]
    if wrong.size:
        raise InputError(f"{path}: a {part} label is {wrong[0]}, not within 0 .. 9")
    missing = set(range(10)) - set(labels.tolist())
    if missing:
        raise InputError(f"{path}: no {part} image shows a {min(missing)}; every digit is needed")


def _read_npz(path: Path) -> list[Part]:
    """The training part and the held-out part of an .npz file."""
    arrays = read_archive(path, None, "a folder of idx files")
    if _KERAS[0][0] in arrays:
        return [_checked_pair(path, arrays, *names) for names in _KERAS]
    images, labels = _checked_pair(path, arrays, "images", "labels")
    if len(images) <= HELD_OUT:
        raise InputError(
            f"{path} holds {len(images)} images; more than {HELD_OUT} are needed, of which the "
            f"last {HELD_OUT} are held out"
        )
    return [(images[:-HELD_OUT], labels[:-HELD_OUT]), (images[-HELD_OUT:], labels[-HELD_OUT:])]


def _checked_pair(path: Path, arrays: dict[str, NDArray[Any]], image_name: str, label_name: str) -> Part:
    """Images and labels of these names, which must be there and fit each other."""
    missing = [name for name in (image_name, label_name) if name not in arrays]
    if missing:
        raise InputError(f"{path} has no array {missing[0]}; {image_name}, {label_name} are needed")
    images, labels = arrays[image_name], arrays[label_name]
    if images.dtype != np.uint8 or images.ndim != 3 or images.shape[1:] != (SIDE, SIDE):
        raise InputError(
            f"{path}: {image_name} are {images.dtype} of shape {list(images.shape)}, not uint8 of "
            f"shape [n, {SIDE}, {SIDE}]"
        )
    if not np.issubdtype(labels.dtype, np.integer) or labels.shape != images.shape[:1]:
        raise InputError(
            f"{path}: {label_name} are {labels.dtype} of shape {list(labels.shape)}, not integers of "
            f"shape [{len(images)}]"
        )
    return images, labels


def _idx_files(folder: Path, name: str) -> list[Path]:
    """Where the file of this name may be: with a dash or a dot before ``idx``, plain or packed."""
    dotted = name.replace("-idx", ".idx")
    return [folder / f"{one}{suffix}" for suffix in ("", ".gz") for one in (name, dotted)]


def _holds_images(folder: Path) -> bool:
    return any(path.is_file() for path in _idx_files(folder, _FILES["train"][0]))


def _read_idx_pair(folder: Path, part: str) -> Part:
    """Read one part of the data set, ``train`` or ``test``."""
    image_name, label_name = _FILES[part]
    images = _read_idx(folder, image_name, _IMAGE_MAGIC, (SIDE, SIDE))
    labels = _read_idx(folder, label_name, _LABEL_MAGIC, ())
    if len(images) != len(labels):
        raise InputError(
            f"{folder}: {image_name} holds {len(images)} images, {label_name} {len(labels)} labels"
        )
    return images, labels


def _read_idx(folder: Path, name: str, magic: int, shape: tuple[int, ...]) -> Bytes:
    """The samples of an idx file.

    The format is: magic number, count and sides as big-endian 32-bit integers, then one byte per value.
    """
    files = _idx_files(folder, name)
    path = next((path for path in files if path.is_file()), None)
    if path is None:
        raise InputError(f"{folder} holds none of {', '.join(path.name for path in files)}")
    try:
        with path.open("rb") if path.suffix != ".gz" else cast(BinaryIO, gzip.open(path)) as file:
            return _samples(path, file, magic, shape)
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(f"{path} is not a readable idx file: {error}") from None


def _samples(path: Path, file: BinaryIO, magic: int, shape: tuple[int, ...]) -> Bytes:
    """The samples ``[count, *shape]``; no more is read than the header promises and one byte."""
    words = 2 + len(shape)
    content = file.read(4 * words)
    header = np.frombuffer(content[: len(content) // 4 * 4], ">u4").tolist()
    if len(header) != words or header[0] != magic or tuple(header[2:]) != shape:
        raise InputError(
            f"{path} is no idx file of {'28 x 28 images' if shape else 'labels'}: it begins "
            f"with {header}, not {[magic, 'count', *shape]}"
        )
    count = header[1]
    if not 1 <= count <= _MOST_SAMPLES:
        raise InputError(f"{path} promises {count} samples, not 1 .. {_MOST_SAMPLES}")
    size = count * int(np.prod(shape, dtype=int))
    content = file.read(size + 1)
    if len(content) != size:
        found = "more" if len(content) > size else len(content)
        raise InputError(f"{path} promises {size} bytes of samples and holds {found}")
    return np.frombuffer(content, np.uint8).reshape(count, *shape)
