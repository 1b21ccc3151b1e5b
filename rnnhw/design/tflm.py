"""The cell pipeline of tflite-micro's LSTM and dense layer: biases, multipliers and shifts of both sums."""

from rnnhw.cells import Cell
from rnnhw.design.arithmetic import ArithmeticDesign, Sizes
from rnnhw.design.fields import BIAS_BITS, SHIFT_BITS, Field
from rnnhw.design.stages import ACTIVATION_CYCLES, Stage, lane_cycles

__all__ = ["TFLM_DESIGN"]


def _parameters(design: Sizes) -> tuple[Field, ...]:
    """Signed values of each lane, then what all units of a layer share."""
    fields = []
    for name, bits, meaning in (
        ("bias", BIAS_BITS, "added to the input sum"),
        ("recurrent_bias", BIAS_BITS, "added to the recurrent sum"),
        ("input_multiplier", 32, "of the input sum, 2**-31"),
        ("recurrent_multiplier", 32, "of the recurrent sum, 2**-31"),
        ("input_shift", SHIFT_BITS, "left shift of the input sum, signed"),
        ("recurrent_shift", SHIFT_BITS, "left shift of the recurrent sum, signed"),
    ):
        fields += [Field(f"{name}_{k}", bits, meaning) for k in range(design.lanes)]
    return (
        *fields,
        Field("hidden_multiplier", 32, "of the product that makes h, 2**-31"),
        Field("cell_clip", 16, "largest magnitude of c; 32768 for none"),
        Field("hidden_shift", SHIFT_BITS, "left shift of the product that makes h, signed"),
        Field("cell_exponent", 8, "c weighs 2 to this, signed"),
        Field("zero_point", 8, "of h or of dense outputs, signed"),
        Field("minimum", 8, "least dense output, signed"),
        Field("maximum", 8, "largest dense output, signed"),
    )


def _stages(design: Sizes) -> tuple[Stage, ...]:
    return (
        Stage("lane", lane_cycles(design.fold, design.tile_rows), "choose each row's lane"),
        Stage("select", 1, "choose the unit's row, align both sums"),
        Stage("bias", 1, "add both biases, shift left"),
        Stage("scale products", 1, "four partial products of sum and multiplier"),
        Stage("scale sum", 1, "their sum's high part, rounded"),
        Stage("scale shift", 1, "right shift, round bit kept, saturate"),
        Stage("saturate", 1, "round both parts, their sum to int16, Q3.12"),
        Stage(
            "activate",
            ACTIVATION_CYCLES,
            "triple, table read and its output register, slope product, interpolate and round",
        ),
        Stage("gather", design.fold - 1, "collect the gates of a folded unit"),
        Stage("products", 1, "f c and i g; o times the multiplier of h"),
        Stage("round", 1, "both rounded twice"),
        Stage("cell", 1, "add, saturate and clip c'"),
        Stage("tanh input", 1, "3 c' at 12 fraction bits"),
        Stage("tanh", ACTIVATION_CYCLES, "as activate"),
        Stage("hidden products", 1, "three partial products with tanh(c')"),
        Stage("hidden sum", 1, "their sum's high part, rounded"),
        Stage("hidden shift", 1, "right shift, round bit kept"),
        Stage("hidden", 1, "round, add the zero point, saturate h'"),
    )


TFLM_DESIGN = ArithmeticDesign(
    cells=(str(Cell.LSTM),),
    has_lstm_options=False,
    has_long_pipeline=False,
    parameters=_parameters,
    stages=_stages,
)
