"""Recurrent networks on a systolic accelerator, checked bit for bit and cycle for cycle.

>>> import rnnhw
>>> network = rnnhw.load("digits-lstm")

`docs/python.md` shows every function. The names are those of the commands. Nothing is imported before a name
is used, so that ``import rnnhw`` takes no time.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rnnhw.api.load import load
    from rnnhw.api.quantize import quantize
    from rnnhw.api.roofline import roofline
    from rnnhw.api.run import run
    from rnnhw.api.sweep import sweep
    from rnnhw.api.verify import verify
    from rnnhw.api.verilog import to_verilog
    from rnnhw.design import Design
    from rnnhw.errors import RnnhwError

__all__ = [
    "Design",
    "RnnhwError",
    "__version__",
    "load",
    "quantize",
    "roofline",
    "run",
    "sweep",
    "to_verilog",
    "verify",
]

__version__ = "0.1.0"

_PLACES = {
    "Design": "rnnhw.design",
    "RnnhwError": "rnnhw.errors",
    "load": "rnnhw.api.load",
    "quantize": "rnnhw.api.quantize",
    "roofline": "rnnhw.api.roofline",
    "run": "rnnhw.api.run",
    "sweep": "rnnhw.api.sweep",
    "to_verilog": "rnnhw.api.verilog",
    "verify": "rnnhw.api.verify",
}
"""The module that each public name is in."""


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module 'rnnhw' has no attribute {name!r}")
    found = getattr(import_module(_PLACES[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Package(ModuleType):
    """The package itself, whose functions keep their names.

    Importing the room `rnnhw.quantize` would otherwise put the room in the place of the function
    ``rnnhw.quantize``, and ``rnnhw.roofline`` likewise. ``from rnnhw.quantize import ...`` works as ever.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _PLACES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
