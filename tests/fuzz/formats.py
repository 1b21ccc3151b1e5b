"""All readers of files in rnnhw, by the name of the format: what reads a file, and how often it is tried.

Models of other programs are read as ``tests/damaged_models.py`` reads them, and damaged by its rules. Not
here, because no other program writes them and their digests are checked: files of the cache
(``tests/damaged_caches.py``), and files that are shipped with the package and have no option.
"""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from fuzz.seeds import MODELS, board_machine, sweep_of
from rnnhw.errors import RnnhwError

__all__ = ["CHECKPOINT", "FORMATS", "board_job", "board_of"]

CHECKPOINT = {"network": ["lstm", 3, 4], "seed": 1}
"""What the training is of whose checkpoint is read."""


@dataclass(frozen=True)
class Format:
    """A format of files.

    Parameters
    ----------
    read : callable
        Reads the file, or the folder, at a path.
    share : float
        Part of all inputs that it has; the shares of all formats are divided by their sum.
    is_folder : bool
        Whether ``read`` is given the folder of a seed with several files.
    """

    read: Callable[[Path], object]
    share: float = 1.0
    is_folder: bool = False


def read_design(path):
    from rnnhw.design import load_design

    found = load_design(str(path))
    return found.to_toml(), found.digest, found.memory_bytes


def read_devices(path):
    from rnnhw.roofline import load_devices, usual_precision

    return [(usual_precision(device), device.peak) for device in load_devices(path)]


def read_prices(path):
    from rnnhw.roofline import all_devices
    from rnnhw.roofline.prices import read_prices

    found = read_prices(path.read_bytes().decode("utf-8", "replace"), str(path), all_devices())
    return [price.per_million(0.1, 8) for price in found.values()]


def read_sweep(path):
    from rnnhw.explore import load_sweep

    found = load_sweep(path)
    return found.digest, found.designs


def read_workloads(path):
    from rnnhw.explore import load_workloads

    return load_workloads(path)


def read_stac(path):
    from rnnhw.explore.stac_table import load_stac

    return load_stac(path)


def read_calibration(path):
    from rnnhw.roofline.calibration import read_calibration

    return read_calibration(path.read_bytes().decode("utf-8", "replace"))


def read_rows(path):
    from rnnhw.cli.device_rows import rows_of
    from rnnhw.roofline import all_devices
    from rnnhw.roofline.own_calibration import own_rows

    return own_rows(rows_of(path), all_devices(), str(path))


def read_record(path):
    from rnnhw.measure import RecordFile

    return RecordFile(path, device="NVIDIA H200", backend="torch", versions="torch 2").rows


def read_case(path):
    from rnnhw.sim import parse_case

    return parse_case(path.read_bytes().decode("utf-8", "replace")).text()


def read_build(path):
    from rnnhw.cli.package import _text
    from rnnhw.design import presets
    from rnnhw.package import read_built

    return read_built(_text(path), str(path), presets()["tiny"]).median_mhz


def read_netlist(path):
    from rnnhw.flow.netlist import parse_netlist

    return parse_netlist(path.read_bytes(), "top").scopes


def read_routed(path):
    from rnnhw.flow.timing_report import parse_report

    return parse_report(path.read_bytes(), set()).logic_ns


def read_ranks(path):
    from rnnhw.cli.commands.study_parallel import _record

    return _record(path)


def read_arrivals(path):
    from rnnhw.cli.parallel_training import _record

    return _record(path)


def read_codesign(path):
    from rnnhw.cli.codesign.folder import Folder

    return Folder(path, {"model": "a" * 64, "macs": "16"})._is_whole("quantize")


def read_manifest(path):
    from rnnhw.cli.sweeping import refuse_other_results

    return refuse_other_results(path.parent)


def read_store(path):
    from rnnhw.explore import store

    store.fingerprint = lambda sweep: "0123456789abcdef"
    made = store.Store(path, _sweep(path.parent))
    try:
        return made.numbers(), list(made.blocks())
    finally:
        made.close()


_SWEEPS = {}


def _sweep(folder):
    if not _SWEEPS:
        _SWEEPS[0] = sweep_of(folder)
    return _SWEEPS[0]


def read_trained(path):
    from rnnhw.cli.trained_folders import read_front_end, trained_record
    from rnnhw.network import load_integer
    from rnnhw.train import task_of

    return (
        trained_record(path, task_of("anomaly")),
        read_front_end(path),
        load_integer(path / "model.int8.safetensors"),
    )


def read_checkpoint(path):
    from rnnhw.train.loops.checkpoint import Checkpoint

    return Checkpoint(path).load(CHECKPOINT, {"parameters": np.zeros(9, np.float32)})


_NETWORK = {}


def _digits():
    from rnnhw.network import load_integer

    if not _NETWORK:
        _NETWORK[0] = load_integer(MODELS / "digits-lstm" / "model.int8.safetensors")
    return _NETWORK[0]


def read_inputs(path):
    from rnnhw.api.arrays import as_lengths
    from rnnhw.api.inputs import read_inputs
    from rnnhw.array_files import load_array

    array = load_array(path)
    with contextlib.suppress(RnnhwError):
        as_lengths(array)
    return read_inputs(_digits(), array).x


def read_state(path):
    from rnnhw.api.state import state_from
    from rnnhw.cli.files import load_npz

    arrays = load_npz(path)
    return state_from(
        arrays, _digits(), 2, is_real=arrays["h"].dtype.kind == "f" if "h" in arrays else True, name="it"
    )


def _own(path, **settings):
    from rnnhw.train import task_of
    from rnnhw.train.tasks.settings import checked_settings

    task = task_of("own")
    file = task.load(path)
    for given in settings.pop("several"):
        with contextlib.suppress(RnnhwError):
            data = task.prepare(file, checked_settings("own", task.settings, given))
            data.parts(data.splits[0])
    return task.prepare(file, checked_settings("own", task.settings, settings))


def read_own_table(path):
    return _own(
        path,
        target="label",
        column="kind",
        window=2,
        several=[{"target": "value", "column": "load", "window": 3, "horizon": 2, "drop": "kind"}],
    )


def read_own_arrays(path):
    return _own(path, target="label", several=[{"target": "sequence"}, {"target": "value"}])


def read_forecast(path):
    from rnnhw.train.tasks.forecast_data import load_hours

    return load_hours(path)


def read_anomaly(path):
    from rnnhw.train.tasks.anomaly_data import load_series

    return [one.later_windows for one in load_series(path)]


def read_speech(path):
    from rnnhw.train.tasks.speech_data import load_speech

    return load_speech(path).splits()


def read_mnist(path):
    from rnnhw.train.tasks.mnist_data import load_mnist

    return load_mnist(path)


def read_reviews(path):
    from rnnhw.train.tasks.sentiment_data import load_reviews

    data = load_reviews(path)
    return [data.parts(split) for split in data.splits()]


def read_text(path):
    from rnnhw.train.tasks.text import load_text

    return load_text(path)


def read_liberty(path):
    from rnnhw.flow.asic import _areas, _read

    return _areas(_read(path), path)


class Line:
    """A serial line on which a board has sent what a file holds; what is sent to it is lost."""

    port = "/dev/ttyUSB0"

    def __init__(self, content):
        self._left = content

    def write(self, content):
        pass

    def read(self, size, seconds):
        if seconds == 0.05:  # what is left of an earlier session
            return b""
        found, self._left = self._left[:size], self._left[size:]
        return found


def board_of(content):
    """A board that has sent these bytes."""
    from rnnhw.sim.board import Board

    return Board(board_machine(), Line(content))


def board_job():
    """A load, a step and an output beat."""
    from rnnhw.design import COMMAND, pack
    from rnnhw.sim.stimulus import Job

    command = pack(COMMAND, {field.name: int(field.name == "steps") for field in COMMAND})
    x = np.zeros((1, board_machine().columns), np.int8)
    return Job(load=np.ones((2, 3), np.uint32), command=command, x=x, frames=[1], modelled_cycles=9)


def read_serial(path):
    board = board_of(path.read_bytes())
    board.connect()
    return board.trace([board_job()])


def read_network(path):
    import rnnhw
    from rnnhw.network import shape_of

    found = rnnhw.load(path)
    return str(shape_of(found)) if hasattr(found, "layers") else found


def read_float_network(path):
    from rnnhw.network import load_float

    return load_float(path)


FORMATS = {
    "design": Format(read_design, 2),
    "devices": Format(read_devices, 1),
    "prices": Format(read_prices, 2),
    "sweep": Format(read_sweep, 1),
    "workloads": Format(read_workloads, 1),
    "stac": Format(read_stac, 1),
    "calibration": Format(read_calibration, 0.3),
    "rows": Format(read_rows, 1),
    "record": Format(read_record, 2),
    "case": Format(read_case, 1),
    "build": Format(read_build, 2),
    "netlist": Format(read_netlist, 2),
    "routed": Format(read_routed, 0.5),
    "ranks": Format(read_ranks, 2),
    "arrivals": Format(read_arrivals, 2),
    "codesign": Format(read_codesign, 2, is_folder=True),
    "manifest": Format(read_manifest, 2),
    "store": Format(read_store, 0.5),
    "trained": Format(read_trained, 1, is_folder=True),
    "checkpoint": Format(read_checkpoint, 2),
    "inputs": Format(read_inputs, 2),
    "state": Format(read_state, 1),
    "own table": Format(read_own_table, 1),
    "own arrays": Format(read_own_arrays, 1),
    "forecast": Format(read_forecast, 1),
    "anomaly": Format(read_anomaly, 0.3, is_folder=True),
    "speech": Format(read_speech, 0.5, is_folder=True),
    "mnist": Format(read_mnist, 0.5, is_folder=True),
    "reviews": Format(read_reviews, 0.5, is_folder=True),
    "text": Format(read_text, 1),
    "liberty": Format(read_liberty, 1),
    "serial": Format(read_serial, 2),
    "network": Format(read_network, 2),
    "float network": Format(read_float_network, 1),
    "quantized onnx": Format(read_network, 0.5),
}
"""Formats of rnnhw's own files and of data, by name; `fuzz.worker.FOREIGN` has those of other programs."""
