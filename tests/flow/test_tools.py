"""Which tools are taken, what is said if none is there, and what a tool that dies leaves."""

import importlib.util
import stat

import pytest

from rnnhw.errors import EngineError
from rnnhw.flow import tools
from rnnhw.flow.tools import Tool, find_place_and_route, find_yosys, run_tool
from rnnhw.scratch import ScratchFolder


@pytest.fixture
def bare(monkeypatch, tmp_path):
    """A computer without any of the tools, whose folder of programs is returned."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(tools.sys, "executable", str(tmp_path / "python"))
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    return tmp_path


def program(folder, name, prints):
    path = folder / name
    path.write_text(f"#!/bin/sh\necho '{prints}'\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_missing_tools_are_named_with_the_extra_that_has_them(bare):
    with pytest.raises(EngineError, match=r"needs Yosys 0\.40 or later, .*pip install 'rnnhw\[fpga\]'"):
        find_yosys()
    for family, program in (("ecp5", "ecp5"), ("ice40", "ice40"), ("gowin", "himbaechel-gowin")):
        with pytest.raises(EngineError, match=rf"need nextpnr-{program}, .*pip install 'rnnhw\[fpga\]'"):
            find_place_and_route(family)


def test_the_systems_yosys_comes_first_if_it_is_new_enough(bare, monkeypatch):
    path = program(bare, "yosys", "Yosys 0.44 (git sha1 80ba43d26, clang++ 15)")
    assert find_yosys().command[0] == path and find_yosys().name == "Yosys 0.44"
    program(bare, "yosys", "Yosys 0.23 (git sha1 7ce5011c24b)")
    with pytest.raises(EngineError):
        find_yosys()
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: name)
    monkeypatch.setattr(importlib.metadata, "version", lambda name: "1.2")
    assert find_yosys().name == "pyosys 1.2"
    program(bare, "nextpnr-ecp5", "nextpnr-ecp5 -- Next Generation (Version nextpnr-0.7)")
    assert find_place_and_route("ecp5").command == (str(bare / "nextpnr-ecp5"),)


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("echo one; echo two; echo three; echo four", "status 0 and said: two | three | four"),
        ("echo a > made; echo 'ERROR: no cell' >&2; echo end; exit 3", "status 3 and said: ERROR: no cell"),
        ("exit 1", "status 1 and said: nothing"),
        ("kill -9 $$", "signal 9 and said: nothing"),
    ],
)
def test_a_tool_that_dies_is_told_with_status_and_log(script, said):
    with ScratchFolder() as place:
        place.write("made", b"of an earlier command")
        with pytest.raises(EngineError) as told:
            run_tool(place, Tool(name="tool 1", command=("sh", "-c", script)), [], makes="made", what="work")
    assert str(told.value) == f"work with tool 1 failed: it ended with {said}"


def test_a_tool_that_makes_its_file_is_believed():
    with ScratchFolder() as place:
        tool = Tool(name="shell", command=("sh", "-c", 'echo "$0" > made'))
        assert run_tool(place, tool, ["given"], makes="made", what="") == b"given\n"
