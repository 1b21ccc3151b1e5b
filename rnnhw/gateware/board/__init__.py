"""The machine behind a serial line: what a board's bitstream holds."""

from rnnhw.gateware.board.bridge import SerialBridge
from rnnhw.gateware.board.uart import UartReceiver, UartTransmitter
from rnnhw.gateware.board.verilog import BOARD_TOP, board_verilog

__all__ = ["BOARD_TOP", "SerialBridge", "UartReceiver", "UartTransmitter", "board_verilog"]
