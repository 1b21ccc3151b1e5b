"""The float reference: forward and backpropagation through time in Numba, training, tasks."""

from rnnhw.train.digits import Digits, TrainedDigits, load_digits, train_digits
from rnnhw.train.initialize import initial_network
from rnnhw.train.loop import Epoch, Progress, Settings, train
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
from rnnhw.train.stack import Stack

__all__ = [
    "Digits",
    "Epoch",
    "Forward",
    "Parameters",
    "Progress",
    "Settings",
    "Stack",
    "State",
    "Trace",
    "TrainedDigits",
    "accuracy",
    "check_lengths",
    "forward",
    "initial_network",
    "load_digits",
    "loss_and_gradients",
    "train",
    "train_digits",
]
