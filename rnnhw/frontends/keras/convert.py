"""Convert Keras models to ONNX models."""

from pathlib import Path
from typing import Any

import onnx

from rnnhw.errors import ModelError
from rnnhw.frontends.keras.evaluate import evaluate
from rnnhw.frontends.keras.files import read_file
from rnnhw.frontends.keras.known import require_known
from rnnhw.frontends.keras.live import read_live
from rnnhw.frontends.keras.sources import Source
from rnnhw.frontends.keras.specs import MODEL_KINDS, read_layer

__all__ = ["keras_to_onnx"]


def keras_to_onnx(source: Path | Any) -> onnx.ModelProto:
    """Convert a Keras model to ONNX, without Keras.

    The graph has the names of Keras's inputs and outputs, and takes ``[batch, time, features]``; the batch
    axis is free, and the time axis where it is in Keras. Recurrent layers are ONNX's LSTM, GRU and RNN
    operators. All weights are float32, and so is the arithmetic, whatever the dtype policy of a layer.

    Every call begins with states that are zero: a layer with ``stateful=True`` behaves as it does at its
    first call. Masks of any pattern are followed as in Keras, which skips masked steps: the steps that a mask
    keeps are moved to the front of each sequence, their number is the operator's ``sequence_lens``, and
    outputs are moved back (see `rnnhw.frontends.keras.masks`).

    Parameters
    ----------
    source : Path or object
        A ``.keras`` file; a ``.h5`` or ``.hdf5`` file; a Sequential or Functional model; or a list of layers
        that are built, of which each takes what the one before gives out.

    Raises
    ------
    ModelError
        If a file is missing, damaged, or no Keras model; if it has layers or settings that are not supported,
        custom classes among them; or if weights are missing, of another shape, NaN or infinite. The message
        names the layer.
    """
    if not isinstance(source, Path):
        return _converted(read_live(source))
    try:
        return _converted(read_file(source))
    except ModelError as error:
        joint = " " if str(error).startswith(("is ", "has ", "holds ", "cannot ")) else ": "
        raise ModelError(f"{source}{joint}{error}") from None


def _converted(source: Source) -> onnx.ModelProto:
    try:
        model = read_layer(source.config, "")
        if model.kind not in MODEL_KINDS:
            raise model.settings.refusal("it is no Sequential or Functional model")
        require_known(model)
        return evaluate(model, source.weights(model), source.keras)
    except RecursionError:
        raise ModelError("the Keras model is nested too deeply") from None
