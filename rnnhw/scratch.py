"""A temporary folder and commands that run in it; neither outlives this process.

A process that is killed can neither end its children nor remove its folders. So another process, the keeper,
does both: it notices that this process has ended by the end of a pipe between them. See `rnnhw.keeper`.
"""

import contextlib
import os
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from rnnhw.errors import EngineError

__all__ = ["Finished", "ScratchFolder"]

KEEPER = Path(__file__).with_name("keeper.py")

_OF_ANOTHER_MAKE = ("MAKEFLAGS", "MFLAGS", "MAKELEVEL")
"""Variables by which a make that runs this process would hand its options, as -n, to one that is run here."""


@dataclass(frozen=True)
class Finished:
    """Result of a command: its exit status, which is negative for a signal, and its output."""

    status: int
    stdout: bytes
    stderr: bytes


class ScratchFolder:
    """A context with a temporary folder, empty at first, in which commands can be run.

    At the end of the context, the folder and all processes of its commands are gone.

    Attributes
    ----------
    folder : Path
        Absolute path of the folder, which is the commands' working directory.

    Raises
    ------
    EngineError
        On entering, if the folder cannot be made.
    """

    folder: Path

    def __enter__(self) -> "ScratchFolder":
        try:
            own = Path(tempfile.gettempdir()) / f"rnnhw-{uuid.uuid4().hex}"
            self._keeper = subprocess.Popen(
                [sys.executable, "-I", "-S", KEEPER, own],  # isolated, which also starts faster
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
                env={name: value for name, value in os.environ.items() if name not in _OF_ANOTHER_MAKE},
            )
        except OSError as error:
            raise EngineError(f"there can be no temporary folder: {error.strerror or error}") from None
        try:
            self._answer(f"there can be no temporary folder {own}")
        except BaseException:
            self._end()
            raise
        self.folder = own / "work"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def _end(self) -> None:
        """Let the keeper end the command that runs and remove the folder, and wait until it has."""
        assert self._keeper.stdin is not None and self._keeper.stdout is not None
        # If the keeper was killed, bytes that it has not read can no longer be sent.
        with contextlib.suppress(BrokenPipeError):
            self._keeper.stdin.close()
        self._keeper.stdout.close()
        self._keeper.wait()

    def _answer(self, failure: str) -> int:
        """Read the keeper's next answer.

        Raises
        ------
        EngineError
            If the answer is a failure, which the message describes after ``failure``, or there is none.
        """
        assert self._keeper.stdout is not None
        line = self._keeper.stdout.readline().decode().strip()
        if not line:
            raise EngineError("the process that looks after temporary folders was ended")
        if line.startswith("!"):
            raise EngineError(f"{failure}: {line[1:]}")
        return int(line)

    def run(self, command: Sequence[str | Path], stdin: bytes = b"") -> Finished:
        """Run a command in the folder, and wait until it has ended.

        Parameters
        ----------
        command : sequence of str or Path
            The program and its arguments.
        stdin : bytes
            What the command can read from standard input.

        Raises
        ------
        EngineError
            If the command cannot be started, or the keeper has ended.
        """
        assert self._keeper.stdin is not None
        self.write("../stdin", stdin)
        try:
            parts = b"\0".join(map(os.fsencode, command))
            self._keeper.stdin.write(parts.hex().encode() + b"\n")
            self._keeper.stdin.flush()
        except BrokenPipeError:
            raise EngineError("the process that looks after temporary folders was ended") from None
        status = self._answer(f"{command[0]} cannot be run in {self.folder}")
        return Finished(status, self.read("../stdout"), self.read("../stderr"))

    def write(self, name: str, content: bytes) -> Path:
        """Write a file into the folder, and return its path; an `EngineError` if that fails."""
        path = self.folder / name
        try:
            path.write_bytes(content)
        except OSError as error:
            raise EngineError(f"cannot write {path}: {error.strerror or error}") from None
        return path

    def read(self, name: str) -> bytes:
        """The content of a file of the folder; an `EngineError` if it cannot be read."""
        path = self.folder / name
        try:
            return path.read_bytes()
        except OSError as error:
            raise EngineError(f"cannot read {path}: {error.strerror or error}") from None
