"""An FPGA board as an engine: the machine itself, behind a serial line."""

from rnnhw.errors import InputError
from rnnhw.sim.board import Board
from rnnhw.sim.engines.engine import Engine, Request, Result, register
from rnnhw.sim.execution import executed
from rnnhw.sim.serial_link import SerialLink

__all__: list[str] = []


def _run(request: Request) -> Result:
    assert request.design is not None, "a board holds a design"
    if request.port is None:
        raise InputError("engine 'board' needs the board's serial port: --port PORT, such as /dev/ttyUSB0")
    with SerialLink(request.port) as link:
        board = Board(request.design, link)
        board.connect()
        return executed(board, "board", "measured", request)


register(Engine(name="board", needs_design=True, cycles_are="measured", run=_run))
