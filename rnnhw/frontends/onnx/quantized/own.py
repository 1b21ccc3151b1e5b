"""The scales of a part of the machine in a quantized model: which of them it keeps, and sentences on all."""

from collections.abc import Sequence

from rnnhw.frontends.onnx.partition import Chain, DenseAlone
from rnnhw.frontends.onnx.quantized.scales import Scale
from rnnhw.frontends.onnx.signals import Part
from rnnhw.network import Elman, Lstm, OwnRows, OwnScales

__all__ = ["own_scales"]

_HIDDEN = 7
"""h within -1 .. 1 weighs ``2**-7``."""

Found = tuple[OwnScales | None, list[str]]


def own_scales(part: Chain | DenseAlone) -> Found:
    """The scales that a part brings with it, or None; and a sentence on each tensor that has some."""
    return _of_dense(part) if isinstance(part, DenseAlone) else _of_chain(part)


def _of_dense(part: DenseAlone) -> Found:
    signal = part.signal
    given, about_input = _chosen(signal.below, "the input")
    output, about_output = _chosen(signal.scales, "the output")
    own = OwnScales(input_exponent=given, head=signal.rows, output_exponent=output)
    return own if own.has_any else None, [*about_input, *signal.remarks, *about_output]


def _of_chain(chain: Chain) -> Found:
    main = None if chain.main is None else chain.main[1]
    given, remarks = _chosen(chain.bottom.source.scales, "the input")
    for unit in chain.units:
        remarks += unit.remarks
    # How each layer's h is rounded is said where the next layer, or the dense layer, reads it.
    read: list[tuple[Scale, ...]] = [layer[0].unit.source.scales for layer in chain.layers[1:]]
    read.append(() if main is None else main.scales if main.weights is None else main.below)
    hidden = []
    for layer, scales in zip(chain.layers, read, strict=True):
        exponent, about = _hidden(layer, scales)
        hidden.append(exponent)
        remarks += about
    output = None
    if main is not None and main.weights is not None:
        output, about = _chosen(main.scales, "the output")
        remarks += [*main.remarks, *about]
    own = OwnScales(
        input_exponent=given,
        directions=_rows(chain),
        hidden=tuple(hidden),
        head=None if main is None else main.rows,
        output_exponent=output,
    )
    return own if own.has_any else None, remarks


def _rows(chain: Chain) -> tuple[OwnRows, ...]:
    """The scales of the weights of all directions."""
    parts = [part for layer in chain.layers for part in layer]
    return tuple(part.unit.own[part.direction] if part.unit.own else OwnRows() for part in parts)


def _chosen(scales: Sequence[Scale], of: str) -> tuple[int | None, list[str]]:
    """The last scale that can be kept, which is the one that the next operator meets; and sentences."""
    kept = next((scale for scale in reversed(scales) if scale.exponent is not None), None)
    return None if kept is None else kept.exponent, [_sentence(scale, kept, of) for scale in scales]


def _sentence(scale: Scale, kept: Scale | None, of: str) -> str:
    name = repr(scale.name[:80])
    if kept is not None and scale.exponent == kept.exponent:
        return f"{name} keeps its scale {2.0**-kept.exponent:g}" if kept.exponent is not None else ""
    if kept is not None:
        return f"{name} is rounded in the file; here {of} is rounded once, as {kept.name[:80]!r} is"
    return f"{name} is rounded in the file, but {scale.reason}; {of} is quantized anew"


def _hidden(layer: tuple[Part, ...], scales: Sequence[Scale]) -> tuple[int | None, list[str]]:
    """The exponent that a layer's h keeps, if it has no fixed one; and sentences."""
    halves = [part.layer for part in layer]
    if all(_has_free_scale(half) for half in halves):
        return _chosen(scales, "h")
    fixed = Scale("h", _HIDDEN, "")
    remarks = []
    for scale in scales:
        if scale.exponent == _HIDDEN:
            remarks.append(_sentence(scale, fixed, "h"))
            continue
        why = scale.reason or f"its scale is {2.0 ** -(scale.exponent or 0):g}"
        remarks.append(
            f"{scale.name[:80]!r} is rounded in the file, but {why}; h of {layer[0].label} has the scale "
            f"{2.0**-_HIDDEN:g}"
        )
    return None, remarks


def _has_free_scale(layer: object) -> bool:
    """Whether h can leave -1 .. 1, so that its scale is chosen."""
    if isinstance(layer, Lstm):
        return layer.projection is not None
    return isinstance(layer, Elman) and layer.activation == "relu"
