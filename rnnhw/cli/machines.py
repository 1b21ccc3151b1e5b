"""Comparison of a network on many machines, in the terminal and as a page."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rnnhw.cli.device_rows import known_devices, own_devices, rows_of
from rnnhw.cli.files import check_paths, design_files, load_array
from rnnhw.cli.models import load_model, model_files, shape_counted
from rnnhw.cli.options import whole_numbers
from rnnhw.cli.serving import print_serving
from rnnhw.cli.tables import print_table
from rnnhw.cli.terminal import console
from rnnhw.errors import InputError
from rnnhw.files import write_text
from rnnhw.sentences import counted

if TYPE_CHECKING:
    from rnnhw.explore import Crossover, Energy, Line, Machines

__all__ = ["compare_network"]


def compare_network(
    *,
    model: str,
    devices: Sequence[str],
    everything: bool,
    batch: str,
    steps: int,
    precision: str | None,
    design: str | None,
    data: Path | None,
    measured: Sequence[Path],
    own: Path | None,
    deadline: float | None,
    prices: Path | None,
    page: Path | None,
) -> None:
    """Compare the time and energy of a network on many machines, in the terminal and as a page."""
    check_paths(
        {"--output": page},
        {
            "the model": model_files(model),
            "--design": design_files(design),
            "--input": data,
            "--measured": measured,
            "--devices": own,
            "--prices": prices,
        },
    )
    from rnnhw.api.inputs import read_inputs
    from rnnhw.api.zeros import check_zeros
    from rnnhw.design import load_design
    from rnnhw.explore import compare_machines, network_activity, serve
    from rnnhw.roofline import devices as usual
    from rnnhw.roofline import find_device, load_prices, parse_precision

    batches = whole_numbers(batch, "--batch")
    known = known_devices(own)
    chosen = [find_device(name, known) for name in devices] or list(
        known if everything else usual(own_devices(own))
    )
    costs = load_prices(prices, known) if deadline is not None else {}
    (shape, scope), activity = shape_counted(model), 1.0
    built = load_design(design) if design else None
    if built is not None:
        check_zeros(model, shape, built)
    if data is not None:
        network = load_model(model)
        if network.interface is not None:
            raise InputError(
                "--input counts events only in networks that were quantized here, not in those of a .tflite"
            )
        activity = network_activity(network, read_inputs(network, load_array(data)).x)
    records = [row for path in measured for row in rows_of(path)]
    found = compare_machines(
        network=Path(model).stem,
        shape=shape,
        steps=steps,
        batches=batches,
        devices=chosen,
        precision=parse_precision(precision) if precision else None,
        named=bool(devices),
        design=built,
        design_name=Path(design).stem if design else "",
        activity=activity,
        records=records,
    )
    serving = None
    if deadline is not None:
        serving = serve(
            shape=shape,
            steps=steps,
            lines=found.lines,
            own=found.own,
            deadline_ms=deadline,
            prices=costs,
            activity=activity,
        )
    if scope:
        console.print(scope, soft_wrap=True, markup=False)
    _print_machines(found)
    if serving:
        print_serving(serving)
    if page is not None:
        from rnnhw.report import render_machines

        words = ["rnnhw", "roofline", Path(model).name, *(f'--device "{name}"' for name in devices)]
        words += ["--all"] * everything + ["--batch", batch, "--steps", str(steps)]
        given = {
            "--precision": precision,
            "--design": design and Path(design).name,
            "--input": data and data.name,
            "--devices": own and own.name,
            "--deadline": deadline and f"{deadline:g}",
            "--prices": prices and prices.name,
        }
        words += [f"{name} {value}" for name, value in given.items() if value]
        words += [f"--measured {path.name}" for path in measured] + ["--output", page.name]
        write_text(page, render_machines(found, " ".join(words), scope, serving))
        console.print(f"wrote {page}")


def _print_machines(found: "Machines") -> None:
    """Print the comparison as columns, for the smallest and the largest batch."""
    console.print(
        f"{found.network}: {found.layers}, {counted(found.steps, 'step')}; {found.operations:,} operations "
        "per sequence. All is modelled; a range holds nine of ten measurements, and energies are typical "
        "values at the first batch, of which those by power and by operations alone cannot be compared.",
        soft_wrap=True,
    )
    ends = sorted({0, len(found.batches) - 1})
    heads = [f"batch {found.batches[end]}" for end in ends]
    last = "faster\nfrom batch" if found.own else ""
    rows = [
        ["machine", "in", heads[0], "range", *heads[1:], "bound", "energy", "range", "by", last, "rests on"]
    ]
    if found.own:
        own = found.own
        times = [_time(own.seconds[end]) for end in ends]
        energy = own.energies[0]
        rows.append([own.name, "int8", times[0], "exact", *times[1:], "-", *_energy(energy), "-", "schedule"])
    rows += [_cells(line, found, ends) for line in found.lines]
    print_table(rows[0], rows[1:], "<<" + ">" * (len(rows[0]) - 3) + "<")
    for reason in found.skipped:
        console.print(f"left out: {reason}", soft_wrap=True)


def _cells(line: "Line", found: "Machines", ends: Sequence[int]) -> list[str]:
    """Return the columns of one device; ``ends`` are the indices of the batches that are shown."""
    first = line.estimates[0]
    times = [_time(line.estimates[end].seconds) for end in ends]
    spread = f"{_time(first.low)} .. {_time(first.high)}"
    return [
        line.device.name,
        line.precision,
        times[0],
        spread,
        *times[1:],
        _time(line.bound.seconds) if line.bound else "-",
        *_energy(first.energy),
        _wins(line.crossover) if line.crossover else "",
        line.evidence,
    ]


def _wins(found: "Crossover") -> str:
    """The batch from which on a machine is faster than ours, with its uncertainty."""
    typical, *ends = (
        f"{batch:,}" if batch else "never" for batch in (found.typical, found.earliest, found.latest)
    )
    return typical if {*ends} == {typical} else f"{typical} ({ends[0]} .. {ends[1]})"


def _time(seconds: float) -> str:
    return _scaled(seconds, "s")


def _energy(found: "Energy") -> list[str]:
    """The typical value, the range, and what they rest on."""
    ends = f"{_scaled(found.least, 'J')} .. {_scaled(found.most, 'J')}"
    return [_scaled(found.typical, "J"), ends, found.basis]


def _scaled(value: float, unit: str) -> str:
    for prefix, scale in (("", 1.0), ("m", 1e-3), ("u", 1e-6), ("n", 1e-9)):
        if value >= scale:
            return f"{value / scale:.3g} {prefix}{unit}"
    return f"{value * 1e12:.3g} p{unit}"
