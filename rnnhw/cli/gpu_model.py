"""Fit of the GPU model to measured rows, and its errors on rows that it was not fitted to."""

import statistics
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rnnhw.cli.device_rows import known_devices, rows_of, rows_text
from rnnhw.cli.files import check_paths
from rnnhw.cli.tables import print_table
from rnnhw.cli.terminal import console, progress_bar
from rnnhw.files import write_text
from rnnhw.published import find_published

if TYPE_CHECKING:
    from rnnhw.explore import ModelChecks
    from rnnhw.roofline import Errors, MeasuredRow, Validation

__all__ = ["fit_model", "print_errors", "validate_model"]


def _measured(files: Sequence[Path], own: Path | None) -> "list[MeasuredRow]":
    from rnnhw.roofline import alike_rows, measured_rows

    known = known_devices(own)
    found = []
    for path in files:
        rows = rows_of(path)
        measured = measured_rows(rows, known, str(path))
        alike_rows(rows, measured, str(path))
        found += measured
    return found


def _validated(measured: "list[MeasuredRow]") -> "Validation":
    """Cross-validate the model on measured rows."""
    from rnnhw.roofline import cross_validate

    with progress_bar() as bar:
        line = bar.add_task("", total=None)
        return cross_validate(measured, progress=lambda text: bar.update(line, description=text))


def fit_model(files: Sequence[Path], output: Path, own: Path | None) -> None:
    """Fit the GPU model to measured rows, and write its parameters and their cross-validated errors."""
    from rnnhw.roofline import calibrate, calibration_text

    check_paths({"--output": output}, {"--fit": files, "--devices": own})
    measured = _measured(files, own)
    text = "".join(rows_text(path) for path in files)
    calibration = calibrate(measured, text, _validated(measured))
    write_text(output, calibration_text(calibration))
    console.print(
        f"fitted {len(calibration.parameters)} parameters, of {calibration.kernels} kernels among "
        f"them, to {calibration.rows} rows; wrote {output}"
    )


def validate_model(files: Sequence[Path], page: Path | None, own: Path | None) -> None:
    """Cross-validate the GPU model, check the array's cycles against TPU v1, and print all errors."""
    check_paths({"--output": page}, {"--validate": files, "--devices": own})
    from rnnhw.explore import check_models, load_workloads

    names = " ".join(f"--validate {path.name}" for path in files)
    measured = _measured(files, own)
    found = _validated(measured)
    medians = [errors.median for errors in found.random]
    print_errors("30 % of the rows held out, ten seeds", (*found.random, *found.random_parts))
    console.print(f"median over seeds {statistics.median(medians):.1%}, worst seed {max(medians):.1%}")
    print_errors("30 % of the shapes held out, five seeds", found.shapes)
    print_errors("the same shapes by gradient-boosted trees on the raw numbers", found.trees)
    print_errors("an architecture held out", found.architectures)
    print_errors("a device held out", (*found.devices, found.devices_pooled))
    if found.hidden_pooled:
        print_errors("a hidden size held out", (*found.hidden, found.hidden_pooled))
    published = load_workloads(find_published("brainwave.toml"))
    checked = check_models(found, measured, published["workloads"], published["source"])
    _print_tpu_v1(checked)
    _print_products(checked)
    console.print(f"no published time was found for {', '.join(checked.unchecked)}: unchecked")
    _print_layers(checked)
    console.print("* not among the rows of the fit")
    if page is not None:
        from rnnhw.report import render_validation

        write_text(page, render_validation(checked, f"rnnhw roofline {names} --output {page.name}"))
        console.print(f"wrote {page}")


def _print_tpu_v1(checked: "ModelChecks") -> None:
    rows = [
        [
            one.name,
            f"{one.published_tops:g}",
            f"{one.tops:.2f}",
            f"{one.error:+.1%}",
            f"{one.rows:.0f} of {one.batch}: {one.rows_error:+.1%}",
        ]
        for one in checked.tpu
    ]
    heads = ("TPU v1", "TOPS published", "modelled", "error", "with rows by counters")
    print_table(heads, rows, "<>>><", "by cycles, nothing fitted")


def _print_products(checked: "ModelChecks") -> None:
    rows = [
        [
            one.device,
            one.precision,
            f"{one.batch} x {one.inputs} x {one.outputs}",
            f"{1e3 * one.published:.4g}",
            f"{1e3 * one.modelled:.4g}",
            f"{one.error:+.1%}",
        ]
        for one in checked.products
    ]
    heads = ("TPU", "in", "product", "published ms", "modelled ms", "error")
    print_table(heads, rows, "<<<>>>", "without launch and host")


def _print_layers(checked: "ModelChecks") -> None:
    rows = [
        [
            row.workload.name + ("" if row.fitted else " *"),
            str(row.workload.steps),
            f"{row.workload.titan_xp_ms:g}",
            f"{row.modelled_ms:.4g}",
            f"{row.error:+.1%}",
        ]
        for row in checked.brainwave
    ]
    heads = ("layer", "steps", "Titan Xp measured ms", "modelled ms", "error")
    print_table(heads, rows, "<>>>>", "Brainwave's layers")


def print_errors(title: str, errors: "Sequence[Errors]") -> None:
    """Print a table of errors, with one row for each."""
    rows = [
        [
            one.name,
            str(one.rows),
            f"{one.median:.1%}",
            f"{one.ninetieth:.1%}",
            f"{one.worst:.1%}",
            f"{one.bias:.2f}",
            f"{one.roofline_median:.1%}",
            f"{one.roofline_ninetieth:.1%}",
        ]
        for one in errors
    ]
    heads = ("", "rows", "median", "90 %", "worst", "model /\nmeasured", "roofline\nmedian", "roofline\n90 %")
    print_table(heads, rows, "<>>>>>>>", title)
