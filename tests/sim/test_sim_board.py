"""The engine ``board`` on a simulated board: host bytes in, outputs out, over a pseudoterminal."""

import contextlib
import os
import pty
import subprocess
from pathlib import Path

import numpy as np
import pytest
from networks import design, random_inputs, random_network

from rnnhw.design import output_bytes
from rnnhw.errors import EngineError, InputError
from rnnhw.gateware.board import BOARD_TOP, board_verilog
from rnnhw.gateware.verilog import export_verilog
from rnnhw.sim import board as board_module
from rnnhw.sim import run
from rnnhw.sim.verilator_build import find_verilator

DIVISOR = 4
MACHINE = design(
    1, 1, 2, 2, fold=2, cells=("lstm", "elman"), contexts=2, weight_depth=64, unit_depth=16, state_depth=32
)
HARNESS = Path(__file__).parents[1] / "simulated_board.cpp"


@pytest.fixture(scope="module")
def simulator(tmp_path_factory):
    """The executable that simulates a board with `MACHINE`."""
    place = tmp_path_factory.mktemp("board")
    (place / "board.v").write_text(board_verilog(MACHINE, DIVISOR, export_verilog(MACHINE)))
    subprocess.run(
        [
            *(
                find_verilator(),
                "--cc",
                "--exe",
                "--build",
                "-j",
                "2",
                "-Wno-fatal",
                "-Wno-lint",
                "-Wno-style",
            ),
            *("--x-assign", "0", "--x-initial", "0", "--top-module", BOARD_TOP, "--Mdir", "build"),
            *(
                "-CFLAGS",
                f"-DDIVISOR={DIVISOR}",
                "-MAKEFLAGS",
                "OPT_FAST=-O1 CFG_CXXFLAGS_PCH_I=-include CURDIR=.",
            ),
            *("board.v", str(HARNESS)),
        ],
        cwd=place,
        check=True,
        capture_output=True,
    )
    return place / "build" / f"V{BOARD_TOP}"


@contextlib.contextmanager
def simulated_board(simulator, garbled_from=0, garbled_to=0):
    """A running board; gives its port. One byte each way can be damaged, by its number."""
    command = [str(simulator), str(garbled_from), str(garbled_to)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process.stdout.readline().strip()
        finally:
            process.kill()


def case(cell="lstm", outputs=3, seed=1):
    rng = np.random.default_rng(seed)
    network = random_network(rng, 5, [4, 3] if cell == "lstm" else [-4], outputs, cell=cell, every_step=True)
    return network, random_inputs(rng, 3, 4, 5)


def test_outputs_and_states_are_those_of_the_golden_model(simulator, tmp_path):
    with simulated_board(simulator) as port:
        for cell in ("lstm", "elman_tanh"):
            network, x = case(cell)
            expected = run("golden", network, MACHINE, x, cache=tmp_path, wants_state=True)
            # Sequences of unequal lengths are several commands, of which all but the first bring no load.
            found = run(
                "board", network, MACHINE, x, cache=tmp_path, lengths=[4, 2, 3], wants_state=True, port=port
            )
            golden = run("golden", network, MACHINE, x, cache=tmp_path, lengths=[4, 2, 3], wants_state=True)
            assert np.array_equal(found.outputs, golden.outputs)
            assert np.array_equal(found.state.h, golden.state.h)
            assert np.array_equal(found.state.c, golden.state.c)
            assert found.cycles_are == "measured" and expected.outputs.shape == found.outputs.shape
            assert (found.cycles >= expected.cycles[0] // 4).all()


def test_cycles_are_those_of_the_schedule_and_of_the_line(simulator, tmp_path):
    """One step: between the first input beat and the last output beat the others go over the line."""
    machine_input, rng = MACHINE.columns, np.random.default_rng(4)
    network = random_network(rng, machine_input, [2], 0, cell="lstm", every_step=False)
    x = random_inputs(rng, 1, 1, machine_input)
    with simulated_board(simulator) as port:
        found = run("board", network, MACHINE, x, cache=tmp_path, port=port)
    golden = run("golden", network, MACHINE, x, cache=tmp_path)
    assert np.array_equal(found.outputs, golden.outputs)
    beats, step = found.traces[0].beats, MACHINE.contexts
    later_bytes = (step - 1) * (1 + MACHINE.columns) + (len(beats) - 1) * (1 + output_bytes(MACHINE))
    waited = found.total_cycles - golden.total_cycles
    assert 0 <= waited - 10 * DIVISOR * later_bytes <= 8


@pytest.mark.parametrize("damage", [{"garbled_to": 500}, {"garbled_to": 1200}, {"garbled_from": 30}])
def test_a_damaged_byte_is_told(simulator, tmp_path, damage, monkeypatch):
    monkeypatch.setattr(board_module, "_PATIENCE_SECONDS", 0.5)
    network, x = case()
    with simulated_board(simulator, **damage) as port, pytest.raises(EngineError) as told:
        run("board", network, MACHINE, x, cache=tmp_path, port=port)
    assert any(
        words in str(told.value)
        for words in (
            "lost or changed",
            "shows error",
            "begins no message",
            "no answer",
            "tlast",
            "too early",
        )
    )


def test_a_session_that_was_broken_off_does_not_disturb_the_next_one(simulator, tmp_path):
    network, x = case()
    golden = run("golden", network, MACHINE, x, cache=tmp_path)
    with simulated_board(simulator) as port:
        line = os.open(port, os.O_RDWR | os.O_NOCTTY)
        for begun in (b"L\x01\x02\x03", b"Z", b"C\xff", b"S", b"R", b"\xff" * 40):
            os.write(line, begun)
            found = run("board", network, MACHINE, x, cache=tmp_path, port=port)
            assert np.array_equal(found.outputs, golden.outputs), begun
        os.close(line)


def test_a_board_with_another_design_is_refused(simulator, tmp_path):
    network, x = case()
    other = design(1, 1, 2, 2, fold=2, cells=("lstm", "elman"), weight_depth=64)
    with (
        simulated_board(simulator) as port,
        pytest.raises(EngineError, match=rf"design {MACHINE.digest}, not {other.digest}"),
    ):
        run("board", network, other, x, cache=tmp_path, port=port)


def test_a_port_where_nobody_answers_ends_in_time(tmp_path, monkeypatch):
    monkeypatch.setattr(board_module, "_PATIENCE_SECONDS", 0.1)
    network, x = case()
    ours, theirs = pty.openpty()
    with pytest.raises(EngineError, match=r"no answer from a board of rnnhw at .* within 0.3 s"):
        run("board", network, MACHINE, x, cache=tmp_path, port=os.ttyname(theirs))
    os.close(ours)
    os.close(theirs)


def test_what_is_no_port_is_refused(tmp_path):
    network, x = case()
    with pytest.raises(InputError, match="no serial port '/dev/none'; the ports here are"):
        run("board", network, MACHINE, x, cache=tmp_path, port="/dev/none")
    with pytest.raises(InputError, match="--port PORT"):
        run("board", network, MACHINE, x, cache=tmp_path)
