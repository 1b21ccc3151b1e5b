"""The float reference: forward and backpropagation through time in Numba, training, tasks."""

from rnnhw.train.checkpoint import Checkpoint
from rnnhw.train.digits import Digits, TrainedDigits, load_digits, train_digits
from rnnhw.train.initialize import initial_network
from rnnhw.train.loop import Objective, Watch, fit, train
from rnnhw.train.objectives import SequenceObjective
from rnnhw.train.parameters import Parameters
from rnnhw.train.reference import (
    Forward,
    State,
    Trace,
    accuracy,
    check_lengths,
    forward,
    loss_and_gradients,
)
from rnnhw.train.settings import Epoch, Settings
from rnnhw.train.stack import Stack

__all__ = [
    "Checkpoint",
    "Digits",
    "Epoch",
    "Forward",
    "Objective",
    "Parameters",
    "SequenceObjective",
    "Settings",
    "Stack",
    "State",
    "Trace",
    "TrainedDigits",
    "Watch",
    "accuracy",
    "check_lengths",
    "fit",
    "forward",
    "initial_network",
    "load_digits",
    "loss_and_gradients",
    "train",
    "train_digits",
]
