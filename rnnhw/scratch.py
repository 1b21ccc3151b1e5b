"""A temporary folder and the commands that run in it; nothing of either outlives this process.

A process that is killed can neither end its children nor remove its folders. Here another one does, which
waits for the end of a pipe that this process holds; see `rnnhw.keeper`.
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


@dataclass(frozen=True)
class Finished:
    """A command that has ended: its exit status, negative for a signal, and what it wrote."""

    status: int
    stdout: bytes
    stderr: bytes


class ScratchFolder:
    """A context in which there is an empty folder for commands; at its end both are gone.

    Attributes
    ----------
    folder : Path
        The current folder of the commands; absolute.

    Raises
    ------
    EngineError
        On entering, if there can be no folder.
    """

    folder: Path

    def __enter__(self) -> "ScratchFolder":
        try:
            own = Path(tempfile.gettempdir()) / f"rnnhw-{uuid.uuid4().hex}"
            self._keeper = subprocess.Popen(
                [sys.executable, "-I", "-S", KEEPER, own],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
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
        """Tell the keeper, which ends what runs and removes the folder, and wait for it."""
        assert self._keeper.stdin is not None and self._keeper.stdout is not None
        with contextlib.suppress(BrokenPipeError):  # of a keeper that was ended, what it did not read
            self._keeper.stdin.close()
        self._keeper.stdout.close()
        self._keeper.wait()

    def _answer(self, failure: str) -> int:
        """The keeper's next answer; if it is that something failed, an `EngineError` that says so."""
        assert self._keeper.stdout is not None
        line = self._keeper.stdout.readline().decode().strip()
        if not line:
            raise EngineError("the process that looks after temporary folders was ended")
        if line.startswith("!"):
            raise EngineError(f"{failure}: {line[1:]}")
        return int(line)

    def run(self, command: Sequence[str | Path], stdin: bytes = b"") -> Finished:
        """Run a command in the folder to its end.

        Raises
        ------
        EngineError
            If it cannot be started.
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
        """Write a file of the folder; `EngineError` says why that cannot be."""
        path = self.folder / name
        try:
            path.write_bytes(content)
        except OSError as error:
            raise EngineError(f"cannot write {path}: {error.strerror or error}") from None
        return path

    def read(self, name: str) -> bytes:
        """The content of a file of the folder; `EngineError` says why there is none."""
        path = self.folder / name
        try:
            return path.read_bytes()
        except OSError as error:
            raise EngineError(f"cannot read {path}: {error.strerror or error}") from None
