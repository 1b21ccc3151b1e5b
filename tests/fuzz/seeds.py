"""Good files of every format that rnnhw reads, small, and made by rnnhw or as its documents describe them.

A seed is a mapping of names to contents: one file, or all files of a folder that is read as one.
"""

import dataclasses
import gzip
import io
import json
import sqlite3
import struct
import tarfile
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import safetensors.numpy
from networks import design

__all__ = ["ROOT", "SEEDS", "board_machine", "sweep_of"]

ROOT = Path(__file__).parents[2]
VECTORS = ROOT / "tests" / "vectors"
MODELS = ROOT / "models"


def one(name, *contents):
    """Seeds of one file each."""
    return [{name: text.encode() if isinstance(text, str) else text} for text in contents]


def npy(array):
    out = io.BytesIO()
    np.save(out, array)
    return out.getvalue()


def npz(**arrays):
    out = io.BytesIO()
    np.savez(out, **arrays)
    return out.getvalue()


def board_machine():
    """The design of the board in the seeds of ``serial``."""
    return design(1, 1, 2, 2, cells=("elman",), weight_depth=64, unit_depth=16, state_depth=32)


def designs():
    from rnnhw.design import presets

    return one("a.toml", *(presets()[name].to_toml() for name in ("tiny", "full", "tflm")))


def devices():
    from rnnhw.roofline import all_devices, load_calibration
    from rnnhw.roofline.own_fit import OwnFit
    from rnnhw.roofline.own_text import own_device_text

    gpu = next(one for one in all_devices() if one.name == "H200")
    family = gpu.architecture
    parameters = {key: value for key, value in load_calibration().parameters.items() if key[0] == family}
    parameters["clock", gpu.board, family, gpu.name] = 1.0
    fit = OwnFit(rows=60, situations=("fp16 forward",), median=0.1, factor=1.5, parameters=parameters)
    shipped = (ROOT / "rnnhw/roofline/data/other.toml").read_text()
    return one("a.toml", own_device_text(gpu, fit, "A note."), shipped)


def prices():
    return one(
        "a.toml",
        'years = 3\n[sources]\na = "A list"\n[electricity]\nper_kwh = [0.12, "a", "read"]\n'
        'date = "2025-06-25"\n["H200"]\nrent_per_hour = [4.5, "a", "read"]\ndate = 2026-09-25\n[ours]\n'
        'purchase = [99, "a", "given"]\n'
        'power_w = [1.5, "a", "assumed"]\ndate = "2026-01-31"\n',
    )


SWEEP = """name = "a"
steps = 8
fpga = "ecp5-25k"
results = "front"
objectives = ["latency", "lut"]
[network]
inputs = 8
units = [12, 10]
cell = "gru"
outputs = 4
[constraints]
max_lut = 20000
[search]
method = "random"
points = 40
seed = 1
[design]
grid_rows = [1, 2]
grid_cols = { from = 1, to = 2, step = 1 }
tile_rows = 2
tile_cols = { from = 1, to = 4, factor = 2 }
fold = 1
weight_depth = 512
"""


def sweeps():
    return one("a.toml", SWEEP, (ROOT / "reports/digits/sweep.toml").read_text())


def sweep_of(folder):
    """The sweep whose store is the seed."""
    from rnnhw.explore import load_sweep

    path = folder / "sweep.toml"
    path.write_text(SWEEP)
    return load_sweep(path)


def stores():
    from rnnhw.explore import store
    from rnnhw.explore.blocks import Block

    store.fingerprint = lambda sweep: "0123456789abcdef"  # its figures are computed otherwise each time
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "finished.sqlite"
        made = store.Store(path, sweep_of(Path(name)))
        for number in range(3):
            block = Block(
                kept=5, dropped={"lut": 2}, violated={1: 3}, nearest={0: (1, 9.0)}, rows=np.arange(5)
            )
            made.put(number, dataclasses.replace(block, failed={7: "it broke"}))
        made.close()
        sqlite3.connect(path).close()
        return one("finished.sqlite", path.read_bytes())


def rows_text():
    lines = ["type,hidden,batch,timesteps,inputs,suite,direction,device,precision,time_ms"]
    lines += [f"lstm,{64 * k},{k},25,{64 * k},deepbench,infer,H200,fp16,{0.5 * k}" for k in range(1, 46)]
    return "\n".join(lines) + "\n"


def records():
    from rnnhw.measure import Asked, Measurement, Timing, record_row
    from rnnhw.measure.records import RECORD_COLUMNS
    from rnnhw.roofline import RnnWork

    lines = [",".join(RECORD_COLUMNS)]
    for hidden in (64, 128, 256):
        work = RnnWork(cell="gru", hidden=hidden, inputs=40, batch=2, steps=25)
        row = record_row(
            Measurement(
                asked=Asked(work=work, direction="infer", precision="bf16"),
                device="NVIDIA H200",
                timing=Timing(median=7.25e-3, quartile1=7e-3, quartile3=8e-3, runs=10),
                backend="torch",
                mode="eager",
                date="2026-11-24",
                versions="torch 2",
                ceilings={"copy_gbps": 4270.0},
            )
        )
        lines.append(",".join(row[name] for name in RECORD_COLUMNS))
    return one("a.csv", "\n".join(lines) + "\n")


def cases():
    from rnnhw.sim import draw_cases

    return one("a.json", *(case.text() for case in draw_cases(6, 1)))


def builds():
    from rnnhw.design import presets

    tiny = presets()["tiny"]
    own = {"design": json.loads(json.dumps(dataclasses.asdict(tiny))), "design_digest": tiny.digest}
    record = json.loads((ROOT / "reports/ecp5-tiny/build.json").read_text()) | own
    return one("build.json", json.dumps(record))


def netlists():
    module = {
        "ports": {"clk": {"direction": "input", "bits": [2]}},
        "cells": {
            "a.b": {"type": "LUT4", "attributes": {"src": "x"}, "parameters": {}, "connections": {"A": [3]}},
            "a": {"type": "$scopeinfo", "attributes": {}, "parameters": {}, "connections": {}},
        },
        "netnames": {"n": {"bits": [3, "0"], "attributes": {"src": "y"}}},
    }  # fmt: skip
    return one("netlist.json", json.dumps({"creator": "yosys", "modules": {"top": module}}))


def serial():
    """What a board sends to `fuzz.formats.read_serial`; the sums in its second status are those of a run."""
    from fuzz.formats import board_job, board_of
    from rnnhw.design import STATUS, Reply, bits_of, output_bytes, pack, whole_bytes
    from rnnhw.errors import EngineError

    machine = board_machine()

    def status(received=0, sent=0):
        values = {
            "error": 0,
            "busy": 0,
            "overrun": 0,
            "cycles": 9,
            "received_crc": received,
            "sent_crc": sent,
        }
        word = pack(STATUS, values | {"design": int(machine.digest, 16)})
        return bytes([Reply.STATUS]) + word.to_bytes(whole_bytes(bits_of(STATUS)), "little")

    answers = bytes([Reply.COMMAND_TAKEN, Reply.LAST_OUTPUT]) + bytes(output_bytes(machine))
    head = bytes([Reply.RESET_DONE]) + status() + answers
    board = board_of(head + status())
    try:
        board.connect()
        board.trace([board_job()])
    except EngineError:
        import binascii

        sums = (binascii.crc_hqx(bytes(board._sent), 0), binascii.crc_hqx(bytes(board._received), 0))
        return one("replies.bin", head + status(*sums))
    raise AssertionError("the sums of a board cannot be 0")


def wav(samples):
    body = samples.astype("<i2").tobytes()
    head = struct.pack("<4sIHHIIHH4sI", b"fmt ", 16, 1, 1, 8000, 16000, 2, 16, b"data", len(body))
    return b"RIFF" + struct.pack("<I", 4 + len(head) + len(body)) + b"WAVE" + head + body


def speech():
    """A folder of short recordings, and the same in one file."""
    rng = np.random.default_rng(1)
    said = [(d, s, k, rng.integers(-99, 99, 30)) for d in range(10) for s in ("a",) for k in (0, 5)]
    lengths = [len(samples) for *_, samples in said]
    arrays = npz(
        samples=np.concatenate([samples for *_, samples in said]).astype(np.int16),
        offsets=np.append(0, np.cumsum(lengths)),
        labels=np.array([d for d, *_ in said]),
        speakers=np.array([s for _, s, *_ in said]),
        index=np.array([k for *_, k, _ in said]),
    )
    return [{f"{d}_{s}_{k}.wav": wav(samples) for d, s, k, samples in said}, {"speech.npz": arrays}]


def mnist():
    """A folder of packed and plain idx files, and the two kinds of archives."""
    labels = np.arange(20, dtype=np.uint8) % 10
    images = np.random.default_rng(2).integers(0, 255, (20, 28, 28)).astype(np.uint8)
    pixels = struct.pack(">4I", 2051, 20, 28, 28) + images.tobytes()
    digits = struct.pack(">2I", 2049, 20) + labels.tobytes()
    folder = {
        "train-images-idx3-ubyte.gz": gzip.compress(pixels, mtime=0),
        "train-labels-idx1-ubyte.gz": gzip.compress(digits, mtime=0),
        "t10k-images-idx3-ubyte": pixels,
        "t10k-labels-idx1-ubyte": digits,
    }
    keras = npz(x_train=images, y_train=labels, x_test=images, y_test=labels)
    return [folder, {"mnist.npz": keras}]


def reviews():
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, text in review_texts().items():
            entry = tarfile.TarInfo(f"txt_sentoken/{name}")
            entry.size = len(text)
            archive.addfile(entry, io.BytesIO(text))
    return [
        {"reviews.tar.gz": gzip.compress(out.getvalue(), mtime=0)},
        {f"{k}": v for k, v in review_texts().items()},
    ]


def review_texts():
    return {
        f"{kind}/cv{fold}0{k}_{k}.txt": f"a {kind} film number {k}\n".encode()
        for fold in range(3)
        for kind in ("neg", "pos")
        for k in range(2)
    }


START = datetime(2014, 3, 3)


def anomaly():
    """A folder with the three series and their windows."""
    from rnnhw.train.tasks.anomaly_data import NAMES

    rng = np.random.default_rng(5)
    lines = [f"{START + timedelta(hours=k)},{20 + rng.normal():.2f}" for k in range(700)]
    windows = [[f"{START + timedelta(hours=hour)}.000000" for hour in (490, 540)]]
    table = "\n".join(["timestamp,value", *lines]) + "\n"
    found = {f"{name}.csv": table.encode() for name in NAMES}
    keys = {f"realKnownCause/{name}.csv": windows for name in NAMES}
    return [{**found, "combined_windows.json": json.dumps(keys).encode()}]


def forecast():
    lines = ["No,year,month,day,hour,pm2.5,DEWP,TEMP,PRES,cbwd,Iws,Is,Ir"]
    for k in range(60):
        time = START + timedelta(hours=k)
        lines.append(
            f"{k + 1},{time.year},{time.month},{time.day},{time.hour},{60 + k % 31},-3,{k % 7 - 2},1020,"
            f"NW,1.5,0,{k % 3}"
        )
    return one("hours.csv", "\n".join(lines) + "\n")


def tables():
    lines = [f"{k % 24},{10 + k % 7}.5,{k * k % 31},{'hot' if k % 3 else 'cold'}" for k in range(60)]
    return one("own.csv", "\n".join(["hour,degrees,load,kind", *lines]) + "\n")


def own_arrays():
    rng = np.random.default_rng(3)
    x = rng.normal(size=(12, 5, 3)).astype(np.float32)
    lengths = rng.integers(2, 6, 12)
    return one(
        "own.npz",
        npz(x=x, y=rng.integers(0, 3, 12), lengths=lengths),
        npz(x=x, y=rng.normal(size=(12, 5, 2)), lengths=lengths),
    )


def states():
    return one(
        "state.npz",
        npz(h=np.zeros((1, 2, 32), np.float32), c=np.zeros((1, 2, 32), np.float32)),
        npz(h=np.zeros((1, 2, 32), np.int16), c=np.zeros((1, 2, 32), np.int16)),
    )


def inputs():
    rng = np.random.default_rng(4)
    return one(
        "x.npy",
        npy(rng.normal(size=(2, 8, 8)).astype(np.float32)),
        npy(rng.integers(-128, 128, (2, 8, 8)).astype(np.int8)),
        npy(np.array([3, 8])),
        npy(np.asfortranarray(rng.normal(size=(2, 8, 8)))),
    )


def checkpoints():
    from fuzz.formats import CHECKPOINT
    from rnnhw.train.loops.checkpoint import Checkpoint, Progress

    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "a.safetensors"
        progress = Progress(epoch=1, step=3, loss=1.5, hits=2, count=4, best=0.5, notes={"order": [1, 2]})
        progress.history = [[1, 1.5, 0.5, 0.1]]
        Checkpoint(path).save(CHECKPOINT, progress, {"parameters": np.zeros(9, np.float32)})
        return one("checkpoint.safetensors", path.read_bytes())


def trained():
    """The folder of a published model, which has what a trained folder has."""
    folder = MODELS / "anomaly-lstm"
    names = ("scores.json", "front_end.npz", "model.int8.safetensors")
    return [{name: (folder / name).read_bytes() for name in names}]


def codesign():
    from rnnhw import __version__
    from rnnhw.cli.codesign.folder import digest_of

    made_from = {"rnnhw": __version__, "model": "a" * 64, "macs": "16"}
    stages = {"quantize": {"seconds": 0.1, "files": {"a.json": digest_of(b"{}")}}}
    manifest = json.dumps({"made_from": made_from, "stages": stages}, indent=2)
    return [{"manifest.json": manifest.encode(), "a.json": b"{}"}]


def networks():
    """Integer networks of all cells."""
    names = ("lstm_coupled", "gru_int4", "elman_relu", "mingru", "lstm_all_both")
    return one(
        "a.safetensors",
        (MODELS / "digits-lstm/model.int8.safetensors").read_bytes(),
        *((VECTORS / f"{name}.safetensors").read_bytes() for name in names),
    )


def float_networks():
    from rnnhw.network import save_float
    from rnnhw.train import initial_network

    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "a.safetensors"
        save_float(initial_network("small", inputs=3, units=6, outputs=4, seed=1), path)
        return one("a.safetensors", path.read_bytes(), safetensors.numpy.save({"w": np.zeros((2, 2))}))


def quantized_onnx():
    names = ("lstm", "gru_int4", "elman_lengths", "lstm_all_both", "mingru")
    return one("a.onnx", *((VECTORS / f"{name}.onnx").read_bytes() for name in names))


def liberty():
    return one(
        "cells.lib",
        "library (small) {\n"
        + "\n".join(f"cell (G{k}) {{ area : {k}.5; pin(A) {{ direction : input; }} }}" for k in range(1, 5))
        + "\n}\n",
    )


SEEDS = {
    "design": designs,
    "devices": devices,
    "prices": prices,
    "sweep": sweeps,
    "workloads": lambda: one("a.toml", (MODELS / "brainwave.toml").read_text()),
    "stac": lambda: one("a.toml", (MODELS / "stac.toml").read_text()),
    "calibration": lambda: one("a.toml", (ROOT / "rnnhw/roofline/data/calibrated.toml").read_text()),
    "rows": lambda: one("a.csv", rows_text()),
    "record": records,
    "case": cases,
    "build": builds,
    "netlist": netlists,
    "routed": lambda: one("report.json", (ROOT / "tests/flow/nextpnr_report.json").read_bytes()),
    "ranks": lambda: one("ranks.json", (ROOT / "reports/parallel/ranks-2.json").read_bytes()),
    "arrivals": lambda: one("order.json", json.dumps({"arrivals": [1, 2, 1, 1, 2], "staleness": [0, 1]})),
    "codesign": codesign,
    "manifest": lambda: one("manifest.json", (ROOT / "reports/digits/manifest.json").read_bytes()),
    "store": stores,
    "trained": trained,
    "checkpoint": checkpoints,
    "inputs": inputs,
    "state": states,
    "own table": tables,
    "own arrays": own_arrays,
    "forecast": forecast,
    "anomaly": anomaly,
    "speech": speech,
    "mnist": mnist,
    "reviews": reviews,
    "text": lambda: one("a.txt", ("To be, or not to be: that is the question.\n" * 60).encode()),
    "liberty": liberty,
    "serial": serial,
    "network": networks,
    "float network": float_networks,
    "quantized onnx": quantized_onnx,
}
"""What makes the good files of each format, by its name."""
