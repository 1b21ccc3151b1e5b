"""An interruption from the keyboard that says what is kept."""

from rnnhw.errors import RnnhwError

__all__ = ["Interruption"]


class Interruption(RnnhwError):
    """Work that was interrupted from the keyboard; the message says how it goes on."""
