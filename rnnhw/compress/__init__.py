"""Smaller float networks from float networks: low-rank factors of recurrent layers."""

from rnnhw.compress.low_rank import factorable, factored

__all__ = ["factorable", "factored"]
