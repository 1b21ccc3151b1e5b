"""Elman's simple recurrent network: ``h_t = f(W x_t + R h_{t-1} + b)`` with f = tanh or relu (Elman 1990)."""

from rnnhw.cells.declaration import HIDDEN, INPUT, Cell, Declaration, Phase, Product, Work

__all__ = ["ELMAN"]

ELMAN = Declaration(
    cell=Cell.ELMAN,
    title="Elman",
    gates=("hidden",),
    remembers=(HIDDEN,),
    phases=(
        Phase(product=Product.INPUT, reads=INPUT),
        Phase(product=Product.RECURRENT, reads=HIDDEN, makes=HIDDEN, work=Work.ELMAN),
    ),
    may_swap=True,
)
