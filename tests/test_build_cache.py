"""The cache of builds returns the right result, whatever has happened to its files."""

import itertools
import os
import random
import shutil
import threading

import pytest

from rnnhw.build_cache import kept
from rnnhw.errors import OutputError

RESULT = bytes(range(256)) * 20


class Maker:
    """Makes a result, and counts how often it was called."""

    def __init__(self, result=RESULT):
        self.result, self.calls = result, 0

    def __call__(self):
        self.calls += 1
        return self.result


def flipped(path, place, bit):
    content = bytearray(path.read_bytes())
    content[place % len(content)] ^= 1 << bit
    path.write_bytes(content)


def replaced(path, make):
    path.unlink()
    make(path)


DAMAGES = {
    "empty": lambda path: path.write_bytes(b""),
    "cut": lambda path: path.write_bytes(RESULT[:-1]),
    "longer": lambda path: path.write_bytes(RESULT + b"\0"),
    "gone": lambda path: path.unlink(),
    "zeros": lambda path: path.write_bytes(bytes(len(RESULT))),
    "a folder": lambda path: replaced(path, lambda it: (it / "a").mkdir(parents=True)),
    "a dangling link": lambda path: replaced(path, lambda it: it.symlink_to("none")),
    "a link to itself": lambda path: replaced(path, lambda it: it.symlink_to(it)),
    "a pipe": lambda path: replaced(path, os.mkfifo),
    "unreadable": lambda path: path.chmod(0),
    **{
        f"bit {place} flipped": lambda path, place=place: flipped(path, place, place % 8)
        for place in random.Random(3).sample(range(len(RESULT)), 12)
    },
}


@pytest.fixture(params=["cache", "a b", "-$x'\"#", "*[a]?"])
def folder(tmp_path, request):
    return tmp_path / request.param


def test_a_result_is_made_once(folder):
    make = Maker()
    for _ in range(3):
        assert kept(folder, "thing", "source", make) == RESULT
    assert make.calls == 1 and len(list(folder.iterdir())) == 1
    other = Maker(b"")
    assert [kept(folder, "thing", "other", other) for _ in range(2)] == [b"", b""]
    assert other.calls == 1


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_file_is_made_anew(folder, name):
    make = Maker()
    kept(folder, "thing", "source", make)
    (path,) = folder.iterdir()
    DAMAGES[name](path)
    readable = name == "unreadable" and os.access(path, os.R_OK)  # by root
    assert [kept(folder, "thing", "source", make) for _ in range(2)] == [RESULT, RESULT]
    assert make.calls == (1 if readable else 2)
    assert list(folder.iterdir()) == [path]


def test_a_file_of_another_source_is_not_taken(folder):
    kept(folder, "thing", "source", Maker(b"of the first"))
    (first,) = folder.iterdir()
    kept(folder, "thing", "other", Maker(b"of the second"))
    (second,) = set(folder.iterdir()) - {first}
    key = second.name.split("-")[1]
    shutil.copy(first, folder / f"thing-{key}-{first.name.split('-')[2]}")
    second.unlink()
    assert kept(folder, "thing", "other", Maker(b"of the second")) == b"of the second"


def test_a_sound_file_is_used_beside_a_damaged_one(folder):
    make = Maker()
    kept(folder, "thing", "source", make)
    (path,) = folder.iterdir()
    (folder / (path.name[:-1] + "!")).write_bytes(b"damaged")
    assert kept(folder, "thing", "source", make) == RESULT and make.calls == 1


def test_many_makers_at_once_get_what_they_make(folder):
    """There are two different results, so that the threads remove each other's files."""
    results, gate = {}, threading.Barrier(8)

    def work(number):
        gate.wait()
        results[number] = kept(folder, "thing", "source", Maker(b"result" * 1000 + bytes([number % 2])))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 8 and {result[:-1] for result in results.values()} == {b"result" * 1000}


def test_a_folder_that_cannot_be_is_told_before_any_work(tmp_path):
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file" / "cache"):
        make = Maker()
        with pytest.raises(OutputError, match=r"cannot write .*file is not a folder"):
            kept(folder, "thing", "source", make)
        assert not make.calls


def test_a_failure_leaves_nothing(folder):
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            kept(folder, "thing", "source", lambda: b"%d" % next(itertools.repeat(1 // 0)))
    assert not folder.exists()
