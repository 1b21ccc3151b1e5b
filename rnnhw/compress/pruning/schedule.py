"""How the ratio of pruning grows in the course of a training."""

__all__ = ["growing_ratio", "is_grown"]

_SHARE = 0.5
"""Share of the steps in which the ratio grows; in the others the network recovers, its masks held."""

_STAGES = 32
"""How often the ratio grows."""


def growing_ratio(ratio: float, step: int, steps: int) -> float | None:
    """The ratio that a step begins with, or None where it is that of the step before.

    ::

        s_t = s (1 - (1 - t / T)^3)        t = 0, 1, .. T

    It grows quickly where there are many weights that matter little, and slowly at the end (Zhu and Gupta
    2017, "To prune, or not to prune", equation 1, from no pruning on).

    Parameters
    ----------
    ratio : float
        s above, with which it ends.
    step : int
        Counted from 0.
    steps : int
        Of the whole training.
    """
    before, now = (_stage(one, steps) for one in (step - 1, step))
    if now == before:
        return None
    return ratio * (1.0 - (1.0 - now / _STAGES) ** 3)


def is_grown(step: int, steps: int) -> bool:
    """Has the ratio reached its end once ``step`` steps are done?"""
    return _stage(step - 1, steps) == _STAGES


def _stage(step: int, steps: int) -> int:
    """t above, with T for all steps after the growth; 0 before the first step."""
    length = max(int(_SHARE * steps), 1)
    return min(_STAGES * (step + 1) // length, _STAGES)
