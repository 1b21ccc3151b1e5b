"""Times of work on GPUs, from the equations and a set of parameters.

Kernels for tensor cores that nobody measured are borrowed from 32-bit ones of the architecture or a relative,
and two things are assumed of them: a word of memory brings 4 / bytes operands, so the K loop is as much
shorter; and the rate grows by the geometric mean of that factor and the peak's over 32-bit arithmetic.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

import numpy as np

from rnnhw.roofline.devices import Device
from rnnhw.roofline.gpu import Floats, Row, Terms, call_row, call_terms, features, product_row, product_terms
from rnnhw.roofline.parameters import Parameters, look_up
from rnnhw.roofline.work import RnnWork

__all__ = ["Asked", "gpu_parts", "gpu_rows", "gpu_seconds"]


class Asked(Protocol):
    """Work on a device in a precision."""

    @property
    def device(self) -> Device: ...

    @property
    def work(self) -> RnnWork: ...

    @property
    def precision(self) -> str: ...


def gpu_rows(device: Device, work: RnnWork, precision: str) -> tuple[list[Row], list[Row]]:
    """What is run: recurrent products of all steps, and products over all steps."""
    wide, values = work.gates * work.hidden, work.batch * work.steps
    inputs = {
        "forward": (wide, values, work.inputs),
        "backward_data": (work.inputs, values, wide),
        "backward_weights": (wide, work.inputs, values),
    }
    calls = [
        call_row(device, replace(work, direction=part), precision)
        for part in work.parts
        if part != "backward_weights"
    ]
    products = [
        product_row(device, precision, wide, work.hidden, values, own_call=True)
        for part in work.parts
        if part == "backward_weights"
    ]
    products += [
        product_row(device, precision, *inputs[part], own_call=False) for part in work.parts if work.inputs
    ]
    return calls, products


def gpu_seconds(parameters: Parameters, asked: Sequence[Asked]) -> Floats:
    """Modelled seconds ``[rows]``."""
    total = np.zeros(len(asked))
    rows = [gpu_rows(row.device, row.work, row.precision) for row in asked]
    for kind in (0, 1):
        owners = [number for number, row in enumerate(rows) for _ in row[kind]]
        if owners:
            terms = _terms(parameters, [part for row in rows for part in row[kind]], products=bool(kind))
            np.add.at(total, owners, terms.total)
    return total


def gpu_parts(parameters: Parameters, device: Device, work: RnnWork, precision: str) -> dict[str, float]:
    """Modelled seconds by what takes them, and ``total``."""
    parts = {"total": 0.0}
    for kind, rows in enumerate(gpu_rows(device, work, precision)):
        if rows:
            terms = _terms(parameters, rows, products=bool(kind))
            for name, seconds in {"total": terms.total, **terms.parts}.items():
                parts[name] = parts.get(name, 0.0) + float(seconds.sum())
    return parts


def _terms(parameters: Parameters, asked: Sequence[Row], products: bool) -> Terms:
    rows = features(asked)
    measured = {key[0] for key in parameters}
    borrowed = np.array([key[0] not in measured for key in rows.keys["math_share"]]) & (rows.faster > 1)
    gain = {"chain_cycles": rows.value_bytes / 4, "sm_macs": np.sqrt(rows.faster * 4 / rows.value_bytes)}

    def value(name: str) -> Floats:
        found = look_up(parameters, rows.keys[name])
        return np.where(borrowed, found * gain[name], found) if name in gain else found

    return (product_terms if products else call_terms)(rows, value)
