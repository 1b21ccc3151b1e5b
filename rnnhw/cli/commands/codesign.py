"""``rnnhw codesign``: from a model to verified Verilog and a report."""

from pathlib import Path
from typing import Annotated

import typer

from rnnhw.cli.options import (
    MODEL_HELP,
    BudgetOption,
    EqualizeOption,
    GoalOption,
    InitializersOption,
    LatencyOption,
    MacsOption,
    MethodOption,
    SetOption,
    WeightBitsOption,
    goal_settings,
)
from rnnhw.errors import InputError

__all__ = ["codesign"]


def codesign(
    model: Annotated[str, typer.Argument(help=MODEL_HELP)],
    data: Annotated[
        Path,
        typer.Option(
            help="Typical inputs (.npy, or .npz with every input by its name): they calibrate the "
            "quantization, and the whole model is checked and scored on them."
        ),
    ],
    out: Annotated[Path, typer.Option(help="The folder of the results; the same command resumes in it.")],
    labels: Annotated[
        Path | None,
        typer.Option(
            help="What the first output should be (.npy): classes (integers) \\[batch] or \\[batch, time], "
            "or values (reals) of the output's own shape."
        ),
    ] = None,
    design: Annotated[
        str | None, typer.Option("--design", "-d", help="A preset or a TOML file, in place of a choice.")
    ] = None,
    fpga: Annotated[
        str | None,
        typer.Option(
            help="Choose the best design that fits this FPGA, such as ecp5-85k, as rnnhw explore does."
        ),
    ] = None,
    goal: GoalOption = "fastest",
    macs: MacsOption = None,
    latency: LatencyOption = None,
    method: MethodOption = "balanced",
    weight_bits: WeightBitsOption = "8",
    budget: BudgetOption = None,
    equalize: EqualizeOption = False,
    engine: Annotated[
        str, typer.Option(help="The simulator that verifies: verilator or pysim.")
    ] = "verilator",
    set_values: SetOption = None,
    initializers: InitializersOption = None,
) -> None:
    """Inspect and quantize a model, choose a design for it, verify it on RTL, and write Verilog and a report.

    Each stage leaves its results in the folder. If the command is interrupted, the same command goes on
    behind the last stage that is done.

    Example: rnnhw codesign model.onnx --data X.npy --macs 256 --out out/model

    Example: rnnhw codesign model.onnx --data X.npy --fpga ecp5-85k --out out/model
    """
    if design is not None and (macs is not None or latency is not None or goal != "fastest"):
        raise InputError("--design is a design, so that --goal, --macs and --latency cannot choose one")
    if design is not None and fpga is not None:
        raise InputError("--design is a design, so that --fpga cannot choose one")
    settings, max_macs = goal_settings(goal, macs, latency)
    if fpga is not None:
        from rnnhw.flow import check_cost_model, device_named

        device = device_named(fpga)
        check_cost_model(device)
        settings |= {"fpga": device.name}
        settings["at most"] = f"{macs:,} MACs" if macs else "what the FPGA has"
    from rnnhw.api.verify import check_engines
    from rnnhw.cli.codesign.options import CodesignOptions
    from rnnhw.cli.codesign.stages import run_codesign
    from rnnhw.cli.inputs import constants
    from rnnhw.cli.weight_bits import parsed_bits
    from rnnhw.quantize import check_method

    check_engines([engine])
    check_method(method)
    words = ["rnnhw", "codesign", Path(model).name, "--data", data.name, "--out", out.name]
    given = {
        "--labels": labels and labels.name,
        "--fpga": fpga,
        "--design": design and Path(design).name,
        "--goal": goal if goal != "fastest" else None,
        "--macs": macs,
        "--latency": latency and f"{latency:g}",
        "--weight-bits": weight_bits if weight_bits != "8" else None,
        "--method": method if method != "balanced" else None,
        "--budget": budget and f"{budget:g}",
        "--engine": engine if engine != "verilator" else None,
        "--initializers": initializers and initializers.name,
    }
    for option, value in given.items():
        words += [] if value is None else [option, str(value)]
    words += ["--equalize"] * equalize
    for setting in set_values or ():
        words += ["--set", setting]
    run_codesign(
        CodesignOptions(
            model=model,
            data=data,
            labels=labels,
            out=out,
            fpga=fpga,
            design=design,
            goal=goal,
            max_macs=(macs or 0) if fpga else max_macs,
            max_latency_us=latency,
            settings=settings,
            weight_bits=parsed_bits(weight_bits, budget),
            method=method,
            equalizes=equalize,
            engine=engine,
            constants=constants(set_values, initializers),
            command=words,
        )
    )
