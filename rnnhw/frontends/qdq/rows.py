"""Matrix products of integer layers: int8 or int4 weights with one real scale per row."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from rnnhw.errors import ModelError
from rnnhw.frontends.qdq.graph import Graph, Value

__all__ = ["Product", "scales_of", "shifts_of"]

Integers = NDArray[np.integer]


@dataclass(frozen=True, kw_only=True, eq=False)
class Product:
    """A product of a layer's weights with integer operands.

    Parameters
    ----------
    weights : int8 array ``[..., operands]``
    shift : int8 array ``[...]``
        Right shift of each row's sum.
    fraction : int
        The shifted sums weigh ``2**-fraction``.
    operand_exponent : int
        The operands weigh ``2**-operand_exponent``.
    """

    weights: Integers
    shift: Integers
    fraction: int
    operand_exponent: int

    def matrix(self, graph: Graph, name: str, bits: int) -> Value:
        """Add the weights as constants of ``bits`` bits, and the nodes that make a matrix of them.

        Returns float64 ``[operands, rows]``; operands times this matrix are shifted sums before rounding.
        """
        rows = self.weights.reshape(-1, self.weights.shape[-1])
        more = self.fraction - self.operand_exponent
        held = graph.tensor(_packed(rows, name, bits))
        scales = graph.array(f"{name}_scale", scales_of(self.shift, more))
        reals = graph.node("DequantizeLinear", held, scales, axis=0)
        return graph.node("Transpose", reals.to(TensorProto.DOUBLE), perm=[1, 0]) * 2.0**more


def _packed(rows: Integers, name: str, bits: int) -> TensorProto:
    """A tensor of int8, or of int4 with two values in a byte, the first one in the lower half."""
    if bits == 8:
        return numpy_helper.from_array(rows.astype(np.int8), name)
    halves = rows.reshape(-1).astype(np.uint8) & 15
    halves = np.append(halves, np.zeros(halves.size % 2, np.uint8))
    content = (halves[0::2] | halves[1::2] << 4).astype(np.uint8).tobytes()
    return helper.make_tensor(name, TensorProto.INT4, rows.shape, content, raw=True)


def scales_of(shift: Integers, more: int) -> NDArray[np.float32]:
    """The real scale of each row, float32 ``[rows]``.

    The sum of a row, at this scale times that of the operands, is shifted to the right by ``shift`` so that
    it weighs ``2**-fraction``; ``more`` is the fraction less the exponent of the operands.
    """
    return np.ldexp(1.0, -(shift.reshape(-1).astype(np.int64) + more)).astype(np.float32)


def shifts_of(scales: NDArray[np.floating], more: int) -> NDArray[np.int8]:
    """The shifts of which `scales_of` makes these scales.

    Raises
    ------
    ModelError
        If a scale is no power of two, or not that of a shift.
    """
    mantissas, exponents = np.frexp(scales)
    shift = 1 - exponents.astype(np.int64) - more
    if (mantissas != 0.5).any() or (np.abs(shift) > 127).any():
        raise ModelError("a scale is not that of a shift")
    return shift.astype(np.int8)
