"""A mistake on the command line is one line that names what is wrong, and the nearest right option."""

import pytest


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "roofline digits-lstm --out x",
            "roofline has no option --out; the nearest is --output (rnnhw roofline --help shows all)",
        ),
        (
            "verify digits-lstm --desing small",
            "verify has no option --desing; the nearest is --design (rnnhw verify --help shows all)",
        ),
        ("verify digits-lstm -x", "verify has no option -x (rnnhw verify --help shows all)"),
        ("--foo", "rnnhw has no option --foo (rnnhw --help shows all)"),
        ("run digits-lstm", "run: missing option '--input' (rnnhw run --help says more)"),
        ("plan x --link", "plan: option '--link' requires an argument (rnnhw plan --help says more)"),
    ],
)
def test_a_mistake_is_one_line(rnnhw, line, sentence):
    assert rnnhw(*line.split()) == (2, "", f"rnnhw: {sentence}\n")


@pytest.mark.parametrize(("words", "value"), [(("--steps", "0"), "0"), (("--steps=many",), "many")])
def test_a_bad_value_is_named(rnnhw, words, value):
    code, out, err = rnnhw("verify", "lstm:2:2", *words)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "'--steps'" in err and f", not '{value}' (rnnhw verify --help says more)" in err


def test_a_command_that_there_is_not(rnnhw):
    code, _, err = rnnhw("verfy", "digits-lstm")
    assert code == 2 and err.count("\n") == 1
    assert "'verfy'" in err and "'verify'" in err and err.endswith("(rnnhw --help says more)\n")


def test_help_and_version_end_well(rnnhw):
    assert rnnhw("--version")[0] == 0
    code, out, err = rnnhw()
    assert (code, err) == (0, "") and "Usage: rnnhw" in out
    assert rnnhw("verify", "--help")[0] == 0


def test_an_interrupt_is_one_line(rnnhw, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("rnnhw.cli.listing.entries", interrupt)
    assert rnnhw("list", "engines") == (130, "", "rnnhw: interrupted\n")
