"""Products over all steps, shared out to threads; results do not depend on how many there are."""

from typing import Any

import numpy as np
from numba import get_num_threads, njit, prange
from numpy.typing import NDArray

from rnnhw.train.kernels.product import (
    multiply_columns,
    multiply_rows,
    pack_columns,
    pack_rows,
    packed_size,
    transpose_multiply,
    transpose_space,
)
from rnnhw.train.kernels.tile import ROWS, WIDTH

__all__ = ["GradientSpace", "Packed", "aligned", "share_count"]

Float = NDArray[np.floating[Any]]

_LEAST_WORK = 1_000_000
"""Multiply-adds that are worth another thread: some tens of microseconds, where waking one takes a few."""

_FEW_ROWS = 4
"""So many times more columns than rows, and each thread had better read some of the weights than all."""


def share_count(work: int, parts: int) -> int:
    """How many threads shall share ``work`` multiply-adds that fall into ``parts`` equal parts."""
    most = min(parts, work // _LEAST_WORK)
    return 1 if most <= 1 else min(get_num_threads(), most)  # asking for the threads takes microseconds


def aligned(shape: tuple[int, ...], dtype: np.dtype[Any]) -> Float:
    """Zeros that begin on a cache line, so that no vector lies across two."""
    count = int(np.prod(shape))
    spare = 64 // dtype.itemsize
    raw = np.zeros(count + spare, dtype)
    start = -raw.ctypes.data % 64 // dtype.itemsize
    return raw[start : start + count].reshape(shape)


@njit(parallel=True, cache=True)
def _pack(weights: Float, by_rows: bool, packed: Float, columns: int, steps: int, shares: int) -> None:
    panels = -(-columns // WIDTH)
    for share in prange(shares):
        first, last = panels * share // shares * WIDTH, panels * (share + 1) // shares * WIDTH
        if by_rows:
            pack_rows(weights, packed, first, last, columns, steps)
        else:
            pack_columns(weights, packed, first, last, columns, steps)


@njit(parallel=True, cache=True)
def _multiply(a: Float, packed: Float, out: Float, rows: int, columns: int, steps: int, shares: int) -> None:
    for share in prange(shares):
        first, last = rows * share // shares, rows * (share + 1) // shares
        multiply_rows(a, packed, out, first, last, columns, steps)


@njit(parallel=True, cache=True)
def _gradient(
    a: Float,
    a_columns: int,
    b: Float,
    columns: int,
    steps: int,
    begin: int,
    end: int,
    space: Float,
    out: Float,
    totals: Float,
    shares: int,
) -> None:
    tiles = -(-(end - begin) // ROWS)
    for share in prange(shares):
        first = begin + tiles * share // shares * ROWS
        last = min(end, begin + tiles * (share + 1) // shares * ROWS)
        transpose_multiply(a, a_columns, b, columns, steps, first, last, space[share], out, totals)


class Packed:
    """Weights packed for products.

    Parameters
    ----------
    columns, steps : int
        Width of the results, and of what is multiplied.
    dtype : dtype
    """

    def __init__(self, columns: int, steps: int, dtype: np.dtype[Any]) -> None:
        self.flat = aligned((packed_size(columns, steps),), dtype)
        self._columns, self._steps = columns, steps

    def take_rows(self, weights: Float) -> None:
        """Pack ``weights [columns, steps]``, each row of which gives a column of results."""
        self._take(weights, True)

    def take_columns(self, weights: Float) -> None:
        """Pack ``weights [steps, columns]``."""
        self._take(weights, False)

    def _take(self, weights: Float, by_rows: bool) -> None:
        flat, columns, steps = weights.reshape(-1), self._columns, self._steps
        shares = share_count(4 * weights.size, -(-columns // WIDTH))
        if shares > 1:
            _pack(flat, by_rows, self.flat, columns, steps, shares)
        else:
            (pack_rows if by_rows else pack_columns)(flat, self.flat, 0, columns, columns, steps)

    def multiply(self, a: Float, out: Float) -> None:
        """``out [rows, columns]`` = product of ``a [rows, steps]`` and what was taken."""
        rows, columns, steps = a.shape[0], self._columns, self._steps
        flat, flat_out = a.reshape(-1), out.reshape(-1)
        if columns > _FEW_ROWS * rows:
            shares = share_count(rows * columns * steps, -(-columns // WIDTH))
            multiply_columns(flat, self.flat, flat_out, rows, columns, steps, shares)
            return
        shares = share_count(rows * columns * steps, rows)
        if shares > 1:
            _multiply(flat, self.flat, flat_out, rows, columns, steps, shares)
        else:
            multiply_rows(flat, self.flat, flat_out, 0, rows, columns, steps)


class GradientSpace:
    """Space for gradients of weights: sums over all steps and sequences of outer products.

    Parameters
    ----------
    columns : int
        Most columns of the second factor.
    dtype : dtype
    """

    def __init__(self, columns: int, dtype: np.dtype[Any]) -> None:
        self._space = aligned((get_num_threads(), transpose_space(columns)), dtype)

    def weights(
        self,
        a: Float,
        b: Float,
        out: Float,
        totals: Float | None = None,
        begin: int = 0,
        end: int | None = None,
    ) -> None:
        """Rows ``begin .. end`` (all) of ``out [rows, columns] = a^T b``.

        Parameters
        ----------
        a, b : float ``[steps, rows]``, ``[steps, columns]``
        out : float ``[rows, columns]``
        totals : float ``[rows]``, optional
            Receives the sums of the columns of a that ``out`` has rows of.
        begin, end : int
        """
        (steps, rows), columns = a.shape, b.shape[1]
        end = rows if end is None else end
        flat, flat_b, flat_out = a.reshape(-1), b.reshape(-1), out.reshape(-1)
        sums = np.empty(0, a.dtype) if totals is None else totals
        shares = share_count(steps * (end - begin) * columns, -(-(end - begin) // ROWS))
        if shares > 1:
            _gradient(flat, rows, flat_b, columns, steps, begin, end, self._space, flat_out, sums, shares)
        else:
            transpose_multiply(flat, rows, flat_b, columns, steps, begin, end, self._space[0], flat_out, sums)
