"""Smaller float networks from float networks: low-rank factors of recurrent layers, and pruned weights."""

from rnnhw.compress.low_rank import factorable, factored
from rnnhw.compress.pruning.fine_tuning import pruned_alike
from rnnhw.compress.pruning.masks import check_pruning, pruned, zero_share
from rnnhw.compress.pruning.patterns import Balanced, Pattern, Plain, Scattered
from rnnhw.compress.pruning.training import pruning_fit

__all__ = [
    "Balanced",
    "Pattern",
    "Plain",
    "Scattered",
    "check_pruning",
    "factorable",
    "factored",
    "pruned",
    "pruned_alike",
    "pruning_fit",
    "zero_share",
]
