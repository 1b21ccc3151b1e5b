"""The figures that a device may have, by name, each with its unit and the limits of what is believable."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rnnhw.errors import InputError

__all__ = ["FIGURES", "NEEDED", "STATUSES", "Figure", "check_figures"]

STATUSES = ("read", "remembered", "measured", "given")
"""How a figure got here: read in its source, written from memory, measured on the machine itself, or given by
the user without a source."""

FIGURES: Mapping[str, tuple[str, float, float]] = {
    "fp32_tops": ("10^12 operations/s", 1e-5, 1e5),
    "tf32_tops": ("10^12 operations/s", 1e-5, 1e5),
    "fp16_tops": ("10^12 operations/s", 1e-5, 1e5),
    "bf16_tops": ("10^12 operations/s", 1e-5, 1e5),
    "int8_tops": ("10^12 operations/s", 1e-5, 1e6),
    "int4_tops": ("10^12 operations/s", 1e-5, 1e6),
    "analog_tops": ("10^12 operations/s", 1e-5, 1e6),
    "memory_gbps": ("10^9 bytes/s", 1e-3, 1e5),
    "multiprocessors": ("multiprocessors or compute units", 1, 1e4),
    "cores": ("cores", 1, 1e5),
    "clock_mhz": ("10^6 cycles/s", 1, 1e4),
    "cache_mib": ("2^20 bytes of last-level cache", 1e-3, 1e4),
    "power_w": ("W, thermal design or board limit", 1e-3, 1e5),
    "process_nm": ("nm", 1, 1e3),
    "arrays": ("systolic arrays", 1, 1e3),
    "array_rows": ("rows of an array", 1, 1e4),
    "array_columns": ("columns of an array", 1, 1e4),
    "weight_mib": ("2^20 bytes that can keep weights on chip", 1e-3, 1e4),
    "step_us": ("us per step beside its matrix products", 0, 1e6),
    "synapses_mib": ("2^20 bytes of synaptic memory", 1e-3, 1e4),
    "event_pj": ("pJ per synaptic operation", 1e-4, 1e6),
    "event_ns": ("ns per synaptic operation on one core", 1e-4, 1e9),
    "barrier_us": ("us to agree on the end of a step", 0, 1e6),
    "mac_pj": ("pJ per multiply-accumulate, conversion included", 1e-6, 1e4),
    "bits": ("effective bits of a product", 1, 32),
}
"""Unit, least and largest value of each figure; error messages print the unit."""

WHOLE = ("multiprocessors", "cores", "arrays", "array_rows", "array_columns")
"""Figures that count things."""

NEEDED = {
    "gpu": ("memory_gbps", "multiprocessors", "clock_mhz", "cache_mib"),
    "tpu": ("memory_gbps", "arrays", "array_rows", "array_columns", "clock_mhz", "weight_mib"),
    "cpu": ("memory_gbps", "cores", "cache_mib"),
    "event": ("cores", "synapses_mib", "event_pj", "event_ns", "barrier_us"),
    "photonic": ("analog_tops", "array_rows", "array_columns", "mac_pj", "bits"),
}
"""Figures that the model of each kind of device needs; gpu, tpu and cpu also need at least one peak."""


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One number about a device, where it was published, and its status, one of `STATUSES`."""

    value: float
    source: str
    status: str


def check_figures(where: str, kind: str, given: Any, sources: Mapping[str, str]) -> dict[str, Figure]:
    """Check the figures of a device, given as a mapping of name to ``[value, source, status]``.

    Parameters
    ----------
    where : str
        What error messages call the device: its file and its name.

    Raises
    ------
    InputError
        If a figure is unknown, missing, outside its limits, or without a source or status.
    """
    if not isinstance(given, Mapping):
        raise InputError(f"{where} has no table of figures")
    figures = {key: _figure(where, key, value, sources) for key, value in given.items()}
    missing = [key for key in NEEDED[kind] if key not in figures]
    if missing:
        raise InputError(f"{where} lacks the figure {missing[0]}; a {kind} needs {', '.join(NEEDED[kind])}")
    if kind in ("gpu", "tpu", "cpu") and not any(key.endswith("_tops") for key in figures):
        raise InputError(f"{where} has no peak; give one such as int8_tops or fp32_tops")
    return figures


def _figure(where: str, key: str, given: Any, sources: Mapping[str, str]) -> Figure:
    if key not in FIGURES:
        raise InputError(f"{where} has an unknown figure {key!r}; there are {', '.join(FIGURES)}")
    if not isinstance(given, list) or len(given) != 3:
        raise InputError(f"{where}: {key} is {given!r}, not [value, source, status]")
    value, source, status = given
    unit, least, most = FIGURES[key]
    number = type(value) in (int, float) and math.isfinite(value) and least <= value <= most
    if not number or (key in WHOLE and value % 1):
        kind = "whole number" if key in WHOLE else "number"
        raise InputError(f"{where}: {key} is {value!r}, not a {kind} within {least:g} .. {most:g} ({unit})")
    if not isinstance(source, str) or not sources.get(source):
        raise InputError(f"{where}: {key} names the source {source!r}, which is not among the file's sources")
    if status not in STATUSES:
        raise InputError(f"{where}: {key} has the status {status!r}, not {', '.join(STATUSES)}")
    return Figure(value=float(value), source=sources[source], status=status)
