"""Bytes to and from a serial port, with a limit to every wait."""

import time
from types import TracebackType

from rnnhw.design import BAUD
from rnnhw.errors import EngineError, InputError

__all__ = ["SerialLink"]


class SerialLink:
    """An open serial port.

    Parameters
    ----------
    port : str
        Its name, such as ``/dev/ttyUSB0`` or ``COM3``.

    Raises
    ------
    EngineError
        If pyserial is not installed, or the port cannot be opened.
    InputError
        If there is no such port.
    """

    def __init__(self, port: str) -> None:
        try:
            import serial
            from serial.tools.list_ports import comports
        except ImportError:
            raise EngineError(
                "the board engine needs pyserial, which is not installed: pip install 'rnnhw[board]'"
            ) from None
        self.port = port
        try:
            self._line = serial.Serial(port, BAUD, timeout=0, write_timeout=10)
        except (serial.SerialException, ValueError, OSError) as error:
            if getattr(error, "errno", None) not in (None, 2):
                raise EngineError(f"the port {port} cannot be opened: {error}") from None
            known = ", ".join(sorted(one.device for one in comports())) or "none"
            raise InputError(f"there is no serial port {port!r}; the ports here are: {known}") from None
        self._failures = (serial.SerialException, OSError)

    def __enter__(self) -> "SerialLink":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._line.close()

    def write(self, content: bytes) -> None:
        """Send bytes.

        Raises
        ------
        EngineError
            If the port fails.
        """
        try:
            self._line.write(content)
            self._line.flush()
        except self._failures as error:
            raise EngineError(f"the port {self.port} failed while bytes were sent: {error}") from None

    def read(self, count: int, seconds: float) -> bytes:
        """Receive up to ``count`` bytes, and return what there is of them when the time is over.

        Raises
        ------
        EngineError
            If the port fails.
        """
        content, end = b"", time.monotonic() + seconds
        try:
            while len(content) < count:
                more = self._line.read(count - len(content))
                content += more
                if not more:
                    if time.monotonic() > end:
                        break
                    time.sleep(0.0005)
        except self._failures as error:
            raise EngineError(f"the port {self.port} failed while bytes were received: {error}") from None
        return content
