"""Verilog of a board's bitstream: the serial bridge, then the accelerator itself."""

from amaranth.back import rtlil

from rnnhw.design import Design
from rnnhw.gateware.board.bridge import SerialBridge
from rnnhw.gateware.verilog import TOP, merge_equal_modules, verilog_of

__all__ = ["BOARD_TOP", "board_verilog"]

BOARD_TOP = f"{TOP}_board"


def board_verilog(design: Design, divisor: int, accelerator: str) -> str:
    """Verilog with the top module `BOARD_TOP`, whose ports are ``clk``, ``rx`` and ``tx``.

    Parameters
    ----------
    design : Design
    divisor : int
        Cycles of a bit on the serial line.
    accelerator : str
        What `rnnhw.gateware.verilog.export_verilog` gives for the design; it becomes a part as it is.
    """
    text = rtlil.convert(SerialBridge(design, divisor), name=BOARD_TOP, emit_src=False)
    heading, _, rest = accelerator.partition("\n")
    return f"{heading}\n\n{verilog_of(merge_equal_modules(text))}{rest}"
