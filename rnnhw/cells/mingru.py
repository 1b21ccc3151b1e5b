"""The minimal GRU of Feng 2024 ("Were RNNs all we needed?"), whose gates see the input alone.

::

    z = sigmoid(W_z x_t + b_z),   n = g(W_n x_t + b_n)          g(a) = a + 1/2 for a >= 0, sigmoid(a) below
    h_t = (1 - z) h_{t-1} + z n

There is no recurrent product: a unit's step needs nothing but the unit's own h.
"""

from rnnhw.cells.declaration import HIDDEN, INPUT, Cell, Declaration, Phase, Product, Work

__all__ = ["MINGRU"]

MINGRU = Declaration(
    cell=Cell.MINGRU,
    title="minGRU",
    gates=("update", "candidate"),
    remembers=(HIDDEN,),
    phases=(Phase(product=Product.INPUT, reads=INPUT, makes=HIDDEN, work=Work.MINGRU),),
    may_swap=False,
)
