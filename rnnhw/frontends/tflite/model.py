"""A ``.tflite`` file as tensors and operators in Python values, without regard to what operators compute.

Numbers of fields are those of the schema (``schema.fbs`` of TensorFlow Lite, version 3).
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import ModelError
from rnnhw.files import check_model_size
from rnnhw.frontends.tflite.flatbuffer import FlatFile, Table

__all__ = ["DTYPES", "MAX_RANK", "Graph", "Operator", "Tensor", "read_graph", "read_graphs"]

IDENTIFIER = b"TFL3"
VERSION = 3
ABSENT = -1
"""Number of a tensor that is not given."""

MAX_RANK = 8
"""Largest number of axes of a tensor."""

# Types of tensors by their number in the schema.
DTYPES = {
    0: "float32",
    1: "float16",
    2: "int32",
    3: "uint8",
    4: "int64",
    6: "bool",
    7: "int16",
    9: "int8",
    10: "float64",
    15: "uint32",
    16: "uint16",
    17: "int4",
}

OPERATORS = """
    ADD AVERAGE_POOL_2D CONCATENATION CONV_2D DEPTHWISE_CONV_2D DEPTH_TO_SPACE DEQUANTIZE EMBEDDING_LOOKUP
    FLOOR FULLY_CONNECTED HASHTABLE_LOOKUP L2_NORMALIZATION L2_POOL_2D LOCAL_RESPONSE_NORMALIZATION LOGISTIC
    LSH_PROJECTION LSTM MAX_POOL_2D MUL RELU RELU_N1_TO_1 RELU6 RESHAPE RESIZE_BILINEAR RNN SOFTMAX
    SPACE_TO_DEPTH SVDF TANH CONCAT_EMBEDDINGS SKIP_GRAM CALL CUSTOM EMBEDDING_LOOKUP_SPARSE PAD
    UNIDIRECTIONAL_SEQUENCE_RNN GATHER BATCH_TO_SPACE_ND SPACE_TO_BATCH_ND TRANSPOSE MEAN SUB DIV SQUEEZE
    UNIDIRECTIONAL_SEQUENCE_LSTM STRIDED_SLICE BIDIRECTIONAL_SEQUENCE_RNN EXP TOPK_V2 SPLIT LOG_SOFTMAX
    DELEGATE BIDIRECTIONAL_SEQUENCE_LSTM CAST PRELU MAXIMUM ARG_MAX MINIMUM LESS NEG PADV2 GREATER
    GREATER_EQUAL LESS_EQUAL SELECT SLICE SIN TRANSPOSE_CONV SPARSE_TO_DENSE TILE EXPAND_DIMS EQUAL NOT_EQUAL
    LOG SUM SQRT RSQRT SHAPE POW ARG_MIN FAKE_QUANT REDUCE_PROD REDUCE_MAX PACK LOGICAL_OR ONE_HOT LOGICAL_AND
    LOGICAL_NOT UNPACK REDUCE_MIN FLOOR_DIV REDUCE_ANY
    SQUARE ZEROS_LIKE FILL FLOOR_MOD RANGE RESIZE_NEAREST_NEIGHBOR
    LEAKY_RELU SQUARED_DIFFERENCE MIRROR_PAD ABS SPLIT_V UNIQUE CEIL REVERSE_V2 ADD_N GATHER_ND COS WHERE RANK
    ELU REVERSE_SEQUENCE MATRIX_DIAG QUANTIZE MATRIX_SET_DIAG ROUND HARD_SWISH IF WHILE NON_MAX_SUPPRESSION_V4
    NON_MAX_SUPPRESSION_V5 SCATTER_ND SELECT_V2 DENSIFY SEGMENT_SUM BATCH_MATMUL
    PLACEHOLDER_FOR_GREATER_OP_CODES CUMSUM CALL_ONCE BROADCAST_TO RFFT2D CONV_3D IMAG REAL COMPLEX_ABS
    HASHTABLE HASHTABLE_FIND HASHTABLE_IMPORT HASHTABLE_SIZE REDUCE_ALL CONV_3D_TRANSPOSE VAR_HANDLE
    READ_VARIABLE ASSIGN_VARIABLE BROADCAST_ARGS RANDOM_STANDARD_NORMAL BUCKETIZE RANDOM_UNIFORM MULTINOMIAL
    GELU DYNAMIC_UPDATE_SLICE RELU_0_TO_1
""".split()
"""Names of the operators in the order of their numbers in the schema; later ones have no use here."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Tensor:
    """One tensor of the graph.

    Parameters
    ----------
    label : str
        Name for error messages.
    name : str
        Name in the file, which may be empty and need not be unique.
    dtype : str
        Type as NumPy names it.
    shape : tuple of int
    scale, zero_point : float32 array, int64 array
        Empty if the tensor is not quantized.
    axis : int
        The axis that the scales belong to if there are several.
    variable : bool
        Whether the tensor keeps its value between invocations.
    data : uint8 array
        Bytes of a constant; empty for other tensors.
    """

    label: str
    name: str
    dtype: str
    shape: tuple[int, ...]
    scale: NDArray[np.float32]
    zero_point: NDArray[np.int64]
    axis: int
    variable: bool
    data: NDArray[np.uint8]

    @property
    def size(self) -> int:
        """Number of values."""
        count = 1
        for length in self.shape:
            count *= length
        return count


@dataclass(frozen=True, kw_only=True, eq=False)
class Operator:
    """One operator of the graph.

    Parameters
    ----------
    label : str
        Name for error messages.
    name : str
        Name of the kind of operator in the schema.
    inputs, outputs, intermediates : list of int
        Numbers of tensors; -1 for one that is not given.
    options_type : int
        Number of the options' kind in the schema's union of options.
    options : Table, optional
    """

    label: str
    name: str
    inputs: list[int]
    outputs: list[int]
    intermediates: list[int]
    options_type: int
    options: Table | None

    def input(self, index: int) -> int:
        """Return the number of the tensor that is input ``index``, or -1 if it is not given."""
        return self.inputs[index] if index < len(self.inputs) else ABSENT


@dataclass(frozen=True, kw_only=True, eq=False)
class Graph:
    """A graph of a file: its tensors, its operators, and the numbers of input and output tensors."""

    tensors: list[Tensor]
    operators: list[Operator]
    inputs: list[int]
    outputs: list[int]


def read_graph(path: Path) -> Graph:
    """Read a file that holds one graph.

    Raises
    ------
    ModelError
        If the file is missing, damaged or not a ``.tflite``, or has features that are not supported.
    """
    graphs = read_graphs(path)
    if len(graphs) != 1:
        raise ModelError(
            f"{path} is not a .tflite that can be read: it holds {len(graphs)} graphs, not one; an LSTM that "
            "became a loop is not supported, only the fused operator UNIDIRECTIONAL_SEQUENCE_LSTM"
        )
    return graphs[0]


def read_graphs(path: Path) -> list[Graph]:
    """Read all graphs of a file: the main one, and those that are the parts of loops and branches.

    Raises
    ------
    ModelError
        If the file is missing, damaged or not a ``.tflite``, or has features that are not supported.
    """
    if not path.is_file():
        raise ModelError(f"no model file at {path}")
    try:
        check_model_size(path)
        content = path.read_bytes()
    except OSError as error:
        raise ModelError(f"cannot read {path}: {error.strerror or error}") from None
    try:
        return _graphs(FlatFile(content, IDENTIFIER).root())
    except ModelError as error:
        raise ModelError(f"{path} is not a .tflite that can be read: {error}") from None


def _graphs(model: Table) -> list[Graph]:
    version = model.number(0, "I")
    if version != VERSION:
        raise ModelError(f"its schema has version {version}, not {VERSION}")
    graphs, buffers, codes = model.tables(2), model.tables(4), model.tables(1)
    return [_graph(graph, buffers, codes) for graph in graphs]


def _graph(graph: Table, buffers: list[Table], codes: list[Table]) -> Graph:
    tensors = [_tensor(table, k, buffers) for k, table in enumerate(graph.tables(0))]
    operators = [_operator(table, k, codes, len(tensors)) for k, table in enumerate(graph.tables(3))]
    return Graph(
        tensors=tensors,
        operators=operators,
        inputs=_indices(graph, 1, len(tensors), "the graph's inputs"),
        outputs=_indices(graph, 2, len(tensors), "the graph's outputs"),
    )


def _indices(table: Table, field: int, count: int, label: str) -> list[int]:
    array = table.array(field, "i4")
    indices = [] if array is None else [int(index) for index in array]
    for index in indices:
        if not ABSENT <= index < count:
            raise ModelError(f"{label} name tensor {index} of {count}")
    return indices


def _tensor(table: Table, number: int, buffers: list[Table]) -> Tensor:
    name = table.text(3)
    label = f"tensor {number} {name[:80]!r}"
    kind, shape = table.number(1, "b"), table.array(0, "i4")
    quantization = table.table(4)
    scale = zero_point = None
    axis = 0
    if quantization is not None:
        scale, zero_point = quantization.array(2, "f4"), quantization.array(3, "i8")
        axis = quantization.number(6, "i")
        if quantization.number(4, "B"):
            raise ModelError(f"{label} has a custom quantization")
    if shape is not None and (shape.size > MAX_RANK or (shape < 0).any()):
        raise ModelError(f"{label} has {shape.size} axes, or one of a negative length")
    if table.table(6) is not None:
        raise ModelError(f"{label} is sparse, which is not supported")
    return Tensor(
        label=label,
        name=name,
        dtype=DTYPES.get(kind, f"of type number {kind}"),
        shape=() if shape is None else tuple(int(length) for length in shape),
        scale=np.zeros(0, np.float32) if scale is None else scale,
        zero_point=np.zeros(0, np.int64) if zero_point is None else zero_point,
        axis=axis,
        variable=table.number(5, "?", False),
        data=_data(table, label, buffers),
    )


def _data(table: Table, label: str, buffers: list[Table]) -> NDArray[np.uint8]:
    number = table.number(2, "I")
    if number >= len(buffers):
        raise ModelError(f"{label} has buffer {number} of {len(buffers)}")
    buffer = buffers[number]
    if buffer.number(2, "Q") or table.number(10, "I"):
        raise ModelError(f"{label} is stored outside the model's tables, which is not supported")
    data = buffer.array(0, "u1")
    return np.zeros(0, np.uint8) if data is None else data


def _operator(table: Table, number: int, codes: list[Table], tensors: int) -> Operator:
    index = table.number(0, "I")
    if index >= len(codes):
        raise ModelError(f"operator {number} has code {index} of {len(codes)}")
    code = codes[index]
    # The number was a byte first; larger ones have a field of their own, and the byte is then capped.
    kind = max(code.number(0, "b"), code.number(3, "i"))
    name = OPERATORS[kind] if 0 <= kind < len(OPERATORS) else f"operator number {kind}"
    if name == "CUSTOM":
        name = f"CUSTOM {code.text(1)[:80]!r}"
    label = f"{name} (operator {number})"
    return Operator(
        label=label,
        name=name,
        inputs=_indices(table, 1, tensors, f"{label}'s inputs"),
        outputs=_indices(table, 2, tensors, f"{label}'s outputs"),
        intermediates=_indices(table, 8, tensors, f"{label}'s intermediates"),
        options_type=table.number(3, "B"),
        options=table.table(4),
    )
