"""Time of messages and collectives between devices, by the alpha-beta model.

A message of n bytes takes ``alpha + n beta`` (Hockney 1994). With P devices (Thakur, Rabenseifner and Gropp
2005)::

    all-reduce       min(2 (P - 1) alpha + 2 (P - 1) / P n beta,   lg P (alpha + n beta))
                     around a ring, or by recursive doubling
    all-gather       lg P alpha + (P - 1) / P n beta
    reduce-scatter   the same
    gather, scatter  lg P alpha + (P - 1) n beta        n bytes per device, through the link of one device
    broadcast        min(lg P (alpha + n beta),   scatter of n / P per device, then all-gather)

where lg is the logarithm to base 2, rounded up, and n is the size of the whole array in bytes, except for
gather and scatter.
"""

import math
from dataclasses import dataclass

from rnnhw.errors import InputError

__all__ = ["LINKS", "Link", "find_link"]


@dataclass(frozen=True, kw_only=True)
class Link:
    """A link between any two devices.

    Parameters
    ----------
    name : str
    alpha_s : float
        Latency: seconds before the first byte of a message arrives.
    beta_s : float
        Seconds per byte, in each direction at the same time.
    source : str
        Where the figures are from.
    status : str
        "read" where both figures were read in their source; otherwise which of them is unchecked.
    """

    name: str
    alpha_s: float
    beta_s: float
    source: str
    status: str

    def message(self, size: float) -> float:
        """Seconds of a message of ``size`` bytes."""
        return self.alpha_s + size * self.beta_s

    def all_reduce(self, size: float, devices: int) -> float:
        """Seconds until every device has the sum of arrays of ``size`` bytes."""
        if devices == 1:
            return 0.0
        ring = 2 * (devices - 1) * self.alpha_s + 2 * (devices - 1) / devices * size * self.beta_s
        return min(ring, _rounds(devices) * self.message(size))

    def all_gather(self, size: float, devices: int) -> float:
        """Seconds until every device has the whole array of ``size`` bytes, of which each had one piece."""
        if devices == 1:
            return 0.0
        return _rounds(devices) * self.alpha_s + (devices - 1) / devices * size * self.beta_s

    def reduce_scatter(self, size: float, devices: int) -> float:
        """Seconds until each device has its piece of the sum of the devices' arrays of ``size`` bytes."""
        return self.all_gather(size, devices)

    def gather(self, size: float, devices: int) -> float:
        """Seconds until one device has received an array of ``size`` bytes from each of the others."""
        return 0.0 if devices == 1 else _rounds(devices) * self.alpha_s + (devices - 1) * size * self.beta_s

    def broadcast(self, size: float, devices: int) -> float:
        """Seconds until every device has the array of ``size`` bytes that one device had."""
        if devices == 1:
            return 0.0
        scattered = self.gather(size / devices, devices) + self.all_gather(size, devices)
        return min(_rounds(devices) * self.message(size), scattered)


def _rounds(devices: int) -> int:
    """Rounds of an algorithm in which the number of devices that are reached doubles in each."""
    return math.ceil(math.log2(devices))


LINKS = {
    link.name: link
    for link in (
        Link(
            name="nvlink",
            alpha_s=6e-6,
            beta_s=1 / 370e9,
            source="NVLink 4: 370 of 450 GB/s per direction are effective (NVIDIA/nccl-tests, issue 212); "
            "6 us for a small all-reduce of two H100 (NVIDIA/nccl, issue 1259)",
            status="read",
        ),
        Link(
            name="nvlink-v100",
            alpha_s=6e-6,
            beta_s=1 / 120e9,
            source="NVLink 2: six links of 20 GB/s effective each (NVIDIA/nccl-tests, issue 149); latency as "
            "of NVLink 4",
            status="bandwidth read, latency unchecked",
        ),
        Link(
            name="pcie",
            alpha_s=14e-6,
            beta_s=1 / 25e9,
            source="PCIe 4.0 x16: 25 of 31.5 GB/s per direction (remembered); 14 us a round, of 42 us for a "
            "small all-reduce of eight RTX 4090 (NVIDIA/nccl, issue 1530)",
            status="latency read, bandwidth unchecked",
        ),
        Link(
            name="ethernet-100g",
            alpha_s=15e-6,
            beta_s=1 / 12.5e9,
            source="100 Gb/s is 12.5 GB/s; 15 us through network and driver (remembered)",
            status="unchecked",
        ),
    )
}
"""Links by their names on the command line."""


def find_link(name: str) -> Link:
    """Find a link by its name.

    Raises
    ------
    InputError
        If no link has the name.
    """
    if name not in LINKS:
        raise InputError(f"no link {name!r}; there are {', '.join(LINKS)}")
    return LINKS[name]
