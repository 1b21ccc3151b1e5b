"""GPUs, TPUs and other architectures: published figures, bounds, and calibrated models of time and energy."""

from rnnhw.roofline.bound import BOUND_LABEL, Bound, bound, roofline_seconds, sequence_bytes
from rnnhw.roofline.calibration import Calibration, Spread, calibrate, calibration_text, load_calibration
from rnnhw.roofline.devices import Device, all_devices, devices, find_device, load_devices
from rnnhw.roofline.energy import Energy, array_energy
from rnnhw.roofline.fit import MeasuredRow
from rnnhw.roofline.own_calibration import (
    calibrate_device,
    choose_rows,
    own_errors,
    own_rows,
    without_architecture,
)
from rnnhw.roofline.own_fit import OwnFit
from rnnhw.roofline.own_text import own_device_text
from rnnhw.roofline.precision import PRECISIONS, parse_precision, value_bytes
from rnnhw.roofline.predict import (
    EVIDENCE_WORDS,
    LABELS,
    UNCHECKED,
    Estimate,
    estimate,
    network_estimate,
    usual_precision,
)
from rnnhw.roofline.prices import OURS, Price, load_prices
from rnnhw.roofline.ranks import Constants, Sizes, terms
from rnnhw.roofline.rows import Row, read_rows, write_rows
from rnnhw.roofline.shapes import DenseWork, NetworkWork, cell_name, network_work
from rnnhw.roofline.switching import Switching, Values, chip_switching, fpga_switching
from rnnhw.roofline.table import alike_rows, measured_rows, predict_rows
from rnnhw.roofline.tpu_products import ProductCheck, check_products
from rnnhw.roofline.tpu_v1 import TpuCheck, check_tpu_v1
from rnnhw.roofline.validate import Errors, HeldOut, Validation, cross_validate
from rnnhw.roofline.work import DIRECTIONS, GATES, RnnWork

__all__ = [
    "BOUND_LABEL",
    "DIRECTIONS",
    "EVIDENCE_WORDS",
    "GATES",
    "LABELS",
    "OURS",
    "PRECISIONS",
    "UNCHECKED",
    "Bound",
    "Calibration",
    "Constants",
    "DenseWork",
    "Device",
    "Energy",
    "Errors",
    "Estimate",
    "HeldOut",
    "MeasuredRow",
    "NetworkWork",
    "OwnFit",
    "Price",
    "ProductCheck",
    "RnnWork",
    "Row",
    "Sizes",
    "Spread",
    "Switching",
    "TpuCheck",
    "Validation",
    "Values",
    "alike_rows",
    "all_devices",
    "array_energy",
    "bound",
    "calibrate",
    "calibrate_device",
    "calibration_text",
    "cell_name",
    "check_products",
    "check_tpu_v1",
    "chip_switching",
    "choose_rows",
    "cross_validate",
    "devices",
    "estimate",
    "find_device",
    "fpga_switching",
    "load_calibration",
    "load_devices",
    "load_prices",
    "measured_rows",
    "network_estimate",
    "network_work",
    "own_device_text",
    "own_errors",
    "own_rows",
    "parse_precision",
    "predict_rows",
    "read_rows",
    "roofline_seconds",
    "sequence_bytes",
    "terms",
    "usual_precision",
    "value_bytes",
    "without_architecture",
    "write_rows",
]
