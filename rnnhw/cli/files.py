"""Models, arrays and folders by the names that users give them."""

import io
import itertools
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rnnhw.array_files import load_array, load_npz
from rnnhw.errors import OutputError
from rnnhw.files import remove_leftovers, require_writable, write_bytes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


__all__ = [
    "check_paths",
    "design_files",
    "load_array",
    "load_arrays",
    "load_npz",
    "save_array",
    "save_arrays",
]


def check_paths(
    outputs: Mapping[str, Path | None],
    inputs: Mapping[str, Path | Sequence[Path] | None],
    writes: bool = True,
) -> None:
    """Refuse outputs that cannot be written, before any work is spent on them.

    Parameters
    ----------
    outputs : mapping of str to Path or None
        All files that a command writes, by their names for the user, such as ``--output``.
    inputs : mapping of str to Path, sequence of Path, or None
        All files that it reads, by their names for the user.
    writes : bool
        Whether this is the process that writes. It then removes what an earlier process has left when it was
        killed while writing them.

    Raises
    ------
    OutputError
        If one cannot be written, or if it is the same file as another output or as an input.
    """
    written = [(name, path) for name, path in outputs.items() if path is not None]
    read = [
        (name, path)
        for name, paths in inputs.items()
        if paths is not None
        for path in ([paths] if isinstance(paths, Path) else paths)
    ]
    for _, path in written:
        require_writable(path)
    for (name, path), (other, input_path) in itertools.product(written, read):
        if _is_same(path, input_path):
            raise OutputError(f"{name} is the same file as {other}, {input_path}, which it would replace")
    for (name, path), (other, other_path) in itertools.combinations(written, 2):
        # Names that differ in case alone are one file on some systems.
        if _is_same(path, other_path) or _place(path).casefold() == _place(other_path).casefold():
            raise OutputError(
                f"{name} and {other} are the same file, {other_path}; one would replace the other"
            )
    if writes:
        for _, path in written:
            remove_leftovers(path)


def _place(path: Path) -> str:
    """Absolute path without links."""
    return os.path.realpath(path)


def _is_same(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file, also by links; paths are compared if a file does not exist yet."""
    try:
        return one.samefile(other)
    except OSError:
        return _place(one) == _place(other)


def design_files(design: str | None) -> list[Path]:
    """Return the file that `rnnhw.design.load_design` reads; none for a preset."""
    from rnnhw.design import named_designs

    return [] if design is None or design in named_designs() else [Path(design)]


def load_arrays(path: Path) -> "NDArray[np.generic] | dict[str, NDArray[np.generic]]":
    """Read a ``.npy`` file, or the arrays of an ``.npz`` file by their names."""
    return load_npz(path) if path.suffix == ".npz" else load_array(path)


def save_arrays(path: Path, arrays: "Mapping[str, NDArray[np.generic]]") -> None:
    """Write an ``.npz`` file of arrays by their names, completely or not at all."""
    import numpy as np

    buffer = io.BytesIO()
    np.savez(buffer, allow_pickle=False, **arrays)
    write_bytes(path, buffer.getvalue())


def save_array(path: Path, array: "NDArray[np.generic]") -> None:
    """Write a ``.npy`` file, completely or not at all."""
    import numpy as np

    buffer = io.BytesIO()
    np.save(buffer, array, allow_pickle=False)
    write_bytes(path, buffer.getvalue())
