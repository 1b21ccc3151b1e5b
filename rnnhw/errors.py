"""Errors for every mistake that a user can make; the CLI prints their message and exits with status 2."""

__all__ = [
    "CapacityError",
    "DesignError",
    "EngineError",
    "InputError",
    "MismatchError",
    "ModelError",
    "OutputError",
    "RnnhwError",
]


class RnnhwError(Exception):
    """Base class of all errors of rnnhw; the message is one sentence for the user."""


class ModelError(RnnhwError):
    """A model file or a network that is missing, broken, or not supported."""


class DesignError(RnnhwError):
    """A design whose description is not valid."""


class CapacityError(RnnhwError):
    """A network that a design cannot hold."""


class InputError(RnnhwError):
    """An input array that does not fit the network, or another bad argument or data file."""


class EngineError(RnnhwError):
    """A simulator, a library or another external tool that is missing or has failed."""


class OutputError(RnnhwError):
    """An output path that cannot be written."""


class MismatchError(RnnhwError):
    """Values or cycles that should be equal, such as those of gateware and golden model, differ."""
