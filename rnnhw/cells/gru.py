"""The GRU in both conventions, which differ in where the reset gate multiplies.

::

    r = sigmoid(W_r x + R_r h + b_r),   z = sigmoid(W_z x + R_z h + b_z)
    n = tanh(W_n x + b_n + r (R_n h + d_n))                     reset after the product: PyTorch, Keras
    n = tanh(W_n x + b_n + R_n (r h))                           reset before it: Cho 2014, ONNX's default
    h_t = z h_{t-1} + (1 - z) n
"""

from rnnhw.cells.declaration import HIDDEN, INPUT, Cell, Declaration, Phase, Product, Work

__all__ = ["GRU", "GRU_RESET_BEFORE"]

_GATES = ("reset", "update", "candidate")

GRU = Declaration(
    cell=Cell.GRU,
    title="GRU",
    gates=_GATES,
    remembers=(HIDDEN,),
    phases=(
        Phase(product=Product.INPUT, reads=INPUT),
        Phase(product=Product.RECURRENT, reads=HIDDEN, makes=HIDDEN, work=Work.GRU),
    ),
    may_swap=True,
)

GRU_RESET_BEFORE = Declaration(
    cell=Cell.GRU,
    title="GRU (reset before)",
    gates=_GATES,
    remembers=(HIDDEN,),
    phases=(
        Phase(product=Product.INPUT, reads=INPUT),
        Phase(product=Product.RECURRENT, reads=HIDDEN, makes="r h", work=Work.GRU_RESET),
        Phase(product=Product.RECURRENT, reads="r h", makes=HIDDEN, work=Work.GRU_CANDIDATE),
    ),
    may_swap=False,
)
