"""Cells in ONNX operators, a file for each."""

from collections.abc import Callable
from typing import Any

from rnnhw.frontends.qdq.cells.elman import write_elman
from rnnhw.frontends.qdq.cells.gru import write_gru
from rnnhw.frontends.qdq.cells.lstm import write_lstm
from rnnhw.frontends.qdq.cells.mingru import write_mingru
from rnnhw.frontends.qdq.direction import Direction
from rnnhw.frontends.qdq.graph import Scanned
from rnnhw.network import IntegerElman, IntegerGru, IntegerLstm, IntegerMinGru

__all__ = ["CELLS"]

CELLS: dict[type, Callable[[Any, Direction], Scanned]] = {
    IntegerLstm: write_lstm,
    IntegerGru: write_gru,
    IntegerElman: write_elman,
    IntegerMinGru: write_mingru,
}
"""Functions that write one direction of a layer, by the layer's class.

Each takes ``(layer, direction)`` and returns h of every step, and after the last step the state h and, of an
LSTM, c.
"""
