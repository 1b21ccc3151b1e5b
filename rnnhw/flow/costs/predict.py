"""What a design will take of a device, and at which clock it will run, before anything is built."""

import functools
import importlib.resources
import json
from dataclasses import dataclass
from typing import Any

import numpy as np

from rnnhw.design import Design
from rnnhw.design.limits import CANNOT_BE_MANY
from rnnhw.errors import InputError
from rnnhw.flow.costs.blocks import blocks_of, memory_tables
from rnnhw.flow.costs.clock import clock_features
from rnnhw.flow.costs.features import features_of, own_features
from rnnhw.flow.costs.mapping import mapped_memories
from rnnhw.flow.costs.multipliers import product_costs
from rnnhw.flow.devices import DSP, FF, LC, LUT4, Device

__all__ = ["MHZ", "Costs", "Estimate", "check_cost_model", "has_cost_model", "predict_costs"]

MHZ = "MHz"


@dataclass(frozen=True, kw_only=True)
class Estimate:
    """A modelled figure.

    Attributes
    ----------
    value, least, most : float or array
        The figure, and a range as wide as the largest error on designs that were not fitted: of n such
        designs, the next one lies inside with a chance of n / (n + 1).
    median_error : float
        Median error on such designs, as a share.
    designs : int
        How many they were.
    largest : int
        LUT4 of the largest design that the model was fitted to or compared with: beyond, it is extrapolated.
    """

    value: Any
    least: Any
    most: Any
    median_error: float
    designs: int
    largest: int


@dataclass(frozen=True, kw_only=True)
class Costs:
    """What a design takes of a device; for `Design.many`, arrays ``[designs]``.

    Attributes
    ----------
    exact : dict of str to (int or array)
        DSP, BRAM and SPRAM: they follow from the design, and equal what synthesis counts. Of designs in the
        arithmetic of tflite-micro, which are too large for an iCE40, only on an ECP5.
    modelled : dict of str to Estimate
        LUT4, FF, in an iCE40 also LC, and `MHZ`: the clock that nextpnr would report. A kind of which no
        design of the device's family has been built is left out.
    """

    exact: dict[str, Any]
    modelled: dict[str, Estimate]


def has_cost_model(device: Device) -> bool:
    """Whether there is a model of the costs of designs on a device."""
    return device.family in _families()


def check_cost_model(device: Device) -> None:
    """Refuse a device whose costs nothing predicts.

    Raises
    ------
    InputError
        If its family has no cost model.
    """
    if not has_cost_model(device):
        raise InputError(
            f"nothing predicts the costs of designs on {device.name}: its family, {device.family}, has no "
            f"cost model; those that have one are {', '.join(_families())}"
        )


def predict_costs(design: Design, device: Device) -> Costs:
    """Predict what a design takes of a device, alone, without a wrapper.

    Parameters
    ----------
    design : Design
        One design, or `Design.many`.
    device : Device

    Raises
    ------
    InputError
        If there is no cost model of the device's family, or the design's elements keep sums: no such design
        has been built for the models.

    Examples
    --------
    >>> from rnnhw.design import presets
    >>> from rnnhw.flow import DEVICES, predict_costs
    >>> costs = predict_costs(presets()["tiny"], DEVICES["ecp5-85k"])
    >>> int(costs.exact["DSP"])
    24
    """
    check_cost_model(device)
    for name in CANNOT_BE_MANY:
        if getattr(design, name):
            raise InputError(
                f"nothing predicts the costs of a design whose {name} is {getattr(design, name)}; those of "
                f"one with {name} = 0 are predicted"
            )
    model = _model()[device.family]
    memories = mapped_memories(design, device.family)
    features = features_of(design, memories, bool(device.resources.get(DSP)))
    products, found = product_costs(design, device.family), {}
    for kind in (LUT4, FF, LC):
        if kind in model:
            value = _weighted(model[kind], features)
            value = value + _weighted(_own_model(model[kind], design), own_features(design))
            if kind == LUT4:
                value = value + memory_tables(memories)
            value = value + products[kind]
            found[kind] = _estimate(model[kind], design, value)
    if MHZ in model and LUT4 in found:
        clock = clock_features(design, device, found[LUT4].value, memories)
        delay = _weighted(model[MHZ], clock) + _weighted(_own_model(model[MHZ], design), clock)
        found[MHZ] = _estimate(model[MHZ], design, 1000 / delay)
    return Costs(exact=blocks_of(design, device, memories), modelled=found)


def _weighted(model: dict[str, Any], features: dict[str, Any]) -> Any:
    return sum(
        weight * np.asarray(features[name])
        for name, weight in model.get("coefficients", {}).items()
        if weight
    )


def _own_model(model: dict[str, Any], design: Design) -> dict[str, Any]:
    """The part of a model that is of designs which keep what this one keeps; empty if none was built."""
    name = "activations" if design.keeps_activations else "changes" if design.keeps_changes else ""
    found: dict[str, Any] = model.get(name, {})
    return found


def _estimate(model: dict[str, Any], design: Design, value: Any) -> Estimate:
    """A figure with the errors of the model; of designs that keep something on those, if such were built."""
    model = _own_model(model, design) or model
    errors = model["unseen"]
    return Estimate(
        value=value,
        least=value / (1 + errors["most"]),
        most=value * (1 + errors["most"]),
        median_error=errors["median"],
        designs=errors["designs"],
        largest=model["largest"],
    )


def _families() -> list[str]:
    """Families of devices that have a cost model."""
    return [name for name in _model() if name != "source"]


@functools.cache
def _model() -> dict[str, Any]:
    text = importlib.resources.files("rnnhw.flow.costs").joinpath("model.json").read_text()
    model: dict[str, Any] = json.loads(text)
    return model
