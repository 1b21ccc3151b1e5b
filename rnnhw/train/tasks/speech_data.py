"""Read spoken digits from a folder of wav files, or from one .npz file."""

import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.train.tasks.archive import read_archive
from rnnhw.train.tasks.mel import SAMPLE_RATE
from rnnhw.train.tasks.wav import read_wav

__all__ = ["Speech", "load_speech"]

STANDARD = 5
"""Recordings with an index below this are held out in the standard split."""

_NAME = re.compile(r"(\d)_([A-Za-z0-9]+)_(\d{1,6})\.wav")
_ARRAYS = ("samples", "offsets", "labels", "speakers", "index")


@dataclass(frozen=True, kw_only=True, eq=False)
class Speech:
    """Recordings of spoken digits at 8 kHz.

    Parameters
    ----------
    recordings : list of int16 array ``[samples]``
        None of them is empty.
    labels : int64 array ``[count]``
        The digit, 0 .. 9.
    speakers : str array ``[count]``
    index : int64 array ``[count]``
        Number of the recording among those of the same speaker and digit.
    """

    recordings: list[NDArray[np.int16]]
    labels: NDArray[np.int64]
    speakers: NDArray[np.str_]
    index: NDArray[np.int64]

    def splits(self) -> list[str]:
        """Names of the splits: ``standard`` holds out indices below 5, ``without-SPEAKER`` a speaker."""
        names = np.unique(self.speakers)
        return ["standard", *(f"without-{name}" for name in names if names.size > 1)]

    def parts(self, split: str) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Indices of the recordings for training and of those held out.

        Raises
        ------
        InputError
            If either part has no recording of some digit.
        """
        held_out = (
            self.index < STANDARD if split == "standard" else self.speakers == split.removeprefix("without-")
        )
        for part, chosen in (("training", ~held_out), ("held-out", held_out)):
            missing = set(range(10)) - set(self.labels[chosen].tolist())
            if missing:
                raise InputError(
                    f"split {split} has no {part} recording of digit {min(missing)}; every digit is needed"
                )
        return np.flatnonzero(~held_out), np.flatnonzero(held_out)


def load_speech(path: Path) -> Speech:
    """Load spoken digits.

    Parameters
    ----------
    path : Path
        The folder ``recordings`` of the Free Spoken Digit Dataset, or the one above it, with files
        ``{digit}_{speaker}_{index}.wav``; or an ``.npz`` file with all ``samples`` (int16) one after the
        other, ``offsets`` (integers, one more than recordings), ``labels``, ``speakers`` and ``index``.

    Raises
    ------
    InputError
        If a file is missing, truncated, empty or of another format, or if a part of the standard split has no
        recording of some digit.
    """
    if not path.exists():
        raise InputError(f"{path} does not exist")
    if path.is_dir():
        data = _read_folder(path / "recordings" if (path / "recordings").is_dir() else path)
    else:
        data = _read_npz(path)
    data.parts("standard")
    return data


def _read_folder(folder: Path) -> Speech:
    # Names that begin with a dot are hidden: systems leave such files, as ._0_jackson_0.wav, beside others.
    paths = sorted(path for path in folder.glob("*.wav") if not path.name.startswith("."))
    if not paths:
        raise InputError(f"{folder} holds no .wav files")
    names = []
    for path in paths:
        match = _NAME.fullmatch(path.name)
        if not match:
            raise InputError(f"{path} is not named DIGIT_SPEAKER_INDEX.wav")
        names.append(match.groups())
    return Speech(
        recordings=[_read_wav(path) for path in paths],
        labels=np.array([int(digit) for digit, _, _ in names]),
        speakers=np.array([speaker for _, speaker, _ in names]),
        index=np.array([int(index) for _, _, index in names]),
    )


def _read_wav(path: Path) -> NDArray[np.int16]:
    """The samples of a file, which must be mono with 16 bits at 8 kHz."""
    wav = read_wav(path)
    if (wav.channels, wav.bits, wav.rate) != (1, 16, SAMPLE_RATE):
        raise InputError(
            f"{path} has {wav.channels} channels of {wav.bits} bits at {wav.rate} Hz, not 1 of "
            f"16 at {SAMPLE_RATE}"
        )
    if len(wav.content) % 2:
        raise InputError(f"{path} is truncated: it ends within a sample")
    if not wav.content:
        raise InputError(f"{path} has no samples")
    return np.frombuffer(wav.content, "<i2").astype(np.int16)


def _read_npz(path: Path) -> Speech:
    found = read_archive(path, _ARRAYS, "a folder of wav files")
    _check_arrays(path, found)
    samples, offsets = found["samples"], found["offsets"].astype(np.int64)
    return Speech(
        recordings=[samples[first:end] for first, end in pairwise(offsets)],
        labels=found["labels"].astype(np.int64),
        speakers=found["speakers"],
        index=found["index"].astype(np.int64),
    )


def _check_arrays(path: Path, found: dict[str, NDArray[Any]]) -> None:
    """Refuse arrays of other dtypes or shapes, or that do not fit each other."""
    kinds = {"samples": np.int16, "speakers": np.str_}
    for name, array in found.items():
        kind = kinds.get(name, np.integer)
        if not np.issubdtype(array.dtype, kind) or array.ndim != 1:
            raise InputError(
                f"{path}: {name} is {array.dtype} of shape {list(array.shape)}, not "
                f"{kind.__name__} of one axis"
            )
    count = found["labels"].size
    for name, expected in (("offsets", count + 1), ("speakers", count), ("index", count)):
        if found[name].size != expected:
            raise InputError(f"{path}: {name} has {found[name].size} entries, for {count} labels")
    wrong = found["labels"][(found["labels"] < 0) | (found["labels"] > 9)]
    if wrong.size:
        raise InputError(f"{path}: a label is {wrong[0]}, not within 0 .. 9")
    offsets = found["offsets"].astype(np.int64)
    if offsets[0] != 0 or offsets[-1] != found["samples"].size:
        raise InputError(
            f"{path}: offsets go from {offsets[0]} to {offsets[-1]}, not from 0 to the "
            f"{found['samples'].size} samples"
        )
    short = np.flatnonzero(np.diff(offsets) < 1)
    if short.size:
        raise InputError(
            f"{path}: recording {short[0]} has {np.diff(offsets)[short[0]]} samples, not 1 or more"
        )
