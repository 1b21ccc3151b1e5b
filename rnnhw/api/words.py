"""A stack in words as a network, with weights that follow from a seed."""

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import Cell, Network, shape_in_words
from rnnhw.train import initial_network

__all__ = ["seeded"]

SEED = 0
"""Of the weights of a stack in words, and of what it is calibrated on."""


def seeded(model: str) -> tuple[Network, NDArray[np.float32]]:
    """A stack in words with weights and calibration data that follow from a seed."""
    shape = shape_in_words(model)
    lowest = shape.layers[0]
    has_head = shape.layers[-1].cell is Cell.DENSE
    units = [layer.units for layer in shape.layers if layer.cell is not Cell.DENSE]
    made = initial_network(
        model,
        inputs=shape.inputs,
        units=units,
        outputs=shape.outputs if has_head else 1,
        seed=SEED,
        cell=str(lowest.cell),
        has_peepholes=lowest.has_peepholes,
        projection=lowest.projection,
        every_step=shape.every_step,
    )
    if not has_head:
        made = Network(name=model, layers=made.recurrent, every_step=True)
    x = np.random.default_rng(SEED).standard_normal((8, 16, shape.inputs)).astype(np.float32)
    return made, x
