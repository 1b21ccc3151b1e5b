"""Jobs on a board: `rnnhw.design.serial_protocol` as the host speaks it."""

import binascii
from collections.abc import Sequence

import numpy as np

from rnnhw.design import (
    BAUD,
    COMMAND,
    STATUS,
    Design,
    Fault,
    Reply,
    Request,
    bits_of,
    output_bytes,
    request_bytes,
    unpack,
    whole_bytes,
)
from rnnhw.errors import EngineError
from rnnhw.sim.serial_link import SerialLink
from rnnhw.sim.simulator import check_trace
from rnnhw.sim.stimulus import Job, JobTimes, Trace

__all__ = ["Board"]

_PATIENCE_SECONDS = 2.0
"""How long the line may be silent where a reply is due, beyond the time that the machine itself may take."""

_SLOWEST_HZ = 1e6
"""No board's clock is slower; so many cycles of a job take at most a second."""

_BYTE_SECONDS = 10 / BAUD
_TRIES = 3


class Board:
    """A board that holds the bitstream of a design.

    Parameters
    ----------
    design : Design
    link : SerialLink
    """

    def __init__(self, design: Design, link: SerialLink) -> None:
        self.design, self._link = design, link
        self._sent, self._received = bytearray(), bytearray()

    def connect(self) -> None:
        """Reset bridge and machine, whatever state they are in, and check that they are of this design.

        Raises
        ------
        EngineError
            If nothing answers, if what answers is no bridge, or if the bridge is of another design.
        """
        for _ in range(_TRIES):
            # Ends a message that was left half sent. What comes meanwhile is of an earlier session.
            self._link.write(bytes([Request.NOTHING]) * (max(request_bytes(self.design).values()) + 1))
            self._link.read(1 << 16, 0.05)
            self._link.write(bytes([Request.RESET]))
            before = self._link.read(1, _PATIENCE_SECONDS)
            while before and before[-1] != Reply.RESET_DONE:
                before = self._link.read(1, 0.1)
            if not before:
                continue
            self._sent, self._received = bytearray([Request.RESET]), bytearray([Reply.RESET_DONE])
            status = self._asked_status()
            if status is not None:
                self._check_design(status["design"])
                return
        raise EngineError(
            f"no answer from a board of rnnhw at {self._link.port} within "
            f"{_TRIES * _PATIENCE_SECONDS:g} s: is it powered, and does it hold the bitstream?"
        )

    def _check_design(self, found: int) -> None:
        if found != int(self.design.digest, 16):
            raise EngineError(
                f"the board at {self._link.port} holds the design {found:016x}, not {self.design.digest}; "
                "load the bitstream that `rnnhw build DESIGN --board BOARD` makes"
            )

    def _asked_status(self) -> dict[str, int] | None:
        """The board's status, or None if it does not come."""
        self._send(bytes([Request.STATUS]))
        content = self._link.read(1 + whole_bytes(bits_of(STATUS)), _PATIENCE_SECONDS)
        if len(content) != 1 + whole_bytes(bits_of(STATUS)) or content[0] != Reply.STATUS:
            return None
        return unpack(STATUS, int.from_bytes(content[1:], "little"))

    def _send(self, content: bytes) -> None:
        self._sent += content
        self._link.write(content)

    def trace(self, jobs: Sequence[Job]) -> Trace:
        """Run jobs, each on an idle machine, and check everything but the output values.

        Cycles are the board's: from a job's first input beat to its last output beat, with all waits for the
        line. Those of loads are not counted.

        Raises
        ------
        EngineError
            If the board does not answer in time, if bytes were lost or changed, or if the machine shows an
            error.
        """
        trace = Trace()
        for job in jobs:
            self._run(job, trace)
            status = self._checked_status()
            trace.error, trace.busy = status["error"], bool(status["busy"])
            last = status["cycles"] - 1
            trace.jobs.append(JobTimes(command=0, x_first=0, last=last, error=status["error"]))
        check_trace(jobs, trace, Fault.NONE)
        return trace

    def _run(self, job: Job, trace: Trace) -> None:
        load = b"".join(bytes([Request.LOAD]) + beat.tobytes() for beat in job.load.astype("<u4"))
        self._send(load)
        if job.command is None:
            return
        due = len(trace.beats) + job.output_beats
        size = request_bytes(self.design)[Request.COMMAND]
        self._send(bytes([Request.COMMAND]) + job.command.to_bytes(size, "little"))
        # The bytes of a load may still be in buffers on their way.
        self._wait_for(Reply.COMMAND_TAKEN, trace, _PATIENCE_SECONDS + len(load) * _BYTE_SECONDS)
        seconds = _PATIENCE_SECONDS + job.modelled_cycles / _SLOWEST_HZ
        steps = unpack(COMMAND, job.command)["steps"]
        vectors = job.x.reshape(steps if len(job.x) else 0, -1 if len(job.x) else 0, self.design.columns)
        for step, beats in enumerate(vectors):
            if step:
                self._wait_for(Reply.NEXT_INPUT, trace, seconds)
            kinds = [Request.INPUT] * (len(beats) - 1) + [Request.LAST_INPUT]
            self._send(
                b"".join(bytes([kind]) + beat.tobytes() for kind, beat in zip(kinds, beats, strict=True))
            )
        while len(trace.beats) < due:
            self._receive(trace, seconds)

    def _wait_for(self, reply: Reply, trace: Trace, seconds: float) -> None:
        while self._receive(trace, seconds) != reply:
            pass

    def _receive(self, trace: Trace, seconds: float) -> int:
        """Receive a message, keep it if it is an output, and return its first byte."""
        kind = self._link.read(1, seconds)
        if not kind:
            self._complain(seconds)
        is_output = kind[0] in (Reply.OUTPUT, Reply.LAST_OUTPUT)
        if not is_output and kind[0] not in (Reply.COMMAND_TAKEN, Reply.NEXT_INPUT):
            raise EngineError(f"the board at {self._link.port} sent 0x{kind[0]:02x}, which begins no message")
        size = output_bytes(self.design) if is_output else 0
        body = self._link.read(size, _PATIENCE_SECONDS)
        if len(body) < size:
            self._complain(_PATIENCE_SECONDS)
        self._received += kind + body
        if is_output:
            values = np.frombuffer(body, "<i2").reshape(self.design.grid_rows, self.design.lanes)
            trace.beats.append(values.astype(np.int16))
            trace.ends.append(kind[0] == Reply.LAST_OUTPUT)
        return kind[0]

    def _complain(self, seconds: float) -> None:
        """Say why nothing comes: the machine's error, a byte that was lost, or nobody knows."""
        self._checked_status()
        raise EngineError(f"the board at {self._link.port} gave no answer for {seconds:.3g} s")

    def _checked_status(self) -> dict[str, int]:
        """The board's status, which shows no error of the machine and no byte that was lost or changed."""
        status = self._asked_status()
        port = self._link.port
        if status is None:
            raise EngineError(f"the board at {port} does not tell its status within {_PATIENCE_SECONDS:g} s")
        if status["error"]:
            raise EngineError(
                f"the machine shows error {status['error']}: {Fault(status['error']).meaning}"
                if status["error"] in set(Fault)
                else f"the machine shows error {status['error']}, which it does not have"
            )
        if status["overrun"]:
            raise EngineError(f"the board at {port} dropped a byte, because it came too early")
        for name, way, content in (
            ("received_crc", "to", self._sent),
            ("sent_crc", "from", self._received),
        ):
            if status[name] != binascii.crc_hqx(bytes(content), 0):
                raise EngineError(f"bytes {way} the board at {port} were lost or changed on their way")
        return status
