"""The interface of a backend, and how one is loaded by its name."""

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType
from typing import Protocol

from rnnhw.errors import EngineError, InputError
from rnnhw.measure.ceilings import Probe
from rnnhw.roofline import RnnWork

__all__ = ["BACKENDS", "DEVICES", "Backend", "Prepared", "Runner", "load_backend", "require"]

BACKENDS = {
    "torch": "with_torch",
    "torch.compile": "with_torch_compile",
    "jax": "with_jax",
    "onnxruntime": "with_onnxruntime",
    "numba": "with_numba",
}
"""Modules of this package, by the name of the backend."""

DEVICES = ("cpu", "cuda")


@dataclass(frozen=True)
class Prepared:
    """A layer with its data in place.

    ``run`` runs it once and returns when the work is done; ``mode`` says how: graph, eager or compiled.
    """

    run: Callable[[], None]
    mode: str


class Runner(Protocol):
    """A backend on a device."""

    @property
    def name(self) -> str:
        """Name of the machine, for records."""

    @property
    def versions(self) -> str:
        """Names and versions of the libraries that take part."""

    def prepare(self, work: RnnWork, precision: str) -> Prepared:
        """Make a layer ready to be run.

        Raises
        ------
        InputError
            If the backend has no such cell, direction or precision.
        """

    def probes(self, precision: str) -> dict[str, Probe]:
        """The ceilings that the backend can find, by the names of `rnnhw.measure.ceilings.CEILINGS`.

        It is asked only for a precision that it has prepared a layer in.
        """


Backend = Callable[[str], Runner]


def require(backend: str, module: str, install: str) -> ModuleType:
    """Import a library that is not among the package's own dependencies.

    Raises
    ------
    EngineError
        If it does not import, with the command that installs it.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise EngineError(
            f"backend {backend} needs {module}, which does not import ({error}); install it: {install}"
        ) from None


def load_backend(name: str, device: str) -> Runner:
    """Load a backend; ``device`` is "cpu" or "cuda".

    Raises
    ------
    InputError, EngineError
        If there is no such backend or device, or its library is not installed.
    """
    if name not in BACKENDS:
        raise InputError(f"no backend {name!r}; there are {', '.join(BACKENDS)}")
    if device not in DEVICES:
        raise InputError(f"no device {device!r}; there are {' and '.join(DEVICES)}")
    module = importlib.import_module(f"rnnhw.measure.backends.{BACKENDS[name]}")
    runner: Runner = module.backend(device)
    return runner
