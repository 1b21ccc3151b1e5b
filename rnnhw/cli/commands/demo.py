"""``rnnhw demo``: the whole story on one trained network."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rnnhw.api.cache import cache_folder
from rnnhw.cli.files import check_paths
from rnnhw.cli.terminal import console, progress_bar
from rnnhw.files import Together
from rnnhw.published import find_model

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from rnnhw.network import IntegerNetwork, Network
    from rnnhw.sim import Check
    from rnnhw.train import Digits

__all__ = ["demo"]

MODEL = "digits-lstm"
STEPS = 8
"""Rows of an image, one per step."""

PYSIM_SEQUENCES = 1
"""Amaranth's simulator is slow: a digit on the smallest design takes several seconds."""

VERILATED = ("tiny", "small")
"""The designs that are simulated with Verilator, and whose Verilog is written."""


def demo(
    out: Annotated[Path, typer.Option(help="The folder to write the report and the Verilog to.")] = Path(
        "out/demo"
    ),
    sequences: Annotated[
        int, typer.Option(min=1, max=360, help="Number of digits to run in Verilator.")
    ] = 10,
) -> None:
    """Tell the whole story on models/digits-lstm, from the trained network to the report.

    Runs real digits through pysim and Verilator, checks values and cycles, writes Verilog and a report.
    """
    page = out / "index.html"
    verilog = {name: out / f"{name}.v" for name in VERILATED}
    written = [page, *verilog.values(), *(path.with_suffix(".json") for path in verilog.values())]
    model = find_model(MODEL)
    folder = model.parent
    check_paths({path.name: path for path in written}, {"the network": sorted(folder.iterdir())})
    from rnnhw.cli.network_pages import explanation_figure, network_page
    from rnnhw.cli.verilog_files import write_verilog
    from rnnhw.design import presets
    from rnnhw.frontends import load_onnx
    from rnnhw.network import load_integer
    from rnnhw.quantize import quantize_inputs
    from rnnhw.train import load_digits

    network, integer = load_onnx(folder / "model.onnx"), load_integer(model)
    digits = load_digits()
    x = quantize_inputs(digits.test_x, integer)
    console.print(
        f"{MODEL} on {len(VERILATED)} designs, simulated, checked, and reported: about a minute on two cores "
        "the first time, when two simulators are compiled, and a quarter of a minute after that"
    )
    console.rule(f"1. The network: {MODEL}")
    accuracies = _measure_accuracies(network, integer, digits, x)
    console.rule("2. The schedule: cycles in closed form (modelled)")
    _print_cycles(integer)
    console.rule("3. The gateware against golden model and schedule (simulated)")
    checks = _cross_check(integer, x, sequences)
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
            presets()["small"],
            STEPS,
            checks,
            files.at(page),
            accuracies=accuracies,
            accuracy_note=f"{len(x)} held-out images",
            commands=commands,
            explanation=explanation_figure(network, digits.test_x[0]),
        )
    for path in written[1:]:
        console.print(f"wrote {path}")
    console.print(f"report: {page}")


def _measure_accuracies(
    network: "Network", integer: "IntegerNetwork", digits: "Digits", x: "NDArray[np.int8]"
) -> tuple[float, float]:
    """Accuracy of the float network and of the integer one on the test images ``x [batch, time, inputs]``."""
    import numpy as np

    from rnnhw import golden
    from rnnhw.network import shape_of, work_of
    from rnnhw.train import accuracy, forward

    shape, work = shape_of(integer), work_of(shape_of(integer))
    console.print(f"{shape}; {work.weights} weights, {work.macs(STEPS)} MACs per image of {STEPS} steps")
    exact = accuracy(forward(network, digits.test_x).outputs, digits.test_labels)
    quantized = accuracy(golden.run(integer, x)[0].astype(np.float32), digits.test_labels)
    console.print(
        f"accuracy on {len(x)} held-out images (measured): float {exact:.2%}, integer {quantized:.2%}"
    )
    return exact, quantized


def _print_cycles(network: "IntegerNetwork") -> None:
    """Print the scheduled cycles of an image on every preset."""
    from rnnhw.design import presets
    from rnnhw.network import shape_of
    from rnnhw.schedule import count_cycles

    for name, design in presets().items():
        cycles = count_cycles(shape_of(network), design, STEPS)
        console.print(
            f"{name}: {design.macs} MACs, {cycles.total} cycles per image, "
            f"{cycles.per_step:g} per step, utilization {cycles.utilization:.1%}, "
            f"{cycles.total / design.clock_mhz:.1f} us at {design.clock_mhz} MHz"
        )


def _cross_check(network: "IntegerNetwork", x: "NDArray[np.int8]", sequences: int) -> "list[Check]":
    """Cross-check the gateware in both simulators, and print the table."""
    from rnnhw.cli.cross_checks import print_checks, report_checks
    from rnnhw.design import presets
    from rnnhw.sim import WAYS, verify, verify_sequences

    cache = cache_folder()
    with progress_bar() as bar:
        line = bar.add_task("pysim", total=1 + WAYS * len(VERILATED))
        checks = [
            verify_sequences(network, presets()["tiny"], x[:PYSIM_SEQUENCES], engine="pysim", cache=cache)
        ]
        bar.console.print(f"pysim on tiny: {'ok' if checks[0].passed else 'FAILED'}")
        for name in VERILATED:

            def show(text: str, name: str = name) -> None:
                bar.update(line, advance=1, description=f"{name}, {text}")

            found = verify(
                network, presets()[name], x[:sequences], engines=["verilator"], cache=cache, progress=show
            )
            bar.console.print(f"verilator on {name}: {'ok' if all(c.passed for c in found) else 'FAILED'}")
            checks += found
    print_checks(checks)
    report_checks(checks)
    return checks
