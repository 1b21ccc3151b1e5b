"""How to train."""

import math
from dataclasses import asdict, dataclass
from typing import Any

from rnnhw.errors import InputError
from rnnhw.train.loops.optimizers import OPTIMIZERS, SCHEDULES

__all__ = ["Epoch", "Settings"]


@dataclass(frozen=True)
class Epoch:
    """What one pass over the training data gave.

    Parameters
    ----------
    epoch : int
        Counted from 1.
    loss : float
        Mean loss of the minibatches as they came (nats, or mean square).
    accuracy : float
        Share of labels hit as they came; 0 where there are none.
    validation : float, optional
        The validation score after the epoch, smaller is better, where there is one.
    """

    epoch: int
    loss: float
    accuracy: float
    validation: float | None = None


@dataclass(frozen=True, kw_only=True)
class Settings:
    """How to train.

    Parameters
    ----------
    epochs : int
    batch : int
        Sequences in a minibatch; the last of an epoch may have fewer.
    learning_rate : float
        The highest.
    clip_norm : float
        Largest Euclidean norm of a minibatch's whole gradient (Pascanu et al. 2013).
    seed : int
        Of shuffling and dropout.
    optimizer : {"adam", "adamw", "sgd"}
    momentum : float
        Of sgd.
    weight_decay : float
        Of adamw and sgd.
    schedule : {"cosine", "linear", "constant"}
        Of the learning rate after the warm-up.
    warmup : int
        Steps over which the learning rate rises.
    dropout : float
        Share of the values that is dropped between a layer and the next (Zaremba et al. 2014).
    patience : int
        Training ends after so many epochs in a row without a better validation score, and gives the best
        epoch's parameters; 0 never does.
    """

    epochs: int
    batch: int = 32
    learning_rate: float = 1e-2
    clip_norm: float = 1.0
    seed: int = 0
    optimizer: str = "adam"
    momentum: float = 0.9
    weight_decay: float = 0.0
    schedule: str = "cosine"
    warmup: int = 0
    dropout: float = 0.0
    patience: int = 0

    def __post_init__(self) -> None:
        for name in ("epochs", "batch"):
            if getattr(self, name) < 1:
                raise InputError(f"{name} is {getattr(self, name)}, not 1 or more")
        for name in ("learning_rate", "clip_norm"):
            if not 0.0 < getattr(self, name) < math.inf:
                raise InputError(f"{name} is {getattr(self, name)}, not a positive number")
        for name in ("seed", "warmup", "patience", "weight_decay"):
            if not 0 <= getattr(self, name) < math.inf:
                raise InputError(f"{name} is {getattr(self, name)}, not 0 or more")
        for name in ("momentum", "dropout"):
            if not 0.0 <= getattr(self, name) < 1.0:
                raise InputError(f"{name} is {getattr(self, name)}, not within 0 .. 1, below 1")
        for name, allowed in (("optimizer", OPTIMIZERS), ("schedule", SCHEDULES)):
            if getattr(self, name) not in allowed:
                raise InputError(f"{name} is {getattr(self, name)!r}, not {', '.join(allowed)}")

    def as_dict(self) -> dict[str, Any]:
        """All of them, by name."""
        return asdict(self)
