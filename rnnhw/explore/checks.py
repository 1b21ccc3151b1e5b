"""Checks of the models of other machines: held-out rows, TPUs, and Brainwave's layers on a Titan Xp."""

from collections.abc import Sequence
from dataclasses import dataclass

from rnnhw.explore.brainwave import Workload
from rnnhw.roofline import (
    Calibration,
    MeasuredRow,
    ProductCheck,
    RnnWork,
    TpuCheck,
    Validation,
    all_devices,
    check_products,
    check_tpu_v1,
    estimate,
    find_device,
    load_calibration,
)

__all__ = ["LayerCheck", "ModelChecks", "check_models"]


@dataclass(frozen=True, kw_only=True)
class LayerCheck:
    """Modelled time, and its range, of a layer of Brainwave's table on a Titan Xp at batch 1.

    The recurrent product alone is modelled, as DeepBench measured it. ``fitted`` says whether this layer's
    measurement took part in the fit.
    """

    workload: Workload
    modelled_ms: float
    low_ms: float
    high_ms: float
    roofline_ms: float
    fitted: bool

    @property
    def error(self) -> float:
        """Relative error of the modelled time."""
        return self.modelled_ms / self.workload.titan_xp_ms - 1


@dataclass(frozen=True, kw_only=True)
class ModelChecks:
    """All checks, and the calibration that was checked.

    ``unchecked`` names the TPUs for which no published time was found.
    """

    validation: Validation
    calibration: Calibration
    tpu: tuple[TpuCheck, ...]
    products: tuple[ProductCheck, ...]
    unchecked: tuple[str, ...]
    brainwave: tuple[LayerCheck, ...]
    brainwave_source: str


def check_models(
    validation: Validation, rows: Sequence[MeasuredRow], workloads: Sequence[Workload], source: str
) -> ModelChecks:
    """Check the models of the shipped calibration.

    Parameters
    ----------
    validation : Validation
    rows : sequence of MeasuredRow
        The rows that ``validation`` was made with.
    workloads : sequence of Workload
        Brainwave's published layers; see `rnnhw.explore.load_workloads`.
    source : str
        Where they were published.
    """
    calibration, known = load_calibration(), all_devices()
    tpu, products = check_tpu_v1(find_device("TPU v1", known)), check_products(known)
    checked = {"TPU v1", *(one.device for one in products)}
    return ModelChecks(
        validation=validation,
        calibration=calibration,
        brainwave_source=source,
        brainwave=tuple(_layer(calibration, workload, rows) for workload in workloads),
        tpu=tpu,
        products=products,
        unchecked=tuple(one.name for one in known if one.kind == "tpu" and one.name not in checked),
    )


def _layer(calibration: Calibration, workload: Workload, rows: Sequence[MeasuredRow]) -> LayerCheck:
    device = find_device("Titan Xp", all_devices())
    work = RnnWork(cell=workload.cell, hidden=workload.hidden, steps=workload.steps, batch=1)
    found = estimate(calibration, device, work, "fp32")
    return LayerCheck(
        workload=workload,
        modelled_ms=1e3 * found.seconds,
        low_ms=1e3 * found.low,
        high_ms=1e3 * found.high,
        roofline_ms=1e3 * (found.roofline or 0.0),
        fitted=any(one.device.name == device.name and one.work == work for one in rows),
    )
