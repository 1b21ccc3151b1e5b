"""All properties that are proved."""

from formal import accumulators, command_queue, input_buffer, loader, output_queue, reset

__all__ = ["PROOFS"]

PROOFS = [
    *output_queue.PROOFS,
    *command_queue.PROOFS,
    *input_buffer.PROOFS,
    *loader.PROOFS,
    *reset.PROOFS,
    *accumulators.PROOFS,
]
