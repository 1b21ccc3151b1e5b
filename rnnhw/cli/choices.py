"""The second table that ``rnnhw quantize`` prints: what was chosen, and which layer loses what."""

from rnnhw.quantize import Choice, LayerChoices, LayerQuality, Quality

__all__ = ["CHOICES_NOTES", "choices_text"]

_HEAD = """\
              weights           input            cell          output          error of outputs, %
layer  bits  exponents error, %  exponents error, %  exp.  error, %  exp. error, %   alone  with all below
"""

CHOICES_NOTES = """\
An integer q means q / 2**exponent. error: of holding the float network's values so, by rounding and clipping,
of their root mean square. alone: error of the network's outputs if this layer alone computes in integers and
all others in reals. with all below: error of this layer's outputs if it and those below compute in integers.
"""


def choices_text(quality: Quality) -> list[str]:
    """Return the lines of the table, without `CHOICES_NOTES`, which explain it."""
    rows = [_row(*pair) for pair in zip(quality.choices, quality.layers, strict=True)]
    return [*_HEAD.rstrip().splitlines(), *rows]


def _row(choice: LayerChoices, layer: LayerQuality) -> str:
    cell = _exponents(choice.cell), _percent(choice.cell.error) if choice.cell else "-"
    return (
        f"{choice.name:6} {choice.weight_bits:4} {_exponents(choice.weights):>10} "
        f"{_percent(choice.weights.error):>8} {_exponents(choice.input):>10} "
        f"{_percent(choice.input.error):>8} {cell[0]:>5} {cell[1]:>9} {_exponents(choice.output):>5} "
        f"{_percent(choice.output.error):>8} {_percent(choice.alone):>7} {_percent(layer.output.error):>15}"
    )


def _exponents(choice: Choice | None) -> str:
    if choice is None:
        return "-"
    low, high = choice.exponents
    return f"{low}" if low == high else f"{low}..{high}"


def _percent(share: float) -> str:
    if share >= 10:
        return ">999"
    return f"{100 * share:.2f}" if share >= 1e-3 or share == 0 else f"{100 * share:.1e}"
