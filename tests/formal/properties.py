"""All properties that are proved."""

from formal import (
    accumulators,
    command_queue,
    control_bus,
    fetch,
    input_buffer,
    loader,
    output_queue,
    own_sums,
    program,
    reset,
    sequencer,
    units,
)

__all__ = ["PROOFS"]

PROOFS = [
    *output_queue.PROOFS,
    *command_queue.PROOFS,
    *input_buffer.PROOFS,
    *loader.PROOFS,
    *reset.PROOFS,
    *program.PROOFS,
    *fetch.PROOFS,
    *sequencer.PROOFS,
    *units.PROOFS,
    *accumulators.PROOFS,
    *own_sums.PROOFS,
    *control_bus.PROOFS,
]
