"""The accelerator behind a serial line."""

from amaranth import Array, C, Cat, ClockDomain, ClockSignal, Instance, Module, Mux, Signal, Value
from amaranth.lib import crc, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import (
    STATUS,
    Design,
    Reply,
    Request,
    request_bytes,
)
from rnnhw.gateware.accelerator import accelerator_ports
from rnnhw.gateware.board.uart import UartReceiver, UartTransmitter
from rnnhw.gateware.verilog import TOP

__all__ = ["SerialBridge"]

_CYCLES_BITS = next(field.bits for field in STATUS if field.name == "cycles")


class SerialBridge(wiring.Component):
    """An instance of the accelerator's Verilog module, and what turns messages into its beats, and back.

    The messages are those of `rnnhw.design.serial_protocol`.

    One beat is received at a time, and offered to its port until it is taken; a byte that comes before that
    is dropped, which the status tells. A host therefore waits for the replies that the protocol gives. Load
    beats have none: the machine takes each of them before the next one can be there, if it is idle.

    Outputs are sent as they come; while the line is busy, they wait in the machine's output queue. Replies go
    before outputs.

    Parameters
    ----------
    design : Design
    divisor : int
        Cycles of a bit on the line.

    Attributes
    ----------
    clk : unsigned(1)
        Clock of everything. There is no reset: registers begin with the values of the configuration.
    rx, tx : unsigned(1)
        The lines from and to the host.
    """

    def __init__(self, design: Design, divisor: int) -> None:
        self.design, self.divisor = design, divisor
        super().__init__({"clk": In(1), "rx": In(1, init=1), "tx": Out(1, init=1)})

    def elaborate(self, platform: object) -> Module:
        m = Module()
        m.domains.sync = ClockDomain("sync", reset_less=True)
        m.d.comb += ClockSignal().eq(self.clk)
        resets = Signal()  # the machine's reset, held until the reply is sent
        ports = accelerator_ports(self.design)
        self._machine = wiring.Signature(ports).create(path=("machine",))
        m.submodules.machine = Instance(
            TOP,
            i_clk=ClockSignal(),
            i_rst=resets,
            **{
                f"{'i' if member.flow is In else 'o'}_{name}": getattr(self._machine, name)
                for name, member in ports.items()
            },
        )
        m.submodules.receiver = receiver = UartReceiver(self.divisor)
        m.submodules.transmitter = self._transmitter = transmitter = UartTransmitter(self.divisor)
        m.submodules.received_crc = received = crc.catalog.CRC16_XMODEM(data_width=8).create()
        m.submodules.sent_crc = sent = crc.catalog.CRC16_XMODEM(data_width=8).create()
        m.d.comb += [
            receiver.line.eq(self.rx),
            self.tx.eq(transmitter.line),
            received.data.eq(receiver.o),
            received.valid.eq(receiver.valid),
        ]
        self._overrun = overrun = Signal()
        asked = self._requests(m, receiver, overrun)
        with m.If(asked[Request.RESET]):
            m.d.sync += [resets.eq(1), overrun.eq(0)]
        m.d.comb += [received.start.eq(asked[Request.RESET]), sent.start.eq(asked[Request.RESET])]
        status = self._status(m, received.crc, sent.crc)
        counted = self._replies(m, asked, status, resets)
        m.d.comb += [
            sent.data.eq(transmitter.i),
            sent.valid.eq(transmitter.valid & transmitter.ready & counted),
        ]
        return m

    def _requests(self, m: Module, receiver: UartReceiver, overrun: Signal) -> dict[Request, Signal]:
        """Receive messages; gives for each request whether it is complete, and its beat taken, in this cycle.

        Each is high for one cycle.
        """
        machine, sizes = self._machine, request_bytes(self.design)
        ports = {
            Request.COMMAND: (machine.command_tdata, machine.command_tvalid, machine.command_tready),
            Request.LOAD: (machine.load_tdata, machine.load_tvalid, machine.load_tready),
            Request.INPUT: (machine.x_tdata, machine.x_tvalid, machine.x_tready),
        }
        asked = {request: Signal(name=f"{request.name.lower()}_done") for request in Request}
        beat = Signal(8 * max(sizes.values()), reset_less=True)
        left = Signal(range(max(sizes.values()) + 1))  # bytes of the beat that are still to come
        offers = Signal()
        is_of = {
            request: Signal(name=f"is_{request.name.lower()}") for request in (*ports, Request.LAST_INPUT)
        }
        for request, (payload, valid, _) in ports.items():
            of_port = is_of[request]
            if request is Request.INPUT:
                of_port = of_port | is_of[Request.LAST_INPUT]
            # The last byte that came is at the top of the register.
            m.d.comb += [payload.eq(beat[len(beat) - 8 * sizes[request] :]), valid.eq(offers & of_port)]
        taken = Cat(valid & ready for _, valid, ready in ports.values()).any()
        with m.If(offers):
            with m.If(taken):
                m.d.sync += offers.eq(0)
                m.d.comb += [asked[request].eq(flag) for request, flag in is_of.items()]
            with m.Elif(receiver.valid):
                m.d.sync += [overrun.eq(1), offers.eq(0)]
        with m.Elif(receiver.valid & (left != 0)):
            m.d.sync += [beat.eq(Cat(beat[8:], receiver.o)), left.eq(left - 1), offers.eq(left == 1)]
        with m.Elif(receiver.valid):
            m.d.comb += [
                asked[request].eq(receiver.o == request) for request in (Request.RESET, Request.STATUS)
            ]
            for request, flag in is_of.items():
                m.d.sync += flag.eq(receiver.o == request)
                with m.If(receiver.o == request):
                    m.d.sync += left.eq(sizes[request])
        return asked

    def _status(self, m: Module, received: Signal, sent: Signal) -> Value:
        """The fields of `STATUS` behind each other."""
        machine = self._machine
        begins = Signal()  # the first input beat of a command is still to come
        counting = Signal()  # it has come
        now = Signal(_CYCLES_BITS)
        cycles = Signal(_CYCLES_BITS)
        m.d.sync += now.eq(now + 1)
        with m.If(machine.command_tvalid & machine.command_tready):
            m.d.sync += [begins.eq(1), now.eq(2)]
        with m.If(begins & machine.x_tvalid & machine.x_tready):
            m.d.sync += [begins.eq(0), now.eq(2)]
            m.d.comb += counting.eq(1)
        known = Signal()  # the output beat that is offered was offered before
        m.d.sync += known.eq(machine.y_tvalid & ~machine.y_tready)
        with m.If(machine.y_tvalid & ~known):
            m.d.sync += cycles.eq(Mux(counting, 1, now))
        values = {
            "error": machine.error,
            "busy": machine.busy,
            "overrun": self._overrun,
            "cycles": cycles,
            "received_crc": received,
            "sent_crc": sent,
            "design": C(int(self.design.digest, 16), 64),
        }
        fields = []
        for field in STATUS:
            word = Signal(field.bits, name=f"status_{field.name}")
            m.d.comb += word.eq(values[field.name])
            fields.append(word)
        return Cat(fields)

    def _replies(self, m: Module, asked: dict[Request, Signal], status: Value, resets: Signal) -> Signal:
        """Send replies and outputs; gives whether the byte that is sent counts for the CRC."""
        machine, transmitter = self._machine, self._transmitter
        owed = {reply: Signal(name=f"owes_{reply.name.lower()}") for reply in Reply}
        replies = [Reply.RESET_DONE, Reply.STATUS, Reply.COMMAND_TAKEN, Reply.NEXT_INPUT]
        for reply, request in (
            (Reply.RESET_DONE, Request.RESET),
            (Reply.STATUS, Request.STATUS),
            (Reply.COMMAND_TAKEN, Request.COMMAND),
        ):
            with m.If(asked[request]):
                m.d.sync += owed[reply].eq(1)
        waits = Signal()  # for room for the next step's vectors
        with m.If(asked[Request.LAST_INPUT]):
            m.d.sync += waits.eq(1)
        with m.Elif(asked[Request.COMMAND]):  # the command before has taken all of its input
            m.d.sync += waits.eq(0)
        with m.Elif(waits & machine.x_tready & ~machine.x_tvalid):
            m.d.sync += [waits.eq(0), owed[Reply.NEXT_INPUT].eq(1)]
        output = [machine.y_tdata[k : k + 8] for k in range(0, len(machine.y_tdata), 8)]
        bodies = [status[k : k + 8] for k in range(0, len(status), 8)]
        byte = Signal(range(max(len(bodies), len(output))))
        in_status = Signal()
        in_output = Signal()
        m.d.comb += transmitter.valid.eq(1)
        with m.If(in_status):
            m.d.comb += transmitter.i.eq(Array(bodies)[byte])
        with m.Elif(in_output):
            m.d.comb += transmitter.i.eq(Array(output)[byte])
        for reply in replies:
            with m.Elif(owed[reply]):
                m.d.comb += transmitter.i.eq(reply)
                with m.If(transmitter.ready):
                    m.d.sync += owed[reply].eq(0)
                    if reply is Reply.STATUS:
                        m.d.sync += in_status.eq(1)
                    if reply is Reply.RESET_DONE:
                        m.d.sync += resets.eq(0)
        with m.Elif(machine.y_tvalid & ~resets):
            m.d.comb += transmitter.i.eq(Mux(machine.y_tlast, Reply.LAST_OUTPUT, Reply.OUTPUT))
            with m.If(transmitter.ready):
                m.d.sync += in_output.eq(1)
        with m.Else():
            m.d.comb += transmitter.valid.eq(0)
        last = Signal()
        m.d.comb += last.eq(byte == Mux(in_status, len(bodies) - 1, len(output) - 1))
        with m.If((in_status | in_output) & transmitter.ready):
            m.d.sync += byte.eq(Mux(last, 0, byte + 1))
            with m.If(last):
                m.d.sync += [in_status.eq(0), in_output.eq(0)]
                m.d.comb += machine.y_tready.eq(in_output)
        with m.If(asked[Request.RESET]):
            m.d.sync += [
                *(flag.eq(reply is Reply.RESET_DONE) for reply, flag in owed.items()),
                *(flag.eq(0) for flag in (waits, in_status, in_output, byte)),
            ]
        counted = Signal()
        m.d.comb += counted.eq(~in_status & ~(owed[Reply.STATUS] & ~in_output))
        return counted
