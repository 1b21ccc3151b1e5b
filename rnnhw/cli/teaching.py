"""The option ``--teacher`` of ``rnnhw train``: whose outputs are learned, and how."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rnnhw.errors import InputError

__all__ = ["Teaching", "teaching_of"]

TEMPERATURE = 4.0
"""Temperature of the teacher's outputs, if none is given."""


@dataclass(frozen=True)
class Teaching:
    """What ``--teacher``, ``--temperature`` and ``--match-states`` ask for.

    Parameters
    ----------
    path : Path
        File of the teacher; or of its recorded outputs (``.npy``).
    temperature : float
        Softens its outputs.
    matching : float
        Weight of the distance of hidden states; 0 leaves it out.
    """

    path: Path
    temperature: float
    matching: float

    @property
    def is_recorded(self) -> bool:
        """Whether the file has outputs in place of a network."""
        return self.path.suffix == ".npy"

    def read(self) -> dict[str, Any]:
        """Read the file; returns the argument of `rnnhw.train.Options` that takes it."""
        from rnnhw.train import RecordedTeacher, Teacher

        if self.is_recorded:
            from rnnhw.array_files import load_array

            return {"recorded": RecordedTeacher(load_array(self.path), self.temperature)}
        from rnnhw.frontends import load_network

        return {"teacher": Teacher(load_network(self.path), self.temperature, self.matching)}

    def record(self) -> dict[str, Any]:
        """Return what is said of it in ``scores.json``: of the file, the beginning of its SHA-256."""
        digest = hashlib.sha256(self.path.read_bytes()).hexdigest()[:16]
        matched = {"weight of states": self.matching} if self.matching else {}
        return {"teacher": digest, "temperature": self.temperature, **matched}


def teaching_of(teacher: Path | None, temperature: float | None, matching: float | None) -> Teaching | None:
    """Read the three options; None without a teacher.

    Raises
    ------
    InputError
        If another of them is given without a teacher, or hidden states are to be matched that are not there.
    """
    if teacher is not None:
        if matching and teacher.suffix == ".npy":
            raise InputError(f"--match-states needs the network of --teacher; {teacher} has outputs alone")
        return Teaching(teacher, TEMPERATURE if temperature is None else temperature, matching or 0.0)
    for option, value in (("--temperature", temperature), ("--match-states", matching)):
        if value is not None:
            raise InputError(f"{option} is given without --teacher, to which it belongs")
    return None
