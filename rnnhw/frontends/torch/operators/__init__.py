"""Translations of PyTorch's operators, one file per family; importing them registers them."""

from rnnhw.frontends.torch.operators import (
    activations,
    arithmetic,
    cells,
    comparisons,
    convolution,
    creation,
    indexing,
    normalization,
    products,
    recurrent,
    reductions,
    shapes,
    slices,
    symbols,
    writes,
)

__all__ = [
    "activations",
    "arithmetic",
    "cells",
    "comparisons",
    "convolution",
    "creation",
    "indexing",
    "normalization",
    "products",
    "recurrent",
    "reductions",
    "shapes",
    "slices",
    "symbols",
    "writes",
]
