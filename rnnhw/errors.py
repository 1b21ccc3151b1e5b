"""Errors for every mistake that a user can make; the CLI prints their message and exits with status 2."""

__all__ = [
    "MOST_LETTERS",
    "CapacityError",
    "DesignError",
    "EngineError",
    "InputError",
    "MismatchError",
    "ModelError",
    "OutputError",
    "RnnhwError",
]


MOST_LETTERS = 1000
"""Length of a message at which its middle is left out: damaged files are sometimes quoted in it."""

_END_LETTERS = 300


class RnnhwError(Exception):
    """Base class of all errors of rnnhw; the message is one line of at most `MOST_LETTERS` for the user."""

    def __init__(self, message: str = "") -> None:
        text = " ".join(message.splitlines())
        if len(text) > MOST_LETTERS:
            begin, end = text[: MOST_LETTERS - _END_LETTERS - 5], text[-_END_LETTERS:]
            text = f"{begin} ... {end}"
        super().__init__(text)


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
