"""Where published models are, and how a model's name leads to its file.

The published models are the folder ``models/`` of the checkout that the package is in, or the folder
``rnnhw/models/`` that the wheel holds. A folder ``models/`` where the user works comes before them.
"""

from pathlib import Path

from rnnhw.errors import InputError, ModelError

__all__ = [
    "INTEGER_FILE",
    "find_folder",
    "find_model",
    "find_published",
    "published_folder",
    "published_names",
]

INTEGER_FILE = "model.int8.safetensors"
"""Name of the integer network in a model's folder."""

FOLDER = "models"

MODEL_SUFFIXES = (".onnx", ".keras", ".h5", ".pt2", ".tflite", ".safetensors")
"""Of files that hold models."""

PICKLES = (".pt", ".pth")
"""Of files that PyTorch writes, which readers refuse with what to do instead."""


def published_folder() -> Path:
    """Return the folder of published models: that of the wheel, or that of the checkout."""
    package = Path(__file__).parent
    shipped = package / FOLDER
    return shipped if shipped.is_dir() else package.parent / FOLDER


def published_names() -> list[str]:
    """Return the names of the published models, sorted; none where the package came without them."""
    folder = published_folder()
    return sorted(path.name for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []


def _places(name: str) -> list[Path]:
    """Where something of this name may be: as a path, in ``models/`` here, and among what is published."""
    inner = name.removeprefix(f"{FOLDER}/")
    is_published = inner.split("/")[0] in published_names()
    return [Path(name), Path(FOLDER) / name, *([published_folder() / inner] if is_published else [])]


def find_published(name: str) -> Path:
    """Return a file of ``models/``, here or among what is published.

    Raises
    ------
    InputError
        If there is none.
    """
    for folder in (Path(FOLDER), published_folder()):
        if (folder / name).is_file():
            return folder / name
    raise InputError(f"no file models/{name} here, nor in {published_folder()}")


def find_folder(name: str) -> Path:
    """Return a model's folder for a path to it, or for its name in ``models/``; the path if there is none."""
    return next((path for path in _places(name) if path.is_dir()), Path(name))


def _check_suffix(path: Path) -> None:
    """Refuse a file that is of no kind of model, before it is read as one.

    Raises
    ------
    ModelError
        If it is a table, a text or another file that no model is.
    """
    if path.suffix.lower() in (*MODEL_SUFFIXES, *PICKLES):
        return
    raise ModelError(
        f"{path} is no model: a model is a {', '.join(MODEL_SUFFIXES[:-1])} or {MODEL_SUFFIXES[-1]} file, a "
        f"folder with {INTEGER_FILE}, a published name (rnnhw list models) or a stack in words, such as "
        "lstm:8:16:4"
    )


def find_model(model: str) -> Path:
    """Return the integer network's file for a path to it, to a model's folder, or a name in ``models/``.

    Raises
    ------
    ModelError
        If there is no such file or folder, or the folder holds several networks.
    """
    for path in _places(model):
        if path.is_dir():
            if (path / INTEGER_FILE).is_file():
                return path / INTEGER_FILE
            others = sorted(str(found) for found in path.glob("*.int8.safetensors"))
            raise ModelError(
                f"{path} holds no {INTEGER_FILE}" + (f"; give one of {', '.join(others)}" if others else "")
            )
        if path.is_file():
            _check_suffix(path)
            return path
    names = ", ".join(published_names())
    raise ModelError(
        f"no model at {model}, nor a folder {model} in models/"
        + (f"; published are {names}" if names else "")
    )
