"""Reads damaged files in child processes, and watches their time, memory and temporary files."""

import contextlib
import os
import resource
import subprocess
import sys
import threading
import time
import warnings
from pathlib import Path

import numpy as np

from damaged.hdf5_server import use_server
from damaged.keras_files import damaged_h5, damaged_keras, write_keras
from damaged.onnx_files import damaged_onnx, write_onnx
from damaged.pt2_files import damaged_pt2, write_pt2
from damaged.readers import read_integer, read_model, read_tflite, refusal
from damaged.safetensors_files import damaged_safetensors
from damaged.tflite_files import damaged_tflite, write_tflite
from rnnhw.errors import RnnhwError

__all__ = ["GOOD", "KINDS", "batch", "damaged_file", "run_batch", "write_sources"]

SECONDS, MEMORY = 10, 2**30

KINDS = {
    "onnx": (write_onnx, damaged_onnx, read_model),
    "keras": (write_keras, damaged_keras, read_model),
    "h5": (write_keras, damaged_h5, read_model),
    "pt2": (write_pt2, damaged_pt2, read_model),
    "tflite": (write_tflite, damaged_tflite, read_tflite),
    "safetensors": (write_onnx, damaged_safetensors, read_integer),
}
"""For each kind of files, what writes good ones, what damages one, and what reads it."""

GOOD = {"refused", "does not run", "run", "run, not quantized", "run, quantized"}
"""Outcomes that a damaged file may have: the first three words are of the float model."""


def write_sources(kind, seed, folder, count=28):
    """Write good files of a kind into a folder, with their inputs, and read them.

    What is compiled when the first file is read is then in Numba's cache, and takes no time of damaged files.
    """
    write, _, read = KINDS[kind]
    write(seed, folder, count)
    for path in _sources(kind, folder):
        with contextlib.suppress(RnnhwError):  # some good files hold what only the host can run
            read(path, _inputs(path), 0)


def _sources(kind, folder):
    return sorted(folder.glob(f"source*.{kind}"))


def _inputs(path):
    """The inputs of a good file by name."""
    with np.load(path.with_suffix(".npz")) as arrays:
        return {name[:-1]: array for name, array in arrays.items()}


def damaged_file(kind, seed, number, folder):
    """The content of a damaged file, and the inputs of the good one."""
    paths = _sources(kind, folder)
    path = paths[number % len(paths)]
    rng = np.random.default_rng([seed, number])
    return KINDS[kind][1](rng, path.read_bytes()), _inputs(path)


def batch(kind, seed, first, last, folder):
    """In a process of its own: read damaged files, and print the outcome of each."""
    pipe = sys.stdout
    if kind in ("keras", "h5"):
        use_server()
    size = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (size + 4 * MEMORY, size + 4 * MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    warnings.simplefilter("ignore" if kind == "safetensors" else "error")
    for number in range(first, last):
        content, fed = damaged_file(kind, seed, number, folder)
        path = folder / f"damaged.{kind}"
        path.write_bytes(content)
        before = set(folder.iterdir())
        pipe.write(f"begin {number}\n")
        pipe.flush()
        costs = _Costs()
        outcome, seconds, memory = costs.judged(_outcome(kind, path, fed, number))
        left = [*Path(os.environ["TMPDIR"]).iterdir(), *(set(folder.iterdir()) - before)]
        if left:
            outcome = f"left {[one.name for one in left[:3]]}, {outcome}"
        pipe.write(f"end {number} {seconds:.3f} {memory} {outcome}\n")
        pipe.flush()


def _outcome(kind, path, fed, number):
    """One of `GOOD`, or what is wrong."""
    try:
        return KINDS[kind][2](path, fed, number)
    except RnnhwError as error:
        try:
            return refusal(error, "refused")
        except AssertionError as wrong:
            return str(wrong)
    except BaseException as error:
        return f"{type(error).__name__}: {' '.join(str(error).split())[:200]} {_place(error)}"


class _Costs:
    """Processor time and memory that this process takes for a file, beyond what it had at its beginning.

    The process that reads HDF5 limits its own.
    """

    def __init__(self):
        # The largest memory is set back to what there is now.
        Path("/proc/self/clear_refs").write_text("5")
        self.memory, self.seconds = self._memory(), time.process_time()

    def judged(self, outcome):
        """The outcome, with a complaint if the costs were too much; and the costs."""
        memory, seconds = self._memory() - self.memory, time.process_time() - self.seconds
        if memory > MEMORY:
            outcome = f"memory: {memory // 2**20} MB, {outcome}"
        if seconds > SECONDS:
            outcome = f"slow: {seconds:.0f} s, {outcome}"
        return outcome, seconds, memory // 2**20

    def _memory(self):
        text = Path("/proc/self/status").read_text()
        return 1024 * int(text.partition("VmHWM:")[2].split()[0])


def _place(error):
    trace = error.__traceback__
    places = []
    while trace:
        places.append(f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " ".join(places[-3:])


def run_batch(kind, seed, first, last, folder, costs=None):
    """Run a batch in other processes; yields (number, outcome). A file that kills one has one to itself.

    Seconds of processor time and MB of memory are appended to the list ``costs``.
    """
    script = Path(__file__).parent.parent / "damaged_models.py"
    while first < last:
        command = [sys.executable, script, "--child", kind, str(seed), str(first), str(last), str(folder)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as child:
            watch = _Watch(child)
            outcome = "the process did not begin"
            for line in child.stdout:
                if line.startswith("begin "):
                    outcome = ""
                    watch.begin()
                    continue
                if not line.startswith(f"end {first} "):
                    yield first, f"it prints {line.strip()[:80]!r}"
                    continue
                seconds, memory, text = line.removeprefix(f"end {first} ").strip().split(" ", 2)
                if costs is not None:
                    costs.append((float(seconds), int(memory)))
                yield first, text
                first, outcome = first + 1, "the process ended early"
                watch.end()
            watch.end()
        if first < last:
            yield first, outcome or f"the process died with status {child.returncode}"
            first += 1


class _Watch:
    """Kills a process that takes very long for a file: other processes may slow it down."""

    def __init__(self, child):
        self.child, self.timer = child, None

    def begin(self):
        self.end()
        self.timer = threading.Timer(6 * SECONDS, self.child.kill)
        self.timer.start()

    def end(self):
        if self.timer is not None:
            self.timer.cancel()
