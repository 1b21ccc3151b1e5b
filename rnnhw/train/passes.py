"""Products over all steps, shared out to threads; results do not depend on how many there are."""

from typing import Any

import numpy as np
from numba import get_num_threads, njit, prange
from numpy.typing import NDArray

from rnnhw.train.product import (
    WIDTH,
    multiply,
    pack_columns,
    pack_rows,
    pack_tiles,
    packed_size,
    scratch_size,
    tiles_size,
    transpose_multiply,
)

__all__ = ["GradientSpace", "Packed", "aligned", "share_count"]

Float = NDArray[np.floating[Any]]

_LEAST_WORK = 1_000_000
"""Multiply-adds that are worth another thread: some tens of microseconds, where waking one takes a few."""


def share_count(work: int, parts: int) -> int:
    """How many threads shall share ``work`` multiply-adds that fall into ``parts`` equal parts."""
    return max(1, min(get_num_threads(), parts, work // _LEAST_WORK))


def aligned(shape: tuple[int, ...], dtype: np.dtype[Any]) -> Float:
    """Zeros that begin on a cache line, so that no vector lies across two."""
    count = int(np.prod(shape))
    spare = 64 // dtype.itemsize
    raw = np.zeros(count + spare, dtype)
    start = -raw.ctypes.data % 64 // dtype.itemsize
    return raw[start:start + count].reshape(shape)


@njit(parallel=True, cache=True)
def _pack_rows(weights: Float, packed: Float, columns: int, steps: int, shares: int) -> None:
    panels = -(-columns // WIDTH)
    for share in prange(shares):
        first, last = panels * share // shares * WIDTH, panels * (share + 1) // shares * WIDTH
        pack_rows(weights, packed, first, last, columns, steps)


@njit(parallel=True, cache=True)
def _multiply(a: Float, packed: Float, out: Float, rows: int, columns: int, steps: int, scratch: Float,
              shares: int) -> None:
    for share in prange(shares):
        first, last = rows * share // shares, rows * (share + 1) // shares
        multiply(a, first * steps, steps, packed, steps, columns, last - first, out, first * columns, columns,
                 False, scratch[share])


@njit(parallel=True, cache=True)
def _gradient(a: Float, a_columns: int, b: Float, columns: int, steps: int, begin: int, end: int,
              tiles: Float, packed: Float, scratch: Float, out: Float, totals: Float, shares: int) -> None:
    for share in prange(shares):
        pack_tiles(b, steps * share // shares, steps * (share + 1) // shares, columns, steps, tiles)
    panels = -(-(end - begin) // WIDTH)
    for share in prange(shares):
        first = begin + panels * share // shares * WIDTH
        last = min(end, begin + panels * (share + 1) // shares * WIDTH)
        transpose_multiply(a, a_columns, tiles, columns, steps, first, last, packed[share], scratch[share],
                           out, totals)


class Packed:
    """Weights packed for products, and the scratch space that these need.

    Parameters
    ----------
    columns, steps : int
        Width of the results, and of what is multiplied.
    dtype : dtype
    """

    def __init__(self, columns: int, steps: int, dtype: np.dtype[Any]) -> None:
        self.flat = aligned((packed_size(columns, steps),), dtype)
        self.scratch = aligned((get_num_threads(), scratch_size), dtype)
        self._columns, self._steps = columns, steps

    def take_rows(self, weights: Float) -> None:
        """Pack ``weights [columns, steps]``, each row of which gives a column of results."""
        shares = share_count(8 * weights.size, weights.shape[0] // WIDTH)
        flat = weights.reshape(-1)
        if shares == 1:
            pack_rows(flat, self.flat, 0, self._columns, self._columns, self._steps)
        else:
            _pack_rows(flat, self.flat, self._columns, self._steps, shares)

    def take_columns(self, weights: Float) -> None:
        """Pack ``weights [steps, columns]``."""
        pack_columns(weights.reshape(-1), self.flat, self._columns, self._steps)

    def multiply(self, a: Float, out: Float) -> None:
        """``out [rows, columns]`` = product of ``a [rows, steps]`` and what was taken."""
        rows = a.shape[0]
        shares = share_count(rows * self._columns * self._steps, rows)
        flat, flat_out = a.reshape(-1), out.reshape(-1)
        if shares == 1:
            multiply(flat, 0, self._steps, self.flat, self._steps, self._columns, rows, flat_out, 0,
                     self._columns,
                     False, self.scratch[0])
        else:
            _multiply(flat, self.flat, flat_out, rows, self._columns, self._steps, self.scratch, shares)


class GradientSpace:
    """Space for gradients of weights: sums over all steps and sequences of outer products.

    Parameters
    ----------
    steps : int
        Rows of the factors.
    columns : int
        Most columns of the second factor.
    dtype : dtype
    """

    def __init__(self, steps: int, columns: int, dtype: np.dtype[Any]) -> None:
        threads = get_num_threads()
        self._tiles = aligned((tiles_size(columns, steps),), dtype)
        self._packed = aligned((threads, packed_size(WIDTH, steps)), dtype)
        self._scratch = aligned((threads, scratch_size), dtype)

    def weights(self, a: Float, b: Float, out: Float, totals: Float | None = None, begin: int = 0,
                end: int | None = None) -> None:
        """Rows ``begin .. end`` (all) of ``out [rows, columns] = a^T b``.

        Parameters
        ----------
        a, b : float ``[steps, rows]``, ``[steps, columns]``
        out : float ``[rows, columns]``
        totals : float ``[rows]``, optional
            Receives the sums of the columns of a that ``out`` has rows of.
        begin, end : int
        """
        end = a.shape[1] if end is None else end
        work = a.shape[0] * (end - begin) * b.shape[1]
        shares = share_count(work, -(-(end - begin) // WIDTH))
        flat, flat_b, flat_out = a.reshape(-1), b.reshape(-1), out.reshape(-1)
        sums = np.empty(0, a.dtype) if totals is None else totals
        if shares == 1:
            pack_tiles(flat_b, 0, a.shape[0], b.shape[1], a.shape[0], self._tiles)
            transpose_multiply(flat, a.shape[1], self._tiles, b.shape[1], a.shape[0], begin, end,
                               self._packed[0], self._scratch[0], flat_out, sums)
        else:
            _gradient(flat, a.shape[1], flat_b, b.shape[1], a.shape[0], begin, end, self._tiles,
                      self._packed, self._scratch, flat_out, sums, shares)
