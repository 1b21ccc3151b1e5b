"""Read a ``.pt2`` file as an ONNX model."""

from pathlib import Path
from typing import BinaryIO

from onnx import ModelProto

from rnnhw.errors import ModelError
from rnnhw.frontends.torch.archive import Archive, shown
from rnnhw.frontends.torch.program import read_program
from rnnhw.frontends.torch.translate import translate
from rnnhw.frontends.torch.weights import read_weights

__all__ = ["pt2_to_onnx", "read_pt2"]


def pt2_to_onnx(path: Path) -> ModelProto:
    """Read a file that ``torch.export.save`` of PyTorch 2.9 or newer wrote, without PyTorch.

    Only JSON and raw bytes are read; nothing is unpickled.

    Parameters
    ----------
    path : Path

    Returns
    -------
    onnx.ModelProto
        Of operator set 22. Its inputs and outputs are the exported program's, under the same names; floats
        of all widths are float32. LSTM, GRU and RNN are the operators of ONNX with layout 0; an LSTM with a
        projection is a node ``rnnhw.LstmProjected``, a function of the model.

    Raises
    ------
    ModelError
        If the file is missing, damaged, a pickle, or of another version, or holds what is not supported.
    """
    try:
        if not path.is_file():
            raise ModelError("no such file")
        with path.open("rb") as file:
            return read_pt2(file)
    except OSError as error:
        raise ModelError(f"cannot read {path}: {error.strerror or error}") from None
    except ModelError as error:
        raise ModelError(f"cannot read {path}: {error}") from None


def read_pt2(file: BinaryIO) -> ModelProto:
    """Read a ``.pt2`` file from an open file; see `pt2_to_onnx`."""
    archive = Archive(file)
    version = archive.read("archive_version")
    if version != b"0":
        raise ModelError(f"the archive has version {shown(version.decode(errors='replace'))}, not '0'")
    byte_order = archive.read("byteorder") if "byteorder" in archive.names else b"little"
    if byte_order != b"little":
        raise ModelError(f"the byte order is {shown(byte_order.decode(errors='replace'))}, not 'little'")
    model = _only_model(archive)
    program = read_program(archive.json(f"models/{model}.json"))
    return translate(program, read_weights(archive, model))


def _only_model(archive: Archive) -> str:
    found = [
        name.removeprefix("models/").removesuffix(".json")
        for name in archive.names
        if name.startswith("models/") and name.endswith(".json")
    ]
    if len(found) != 1:
        listed = shown(", ".join(found)) if found else "none"
        raise ModelError(f"the file must hold one exported program, not {len(found)} ({listed})")
    return found[0]
