"""Play sim/beats on rtl/tiny.v in cocotb, every stream pausing at random: ``python sim/cocotb_tiny.py``."""

import itertools
import logging
import random
import tempfile
from pathlib import Path

import cocotb
from cocotb.clock import Clock
from cocotb.triggers import ClockCycles, with_timeout
from cocotb_tools.runner import get_results, get_runner
from cocotbext.axi import AxiStreamBus, AxiStreamFrame, AxiStreamSink, AxiStreamSource

HERE = Path(__file__).resolve().parent
BYTES = {"load": 12, "command": 6, "x": 2}


def lines(name):
    """The beats of a stream, as digits."""
    return (HERE / "beats" / f"{name}.hex").read_text().split()


def pauses(seed):
    """Whether a stream pauses, for each cycle."""
    chance = random.Random(seed)
    return (chance.random() < 0.3 for _ in itertools.count())


@cocotb.test()
async def all_beats_agree(dut):
    """Every output beat is that of sim/beats."""
    logging.getLogger("cocotb.rnnhw").setLevel(logging.WARNING)
    cocotb.start_soon(Clock(dut.clk, 20, unit="ns").start())
    dut.rst.value = 1
    sink = AxiStreamSink(AxiStreamBus.from_prefix(dut, "y"), dut.clk, dut.rst, byte_lanes=8)
    sink.set_pause_generator(pauses(0))
    await ClockCycles(dut.clk, 4)
    dut.rst.value = 0
    for seed, (name, count) in enumerate(BYTES.items(), 1):
        source = AxiStreamSource(AxiStreamBus.from_prefix(dut, name), dut.clk, dut.rst, byte_lanes=count)
        source.set_pause_generator(pauses(seed))
        data = [byte for line in lines(name) for byte in int(line, 16).to_bytes(16, "little")[:count]]
        source.send_nowait(AxiStreamFrame(data))
    got = []
    while len(got) < len(lines("y")):
        frame = bytes((await with_timeout(sink.recv(), 1, "ms")).tdata)
        beats = [frame[k : k + 8][::-1].hex() for k in range(0, len(frame), 8)]
        got += ["0" + beat for beat in beats[:-1]] + ["1" + beats[-1]]
    for beat, wanted in zip(got, lines("y"), strict=True):
        assert all(b in (a, "x") for a, b in zip(beat, wanted, strict=True)), (beat, wanted)


if __name__ == "__main__":
    runner, build = get_runner("icarus"), tempfile.mkdtemp()
    sources = [HERE.parent / "rtl" / "tiny.v"]
    runner.build(sources=sources, hdl_toplevel="rnnhw", build_dir=build, timescale=("1ns", "1ps"))
    results = runner.test(hdl_toplevel="rnnhw", test_module="cocotb_tiny", build_dir=build, test_dir=build)
    raise SystemExit(get_results(results) != (1, 0))
