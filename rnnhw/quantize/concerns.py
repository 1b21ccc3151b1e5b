"""Warnings about a quantized network, in sentences, from the numbers of `rnnhw.quantize.quality`."""

from collections.abc import Iterator, Sequence

from rnnhw.arith import ACTIVATION, PREACTIVATION, sigmoid
from rnnhw.quantize.quality import FeatureQuality, LayerQuality, Quality

__all__ = ["concerns", "in_words"]

_ERROR = 0.05
"""Relative error from which on there is a warning. Int8 networks that work well differ by 1 to 2 % from their
float networks, as all in ``models/`` do."""

_STEPS = 8
"""Steps below which there is a warning. Rounding then changes a feature by more than a twentieth of its root
mean square."""

_EXCESS = 1.25
"""Ratio of seen to held values from which on there is a warning: clipping by a quarter of the range is no
longer a small error, though it may be right where it is rare."""

_FINE_CELL = 7
"""Fraction bits of c below which there is a warning. With fewer, rounding c moves h by more than half of its
own step of 2**-7."""

_FADING = 1 / 32
"""Loss per step that is worth mentioning. A step adds at most 1 to a cell state, so that a smaller loss does
not explain an error."""

_LARGEST_GATE = sigmoid(PREACTIVATION.maximum)
"""Largest value of a gate, as an integer."""

_AT_ENDS = 0.01
"""Share of outputs at the ends of their range from which on there is a warning. A few of the largest values
of a ReLU are clipped on purpose, since the others then have finer steps."""


def concerns(quality: Quality) -> list[str]:
    """Warnings: about the outputs, the input, then layer by layer. The list is empty if all is well."""
    return [
        *_of_outputs(quality),
        *_of_features(quality.features),
        *(f"layer {layer.name}: {sentence}" for layer in quality.layers for sentence in _of_layer(layer)),
    ]


def in_words(numbers: Sequence[int], most: int = 6) -> str:
    """Write ascending numbers with commas, and three or more consecutive ones as ``first-last``.

    At most ``most`` such groups are written, then how many numbers are left.
    """
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
    """Words on what a cell state loses per step even if the forget gate is as large as it can be.

    The largest sigmoid is below 1, so a cell state that should be kept for long decays a little.
    """
    loss = largest * (1 - ACTIVATION.real(_LARGEST_GATE))
    return (
        f"; the largest forget gate is {_LARGEST_GATE} / 32768, with which {largest:.3g} loses "
        f"{loss:.2g} per step"
        if loss > _FADING
        else ""
    )
