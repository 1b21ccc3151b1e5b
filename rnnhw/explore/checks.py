"""How far the models of other machines can be trusted: held-out rows, TPU v1, Brainwave's layers."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rnnhw.errors import InputError
from rnnhw.roofline import (
    Calibration,
    MeasuredRow,
    RnnWork,
    TpuCheck,
    Validation,
    all_devices,
    check_tpu_v1,
    estimate,
    find_device,
    load_calibration,
)

__all__ = ["LayerCheck", "ModelChecks", "check_models"]


@dataclass(frozen=True, kw_only=True)
class LayerCheck:
    """A layer of Brainwave's table at batch 1: its recurrent product on a Titan Xp, as DeepBench times it.

    ``fitted`` says whether this very row took part in the fit.
    """

    cell: str
    hidden: int
    steps: int
    brainwave_ms: float
    measured_ms: float
    modelled_ms: float
    low_ms: float
    high_ms: float
    roofline_ms: float
    fitted: bool

    @property
    def name(self) -> str:
        """For tables."""
        return f"{self.cell.upper()} {self.hidden}"

    @property
    def error(self) -> float:
        """Relative error of the model."""
        return self.modelled_ms / self.measured_ms - 1


@dataclass(frozen=True, kw_only=True)
class ModelChecks:
    """All checks, and the calibration that they are of."""

    validation: Validation
    calibration: Calibration
    tpu: tuple[TpuCheck, ...]
    brainwave: tuple[LayerCheck, ...]
    brainwave_source: str


def check_models(validation: Validation, rows: Sequence[MeasuredRow], published: Path) -> ModelChecks:
    """Check the models.

    Parameters
    ----------
    rows : sequence of MeasuredRow
        Those that ``validation`` is of.
    published : Path
        ``models/brainwave.toml``.

    Raises
    ------
    InputError
        If that file cannot be read.
    """
    calibration = load_calibration()
    try:
        tables = tomllib.loads(published.read_text(encoding="utf-8"))
        layers = tuple(_layer(calibration, row, rows) for row in tables["workload"])
        source = str(tables["source"])
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise InputError(f"{published} is not a readable table of workloads: {error}") from None
    return ModelChecks(
        validation=validation, calibration=calibration, brainwave=layers, brainwave_source=source,
        tpu=check_tpu_v1(find_device("TPU v1", all_devices())))


def _layer(calibration: Calibration, row: dict, rows: Sequence[MeasuredRow]) -> LayerCheck:
    device = find_device("Titan Xp", all_devices())
    work = RnnWork(cell=row["cell"], hidden=row["hidden"], steps=row["steps"], batch=1)
    found = estimate(calibration, device, work, "fp32")
    return LayerCheck(
        cell=work.cell, hidden=work.hidden, steps=work.steps, brainwave_ms=row["brainwave_ms"],
        measured_ms=row["titan_xp_ms"], modelled_ms=1e3 * found.seconds, low_ms=1e3 * found.low,
        high_ms=1e3 * found.high, roofline_ms=1e3 * (found.roofline or 0.0),
        fitted=any(one.device.name == device.name and one.work == work for one in rows))
