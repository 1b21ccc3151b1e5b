"""Converters of Keras's layers, by class name."""

from rnnhw.frontends.keras.context import Handler
from rnnhw.frontends.keras.layers import (
    basic,
    bidirectional,
    convolution,
    merge,
    normalization,
    recurrent,
    shape,
    time_distributed,
)

__all__ = ["HANDLERS"]

_NOTHING = Handler(convert=basic.nothing, keeps_mask=True, is_stepwise=True)
_FUNCTION = Handler(convert=basic.activation_layer, keeps_mask=True)
_STEPWISE = Handler(convert=basic.activation_layer, keeps_mask=True, is_stepwise=True)
_RECURRENT = Handler(convert=recurrent.recurrent, sets_mask=True)
_MERGE = Handler(convert=merge.merge, sets_mask=True)
_CONVOLUTION = Handler(convert=convolution.convolution)
_POOLING = Handler(convert=convolution.pooling)
_GLOBAL = Handler(convert=convolution.global_pooling)
_PADDING = Handler(convert=shape.zero_padding)
_CROPPING = Handler(convert=shape.cropping)

HANDLERS = {
    "Activation": Handler(convert=basic.activation, keeps_mask=True, is_stepwise=True),
    "ActivityRegularization": _NOTHING,
    "Add": _MERGE,
    "AlphaDropout": _NOTHING,
    "Average": _MERGE,
    "AveragePooling1D": _POOLING,
    "AveragePooling2D": _POOLING,
    "BatchNormalization": Handler(convert=normalization.batch_normalization, keeps_mask=True),
    "Bidirectional": Handler(convert=bidirectional.bidirectional, sets_mask=True),
    "Concatenate": Handler(convert=merge.concatenate, sets_mask=True),
    "Conv1D": _CONVOLUTION,
    "Conv2D": _CONVOLUTION,
    "Cropping1D": _CROPPING,
    "Cropping2D": _CROPPING,
    "Dense": Handler(convert=basic.dense, keeps_mask=True, is_stepwise=True),
    "Dropout": _NOTHING,
    "ELU": _STEPWISE,
    "Embedding": Handler(convert=basic.embedding, sets_mask=True),
    "Flatten": Handler(convert=shape.flatten),
    "GRU": _RECURRENT,
    "GaussianDropout": _NOTHING,
    "GaussianNoise": _NOTHING,
    "GlobalAveragePooling1D": _GLOBAL,
    "GlobalAveragePooling2D": _GLOBAL,
    "GlobalMaxPooling1D": _GLOBAL,
    "GlobalMaxPooling2D": _GLOBAL,
    "Identity": _NOTHING,
    "LSTM": _RECURRENT,
    "LayerNormalization": Handler(convert=normalization.layer_normalization, keeps_mask=True),
    "LeakyReLU": _STEPWISE,
    "Masking": Handler(convert=basic.masking, sets_mask=True),
    "MaxPooling1D": _POOLING,
    "MaxPooling2D": _POOLING,
    "Maximum": _MERGE,
    "Minimum": _MERGE,
    "Multiply": _MERGE,
    "Normalization": Handler(convert=normalization.normalization, keeps_mask=True),
    "PReLU": Handler(convert=basic.prelu, keeps_mask=True),
    "Permute": Handler(convert=shape.permute),
    "RNN": _RECURRENT,
    "ReLU": _STEPWISE,
    "RepeatVector": Handler(convert=shape.repeat_vector),
    "Rescaling": Handler(convert=basic.rescaling, keeps_mask=True, is_stepwise=True),
    "Reshape": Handler(convert=shape.reshape),
    "SimpleRNN": _RECURRENT,
    "Softmax": _FUNCTION,
    "SpatialDropout1D": _NOTHING,
    "SpatialDropout2D": _NOTHING,
    "Subtract": _MERGE,
    "ThresholdedReLU": _STEPWISE,
    "TimeDistributed": Handler(convert=time_distributed.time_distributed, sets_mask=True),
    "UpSampling1D": Handler(convert=shape.upsampling),
    "ZeroPadding1D": _PADDING,
    "ZeroPadding2D": _PADDING,
}
"""All classes of layers that are supported, besides models and input layers."""
