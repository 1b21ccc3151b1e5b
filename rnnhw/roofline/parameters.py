"""Parameters of the GPU model: priors, and which architecture's values are used for an unmeasured one."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from rnnhw.roofline.gpu import Floats, Key
from rnnhw.roofline.recent import RECENT

__all__ = ["PRIORS", "RECENT_PRIORS", "Parameters", "Prior", "evidence", "look_up", "prior_of"]

Parameters = Mapping[Key, float]


@dataclass(frozen=True)
class Prior:
    """What is assumed of a parameter before any measurement.

    ``value`` is its likely value, wrong by a factor of about e^spread; a ``spread`` of 0 means that it is not
    fitted. ``most`` is its largest value.
    """

    value: float
    spread: float
    most: float = math.inf


PRIORS = {
    "math_share": Prior(0.85, 0.15, 1.0),  # large products reach most of the peak
    "memory_share": Prior(0.75, 0.2, 1.0),  # long streams reach most of the bandwidth
    "launch_us": Prior(12.0, 0.7),  # two or three launches per step
    "queue_us": Prior(15.0, 0.7),
    "call_us": Prior(50.0, 0.7),  # one launch and one synchronization, not hidden by other work
    "resident_share": Prior(0.3, 0.7, 1.0),
    "elementwise_passes": Prior(3.0, 0.7),
    "chain_cycles": Prior(60.0, 1.0),  # about one memory latency per 8 multiplications
    "sm_macs": Prior(32.0, 0.7),
    "gemm_us": Prior(30.0, 0.7),
    "result_passes": Prior(2.0, 0.5),  # results are read and written
    "operand_passes": Prior(1.0, 0.5),
}
"""Priors by the parameter's name; the spread is large where only measurement can tell."""

RECENT_PRIORS = {
    "node_us": Prior(4.0, 0.7),  # two nodes of a graph, each of a launch and a pipeline to fill
    "odd_us": Prior(1.0, 0.7),  # loads of single values before and after the loop
    "launch_us": Prior(15.0, 0.5),  # two or three launches by the processor
    "queue_us": Prior(5.0, 0.7),  # first launches, with cold caches
    "chain_cycles": Prior(20.0, 0.8),  # latency of the cache, some loads in flight
    "rate_share": Prior(0.3, 0.8, 1.0),  # small tiles do not fill the device
    "memory_share": Prior(0.7, 0.3, 1.0),
    "cache_gain": Prior(2.0, 0.5),
    "elementwise_passes": Prior(3.0, 0.7),
    "cpu_us": Prior(300.0, 1.0),  # the autograd engine, allocations, checks
    "cpu_share": Prior(0.7, 0.3, 1.0),  # results and gradients of weights come after the first launch
    "call_us": Prior(15.0, 1.0),  # a graph's launch and a synchronization
    "small_us": Prior(0.3, 0.7),  # a barrier within a multiprocessor
    "small_cycles": Prior(30.0, 0.7),  # cycles per 1,000 padded weights, 32 at a time
    "small_share": Prior(0.05, 1.0),
    "static_us": Prior(1.0, 0.7),  # a barrier of all multiprocessors
    "static_row_us": Prior(0.05, 0.7),
    "static_cycles": Prior(2.0, 0.7),
    "static_share": Prior(0.05, 1.0),
    "copy_passes": Prior(0.5, 1.0),
    "product_share": Prior(0.6, 0.4, 1.0),
    "product_cycles": Prior(10.0, 0.8),  # like those of a chain, with more loads in flight
    "result_passes": Prior(2.0, 0.5),
    "operand_passes": Prior(1.0, 0.5),
    "node_by_cell": Prior(1.0, 0.15),
    "node_by_precision": Prior(1.0, 0.15),
    "chain_by_size": Prior(1.0, 0.3),
    "chain_by_batch": Prior(1.0, 0.18),
    "rate_by_size": Prior(1.0, 0.3),
    "rate_by_batch": Prior(1.0, 0.18),
    "memory_by_kind": Prior(1.0, 0.2),
    "call_by_precision": Prior(1.0, 0.15),
    "call_by_cell": Prior(1.0, 0.15),
    "call_by_inputs": Prior(1.0, 0.15),
    "small_by_cell": Prior(1.0, 0.15),
    "copy_by_precision": Prior(1.0, 0.5),
    "product_by_size": Prior(1.0, 0.5),
}
"""Priors of the parameters of `rnnhw.roofline.recent` and `rnnhw.roofline.ways`: guesses from what launches,
barriers and memories take, made with an H200's times at hand. They alone predict where no architecture of
these equations is in the fit."""

CONSUMER_CLOCK = Prior(1.15, 0.1)
OTHER_CLOCK = Prior(1.0, 0.0)
"""Share of the rated boost clock that a board holds. It is fixed at 1 for server boards: a clock share common
to all devices of an architecture cannot be distinguished from faster kernels, so one must be fixed."""

HEIRS = {"kepler": "maxwell", "turing": "volta", "ampere": "volta", "ada": "volta", "hopper": "volta"}
"""For an architecture without measurements, the measured one whose library is nearest to its own."""

RELATIVES = {"maxwell": ("pascal", "volta"), "pascal": ("maxwell", "volta"), "volta": ("pascal", "maxwell")}
NEWEST = ("volta", "pascal", "maxwell")
"""Architectures whose parameters are tried next, nearest in time first; `NEWEST` is for those that are not
listed in `RELATIVES`."""

KERNELS = {"chain_cycles": min, "sm_macs": max}
"""Parameters of kernels. Where neither the architecture nor its heir was measured, the library is assumed to
choose kernels as good as the best of all measured architectures: fewest cycles, most multiply-accumulates."""


def prior_of(key: Key) -> Prior:
    """The prior of a parameter."""
    if key[0] == "clock":
        return CONSUMER_CLOCK if key[1] == "consumer" else OTHER_CLOCK
    name = key[1].removeprefix("recent_")
    return PRIORS[name] if name == key[1] else RECENT_PRIORS[name]


def look_up(parameters: Parameters, keys: list[Key]) -> Floats:
    """Values ``[keys]`` of parameters; for a key that was not fitted, those of related architectures."""
    found = {key: _value(parameters, key) for key in dict.fromkeys(keys)}
    return np.array([found[key] for key in keys])


def _value(parameters: Parameters, key: Key) -> float:
    if key in parameters:
        return parameters[key]
    if key[0] == "clock":
        # The geometric mean over the measured devices of the same architecture and board.
        kin = [math.log(value) for other, value in parameters.items() if other[:3] == key[:3]]
        return math.exp(sum(kin) / len(kin)) if kin else prior_of(key).value
    if key[1].startswith("recent_"):
        # Any measured architecture of these equations stands in for one that is not.
        alike = [parameters[other, *key[1:]] for other in RECENT if (other, *key[1:]) in parameters]
        return alike[-1] if alike else prior_of(key).value
    architecture = key[0].removesuffix("-fp16")
    near = (architecture, HEIRS.get(architecture, architecture))
    if key[1] in KERNELS:
        # Kernels of the same value width, direction and batch class, of any architecture.
        alike = [value for other, value in parameters.items() if other[1:] == key[1:]]
        own = [parameters[kin, *key[1:]] for kin in near if (kin, *key[1:]) in parameters]
        return own[0] if own else KERNELS[key[1]](alike or [prior_of(key).value])
    for kin in (*near, *RELATIVES.get(architecture, NEWEST)):
        # The second form leaves out the last part of a key, such as the cell in a launch time of gcn5.
        for stand_in in ((kin, *key[1:]), (kin, *key[1:-1])):
            if stand_in in parameters:
                return parameters[stand_in]
    return prior_of(key).value


def evidence(parameters: Parameters, device: str, family: str) -> str:
    """What a prediction rests on: "device", "architecture" or "relatives", with "recent " before it.

    "relatives" if no row of the family (see `rnnhw.roofline.gpu.family`) took part in the fit; otherwise
    "device" if a row of this device did, in any width of value, and "architecture" if none did. "recent "
    stands before it for the architectures of `rnnhw.roofline.recent`, whose equations are others.
    """
    recent = "recent " if family.removesuffix("-fp16") in RECENT else ""
    if recent:
        family = family.removesuffix("-fp16")
    if not any(key[0] == family for key in parameters):
        return f"{recent}relatives"
    known = any(key[0] == "clock" and key[3] == device for key in parameters)
    return f"{recent}{'device' if known else 'architecture'}"
