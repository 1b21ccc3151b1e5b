"""One step of a cell, as it is found in a graph."""

from dataclasses import dataclass, field

import numpy as np

from rnnhw.frontends.onnx.cells.gates import Gate, vector_of
from rnnhw.frontends.onnx.cells.terms import Activation, Array, Coefficient, Constant, Factor

__all__ = ["Mask", "Slot", "Step", "is_same", "peephole_of", "slots_of"]

_TOLERANCE = 1e-6
_ROUNDED = 0.02
"""Of biases that a file holds as integers with other scales in every step, relative to the largest one."""

Slot = tuple[Constant | None, ...]
"""The matrices of all gates for one input; None where a gate does not read it."""


@dataclass(frozen=True, kw_only=True)
class Mask:
    """Truth values that say which rows take a step; inverted, which do not."""

    factor: Factor
    is_inverted: bool


@dataclass(frozen=True, eq=False, kw_only=True)
class Step:
    """One step of an LSTM, GRU or Elman cell.

    Parameters
    ----------
    kind : {"LSTM", "GRU", "RNN"}
    gates : tuple of Gate
        In ONNX's order: input, output, forget, cell; or update, reset, hidden; or the only one.
    activations : tuple of Activation
        In the order of ONNX's attribute, of which operator and parameters count.
    attributes : dict of int
        What else the ONNX operator needs to know.
    output : Factor
        The new h.
    units : int
    h : Factor, optional
        The old h, where the products of gates tell it.
    c : Factor, optional
        The old c.
    cell : Factor, optional
        The new c.
    is_operator : bool, optional
        Whether it is an ONNX operator already, for one step.
    mask : Mask, optional
        Which rows take the step; in the others, the states stay. ``output`` and ``cell`` are what results.
    bare : Factor, optional
        The new h without the mask.
    old : Factor, optional
        The old h that stays.
    """

    kind: str
    gates: tuple[Gate, ...]
    activations: tuple[Activation, ...]
    output: Factor
    units: int
    attributes: dict[str, int] = field(default_factory=dict)
    h: Factor | None = None
    c: Factor | None = None
    cell: Factor | None = None
    is_operator: bool = False
    mask: Mask | None = None
    bare: Factor | None = None
    old: Factor | None = None

    @property
    def style(self) -> tuple[object, ...]:
        """What steps of the same cell have in common beside their weights."""
        functions = tuple((function.operator, function.parameters) for function in self.activations)
        masks = None if self.mask is None else self.mask.is_inverted
        return self.kind, self.units, functions, tuple(sorted(self.attributes.items())), masks


def slots_of(step: Step) -> dict[Factor, Slot]:
    """What a step's gates read, old h among it."""
    factors = dict.fromkeys(factor for gate in step.gates for factor in gate.inputs)
    return {factor: tuple(gate.inputs.get(factor) for gate in step.gates) for factor in factors}


def is_same(step: Step, other: Step, *, is_rounded: bool) -> bool:
    """Whether two steps are of the same cell, matrices aside; biases may have been added in another order.

    In a model whose values are rounded, biases may have been rounded in each step.
    """
    return step.style == other.style and all(
        one is two
        or _are_close(vector_of(one, step.units), vector_of(two, step.units), is_rounded=is_rounded)
        for gate, same in zip(step.gates, other.gates, strict=True)
        for one, two in zip(_vectors(gate), _vectors(same), strict=True)
    )


def _are_close(left: Array, right: Array, *, is_rounded: bool) -> bool:
    tolerance = max(_TOLERANCE, _ROUNDED * np.abs(left).max(initial=0.0)) if is_rounded else _TOLERANCE
    return np.allclose(left, right, _TOLERANCE, tolerance)


def _vectors(gate: Gate) -> tuple[Coefficient, Coefficient, Coefficient]:
    return gate.bias, gate.recurrent_bias, peephole_of(gate)


def peephole_of(gate: Gate) -> Coefficient:
    """The diagonal that a gate has for the old or new c."""
    return next(iter(gate.peepholes.values()), 0.0)
