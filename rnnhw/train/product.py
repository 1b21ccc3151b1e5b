"""Matrix products in Numba whose inner loop is written in LLVM's vectors, for weights used many times.

A product runs over *panels*: `WIDTH` columns of the result, whose weights lie packed, one row of `WIDTH`
values for each k. The tile of `ROWS` x `WIDTH` results that is computed at a time stays in registers, so that
a step of k is one load of a packed row, `ROWS` broadcasts and `ROWS` x `WIDTH` multiply-adds (Goto and van de
Geijn 2008, "Anatomy of high-performance matrix multiplication"; but packed once a pass, not once a product).
In the last panel what lies beyond the last column means nothing: it is computed with, and not stored.

Every result is one sum over k in rising order, whatever its place in a tile: results do not depend on the
sizes of tiles, on the batch, or on the number of threads.
"""

from typing import Any

import numpy as np
from llvmlite import ir
from numba import njit, types
from numba.extending import intrinsic
from numpy.typing import NDArray

from rnnhw.train.vector import (
    HAS_WIDE_REGISTERS,
    LANES,
    Emitter,
    Vector,
    address,
    lanes,
    load,
    pointer,
    store,
)

__all__ = ["ROWS", "WIDTH", "add", "clear", "multiply", "pack_columns", "pack_rows", "packed_size",
           "transpose_multiply", "transpose_space"]

Float = NDArray[np.floating[Any]]

ROWS = 6
"""Rows of a tile."""

WIDTH = LANES * (4 if HAS_WIDE_REGISTERS else 2)
"""Columns of a panel. Tile, packed row and one broadcast fill the 32 (or 16) vector registers there are."""

_BLOCK = 128
"""Steps of k that `transpose_multiply` takes at a time: what it copies of them stays in cache."""

_A_WIDTH = 240
"""Columns of a that it takes at a time: an odd number of cache lines, so that rows lie in all of its sets."""

_A_SIZE = _BLOCK * _A_WIDTH


class _Tile:
    """Instructions for ``rows`` results in each column of a panel, or of its first vectors.

    ``columns`` is how many columns there are, or None: as many as the vectors hold.
    """

    def __init__(self, builder: Any, element: Any, rows: int, vectors: int, columns: Any) -> None:
        self.emit = Emitter(builder, Vector(element))
        self.builder, self.rows, self.vectors, self._columns = builder, rows, vectors, columns

    def _places(self, base: Any) -> list[tuple[Any, Any]]:
        """Where each vector of a row begins, and how many of its values are wanted."""
        index, width = ir.IntType(64), self.emit.vector.count
        places = []
        for start in range(0, self.vectors * width, width):
            left = index(width) if self._columns is None else self.builder.sub(self._columns, index(start))
            places.append((self.builder.gep(base, [index(start)]), left))
        return places

    def load(self, base: Any) -> list[Any]:
        """A row of results."""
        return [self.emit.load(place, count) for place, count in self._places(base)]

    def store(self, values: list[Any], base: Any) -> None:
        """The reverse of `load`."""
        for value, (place, count) in zip(values, self._places(base), strict=True):
            self.emit.store(value, place, count)

    def load_packed(self, base: Any) -> list[Any]:
        """A packed row, which is never short."""
        index, width = ir.IntType(64), self.emit.vector.count
        return [self.emit.load(self.builder.gep(base, [index(v * width)]), index(width))
                for v in range(self.vectors)]


@intrinsic
def _tile(typing_context: Any, a: Any, a_start: Any, a_row: Any, a_step: Any, packed: Any, packed_start: Any,
          out: Any, out_start: Any, out_row: Any, steps: Any, rows: Any, columns: Any, adds: Any) -> Any:
    """``out[rows, columns] (+)= sum_k a[row, k] packed[k, WIDTH]``, with starts and strides.

    ``steps`` of k are at least 1, ``rows`` 1 .. `ROWS`, ``columns`` at least 1, and those beyond `WIDTH` left
    alone; ``adds`` says whether ``out`` is added to.
    """
    integer = types.intp
    signature = types.void(a, integer, integer, integer, packed, integer, out, integer, integer, integer,
                           integer, integer, types.boolean)

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        index, element = ir.IntType(64), signature.args[0].dtype
        a, packed, out = (address(context, builder, signature, arguments, k) for k in (0, 4, 6))
        rows, columns = arguments[10], arguments[11]
        vectors = WIDTH // Vector(element).count
        kinds = (vectors, None), (vectors, columns), (vectors // 2, columns)
        kind = builder.add(
            builder.zext(builder.icmp_signed("<", columns, index(WIDTH)), index),
            builder.zext(builder.icmp_signed("<=", columns, index(WIDTH // 2)), index))
        end = builder.append_basic_block("tiles_end")
        choice = builder.switch(builder.add(builder.mul(kind, index(ROWS)), rows), end)
        for k, (count, some) in enumerate(kinds):
            for r in range(1, ROWS + 1):
                block = builder.append_basic_block(f"rows_{r}_vectors_{count}")
                choice.add_case(index(k * ROWS + r), block)
                builder.position_at_end(block)
                tile = _Tile(builder, element, r, count, some)
                _emit_tile(tile, a, arguments[2], arguments[3], packed, out, *arguments[8:10], arguments[12])
                builder.branch(end)
        builder.position_at_end(end)
        return context.get_dummy_value()

    return signature, generate


def _emit_tile(tile: _Tile, a: Any, a_row: Any, a_step: Any, packed: Any, out: Any, out_row: Any,
               steps: Any, adds: Any) -> None:
    """The loop over k, with all sums in registers."""
    builder, emit, index = tile.builder, tile.emit, ir.IntType(64)
    a_rows = [builder.gep(a, [builder.mul(a_row, index(r))]) for r in range(tile.rows)]
    out_rows = [builder.gep(out, [builder.mul(out_row, index(r))]) for r in range(tile.rows)]
    first = [[builder.select(adds, value, emit.zero) for value in tile.load(row)] for row in out_rows]
    before = builder.block
    loop = builder.append_basic_block("tile")
    after = builder.append_basic_block("tile_end")
    builder.branch(loop)
    builder.position_at_end(loop)
    k = builder.phi(index)
    sums = [[builder.phi(emit.type) for _ in row] for row in first]
    weights = tile.load_packed(builder.gep(packed, [builder.mul(k, index(WIDTH))]))
    offset = builder.mul(k, a_step)
    added = []
    for a_row_start, row in zip(a_rows, sums, strict=True):
        value = emit.broadcast(builder.load(builder.gep(a_row_start, [offset])))
        added.append([emit.multiply_add(value, weight, total)
                      for weight, total in zip(weights, row, strict=True)])
    following = builder.add(k, index(1))
    k.add_incoming(index(0), before)
    k.add_incoming(following, loop)
    for row, row_first, row_added in zip(sums, first, added, strict=True):
        for total, value_first, value_added in zip(row, row_first, row_added, strict=True):
            total.add_incoming(value_first, before)
            total.add_incoming(value_added, loop)
    builder.cbranch(builder.icmp_signed("<", following, steps), loop, after)
    builder.position_at_end(after)
    for row_added, row_start in zip(added, out_rows, strict=True):
        tile.store(row_added, row_start)


@intrinsic
def _transpose(typing_context: Any, source: Any, source_start: Any, source_row: Any, out: Any, out_start: Any,
               out_row: Any) -> Any:
    """Copy a square block, as wide as a vector, turned over: rows of ``source`` become columns of ``out``."""
    integer = types.intp
    signature = types.void(source, integer, integer, out, integer, integer)

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        emit, index = Emitter(builder, Vector(signature.args[0].dtype)), ir.IntType(64)

        def row(array: int, k: int) -> Any:
            start = address(context, builder, signature, arguments, array)
            return emit.pointer(builder.gep(start, [builder.mul(arguments[array + 2], index(k))]))

        rows = [builder.load(row(0, k), align=emit.align) for k in range(emit.vector.count)]
        for k, values in enumerate(_turned(builder, rows)):
            builder.store(values, row(3, k), align=emit.align)
        return context.get_dummy_value()

    return signature, generate


def _turned(builder: Any, rows: list[Any]) -> list[Any]:
    """The columns of a square of vectors: rows k and k + half of them are interleaved, log2 of them times."""
    count = len(rows)
    halves = [[start + lane // 2 + count * (lane % 2) for lane in range(count)] for start in (0, count // 2)]
    masks = [ir.Constant(ir.VectorType(ir.IntType(32), count), lanes) for lanes in halves]
    for _ in range(count.bit_length() - 1):
        rows = [builder.shuffle_vector(rows[k], rows[k + count // 2], mask)
                for k in range(count // 2) for mask in masks]
    return rows


@njit(cache=True)
def multiply(a: Float, a_start: int, a_row: int, packed: Float, steps: int, columns: int, rows: int,
             out: Float, out_start: int, out_row: int, adds: bool) -> None:
    """``out[rows, columns] (+)= a[rows, steps] W``, W packed by `pack_rows` or `pack_columns`.

    Parameters
    ----------
    a, out : float, flat
    a_start, a_row, out_start, out_row : int
        Where the first row begins, and from one row to the next.
    packed : float, flat
    steps, columns, rows : int
    adds : bool
        Whether ``out`` is added to.
    """
    a, packed, out = pointer(a), pointer(packed), pointer(out)
    for first in range(0, columns, WIDTH):
        for r in range(0, rows, ROWS):
            _tile(a, a_start + r * a_row, a_row, 1, packed, first * steps, out,
                  out_start + r * out_row + first, out_row, steps, min(ROWS, rows - r), columns - first, adds)


@njit(cache=True)
def clear(array: Float, start: int, end: int) -> None:
    """Zeros from ``start`` up to ``end`` of a flat array."""
    array = pointer(array)
    for k in range(start, end):
        array[k] = 0


@njit(cache=True)
def add(array: Float, start: int, more: Float, more_start: int, count: int) -> None:
    """Add ``count`` values of one flat array to those of another."""
    width = lanes(array)
    array, more = pointer(array), pointer(more)
    for k in range(0, count, width):
        some = min(width, count - k)
        store(array, start + k, some, load(array, start + k, some) + load(more, more_start + k, some))


def packed_size(columns: int, steps: int) -> int:
    """Values of a packed matrix of ``steps`` rows and ``columns`` columns."""
    return -(-columns // WIDTH) * WIDTH * steps


@njit(cache=True)
def pack_rows(weights: Float, packed: Float, first: int, last: int, columns: int, steps: int) -> None:
    """Pack columns ``first .. last`` of the transpose of ``weights [columns, steps]``, flat, in panels."""
    block = lanes(packed)
    weights, packed = pointer(weights), pointer(packed)
    full = steps // block * block
    for panel in range(first, last, WIDTH):
        width = min(WIDTH, columns - panel)
        whole = width // block * block
        for start in range(0, full, block):
            for j in range(0, whole, block):
                _transpose(weights, (panel + j) * steps + start, steps, packed,
                           panel * steps + start * WIDTH + j, WIDTH)
        for j in range(width):
            for k in range(full if j < whole else 0, steps):
                packed[panel * steps + k * WIDTH + j] = weights[(panel + j) * steps + k]


@njit(cache=True)
def pack_columns(weights: Float, packed: Float, first: int, last: int, columns: int, steps: int) -> None:
    """Pack panels from column ``first`` up to ``last`` of ``weights [steps, columns]``, flat."""
    for panel in range(first, last, WIDTH):
        _copy(weights, panel, columns, min(WIDTH, columns - panel), packed, panel * steps, WIDTH, steps)


@njit(cache=True)
def _copy(source: Float, source_start: int, source_row: int, columns: int, out: Float, out_start: int,
          out_row: int, rows: int) -> None:
    """Copy rows of ``columns`` values; up to the end of a vector, zeros follow each."""
    width = lanes(source)
    source, out = pointer(source), pointer(out)
    for row in range(rows):
        for j in range(0, columns, width):
            value = load(source, source_start + row * source_row + j, columns - j)
            store(out, out_start + row * out_row + j, width, value)


@njit(cache=True)
def transpose_multiply(a: Float, a_columns: int, b: Float, columns: int, steps: int, first: int, last: int,
                       space: Float, out: Float, totals: Float) -> None:
    """Rows ``first .. last`` of ``out[a_columns, columns] = a^T b``.

    Parameters
    ----------
    a, b : float ``[steps, a_columns]``, ``[steps, columns]``, flat
    a_columns, columns, steps, first, last : int
    space : float ``[transpose_space(columns)]``
        Overwritten.
    out : float, flat
    totals : float ``[a_columns]``
        Receives the sums of the columns of a, unless it is empty.
    """
    if totals.size:
        clear(totals, first, last)
    for k in range(0, steps, _BLOCK):
        count = min(_BLOCK, steps - k)
        for panel in range(0, columns, WIDTH):
            _copy(b, k * columns + panel, columns, min(WIDTH, columns - panel), space,
                  _A_SIZE + panel * count, WIDTH, count)
        for row in range(first, last, _A_WIDTH):
            rows = min(_A_WIDTH, last - row)
            _copy(a, k * a_columns + row, a_columns, rows, space, 0, _A_WIDTH, count)
            if totals.size:
                for j in range(count):
                    add(totals, row, space, j * _A_WIDTH, rows)
            _transpose_block(space, count, rows, columns, out, row * columns, k > 0)


@njit(cache=True)
def _transpose_block(space: Float, steps: int, rows: int, columns: int, out: Float, out_start: int,
                     adds: bool) -> None:
    """The product of what `transpose_multiply` has copied."""
    space, out = pointer(space), pointer(out)
    for r in range(0, rows, ROWS):
        for panel in range(0, columns, WIDTH):
            _tile(space, r, 1, _A_WIDTH, space, _A_SIZE + panel * steps, out, out_start + r * columns + panel,
                  columns, steps, min(ROWS, rows - r), columns - panel, adds)


def transpose_space(columns: int) -> int:
    """Values of what `transpose_multiply` copies at a time."""
    return _A_SIZE + packed_size(columns, _BLOCK)
