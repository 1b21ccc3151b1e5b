"""Readers of the folders that ``rnnhw train`` writes: networks, split and front end."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray

from rnnhw.cli.scores import FRONT_END, SCORES
from rnnhw.cli.task_settings import checked_settings
from rnnhw.errors import ModelError
from rnnhw.parsing import parse_json

if TYPE_CHECKING:
    from rnnhw.network import IntegerNetwork, Network
    from rnnhw.train import Task

__all__ = ["read_front_end", "read_networks", "trained_record"]


def read_networks(
    folder: Path, names: Iterable[str]
) -> "tuple[dict[str, Network], dict[str, IntegerNetwork]]":
    """Read the float networks and the integer ones of these names."""
    from rnnhw.frontends import load_network
    from rnnhw.network import FLOAT_SUFFIXES, load_integer

    def float_file(name: str) -> Path:
        files = [folder / f"{name}{suffix}" for suffix in FLOAT_SUFFIXES]
        return next((file for file in files if file.is_file()), files[0])

    names = list(names)
    return (
        {name: load_network(float_file(name)) for name in names},
        {name: load_integer(folder / f"{name}.int8.safetensors") for name in names},
    )


def trained_record(folder: Path, task: "Task") -> tuple[str, dict[str, Any]]:
    """Return the split and the settings with which the folder's networks of this task were trained."""
    path = folder / SCORES
    if not path.is_file():
        raise ModelError(f"{folder} is not a folder that rnnhw train wrote: it has no {SCORES}")
    try:
        found = parse_json(path.read_text())
        name, split = found["task"], found["results"][0]["split"]
        settings = dict(found.get("settings", {}))
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, OSError):
        raise ModelError(f"{path} is damaged: it does not name a task and a split") from None
    if name != task.name:
        raise ModelError(f"{folder} holds networks of task {name!r}, not {task.name!r}")
    return str(split), checked_settings(task, settings)


class _FrontEnd(dict[str, NDArray[Any]]):
    """Arrays of a front end by name; access to a missing one raises `ModelError` with the file's path."""

    def __init__(self, path: Path, arrays: dict[str, NDArray[Any]]) -> None:
        super().__init__(arrays)
        self._path = path

    def __missing__(self, name: str) -> NDArray[Any]:
        raise ModelError(f"{self._path} holds no {name}, which the task needs")


def read_front_end(folder: Path) -> Mapping[str, NDArray[Any]]:
    """Read the arrays of the front end; empty if the folder has none."""
    from rnnhw.train.tasks.archive import read_archive

    path = folder / FRONT_END
    return _FrontEnd(path, read_archive(path, None, "a front end") if path.is_file() else {})
