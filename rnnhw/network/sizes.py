"""Sizes of layers and stacks, and checks that layers fit together, shared by float and integer networks."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from rnnhw.errors import ModelError

__all__ = [
    "BidirectionalSizes",
    "CellSizes",
    "DenseSizes",
    "GateSizes",
    "StackSizes",
    "check_directions",
    "check_stack",
]


class GateSizes:
    """Sizes of the gates of a recurrent layer, from their weights ``[gates, units, inputs]``."""

    input_weights: Any
    input_threshold: int = 0
    hidden_threshold: int = 0

    @property
    def inputs(self) -> int:
        """Features per step."""
        return int(self.input_weights.shape[2])

    @property
    def units(self) -> int:
        """Hidden units."""
        return int(self.input_weights.shape[1])


class CellSizes(GateSizes):
    """Sizes of a recurrent layer whose recurrent weights are ``[gates, units, outputs]``."""

    recurrent_weights: Any

    @property
    def outputs(self) -> int:
        """Width of h, which the next layer reads."""
        return int(self.recurrent_weights.shape[2])


class DenseSizes:
    """Sizes of a dense layer from its ``weights [outputs, inputs]``."""

    weights: Any
    input_threshold: int = 0

    @property
    def inputs(self) -> int:
        """Width of the input."""
        return int(self.weights.shape[1])

    @property
    def outputs(self) -> int:
        """Number of outputs."""
        return int(self.weights.shape[0])


class BidirectionalSizes:
    """Sizes of a bidirectional layer from those of its directions."""

    forward: Any
    backward: Any

    @property
    def inputs(self) -> int:
        """Features per step."""
        return int(self.forward.inputs)

    @property
    def units(self) -> int:
        """Hidden units of the forward direction."""
        return int(self.forward.units)

    @property
    def outputs(self) -> int:
        """Width of h of both directions together, which the next layer reads."""
        return int(self.forward.outputs + self.backward.outputs)


class StackSizes:
    """Sizes of a network from its ``layers``."""

    layers: Sequence[Any]

    @property
    def inputs(self) -> int:
        """Features per step."""
        return int(self.layers[0].inputs)

    @property
    def outputs(self) -> int:
        """Width of the output."""
        return int(self.layers[-1].outputs)


def check_directions(forward: Any, backward: Any) -> None:
    """Refuse directions of different kinds or sizes."""
    if type(forward) is not type(backward):
        raise ModelError(
            f"a bidirectional layer of {type(forward).__name__} and {type(backward).__name__} "
            "is not supported; both must be of one kind"
        )
    if (forward.inputs, forward.units) != (backward.inputs, backward.units):
        raise ModelError(
            f"a bidirectional layer's directions have {forward.inputs} and {backward.inputs} inputs, "
            f"{forward.units} and {backward.units} units; they must be equal"
        )
    if forward.outputs != backward.outputs:
        raise ModelError(
            f"a bidirectional layer's directions have {forward.outputs} and {backward.outputs} outputs; "
            "they must be equal"
        )


def check_stack(name: str, layers: Sequence[Any], dense: type | tuple[type, ...]) -> None:
    """Refuse an empty stack, layers that do not fit together, and a dense layer below another one."""
    if not layers:
        raise ModelError(f"network {name!r} has no layer")
    for position, layer in enumerate(layers[:-1]):
        if isinstance(layer, dense):
            raise ModelError(
                f"network {name!r}: layer {position} of {len(layers)} is dense; only the last one may be"
            )
    for below, above in pairwise(layers):
        if above.inputs != below.outputs:
            raise ModelError(
                f"network {name!r}: a layer of {above.inputs} inputs follows one of {below.outputs} outputs"
            )
