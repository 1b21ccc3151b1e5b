"""Matrix products in Numba whose inner loop is written in LLVM's vectors, for weights used many times.

A product runs over *panels*: `WIDTH` columns of the result, whose weights lie packed, one row of `WIDTH`
values for each k. The tile of `ROWS` x `WIDTH` results that is computed at a time stays in registers, so that
a step of k is one load of a packed row, `ROWS` broadcasts and `ROWS` x `WIDTH` multiply-adds (Goto and van de
Geijn 2008, "Anatomy of high-performance matrix multiplication"; but packed once a pass, not once a product).

Every result is one sum over k in rising order, whatever its place in a tile: results do not depend on the
sizes of tiles, on the batch, or on the number of threads.
"""

from typing import Any

import numpy as np
from llvmlite import ir
from numba import njit, types
from numba.extending import intrinsic
from numpy.typing import NDArray

from rnnhw.train.vector import HAS_WIDE_REGISTERS, LANES, Emitter, Vector, lanes

__all__ = ["WIDTH", "add", "clear", "multiply", "pack_columns", "pack_rows", "pack_tiles", "packed_size",
           "scratch_size", "tiles_size", "transpose_multiply"]

Float = NDArray[np.floating[Any]]

ROWS = 6
"""Rows of a tile."""

WIDTH = LANES * (4 if HAS_WIDE_REGISTERS else 2)
"""Columns of a panel. Tile, packed row and one broadcast fill the 32 (or 16) vector registers there are."""


class _Panel:
    """Instructions on whole rows of a panel."""

    def __init__(self, builder: Any, element: Any) -> None:
        self.emit = Emitter(builder, Vector(element))
        self.builder = builder
        self.count = WIDTH // self.emit.vector.count

    def _pointer(self, base: Any, vector: int) -> Any:
        offset = ir.IntType(64)(vector * self.emit.vector.count)
        return self.emit.pointer(self.builder.gep(base, [offset]))

    def load(self, base: Any) -> list[Any]:
        """A row of `WIDTH` values."""
        return [self.builder.load(self._pointer(base, v), align=self.emit.align) for v in range(self.count)]

    def store(self, values: list[Any], base: Any) -> None:
        """The reverse of `load`."""
        for v, value in enumerate(values):
            self.builder.store(value, self._pointer(base, v), align=self.emit.align)


@intrinsic
def _tile(typing_context: Any, a: Any, a_start: Any, a_row: Any, a_step: Any, packed: Any, packed_start: Any,
          out: Any, out_start: Any, out_row: Any, steps: Any, rows: Any, adds: Any) -> Any:
    """``out[rows, WIDTH] (+)= sum_k a[row, k] packed[k, WIDTH]`` on flat arrays, with starts and strides.

    ``steps`` of k are at least 1, ``rows`` 1 .. `ROWS`; ``adds`` says whether ``out`` is added to.
    """
    integer = types.intp
    signature = types.void(a, integer, integer, integer, packed, integer, out, integer, integer, integer,
                           integer, types.boolean)

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        def pointer(position: int) -> Any:
            array = context.make_array(signature.args[position])(context, builder, arguments[position])
            return builder.gep(array.data, [arguments[position + 1]])

        panel = _Panel(builder, signature.args[0].dtype)
        a, packed, out = pointer(0), pointer(4), pointer(6)
        end = builder.append_basic_block("tiles_end")
        choice = builder.switch(arguments[10], end)
        for rows in range(1, ROWS + 1):
            block = builder.append_basic_block(f"rows_{rows}")
            choice.add_case(ir.IntType(64)(rows), block)
            builder.position_at_end(block)
            _emit_tile(panel, a, arguments[2], arguments[3], packed, out, arguments[8], arguments[9], rows,
                       arguments[11])
            builder.branch(end)
        builder.position_at_end(end)
        return context.get_dummy_value()

    return signature, generate


@intrinsic
def _copy_row(typing_context: Any, source: Any, source_start: Any, out: Any, out_start: Any) -> Any:
    """Copy `WIDTH` values between flat arrays."""
    signature = types.void(source, types.intp, out, types.intp)

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        panel = _Panel(builder, signature.args[0].dtype)
        pointers = [builder.gep(context.make_array(signature.args[k])(context, builder, arguments[k]).data,
                                [arguments[k + 1]]) for k in (0, 2)]
        panel.store(panel.load(pointers[0]), pointers[1])
        return context.get_dummy_value()

    return signature, generate


@intrinsic
def _transpose(typing_context: Any, source: Any, source_start: Any, source_row: Any, out: Any, out_start: Any,
               out_row: Any) -> Any:
    """Copy a square block, as wide as a vector, turned over: rows of ``source`` become columns of ``out``."""
    integer = types.intp
    signature = types.void(source, integer, integer, out, integer, integer)

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        emit, index = Emitter(builder, Vector(signature.args[0].dtype)), ir.IntType(64)

        def row(array: int, k: int) -> Any:
            data = context.make_array(signature.args[array])(context, builder, arguments[array]).data
            place = builder.add(arguments[array + 1], builder.mul(arguments[array + 2], index(k)))
            return emit.pointer(builder.gep(data, [place]))

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


def _emit_tile(panel: _Panel, a: Any, a_row: Any, a_step: Any, packed: Any, out: Any, out_row: Any,
               steps: Any, rows: int, adds: Any) -> None:
    """The loop over k, with all sums in registers."""
    builder, emit, index = panel.builder, panel.emit, ir.IntType(64)
    a_rows = [builder.gep(a, [builder.mul(a_row, index(r))]) for r in range(rows)]
    out_rows = [builder.gep(out, [builder.mul(out_row, index(r))]) for r in range(rows)]
    first = [[builder.select(adds, value, emit.zero) for value in panel.load(row)] for row in out_rows]
    before = builder.block
    loop = builder.append_basic_block("tile")
    after = builder.append_basic_block("tile_end")
    builder.branch(loop)
    builder.position_at_end(loop)
    k = builder.phi(index)
    sums = [[builder.phi(emit.type) for _ in range(panel.count)] for _ in range(rows)]
    weights = panel.load(builder.gep(packed, [builder.mul(k, index(WIDTH))]))
    offset = builder.mul(k, a_step)
    added = []
    for r in range(rows):
        value = emit.broadcast(builder.load(builder.gep(a_rows[r], [offset])))
        added.append([emit.multiply_add(value, weights[v], sums[r][v]) for v in range(panel.count)])
    following = builder.add(k, index(1))
    k.add_incoming(index(0), before)
    k.add_incoming(following, loop)
    for r in range(rows):
        for v in range(panel.count):
            sums[r][v].add_incoming(first[r][v], before)
            sums[r][v].add_incoming(added[r][v], loop)
    builder.cbranch(builder.icmp_signed("<", following, steps), loop, after)
    builder.position_at_end(after)
    for r in range(rows):
        panel.store(added[r], out_rows[r])


@njit(cache=True)
def _panel(a: Float, a_start: int, a_row: int, a_step: int, packed: Float, packed_start: int, out: Float,
           out_start: int, out_row: int, steps: int, rows: int, columns: int, adds: bool,
           scratch: Float) -> None:
    """A tile of at most `ROWS` rows and `WIDTH` columns; narrower ones by way of ``scratch``."""
    if columns >= WIDTH:
        _tile(a, a_start, a_row, a_step, packed, packed_start, out, out_start, out_row, steps, rows, adds)
        return
    if adds:
        for r in range(rows):
            for j in range(columns):
                scratch[r * WIDTH + j] = out[out_start + r * out_row + j]
    _tile(a, a_start, a_row, a_step, packed, packed_start, scratch, 0, WIDTH, steps, rows, adds)
    for r in range(rows):
        for j in range(columns):
            out[out_start + r * out_row + j] = scratch[r * WIDTH + j]


@njit(cache=True)
def multiply(a: Float, a_start: int, a_row: int, packed: Float, steps: int, columns: int, rows: int,
             out: Float, out_start: int, out_row: int, adds: bool, scratch: Float) -> None:
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
    scratch : float ``[scratch_size]``
    """
    for first in range(0, columns, WIDTH):
        for r in range(0, rows, ROWS):
            _panel(a, a_start + r * a_row, a_row, 1, packed, first * steps, out,
                   out_start + r * out_row + first, out_row, steps, min(ROWS, rows - r), columns - first,
                   adds,
                   scratch)


@njit(cache=True)
def clear(array: Float, start: int, end: int) -> None:
    """Zeros from ``start`` up to ``end`` of a flat array."""
    for k in range(start, end):
        array[k] = 0


@njit(cache=True)
def add(array: Float, start: int, more: Float, more_start: int, count: int) -> None:
    """Add ``count`` values of one flat array to those of another."""
    for k in range(count):
        array[start + k] += more[more_start + k]


scratch_size = ROWS * WIDTH
"""Values of the scratch space of `multiply`."""


def packed_size(columns: int, steps: int) -> int:
    """Values of a packed matrix of ``steps`` rows and ``columns`` columns."""
    return -(-columns // WIDTH) * WIDTH * steps


@njit(cache=True)
def pack_rows(weights: Float, packed: Float, first: int, last: int, columns: int, steps: int) -> None:
    """Pack columns ``first .. last`` of the transpose of ``weights [columns, steps]``, flat, in panels."""
    block = lanes(packed)
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
        for k in range(steps):
            clear(packed, panel * steps + k * WIDTH + width, panel * steps + (k + 1) * WIDTH)


@njit(cache=True)
def pack_columns(weights: Float, packed: Float, columns: int, steps: int) -> None:
    """Pack ``weights [steps, columns]``, flat."""
    for first in range(0, columns, WIDTH):
        _pack_panel(weights, first, columns, steps, packed, first * steps)


@njit(cache=True)
def _pack_panel(b: Float, first: int, columns: int, steps: int, packed: Float, packed_start: int) -> None:
    """Columns ``first .. first + WIDTH`` of ``b [steps, columns]``; zeros beyond the last one."""
    width = min(WIDTH, columns - first)
    if width == WIDTH:
        for k in range(steps):
            _copy_row(b, k * columns + first, packed, packed_start + k * WIDTH)
        return
    for k in range(steps):
        row = packed_start + k * WIDTH
        for j in range(width):
            packed[row + j] = b[k * columns + first + j]
        for j in range(width, WIDTH):
            packed[row + j] = 0


@njit(cache=True)
def pack_tiles(b: Float, first: int, last: int, columns: int, steps: int, tiles: Float) -> None:
    """Rows ``first .. last`` of ``b [steps, columns]``, flat, in tiles of `ROWS` columns."""
    full = columns // ROWS * ROWS
    for k in range(first, last):
        for start in range(0, full, ROWS):
            for r in range(ROWS):
                tiles[start * steps + k * ROWS + r] = b[k * columns + start + r]
        for j in range(full, columns):
            tiles[full * steps + k * ROWS + j - full] = b[k * columns + j]


def tiles_size(columns: int, steps: int) -> int:
    """Values of what `pack_tiles` gives."""
    return -(-columns // ROWS) * ROWS * steps


@njit(cache=True)
def transpose_multiply(a: Float, a_columns: int, tiles: Float, columns: int, steps: int, first: int,
                       last: int,
                       packed: Float, scratch: Float, out: Float, totals: Float) -> None:
    """Rows ``first .. last`` of ``out[a_columns, columns] = a^T b``, with b in ``tiles`` by `pack_tiles`.

    Parameters
    ----------
    a : float ``[steps, a_columns]``, flat
    a_columns : int
    tiles : float, flat
    columns, steps, first, last : int
    packed, scratch : float ``[packed_size(WIDTH, steps)]``, ``[scratch_size]``
        Overwritten.
    out : float, flat
    totals : float ``[a_columns]``
        Receives the sums of the columns of a, unless it is empty.
    """
    for i in range(first, last, WIDTH):
        _pack_panel(a, i, a_columns, steps, packed, 0)
        width = min(WIDTH, last - i)
        if totals.size:
            clear(scratch, 0, WIDTH)
            for k in range(steps):
                add(scratch, 0, packed, k * WIDTH, WIDTH)
            for j in range(width):
                totals[i + j] = scratch[j]
        for start in range(0, columns, ROWS):
            rows = min(ROWS, columns - start)
            _tile(tiles, start * steps, 1, ROWS, packed, 0, scratch, 0, WIDTH, steps, rows, False)
            place = i * columns + start
            if rows == ROWS:
                for j in range(width):
                    for r in range(ROWS):
                        out[place + j * columns + r] = scratch[r * WIDTH + j]
            else:
                for j in range(width):
                    for r in range(rows):
                        out[place + j * columns + r] = scratch[r * WIDTH + j]
