"""GPUs, TPUs and other architectures: published peaks and the bounds that follow from them."""

from rnnhw.roofline.bound import BOUND_LABEL, Bound, bound, sequence_bytes
from rnnhw.roofline.devices import PRECISION_BYTES, Device, devices

__all__ = [
    "BOUND_LABEL",
    "PRECISION_BYTES",
    "Bound",
    "Device",
    "bound",
    "devices",
    "sequence_bytes",
]
