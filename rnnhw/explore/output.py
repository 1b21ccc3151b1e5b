"""Write the records of a sweep as text files."""

import dataclasses
import json
from typing import Any

from rnnhw import __version__
from rnnhw.explore.candidates import Candidates
from rnnhw.explore.figures import ENERGIES
from rnnhw.explore.records import Records, columns_of
from rnnhw.explore.sweep import FIELDS
from rnnhw.explore.thresholds import SEQUENCES

__all__ = ["candidates_csv", "manifest", "record_files", "records_csv"]

FORMATS = {
    "latency_us": "{:.6g}",
    "sequences_per_s": "{:.6g}",
    "fmax_mhz": "{:.1f}",
    "utilization": "{:.6f}",
    "accuracy": "{:.6f}",
    "cost": "{:.6g}",
    "zeros": "{:.6g}",
    **dict.fromkeys(ENERGIES, "{:.6g}"),
    "pareto": "{:d}",
}


def candidates_csv(found: Candidates) -> str:
    """CSV text of the designs that hold a model, one per line: their numbers, MACs, bytes and cycles."""
    columns = [found.columns[name].tolist() for name in FIELDS]
    columns += [found.macs.tolist(), found.memory_bytes.tolist(), found.cycles.round(3).tolist()]
    lines = [",".join((*FIELDS, "macs", "memory_bytes", "cycles"))]
    lines += [",".join(map("{:.15g}".format, row)) for row in zip(*columns, strict=True)]
    return "\n".join(lines) + "\n"


def records_csv(records: Records) -> str:
    """CSV text of the designs of the records, one per line, in the sweep's order; ``pareto`` is 0 or 1."""
    names = columns_of(records.sweep)
    columns = [map(FORMATS.get(name, "{}").format, records.columns[name].tolist()) for name in names]
    lines = [",".join(names), *(",".join(row) for row in zip(*columns, strict=True))]
    return "\n".join(lines) + "\n"


def manifest(records: Records) -> dict[str, Any]:
    """What the results were made from, and how many designs there are, were kept and were dropped."""
    return {
        "sweep": records.sweep.name,
        "sweep_digest": records.sweep.digest,
        "rnnhw": __version__,
        "network": str(records.sweep.shape),
        **({"scope": records.sweep.scope} if records.sweep.scope else {}),
        "steps": records.sweep.steps,
        "cells": list(records.sweep.cells),
        "lstm_options": list(records.sweep.lstm_options),
        "arithmetic": records.sweep.arithmetic,
        "pipeline": records.sweep.pipeline,
        "cycles_are": "modelled (rnnhw.schedule, closed form)",
        **({"fpga": records.sweep.fpga} if records.sweep.fpga else {}),
        "objectives": list(records.sweep.objectives),
        "constraints": dict(records.sweep.constraints),
        **({"accuracy_by_weight_bits": dict(records.sweep.accuracies)} if records.sweep.accuracies else {}),
        **(_changing(records) if records.sweep.changing else {}),
        **({"prices": dict(records.sweep.prices)} if records.sweep.prices else {}),
        "search": dataclasses.asdict(records.sweep.search),
        "results": records.sweep.results,
        "designs": records.sweep.designs,
        "tried": records.tried,
        "kept": records.kept,
        "pareto": int(records.columns["pareto"].sum()),
        "dropped": dict(records.dropped),
        "failed": {str(point): reason for point, reason in records.failed.items()},
    }


def _changing(records: Records) -> dict[str, Any]:
    """What is said of thresholds: their accuracies, and what the cycles with them are of."""
    found: dict[str, dict[str, float]] = {}
    for (bits, threshold), one in sorted(records.sweep.changing.items()):
        found.setdefault(str(bits), {})[str(threshold)] = one.accuracy
    return {
        "accuracy_by_weight_bits_and_threshold": found,
        "cycles_with_a_threshold_are": f"mean of the first {SEQUENCES} sequences of the data",
    }


def record_files(records: Records) -> dict[str, str]:
    """Contents of the files of a sweep's records, by name; the same records always give the same text."""
    return {
        "results.csv": records_csv(records),
        "manifest.json": json.dumps(manifest(records), indent=2) + "\n",
    }
