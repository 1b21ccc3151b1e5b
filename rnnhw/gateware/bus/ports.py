"""The ports of a packaged accelerator: a table, of which signature, bench and datasheet are made."""

from dataclasses import dataclass

from rnnhw.design import COMMAND, CONTROL_ADDRESS_BITS, LOAD, WORD_BITS, Design, bits_of
from rnnhw.gateware.layouts import ACTIVATION

__all__ = ["Port", "StreamPort", "axi_lite_ports", "packaged_ports", "stream_ports", "wishbone_ports"]


@dataclass(frozen=True, kw_only=True)
class Port:
    """A port of the packaged accelerator.

    Parameters
    ----------
    name : str
    bits : int
    is_input : bool
    meaning : str
    """

    name: str
    bits: int
    is_input: bool
    meaning: str


@dataclass(frozen=True, kw_only=True)
class StreamPort:
    """An AXI4-Stream of the packaged accelerator.

    Parameters
    ----------
    stream : str
        Name of the accelerator's own stream.
    is_input : bool
    payload_bits : int
        Bits that carry something.
    meaning : str
    """

    stream: str
    is_input: bool
    payload_bits: int
    meaning: str

    @property
    def prefix(self) -> str:
        """What the names of its signals begin with."""
        return f"{'s' if self.is_input else 'm'}_axis_{self.stream}"

    @property
    def bits(self) -> int:
        """Width of ``tdata``: a power of two from 8 on, which DMA engines and width converters take."""
        return 1 << max(3, (self.payload_bits - 1).bit_length())

    @property
    def ports(self) -> tuple[Port, ...]:
        """Its signals; only the output has ``tlast``."""
        last = () if self.is_input else (("tlast", 1, False, "ends a step's outputs, or a layer's states"),)
        return tuple(
            Port(name=f"{self.prefix}_{name}", bits=bits, is_input=is_input == self.is_input, meaning=meaning)
            for name, bits, is_input, meaning in (
                ("tdata", self.bits, True, self.meaning),
                ("tvalid", 1, True, "a beat is offered"),
                ("tready", 1, False, "it is taken in this cycle, if it is offered"),
            )
        ) + tuple(
            Port(name=f"{self.prefix}_{name}", bits=bits, is_input=is_input, meaning=meaning)
            for name, bits, is_input, meaning in last
        )


def stream_ports(design: Design) -> tuple[StreamPort, ...]:
    """The four streams of a design."""
    output_bits = design.grid_rows * design.lanes * ACTIVATION.width
    return (
        StreamPort(
            stream="load",
            is_input=True,
            payload_bits=bits_of(LOAD),
            meaning="weights, unit parameters, states, program, registers",
        ),
        StreamPort(
            stream="command", is_input=True, payload_bits=bits_of(COMMAND), meaning="what is to be done"
        ),
        StreamPort(
            stream="x", is_input=True, payload_bits=8 * design.columns, meaning="input vectors of int8"
        ),
        StreamPort(
            stream="y", is_input=False, payload_bits=output_bits, meaning="outputs and states, of int16"
        ),
    )


def packaged_ports(design: Design) -> tuple[Port, ...]:
    """All ports, but those of the control bus."""
    return (
        Port(name="aclk", bits=1, is_input=True, meaning="clock of everything; its rising edge counts"),
        Port(name="aresetn", bits=1, is_input=True, meaning="0: reset, synchronous"),
        *(port for stream in stream_ports(design) for port in stream.ports),
        Port(name="irq", bits=1, is_input=False, meaning="1 while an enabled event is pending"),
    )


def axi_lite_ports() -> tuple[Port, ...]:
    """The AXI4-Lite port of the control registers."""
    address, data = CONTROL_ADDRESS_BITS, WORD_BITS
    return tuple(
        Port(name=f"s_axi_{name}", bits=bits, is_input=is_input, meaning=meaning)
        for name, bits, is_input, meaning in (
            ("awaddr", address, True, "byte address of a write"),
            ("awprot", 3, True, "ignored"),
            ("awvalid", 1, True, "the address is offered"),
            ("awready", 1, False, "it is taken"),
            ("wdata", data, True, "word to write"),
            ("wstrb", data // 8, True, "bytes to write; a register is written if byte 0 is"),
            ("wvalid", 1, True, "the word is offered"),
            ("wready", 1, False, "it is taken"),
            ("bresp", 2, False, "0, or 2 where no register can be written"),
            ("bvalid", 1, False, "the write is done"),
            ("bready", 1, True, "that is taken"),
            ("araddr", address, True, "byte address of a read"),
            ("arprot", 3, True, "ignored"),
            ("arvalid", 1, True, "the address is offered"),
            ("arready", 1, False, "it is taken"),
            ("rdata", data, False, "word that was read"),
            ("rresp", 2, False, "0, or 2 where there is no register"),
            ("rvalid", 1, False, "the word is there"),
            ("rready", 1, True, "it is taken"),
        )
    )


def wishbone_ports() -> tuple[Port, ...]:
    """The Wishbone port of the control registers; clock ``aclk``, reset the inverse of ``aresetn``."""
    address, data = CONTROL_ADDRESS_BITS, WORD_BITS
    return tuple(
        Port(name=f"wb_{name}", bits=bits, is_input=is_input, meaning=meaning)
        for name, bits, is_input, meaning in (
            ("cyc_i", 1, True, "a cycle goes on"),
            ("stb_i", 1, True, "an access is asked for"),
            ("we_i", 1, True, "1: a write, 0: a read"),
            ("adr_i", address, True, "byte address; bits 1:0 are ignored"),
            ("dat_i", data, True, "word to write"),
            ("sel_i", data // 8, True, "bytes to write; a register is written if byte 0 is"),
            ("dat_o", data, False, "word that was read, while `wb_ack_o` is 1"),
            ("ack_o", 1, False, "the access is done"),
            ("err_o", 1, False, "instead of it: there is no such register, or it cannot be written"),
            ("stall_o", 1, False, "for pipelined masters: the access is not answered yet"),
        )
    )
