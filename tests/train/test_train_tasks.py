"""Requirements that all tasks share."""

import inspect

import pytest

from rnnhw.errors import InputError
from rnnhw.train import TASKS, task_of
from rnnhw.train.tasks import task as interface


@pytest.mark.parametrize("name", TASKS)
def test_a_task_is_called_as_its_file_and_hands_training_on(name):
    """A task that ignored ``Options.minimize`` would train on every process alone, without any error."""
    task = task_of(name)
    assert task.name == name and task.summary and task.epochs > 0
    module = inspect.getsource(inspect.getmodule(task.train))
    assert "minimize=options.minimize" in module or "options.minimize(" in module


def test_an_unknown_task_is_refused_with_all_names():
    with pytest.raises(InputError, match="no task 'chess'; there are digits, mnist, speech"):
        task_of("chess")


def test_the_default_is_one_process():
    from rnnhw.train import fit

    assert interface.Options().minimize is fit
