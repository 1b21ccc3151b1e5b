"""The whole story on one trained network, in a few minutes."""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from rnnhw import golden
from rnnhw.cli.explore import explanation_figure, network_page
from rnnhw.cli.files import cache_folder, check_paths
from rnnhw.cli.models import find_model
from rnnhw.cli.work import check_table, console, progress_bar, report_checks, write_verilog
from rnnhw.design import presets
from rnnhw.errors import ModelError
from rnnhw.files import Together
from rnnhw.network import shape_of, work_of
from rnnhw.quantize import quantize_inputs
from rnnhw.schedule import count_cycles
from rnnhw.sim import WAYS, Check, verify
from rnnhw.train import accuracy, forward, load_digits

if TYPE_CHECKING:
    from rnnhw.network import IntegerNetwork, Network

__all__ = ["run_demo"]

MODEL = "digits-lstm"
PYSIM_SEQUENCES = 2
"""Amaranth's simulator is slow; two digits on the smallest design take half a minute."""


def _networks(folder: Path) -> "tuple[Network, IntegerNetwork]":
    from rnnhw.frontends import load_onnx
    from rnnhw.network import load_integer

    return load_onnx(folder / "model.onnx"), load_integer(find_model(str(folder)))


def _folder() -> Path:
    """The network's folder, here or in the checkout that the package is in."""
    repository = Path(__file__).parent.parent.parent / "models" / MODEL
    for folder in (Path("models") / MODEL, repository):
        if folder.is_dir():
            return folder
    raise ModelError(f"no folder models/{MODEL} here; run the demo in a checkout of rnnhw")


def run_demo(out: Path, sequences: int) -> None:
    """Train -> quantize -> schedule -> gateware -> cross-check -> Verilog -> report."""
    page = out / "index.html"
    verilog = {name: out / f"{name}.v" for name in ("tiny", "small")}
    written = [page, *verilog.values(), *(path.with_suffix(".json") for path in verilog.values())]
    folder = _folder()
    check_paths({path.name: path for path in written}, {"the network": sorted(folder.iterdir())})
    network, integer = _networks(folder)
    digits = load_digits()
    console.rule(f"1. The network: {MODEL}")
    shape, work = shape_of(integer), work_of(shape_of(integer))
    console.print(f"{shape}; {work.weights} weights, {work.macs(8)} MACs an image of 8 steps")
    x = quantize_inputs(digits.test_x, integer)
    exact = accuracy(forward(network, digits.test_x).outputs, digits.test_labels)
    quantized = accuracy(golden.run(integer, x)[0].astype(np.float32), digits.test_labels)
    console.print(
        f"accuracy on {len(x)} held-out images (measured): float {exact:.2%}, integer {quantized:.2%}"
    )

    console.rule("2. The schedule: cycles in closed form (modelled)")
    for name, design in presets().items():
        cycles = count_cycles(shape, design, 8)
        console.print(
            f"{name}: {design.macs} MACs, {cycles.total} cycles an image, "
            f"{cycles.per_step:g} a step, utilization {cycles.utilization:.1%}, "
            f"{cycles.total / design.clock_mhz:.1f} us at {design.clock_mhz} MHz"
        )

    console.rule("3. The gateware against golden model and schedule (simulated)")
    checks: list[Check] = []
    plan = [
        ("pysim", "tiny", PYSIM_SEQUENCES),
        ("verilator", "tiny", sequences),
        ("verilator", "small", sequences),
    ]
    with progress_bar() as bar:
        line = bar.add_task("", total=WAYS * len(plan))
        for engine, name, count in plan:

            def show(text: str, name: str = name) -> None:
                bar.update(line, advance=1, description=f"{name}, {text}")

            found = verify(
                integer, presets()[name], x[:count], engines=[engine], cache=cache_folder(), progress=show
            )
            bar.console.print(f"{engine} on {name}: {'ok' if all(c.passed for c in found) else 'FAILED'}")
            checks += found
    console.print(check_table(checks))
    report_checks(checks)

    console.rule("4. Verilog and the report")
    commands = [
        f"rnnhw demo --out {out.name}",
        "rnnhw train digits --out models/digits-lstm",
        "rnnhw verify digits-lstm --design small",
        "rnnhw verilog small --out small.v",
    ]
    with Together() as files:
        for name, path in verilog.items():
            write_verilog(name, path, files)
        network_page(
            integer,
            "small",
            8,
            checks,
            files.at(page),
            accuracies=(exact, quantized),
            accuracy_note=f"{len(x)} held-out images",
            commands=commands,
            explanation=explanation_figure(network, digits.test_x[0]),
        )
    for path in written[1:]:
        console.print(f"wrote {path}")
    console.print(f"report: {page}")
