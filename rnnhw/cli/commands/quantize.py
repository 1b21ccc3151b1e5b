"""``rnnhw quantize``: make an integer network of a float one."""

from pathlib import Path
from typing import Annotated

import typer

from rnnhw.cli.files import check_paths
from rnnhw.cli.options import CALIBRATION_HELP, InitializersOption, LengthsOption, SetOption
from rnnhw.cli.terminal import console, progress_bar

__all__ = ["quantize"]


def quantize(
    model: Annotated[Path, typer.Argument(help="A float model (.onnx or .safetensors).")],
    calibration: Annotated[Path, typer.Option(help=CALIBRATION_HELP)],
    out: Annotated[Path, typer.Option(help="The integer network to write (.safetensors).")],
    weight_bits: Annotated[int, typer.Option(help="Bits per weight: 8 or 4.")] = 8,
    lengths: LengthsOption = None,
    set_values: SetOption = None,
    initializers: InitializersOption = None,
) -> None:
    """Make an integer network from a float one, calibrated on typical inputs.

    Prints ranges, saturation, errors and bytes for every layer, and warns where they are bad. Of a model with
    parts that the machine does not run, the file also holds these parts.

    Example: rnnhw quantize model.onnx --calibration X.npy --out model.int8.safetensors
    """
    check_paths(
        {"--out": out},
        {
            "the model": model,
            "--calibration": calibration,
            "--lengths": lengths,
            "--initializers": initializers,
        },
    )
    from rnnhw.cli.calibration import quantized
    from rnnhw.cli.graphs import original_text, whole_error
    from rnnhw.cli.inputs import constants, read_lengths
    from rnnhw.cli.quality import quality_text
    from rnnhw.network import Graph, save_integer, save_integer_graph

    with progress_bar() as bar:
        bar.add_task("quantizing, and comparing with the float network", total=None)
        made = quantized(
            model,
            calibration,
            values=constants(set_values, initializers),
            lengths=None if lengths is None else read_lengths(lengths),
            weight_bits=weight_bits,
        )
        whole = whole_error(made)
    if isinstance(made.model, Graph):
        save_integer_graph(made.model, out)
    else:
        save_integer(made.model, out)
    for one in made.qualities:
        if one.label:
            console.print(f"{one.label}:", soft_wrap=True, markup=False)
        console.print(quality_text(one.quality), soft_wrap=True, markup=False)
    for line in (*original_text(made), *whole):
        console.print(line, soft_wrap=True, markup=False)
    console.print(f"wrote {out}")
