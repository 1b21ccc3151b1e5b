"""The tasks, one file per task, under the names that commands use."""

import importlib

from rnnhw.errors import InputError
from rnnhw.train.runner import FloatRunner, Runner
from rnnhw.train.tasks.task import Calibration, Model, Options, Scales, Score, Task, Trained

__all__ = [
    "TASKS",
    "Calibration",
    "FloatRunner",
    "Model",
    "Options",
    "Runner",
    "Scales",
    "Score",
    "Task",
    "Trained",
    "task_of",
]

TASKS = ("digits", "mnist", "speech", "text", "sentiment", "forecast", "dates", "anomaly", "own")
"""Names of all tasks; each is also the name of its file."""


def task_of(name: str) -> Task:
    """Find a task by its name; its file is imported only now.

    Raises
    ------
    InputError
        If no task has the name.
    """
    if name not in TASKS:
        raise InputError(f"no task {name!r}; there are {', '.join(TASKS)}")
    task: Task = importlib.import_module(f"rnnhw.train.tasks.{name}").TASK
    return task
