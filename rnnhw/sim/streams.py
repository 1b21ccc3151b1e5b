"""How the streams of a simulation behave."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from rnnhw.sim.stimulus import NO_STALL

__all__ = ["Streams"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Streams:
    """How a simulation's streams behave; see `rnnhw.sim.stimulus`."""

    isolated: bool = True
    load_stall: NDArray[np.bool_] = field(default_factory=lambda: NO_STALL)
    x_stall: NDArray[np.bool_] = field(default_factory=lambda: NO_STALL)
    y_stall: NDArray[np.bool_] = field(default_factory=lambda: NO_STALL)
