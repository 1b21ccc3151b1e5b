"""The two parts of matrix products that are emitted as LLVM vector code: a tile, and a transposition."""

from typing import Any

from llvmlite import ir
from numba import types
from numba.extending import intrinsic

from rnnhw.train.kernels.vector import HAS_WIDE_REGISTERS, LANES, Emitter, Vector, address

__all__ = ["ROWS", "WIDTH", "tile_product", "transpose_square"]

ROWS = 6
"""Largest number of rows of a tile."""

WIDTH = LANES * (4 if HAS_WIDE_REGISTERS else 2)
"""Number of columns of a panel.

The sums of a tile, a packed row and one broadcast value then need 6 x 4 + 4 + 1 = 29 of 32 vector registers,
or 6 x 2 + 2 + 1 = 15 of 16, in float32.
"""


class _Tile:
    """Emits the instructions for a tile of ``rows`` rows and the first ``vectors`` vectors of a panel.

    ``columns`` is an LLVM value, the number of columns that exist from the tile's first on; or None if all
    columns of the vectors do.
    """

    def __init__(self, builder: Any, element: Any, rows: int, vectors: int, columns: Any) -> None:
        self.emit = Emitter(builder, Vector(element))
        self.builder, self.rows, self.vectors, self._columns = builder, rows, vectors, columns

    def _places(self, base: Any) -> list[tuple[Any, Any]]:
        """Address of each vector of the row at ``base``, and how many of its values exist."""
        index, width = ir.IntType(64), self.emit.vector.count
        places = []
        for start in range(0, self.vectors * width, width):
            left = index(width) if self._columns is None else self.builder.sub(self._columns, index(start))
            places.append((self.builder.gep(base, [index(start)]), left))
        return places

    def load(self, base: Any) -> list[Any]:
        """Load a row of results as vectors."""
        return [self.emit.load(place, count) for place, count in self._places(base)]

    def store(self, values: list[Any], base: Any) -> None:
        """Store vectors as a row of results; columns that do not exist are left alone."""
        for value, (place, count) in zip(values, self._places(base), strict=True):
            self.emit.store(value, place, count)

    def load_packed(self, base: Any) -> list[Any]:
        """Load a packed row of weights, which always fills whole vectors."""
        index, width = ir.IntType(64), self.emit.vector.count
        return [
            self.emit.load(self.builder.gep(base, [index(v * width)]), index(width))
            for v in range(self.vectors)
        ]


@intrinsic
def tile_product(
    typing_context: Any,
    a: Any,
    a_start: Any,
    a_row: Any,
    a_step: Any,
    packed: Any,
    packed_start: Any,
    out: Any,
    out_start: Any,
    out_row: Any,
    steps: Any,
    rows: Any,
    columns: Any,
    adds: Any,
) -> Any:
    """Set or add to one tile: ``out[row, column] (+)= sum over k of a[row, k] packed[k, column]``.

    Parameters
    ----------
    a, a_start, a_row, a_step : pointer and int
        ``a[row, k]`` is at ``a_start + row a_row + k a_step``, in values.
    packed, packed_start : pointer and int
        The panel's packed weights, `WIDTH` values per k.
    out, out_start, out_row : pointer and int
        ``out[row, column]`` is at ``out_start + row out_row + column``.
    steps : int
        Number of k, at least 1.
    rows : int
        Between 1 and `ROWS`.
    columns : int
        At least 1. Columns of ``out`` from this one or from `WIDTH` on are left alone.
    adds : bool
        Whether the sums are added to ``out``.
    """
    integer = types.intp
    signature = types.void(
        a,
        integer,
        integer,
        integer,
        packed,
        integer,
        out,
        integer,
        integer,
        integer,
        integer,
        integer,
        types.boolean,
    )

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        index, element = ir.IntType(64), signature.args[0].dtype
        a, packed, out = (address(context, builder, signature, arguments, k) for k in (0, 4, 6))
        rows, columns = arguments[10], arguments[11]
        vectors = WIDTH // Vector(element).count
        # The numbers of rows and of vectors must be known when code is emitted, so that sums stay in
        # registers: there is code for every number of rows in three kinds (a full panel, a partial one, and
        # one of half the columns or fewer), and a jump to the right one.
        kinds = (vectors, None), (vectors, columns), (vectors // 2, columns)
        kind = builder.add(
            builder.zext(builder.icmp_signed("<", columns, index(WIDTH)), index),
            builder.zext(builder.icmp_signed("<=", columns, index(WIDTH // 2)), index),
        )
        end = builder.append_basic_block("tiles_end")
        choice = builder.switch(builder.add(builder.mul(kind, index(ROWS)), rows), end)
        for k, (count, some) in enumerate(kinds):
            for r in range(1, ROWS + 1):
                block = builder.append_basic_block(f"rows_{r}_vectors_{count}")
                choice.add_case(index(k * ROWS + r), block)
                builder.position_at_end(block)
                tile = _Tile(builder, element, r, count, some)
                _emit_tile(
                    tile,
                    a,
                    arguments[2],
                    arguments[3],
                    packed,
                    out,
                    arguments[8],
                    arguments[9],
                    arguments[12],
                )
                builder.branch(end)
        builder.position_at_end(end)
        return context.get_dummy_value()

    return signature, generate


def _emit_tile(
    tile: _Tile, a: Any, a_row: Any, a_step: Any, packed: Any, out: Any, out_row: Any, steps: Any, adds: Any
) -> None:
    """Emit the loop over k, with all sums in registers, and the stores after it."""
    builder, emit, index = tile.builder, tile.emit, ir.IntType(64)
    a_rows = [builder.gep(a, [builder.mul(a_row, index(r))]) for r in range(tile.rows)]
    out_rows = [builder.gep(out, [builder.mul(out_row, index(r))]) for r in range(tile.rows)]
    # If results are not added to, the loads are wasted, but they may not fault: the memory is there.
    first = [[builder.select(adds, value, emit.zero) for value in tile.load(row)] for row in out_rows]
    before = builder.block
    loop = builder.append_basic_block("tile")
    after = builder.append_basic_block("tile_end")
    builder.branch(loop)
    builder.position_at_end(loop)
    # In LLVM's SSA form, loop variables are phi nodes: one value from before the loop, one from its end.
    k = builder.phi(index)
    sums = [[builder.phi(emit.type) for _ in row] for row in first]
    weights = tile.load_packed(builder.gep(packed, [builder.mul(k, index(WIDTH))]))
    offset = builder.mul(k, a_step)
    added = []
    for a_row_start, row in zip(a_rows, sums, strict=True):
        value = emit.broadcast(builder.load(builder.gep(a_row_start, [offset])))
        added.append(
            [emit.multiply_add(value, weight, total) for weight, total in zip(weights, row, strict=True)]
        )
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
def transpose_square(
    typing_context: Any,
    source: Any,
    source_start: Any,
    source_row: Any,
    out: Any,
    out_start: Any,
    out_row: Any,
) -> Any:
    """Transpose a square block as wide as a vector: rows of ``source`` become columns of ``out``."""
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
    """Transpose a square of vectors in registers.

    Interleaving the elements of rows k and k + n/2, for all k, rotates by one bit the 2 log2(n) bits of an
    element's (row, column) index. After log2(n) times, row and column have changed places.
    """
    count = len(rows)
    halves = [[start + lane // 2 + count * (lane % 2) for lane in range(count)] for start in (0, count // 2)]
    masks = [ir.Constant(ir.VectorType(ir.IntType(32), count), lanes) for lanes in halves]
    for _ in range(count.bit_length() - 1):
        rows = [
            builder.shuffle_vector(rows[k], rows[k + count // 2], mask)
            for k in range(count // 2)
            for mask in masks
        ]
    return rows
