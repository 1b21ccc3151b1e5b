"""What there is to choose from, with the facts of each: models, presets, devices, cells, engines, tasks."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rnnhw.cli.scores import SCORES
from rnnhw.errors import InputError
from rnnhw.published import published_folder, published_names

if TYPE_CHECKING:
    from rnnhw.roofline import Device
    from rnnhw.train import Task

__all__ = ["KINDS", "entries", "entry_lines"]

Entry = dict[str, Any]


def _models() -> list[Entry]:
    return [_model(published_folder() / name) for name in published_names()]


def _model(folder: Path) -> Entry:
    from rnnhw.network import load_integer, shape_of, work_of

    files = sorted(folder.glob("*.int8.safetensors"))
    networks = [load_integer(file) for file in files]
    shapes = [shape_of(network) for network in networks]
    return {
        "name": folder.name,
        "networks": [str(shape) for shape in shapes],
        "weights": sum(work_of(shape).weights for shape in shapes),
        "weight_bits": max(network.weight_bits for network in networks),
        "bytes": sum(file.stat().st_size for file in files),
        **_score(folder / SCORES),
    }


def _score(path: Path) -> Entry:
    """The task, and the first score of the network that is published: first split, all training data."""
    record = json.loads(path.read_text(encoding="utf-8"))
    split = record["results"][0]["split"]
    own = [one for one in record["results"] if one["split"] == split]
    score = max(own, key=lambda one: one["fraction"])["scores"][0]
    return {
        "task": record["task"],
        "score": score["name"],
        "unit": score["unit"],
        "float": score["float"],
        "integer": score["integer"],
    }


def _presets() -> list[Entry]:
    from rnnhw.design import named_designs

    return [
        {
            "name": name,
            "macs_per_cycle": design.macs,
            "memory_bytes": design.memory_bytes,
            "clock_mhz": design.clock_mhz,
            "arithmetic": design.arithmetic,
            "cells": list(design.cells),
            "lstm_options": list(design.lstm_options),
        }
        for name, design in named_designs().items()
    ]


def _devices() -> list[Entry]:
    from rnnhw.roofline import all_devices

    return [_device(device) for device in all_devices()]


def _device(device: "Device") -> Entry:
    from rnnhw.roofline import usual_precision

    usual = usual_precision(device)
    return {
        "name": device.name,
        "kind": device.kind,
        "usual_precision": usual,
        "peak_tops": {name: peak / 1e12 for name, peak in device.peak.items()},
        "memory_gb_per_second": device.optional("memory_gbps"),
        "aliases": list(device.aliases),
    }


def _cells() -> list[Entry]:
    from rnnhw.cells import CELLS
    from rnnhw.design import LSTM_OPTIONS, named_designs

    return [
        {
            "name": str(cell),
            "title": declared.title,
            "gates": list(declared.gates),
            "remembers": list(declared.remembers),
            "options": list(LSTM_OPTIONS) if cell.startswith("lstm") else [],
            "presets": [name for name, design in named_designs().items() if cell in design.cells],
        }
        for cell, declared in CELLS.items()
    ]


def _engines() -> list[Entry]:
    from rnnhw.sim import ENGINES

    return [
        {
            "name": engine.name,
            "values": "reals" if engine.gives_reals else "integers",
            "cycles": engine.cycles_are,
            "needs_design": engine.needs_design,
        }
        for engine in ENGINES.values()
    ]


def _tasks() -> list[Entry]:
    from rnnhw.train import TASKS, task_of

    return [_task(task_of(name)) for name in TASKS]


def _task(task: "Task") -> Entry:
    return {
        "name": task.name,
        "summary": task.summary,
        "data": task.data,
        "networks": list(task.networks),
        "epochs": task.epochs,
        "cells": [str(cell) for cell in task.cells],
    }


def _model_facts(one: Entry) -> list[str]:
    figures = " ".join(filter(None, (f"{one['float']:.4g} float, {one['integer']:.4g} integer", one["unit"])))
    return [
        " and ".join(one["networks"]),
        f"{one['weights']:,} weights of {one['weight_bits']} bits",
        f"{one['score']}: {figures}",
    ]


def _preset_facts(one: Entry) -> list[str]:
    return [
        f"{one['macs_per_cycle']:,} MACs per cycle",
        f"{one['memory_bytes'] / 1024:,.0f} KiB",
        f"{one['clock_mhz']} MHz",
        f"arithmetic {one['arithmetic']}",
        ", ".join((*one["cells"], *one["lstm_options"])),
    ]


def _device_facts(one: Entry) -> list[str]:
    peak = one["peak_tops"].get(one["usual_precision"])
    memory = one["memory_gb_per_second"]
    return [
        one["kind"],
        f"usually {one['usual_precision']}" + (f" at {peak:,.4g} TOPS" if peak else ""),
        *([f"{memory:,.4g} GB/s"] if memory else []),
    ]


def _cell_facts(one: Entry) -> list[str]:
    options = [f"options {', '.join(one['options'])}"] if one["options"] else []
    return [
        f"gates {', '.join(one['gates'])}",
        f"carries {' and '.join(one['remembers'])}",
        *options,
        f"on {', '.join(one['presets'])}",
    ]


def _engine_facts(one: Entry) -> list[str]:
    return [
        one["values"],
        "no cycles" if one["cycles"] == "none" else f"cycles {one['cycles']}",
        "needs a design" if one["needs_design"] else "needs no design",
    ]


def _task_facts(one: Entry) -> list[str]:
    return [one["summary"], f"--data: {one['data']}" if one["data"] else "needs no --data"]


_KINDS: Mapping[str, tuple[Callable[[], list[Entry]], Callable[[Entry], list[str]]]] = {
    "models": (_models, _model_facts),
    "presets": (_presets, _preset_facts),
    "devices": (_devices, _device_facts),
    "cells": (_cells, _cell_facts),
    "engines": (_engines, _engine_facts),
    "tasks": (_tasks, _task_facts),
}

KINDS = tuple(_KINDS)
"""What can be listed."""


def entries(kind: str) -> list[Entry]:
    """Return the entries of one kind, each with its name and its facts.

    Raises
    ------
    InputError
        If there is no such kind.
    """
    if kind not in _KINDS:
        raise InputError(f"cannot list {kind!r}; there are {', '.join(KINDS)}")
    return _KINDS[kind][0]()


def entry_lines(kind: str, found: Sequence[Entry]) -> list[str]:
    """Describe each entry in one line that begins with its name."""
    width = max((len(one["name"]) for one in found), default=0)
    return [f"{one['name']:{width}}  {'; '.join(_KINDS[kind][1](one))}" for one in found]
