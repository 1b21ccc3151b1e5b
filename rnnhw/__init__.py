"""Recurrent networks on a systolic accelerator, checked bit for bit and cycle for cycle."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rnnhw.network import Graph, IntegerNetwork, Network

__all__ = ["__version__", "load"]

__version__ = "0.1.0"


def load(source: Any, *, example_inputs: Any = None) -> "Network | IntegerNetwork | Graph":
    """Read a model: a file, a live PyTorch module or a live Keras model.

    Parameters
    ----------
    source : path, torch.nn.Module, keras.Model or list of Keras layers
        A file may be ``.safetensors``, ``.onnx``, ``.keras``, ``.h5``, ``.pt2`` or ``.tflite``.
    example_inputs : tuple of torch.Tensor, optional
        Arguments of a PyTorch module's ``forward``, where they cannot be guessed.

    Returns
    -------
    Network, IntegerNetwork or Graph
        A graph that is one float network and nothing else is returned as that network.

    Raises
    ------
    ModelError
        If the model cannot be read; the message names what is not supported.
    """
    from rnnhw.loading import load_any_source

    return load_any_source(source, example_inputs)
