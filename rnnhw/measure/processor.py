"""The processor of the machine at hand: its name, and its measured figures as text for a file of devices."""

import os
import platform
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np

from rnnhw.errors import EngineError
from rnnhw.measure.ceilings import Probe, measure_ceilings

__all__ = ["device_file", "gpu_name", "numpy_probes", "processor_name"]

SIDE = 1536
"""Rows and columns of the matrices whose product gives the peak."""

STREAM_BYTES = 1 << 28
"""Size of the array whose copy gives the bandwidth: far larger than any cache."""

CACHE = Path("/sys/devices/system/cpu/cpu0/cache")
UNITS = {"K": 2**-10, "M": 1.0}
"""MiB per unit, by the last letter of a size in `CACHE`."""


def processor_name() -> str:
    """Name of the processor; that of the architecture where the system gives no better one."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def gpu_name() -> str:
    """Name of the first NVIDIA GPU.

    Raises
    ------
    EngineError
        If the driver's program does not tell it.
    """
    command = ["nvidia-smi", "--query-gpu=name", "--format=csv,noheader", "--id=0"]
    try:
        told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout.strip()
    except (OSError, subprocess.SubprocessError) as error:
        raise EngineError(f"nvidia-smi does not tell the name of the GPU: {error}") from None
    return told.splitlines()[0]


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _cache_mib() -> float:
    """Size of the largest cache in MiB; 1 where the system does not list any."""
    sizes = [path.read_text(encoding="ascii").strip() for path in CACHE.glob("index*/size")]
    return max((float(size[:-1]) * UNITS[size[-1]] for size in sizes if size[-1:] in UNITS), default=1.0)


def numpy_probes() -> dict[str, Probe]:
    """Probes of the processor's 32-bit peak and of its memory's bandwidth."""
    rng = np.random.default_rng(0)
    a, b = (rng.random((SIDE, SIDE), np.float32) for _ in range(2))
    source = np.ones(STREAM_BYTES // 8)  # pages of zeros that nobody wrote are not in memory
    target = np.ones_like(source)
    return {
        # A copy reads every byte and writes every byte.
        "copy_gbps": Probe(lambda: np.copyto(target, source), 2 * STREAM_BYTES),
        "product_tops": Probe(lambda: a @ b, 2 * SIDE**3),
    }


def device_file(clock: Callable[[], float], date: str) -> str:
    """Text of a TOML file of devices that describes this processor.

    The 32-bit peak is measured with a large matrix product, the memory's bandwidth with a copy.

    Parameters
    ----------
    clock : callable
        Returns seconds since any fixed moment.
    date : str
        Date of the measurement, for the file's source.
    """
    found = measure_ceilings(numpy_probes(), clock)
    tops, gbps = found["product_tops"], found["copy_gbps"]
    figures = {"fp32_tops": tops, "memory_gbps": gbps, "cores": _cores(), "cache_mib": _cache_mib()}
    name = processor_name().replace("\\", " ").replace('"', " ")
    source_text = (
        f"measured by rnnhw measure, {date}: a product of {SIDE} x {SIDE} matrices and a copy of "
        f"{STREAM_BYTES >> 20} MiB, numpy {np.__version__}"
    )
    lines = [
        "[sources]",
        f'here = "{source_text}"',
        "",
        f'["{name}"]',
        'kind = "cpu"',
        "",
        f'["{name}".figures]',
    ]
    lines += [f'{key} = [{value:.4g}, "here", "measured"]' for key, value in figures.items()]
    return "\n".join(lines) + "\n"
