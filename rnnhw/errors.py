"""Every mistake that a user can make ends in one of these; the CLI prints the message and exits with 2."""

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
    """Base of all errors of rnnhw; the message is one sentence for the user."""


class ModelError(RnnhwError):
    """A model file or a network that is missing, broken, or not supported."""


class DesignError(RnnhwError):
    """A design whose description is not valid."""


class CapacityError(RnnhwError):
    """A network that a design cannot hold."""


class InputError(RnnhwError):
    """An input array that does not suit the network, or any other bad argument."""


class EngineError(RnnhwError):
    """A simulator or another external tool that is missing or failed."""


class OutputError(RnnhwError):
    """An output path that cannot be written."""


class MismatchError(RnnhwError):
    """Two witnesses disagree about values or cycles."""
