"""Times of work on GPUs, from the equations in `rnnhw.roofline.gpu` and a set of parameters.

Kernels for tensor cores that were not measured are derived from the 32-bit kernels of the same or a related
architecture, with two assumptions. A 32-bit word of memory holds 4 / bytes operands, so the loop over K is
shorter by this factor. The rate grows by the geometric mean of this factor and of the ratio of the peaks.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

import numpy as np

from rnnhw.roofline.devices import Device
from rnnhw.roofline.gpu import Floats, Row, Terms, call_row, call_terms, features, product_row, product_terms
from rnnhw.roofline.parameters import Parameters, look_up
from rnnhw.roofline.recent import RECENT, recent_row, recent_rows, recent_terms
from rnnhw.roofline.work import RnnWork

__all__ = ["Asked", "gpu_parts", "gpu_rows", "gpu_seconds"]


class Asked(Protocol):
    """Anything that names work, a device and a precision, such as a `MeasuredRow`."""

    @property
    def device(self) -> Device: ...

    @property
    def work(self) -> RnnWork: ...

    @property
    def precision(self) -> str: ...


def gpu_rows(device: Device, work: RnnWork, precision: str) -> tuple[list[Row], list[Row], list[Row]]:
    """The rows whose times add up to that of the work, by their kind.

    (recurrent products of all steps, products over all steps, whole calls by `rnnhw.roofline.recent`).
    """
    if device.architecture in RECENT:
        return [], [], [recent_row(device, work, precision)]
    wide, values = work.gates * work.hidden, work.batch * work.steps
    # M, N and K of the product of inputs and input weights, in each direction.
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
    return calls, products, []


def gpu_seconds(parameters: Parameters, asked: Sequence[Asked]) -> Floats:
    """Modelled seconds of each item, ``[asked]``."""
    total = np.zeros(len(asked))
    rows = [gpu_rows(row.device, row.work, row.precision) for row in asked]
    for kind in range(3):
        owners = [number for number, row in enumerate(rows) for _ in row[kind]]
        if owners:
            terms = _terms(parameters, [part for row in rows for part in row[kind]], kind)
            np.add.at(total, owners, terms.total)
    return total


def gpu_parts(parameters: Parameters, device: Device, work: RnnWork, precision: str) -> dict[str, float]:
    """Modelled seconds of one piece of work, by cause, and their ``total``."""
    parts = {"total": 0.0}
    for kind, rows in enumerate(gpu_rows(device, work, precision)):
        if rows:
            terms = _terms(parameters, rows, kind)
            for name, seconds in {"total": terms.total, **terms.parts}.items():
                parts[name] = parts.get(name, 0.0) + float(seconds.sum())
    return parts


def _terms(parameters: Parameters, asked: Sequence[Row], kind: int) -> Terms:
    if kind == 2:
        calls = recent_rows(asked)
        return recent_terms(calls, lambda name: look_up(parameters, calls.keys[name]))
    rows = features(asked)
    # ``look_up`` finds 32-bit kernels for a family without measurements; ``gain`` corrects them (see above).
    measured = {key[0] for key in parameters}
    borrowed = np.array([key[0] not in measured for key in rows.keys["math_share"]]) & (rows.faster > 1)
    gain = {"chain_cycles": rows.value_bytes / 4, "sm_macs": np.sqrt(rows.faster * 4 / rows.value_bytes)}

    def value(name: str) -> Floats:
        found = look_up(parameters, rows.keys[name])
        return np.where(borrowed, found * gain[name], found) if name in gain else found

    return (product_terms if kind else call_terms)(rows, value)
