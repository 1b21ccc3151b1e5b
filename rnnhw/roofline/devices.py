"""Machines by their published figures: those shipped in ``data/*.toml``, and those of a user's own file."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from types import MappingProxyType
from typing import Any

from rnnhw.errors import InputError
from rnnhw.roofline.figures import NEEDED, Figure, check_figures

__all__ = ["Device", "all_devices", "devices", "find_device", "load_devices", "read_devices"]

COMPARED = ("H200", "T4", "Jetson Orin Nano", "TPU v1", "TPU v5e")
"""What a report sets beside a design where nobody names devices."""

PEAKS = {"mixed": "fp16_tops", "fp16-storage": "fp32_tops"}
"""Precisions whose peak has another name than their own."""

DEEPBENCH = re.compile(r"(NV|AMD|IA)_", re.IGNORECASE)
"""How DeepBench's names of devices begin; ``NV__1080Ti_Trg_CUDA_8_0_88`` is a 1080 Ti with a named CUDA."""

KEYS = {"kind", "architecture", "board", "aliases", "figures"}


@dataclass(frozen=True, kw_only=True)
class Device:
    """One machine.

    Parameters
    ----------
    name : str
    kind : {"gpu", "tpu", "cpu", "event", "photonic"}
    figures : mapping of str to Figure
        By the names in `rnnhw.roofline.figures.FIGURES`.
    architecture : str
        Generation of a GPU: those of one share a library's kernels.
    board : str
        Of a GPU: consumer (it exceeds its rated clock), server or embedded.
    aliases : tuple of str
        Other names, DeepBench's among them.
    """

    name: str
    kind: str
    figures: Mapping[str, Figure]
    architecture: str = ""
    board: str = ""
    aliases: tuple[str, ...] = ()

    def figure(self, name: str) -> float:
        """Value of a figure that the device's kind needs."""
        return self.figures[name].value

    def optional(self, name: str) -> float | None:
        """Value of a figure, or None."""
        return self.figures[name].value if name in self.figures else None

    @property
    def peak(self) -> Mapping[str, float]:
        """Operations per second by precision, as far as documented."""
        return MappingProxyType(
            {
                name.removesuffix("_tops"): figure.value * 1e12
                for name, figure in self.figures.items()
                if name.endswith("_tops")
            }
        )

    @property
    def bytes_per_second(self) -> float:
        """Bandwidth of the memory outside the chip."""
        return self.figure("memory_gbps") * 1e9

    @property
    def precision(self) -> str:
        """Of the roofline: int8 where the device has it, else 16 bits, else 32."""
        return next(name for name in ("int8", "fp16", "bf16", "fp32") if name in self.peak)

    def quoted(self, precision: str) -> tuple[Figure, Figure]:
        """The two figures of a roofline: the peak in a precision, and the memory's bandwidth."""
        return self.figures[self._peak_name(precision)], self.figures["memory_gbps"]

    @property
    def sources(self) -> str:
        """Where the figures were published, and the weakest of their statuses."""
        names = "; ".join(dict.fromkeys(figure.source for figure in self.figures.values()))
        recalled = any(figure.status == "remembered" for figure in self.figures.values())
        return f"{names} ({'remembered' if recalled else 'read'})"

    def operations_per_second(self, precision: str) -> float:
        """Peak in a precision; mixed falls back to 32-bit arithmetic where there are no tensor cores.

        Raises
        ------
        InputError
            If the device is not documented for the precision.
        """
        return self.figures[self._peak_name(precision)].value * 1e12

    def _peak_name(self, precision: str) -> str:
        name = PEAKS.get(precision, f"{precision}_tops")
        if precision == "mixed" and name not in self.figures and self.kind in ("gpu", "cpu"):
            name = "fp32_tops"
        if name not in self.figures:
            raise InputError(f"{self.name} has no {precision}; it is documented for {', '.join(self.peak)}")
        return name


@cache
def all_devices() -> tuple[Device, ...]:
    """All shipped devices, in the order of their files."""
    folder = resources.files("rnnhw.roofline").joinpath("data")
    found: list[Device] = []
    for name in ("gpu", "tpu", "other"):
        text = folder.joinpath(f"{name}.toml").read_text(encoding="utf-8")
        found += read_devices(text, f"data/{name}.toml")
    return tuple(found)


def devices() -> tuple[Device, ...]:
    """The few that every report shows."""
    return tuple(find_device(name, all_devices()) for name in COMPARED)


def load_devices(path: Path) -> tuple[Device, ...]:
    """A user's own file, in the form of the shipped ones."""
    if not path.is_file():
        raise InputError(f"no device file at {path}")
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} is not a readable TOML file: {error}") from None
    return tuple(read_devices(text, str(path)))


def read_devices(text: str, origin: str) -> list[Device]:
    """Devices of a TOML text; ``origin`` is what messages call it.

    Raises
    ------
    InputError
        In a sentence that names the device and the figure.
    """
    try:
        tables = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError(f"{origin} is not a readable TOML file: {error}") from None
    sources = tables.pop("sources", None)
    if not isinstance(sources, dict) or not all(isinstance(source, str) for source in sources.values()):
        raise InputError(f"{origin} has no table of sources, each a text")
    if not tables:
        raise InputError(f"{origin} holds no device")
    return [_device(f"{origin}: {name}", name, table, sources) for name, table in tables.items()]


def _device(where: str, name: str, table: Any, sources: Mapping[str, str]) -> Device:
    if not isinstance(table, dict):
        raise InputError(f"{where} is {table!r}, not a table")
    unknown = sorted(set(table) - KEYS)
    if unknown:
        raise InputError(f"{where} has an unknown key {unknown[0]!r}; a device has {', '.join(sorted(KEYS))}")
    kind, aliases = table.get("kind"), table.get("aliases", [])
    if kind not in NEEDED:
        raise InputError(f"{where}: kind is {kind!r}; there are {', '.join(NEEDED)}")
    if not isinstance(aliases, list) or not all(isinstance(alias, str) for alias in aliases):
        raise InputError(f"{where}: aliases is {aliases!r}, not a list of texts")
    for key in ("architecture", "board"):
        if not isinstance(table.get(key, ""), str):
            raise InputError(f"{where}: {key} is {table[key]!r}, not a text")
    return Device(
        name=name,
        kind=kind,
        architecture=table.get("architecture", ""),
        board=table.get("board", ""),
        aliases=tuple(aliases),
        figures=MappingProxyType(check_figures(name, kind, table.get("figures"), sources)),
    )


def find_device(name: str, known: Sequence[Device]) -> Device:
    """The device of a name or alias; case and blanks do not matter, nor what follows a name of DeepBench's.

    Raises
    ------
    InputError
        If there is none.
    """
    words = name.split("_")
    shortest = 2 if DEEPBENCH.match(name) else len(words)
    for length in range(len(words), shortest - 1, -1):
        wanted = _plain("".join(words[:length]))
        for device in reversed(known):
            if wanted in map(_plain, (device.name, *device.aliases)):
                return device
    raise InputError(f"no device {name!r}; there are {', '.join(device.name for device in known)}")


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())
