"""What the converters of layers are given."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias, TypeVar

from rnnhw.frontends.keras.activations import Activation, apply_activation, read_activation
from rnnhw.frontends.keras.builder import GraphBuilder
from rnnhw.frontends.keras.settings import Settings, quoted
from rnnhw.frontends.keras.specs import LayerSpec
from rnnhw.frontends.keras.tensors import Dim, Tensor
from rnnhw.frontends.keras.weights import Array, Weights, checked

__all__ = ["Application", "Context", "Converter", "Handler", "shape_text"]

_Made = TypeVar("_Made")


@dataclass(frozen=True, kw_only=True, eq=False)
class Context:
    """What is the same for all layers of a file.

    Attributes
    ----------
    builder : GraphBuilder
        The graph.
    weights : dict
        The weights of all layers.
    keras : int
        Keras's major version, 2 or 3.
    apply : callable
        Converts a layer that is applied to inputs; for layers that hold others.
    is_stepwise : callable
        Whether a layer computes each step of a sequence from that step alone, in the same way.
    known : dict
        What was made of the weights of layers; see `Application.once`.
    """

    builder: GraphBuilder
    weights: Weights
    keras: int
    apply: "Callable[[Application], list[Tensor]]"
    is_stepwise: Callable[[LayerSpec], bool]
    known: dict[tuple[object, ...], Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, eq=False)
class Application:
    """A layer that is applied to tensors.

    Attributes
    ----------
    context : Context
        What is the same for all layers.
    layer : LayerSpec
        The layer.
    inputs : tuple of Tensor
        Its inputs, several for a layer that merges.
    states : tuple of Tensor
        Initial states that other layers give to a recurrent one.
    follows_mask : bool
        Whether a recurrent layer skips the steps that the mask of its input leaves out.
    """

    context: Context
    layer: LayerSpec
    inputs: tuple[Tensor, ...]
    states: tuple[Tensor, ...] = ()
    follows_mask: bool = True

    @property
    def settings(self) -> Settings:
        """The layer's configuration."""
        return self.layer.settings

    @property
    def builder(self) -> GraphBuilder:
        """The graph."""
        return self.context.builder

    @property
    def raw(self) -> Tensor:
        """The only input, of any element type."""
        if len(self.inputs) != 1:
            raise self.settings.refusal(f"it is called with {len(self.inputs)} tensors, not 1")
        return self.inputs[0]

    @property
    def x(self) -> Tensor:
        """The only input as float32."""
        return self.as_float(self.raw)

    def apply(self, layer: LayerSpec, inputs: Sequence[Tensor]) -> list[Tensor]:
        """Apply a layer that this one holds."""
        return self.context.apply(Application(context=self.context, layer=layer, inputs=tuple(inputs)))

    def is_stepwise(self, layer: LayerSpec) -> bool:
        """Whether a layer computes each step of a sequence from that step alone, in the same way."""
        return self.context.is_stepwise(layer)

    def once(
        self, make: Callable[[], _Made], what: str, *sizes: object, layer: LayerSpec | None = None
    ) -> _Made:
        """What is made of a layer's weights; it is made once, however often the layer is applied.

        Parameters
        ----------
        make : callable
            Makes it.
        what : str
            What it is.
        sizes : tuple
            All that it depends on besides the layer's settings and weights.
        layer : LayerSpec or None
            The layer, if it is not this one.
        """
        key = ((layer or self.layer).store, what, *sizes)
        if key not in self.context.known:
            self.context.known[key] = make()
        made: _Made = self.context.known[key]
        return made

    def constant(self, make: Callable[[], Array], name: str, *sizes: object) -> str:
        """A constant of the graph that is made of the layer's weights; see `once`."""
        return self.once(lambda: self.builder.constant(make(), name), name, *sizes)

    def as_float(self, tensor: Tensor) -> Tensor:
        """A tensor as float32."""
        if tensor.dtype == "float32":
            return tensor
        return replace(tensor, name=self.builder.cast(tensor.name, "float32"), dtype="float32")

    def weights(self, layer: LayerSpec | None = None) -> list[Array]:
        """The weights that this layer, or another one in it, holds itself."""
        return list(self.context.weights[(layer or self.layer).store])

    def weight(self, array: Array, name: str, *shape: int | None) -> Array:
        """One weight as float32, which must have a shape."""
        return checked(self.settings, name, array, shape)

    def features(self, tensor: Tensor, axis: int = -1) -> int:
        """Size of an axis that must be known."""
        size = tensor.shape[axis] if -tensor.rank <= axis < tensor.rank else None
        if not isinstance(size, int):
            raise self.settings.refusal(f"axis {axis} of its input {shape_text(tensor)} is not known")
        return size

    def of_rank(self, tensor: Tensor, *ranks: int) -> Tensor:
        """A tensor that must have one of some numbers of axes."""
        if tensor.rank not in ranks:
            wanted = " or ".join(map(str, ranks))
            raise self.settings.refusal(
                f"its input {shape_text(tensor)} has {tensor.rank} axes, not {wanted}"
            )
        return tensor

    def activation(self, setting: str = "activation", default: str = "linear") -> Activation:
        """The activation function that a setting names."""
        return read_activation(self.settings, setting, default, self.context.keras)

    def activated(self, name: str) -> str:
        """A value after the layer's activation function."""
        return apply_activation(self.builder, self.activation(), name)

    def like(self, tensor: Tensor, name: str, shape: Sequence[Dim] | None = None) -> Tensor:
        """The result of a layer that is not recurrent: another value, perhaps of another shape."""
        return Tensor(name=name, shape=tuple(tensor.shape if shape is None else shape), mask=tensor.mask)


def shape_text(tensor: Tensor) -> str:
    """A shape for a message."""
    return quoted([*tensor.shape]).replace("'", "")


Converter: TypeAlias = Callable[[Application], list[Tensor]]


@dataclass(frozen=True, kw_only=True)
class Handler:
    """How a class of layers is converted.

    Attributes
    ----------
    convert : callable
        From an application to the tensors that the layer returns.
    keeps_mask : bool
        Whether the mask of the input is that of the output; otherwise outputs have none, as in Keras, unless
        ``sets_mask``.
    sets_mask : bool
        Whether the converter itself gives the outputs their masks.
    is_stepwise : bool
        Whether each step of a sequence is computed from that step alone, in the same way, so that
        TimeDistributed changes nothing.
    """

    convert: Converter
    keeps_mask: bool = False
    sets_mask: bool = False
    is_stepwise: bool = False
