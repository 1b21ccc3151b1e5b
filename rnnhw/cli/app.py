"""The application: all commands in the order of the help, and how errors are printed."""

import sys
from typing import Annotated, NoReturn

import typer

from rnnhw import __version__
from rnnhw.cli.commands.build import build
from rnnhw.cli.commands.calibrate import calibrate
from rnnhw.cli.commands.codesign import codesign
from rnnhw.cli.commands.compare import compare
from rnnhw.cli.commands.compress import compress
from rnnhw.cli.commands.demo import demo
from rnnhw.cli.commands.design import design
from rnnhw.cli.commands.explore import explore
from rnnhw.cli.commands.export import export
from rnnhw.cli.commands.inspect import inspect
from rnnhw.cli.commands.list import list_all
from rnnhw.cli.commands.measure import measure
from rnnhw.cli.commands.measure_ranks import measure_ranks
from rnnhw.cli.commands.plan import plan
from rnnhw.cli.commands.quantize import quantize
from rnnhw.cli.commands.report import report
from rnnhw.cli.commands.roofline import roofline
from rnnhw.cli.commands.run import run
from rnnhw.cli.commands.score import score
from rnnhw.cli.commands.study_parallel import study_parallel
from rnnhw.cli.commands.study_ranks import study_ranks
from rnnhw.cli.commands.sweep import sweep
from rnnhw.cli.commands.train import train
from rnnhw.cli.commands.verify import verify
from rnnhw.cli.commands.verilog import verilog
from rnnhw.cli.interruption import Interruption
from rnnhw.cli.mistakes import UsageError, mistake_in_words
from rnnhw.errors import MOST_LETTERS, RnnhwError

__all__ = ["app", "main"]

app = typer.Typer(
    name="rnnhw",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    help="Map a recurrent network onto a systolic accelerator, run its RTL cycle-accurately, and check "
    "every value and every cycle.\n\n"
    "Begin with [bold]rnnhw demo --out out/demo[/bold]. Then train or import a network, quantize it, "
    "verify it on a design, export Verilog, and sweep designs.",
)


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"rnnhw {__version__}")
        raise typer.Exit


@app.callback()
def _global_options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version, and exit."
        ),
    ] = False,
) -> None: ...


app.command()(demo)
app.command()(codesign)
app.command()(compress)
app.command("list")(list_all)
app.command()(train)
app.command()(score)
app.command()(plan)
app.command()(measure_ranks)
app.command()(study_parallel)
app.command(hidden=True)(study_ranks)
app.command()(inspect)
app.command()(quantize)
app.command()(export)
app.command()(design)
app.command()(run)
app.command()(verify)
app.command()(verilog)
app.command()(build)
app.command()(explore)
app.command()(sweep)
app.command()(report)
app.command()(compare)
app.command()(roofline)
app.command()(measure)
app.command()(calibrate)


INTERRUPTED = 130
"""Exit code of a command that was interrupted from the keyboard."""


def main() -> None:
    """Run the command line.

    An error of rnnhw, or of its use, is one line on stderr, with exit code 2; so is an interruption, with
    `INTERRUPTED`.
    """
    arguments = sys.argv[1:]
    try:
        code = app(arguments or ["--help"], prog_name="rnnhw", standalone_mode=False)
    except Interruption as error:
        _end(str(error), INTERRUPTED)
    except RnnhwError as error:
        _end(str(error), 2)
    except UsageError as error:
        _end(mistake_in_words(error, arguments), 2)
    except KeyboardInterrupt:
        code = INTERRUPTED
    if code == INTERRUPTED:
        _end("interrupted", INTERRUPTED)
    if code:
        sys.exit(code)


def _end(text: str, code: int) -> NoReturn:
    """Print one line on stderr, and end."""
    text = " ".join(text.split())
    print(f"rnnhw: {text[:MOST_LETTERS]}{'...' * (len(text) > MOST_LETTERS)}", file=sys.stderr)
    sys.exit(code)
