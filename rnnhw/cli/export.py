"""The work of ``rnnhw export``."""

from pathlib import Path

from rnnhw.api.words import seeded
from rnnhw.cli.calibration import calibration_inputs
from rnnhw.cli.files import check_paths, load_arrays
from rnnhw.cli.models import find_float, is_float_model, load_any, model_files
from rnnhw.errors import InputError, ModelError
from rnnhw.frontends import load_part, save_qdq, save_qdq_graph, save_tflite
from rnnhw.network import Graph, IntegerNetwork, is_in_words
from rnnhw.published import find_model
from rnnhw.quantize import quantize_tflite
from rnnhw.sentences import counted

__all__ = ["FORMATS", "run_export"]

FORMATS = ("onnx-qdq", "tflite")


def run_export(
    model: str,
    file_format: str,
    out: Path,
    calibration: Path | None,
    *,
    states: bool = False,
    lengths: bool = False,
) -> list[str]:
    """Write the network that ``model`` names; returns what to tell about the file.

    ``states`` and ``lengths`` are those of `rnnhw.frontends.save_qdq`.

    Raises
    ------
    ModelError, InputError
        If there is no such format or network, or the format cannot hold the network.
    """
    if file_format not in FORMATS:
        raise InputError(f"there is no format {file_format[:80]!r}; there are {' and '.join(FORMATS)}")
    check_paths({"--out": out}, {"the model": model_files(model), "--calibration": calibration})
    if file_format == "onnx-qdq":
        found = load_any(model, calibration)
        if isinstance(found, Graph):
            return _export_graph(found, out, states=states or lengths)
        save_qdq(found, out, states=states, lengths=lengths)
        more = ", lengths" * lengths + ", initial states" * states
        takes = (
            f"takes float32 [batch, time, features]{more}; onnxruntime gives the bits of arithmetic native"
        )
        return [f"wrote {out} ({out.stat().st_size} bytes)", takes]
    if states or lengths:
        raise InputError(f"--states and --lengths are for onnx-qdq; {file_format} has neither")
    network, scope = _for_tflite(model, out, calibration)
    save_tflite(network, out)
    left_out = scope.replace("The figures count", "The file holds")
    return [
        f"wrote {out} ({out.stat().st_size} bytes)",
        _tflite_text(network),
        *([left_out] if scope else []),
    ]


def _export_graph(graph: Graph, out: Path, *, states: bool) -> list[str]:
    """Write a model with parts on the host, or with states by name, as a whole."""
    if states:
        raise InputError(
            "--states and --lengths are for single networks; a whole model keeps its own states and lengths"
        )
    save_qdq_graph(graph, out)
    hosts = len(graph.host_blocks)
    parts = f"{counted(len(graph.machine_blocks), 'part')} in integers, with the bits of arithmetic native"
    inputs = [f"{port.name} {port.dtype} [{', '.join(map(str, port.shape))}]" for port in graph.inputs]
    return [
        f"wrote {out} ({out.stat().st_size} bytes)",
        f"takes {', '.join(inputs)}, as the model does; {parts}"
        + (f"; {counted(hosts, 'part')} of the host in float operators" if hosts else ""),
    ]


def _one_network(model: str, calibration: Path | None) -> IntegerNetwork:
    """The integer network that ``model`` names, which must be one without parts on the host."""
    found = load_any(model, calibration)
    if isinstance(found, Graph):
        raise ModelError(
            f"{model} has parts that the host runs or states by name, which a .tflite of ours cannot hold "
            "(rnnhw inspect shows the parts; --format onnx-qdq writes the whole model)"
        )
    return found


def _for_tflite(model: str, out: Path, calibration: Path | None) -> tuple[IntegerNetwork, str]:
    """The network that ``model`` names, in an arithmetic of ``.tflite`` files, and what it lacks of it.

    The float network may lie beside the integer one that is named; ``out`` may not replace it.
    """
    if is_in_words(model):
        if calibration is not None:
            raise InputError(f"--calibration is for files of float networks; {model} is a stack in words")
        return quantize_tflite(*seeded(model)), ""
    path = find_model(model)
    if path.suffix == ".tflite":
        return _one_network(model, calibration), ""
    if calibration is not None:
        path = find_float(model)
        check_paths({"--out": out}, {"the float network": path})
        network, scope = load_part(path)
        x = calibration_inputs(network, load_arrays(calibration), calibration)
        return quantize_tflite(network, x), scope
    held = "a float network" if is_float_model(path) else "a network of arithmetic native"
    raise ModelError(
        f"{path} holds {held}; to quantize the float network for .tflite, give typical inputs with "
        "--calibration X.npy"
    )


def _tflite_text(network: IntegerNetwork) -> str:
    """What the file takes, and which runtime gives which bits."""
    assert network.interface is not None
    kind = "float32" if network.interface.takes_reals else "int8"
    lacks = sorted({option for lstm in network.directions for option in getattr(lstm, "options", ())})
    micro = "tflite-micro those of tflm"
    if lacks:
        micro = f"tflite-micro does not run it: it has no {' and no '.join(lacks)}"
    shape = list(network.interface.input_shape)
    return f"takes {kind} {shape}; LiteRT gives the bits of arithmetic litert, {micro}"
