"""The report that ``rnnhw quantize`` prints, as plain text of at most 110 columns."""

import dataclasses
import math
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from rnnhw.cli.choices import CHOICES_NOTES, choices_text
from rnnhw.cli.tables import table_lines
from rnnhw.quantize import FeatureQuality, LayerQuality, Quality, Range, concerns, in_words
from rnnhw.sentences import counted

__all__ = ["WIDTH", "quality_facts", "quality_text"]

WIDTH = 110
"""Largest width of the report, in columns."""

_HEADS = (
    "layer",
    "kind",
    "largest\nweight",
    "input\nseen/held",
    "cell\nseen/held",
    "output\nseen/held",
    "gates at\nends, %",
    "cell at\nends, %",
    "out at\nends, %",
    "cell\nerror, %",
    "out\nerror, %",
    "bytes",
)

_NOTES = """\
seen/held: largest magnitude in the float network, and largest value that the integers hold. at ends: share
of the integers that are the smallest or the largest there is, and of the gates' sums that leave int16. error:
root mean square of the differences from the float network's values, of their own root mean square.
"""


def quality_text(quality: Quality, *, explains: bool = True, width: int = WIDTH) -> str:
    """Return the report: two tables of layers, scales of features, inputs, outputs, and warnings.

    ``explains`` adds what the columns of the tables mean. No line is longer than ``width``.
    """
    rows = [_row(layer) for layer in quality.layers]
    lines = table_lines(_HEADS, rows, "<<" + ">" * (len(_HEADS) - 2), width)
    lines += ["", *choices_text(quality, width)]
    if explains:
        lines += ["", *textwrap.wrap(_NOTES, width), *textwrap.wrap(CHOICES_NOTES, width)]
    found: list[str] = []
    if len({feature.exponent for feature in quality.features}) > 1:
        found += _features(quality.features)
    found += [_inputs(quality), _outputs(quality)]
    found += [f"warning: {sentence}" for sentence in concerns(quality)]
    for sentence in found:
        lines += textwrap.wrap(sentence, width, subsequent_indent="  ")
    return "\n".join(lines)


def quality_facts(quality: Quality) -> dict[str, Any]:
    """Return the report as JSON can hold it: shares of 0 .. 1, and None for an error without bound."""
    facts: dict[str, Any] = _finite(dataclasses.asdict(quality))
    return facts | {"concerns": concerns(quality)}


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _finite(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(one) for one in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _row(layer: LayerQuality) -> list[str]:
    """Return the cells of one layer."""
    cell = layer.cell
    return [
        layer.name,
        layer.kind,
        _short(layer.largest_weight),
        _pair(layer.input),
        _pair(cell.range) if cell else "-",
        _pair(layer.output.range),
        "-" if layer.saturated_gates is None else _percent(layer.saturated_gates),
        _percent(cell.at_ends) if cell else "-",
        _percent(layer.output.at_ends),
        _percent(cell.error) if cell else "-",
        _percent(layer.output.error),
        f"{layer.size:,}",
    ]


def _features(features: Sequence[FeatureQuality]) -> Iterator[str]:
    """Yield a line per scale with its features, the largest scale first."""
    yield "features have powers of two of their own:"
    for exponent in sorted({feature.exponent for feature in features}):
        members = [j for j, feature in enumerate(features) if feature.exponent == exponent]
        held = features[members[0]].range.held
        yield (
            f"  up to {_short(held)} in steps of {_short(2.0**-exponent)}: "
            f"{'feature' if len(members) == 1 else 'features'} {in_words(members)}"
        )


def _inputs(quality: Quality) -> str:
    """Say how many input values are clipped, and which feature has most of them."""
    clipped = [feature.clipped for feature in quality.features]
    text = f"inputs: {sum(clipped):,} of {quality.steps * len(clipped):,} values clipped"
    if not any(clipped):
        return text
    worst = max(quality.features, key=lambda feature: feature.clipped)
    return (
        f"{text}, most of feature {clipped.index(worst.clipped)}: {worst.clipped:,}, up to "
        f"{_short(worst.range.seen)} where {_short(worst.range.held)} is held"
    )


def _outputs(quality: Quality) -> str:
    """State the errors of the network's outputs."""
    outputs = quality.outputs
    return (
        f"outputs: error {_percent(outputs.error)} % of their root mean square, "
        f"{_short(quality.largest_error)} at most, where they reach {_short(outputs.range.seen)}; "
        f"{counted(quality.sequences, 'sequence')}, {counted(quality.steps, 'step')}"
    )


def _pair(limits: Range) -> str:
    """Largest magnitude seen in the float network, and largest value that the integers can represent."""
    return f"{_short(limits.seen)}/{_short(limits.held)}"


def _percent(share: float) -> str:
    return f"{100 * share:.2f}" if share < 10 else ">999"


def _short(value: float) -> str:
    """Print with three digits, or with two and an exponent if the number is very large or very small."""
    if value == 0.0 or 1e-3 <= value < 99999.5:
        return f"{value:.0f}" if value >= 1000 else f"{value:.3g}"
    mantissa, exponent = f"{value:.1e}".split("e")
    return f"{mantissa}e{int(exponent)}"
