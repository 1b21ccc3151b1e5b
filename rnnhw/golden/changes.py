"""Which operands of the products of a delta network change in each step."""

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import operand_of_state
from rnnhw.cells import Product
from rnnhw.golden.cells import RUNS
from rnnhw.golden.cells.fixed import held
from rnnhw.golden.cells.lstm import run_lstm
from rnnhw.network import (
    DenseLayer,
    IntegerDense,
    IntegerLstm,
    IntegerRecurrent,
    Stack,
    State,
    threshold_of,
)

__all__ = ["Changes", "changes_of"]

Changes = list[dict[Product, NDArray[np.bool_]]]
"""For each layer of a stack and each of its products, which operands change: ``[steps, operands]``.

A dense layer whose outputs are those of the last step alone has that one step.
"""


def changes_of(stack: Stack, x: NDArray[np.int8], state: State) -> Changes:
    """Find which operands of a stack's products change.

    Parameters
    ----------
    stack : Stack
        With power-of-two scales, without a GRU that resets before its product.
    x : int8 array ``[time, inputs]``
        One sequence.
    state : State
        Initial states of a batch of one, which are not changed.
    """
    found: Changes = []
    for k, layer in enumerate(stack.layers):
        assert isinstance(layer, IntegerDense | IntegerRecurrent)
        if isinstance(layer, DenseLayer):
            x = x if stack.every_step else x[-1:]
            found.append(_changed(layer, {Product.INPUT: x}))
        else:
            h, c = (array[k, 0].copy() for array in (state.h, state.c))
            operands, x = _operands(layer, x, h[: layer.outputs], c[: layer.units])
            found.append(_changed(layer, operands))
    return found


def _operands(
    layer: IntegerRecurrent, x: NDArray[np.int8], h: NDArray[np.int16], c: NDArray[np.int16]
) -> tuple[dict[Product, NDArray[np.int8]], NDArray[np.int8]]:
    """The values of each product's operand in every step, before they are held, and h of every step."""
    operands = {Product.INPUT: x}
    first = h.copy() if layer.state_bits == 8 else np.array([operand_of_state(int(value)) for value in h])
    if isinstance(layer, IntegerLstm):
        projected = np.empty((len(x), layer.units), np.int8)
        hidden, _ = run_lstm(layer, x, h, c, projected)
        if layer.projection is not None:
            operands[Product.PROJECTION] = projected
    else:
        hidden, _ = RUNS[type(layer)](layer, x, h, c)
    if Product.RECURRENT in layer.declaration.products:
        operands[Product.RECURRENT] = np.concatenate([first[None].astype(np.int8), hidden[:-1]])
    return operands, hidden


def _changed(
    layer: IntegerRecurrent | IntegerDense, operands: dict[Product, NDArray[np.int8]]
) -> dict[Product, NDArray[np.bool_]]:
    found = {}
    for product, values in operands.items():
        read = held(np.ascontiguousarray(values), threshold_of(layer, product))
        before = np.concatenate([np.zeros_like(read[:1]), read[:-1]])
        found[product] = read != before
    return found
