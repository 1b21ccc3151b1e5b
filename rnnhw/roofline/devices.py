"""Machines by their published figures: those shipped in ``data/*.toml``, and those of a user's own file."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from types import MappingProxyType
from typing import Any

from rnnhw.errors import InputError
from rnnhw.parsing import parse_toml
from rnnhw.roofline.figures import NEEDED, Figure, check_figures
from rnnhw.roofline.own_array import is_own_array, own_array
from rnnhw.roofline.own_fit import OwnFit, read_own_fit

__all__ = ["Device", "all_devices", "devices", "find_device", "load_devices", "read_devices"]

COMPARED = ("H200", "T4", "Jetson Orin Nano", "TPU v1", "TPU v5e")
"""Devices that a report compares with a design where the user names none."""

PEAKS = {"mixed": "fp16_tops", "fp16-storage": "fp32_tops"}
"""Name of the peak that multiplies values of a precision, where it is not ``<precision>_tops``."""

DEEPBENCH = re.compile(r"(NV|AMD|IA)_", re.IGNORECASE)
"""How DeepBench's device names begin: ``NV__1080Ti_Trg_CUDA_8_0_88`` is a 1080 Ti, run with CUDA 8.0.88."""

KEYS = {"kind", "architecture", "board", "aliases", "figures", "calibration"}
"""Keys that a device may have in a TOML file."""


@dataclass(frozen=True, kw_only=True)
class Device:
    """One machine, described by published figures.

    Parameters
    ----------
    name : str
    kind : {"gpu", "tpu", "cpu", "event", "photonic"}
        Selects the model of time.
    figures : mapping of str to Figure
        By the names in `rnnhw.roofline.figures.FIGURES`, in the units given there.
    architecture : str
        Generation of a GPU. The vendor's library uses the same kernels on all GPUs of one generation.
    board : str
        "consumer", "server" or "embedded" for a GPU. Consumer boards run above their rated clock.
    aliases : tuple of str
        Other names of the device, such as those in DeepBench's results.
    own : OwnFit, optional
        Parameters of the GPU model that a user fitted to a record of this device.
    """

    name: str
    kind: str
    figures: Mapping[str, Figure]
    architecture: str = ""
    board: str = ""
    aliases: tuple[str, ...] = ()
    own: OwnFit | None = None

    def figure(self, name: str) -> float:
        """Value of a figure that every device of this kind has; KeyError otherwise."""
        return self.figures[name].value

    def optional(self, name: str) -> float | None:
        """Value of a figure, or None where the device does not give it."""
        return self.figures[name].value if name in self.figures else None

    @property
    def peak(self) -> Mapping[str, float]:
        """Peak in operations per second, by precision, for all precisions that are documented."""
        return MappingProxyType(
            {
                name.removesuffix("_tops"): figure.value * 1e12
                for name, figure in self.figures.items()
                if name.endswith("_tops")
            }
        )

    @property
    def bytes_per_second(self) -> float:
        """Bandwidth of the memory outside the chip, in bytes per second."""
        return self.figure("memory_gbps") * 1e9

    @property
    def on_chip_bytes(self) -> float:
        """Bytes of weights that can stay on the chip from one step or call to the next; 0 if unknown."""
        keeps = {"gpu": "cache_mib", "cpu": "cache_mib", "tpu": "weight_mib"}.get(self.kind, "")
        return (self.optional(keeps) or 0.0) * 2**20

    @property
    def precision(self) -> str:
        """Precision that the roofline uses by default: int8 where documented, else 16 bits, else 32."""
        return next(name for name in ("int8", "fp16", "bf16", "fp32") if name in self.peak)

    def quoted(self, precision: str) -> tuple[Figure, Figure]:
        """The two figures that a roofline rests on: the peak in ``precision``, and the memory's bandwidth."""
        return self.figures[self._peak_name(precision)], self.figures["memory_gbps"]

    @property
    def sources(self) -> str:
        """Where the figures were published; "remembered" if at least one was written from memory."""
        names = "; ".join(dict.fromkeys(figure.source for figure in self.figures.values()))
        recalled = any(figure.status == "remembered" for figure in self.figures.values())
        return f"{names} ({'remembered' if recalled else 'read'})"

    def operations_per_second(self, precision: str) -> float:
        """Peak in operations per second.

        Without tensor cores, a GPU or processor runs ``mixed`` at the rate of its 32-bit arithmetic.

        Raises
        ------
        InputError
            If the device is not documented for the precision.
        """
        return self.figures[self._peak_name(precision)].value * 1e12

    def _peak_name(self, precision: str) -> str:
        name = PEAKS.get(precision, f"{precision}_tops")
        # Only GPUs and processors are taken to have 32-bit arithmetic that can stand in for tensor cores.
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


def devices(own: Sequence[Device] = ()) -> tuple[Device, ...]:
    """The devices that a report shows by default, and those of a user, which replace those of their names."""
    names = {device.name for device in own}
    usual = (find_device(name, all_devices()) for name in COMPARED)
    return (*(device for device in usual if device.name not in names), *own)


def load_devices(path: Path) -> tuple[Device, ...]:
    """Devices of a user's own TOML file, which has the form of the shipped ``data/*.toml``.

    Raises
    ------
    InputError
        If the file cannot be read, or describes no valid device.
    """
    if not path.is_file():
        raise InputError(f"no device file at {path}")
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} is not a readable TOML file: {error}") from None
    return tuple(read_devices(text, str(path)))


def read_devices(text: str, origin: str) -> list[Device]:
    """Devices of a TOML text.

    Parameters
    ----------
    origin : str
        What error messages call the text, such as a file name.

    Raises
    ------
    InputError
        If the text is not TOML, or a device or one of its figures is not valid.
    """
    try:
        tables = parse_toml(text)
    except ValueError as error:
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
    if not isinstance(kind, str) or kind not in NEEDED:
        raise InputError(f"{where}: kind is {kind!r}; there are {', '.join(NEEDED)}")
    if not isinstance(aliases, list) or not all(isinstance(alias, str) for alias in aliases):
        raise InputError(f"{where}: aliases is {aliases!r}, not a list of texts")
    for key in ("architecture", "board"):
        if not isinstance(table.get(key, ""), str):
            raise InputError(f"{where}: {key} is {table[key]!r}, not a text")
    architecture, board, own = table.get("architecture", ""), table.get("board", ""), None
    if "calibration" in table:
        if kind != "gpu":
            raise InputError(f"{where} is a {kind}; only a gpu has a calibration")
        own = read_own_fit(where, ("clock", board, architecture, name), table["calibration"])
    return Device(
        name=name,
        kind=kind,
        architecture=architecture,
        board=board,
        aliases=tuple(aliases),
        own=own,
        figures=MappingProxyType(check_figures(where, kind, table.get("figures"), sources)),
    )


def find_device(name: str, known: Sequence[Device]) -> Device:
    """Find a device by its name or one of its aliases.

    Only letters and digits count, and upper and lower case are equal. Of a name in DeepBench's form, the
    longest beginning that is known decides, since library versions follow the device's name. A name such as
    ``systolic:256x256@700`` describes a systolic array of one's own.

    Raises
    ------
    InputError
        If no known device has the name, or it describes no array.
    """
    if is_own_array(name):
        described, figures = own_array(name)
        return Device(name=described, kind="tpu", figures=figures)
    words = name.split("_")
    shortest = 2 if DEEPBENCH.match(name) else len(words)
    for length in range(len(words), shortest - 1, -1):
        wanted = _plain("".join(words[:length]))
        # A user's devices follow the shipped ones in ``known``, and replace those of the same name.
        for device in reversed(known):
            if wanted in map(_plain, (device.name, *device.aliases)):
                return device
    raise InputError(f"no device {name!r}; there are {', '.join(device.name for device in known)}")


def _plain(name: str) -> str:
    """Only the letters and digits of a name, in lower case."""
    return re.sub(r"[^a-z0-9]", "", name.lower())
