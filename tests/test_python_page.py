"""``import rnnhw``: every example in its documents is run, and what is promised of the package holds."""

import doctest
import inspect
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer

import rnnhw
from rnnhw.cli.app import app

os.environ.setdefault("KERAS_BACKEND", "torch")  # Keras would look for TensorFlow

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "python.md").read_text()
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
FUNCTIONS = [name for name in rnnhw.__all__ if inspect.isfunction(getattr(rnnhw, name))]
SLOW = {"From PyTorch to Verilog", "From Keras to Verilog", "to_verilog", "verify"}
"""Sections and functions whose examples simulate gateware or write Verilog."""


def sections():
    for part in re.split(r"^## ", PAGE, flags=re.MULTILINE)[1:]:
        title = part.splitlines()[0]
        if ">>>" in part:
            yield marked(title, part)


def marked(name, *values):
    return pytest.param(name, *values, id=name, marks=[pytest.mark.slow] if name in SLOW else [])


def run_examples(test, capsys):
    assert test.examples
    runner = doctest.DocTestRunner(optionflags=FLAGS)
    # What doctest prints of a failure is what a reader of the test wants to see.
    failed = runner.run(test).failed
    assert not failed, capsys.readouterr().out


@pytest.mark.filterwarnings(
    "ignore:__array__ implementation doesn't accept a copy keyword:DeprecationWarning"
)
@pytest.mark.parametrize(("title", "text"), list(sections()))
def test_the_examples_of_the_page(title, text, capsys):
    for library in set(re.findall(r"import (torch|keras)\b", text)):
        pytest.importorskip(library)
    run_examples(doctest.DocTestParser().get_doctest(text, {}, title, "docs/python.md", 0), capsys)


@pytest.mark.parametrize("name", [marked(name) for name in FUNCTIONS])
def test_the_examples_of_a_function(name, capsys):
    function = getattr(rnnhw, name)
    run_examples(
        doctest.DocTestParser().get_doctest(function.__doc__, {}, name, function.__module__, 0), capsys
    )


@pytest.mark.parametrize("library", ["PyTorch", "Keras"])
def test_the_whole_way_takes_at_most_ten_lines(library):
    text = next(values.values[1] for values in sections() if values.values[0].startswith(f"From {library}"))
    lines = [line for line in text.splitlines() if line.startswith((">>>", "..."))]
    assert len(lines) <= 10
    for name in ("quantize", "run", "verify", "to_verilog"):
        assert any(f"rnnhw.{name}(" in line for line in lines)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_is_typed_and_documented(name):
    function = getattr(rnnhw, name)
    parameters = inspect.signature(function).parameters
    assert all(one.annotation is not inspect.Parameter.empty for one in parameters.values())
    assert function.__annotations__["return"]
    headings = re.findall(r"^    (\w+)\n    -+$", function.__doc__, re.MULTILINE)
    assert headings == ["Parameters", "Returns", "Raises", "Examples"]
    described = re.search(r"Parameters\n    -+\n(.*?)\n    Returns\n", function.__doc__, re.DOTALL)[1]
    named = [
        name for row in re.findall(r"^    (\w[\w, ]*) :", described, re.MULTILINE) for name in row.split(", ")
    ]
    assert named == list(parameters)
    assert (ROOT / "rnnhw" / "py.typed").is_file()


def test_every_function_is_in_the_table_with_a_command():
    rows = re.findall(r"^\| `rnnhw\.(\w+)\(.*?\)` \| `(?:rnnhw )?([\w-]+).*?` \|", PAGE, re.MULTILINE)
    assert sorted(name for name, _ in rows) == sorted([*FUNCTIONS, "Design"])
    commands = typer.main.get_command(app).commands
    for name, command in rows:
        assert command in commands or (name, command) == ("Design", "--design")


def test_the_import_is_fast_and_loads_nothing():
    code = "import sys; old = set(sys.modules); import rnnhw; print(*sorted(set(sys.modules) - old))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert not {"numpy", "numba", "amaranth", "onnx", "torch", "typer"} & set(found.stdout.split())


@pytest.mark.slow
def test_a_room_does_not_take_the_place_of_a_function():
    code = """
import rnnhw.quantize, rnnhw.roofline, rnnhw
from rnnhw.quantize import measure_quality
from rnnhw import golden, quantize, roofline
print(rnnhw.quantize.__module__, roofline.__module__, quantize is rnnhw.quantize, measure_quality.__name__)
"""
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert found.stdout == "rnnhw.api.quantize rnnhw.api.roofline True measure_quality\n"


def test_a_name_that_there_is_not():
    with pytest.raises(AttributeError, match="module 'rnnhw' has no attribute 'quantise'"):
        rnnhw.__getattr__("quantise")
    assert set(rnnhw.__all__) <= set(dir(rnnhw))
