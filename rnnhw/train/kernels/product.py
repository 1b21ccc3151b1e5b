"""Matrix products in Numba whose inner loop is written with LLVM vectors, for weights used many times.

The result is computed in *panels* of `WIDTH` columns. The weights of a panel are packed: for each k, the
index that is summed over, one row of `WIDTH` consecutive values. Within a panel, a *tile* of `ROWS` x `WIDTH`
results at a time stays in registers, so that each k takes one load of a packed row, `ROWS` broadcasts and
`ROWS` x `WIDTH` multiply-adds (Goto and van de Geijn 2008, "Anatomy of high-performance matrix
multiplication"). Unlike there, weights are packed once per pass over all steps and not once per product. The
last panel is filled up: values beyond the last column have no meaning, are computed with, and are not stored.

Every result is one sum over k in rising order, wherever it lies in a tile. Results therefore do not depend on
the sizes of tiles, on the batch, or on the number of threads.
"""

from typing import Any, NamedTuple

import numpy as np
from numba import get_num_threads
from numpy.typing import NDArray

from rnnhw.compiled import njit, prange
from rnnhw.train.kernels.tile import ROWS, WIDTH, tile_product, transpose_square
from rnnhw.train.kernels.vector import lanes, load, pointer, store

__all__ = [
    "Rows",
    "add",
    "clear",
    "multiply",
    "multiply_columns",
    "multiply_rows",
    "multiply_split",
    "pack_columns",
    "pack_rows",
    "packed_size",
    "transpose_multiply",
    "transpose_space",
]

Float = NDArray[np.floating[Any]]

# Numba starts its threads when it compiles or loads a function that has them, but not when it loads one that
# calls such a function and was compiled when that came from the cache: then the process would crash.
get_num_threads()

_BLOCK = 128
"""Number of k that `transpose_multiply` takes at a time, so that its copies of them stay in cache."""

_A_WIDTH = 240
"""Number of columns of a that `transpose_multiply` copies at a time.

It is an odd number of cache lines (15, in float32), so that the rows of the copy spread over all cache sets.
"""

_A_SIZE = _BLOCK * _A_WIDTH
"""Number of values in the copy of a; the copy of b follows it in the scratch memory."""


class Rows(NamedTuple):
    """Rows of a matrix in flat memory.

    Parameters
    ----------
    values : pointer
        As made by `pointer`.
    start : int
        Offset of the first row, in values.
    stride : int
        Distance from one row to the next, in values.
    """

    values: Any
    start: int
    stride: int


@njit(cache=True)
def _multiply_panels(
    a: Rows, packed: Any, steps: int, first: int, last: int, columns: int, rows: int, out: Rows, adds: bool
) -> None:
    """Compute `multiply` for the panels from column ``first`` up to ``last`` (exclusive)."""
    # Tiles of nearly equal height: one of a row or two has too few independent sums to hide their latency.
    tiles = max(1, -(-rows // ROWS))
    height = max(1, -(-rows // tiles))
    for column in range(first, last, WIDTH):
        for r in range(0, rows, height):
            tile_product(
                a.values,
                a.start + r * a.stride,
                a.stride,
                1,
                packed,
                column * steps,
                out.values,
                out.start + r * out.stride + column,
                out.stride,
                steps,
                min(height, rows - r),
                columns - column,
                adds,
            )


@njit(cache=True)
def multiply(a: Rows, packed: Any, steps: int, columns: int, rows: int, out: Rows, adds: bool) -> None:
    """Set ``out [rows, columns]`` to ``a [rows, steps]`` times W ``[steps, columns]``, or add that to it.

    Parameters
    ----------
    a, out : Rows
    packed : pointer
        W, packed by `pack_rows` or `pack_columns`.
    steps, columns, rows : int
        Length of the sums, and shape of the result.
    adds : bool
        Whether the product is added to ``out``.
    """
    _multiply_panels(a, packed, steps, 0, columns, columns, rows, out, adds)


@njit(parallel=True, cache=True)
def _multiply_split(
    a: Rows, packed: Any, steps: int, columns: int, rows: int, out: Rows, adds: bool, shares: int
) -> None:
    # Numba passes pointers to threads, but not named tuples of pointers: take them apart and rebuild them.
    values, start, stride = a.values, a.start, a.stride
    results, out_start, out_stride = out.values, out.start, out.stride
    panels = -(-columns // WIDTH)
    for share in prange(shares):
        first, last = panels * share // shares * WIDTH, panels * (share + 1) // shares * WIDTH
        source, target = Rows(values, start, stride), Rows(results, out_start, out_stride)
        _multiply_panels(source, packed, steps, first, min(last, columns), columns, rows, target, adds)


@njit(cache=True)
def multiply_split(
    a: Rows, packed: Any, steps: int, columns: int, rows: int, out: Rows, adds: bool, shares: int
) -> None:
    """Compute `multiply` from ``shares`` threads, each of which computes some columns of the result."""
    if shares > 1:
        _multiply_split(a, packed, steps, columns, rows, out, adds, shares)
    else:
        _multiply_panels(a, packed, steps, 0, columns, columns, rows, out, adds)


@njit(cache=True)
def multiply_rows(
    a: Float, packed: Float, out: Float, first: int, last: int, columns: int, steps: int
) -> None:
    """Compute rows ``first`` to ``last`` (exclusive) of ``out [rows, columns] = a [rows, steps] W``, flat."""
    source, target = Rows(pointer(a), first * steps, steps), Rows(pointer(out), first * columns, columns)
    multiply(source, pointer(packed), steps, columns, last - first, target, False)


@njit(cache=True)
def multiply_columns(
    a: Float, packed: Float, out: Float, rows: int, columns: int, steps: int, shares: int
) -> None:
    """Compute ``out [rows, columns] = a [rows, steps] W``, both flat; threads divide the columns."""
    source, target = Rows(pointer(a), 0, steps), Rows(pointer(out), 0, columns)
    multiply_split(source, pointer(packed), steps, columns, rows, target, False, shares)


@njit(cache=True)
def clear(array: Float, start: int, end: int) -> None:
    """Set the values from ``start`` up to ``end`` (exclusive) of a flat array to 0."""
    array = pointer(array)
    for k in range(start, end):
        array[k] = 0


@njit(cache=True)
def add(array: Float, start: int, more: Float, more_start: int, count: int) -> None:
    """Add ``count`` values of ``more`` from ``more_start`` on to those of ``array`` from ``start`` on."""
    width = lanes(array)
    array, more = pointer(array), pointer(more)
    for k in range(0, count, width):
        some = min(width, count - k)
        store(array, start + k, some, load(array, start + k, some) + load(more, more_start + k, some))


def packed_size(columns: int, steps: int) -> int:
    """Number of values of a packed matrix of ``steps`` rows and ``columns`` columns."""
    return -(-columns // WIDTH) * WIDTH * steps


@njit(cache=True)
def pack_rows(weights: Float, packed: Float, first: int, last: int, columns: int, steps: int) -> None:
    """Pack the transpose of ``weights [columns, steps]``, flat: panels from column ``first`` up to ``last``.

    ``first`` is a multiple of `WIDTH`.
    """
    # Square blocks are transposed in registers; the rows and columns left over are copied one by one.
    block = lanes(packed)
    weights, packed = pointer(weights), pointer(packed)
    full = steps // block * block
    for panel in range(first, last, WIDTH):
        width = min(WIDTH, columns - panel)
        whole = width // block * block
        for start in range(0, full, block):
            for j in range(0, whole, block):
                transpose_square(
                    weights,
                    (panel + j) * steps + start,
                    steps,
                    packed,
                    panel * steps + start * WIDTH + j,
                    WIDTH,
                )
        for j in range(width):
            for k in range(full if j < whole else 0, steps):
                packed[panel * steps + k * WIDTH + j] = weights[(panel + j) * steps + k]


@njit(cache=True)
def pack_columns(weights: Float, packed: Float, first: int, last: int, columns: int, steps: int) -> None:
    """Pack ``weights [steps, columns]``, flat: the panels from column ``first`` up to ``last``.

    ``first`` is a multiple of `WIDTH`.
    """
    for panel in range(first, last, WIDTH):
        _copy(weights, panel, columns, min(WIDTH, columns - panel), packed, panel * steps, WIDTH, steps)


@njit(cache=True)
def _copy(
    source: Float,
    source_start: int,
    source_row: int,
    columns: int,
    out: Float,
    out_start: int,
    out_row: int,
    rows: int,
) -> None:
    """Copy ``rows`` rows of ``columns`` values; zeros follow each, up to a whole number of vectors."""
    width = lanes(source)
    source, out = pointer(source), pointer(out)
    for row in range(rows):
        for j in range(0, columns, width):
            value = load(source, source_start + row * source_row + j, columns - j)
            store(out, out_start + row * out_row + j, width, value)


@njit(cache=True)
def transpose_multiply(
    a: Float,
    a_columns: int,
    b: Float,
    columns: int,
    steps: int,
    first: int,
    last: int,
    space: Float,
    out: Float,
    totals: Float,
) -> None:
    """Compute rows ``first .. last`` (exclusive) of ``out [a_columns, columns] = a^T b``.

    Neither factor is used often enough to be packed in advance. Blocks of both are copied to ``space``, b in
    panels and a as it is, and multiplied there.

    Parameters
    ----------
    a, b : float array ``[steps, a_columns]``, ``[steps, columns]``, flat
    a_columns, columns, steps, first, last : int
    space : float array ``[transpose_space(columns)]``
        Scratch memory.
    out : float array ``[a_columns, columns]``, flat
    totals : float array ``[a_columns]``
        Receives the sums of a's columns ``first .. last``, unless it is empty.
    """
    if totals.size:
        clear(totals, first, last)
    for k in range(0, steps, _BLOCK):
        count = min(_BLOCK, steps - k)
        for panel in range(0, columns, WIDTH):
            _copy(
                b,
                k * columns + panel,
                columns,
                min(WIDTH, columns - panel),
                space,
                _A_SIZE + panel * count,
                WIDTH,
                count,
            )
        for row in range(first, last, _A_WIDTH):
            rows = min(_A_WIDTH, last - row)
            _copy(a, k * a_columns + row, a_columns, rows, space, 0, _A_WIDTH, count)
            if totals.size:
                for j in range(count):
                    add(totals, row, space, j * _A_WIDTH, rows)
            # The first block of k sets the results, later ones add to them: sums stay in rising order of k.
            _transpose_block(space, count, rows, columns, out, row * columns, k > 0)


@njit(cache=True)
def _transpose_block(
    space: Float, steps: int, rows: int, columns: int, out: Float, out_start: int, adds: bool
) -> None:
    """Multiply the blocks that `transpose_multiply` has copied to ``space``."""
    space, out = pointer(space), pointer(out)
    for r in range(0, rows, ROWS):
        for panel in range(0, columns, WIDTH):
            tile_product(
                space,
                r,
                1,
                _A_WIDTH,
                space,
                _A_SIZE + panel * steps,
                out,
                out_start + r * columns + panel,
                columns,
                steps,
                min(ROWS, rows - r),
                columns - panel,
                adds,
            )


def transpose_space(columns: int) -> int:
    """Number of values that `transpose_multiply` needs as scratch memory for ``columns`` columns of b."""
    return _A_SIZE + packed_size(columns, _BLOCK)
