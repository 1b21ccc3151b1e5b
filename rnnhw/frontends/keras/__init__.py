"""Keras models as ONNX models, from files and live objects; Keras itself is not needed."""

from rnnhw.frontends.keras.convert import keras_to_onnx
from rnnhw.frontends.keras.network import from_keras

__all__ = ["from_keras", "keras_to_onnx"]
