"""Parameters of the GPU model: what is believed before any measurement, and who stands in for whom."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from rnnhw.roofline.gpu import Floats, Key

__all__ = ["PRIORS", "Parameters", "Prior", "evidence", "look_up", "prior_of"]

Parameters = Mapping[Key, float]


@dataclass(frozen=True)
class Prior:
    """A belief in a parameter: a value, by which factor e^spread it may be off, and its most."""

    value: float
    spread: float
    most: float = math.inf


PRIORS = {
    "math_share": Prior(0.85, 0.15, 1.0),  # large products reach most of the peak
    "memory_share": Prior(0.75, 0.2, 1.0),  # as do long streams of the bandwidth
    "launch_us": Prior(12.0, 0.7),  # two or three launches a step
    "queue_us": Prior(15.0, 0.7),
    "call_us": Prior(50.0, 0.7),  # a launch and a synchronization that nothing hides
    "resident_share": Prior(0.3, 0.7, 1.0),
    "elementwise_passes": Prior(3.0, 0.7),
    "chain_cycles": Prior(60.0, 1.0),  # a memory latency every 8 multiplications
    "sm_macs": Prior(32.0, 0.7),
    "gemm_us": Prior(30.0, 0.7),
    "result_passes": Prior(2.0, 0.5),  # results are read and written
    "operand_passes": Prior(1.0, 0.5),
}
"""By the parameter's name; wide where only measurement can tell."""

CONSUMER_CLOCK = Prior(1.15, 0.1)
OTHER_CLOCK = Prior(1.0, 0.0)
"""Share of the rated boost clock that is held. Boards for servers define it: a clock common to all devices of
an architecture cannot be told from its kernels' rates."""

HEIRS = {"kepler": "maxwell", "turing": "volta", "ampere": "volta", "ada": "volta", "hopper": "volta"}
"""Architectures whose library descends from, or led to, that of a measured one."""

RELATIVES = {"maxwell": ("pascal", "volta"), "pascal": ("maxwell", "volta"), "volta": ("pascal", "maxwell")}
NEWEST = ("volta", "pascal", "maxwell")
"""Whose parameters are borrowed where there is no heir: the nearest in time first; of what is not listed, the
newest measured generation first."""

KERNELS = {"chain_cycles": min, "sm_macs": max}
"""Without an heir, a library is taken to choose no worse a kernel than the best of any measured one."""


def prior_of(key: Key) -> Prior:
    """The prior of a parameter."""
    if key[0] == "clock":
        return CONSUMER_CLOCK if key[1] == "consumer" else OTHER_CLOCK
    return PRIORS[key[1]]


def look_up(parameters: Parameters, keys: list[Key]) -> Floats:
    """Values of parameters ``[rows]``, borrowed from relatives where a key is not there."""
    found = {key: _value(parameters, key) for key in dict.fromkeys(keys)}
    return np.array([found[key] for key in keys])


def _value(parameters: Parameters, key: Key) -> float:
    if key in parameters:
        return parameters[key]
    if key[0] == "clock":
        kin = [math.log(value) for other, value in parameters.items() if other[:3] == key[:3]]
        return math.exp(sum(kin) / len(kin)) if kin else prior_of(key).value
    architecture = key[0].removesuffix("-fp16")
    near = (architecture, HEIRS.get(architecture, architecture))
    if key[1] in KERNELS:
        alike = [value for other, value in parameters.items() if other[1:] == key[1:]]
        own = [parameters[kin, *key[1:]] for kin in near if (kin, *key[1:]) in parameters]
        return own[0] if own else KERNELS[key[1]](alike or [prior_of(key).value])
    for kin in (*near, *RELATIVES.get(architecture, NEWEST)):
        for stand_in in ((kin, *key[1:]), (kin, *key[1:-1])):
            if stand_in in parameters:
                return parameters[stand_in]
    return prior_of(key).value


def evidence(parameters: Parameters, device: str, family: str) -> str:
    """What a prediction rests on: ``device``, ``architecture`` or ``relatives``.

    ``device`` where rows of the device in this width of value took part in the fit, ``architecture`` where
    those of others of its architecture did, ``relatives`` where none did.
    """
    if not any(key[0] == family for key in parameters):
        return "relatives"
    return "device" if any(key[0] == "clock" and key[3] == device for key in parameters) else "architecture"
