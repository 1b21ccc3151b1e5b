"""Networks with integer weights, in any arithmetic of `rnnhw.arith.ARITHMETICS`."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from rnnhw.arith import ARITHMETICS, NATIVE
from rnnhw.errors import InputError, ModelError
from rnnhw.network.formats import Affine, FixedPoint, Format
from rnnhw.network.host import HostFunction
from rnnhw.network.integer_layers import IntegerBidirectional, IntegerDense, IntegerRecurrent
from rnnhw.network.interface import Interface
from rnnhw.network.stack import DenseLayer, RecurrentLayer, weight_bits
from rnnhw.network.tflite import TfliteDense
from rnnhw.network.tflite_lstm import TfliteLstm

__all__ = [
    "Flatten",
    "IntegerLayer",
    "IntegerNetwork",
    "LastStep",
    "directions_of",
    "last_step_chosen",
    "quantized_network",
    "reversals_of",
]


@dataclass(frozen=True)
class LastStep:
    """A choice of steps that keeps only the last step of a sequence.

    Parameters
    ----------
    of_each_direction : bool
        Whether it keeps, of a bidirectional layer, what each direction computed last; for the backward
        direction that is the first step of the sequence.
    """

    of_each_direction: bool = False


@dataclass(frozen=True)
class Flatten:
    """A choice of steps that joins the values of all steps to one vector, in the order of time."""


IntegerLayer = RecurrentLayer | IntegerBidirectional | DenseLayer | HostFunction | LastStep | Flatten


def directions_of(layer: RecurrentLayer | IntegerBidirectional) -> tuple[RecurrentLayer, ...]:
    """Return the directions of a recurrent layer, for a bidirectional one first forward and then backward."""
    return (layer.forward, layer.backward) if isinstance(layer, IntegerBidirectional) else (layer,)


def reversals_of(layer: RecurrentLayer | IntegerBidirectional) -> tuple[tuple[bool, bool], ...]:
    """Return for each direction whether its input sequence and its output sequence are reversed."""
    return tuple(
        (one.reverse_input, one.reverse_output) if isinstance(one, TfliteLstm) else (k == 1, k == 1)
        for k, one in enumerate(directions_of(layer))
    )


@dataclass(frozen=True, kw_only=True, eq=False)
class IntegerNetwork:
    """A quantized network: recurrent and dense layers, and between them choices of steps and host functions.

    Parameters
    ----------
    name : str
    arithmetic : str
        One of `rnnhw.arith.ARITHMETICS`.
    layers : sequence of integer layers, `HostFunction`, `LastStep` and `Flatten`
        From the input to the output.
    input_format : FixedPoint or Affine
        Number format of the int8 inputs.
    interface : Interface, optional
        Input and output tensors of a network from a ``.tflite`` file; None for networks quantized by rnnhw.
    """

    name: str
    arithmetic: str
    layers: Sequence[IntegerLayer]
    input_format: Format
    interface: Interface | None = None

    def __post_init__(self) -> None:
        if not self.stages:
            raise ModelError(f"network {self.name!r} has no layer")
        if self.interface is not None and not self.directions:
            raise ModelError("the model holds no LSTM")
        self._check_arithmetic()
        self.input_format.check(self.name, self.inputs)
        width, is_whole = self.inputs, True
        for layer in self.layers:
            if not is_whole and not isinstance(layer, DenseLayer | HostFunction):
                raise ModelError("an LSTM, or another choice of steps, follows the choice of the last step")
            if isinstance(layer, LastStep | Flatten):
                is_whole = False
                width *= self._flattened_steps() if isinstance(layer, Flatten) else 1
                continue
            if layer.inputs != width:
                raise ModelError(
                    f"network {self.name!r}: a layer of {layer.inputs} inputs follows one of {width} outputs"
                )
            width = layer.outputs
        if self.interface is not None:
            self._check_interface(self.interface, self.interface.steps if is_whole else 1, width)

    def _check_arithmetic(self) -> None:
        """Refuse layers of another arithmetic, and layers on top of a dense layer with 16-bit outputs."""
        arithmetic = ARITHMETICS[self.arithmetic]
        if not arithmetic.has_real_scales and any(isinstance(layer, HostFunction) for layer in self.layers):
            raise ModelError(f"network {self.name!r}: arithmetic {self.arithmetic!r} has no host functions")
        for position, layer in enumerate(self.stages):
            if isinstance(layer, DenseLayer):
                if arithmetic.dense_bits > 8 and position < len(self.stages) - 1:
                    raise ModelError(
                        f"network {self.name!r}: layer {position} of {len(self.stages)} is dense; "
                        "only the last one may be"
                    )
            one = layer.forward if isinstance(layer, IntegerBidirectional) else layer
            if isinstance(one, TfliteLstm | TfliteDense) is not arithmetic.has_real_scales:
                raise ModelError(
                    f"network {self.name!r}: a layer {type(one).__name__} is not of arithmetic "
                    f"{self.arithmetic!r}"
                )

    def _flattened_steps(self) -> int:
        if self.interface is None:
            raise ModelError(f"network {self.name!r} flattens sequences whose number of steps is not fixed")
        return self.interface.steps

    def _check_interface(self, interface: Interface, steps: int, width: int) -> None:
        """Refuse tensors that do not suit the layers, whose outputs are ``steps`` times ``width`` values."""
        interface.check_output(steps, width)
        if interface.inputs != self.inputs:
            raise ModelError(
                f"the first layer takes {self.inputs} features, the input tensor has {interface.inputs}"
            )
        for lstm in self.directions:
            if not isinstance(lstm, TfliteLstm) or not lstm.peephole:
                continue
            narrow = lstm.projection is not None and lstm.outputs != lstm.units
            if narrow and interface.time_major and interface.batch > 1:
                raise ModelError(
                    "peephole with a projection to another width is not supported for several "
                    "time-major sequences"
                )

    def with_arithmetic(self, name: str) -> "IntegerNetwork":
        """Return the same network in another arithmetic, which must have the same kind of scales.

        Raises
        ------
        InputError
            If there is no such arithmetic for these layers.
        """
        own = ARITHMETICS[self.arithmetic]
        known = [one.name for one in ARITHMETICS.values() if one.has_real_scales == own.has_real_scales]
        if name not in known:
            verb = "are" if len(known) > 1 else "is"
            raise InputError(f"no arithmetic {name!r}; there {verb} {', '.join(known)} for {self.name!r}")
        return dataclasses.replace(self, arithmetic=name)

    @property
    def inputs(self) -> int:
        """Features per step."""
        first = self.layers[0]
        return int(first.inputs if isinstance(first, HostFunction) else self.stages[0].inputs)

    @property
    def steps(self) -> int | None:
        """Number of steps that every sequence must have; None if it may have any number."""
        return self.interface.steps if self.interface else None

    @property
    def outputs(self) -> int:
        """Width of the output."""
        width = 0
        for layer in self.layers:
            if isinstance(layer, Flatten):
                width *= self._flattened_steps()
            elif not isinstance(layer, LastStep):
                width = int(layer.outputs)
        return width

    @property
    def stages(self) -> Sequence[RecurrentLayer | IntegerBidirectional | DenseLayer]:
        """The layers that a machine computes: all but the choices of steps and the host functions."""
        return [layer for layer in self.layers if not isinstance(layer, HostFunction | LastStep | Flatten)]

    @property
    def recurrent(self) -> Sequence[RecurrentLayer | IntegerBidirectional]:
        """The recurrent layers."""
        return [layer for layer in self.stages if not isinstance(layer, DenseLayer)]

    @property
    def directions(self) -> Sequence[RecurrentLayer]:
        """All directions of recurrent layers, for bidirectional ones first forward and then backward."""
        return [one for layer in self.recurrent for one in directions_of(layer)]

    @property
    def head(self) -> DenseLayer | None:
        """The dense layer at the top, if there is one; host functions may follow it."""
        layer = [layer for layer in self.layers if not isinstance(layer, HostFunction)][-1]
        return layer if isinstance(layer, DenseLayer) else None

    @property
    def every_step(self) -> bool:
        """Whether there is an output for every step; otherwise there is a choice of steps."""
        return not any(isinstance(layer, LastStep | Flatten) for layer in self.layers)

    @property
    def output_format(self) -> Affine:
        """Number format of the integer outputs."""
        if self.interface is not None:
            return self.interface.output_format
        return Affine(2.0**-self.output_exponent, 0)

    @property
    def output_exponent(self) -> int:
        """The integer outputs weigh ``2**-output_exponent``; only with power-of-two scales."""
        layer = self.stages[-1]
        assert not isinstance(layer, TfliteLstm | TfliteDense)
        return layer.output_exponent if isinstance(layer, IntegerDense) else layer.hidden_exponent

    @property
    def weight_bits(self) -> int:
        """Bits per weight of the widest layer, which a design must have."""
        return max(self.layer_weight_bits)

    @property
    def layer_weight_bits(self) -> tuple[int, ...]:
        """For each of the `stages`, 4 if its weights lie in -7 .. 7 and the arithmetic has weights of 4 bits.

        Otherwise 8. Both directions of a bidirectional layer have the same.
        """
        return tuple(
            weight_bits(self.arithmetic, [stage] if isinstance(stage, DenseLayer) else directions_of(stage))
            for stage in self.stages
        )


def last_step_chosen(layers: Sequence[IntegerLayer], every_step: bool) -> list[IntegerLayer]:
    """Add the choice of each direction's own last step below the head, unless ``every_step``.

    Parameters
    ----------
    layers : sequence of integer layers
        Without a choice of steps.
    every_step : bool
        Whether the outputs are those of every step.
    """
    if every_step or not layers:
        return list(layers)
    top = len(layers) - isinstance(layers[-1], DenseLayer)
    return [*layers[:top], LastStep(of_each_direction=True), *layers[top:]]


def quantized_network(
    *,
    name: str,
    layers: Sequence[IntegerRecurrent | IntegerBidirectional | IntegerDense],
    input_exponent: int | tuple[int, ...],
    every_step: bool,
) -> IntegerNetwork:
    """Make a network with power-of-two scales: a stack with or without a dense head, or a dense layer alone.

    Parameters
    ----------
    name : str
    layers : sequence of integer layers
        From the input to the output, without a choice of steps.
    input_exponent : int, or tuple of int
        The int8 inputs weigh ``2**-input_exponent``: one exponent for all features, or one per feature.
    every_step : bool
        Whether the outputs are those of every step, or of each direction's own last step.
    """
    exponents = input_exponent
    if isinstance(exponents, int):
        exponents = (exponents,) * (layers[0].inputs if layers else 1)
    return IntegerNetwork(
        name=name,
        arithmetic=NATIVE.name,
        layers=last_step_chosen(layers, every_step),
        input_format=FixedPoint(exponents),
    )
