"""The LSTM, and the LSTM with coupled gates, each with and without a projection.

::

    a_k = W_k x_t + R_k h_{t-1} + b_k (+ p_k c)                 k = input, forget, cell, output
    c_t = f c_{t-1} + i g,   m_t = o tanh(c_t)                  coupled: f = 1 - i
    h_t = m_t,   or   h_t = P m_t

Hochreiter and Schmidhuber 1997, Gers 2000; peepholes p: Gers 2002; projection P: Sak 2014; coupled gates:
Greff 2017. Peepholes change neither gates nor phases.
"""

import dataclasses

from rnnhw.cells.declaration import HIDDEN, INPUT, Cell, Declaration, Phase, Product, Work

__all__ = ["COUPLED", "LSTM", "PEEPHOLES", "projected"]

PEEPHOLES = ("input", "forget", "output")
"""The gates that see the cell state through a peephole; coupled gates have no forget gate."""

UNPROJECTED = "m"


def _phases(work: Work) -> tuple[Phase, ...]:
    return (
        Phase(product=Product.INPUT, reads=INPUT),
        Phase(product=Product.RECURRENT, reads=HIDDEN, makes=HIDDEN, work=work),
    )


LSTM = Declaration(
    cell=Cell.LSTM,
    title="LSTM",
    gates=("input", "forget", "cell", "output"),
    remembers=(HIDDEN, "c"),
    phases=_phases(Work.LSTM),
    may_swap=True,
)

COUPLED = Declaration(
    cell=Cell.LSTM_COUPLED,
    title="coupled LSTM",
    gates=("input", "output", "cell"),
    remembers=(HIDDEN, "c"),
    phases=_phases(Work.LSTM_COUPLED),
    may_swap=True,
)


def projected(plain: Declaration) -> Declaration:
    """The same cell with a projection: one more phase makes h of what the cell made."""
    first, last = plain.phases
    return dataclasses.replace(
        plain,
        title=f"projected {plain.title}",
        phases=(
            first,
            dataclasses.replace(last, makes=UNPROJECTED),
            Phase(product=Product.PROJECTION, reads=UNPROJECTED, makes=HIDDEN, work=Work.PROJECTION),
        ),
    )
