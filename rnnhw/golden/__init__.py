"""The golden model: the bit-exact integer reference in Numba, which knows nothing of tiles or designs."""

from rnnhw.golden.arithmetics import FUNCTIONS, Functions
from rnnhw.golden.changes import Changes, changes_of
from rnnhw.golden.execute import execute, padded
from rnnhw.golden.model import Trace, check, check_inputs, check_lengths, run, run_stack, trace

__all__ = [
    "FUNCTIONS",
    "Changes",
    "Functions",
    "Trace",
    "changes_of",
    "check",
    "check_inputs",
    "check_lengths",
    "execute",
    "padded",
    "run",
    "run_stack",
    "trace",
]
