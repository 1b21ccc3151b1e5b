"""What ``rnnhw codesign`` is asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from rnnhw.quantize import Budget

__all__ = ["CodesignOptions"]


@dataclass(frozen=True, kw_only=True)
class CodesignOptions:
    """What ``rnnhw codesign`` is asked for.

    Parameters
    ----------
    model : str
        Name, path or description of the model.
    data : Path
        Typical inputs: they calibrate the quantization, and the whole model is checked and scored on them.
    labels : Path, optional
        What the first output should be.
    out : Path
        Folder of the results.
    fpga : str, optional
        Device that the design is chosen for.
    design : str, optional
        Preset or path of a design, in place of a choice.
    goal : str
    max_macs : int
        With ``fpga``, 0 for no limit but the FPGA's.
    max_latency_us : float, optional
        What a design is chosen by; see `rnnhw.explore.choose_design`.
    settings : mapping of str to str
        The same for tables.
    weight_bits : int, or sequence of int, or Budget
    method : str
    equalizes : bool
        How the model is quantized; see `rnnhw.cli.calibration.quantized_model`.
    engine : str
        The simulator that verifies.
    constants : mapping of str to array
        Inputs of a float model that are constants.
    command : sequence of str
        The words of the command, for the report.
    """

    model: str
    data: Path
    labels: Path | None
    out: Path
    fpga: str | None
    design: str | None
    goal: str
    max_macs: int
    max_latency_us: float | None
    settings: Mapping[str, str]
    weight_bits: int | Sequence[int] | Budget
    method: str
    equalizes: bool
    engine: str
    constants: Mapping[str, NDArray[Any]]
    command: Sequence[str]

    @property
    def how_quantized(self) -> list[str]:
        """The options of the quantization that are not as by default, and those of a float model's inputs."""
        given = {
            "--weight-bits": self.weight_bits != 8,
            "--method": self.method != "balanced",
            "--equalize": self.equalizes,
            "--set or --initializers": bool(self.constants),
        }
        return [name for name, is_given in given.items() if is_given]
