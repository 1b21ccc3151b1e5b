"""What sweep and report do."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rnnhw.cli.files import cache_folder, check_paths, design_files, load_array
from rnnhw.cli.models import find_model, load_model, model_files
from rnnhw.cli.work import (
    check_engines,
    check_table,
    console,
    default_design,
    progress_bar,
    random_inputs,
    report_checks,
)
from rnnhw.errors import InputError, ModelError
from rnnhw.files import Together, write_text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from rnnhw.network import IntegerNetwork, Network
    from rnnhw.sim import Check

__all__ = ["explanation_figure", "network_page", "run_report", "run_sweep_command"]


def network_page(
    network: "IntegerNetwork",
    design: str,
    steps: int,
    checks: "Sequence[Check]",
    page: Path,
    *,
    accuracies: tuple[float, float] | None = None,
    accuracy_note: str = "",
    commands: Sequence[str] = (),
    explanation: str = "",
) -> None:
    """Write the page about ``network`` on ``design``; accuracies are (float, integer)."""
    from rnnhw.design import load_design
    from rnnhw.explore import tell_story
    from rnnhw.network import shape_of
    from rnnhw.report import render_network

    exact, quantized = accuracies or (None, None)
    story = tell_story(
        network=network.name,
        shape=shape_of(network),
        steps=steps,
        design=load_design(design),
        design_name=Path(design).stem,
        checks=checks,
        float_accuracy=exact,
        integer_accuracy=quantized,
        accuracy_note=accuracy_note,
        commands=commands,
    )
    write_text(page, render_network(story, explanation))


def explanation_figure(network: "Network", x: "NDArray[np.floating[Any]]") -> str:
    """What goes on in ``network`` along ``x [time, inputs]``, as SVG."""
    from rnnhw.report import draw_explanation
    from rnnhw.train import explain

    found = explain(network, x)
    layers = [
        (layer.label, {**layer.gates, "h": layer.hidden} | ({} if layer.cell is None else {"c": layer.cell}))
        for layer in found.layers
    ]
    return draw_explanation(x, found.attribution, f"output {found.output}", layers)


def _float_file(integer_file: Path) -> Path:
    """The float network beside an integer one."""
    return integer_file.with_name(integer_file.name.removesuffix(".int8.safetensors") + ".onnx")


def _networks_of(model: str) -> list[Path]:
    return [file for path in model_files(model) for file in (path, _float_file(path))]


def _explain_first(model: str, network: "IntegerNetwork", path: Path) -> str:
    """The explanation of the first sequence in a file, by the float network beside the integer one."""
    from rnnhw.frontends import load_onnx

    float_file = _float_file(find_model(model))
    if not float_file.is_file():
        raise ModelError(f"--input needs the float network; there is no {float_file}")
    x = load_array(path)
    if x.dtype.kind != "f" or x.ndim != 3 or x.shape[2] != network.inputs or 0 in x.shape:
        raise InputError(f"{path} holds {x.dtype} {list(x.shape)}, not float [batch, time, {network.inputs}]")
    return explanation_figure(load_onnx(float_file), x[0])


def run_report(
    model: str,
    out: Path,
    design: str | None,
    engines: list[str],
    steps: int,
    input_path: Path | None,
    calibration: Path | None,
) -> None:
    """Cross-check a network on a design and write its page."""
    check_engines(engines)
    check_paths(
        {"--out": out},
        {
            "the model": _networks_of(model),
            "--design": design_files(design),
            "--input": input_path,
            "--calibration": calibration,
        },
    )
    from rnnhw.design import load_design
    from rnnhw.sim import WAYS, verify

    network = load_model(model, calibration)
    design = design or default_design(network)
    built = load_design(design)
    steps = network.steps or steps
    explanation = _explain_first(model, network, input_path) if input_path else ""
    with progress_bar() as bar:
        line = bar.add_task("", total=WAYS * len(engines))
        checks = verify(
            network,
            built,
            random_inputs(network, 4, steps, seed=1),
            engines=engines,
            cache=cache_folder(),
            progress=lambda text: bar.update(line, advance=1, description=text),
        )
    console.print(check_table(checks))
    report_checks(checks)
    command = f"rnnhw report {Path(model).name} --design {Path(design).name} --steps {steps} --out {out.name}"
    for option, path in (("--input", input_path), ("--calibration", calibration)):
        command += f" {option} {path.name}" if path else ""
    network_page(network, design, steps, checks, out, commands=[command], explanation=explanation)
    console.print(f"wrote {out}")


def run_sweep_command(spec: Path, out: Path) -> None:
    """Run a sweep and write its records and page."""
    from rnnhw.explore import load_sweep, record_files, run_sweep
    from rnnhw.report import render_sweep

    page = out / "index.html"
    check_paths(
        {name: out / name for name in ("results.csv", "manifest.json", "index.html")}, {"the sweep": spec}
    )
    sweep = load_sweep(spec)
    with progress_bar() as bar:
        line = bar.add_task(f"sweep {sweep.name}", total=None)
        records = run_sweep(sweep, lambda done, total: bar.update(line, completed=done, total=total))
    texts = record_files(records)
    texts[page.name] = render_sweep(records, [f"rnnhw sweep {spec.name} --out {out.name}"])
    with Together() as files:
        for name, text in texts.items():
            write_text(files.at(out / name), text)
    front = records.front()
    console.print(f"{len(records)} designs counted, {len(front['cycles'])} on the Pareto front; wrote {page}")
