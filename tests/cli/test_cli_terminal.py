"""What is printed: names with brackets, as users' columns and files have them."""

from rnnhw.cli.cross_checks import print_checks
from rnnhw.cli.tables import print_table
from rnnhw.cli.terminal import console
from rnnhw.sim import Check


def test_brackets_in_names_are_no_markup(capsys):
    print_table(("score",), [["error of [bold] and [/s]"]], "<", "speed [m/s]")
    console.print("wrote out [/km]")
    out = capsys.readouterr().out
    assert all(text in out for text in ("speed [m/s]", "error of [bold] and [/s]", "wrote out [/km]"))


def test_a_check_that_failed_is_said_so(capsys):
    check = Check(
        engine="pysim", streams="s", sequences=1, values=4, mismatches=1, cycles=(5,), scheduled_cycles=(5,)
    )
    print_checks([check])
    assert "FAILED" in capsys.readouterr().out
