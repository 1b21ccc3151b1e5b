"""Settings of a training, and the results of its epochs."""

import math
from dataclasses import asdict, dataclass
from typing import Any

from rnnhw.errors import InputError
from rnnhw.train.loops.optimizers import OPTIMIZERS, SCHEDULES

__all__ = ["Epoch", "Settings"]


@dataclass(frozen=True)
class Epoch:
    """Results of one pass over the training data.

    Parameters
    ----------
    epoch : int
        Counted from 1.
    loss : float
        Mean loss of the epoch's minibatches (nats, or mean square error), each computed during training with
        the parameters of its moment.
    accuracy : float
        Share of labels hit in the same minibatches; 0 for real targets.
    validation : float, optional
        Score of the parameters after the epoch on data that they are not trained with, lower is better; None
        where there is none.
    """

    epoch: int
    loss: float
    accuracy: float
    validation: float | None = None


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Settings of a training.

    Parameters
    ----------
    epochs : int
        Passes over the training data, at most.
    batch : int
        Sequences per minibatch; the last minibatch of an epoch may have fewer.
    learning_rate : float
        Highest learning rate, which is reached after the warm-up.
    clip_norm : float
        Largest global norm of the gradients of a minibatch; larger ones are scaled down (Pascanu et al.
        2013).
    seed : int
        Seed of shuffling and dropout.
    optimizer : {"adam", "adamw", "sgd"}
    momentum : float
        Used by sgd only.
    weight_decay : float
        Used by adamw and sgd.
    schedule : {"cosine", "linear", "constant"}
        Course of the learning rate after the warm-up.
    warmup : int
        Number of steps over which the learning rate rises.
    dropout : float
        Share of values dropped between a layer and the next one (Zaremba et al. 2014).
    patience : int
        Number of consecutive epochs without a better validation score after which training ends; 0 for no
        early stopping.
    keeps_best : bool
        Whether the parameters of the epoch with the best validation score are the result; otherwise those of
        the last epoch are, and the scores are recorded alone.
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
    keeps_best: bool = True

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
        """All settings by name."""
        return asdict(self)
