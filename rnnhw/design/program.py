"""The program's fields, the unit parameters and the load map: written here once, read by all.

Gateware makes its layouts from these tables, `schedule` its encoder, the CLI its listing.
"""

from enum import IntEnum

from rnnhw.design.arithmetics import ARITHMETIC_DESIGNS
from rnnhw.design.design import Design
from rnnhw.design.fields import Field

__all__ = [
    "COMMAND",
    "FAULT_BITS",
    "LOAD",
    "PHASE",
    "SINGLE_PRODUCT",
    "Fault",
    "LoadTarget",
    "Operation",
    "Register",
    "Source",
    "UnitKind",
    "kinds_of",
    "targets_of",
    "unit_parameters",
]


class Source(IntEnum):
    """Where a phase's activations come from."""

    INPUT = 0
    HIDDEN = 1


class UnitKind(IntEnum):
    """What the cell pipeline does with a finished unit."""

    LSTM = 0
    GRU = 1
    GRU_RESET = 2
    GRU_CANDIDATE = 3
    TANH = 4
    RELU = 5
    LSTM_COUPLED = 6
    PROJECTION = 7
    MINGRU = 8
    # From here on nothing is written to a state slot: gateware looks at the highest bit alone.
    DENSE = 32
    STATE = 33

    @property
    def makes_state(self) -> bool:
        """Whether it writes to a state slot."""
        return self < UnitKind.DENSE


SINGLE_PRODUCT = (UnitKind.PROJECTION, UnitKind.MINGRU, UnitKind.DENSE)
"""Kinds whose units have one product, which takes the bias; the others have kept sums too."""

_KINDS_OF_CELLS = {
    "lstm": (UnitKind.LSTM,),
    "lstm_coupled": (UnitKind.LSTM_COUPLED,),
    "gru": (UnitKind.GRU, UnitKind.GRU_RESET, UnitKind.GRU_CANDIDATE),
    "elman": (UnitKind.TANH, UnitKind.RELU),
    "mingru": (UnitKind.MINGRU,),
}


def kinds_of(design: Design) -> tuple[UnitKind, ...]:
    """The kinds of units that a design's cell pipelines can do."""
    kinds = [kind for cell in design.cells for kind in _KINDS_OF_CELLS[cell]]
    if "projection" in design.lstm_options:
        kinds.append(UnitKind.PROJECTION)
    return (*kinds, UnitKind.DENSE, UnitKind.STATE)


class LoadTarget(IntEnum):
    """Memory that a load beat writes; COMMIT writes nothing and closes a load.

    Only designs whose weights have an index have INDEX.
    """

    WEIGHT = 0
    UNIT = 1
    PROGRAM = 2
    REGISTER = 3
    STATE = 4
    HIDDEN = 5
    COMMIT = 6
    INDEX = 7


def targets_of(design: Design) -> tuple[LoadTarget, ...]:
    """The memories of a design that can be loaded, in the order of their numbers, which leave none out."""
    return tuple(target for target in LoadTarget if target is not LoadTarget.INDEX or design.index_bits)


class Operation(IntEnum):
    """What a command asks for."""

    RUN = 0
    DUMP = 1
    CLEAR = 2


FAULT_BITS = 4


class Fault(IntEnum):
    """Code on the ``error`` port: what was illegal. The first fault stands until it is cleared."""

    NONE = 0
    TARGET = 1
    ADDRESS = 2
    REGISTER = 3
    PROGRAM = 4
    OPERATION = 5
    STEPS = 6
    CONTEXTS = 7
    STATES = 8

    @property
    def meaning(self) -> str:
        """What was wrong, as a sentence."""
        return _FAULT_MEANINGS[self]


_FAULT_MEANINGS = {
    Fault.NONE: "nothing is wrong",
    Fault.TARGET: "a load beat names no memory",
    Fault.ADDRESS: "a load beat names a row, column, part or address that its memory does not have",
    Fault.REGISTER: "a load beat gives a register a value out of its range",
    Fault.PROGRAM: "a load was committed with a program that cannot run",
    Fault.OPERATION: "a command names no operation",
    Fault.STEPS: "a command runs sequences of no steps",
    Fault.CONTEXTS: "a command resets a context that the design does not have",
    Fault.STATES: "a command asks for the states of a program that has none",
}


class Register(IntEnum):
    """Registers that are written through the load port."""

    INPUT_BEATS = 0
    BODY_END = 1
    TAIL_END = 2
    STATE_END = 3
    EXTRA_STEPS = 4


PHASE = (
    Field("kind", 6, "what is done with finished units (`UnitKind`)"),
    Field("source", 1, "0: activations are the input, 1: hidden states"),
    Field("previous", 1, "1: reads the state before the latest, without waiting, except in the last step"),
    Field("recurrent", 1, "1: reads what the step before left, which a reset replaces"),
    Field("finish", 1, "1: sums go to the cell pipeline, 0: they are kept as raw first-phase sums"),
    Field("input_last", 1, "1: the finishing sums are those of the input product, the kept ones recurrent"),
    Field("emit", 1, "1: results go to the output stream"),
    Field("cell_fraction", 4, "fraction bits of an LSTM's cell state or a minGRU's state"),
    Field("reset_value", 8, "h after a reset, signed"),
    Field("step_offset", 8, "runs this many steps behind the program's first phase"),
    Field("read_slot", 6, "state slot that is read"),
    Field("write_slot", 6, "state slot that is written"),
    Field("weight_base", 17, "address of the phase's first weights"),
    Field("tiles", 16, "unit tiles, NU"),
    Field("slices", 16, "column slices of each tile, N"),
    Field("tile_cycles", 16, "cycles from one tile's first slot to the next one's, N'"),
    Field("parameter_base", 16, "address of the phase's first unit parameters"),
    Field("state_base", 20, "address of the phase's first unit state"),
    Field("rows", 16, "unit rows in each grid row that hold a unit"),
    Field("read_base", 16, "first word of the source"),
    Field("write_base", 16, "first word of the hidden state that is made"),
    Field(
        "write_words",
        16,
        "words of that hidden state in a bank, for each context; of a phase that keeps changes: columns that "
        "its last word has",
    ),
    Field("wait", 16, "least cycles from the end of the phase that made the state to this phase's start"),
    Field(
        "state_wait",
        16,
        "minGRU: least cycles from the end of the phase that last made this phase's state to its start",
    ),
    Field("keeps", 1, "1: activations, or changes, are kept for the phase behind it; nothing is multiplied"),
    Field("changed", 1, "1: multiplies the changes that the phase before it kept, as many as there are"),
    Field("threshold", 8, "a phase that keeps changes: the largest difference that is none"),
)
"""One phase of the program."""

COMMAND = (
    Field("steps", 30, "RUN: steps of the sequences, at least 1"),
    Field("operation", 2, "what is done (`Operation`)"),
    Field(
        "reset",
        16,
        "RUN: one bit per context; 1: begin with the reset state, 0: with the state that is there",
    ),
)
"""One command: run sequences, one per context; give out all states; or clear the error."""

LOAD = (
    Field("data", 32, "what is written"),
    Field("address", 24, "word in the memory, phase of the program, or register"),
    Field(
        "column",
        16,
        "WEIGHT, INDEX, HIDDEN: column of the grid; UNIT, PROGRAM: which 32-bit part of the word",
    ),
    Field("row", 16, "WEIGHT, INDEX: row of processing elements; UNIT, STATE: grid row"),
    Field("target", 8, "which memory (`LoadTarget`)"),
)
"""One beat of the load stream. Fields that a target does not use are ignored."""


def unit_parameters(design: Design) -> tuple[Field, ...]:
    """Parameters of one unit, whole bytes each; a dense layer's outputs are a unit's lanes."""
    return ARITHMETIC_DESIGNS[design.arithmetic].parameters(design)
