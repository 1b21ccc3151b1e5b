"""The second table that ``rnnhw quantize`` prints: what was chosen, and which layer loses what."""

from rnnhw.cli.tables import table_lines
from rnnhw.quantize import Choice, LayerChoices, LayerQuality, Quality

__all__ = ["CHOICES_NOTES", "choices_text"]

_HEADS = (
    "layer",
    "bits",
    "weights\nexponents",
    "weights\nerror, %",
    "input\nexponents",
    "input\nerror, %",
    "cell\nexp.",
    "cell\nerror, %",
    "output\nexp.",
    "output\nerror, %",
    "outputs, %\nalone",
    "outputs, %\nwith all below",
)

CHOICES_NOTES = """\
An integer q means q / 2**exponent. error: of holding the float network's values so, by rounding and clipping,
of their root mean square. alone: error of the network's outputs if this layer alone computes in integers and
all others in reals. with all below: error of this layer's outputs if it and those below compute in integers.
"""


def choices_text(quality: Quality, width: int) -> list[str]:
    """Return the lines of the table, without `CHOICES_NOTES`, which explain it."""
    rows = [_row(*pair) for pair in zip(quality.choices, quality.layers, strict=True)]
    return table_lines(_HEADS, rows, "<" + ">" * (len(_HEADS) - 1), width)


def _row(choice: LayerChoices, layer: LayerQuality) -> list[str]:
    return [
        choice.name,
        str(choice.weight_bits),
        _exponents(choice.weights),
        _percent(choice.weights.error),
        _exponents(choice.input),
        _percent(choice.input.error),
        _exponents(choice.cell),
        _percent(choice.cell.error) if choice.cell else "-",
        _exponents(choice.output),
        _percent(choice.output.error),
        _percent(choice.alone),
        _percent(layer.output.error),
    ]


def _exponents(choice: Choice | None) -> str:
    if choice is None:
        return "-"
    low, high = choice.exponents
    return f"{low}" if low == high else f"{low}..{high}"


def _percent(share: float) -> str:
    if share >= 10:
        return ">999"
    return f"{100 * share:.2f}" if share >= 1e-3 or share == 0 else f"{100 * share:.1e}"
