"""A ``.tflite`` file under construction: tensors and operators in the order of computation."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import ModelError
from rnnhw.frontends.tflite.flatbuffer_write import Record, flatbuffer
from rnnhw.frontends.tflite.model import DTYPES, IDENTIFIER, OPERATORS, VERSION
from rnnhw.network import Affine

__all__ = ["Draft", "Operation"]

_TYPES = {name: number for number, name in DTYPES.items()}

_MOST_BYTES = 2**31 - 2**24
"""Most bytes of constants: all offsets of a flatbuffer are below 2**31, and some bytes are for the graph."""

Array = NDArray[Any]


@dataclass(frozen=True, kw_only=True, eq=False)
class Operation:
    """An operator to write.

    Parameters
    ----------
    name : str
        Its name in the schema.
    version : int
        The version of the operator that introduced what is used of it.
    inputs : sequence of int
        Numbers of tensors, -1 for one that is not given.
    options_type : int
        Number of the options' kind in the schema's union of options; 0 for none.
    options : dict
        Fields of the options' table.
    intermediates : sequence of int
    """

    name: str
    version: int
    inputs: Sequence[int]
    options_type: int = 0
    options: dict[int, Any] = field(default_factory=dict)
    intermediates: Sequence[int] = ()


class Draft:
    """Collects tensors, whose number is their place in the order of adding, and operators."""

    def __init__(self) -> None:
        self._tensors: list[Record] = []
        self._shapes: list[tuple[int, ...]] = []
        self._formats: list[Affine | None] = []
        self._buffers: list[Record] = [Record({})]  # the first one is that of tensors without data
        self._operators: list[Record] = []
        self._codes: dict[tuple[str, int], int] = {}

    def shape(self, number: int) -> tuple[int, ...]:
        """Return the shape of a tensor."""
        return self._shapes[number]

    def format(self, number: int) -> Affine:
        """Return scale and zero point of a quantized tensor."""
        found = self._formats[number]
        assert found is not None
        return found

    def tensor(
        self,
        name: str,
        dtype: str,
        shape: Sequence[int],
        quantization: Affine | None = None,
        *,
        variable: bool = False,
    ) -> int:
        """Add a tensor that an operator computes or keeps; returns its number."""
        scales = None if quantization is None else np.array([quantization.scale])
        zero_point = 0 if quantization is None else quantization.zero_point
        return self._add(name, dtype, shape, 0, scales, zero_point, variable, quantization)

    def constant(self, name: str, values: Array, scales: Sequence[float] | Array | None = None) -> int:
        """Add a constant; ``scales`` are one, or one for each item of its first axis."""
        little = values.astype(values.dtype.newbyteorder("<"))
        self._buffers.append(Record({0: np.frombuffer(little.tobytes(), np.uint8)}))
        given = None if scales is None else np.array(scales)
        return self._add(name, values.dtype.name, values.shape, len(self._buffers) - 1, given, 0, False, None)

    def _add(
        self,
        name: str,
        dtype: str,
        shape: Sequence[int],
        buffer: int,
        scales: Array | None,
        zero_point: int,
        variable: bool,
        quantization: Affine | None,
    ) -> int:
        fields: dict[int, Any] = {
            0: np.array(shape, np.int32),
            1: ("b", _TYPES[dtype]),
            2: ("I", buffer),
            3: name,
            5: ("?", variable),
        }
        if scales is not None:
            zero_points = np.full(scales.size, zero_point, np.int64)
            fields[4] = Record({2: scales.astype(np.float32), 3: zero_points, 6: ("i", 0)})
        self._tensors.append(Record(fields))
        self._shapes.append(tuple(shape))
        self._formats.append(quantization)
        return len(self._tensors) - 1

    def operator(self, operation: Operation, output: int) -> int:
        """Add an operator that computes tensor ``output``; returns that number."""
        code = self._codes.setdefault((operation.name, operation.version), len(self._codes))
        fields: dict[int, Any] = {
            0: ("I", code),
            1: np.array(operation.inputs, np.int32),
            2: np.array([output], np.int32),
        }
        if operation.options_type:
            fields |= {3: ("B", operation.options_type), 4: Record(operation.options)}
        if operation.intermediates:
            fields[8] = np.array(operation.intermediates, np.int32)
        self._operators.append(Record(fields))
        return output

    def content(self, name: str, source: int, target: int) -> bytes:
        """Return the file of a model with one input and one output tensor.

        Raises
        ------
        ModelError
            If it would be too large for a flatbuffer.
        """
        size = sum(buffer.fields[0].size for buffer in self._buffers[1:])
        if size > _MOST_BYTES:
            raise ModelError(f"network {name!r} has {size} bytes of constants; a .tflite holds {_MOST_BYTES}")
        graph = Record(
            {
                0: self._tensors,
                1: np.array([source], np.int32),
                2: np.array([target], np.int32),
                3: self._operators,
                4: "main",
            }
        )
        codes = []
        for operator, version in self._codes:
            number = OPERATORS.index(operator)
            # The number was a byte first; readers take the larger of both.
            codes.append(Record({0: ("b", min(number, 127)), 2: ("i", version), 3: ("i", number)}))
        model = Record({0: ("I", VERSION), 1: codes, 2: [graph], 3: name, 4: self._buffers})
        return flatbuffer(model, IDENTIFIER)
