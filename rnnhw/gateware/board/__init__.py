"""The machine behind a serial line: what a board's bitstream holds."""

from rnnhw.gateware.board.bridge import SerialBridge
from rnnhw.gateware.board.uart import UartReceiver, UartTransmitter

__all__ = ["SerialBridge", "UartReceiver", "UartTransmitter"]
