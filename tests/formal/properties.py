"""All properties that are proved."""

from formal import output_queue

__all__ = ["PROOFS"]

PROOFS = [*output_queue.PROOFS]
