"""Refuse models with layers that are not supported, before their weights are read."""

from rnnhw.frontends.keras.cells import cell_specs
from rnnhw.frontends.keras.layers import HANDLERS
from rnnhw.frontends.keras.operations import OPERATIONS
from rnnhw.frontends.keras.specs import LayerSpec

__all__ = ["require_known"]

_RECURRENT = ("LSTM", "GRU", "SimpleRNN", "RNN")
_QUANTIZED = "Quantized"


def require_known(layer: LayerSpec) -> None:
    """Refuse a model that has layers which are not supported.

    Parameters
    ----------
    layer : LayerSpec
        The model, or a layer of it.

    Raises
    ------
    ModelError
        If there is such a layer; the message has its name and class.
    """
    if layer.is_operation:
        if layer.kind not in OPERATIONS:
            raise layer.settings.refusal("this operation is not supported")
        return
    if not layer.is_model and layer.kind not in HANDLERS and layer.kind != "InputLayer":
        raise layer.settings.refusal("this class of layers is not supported")
    _refuse_quantized(layer)
    if layer.kind in _RECURRENT:
        for cell in cell_specs(layer):
            _refuse_quantized(cell)
        return
    for child in layer.children:
        require_known(child)
        if layer.kind == "Bidirectional" and child.kind not in _RECURRENT:
            raise child.settings.refusal("it is no recurrent layer, which Bidirectional needs")


def _refuse_quantized(layer: LayerSpec) -> None:
    policy = layer.settings.get("dtype")
    kind = policy.get("class_name") if isinstance(policy, dict) else None
    if layer.settings.get("quantization_config") or str(kind).startswith(_QUANTIZED):
        raise layer.settings.refusal("it is quantized, which is not supported")
