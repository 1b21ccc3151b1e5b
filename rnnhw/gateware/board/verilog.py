"""Verilog of a board's bitstream: the serial bridge, then the accelerator itself."""

from rnnhw.design import Design
from rnnhw.gateware.board.bridge import SerialBridge
from rnnhw.gateware.verilog import TOP, verilog_around

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
    return verilog_around(SerialBridge(design, divisor), BOARD_TOP, accelerator)
