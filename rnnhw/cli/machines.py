"""What roofline does: a network on many machines, rows of a file, and the GPU model's fit and errors."""

import statistics
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.table import Table

from rnnhw.cli.files import check_paths, design_files, load_array
from rnnhw.cli.measure import whole_numbers
from rnnhw.cli.models import find_published, load_model, model_files, shape_named
from rnnhw.cli.work import console, progress_bar
from rnnhw.errors import InputError
from rnnhw.files import write_text

if TYPE_CHECKING:
    from rnnhw.explore import Line, Machines
    from rnnhw.roofline import Device, Errors, MeasuredRow, Row, Validation

__all__ = ["run_csv", "run_fit", "run_roofline", "run_validate"]

MOST_PROBLEMS = 5


def _text(path: Path, what: str) -> str:
    if not path.is_file():
        raise InputError(f"no {what} at {path}")
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} is not readable text: {error}") from None


def _rows(path: Path) -> "list[Row]":
    from rnnhw.roofline import read_rows

    return read_rows(_text(path, "file of rows"), str(path))


def _known(own: Path | None) -> "tuple[Device, ...]":
    """Shipped devices, and those of a user's file, which go first where names are the same."""
    from rnnhw.roofline import all_devices, load_devices

    return all_devices() + (load_devices(own) if own else ())


def run_csv(csv: Path, output: Path, own: Path | None) -> None:
    """Predict every row of a file."""
    from rnnhw.roofline import load_calibration, predict_rows, write_rows

    check_paths({"--output": output}, {"--csv": csv, "--devices": own})
    rows = _rows(csv)
    predicted = predict_rows(load_calibration(), rows, _known(own))
    write_text(output, write_rows(rows, predicted.columns))
    done = len(rows) - len(predicted.problems)
    console.print(f"{done} of {len(rows)} rows predicted (modelled); wrote {output}")
    for problem in predicted.problems[:MOST_PROBLEMS]:
        console.print(f"not predicted: {problem}")
    if len(predicted.problems) > MOST_PROBLEMS:
        console.print(f"and {len(predicted.problems) - MOST_PROBLEMS} more")


def _measured(files: Sequence[Path], own: Path | None) -> "list[MeasuredRow]":
    from rnnhw.roofline import measured_rows

    known = _known(own)
    return [row for path in files for row in measured_rows(_rows(path), known, str(path))]


def _validated(measured: "list[MeasuredRow]") -> "Validation":
    from rnnhw.roofline import cross_validate

    with progress_bar() as bar:
        line = bar.add_task("", total=None)
        return cross_validate(measured, progress=lambda text: bar.update(line, description=text))


def run_fit(files: Sequence[Path], output: Path, own: Path | None) -> None:
    """Fit the GPU model to measured rows, and write its parameters with how well they predict."""
    from rnnhw.roofline import calibrate, calibration_text

    check_paths({"--output": output}, {"--fit": files, "--devices": own})
    measured = _measured(files, own)
    text = "".join(_text(path, "file of rows") for path in files)
    calibration = calibrate(measured, text, _validated(measured))
    write_text(output, calibration_text(calibration))
    console.print(
        f"fitted {len(calibration.parameters)} parameters, of {calibration.kernels} kernels among "
        f"them, to {calibration.rows} rows; wrote {output}"
    )


def run_validate(files: Sequence[Path], page: Path | None, own: Path | None) -> None:
    """Cross-validate the GPU model, check the array's cycles against TPU v1, and print all errors."""
    check_paths({"--output": page}, {"--validate": files, "--devices": own})
    from rnnhw.explore import check_models, load_workloads

    names = " ".join(f"--validate {path.name}" for path in files)
    measured = _measured(files, own)
    found = _validated(measured)
    medians = [errors.median for errors in found.random]
    console.print(_error_table("30 % of the rows held out, ten seeds", (*found.random, *found.random_parts)))
    console.print(f"median over seeds {statistics.median(medians):.1%}, worst seed {max(medians):.1%}")
    console.print(_error_table("a device held out", (*found.devices, found.devices_pooled)))
    console.print(_error_table("a hidden size held out", (*found.hidden, found.hidden_pooled)))
    published = load_workloads(find_published("brainwave.toml"))
    checked = check_models(found, measured, published["workloads"], published["source"])
    table = Table("TPU v1", "TOPS published", "TOPS modelled", "error", title="by cycles, nothing fitted")
    for one in checked.tpu:
        table.add_row(one.name, f"{one.published_tops:g}", f"{one.tops:.2f}", f"{one.error:+.1%}")
    console.print(table)
    table = Table(
        "layer", "steps", "Titan Xp measured ms", "modelled ms", "error", title="Brainwave's layers"
    )
    for row in checked.brainwave:
        layer = row.workload
        table.add_row(
            layer.name + ("" if row.fitted else " *"),
            str(layer.steps),
            f"{layer.titan_xp_ms:g}",
            f"{row.modelled_ms:.4g}",
            f"{row.error:+.1%}",
        )
    console.print(table)
    console.print("* not among the rows of the fit")
    if page is not None:
        from rnnhw.report import render_validation

        write_text(page, render_validation(checked, f"rnnhw roofline {names} --output {page.name}"))
        console.print(f"wrote {page}")


def _error_table(title: str, errors: "Sequence[Errors]") -> Table:
    table = Table(
        "",
        "rows",
        "median",
        "90 %",
        "worst",
        "model / measured",
        "roofline median",
        "roofline 90 %",
        title=title,
    )
    for one in errors:
        table.add_row(
            one.name,
            str(one.rows),
            f"{one.median:.1%}",
            f"{one.ninetieth:.1%}",
            f"{one.worst:.1%}",
            f"{one.bias:.2f}",
            f"{one.roofline_median:.1%}",
            f"{one.roofline_ninetieth:.1%}",
        )
    return table


def run_roofline(
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
    page: Path | None,
) -> None:
    """Set a network on many machines beside each other, in the terminal and as a page."""
    check_paths(
        {"--output": page},
        {
            "the model": model_files(model),
            "--design": design_files(design),
            "--input": data,
            "--measured": measured,
            "--devices": own,
        },
    )
    from rnnhw.cli.inputs import read_inputs
    from rnnhw.design import load_design
    from rnnhw.explore import compare_machines, network_activity
    from rnnhw.roofline import devices as usual
    from rnnhw.roofline import find_device, parse_precision

    batches = whole_numbers(batch, "--batch")
    known = _known(own)
    chosen = [find_device(name, known) for name in devices] or list(known if everything else usual())
    shape, activity = shape_named(model), 1.0
    if data is not None:
        network = load_model(model)
        if network.interface is not None:
            raise InputError(
                "--input counts the events of networks that were quantized here, not of a .tflite"
            )
        activity = network_activity(network, read_inputs(network, load_array(data)).x)
    records = [row for path in measured for row in _rows(path)]
    found = compare_machines(
        network=Path(model).stem,
        shape=shape,
        steps=steps,
        batches=batches,
        devices=chosen,
        precision=parse_precision(precision) if precision else None,
        named=bool(devices),
        design=load_design(design) if design else None,
        design_name=Path(design).stem if design else "",
        activity=activity,
        records=records,
    )
    _print_machines(found)
    if page is not None:
        from rnnhw.report import render_machines

        words = ["rnnhw", "roofline", Path(model).name, *(f'--device "{name}"' for name in devices)]
        words += ["--all"] * everything + ["--batch", batch, "--steps", str(steps)]
        given = {
            "--precision": precision,
            "--design": design and Path(design).name,
            "--input": data and data.name,
            "--devices": own and own.name,
        }
        words += [f"{name} {value}" for name, value in given.items() if value]
        words += [f"--measured {path.name}" for path in measured] + ["--output", page.name]
        write_text(page, render_machines(found, " ".join(words)))
        console.print(f"wrote {page}")


def _print_machines(found: "Machines") -> None:
    console.print(
        f"{found.network}: {found.layers}, {found.steps} steps; {found.operations} operations a "
        "sequence. Modelled; a range holds nine measurements of ten.",
        soft_wrap=True,
    )
    ends = sorted({0, len(found.batches) - 1})
    heads = [f"batch {found.batches[end]}" for end in ends]
    last = "wins from" if found.own else ""
    rows = [["machine", "in", heads[0], "range", *heads[1:], "roofline", "mJ", last]]
    if found.own:
        own = found.own
        times = [_time(own.seconds[end]) for end in ends]
        rows.append(
            [
                own.name,
                "int8",
                times[0],
                "exact",
                *times[1:],
                "-",
                _millijoules(own.energies[0].least, own.energies[0].most),
                "-",
            ]
        )
    rows += [_cells(line, found, ends) for line in found.lines]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = [
            cell.ljust(width) if number < 2 else cell.rjust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        console.print("  ".join(padded).rstrip(), soft_wrap=True)
    for reason in found.skipped:
        console.print(f"left out: {reason}", soft_wrap=True)


def _cells(line: "Line", found: "Machines", ends: Sequence[int]) -> list[str]:
    first = line.estimates[0]
    times = [_time(line.estimates[end].seconds) for end in ends]
    wins = f"batch {line.crossover}" if line.crossover else "never"
    spread = f"{_time(first.low)} .. {_time(first.high)}"
    return [
        line.device.name,
        line.precision,
        times[0],
        spread,
        *times[1:],
        _time(first.roofline) if first.roofline else "-",
        _millijoules(first.energy.least, first.energy.most),
        wins if found.own else "",
    ]


def _time(seconds: float) -> str:
    for unit, scale in (("s", 1.0), ("ms", 1e-3), ("us", 1e-6)):
        if seconds >= scale:
            return f"{seconds / scale:.3g} {unit}"
    return f"{seconds * 1e9:.3g} ns"


def _millijoules(least: float, most: float) -> str:
    return f"{1e3 * least:.2g} .. {1e3 * most:.2g}"
