"""Settings of a simulation's streams: whether jobs overlap, and when streams stall."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from rnnhw.sim.stimulus import NO_STALL

__all__ = ["Streams"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Streams:
    """How the streams of a simulation behave; by default nothing overlaps and nothing stalls.

    Parameters
    ----------
    isolated : bool
        Whether each job waits for the last output of the job before, so that it finds an idle machine.
    load_stall, x_stall : bool array
        Pattern, one entry per cycle and repeated: where True, no new load or input beat is offered.
    y_stall : bool array
        Pattern, one entry per cycle and repeated: where True, no output beat is taken.
    """

    isolated: bool = True
    load_stall: NDArray[np.bool_] = field(default_factory=lambda: NO_STALL)
    x_stall: NDArray[np.bool_] = field(default_factory=lambda: NO_STALL)
    y_stall: NDArray[np.bool_] = field(default_factory=lambda: NO_STALL)
