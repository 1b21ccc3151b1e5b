"""``rnnhw quantize``: make an integer network of a float one."""

from pathlib import Path
from typing import Annotated

import typer

from rnnhw.cli.files import check_paths
from rnnhw.cli.models import calibration_inputs
from rnnhw.cli.terminal import console, progress_bar

__all__ = ["quantize"]


def quantize(
    model: Annotated[Path, typer.Argument(help="A float network (.onnx or .safetensors).")],
    calibration: Annotated[
        Path, typer.Option(help="Typical inputs (.npy), float \\[batch, time, features].")
    ],
    out: Annotated[Path, typer.Option(help="The integer network to write (.safetensors).")],
    weight_bits: Annotated[int, typer.Option(help="Bits per weight: 8 or 4.")] = 8,
) -> None:
    """Make an integer network from a float one, calibrated on typical inputs.

    Prints ranges, saturation, errors and bytes for every layer, and warns where they are bad.

    Example: rnnhw quantize model.onnx --calibration X.npy --out model.int8.safetensors
    """
    check_paths({"--out": out}, {"the model": model, "--calibration": calibration})
    from rnnhw.cli.quality import quality_text
    from rnnhw.frontends import load_network
    from rnnhw.network import save_integer
    from rnnhw.quantize import measure_quality
    from rnnhw.quantize import quantize as quantized

    network = load_network(model)
    inputs = calibration_inputs(network, calibration)
    integer = quantized(network, inputs, weight_bits=weight_bits)
    with progress_bar() as bar:
        bar.add_task("comparing with the float network", total=None)
        quality = measure_quality(network, integer, inputs)
    save_integer(integer, out)
    console.print(quality_text(quality), soft_wrap=True, markup=False)
    console.print(f"wrote {out}")
