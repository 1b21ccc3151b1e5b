"""Which numbers of a quantized network are bad, in sentences."""

from collections.abc import Iterator, Sequence

from rnnhw.arith import ACTIVATION, PREACTIVATION, sigmoid
from rnnhw.quantize.quality import FeatureQuality, LayerQuality, Quality

__all__ = ["concerns", "in_words"]

_ERROR = 0.05
"""Int8 networks that work well differ by 1 to 2 % from their float ones (all in ``models/`` do)."""

_STEPS = 8
"""A feature that fills fewer steps than that is rounded by more than a twentieth of its root mean square."""

_EXCESS = 1.25
"""Clipping by a quarter of the range is no longer rounding, though it may be right where it is rare."""

_FINE_CELL = 7
"""With fewer fraction bits, rounding c moves h by more than half a step of its own 2**-7."""

_FADING = 1 / 32
"""A step adds 1 to a cell state at most; a smaller loss than this does not explain an error."""

_LARGEST_GATE = sigmoid(PREACTIVATION.maximum)

_AT_ENDS = 0.01
"""A few of the largest values of a ReLU are clipped on purpose, where the others gain by it."""


def concerns(quality: Quality) -> list[str]:
    """Sentences on what is bad: of the outputs, the input, then layer by layer; none if nothing is."""
    return [
        *_of_outputs(quality),
        *_of_features(quality.features),
        *(f"layer {layer.name}: {sentence}" for layer in quality.layers for sentence in _of_layer(layer)),
    ]


def in_words(numbers: Sequence[int], most: int = 6) -> str:
    """Rising numbers with commas, at most so many runs of them as ``first-last``, and how many are left."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    words = [f"{run[0]}-{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs[:most]]
    left = sum(len(run) for run in runs[most:])
    return ", ".join(words) + (f" and {left} more" if left else "")


def _of_outputs(quality: Quality) -> Iterator[str]:
    error = quality.outputs.error
    if error > _ERROR:
        bad = next((layer.name for layer in quality.layers if layer.output.error > _ERROR), None)
        where = f"; layer {bad} is the first with more than {100 * _ERROR:.0f} %" if bad else ""
        yield (
            f"the outputs differ from the float network's by {100 * error:.1f} % of their root mean "
            f"square; with weights of 8 bits, 1 to 2 % is usual{where}"
        )


def _of_features(features: Sequence[FeatureQuality]) -> Iterator[str]:
    dead = [j for j, feature in enumerate(features) if feature.range.seen == 0.0]
    if dead:
        yield (
            f"{_named(dead)} always zero in the calibration data, which says nothing of the range; up to "
            f"{min(features[j].range.held for j in dead):.3g} can be held"
        )
    small = [j for j, feature in enumerate(features) if j not in set(dead) and feature.steps < _STEPS]
    if small:
        worst = min(small, key=lambda j: features[j].steps)
        which = "it" if len(small) == 1 else f"feature {worst}"
        yield (
            f"{_named(small)} small against the int8 scale: {which} reaches "
            f"{features[worst].range.seen:.3g}, which is {features[worst].steps} of 127 steps"
        )
    for j, feature in enumerate(features):
        if feature.clipped and feature.range.seen > _EXCESS * feature.range.held:
            yield (
                f"feature {j} reaches {feature.range.seen:.3g} in the calibration data, but int8 holds "
                f"{feature.range.held:.3g}: {feature.clipped} of its values are clipped, so that the "
                "others have finer steps"
            )


def _named(numbers: Sequence[int]) -> str:
    return f"features {in_words(numbers)} are" if len(numbers) > 1 else f"feature {numbers[0]} is"


def _of_layer(layer: LayerQuality) -> Iterator[str]:
    if layer.cell and layer.cell_fraction is not None:
        if layer.cell_fraction < _FINE_CELL:
            yield (
                f"the cell state reaches {layer.cell.range.seen:.3g}, so that it is held in steps of "
                f"{2.0**-layer.cell_fraction:.3g}; what is added in smaller parts is rounded away"
            )
        if layer.cell.at_ends:
            yield (
                f"{100 * layer.cell.at_ends:.2g} % of the cell states are at the ends of their range, "
                f"{layer.cell.range.held:.3g}"
            )
        if layer.cell.error > _ERROR:
            yield (
                f"the cell state differs from the float network's by {100 * layer.cell.error:.1f} % of "
                f"its root mean square{_fading(layer.cell.range.seen)}"
            )
    if not layer.is_bounded and layer.output.at_ends > _AT_ENDS:
        yield (
            f"{100 * layer.output.at_ends:.2g} % of the outputs are at the ends of their range, "
            f"{layer.output.range.held:.3g}"
        )
    if layer.lost_rows:
        yield (
            f"{layer.lost_rows} rows of weights are rounded to zeros, because they are too small for the "
            "shifts, or small beside their bias"
        )
    if layer.output.is_lost:
        yield "all its outputs are zero on the calibration data, but not in the float network"


def _fading(largest: float) -> str:
    """What a cell state of this size loses a step where the forget gate is as large as it can be."""
    loss = largest * (1 - ACTIVATION.real(_LARGEST_GATE))
    return (
        f"; the largest forget gate is {_LARGEST_GATE} / 32768, with which {largest:.3g} loses "
        f"{loss:.2g} a step"
        if loss > _FADING
        else ""
    )
