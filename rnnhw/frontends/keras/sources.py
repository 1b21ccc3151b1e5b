"""Where Keras models come from: ``.keras`` files, ``.h5`` files, and live objects."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from rnnhw.frontends.keras.specs import LayerSpec
from rnnhw.frontends.keras.weights import Weights

__all__ = ["Source"]


@dataclass(frozen=True, kw_only=True)
class Source:
    """A Keras model that has been found.

    Attributes
    ----------
    config : object
        Configuration of the model: its class name and what is in it.
    keras : int
        Major version of the Keras that wrote it.
    weights : callable
        Gives the weights of the model that the configuration describes.
    """

    config: Any
    keras: int
    weights: Callable[[LayerSpec], Weights]
