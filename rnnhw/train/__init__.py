"""The float reference: forward and backpropagation through time in Numba, training, tasks.

``kernels`` know no cell, ``cells`` are layers made of them, ``loops`` train what `Stack` runs, and ``tasks``
are data, networks and scores.
"""

from rnnhw.train.blocks import float_state, run_float_block
from rnnhw.train.explain import Explanation, LayerTrace, explain
from rnnhw.train.initialize import initial_network
from rnnhw.train.loops.checkpoint import Checkpoint
from rnnhw.train.loops.embedding import WordObjective, step_mean
from rnnhw.train.loops.loop import Fit, Objective, Watch, fit, train
from rnnhw.train.loops.objectives import SequenceObjective
from rnnhw.train.loops.pairs import PairObjective, teacher_forcing_inputs
from rnnhw.train.loops.recorded import RecordedTeacher
from rnnhw.train.loops.settings import Epoch, Settings
from rnnhw.train.loops.streams import StreamObjective, one_hot
from rnnhw.train.loops.teacher import Teacher
from rnnhw.train.parameters import Parameters
from rnnhw.train.precision import FLOATS, Floats, Precision
from rnnhw.train.reference import (
    Forward,
    State,
    Trace,
    accuracy,
    check_lengths,
    forward,
    loss_and_gradients,
)
from rnnhw.train.runner import FloatRunner, Runner
from rnnhw.train.stack import Rounding, Stack
from rnnhw.train.tasks import (
    TASKS,
    Calibration,
    Model,
    Options,
    Score,
    Task,
    Trained,
    task_of,
)
from rnnhw.train.tasks.digits import Digits, load_digits

__all__ = [
    "FLOATS",
    "TASKS",
    "Calibration",
    "Checkpoint",
    "Digits",
    "Epoch",
    "Explanation",
    "Fit",
    "FloatRunner",
    "Floats",
    "Forward",
    "LayerTrace",
    "Model",
    "Objective",
    "Options",
    "PairObjective",
    "Parameters",
    "Precision",
    "RecordedTeacher",
    "Rounding",
    "Runner",
    "Score",
    "SequenceObjective",
    "Settings",
    "Stack",
    "State",
    "StreamObjective",
    "Task",
    "Teacher",
    "Trace",
    "Trained",
    "Watch",
    "WordObjective",
    "accuracy",
    "check_lengths",
    "explain",
    "fit",
    "float_state",
    "forward",
    "initial_network",
    "load_digits",
    "loss_and_gradients",
    "one_hot",
    "run_float_block",
    "step_mean",
    "task_of",
    "teacher_forcing_inputs",
    "train",
]
