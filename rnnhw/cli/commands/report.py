"""``rnnhw report``: one page about a network on a design."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rnnhw.cli.device_rows import own_devices
from rnnhw.cli.files import check_paths, design_files, load_array
from rnnhw.cli.models import find_float, float_files, load_counted, model_files
from rnnhw.cli.options import CalibrationOption, DesignOption, ModelArgument, OwnDevicesOption
from rnnhw.cli.terminal import console
from rnnhw.errors import InputError

if TYPE_CHECKING:
    from rnnhw.network import IntegerNetwork

__all__ = ["report"]


def report(
    model: ModelArgument,
    out: Annotated[Path, typer.Option(help="The page to write (.html).")],
    design: DesignOption = None,
    engine: Annotated[
        list[str] | None,
        typer.Option(
            help="pysim or verilator. Repeat the option to cross-check with both. Default: verilator."
        ),
    ] = None,
    steps: Annotated[
        int, typer.Option(min=1, max=100_000, help="Steps per sequence, unless the model fixes them.")
    ] = 8,
    input_path: Annotated[
        Path | None,
        typer.Option(
            "--input",
            help="Inputs (.npy), float \\[batch, time, features]. Gates, states and attribution are drawn "
            "for the first sequence, computed by the float network beside the integer one.",
        ),
    ] = None,
    calibration: CalibrationOption = None,
    devices: OwnDevicesOption = None,
) -> None:
    """Write one self-contained page about a network on a design.

    Example: rnnhw report digits-lstm --design small --out digits.html
    """
    from rnnhw.api.designs import design_named
    from rnnhw.api.verify import check_engines, random_inputs
    from rnnhw.cli.cross_checks import cross_check
    from rnnhw.cli.network_pages import network_page
    from rnnhw.network import shape_of
    from rnnhw.schedule import count_cycles

    engines = engine or ["verilator"]
    check_engines(engines)
    check_paths(
        {"--out": out},
        {
            "the model": _networks_of(model),
            "--design": design_files(design),
            "--input": input_path,
            "--calibration": calibration,
            "--devices": devices,
        },
    )
    own = own_devices(devices)
    network, scope = load_counted(model, calibration)
    if scope:
        console.print(scope, soft_wrap=True, markup=False)
    name, built = design_named(design, [network])
    steps = network.steps or steps
    count_cycles(shape_of(network), built, steps)  # refuses before the checks what the page cannot show
    explanation = _explain_first(model, network, input_path) if input_path else ""
    checks = cross_check(network, built, random_inputs(network, 4, steps, seed=1), engines, seed=1)
    named = f" --design {Path(design).name}" if design else ""
    command = f"rnnhw report {Path(model).name}{named} --steps {steps} --out {out.name}"
    for option, path in (("--input", input_path), ("--calibration", calibration), ("--devices", devices)):
        command += f" {option} {path.name}" if path else ""
    name = Path(name).stem if design else name
    network_page(
        network,
        name,
        built,
        steps,
        checks,
        out,
        commands=[command],
        explanation=explanation,
        scope=scope,
        own=own,
    )
    console.print(f"wrote {out}")


def _networks_of(model: str) -> list[Path]:
    return [file for path in model_files(model) for file in float_files(path)]


def _explain_first(model: str, network: "IntegerNetwork", path: Path) -> str:
    """The explanation of the first sequence in a file, by the float network beside the integer one."""
    from rnnhw.cli.network_pages import explanation_figure
    from rnnhw.frontends import load_network

    float_file = find_float(model)
    x = load_array(path)
    if x.dtype.kind != "f" or x.ndim != 3 or x.shape[2] != network.inputs or 0 in x.shape:
        raise InputError(f"{path} holds {x.dtype} {list(x.shape)}, not float [batch, time, {network.inputs}]")
    return explanation_figure(load_network(float_file), x[0])
