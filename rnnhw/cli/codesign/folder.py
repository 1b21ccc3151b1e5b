"""A folder that holds the results of stages, and says what they were made from.

``manifest.json`` holds the digests of all that the results depend on, and for each stage that is done the
digests of its files. The same command finds them and goes on behind the last stage that is whole.
"""

import hashlib
import json
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from rnnhw import __version__
from rnnhw.errors import InputError, OutputError
from rnnhw.files import Together, remove_leftovers, require_writable, write_text
from rnnhw.parsing import parse_json

__all__ = ["MANIFEST", "FileAt", "Folder", "digest_of", "json_text"]

MANIFEST = "manifest.json"

FileAt = Callable[[str], Path]


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of some bytes, as text."""
    return hashlib.sha256(content).hexdigest()


def json_text(facts: Mapping[str, Any]) -> str:
    """Return facts as the text of a JSON file."""
    return json.dumps(facts, indent=2) + "\n"


class Folder:
    """A folder of results.

    Parameters
    ----------
    path : Path
        It may exist: then it must be empty, or hold results that were made from the same things.
    made_from : mapping of str to str
        What the results depend on: digests of files, and options.

    Raises
    ------
    OutputError
        If the folder cannot be written, or holds files of something else.
    InputError
        If it holds results that were made from other things; the first that differs is named.
    """

    def __init__(self, path: Path, made_from: Mapping[str, str]) -> None:
        self.path = path
        self._made_from = {"rnnhw": __version__, **made_from}
        require_writable(path / MANIFEST)
        remove_leftovers(path / MANIFEST)
        self._stages: dict[str, dict[str, Any]] = self._found()
        self._is_behind = False

    def _found(self) -> dict[str, dict[str, Any]]:
        """Return the stages that are done, after checking that they were made from the same things."""
        manifest = self.path / MANIFEST
        if not manifest.is_file():
            if self.path.is_dir() and any(self.path.iterdir()):
                raise OutputError(f"{self.path} holds files but no {MANIFEST}; give an empty or a new folder")
            return {}
        try:
            found = parse_json(manifest.read_text(encoding="utf-8"))
            made_from, stages = dict(found["made_from"]), dict(found["stages"])
            all_files = [stage["files"].keys() for stage in stages.values()]
        except (ValueError, KeyError, TypeError, AttributeError, OSError):
            raise OutputError(f"{manifest} is damaged; give an empty or a new folder") from None
        for name in {**self._made_from, **made_from}:
            there, wanted = made_from.get(name), self._made_from.get(name)
            if there != wanted:
                raise InputError(
                    f"{self.path} holds the results of another {name} ({_short(there)}, now "
                    f"{_short(wanted)}); give another folder"
                )
        for file in (self.path / name for files in all_files for name in files):
            remove_leftovers(file)
        return stages

    def stage(self, name: str, make: Callable[[FileAt], None]) -> bool:
        """Make the files of a stage, unless they are there and all stages before it were there too.

        Parameters
        ----------
        name : str
        make : callable
            Writes the files. It is given a function that takes the name of a file and returns the path to
            write it to; all files appear together in the end, or none of them.

        Returns
        -------
        bool
            Whether they were made now.
        """
        if not self._is_behind and self._is_whole(name):
            return False
        self._is_behind = True
        began = time.perf_counter()
        written: dict[str, Path] = {}
        with Together() as files:

            def at(file: str) -> Path:
                written[file] = files.at(self.path / file)
                return written[file]

            make(at)
            self._stages[name] = {
                "seconds": round(time.perf_counter() - began, 1),
                "files": {file: digest_of(path.read_bytes()) for file, path in written.items()},
            }
            # The manifest is renamed last: a stage is done only when its files are there.
            write_text(files.at(self.path / MANIFEST), self._text())
        return True

    def _is_whole(self, name: str) -> bool:
        files = self._stages.get(name, {}).get("files", {})
        paths = {self.path / file: digest for file, digest in files.items()}
        try:
            return bool(paths) and all(
                path.is_file() and digest_of(path.read_bytes()) == digest for path, digest in paths.items()
            )
        except OSError:  # a name in a damaged manifest that no file can have, or a file that cannot be read
            return False

    def _text(self) -> str:
        return json_text({"made_from": self._made_from, "stages": self._stages})

    def read_json(self, name: str) -> Any:
        """Return the content of one of the files."""
        return json.loads((self.path / name).read_text(encoding="utf-8"))


def _short(value: Any) -> str:
    """Return the beginning of a digest, or an option as it is."""
    text = str(value)
    return text[:12] if len(text) == 64 else text[:60]
