"""Training that prunes: masks that grow with the steps, and pruned weights that stay zero."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.compress.pruning.masks import check_pruning, masks
from rnnhw.compress.pruning.patterns import Pattern
from rnnhw.compress.pruning.schedule import growing_ratio, is_grown
from rnnhw.network import Network
from rnnhw.train import Checkpoint, Epoch, Fit, Objective, Settings, Watch, fit
from rnnhw.train.loops.objectives import Outcome

__all__ = ["pruning_fit"]


class _PrunedObjective:
    """An `rnnhw.train.Objective` whose model is pruned while another one is minimized.

    A pruned weight is zero in every forward pass and has no gradient. What the optimizer adds to it, for the
    moments that it had before, is removed before the weight is read again.
    """

    def __init__(self, inner: Objective, pattern: Pattern, ratio: float) -> None:
        self._inner, self._pattern, self._ratio = inner, pattern, ratio
        self.parameters, self.gradients = inner.parameters, inner.gradients
        self.data = f"{inner.data}, pruned by {ratio!r} {pattern.label}"
        self._kept = np.ones(self.parameters.flat.size, bool)
        self._steps = self._done = 0

    def carried(self) -> dict[str, NDArray[Any]]:
        """What the inner objective carries, and the masks."""
        return self._inner.carried() | {"kept": self._kept}

    def batches(self, epoch: int, settings: Settings) -> list[Any]:
        """The minibatches of the inner objective, which may choose scales on the pruned model."""
        self.hold()
        found = self._inner.batches(epoch, settings)
        self._steps = settings.epochs * len(found)
        return found

    def step(self, batch: Any, step: int, settings: Settings) -> Outcome:
        """Let the masks grow, and compute the loss and the gradients of what is kept."""
        self.hold()
        ratio = growing_ratio(self._ratio, step, self._steps)
        if ratio is not None:
            self._kept[:] = masks(self.parameters, self._pattern, ratio)
            self.hold()
        outcome = self._inner.step(batch, step, settings)
        self.gradients.flat[~self._kept] = 0
        self._done = step + 1
        return outcome

    def hold(self) -> None:
        """Set pruned weights to zero."""
        self.parameters.flat[~self._kept] = 0

    def is_pruned(self) -> bool:
        """Has the ratio reached its end?"""
        return is_grown(self._done, self._steps)


def pruning_fit(pattern: Pattern, ratio: float) -> Fit:
    """A function that trains as `rnnhw.train.fit` does, and prunes.

    The ratio grows in the first half of the steps (`rnnhw.compress.pruning.schedule`); then the masks are
    held. Epochs that end before are not validated: they cannot be the best.

    Parameters
    ----------
    pattern : Pattern
    ratio : float
        Share of the weights that is pruned, above 0 and below 1.

    Raises
    ------
    InputError
        When it is called, in the cases of `check_pruning`.
    """

    def minimize(
        objective: Objective,
        settings: Settings,
        *,
        watch: Watch | None = None,
        validate: Callable[[], float] | None = None,
        checkpoint: Checkpoint | None = None,
    ) -> tuple[Epoch, ...]:
        for part in objective.parameters.parts.values():
            if isinstance(part, Network):
                check_pruning(part, pattern, ratio)
        held = _PrunedObjective(objective, pattern, ratio)

        def score() -> float | None:
            held.hold()
            return validate() if validate and held.is_pruned() else None

        history = fit(held, settings, watch=watch, validate=validate and score, checkpoint=checkpoint)
        held.hold()
        return history

    return minimize
