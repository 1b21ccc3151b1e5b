"""``rnnhw quantize``: make an integer network of a float one."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from rnnhw.cli.files import check_paths
from rnnhw.cli.models import find_float, model_files
from rnnhw.cli.options import (
    CALIBRATION_HELP,
    BudgetOption,
    EqualizeOption,
    InitializersOption,
    InputThresholdOption,
    LengthsOption,
    MethodOption,
    SetOption,
    ThresholdOption,
    WeightBitsOption,
)
from rnnhw.cli.tables import terminal_width
from rnnhw.cli.terminal import console, progress_bar

__all__ = ["quantize"]


def quantize(
    model: Annotated[
        str,
        typer.Argument(
            help="A float model (.onnx, .keras, .h5, .pt2, .tflite or .safetensors), a published model's "
            "name, or a stack in words, whose weights follow from a seed."
        ),
    ],
    calibration: Annotated[Path, typer.Option(help=CALIBRATION_HELP)],
    out: Annotated[Path, typer.Option(help="The integer network to write (.safetensors).")],
    method: MethodOption = "balanced",
    weight_bits: WeightBitsOption = "8",
    budget: BudgetOption = None,
    equalize: EqualizeOption = False,
    threshold: ThresholdOption = 0,
    input_threshold: InputThresholdOption = 0,
    lengths: LengthsOption = None,
    set_values: SetOption = None,
    initializers: InitializersOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")] = False,
) -> None:
    """Make an integer network from a float one, calibrated on typical inputs.

    Prints ranges, saturation, errors and bytes for every layer, what was chosen and which layer loses what,
    and warns where they are bad. Of a model with parts that the machine does not run, the file also holds
    these parts.

    Example: rnnhw quantize model.onnx --calibration X.npy --out model.int8.safetensors

    Example: rnnhw quantize digits-lstm --calibration X.npy --out digits.int8.safetensors

    Example: rnnhw quantize model.onnx --calibration X.npy --weight-bits auto --out model.mixed.safetensors

    Example: rnnhw quantize model.onnx --calibration X.npy --threshold 8 --out model.delta.safetensors
    """
    check_paths(
        {"--out": out},
        {
            "the model": model_files(model),
            "--calibration": calibration,
            "--lengths": lengths,
            "--initializers": initializers,
        },
    )
    from rnnhw.api.quantize import thresholded
    from rnnhw.api.words import seeded
    from rnnhw.cli.calibration import quantized, quantized_model
    from rnnhw.cli.files import load_arrays
    from rnnhw.cli.graphs import quantization_notes
    from rnnhw.cli.inputs import constants, read_lengths
    from rnnhw.cli.quality import WIDTH, quality_facts, quality_text
    from rnnhw.cli.weight_bits import parsed_bits
    from rnnhw.network import Graph, is_in_words, save_integer, save_integer_graph
    from rnnhw.quantize import check_method

    bits = parsed_bits(weight_bits, budget)
    check_method(method)

    with progress_bar() as bar:
        bar.add_task("quantizing, and comparing with the float network", total=None)
        options: dict[str, Any] = {
            "lengths": None if lengths is None else read_lengths(lengths),
            "weight_bits": bits,
            "method": method,
            "equalizes": equalize,
        }
        values = constants(set_values, initializers)
        if is_in_words(model):
            made = quantized_model(seeded(model)[0], load_arrays(calibration), calibration, **options)
        else:
            path = find_float(model)
            check_paths({"--out": out}, {"the float network": path})
            made = quantized(path, calibration, values=values, **options)
        more = quantization_notes(made)
    found = thresholded(made.model, threshold, input_threshold, model)
    if isinstance(found, Graph):
        save_integer_graph(found, out)
    else:
        save_integer(found, out)
    if as_json:
        facts = [{"operators": one.label, **quality_facts(one.quality)} for one in made.qualities]
        print(json.dumps({"file": str(out), "method": method, "parts": facts, "notes": more}, indent=2))
        return
    width = min(WIDTH, terminal_width() or WIDTH)
    for one in made.qualities:
        if one.label:
            console.print(f"{one.label}:", soft_wrap=True, markup=False)
        text = quality_text(one.quality, explains=one is made.qualities[0], width=width)
        console.print(text, soft_wrap=True, markup=False)
    for line in more:
        console.print(line, soft_wrap=True, markup=False)
    console.print(f"wrote {out}")
