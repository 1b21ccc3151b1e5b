"""Vectors of floats as Numba values, which are loaded, computed with and stored by explicit instructions.

The compiler turns a loop over arrays into vector instructions only if it can prove, or test cheaply, that the
arrays do not overlap. It cannot for kernels with many arrays, which therefore use vectors explicitly. A
vector has `LANES` float32 or half as many float64 values. Operators work on two vectors of one type;
`constant` makes a vector of a number.

Functions marked ``@intrinsic`` can be called from compiled code only: each returns its Numba signature and a
function that emits its LLVM instructions.
"""

import math
import operator
from collections.abc import Callable
from typing import Any

import llvmlite.binding
from llvmlite import ir
from numba import types
from numba.core import cgutils
from numba.extending import intrinsic, models, overload, register_model

__all__ = [
    "HAS_WIDE_REGISTERS",
    "LANES",
    "Emitter",
    "Vector",
    "address",
    "constant",
    "lanes",
    "load",
    "maximum",
    "minimum",
    "multiply_add",
    "pointer",
    "pointers",
    "positive",
    "store",
    "tanh_of_lanes",
]

_FEATURES = llvmlite.binding.get_host_cpu_features()
# Processors that do not list sse2 are not x86; those that Numba supports have fused multiply-add.
_HAS_FMA = bool(_FEATURES.get("fma")) or "sse2" not in _FEATURES

HAS_WIDE_REGISTERS = bool(_FEATURES.get("avx512f"))
"""Whether the processor has 32 vector registers of 16 float32 (AVX-512); otherwise 16 of 8 are assumed."""

LANES = 16 if HAS_WIDE_REGISTERS else 8
"""Number of float32 values in a vector."""


class Vector(types.Type):
    """Numba type of a vector of ``element`` values, float32 or float64."""

    def __init__(self, element: Any) -> None:
        self.element = element
        self.count = LANES if element == types.float32 else LANES // 2
        super().__init__(name=f"Vector({self.count} x {element})")

    @property
    def llvm(self) -> ir.VectorType:
        """The LLVM type."""
        return ir.VectorType(ir.FloatType() if self.element == types.float32 else ir.DoubleType(), self.count)


@register_model(Vector)
class _VectorModel(models.PrimitiveModel):
    def __init__(self, manager: Any, front_end: Vector) -> None:
        super().__init__(manager, front_end, front_end.llvm)


class Emitter:
    """Emits LLVM instructions on vectors of one type."""

    def __init__(self, builder: Any, vector: Vector) -> None:
        self.builder, self.vector, self.type = builder, vector, vector.llvm
        # Bytes of one element, not of a vector: vectors may begin at any element.
        self.align = 4 if vector.element == types.float32 else 8
        self.zero = ir.Constant(self.type, [ir.Constant(self.type.element, 0.0)] * vector.count)

    def _declare(self, name: str, result: Any, arguments: list[Any]) -> Any:
        """Declare the LLVM intrinsic ``name``, whose placeholder is the vector type, such as v16f32."""
        suffix = f"v{self.vector.count}f{8 * self.align}"
        return cgutils.get_or_insert_function(
            self.builder.module, ir.FunctionType(result, arguments), name.format(suffix)
        )

    def pointer(self, base: Any) -> Any:
        """Cast ``base``, a pointer to an element, to a pointer to a vector."""
        return self.builder.bitcast(base, self.type.as_pointer())

    def broadcast(self, value: Any) -> Any:
        """Make a vector with ``value`` in every lane."""
        undefined = ir.Constant(self.type, ir.Undefined)
        first = self.builder.insert_element(undefined, value, ir.IntType(32)(0))
        zeros = ir.Constant(ir.VectorType(ir.IntType(32), self.vector.count), [0] * self.vector.count)
        return self.builder.shuffle_vector(first, undefined, zeros)

    def multiply_add(self, a: Any, b: Any, c: Any) -> Any:
        """Compute ``a b + c``, with a single rounding if the processor has fused multiply-add."""
        if not _HAS_FMA:
            return self.builder.fadd(self.builder.fmul(a, b), c)
        return self.builder.call(self._declare("llvm.fma.{}", self.type, [self.type] * 3), [a, b, c])

    def _mask(self, count: Any) -> Any:
        """Make a mask that is true in the first ``count`` lanes."""
        lanes = ir.VectorType(ir.IntType(32), self.vector.count)
        undefined = ir.Constant(lanes, ir.Undefined)
        count = self.builder.trunc(count, lanes.element)
        first = self.builder.insert_element(undefined, count, ir.IntType(32)(0))
        counts = self.builder.shuffle_vector(first, undefined, ir.Constant(lanes, [0] * self.vector.count))
        return self.builder.icmp_signed("<", ir.Constant(lanes, list(range(self.vector.count))), counts)

    def load(self, base: Any, count: Any) -> Any:
        """Load the first ``count`` values at ``base``; other lanes are 0, and their memory is not touched."""
        mask = self._mask(count)
        function = self._declare(
            "llvm.masked.load.{}.p0",
            self.type,
            [self.type.as_pointer(), ir.IntType(32), mask.type, self.type],
        )
        return self.builder.call(function, [self.pointer(base), ir.IntType(32)(self.align), mask, self.zero])

    def store(self, value: Any, base: Any, count: Any) -> None:
        """Store the first ``count`` lanes at ``base``; memory of the others is not touched."""
        mask = self._mask(count)
        function = self._declare(
            "llvm.masked.store.{}.p0",
            ir.VoidType(),
            [self.type, self.type.as_pointer(), ir.IntType(32), mask.type],
        )
        self.builder.call(function, [value, self.pointer(base), ir.IntType(32)(self.align), mask])


def address(context: Any, builder: Any, signature: Any, arguments: Any, position: int) -> Any:
    """Address of an element: argument ``position`` is a flat array or pointer, and the next one the index."""
    base = arguments[position]
    if isinstance(signature.args[position], types.Array):
        base = context.make_array(signature.args[position])(context, builder, base).data
    return builder.gep(base, [arguments[position + 1]])


@intrinsic
def pointer(typing_context: Any, array: Any) -> Any:
    """Return a pointer to a flat array's first value, valid as long as the array lives.

    A pointer is returned as it is. Numba counts references to arrays, and in an innermost loop that takes
    longer than the arithmetic; pointers are not counted.
    """

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return context.make_array(signature.args[0])(context, builder, arguments[0]).data

    def keep(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return arguments[0]

    if isinstance(array, types.CPointer):
        return array(array), keep
    return types.CPointer(array.dtype)(array), generate


@intrinsic
def pointers(typing_context: Any, record: Any) -> Any:
    """Return the named tuple ``record`` with each flat array replaced by a `pointer`; other fields stay."""
    kinds = [types.CPointer(kind.dtype) if isinstance(kind, types.Array) else kind for kind in record.types]
    made = types.BaseTuple.from_types(kinds, record.instance_class)

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        values = []
        for k, kind in enumerate(signature.args[0].types):
            value = builder.extract_value(arguments[0], k)
            is_array = isinstance(kind, types.Array)
            values.append(context.make_array(kind)(context, builder, value).data if is_array else value)
        return context.make_tuple(builder, signature.return_type, values)

    return made(record), generate


@intrinsic
def load(typing_context: Any, base: Any, start: Any, count: Any) -> Any:
    """Load ``count`` values from index ``start`` of a flat array or pointer; the other lanes are zeros.

    A ``count`` above the number of lanes loads a full vector.
    """
    vector = Vector(base.dtype)

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return Emitter(builder, vector).load(address(context, builder, signature, arguments, 0), arguments[2])

    return vector(base, types.intp, types.intp), generate


@intrinsic
def store(typing_context: Any, base: Any, start: Any, count: Any, value: Any) -> Any:
    """Store the first ``count`` lanes of ``value`` from index ``start`` of a flat array or pointer on."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        Emitter(builder, value).store(
            arguments[3], address(context, builder, signature, arguments, 0), arguments[2]
        )
        return context.get_dummy_value()

    return types.void(base, types.intp, types.intp, value), generate


@intrinsic
def lanes(typing_context: Any, array: Any) -> Any:
    """Return the number of lanes of vectors with ``array``'s elements; a constant for the compiler."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return ir.IntType(64)(Vector(signature.args[0].dtype).count)

    return types.intp(array), generate


@intrinsic
def constant(typing_context: Any, like: Any, value: Any) -> Any:
    """Make a vector of ``like``'s type with ``value``, a float64, in every lane."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        number = context.cast(builder, arguments[1], types.float64, like.element)
        return Emitter(builder, like).broadcast(number)

    return like(like, types.float64), generate


def _binary(emit: Callable[[Any, Any, Any], Any]) -> Any:
    """Make a function of two vectors of one type from the function that emits its instruction."""

    @intrinsic
    def operation(typing_context: Any, a: Any, b: Any) -> Any:
        def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            return emit(builder, arguments[0], arguments[1])

        return a(a, a), generate

    return operation


def _overload(python_operator: Any, emit: Callable[[Any, Any, Any], Any]) -> None:
    """Let a Python operator work on two vectors in compiled code."""
    operation = _binary(emit)

    @overload(python_operator, strict=False)
    def of_vectors(a: Any, b: Any) -> Any:
        if isinstance(a, Vector) and isinstance(b, Vector):
            return lambda a, b: operation(a, b)
        return None


_overload(operator.add, lambda builder, a, b: builder.fadd(a, b))
_overload(operator.sub, lambda builder, a, b: builder.fsub(a, b))
_overload(operator.mul, lambda builder, a, b: builder.fmul(a, b))
_overload(operator.truediv, lambda builder, a, b: builder.fdiv(a, b))

# An unordered comparison is true if either value is NaN: a NaN in the first vector is selected.
minimum = _binary(lambda builder, a, b: builder.select(builder.fcmp_unordered("<", a, b), a, b))
"""The smaller of two vectors' values, lane by lane; a NaN in the first vector stays."""

maximum = _binary(lambda builder, a, b: builder.select(builder.fcmp_unordered(">", a, b), a, b))
"""The larger of two vectors' values, lane by lane; a NaN in the first vector stays."""

positive = _binary(
    lambda builder, a, b: builder.select(
        builder.fcmp_ordered(">", a, ir.Constant(a.type, [0.0] * a.type.count)),
        b,
        ir.Constant(b.type, [0.0] * b.type.count),
    )
)
"""The second vector's values in lanes where the first one's are above 0, and 0 in the others."""


@intrinsic
def multiply_add(typing_context: Any, a: Any, b: Any, c: Any) -> Any:
    """Compute ``a b + c``, with a single rounding if the processor has fused multiply-add."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return Emitter(builder, a).multiply_add(*arguments)

    return a(a, a, a), generate


@intrinsic
def tanh_of_lanes(typing_context: Any, value: Any) -> Any:
    """Compute the C library's tanh of each lane, one after the other."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        scalar = value.element(value.element)
        function = context.get_function(math.tanh, scalar)
        result = arguments[0]
        for k in range(value.count):
            lane = ir.IntType(32)(k)
            made = function(builder, [builder.extract_element(arguments[0], lane)])
            result = builder.insert_element(result, made, lane)
        return result

    return value(value), generate
