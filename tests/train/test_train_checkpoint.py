"""Training that is killed at any moment continues to the same bits; files of other trainings are refused."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
import safetensors.numpy
from float_networks import float_network

from rnnhw.errors import InputError
from rnnhw.network import Network
from rnnhw.train import Checkpoint, Parameters, Settings, initial_network, train

SETTINGS = Settings(epochs=6, batch=8, dropout=0.2, patience=5)


def data(count: int = 60) -> tuple[np.ndarray, np.ndarray]:
    x = np.random.default_rng(1).normal(size=(count, 5, 3)).astype(np.float32)
    return x, x[:, 0].argmax(axis=1)


def begin() -> Network:
    return initial_network("start", inputs=3, units=[6, 5], outputs=3, seed=0)


def score(network: Network) -> float:
    return float(np.abs(Parameters.of(network).flat.astype(np.float64)).sum())


def run(path: Path | None, every: int = 3, settings: Settings = SETTINGS) -> tuple[np.ndarray, tuple]:
    checkpoint = Checkpoint(path, every) if path else None
    network, history = train(begin(), *data(), settings, validate=score, checkpoint=checkpoint)
    return Parameters.of(network).flat, history


class Killed(Exception):
    pass


@pytest.mark.parametrize("moment", range(0, 40, 5))
def test_interrupted_training_gives_the_same_bits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: int
) -> None:
    whole, history = run(None)
    from rnnhw.train.loops import loop

    calls, real = [0], loop.norm

    def counted(values: np.ndarray) -> float:
        calls[0] += 1
        if calls[0] > moment:
            raise Killed
        return real(values)

    monkeypatch.setattr(loop, "norm", counted)
    with pytest.raises(Killed):
        run(tmp_path / "c")
    monkeypatch.setattr(loop, "norm", real)
    assert (tmp_path / "c").exists() == (moment >= 3)
    resumed, again = run(tmp_path / "c")
    assert np.array_equal(resumed, whole) and again == history
    finished, once_more = run(tmp_path / "c")
    assert np.array_equal(finished, whole) and once_more == history


PROGRAM = """
import sys
from pathlib import Path
sys.path[:0] = [{tests!r}, {package!r}]
import importlib.util
spec = importlib.util.spec_from_file_location("checkpoints", {file!r})
checkpoints = importlib.util.module_from_spec(spec)
sys.modules["checkpoints"] = checkpoints
spec.loader.exec_module(checkpoints)
checkpoints.endless(Path({path!r}))
"""


def endless(path: Path) -> None:
    """Start a training that would run for very long, in a process of its own."""
    print("ready", flush=True)
    run(path, every=1, settings=Settings(epochs=3000, batch=8, dropout=0.2))


def test_killed_processes_leave_a_whole_checkpoint(tmp_path: Path) -> None:
    """Training is killed twice without warning; then it must equal the same steps without interruption."""
    path, here = tmp_path / "c", Path(__file__)
    program = PROGRAM.format(
        tests=str(here.parents[1]), package=str(here.parents[2]), file=str(here), path=str(path)
    )
    steps = [0]
    for wait in (0.2, 0.1):
        process = subprocess.Popen(
            [sys.executable, "-c", program],
            stdout=subprocess.PIPE,
            env={**os.environ, "OMP_NUM_THREADS": "1"},
        )
        assert process.stdout is not None
        process.stdout.readline()
        deadline = time.monotonic() + 120
        while steps_of(path) <= steps[-1] and time.monotonic() < deadline:
            time.sleep(0.02)
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        steps.append(steps_of(path))
    assert steps[0] < steps[1] < steps[2]
    killed = safetensors.numpy.load_file(path)["parameters"]
    assert np.array_equal(killed, after(steps[2]))


def steps_of(path: Path) -> int:
    """Number of minibatches done in a checkpoint; 0 without a file."""
    if not path.exists():
        return 0
    with safetensors.safe_open(path, framework="numpy") as file:
        return int(json.loads(file.metadata()["rnnhw"])["progress"]["step"])


def after(steps: int) -> np.ndarray:
    """Parameters after a number of steps of the training of `endless`, without interruption."""
    from rnnhw.train.loops.loop import _Training
    from rnnhw.train.loops.objectives import SequenceObjective

    objective = SequenceObjective(begin(), *data())
    settings = Settings(epochs=3000, batch=8, dropout=0.2)
    training = _Training(objective, settings, None)
    done = 0
    for epoch in range(3000):
        for batch in objective.batches(epoch, settings):
            if done == steps:
                return objective.parameters.flat
            loss, _, _ = objective.step(batch, done, settings)
            training._progress.step = done
            training._update(loss, 3000 * 8)
            done += 1
    raise AssertionError


def test_other_training_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "c"
    run(path)
    x, labels = data()
    message = f"{path} is a checkpoint of another network, other data or other settings"
    wider = initial_network("start", inputs=3, units=[6, 6], outputs=3, seed=0)
    for network, inputs, settings in (
        (wider, x, SETTINGS),
        (begin(), x + 1, SETTINGS),
        (begin(), x, Settings(epochs=7)),
        (float_network(np.random.default_rng(0), "gru", 3, [6, 5], 3), x, SETTINGS),
    ):
        with pytest.raises(InputError, match=message):
            train(network, inputs, labels, settings, checkpoint=Checkpoint(path))


@pytest.mark.parametrize("content", [b"", b"not a checkpoint", None])
def test_damaged_files_are_refused(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "c"
    run(path)
    path.write_bytes(path.read_bytes()[:-9] if content is None else content)
    with pytest.raises(InputError, match="is not a readable checkpoint"):
        run(path)
    path.write_bytes(safetensors.numpy.save({"a": np.zeros(2)}, metadata={"rnnhw": "{}"}))
    with pytest.raises(InputError, match="is not a readable checkpoint"):
        run(path)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("epoch", -1),
        ("epoch", 1.0),
        ("step", "3"),
        ("hits", None),
        ("count", True),
        ("loss", "1.5"),
        ("best", "x"),
        ("history", {}),
        ("history", [3]),
        ("history", [[1, 2.0]]),
        ("history", [[1, 2.0, "x"]]),
        ("history", [[1, 2.0, 0.5, 0.1, 7]]),
        ("notes", []),
        ("waited", 2**64),
        ("other", 1),
    ],
)
def test_progress_of_another_type_is_refused(tmp_path: Path, name: str, value: object) -> None:
    path = tmp_path / "c"
    run(path)
    with safetensors.safe_open(path, framework="numpy") as file:
        header = json.loads(file.metadata()["rnnhw"])
    header["progress"][name] = value
    arrays = safetensors.numpy.load_file(path)
    path.write_bytes(safetensors.numpy.save(arrays, metadata={"rnnhw": json.dumps(header)}))
    with pytest.raises(InputError, match="is not a readable checkpoint"):
        run(path)


def test_divergence_keeps_the_last_good_state(tmp_path: Path) -> None:
    path = tmp_path / "c"
    settings = Settings(epochs=9, batch=8, learning_rate=1e38)
    with pytest.raises(InputError, match=rf"{path} holds the last good state"):
        run(path, every=1, settings=settings)
    assert np.isfinite(safetensors.numpy.load_file(path)["parameters"]).all()
