"""A check before training begins that all ranks are about to do the same thing."""

import json
from typing import Any

from rnnhw import __version__
from rnnhw.errors import MismatchError
from rnnhw.parallel.ranks import Ranks
from rnnhw.train import Objective, Settings

__all__ = ["require_agreement"]


def require_agreement(ranks: Ranks, objective: Objective, settings: Settings, strategy: str) -> None:
    """Compare version, strategy, network, data and settings of all ranks.

    Raises
    ------
    MismatchError
        Naming the first rank that differs from rank 0, and in what.
    """
    own = {
        "version of rnnhw": __version__,
        "strategy": strategy,
        "network": objective.parameters.shapes(),
        "number format": str(objective.parameters.flat.dtype),
        "data": objective.data,
        "settings": settings.as_dict(),
    }
    ranks.phase("comparing what ranks are to do")
    given: list[dict[str, Any]] = [json.loads(text) for text in ranks.all_gather_texts(json.dumps(own))]
    for rank, other in enumerate(given):
        for name, value in given[0].items():
            if other.get(name) != value:
                words = _values(other.get(name), value)
                raise MismatchError(f"rank {rank} has another {name} than rank 0{words}")


def _values(other: Any, first: Any) -> str:
    """End an error message with both values: of dicts the entries that differ, of long values nothing."""
    if isinstance(first, dict) and isinstance(other, dict):
        return "".join(
            f": {key} {other.get(key)!r}, not {first[key]!r}" for key in first if other.get(key) != first[key]
        )
    texts = [str(value) for value in (other, first)]
    return f": {texts[0]}, not {texts[1]}" if max(map(len, texts)) < 40 else ""
