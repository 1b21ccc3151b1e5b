"""Commands end and folders are removed with the process that they are for, whatever ends it."""

import os
import signal
import subprocess
import sys
import tempfile
import uuid
from pathlib import Path

import pytest
from processes import environment, marked, wait_until

from rnnhw import keeper
from rnnhw.errors import EngineError
from rnnhw.scratch import ScratchFolder


@pytest.fixture
def folders(tmp_path, monkeypatch):
    """The folder for temporary folders; its name has characters that make and shells treat specially."""
    where = tmp_path / "-a b$c'd\"#"
    where.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(where))
    return where


def test_a_command_runs_in_the_folder(folders):
    with ScratchFolder() as place:
        assert place.folder.is_relative_to(folders) and not list(place.folder.iterdir())
        (place.folder / "a").write_text("in the folder")
        done = place.run(["sh", "-c", "cat a; cat >&2; kill -9 $$"], b"on standard input" * 9999)
        assert (done.status, done.stdout, done.stderr) == (-9, b"in the folder", b"on standard input" * 9999)
        assert place.run(["sh", "-c", "exit 3"]).status == 3
        assert place.run(["sh", "-c", "echo $TMPDIR"]).stdout == b".\n", "compilers leave files there"
        odd = ["", "two\nlines", "-x", os.fsdecode(b"\xff")]
        assert place.run(["printf", "%s/", *odd]).stdout == b"/two\nlines/-x/\xff/"
    assert not list(folders.iterdir())


def test_interrupts_reach_a_command_as_if_nothing_were_between(folders):
    for name in ("PIPE", "TERM", "XFSZ"):
        with ScratchFolder() as place:
            assert place.run(["sh", "-c", f"kill -{name} $$"]).status == -getattr(signal, f"SIG{name}")


def test_what_cannot_be_is_one_sentence(folders, monkeypatch):
    said = r"./none cannot be run in .*: No such file"
    with ScratchFolder() as place, pytest.raises(EngineError, match=said):
        place.run(["./none"])
    assert not list(folders.iterdir())
    monkeypatch.setattr(tempfile, "tempdir", str(folders / "none"))
    said = r"no temporary folder .*none/rnnhw-.*: No such file"
    with pytest.raises(EngineError, match=said), ScratchFolder():
        pass


def test_a_failure_leaves_nothing(folders):
    with pytest.raises(ZeroDivisionError), ScratchFolder() as place:
        (place.folder / "a").mkdir()
        raise ZeroDivisionError
    assert not list(folders.iterdir())


def test_what_a_command_left_running_is_ended(folders, monkeypatch):
    mark = uuid.uuid4().hex
    monkeypatch.setenv("RNNHW_TEST_MARK", mark)
    with ScratchFolder() as place:
        place.run(["sh", "-c", "sleep 1000 >/dev/null & echo"])
        assert wait_until(lambda: len(marked(mark)) == 1)
    assert not marked(mark) and not list(folders.iterdir())


BUSY = """
import signal, sys, tempfile
from pathlib import Path
signal.signal(signal.SIGINT, signal.default_int_handler)  # shells start background processes with it ignored
tempfile.tempdir = sys.argv[1]
from rnnhw.scratch import ScratchFolder
with ScratchFolder() as place:
    place.run(["sh", "-c", "(while :; do date > $$; done) & sleep 1000 & touch ready; sleep 1000"])
"""


@pytest.mark.parametrize("name", ["SIGKILL", "SIGTERM", "SIGINT"])
def test_a_killed_process_leaves_neither_processes_nor_folders(folders, name):
    mark = uuid.uuid4().hex
    process = subprocess.Popen(
        [sys.executable, "-c", BUSY, str(folders)], env=environment(mark), stderr=subprocess.DEVNULL
    )
    assert wait_until(lambda: list(folders.glob("*/work/ready"))), "it did not begin"
    assert len(marked(mark)) >= 5
    process.send_signal(getattr(signal, name))
    process.wait()
    assert wait_until(lambda: not marked(mark)) and not list(folders.iterdir())


def test_a_killed_group_of_processes_leaves_nothing_either(folders):
    """Signal a whole process group, as a terminal or a scheduler does to end all that it started."""
    mark = uuid.uuid4().hex
    process = subprocess.Popen(
        [sys.executable, "-c", BUSY, str(folders)], env=environment(mark), start_new_session=True
    )
    assert wait_until(lambda: list(folders.glob("*/work/ready"))), "it did not begin"
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert wait_until(lambda: not marked(mark)) and not list(folders.iterdir())


def test_a_file_that_comes_late_goes_too(tmp_path, monkeypatch):
    folder, real, late = tmp_path / "folder", keeper._remove_one, iter(["late"])
    folder.mkdir()
    (folder / "early").write_text("")
    monkeypatch.chdir(tmp_path)

    def remove_one(path):
        for name in late:
            (folder / name).write_text("")
        real(path)

    monkeypatch.setattr(keeper, "_remove_one", remove_one)
    keeper._remove(str(folder))
    assert not folder.exists()


def test_the_keeper_cleans_up_when_it_is_asked_to_end(folders):
    with ScratchFolder() as place:
        place._keeper.terminate()
        place._keeper.wait()
        with pytest.raises(EngineError, match=r"cannot write .*: No such file"):
            place.run(["sleep", "1000"])
        place.folder.mkdir(parents=True)
        with pytest.raises(EngineError, match=r"looks after temporary folders was ended"):
            place.run(["sleep", "1000"])


def test_files_that_cannot_be_are_one_sentence(folders):
    with ScratchFolder() as place:
        with pytest.raises(EngineError, match=r"cannot read .*none: No such file"):
            place.read("none")
        with pytest.raises(EngineError, match=r"cannot write .*b: No such file"):
            place.write("none/b", b"")


def test_a_process_killed_before_its_first_command_leaves_no_folder(folders):
    script = BUSY[: BUSY.index("    place.run")] + "    print(place.folder, flush=True); sys.stdin.read()\n"
    with subprocess.Popen(
        [sys.executable, "-c", script, str(folders)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None and Path(process.stdout.readline().decode().strip()).is_dir()
        process.kill()
    assert wait_until(lambda: not list(folders.iterdir()))
