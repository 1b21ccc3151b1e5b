"""The cell pipeline with power-of-two scales: every cell, one bias and two shifts per lane."""

from rnnhw.cells import CELLS, PEEPHOLES
from rnnhw.design.arithmetic import ArithmeticDesign, Sizes
from rnnhw.design.fields import BIAS_BITS, SHIFT_BITS, Field
from rnnhw.design.stages import ACTIVATION_CYCLES, Stage, lane_cycles

__all__ = ["NATIVE_DESIGN"]


def _parameters(design: Sizes) -> tuple[Field, ...]:
    """Of each lane the signed bias, and shifts stored plus 8 (0 .. 40)."""
    fields = [Field(f"bias_{k}", BIAS_BITS, "added to the input sum") for k in range(design.lanes)]
    if "gru" in design.cells:
        fields.append(Field("candidate_bias", BIAS_BITS, "added to the candidate's recurrent sum"))
    if "peephole" in design.lstm_options:
        for k, gate in enumerate(PEEPHOLES):
            fields.append(Field(f"peephole_weight_{k}", 8, f"the {gate} gate's peephole, signed"))
            fields.append(Field(f"peephole_shift_{k}", SHIFT_BITS, "right shift of its product, plus 8"))
    for operand in ("input", "recurrent"):
        fields += [
            Field(f"{operand}_shift_{k}", SHIFT_BITS, f"right shift of the {operand} sum, plus 8")
            for k in range(design.lanes)
        ]
    return tuple(fields)


def _stages(design: Sizes) -> tuple[Stage, ...]:
    before_tanh: tuple[Stage, ...] = ()
    early: tuple[Stage, ...] = ()
    if "lstm" in design.cells or "lstm_coupled" in design.cells:
        align = (Stage("align", 1, "i g at the scale of f c"),) if design.is_long else ()
        # With peepholes the argument waits for them anyway.
        needs_argument = design.is_long and "peephole" not in design.lstm_options
        argument = (Stage("argument", 1, "shift c' to the scale of tanh"),) if needs_argument else ()
        before_tanh = (
            Stage("products", 1, "f c and i g; GRU: r times the candidate's recurrent part"),
            *align,
            Stage("cell sum", 1, "align if that is not done, and add; GRU: the candidate's sum"),
            Stage("cell", 1, "round and saturate c'"),
            *argument,
            Stage("tanh input", 1, "c' to Q3.12"),
        )
        if "peephole" in design.lstm_options:
            early = (Stage("peephole", 1, "add what the input and forget gates see of c"),)
            before_tanh += (Stage("output peephole", 2, "multiply c', shift and add for the output gate"),)
    elif "gru" in design.cells:
        before_tanh = (
            Stage("reset", 1, "r times the candidate's recurrent part"),
            Stage("candidate", 1, "the candidate's sum"),
        )
    after: tuple[Stage, ...] = (Stage("hidden", 1, "round and saturate h'"),)
    factors = (Stage("factors", 1, "both factors of the hidden product"),) if design.is_long else ()
    if before_tanh:
        after = (
            Stage("tanh", ACTIVATION_CYCLES, "as activate"),
            *factors,
            Stage("hidden product", 1, "o tanh(c'); GRU: z (h - n); minGRU: z (n - h)"),
            *after,
        )
    elif "mingru" in design.cells:
        after = (
            Stage("scale", 1, "the candidate at the state's scale"),
            *factors,
            Stage("hidden product", 1, "z (n - h)"),
            *after,
        )
    row = (Stage("row", 1, "choose the unit's row"),) if design.is_long else ()
    return (
        Stage("lane", lane_cycles(design.fold, design.tile_rows), "choose each row's lane"),
        *row,
        Stage("select", 1, "choose the unit's row if that is not done, align both sums"),
        Stage("bias", 1, "add the bias"),
        Stage("coarse shift", 1, "shift both parts by a multiple of 8"),
        Stage("shift", 1, "shift both parts by the rest, round bit kept"),
        Stage("add", 1, "add both parts and one round bit"),
        Stage("saturate", 1, "add the other round bit, to int16, Q3.12"),
        *early,
        Stage(
            "activate",
            ACTIVATION_CYCLES,
            "triple, table read and its output register, slope product, interpolate and round",
        ),
        Stage("gather", design.fold - 1, "collect the gates of a folded unit"),
        *before_tanh,
        *after,
    )


NATIVE_DESIGN = ArithmeticDesign(
    cells=tuple(str(cell) for cell in CELLS),
    has_lstm_options=True,
    has_long_pipeline=True,
    parameters=_parameters,
    stages=_stages,
)
