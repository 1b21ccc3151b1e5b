"""Matrix products over all steps, divided among threads; results do not depend on the number of threads."""

from typing import Any

import numpy as np
from numba import get_num_threads
from numpy.typing import NDArray

from rnnhw.compiled import njit, prange
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
"""Least multiply-adds per thread: some tens of microseconds of work, where waking a thread takes a few."""

_FEW_ROWS = 4
"""Above this ratio of columns to rows, threads divide the columns: each reads only part of the weights."""


def share_count(work: int, parts: int) -> int:
    """Return how many threads to use for ``work`` multiply-adds that divide into ``parts`` equal parts."""
    most = min(parts, work // _LEAST_WORK)
    return 1 if most <= 1 else min(get_num_threads(), most)  # asking for the threads takes microseconds


def aligned(shape: tuple[int, ...], dtype: np.dtype[Any]) -> Float:
    """Return zeros that begin at a cache line (64 bytes), so that no vector crosses two lines."""
    count = int(np.prod(shape))
    spare = 64 // dtype.itemsize
    raw = np.zeros(count + spare, dtype)
    start = -raw.ctypes.data % 64 // dtype.itemsize
    return raw[start : start + count].reshape(shape)


@njit(parallel=True, cache=True)
def _pack(weights: Float, by_rows: bool, packed: Float, columns: int, steps: int, shares: int) -> None:
    """Pack weights from ``shares`` threads, each of which packs some panels."""
    panels = -(-columns // WIDTH)
    for share in prange(shares):
        first, last = panels * share // shares * WIDTH, panels * (share + 1) // shares * WIDTH
        if by_rows:
            pack_rows(weights, packed, first, last, columns, steps)
        else:
            pack_columns(weights, packed, first, last, columns, steps)


@njit(parallel=True, cache=True)
def _multiply(a: Float, packed: Float, out: Float, rows: int, columns: int, steps: int, shares: int) -> None:
    """Multiply from ``shares`` threads, each of which computes some rows of the result."""
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
    """Compute rows ``begin .. end`` of ``a^T b`` from ``shares`` threads.

    Each thread computes whole tiles of rows, and has scratch memory ``space[share]`` of its own.
    """
    tiles = -(-(end - begin) // ROWS)
    for share in prange(shares):
        first = begin + tiles * share // shares * ROWS
        last = min(end, begin + tiles * (share + 1) // shares * ROWS)
        transpose_multiply(a, a_columns, b, columns, steps, first, last, space[share], out, totals)


class Packed:
    """Weights packed for products ``a W`` with W of ``steps`` rows and ``columns`` columns.

    Parameters
    ----------
    columns, steps : int
        Width of the results, and width of the operands ``a``, which is the length of the sums.
    dtype : dtype
        float32 or float64.

    Attributes
    ----------
    flat : float array ``[packed_size(columns, steps)]``
        The packed weights, as kernels read them.
    """

    def __init__(self, columns: int, steps: int, dtype: np.dtype[Any]) -> None:
        self.flat = aligned((packed_size(columns, steps),), dtype)
        self._columns, self._steps = columns, steps

    def take_rows(self, weights: Float) -> None:
        """Pack the transpose of ``weights [columns, steps]``: each of its rows gives a column of results."""
        self._take(weights, True)

    def take_columns(self, weights: Float) -> None:
        """Pack ``weights [steps, columns]`` as they are."""
        self._take(weights, False)

    def _take(self, weights: Float, by_rows: bool) -> None:
        flat, columns, steps = weights.reshape(-1), self._columns, self._steps
        # Packing moves memory: a value takes about as long as 4 multiply-adds.
        shares = share_count(4 * weights.size, -(-columns // WIDTH))
        if shares > 1:
            _pack(flat, by_rows, self.flat, columns, steps, shares)
        else:
            (pack_rows if by_rows else pack_columns)(flat, self.flat, 0, columns, columns, steps)

    def multiply(self, a: Float, out: Float) -> None:
        """Set ``out [rows, columns]`` to the product of ``a [rows, steps]`` and the packed weights."""
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
    """Scratch memory for gradients of weights, which are sums of outer products over all steps and sequences.

    Parameters
    ----------
    columns : int
        Largest number of columns of the second factor.
    dtype : dtype
        float32 or float64.
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
        """Compute some rows of ``out [rows, columns] = a^T b``, by default all.

        Parameters
        ----------
        a, b : float array ``[steps, rows]``, ``[steps, columns]``
            Their first axis counts steps and sequences.
        out : float array ``[rows, columns]``
            Other rows keep their values.
        totals : float array ``[rows]``, optional
            Receives the sums of a's columns ``begin .. end``: the gradient of the bias.
        begin, end : int
            The first row to compute, and the one after the last.
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
