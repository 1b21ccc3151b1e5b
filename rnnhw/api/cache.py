"""Where compiled simulators are kept between calls."""

import os
from pathlib import Path

__all__ = ["cache_folder"]


def cache_folder() -> Path:
    """Return the folder of compiled simulators: ``$XDG_CACHE_HOME/rnnhw`` or ``~/.cache/rnnhw``."""
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "rnnhw"
