"""Training on many processes from the command line: what it writes, how it fails, and that it cleans up."""

import json
import os
import signal
import sys
import time
import uuid
from pathlib import Path
from subprocess import PIPE, Popen

import pytest
from mpi_jobs import THREADS, mpiexec, run_job

pytestmark = pytest.mark.slow
LIMIT_S = 60


def command(size, out, *arguments):
    return [mpiexec(), "-n", size, sys.executable, "-m", "rnnhw", "train", "digits", "--out", out, *arguments]


def processes(mark):
    """Processes that have ``mark`` in their environment: process id, parent's id, rank."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            environment = dict(
                part.split("=", 1)
                for part in (folder / "environ").read_bytes().decode(errors="replace").split("\0")
                if "=" in part
            )
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, ValueError):
            continue
        if environment.get("RNNHW_TEST_MARK") == mark:
            found.append((int(folder.name), parent, environment.get("PMI_RANK")))
    return found


def worker(mark, rank):
    """Process id of the worker of a rank, which is the child of the rank's two processes."""
    own = [(number, parent) for number, parent, its in processes(mark) if its == str(rank)]
    numbers = {number for number, _ in own}
    return next(number for number, parent in own if parent in numbers)


class Job:
    """A job that a test can disturb: its constructor returns when the job has written a checkpoint."""

    def __init__(self, size, out, *arguments):
        self.mark = uuid.uuid4().hex
        self.process = Popen(
            [str(part) for part in command(size, out, *arguments)],
            stdout=PIPE,
            stderr=PIPE,
            text=True,
            env=os.environ | THREADS | {"RNNHW_TEST_MARK": self.mark},
            start_new_session=True,
        )
        deadline = time.monotonic() + LIMIT_S
        while not list(out.glob("checkpoint-*.safetensors")):
            assert self.process.poll() is None and time.monotonic() < deadline, self.process.communicate()
            time.sleep(0.01)

    def end(self):
        try:
            _, err = self.process.communicate(timeout=LIMIT_S)
            time.sleep(0.5)
            left = processes(self.mark)
        finally:
            for number, _, _ in processes(self.mark):
                os.kill(number, signal.SIGKILL)
        assert not left, "processes stayed behind"
        return self.process.returncode, err.strip().splitlines()


def test_folder_is_written_and_accuracy_that_of_one_rank(tmp_path):
    code, out, err = run_job(command(2, tmp_path / "two", "--epochs", 8, "--parallel", "data"), LIMIT_S)
    assert code == 0, err
    code, _, err = run_job(
        [sys.executable, "-m", "rnnhw", "train", "digits", "--out", tmp_path / "one", "--epochs", 8], LIMIT_S
    )
    assert code == 0, err
    assert out.count("wrote") == 1
    two, one = (json.loads((tmp_path / name / "scores.json").read_text()) for name in ("two", "one"))
    assert two == one
    assert sorted(os.listdir(tmp_path / "two")) == sorted(os.listdir(tmp_path / "one"))


def test_dead_rank_ends_the_job_and_training_goes_on_with_other_ranks(tmp_path):
    job = Job(4, tmp_path, "--parallel", "data", "--epochs", "400")
    os.kill(worker(job.mark, 2), signal.SIGKILL)
    code, (line,) = job.end()
    assert code == 2
    assert line.startswith("rnnhw: rank 2 died of SIGKILL in ")
    assert "checkpoint-standard-1.safetensors is the last good checkpoint" in line
    job = Job(2, tmp_path, "--parallel", "server", "--epochs", "400", "--resume")
    assert job.process.poll() is None
    os.killpg(job.process.pid, signal.SIGKILL)
    job.end()


def test_hanging_rank_ends_the_job(tmp_path):
    job = Job(4, tmp_path, "--parallel", "server", "--epochs", "400", "--patience", "2")
    os.kill(worker(job.mark, 1), signal.SIGSTOP)
    code, (line,) = job.end()
    assert code == 2
    assert "waited 2 s for" in line and "rank 1 is in " in line and "last good checkpoint" in line


@pytest.mark.parametrize(
    ("size", "arguments", "words"),
    [
        (3, ["--parallel", "data"], "a batch of 32 sequences does not divide into 3 shards"),
        (2, ["--parallel", "magic"], "no strategy 'magic'; there are data, server"),
        (2, ["--parallel", "data", "--ranks", "3"], "--ranks is 3, but mpiexec started 2"),
        (2, ["--parallel", "data", "--split", "odd"], "no split 'odd'"),
        (1, ["--parallel", "async"], "asynchronous training needs 2 ranks at least"),
        (
            2,
            ["--parallel", "async", "--order", "odd"],
            "--order is odd, but must be real, seeded or the path of a file",
        ),
    ],
)
def test_refusals_are_one_sentence(tmp_path, size, arguments, words):
    code, _, err = run_job(command(size, tmp_path / "out", *arguments), LIMIT_S)
    assert code == 2
    (line,) = err.strip().splitlines()
    assert line.startswith("rnnhw: ") and words in line
    assert not os.listdir(tmp_path)


def test_asynchronous_run_is_repeated_from_its_record(tmp_path):
    options = ["--epochs", 2, "--parallel", "async", "--staleness", 2]
    code, _, err = run_job(command(3, tmp_path / "one", *options), LIMIT_S)
    assert code == 0, err
    record = tmp_path / "one" / "asynchronous.json"
    log = json.loads(record.read_text())
    assert sum(log["staleness"].values()) == len(log["arrivals"]) == 2 * 2 * 45
    code, _, err = run_job(command(3, tmp_path / "two", *options, "--order", record), LIMIT_S)
    assert code == 0, err
    for name in os.listdir(tmp_path / "one"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
    before = record.read_bytes()
    code, _, err = run_job(command(3, tmp_path / "one", *options, "--order", record), LIMIT_S)
    assert code == 2 and err.startswith("rnnhw: asynchronous.json is the same file as --order, ")
    assert record.read_bytes() == before
    record.write_text('{"arrivals": [2, "1"]}')
    code, _, err = run_job(command(3, tmp_path / "three", *options, "--order", record), LIMIT_S)
    assert code == 2 and err.startswith(f"rnnhw: {record} is not a readable record of arrivals")


def test_ranks_that_differ_are_refused(tmp_path):
    one = command(1, tmp_path / "out", "--parallel", "data", "--epochs", "3")
    code, _, err = run_job([*one, ":", *one[1:-1], "4"], LIMIT_S)
    assert code == 2
    (line,) = err.strip().splitlines()
    assert "rank 1 has another settings than rank 0: epochs 4, not 3" in line


def test_missing_mpiexec_and_needless_ranks(tmp_path):
    mpiexec()
    run = [sys.executable, "-m", "rnnhw", "train", "digits", "--out", tmp_path / "out", "--ranks", "2"]
    code, _, err = run_job(run, LIMIT_S)
    assert (
        code == 2
        and err
        == "rnnhw: --ranks is given without --parallel; choose a strategy with --parallel, such as data\n"
    )
    bare = tmp_path / "python"
    bare.symlink_to(sys.executable)
    script = "import sys; sys.executable = sys.argv.pop(1); from rnnhw.cli import main; main()"
    code, _, err = run_job(
        [sys.executable, "-c", script, bare, *run[3:], "--parallel", "data"], LIMIT_S, {"PATH": str(tmp_path)}
    )
    assert code == 2 and err.startswith(f"rnnhw: there is no mpiexec in {tmp_path} nor on the path")
    assert len(err.splitlines()) == 1
