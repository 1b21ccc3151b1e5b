"""Read movie reviews from the archive of the polarity data set, or from its folder."""

import bz2
import gzip
import io
import re
import tarfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError

__all__ = ["CLASSES", "Reviews", "load_reviews"]

CLASSES = ("neg", "pos")

_NAME = re.compile(r"(?:.*/)?(neg|pos)/(cv(\d)\d\d_\d+\.txt)")
_MOST_BYTES = 1_000_000
_MOST_REVIEWS = 100_000
_MOST_UNPACKED = 2**28
"""Most bytes of an archive: those of the data set have 8 million."""

_PACKED: dict[bytes, Callable[[Path, Literal["rb"]], Any]] = {b"\x1f\x8b": gzip.open, b"BZ": bz2.open}
"""What opens an archive that begins with two bytes; others are not packed."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Reviews:
    """Reviews and their classes, in the order of the reviews' names.

    Parameters
    ----------
    texts : list of list of str
        The words of each review, at least one.
    labels : int64 array ``[count]``
        1 for positive, 0 for negative.
    folds : int64 array ``[count]``
        The first digit after ``cv`` in the review's name, 0 .. 9.
    """

    texts: list[list[str]]
    labels: NDArray[np.int64]
    folds: NDArray[np.int64]

    def splits(self) -> list[str]:
        """Names of the splits, ``cv0`` and so on, each of which holds out the fold of this number."""
        return [f"cv{fold}" for fold in np.unique(self.folds)]

    def parts(self, split: str) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.intp]]:
        """Indices of the reviews for training, for validation (the next fold) and for the test (held out)."""
        folds = np.unique(self.folds)
        held_out = int(split.removeprefix("cv"))
        following = folds[(np.searchsorted(folds, held_out) + 1) % folds.size]
        rest = (self.folds != held_out) & (self.folds != following)
        return (
            np.flatnonzero(rest),
            np.flatnonzero(self.folds == following),
            np.flatnonzero(self.folds == held_out),
        )


def load_reviews(path: Path) -> Reviews:
    """Load reviews.

    Parameters
    ----------
    path : Path
        ``review_polarity.tar.gz`` of Pang and Lee 2004, or the folder ``txt_sentoken`` in it or the one
        above, with files ``{neg,pos}/cv{digits}_{number}.txt``.

    Raises
    ------
    InputError
        If the data are missing, truncated or of another format, a review is empty, there are fewer than three
        folds, or a fold has no review of a class.
    """
    if not path.exists():
        raise InputError(f"{path} does not exist")
    found = sorted(_from_folder(path) if path.is_dir() else _from_archive(path))
    if not found:
        raise InputError(f"{path} holds no reviews named neg/cvNNN_NUMBER.txt or pos/cvNNN_NUMBER.txt")
    folds = np.array([fold for _, _, fold, _ in found])
    labels = np.array([CLASSES.index(kind) for _, kind, _, _ in found])
    if np.unique(folds).size < 3:
        raise InputError(
            f"{path} has reviews of {np.unique(folds).size} folds; one each for training, "
            "validation and test is the least"
        )
    for fold in np.unique(folds):
        for label, kind in enumerate(CLASSES):
            if not (labels[folds == fold] == label).any():
                raise InputError(f"{path}: fold cv{fold} has no review in {kind}")
    return Reviews(texts=[words for _, _, _, words in found], labels=labels, folds=folds)


Entry = tuple[str, str, int, list[str]]
"""Name, class, fold and words of a review."""


def _entry(name: str, match: re.Match[str], content: bytes) -> Entry:
    if b"\0" in content:
        raise InputError(f"{name} is not a text: it holds bytes of value 0")
    # Latin-1 decodes any bytes, so that no review is refused for its encoding.
    words = content.decode("latin-1").split()
    if not words:
        raise InputError(f"{name} has no words")
    return match[2], match[1], int(match[3]), words


def _from_folder(path: Path) -> Iterator[Entry]:
    root = path / "txt_sentoken" if (path / "txt_sentoken").is_dir() else path
    for kind in CLASSES:
        if not (root / kind).is_dir():
            raise InputError(f"{root} has no folder {kind}")
        for file in (root / kind).iterdir():
            match = _NAME.fullmatch(f"{kind}/{file.name}")
            if match:
                try:
                    content = file.read_bytes()
                except OSError as error:
                    raise InputError(f"{file} cannot be read: {error.strerror or error}") from None
                yield _entry(str(file), match, content)


def _unpacked(path: Path) -> bytes:
    """The archive as it is when it is not packed."""
    with path.open("rb") as file:
        begin = file.read(2)
    with _PACKED.get(begin, open)(path, "rb") as file:
        content: bytes = file.read(_MOST_UNPACKED + 1)
    if len(content) > _MOST_UNPACKED:
        raise InputError(
            f"{path} unpacks to more than {_MOST_UNPACKED:,} bytes, which is the most that is read"
        )
    return content


def _from_archive(path: Path) -> Iterator[Entry]:
    count = 0
    try:
        # A header may promise any size, and is read whole: of what is in memory, no more than there is.
        with tarfile.open(fileobj=io.BytesIO(_unpacked(path)), mode="r:") as archive:
            for member in archive:
                match = _NAME.fullmatch(member.name)
                file = archive.extractfile(member) if match and member.isreg() else None
                if match is None or file is None:
                    continue
                count += 1
                if member.size > _MOST_BYTES or count > _MOST_REVIEWS:
                    raise InputError(
                        f"{path}: {member.name} is review {count} and has {member.size} bytes; "
                        f"at most {_MOST_REVIEWS} reviews of {_MOST_BYTES} bytes are read"
                    )
                yield _entry(f"{path}: {member.name}", match, file.read())
    except (tarfile.TarError, EOFError, OSError, ValueError, zlib.error) as error:
        raise InputError(f"{path} is not a readable archive: {error}") from None
