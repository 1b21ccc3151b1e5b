"""Files appear completely, several of them together, and a failure leaves nothing behind."""

import os
import re
from pathlib import Path

import pytest

from rnnhw.errors import ModelError, OutputError
from rnnhw.files import Together, remove_leftovers, write_bytes, write_text
from rnnhw.frontends import read_float


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_folders_are_made_and_files_replaced(tmp_path: Path) -> None:
    for text in ("é", "other"):
        write_text(tmp_path / "a b" / "c", text)
        assert contents(tmp_path) == {"a b/c": text.encode()}
    assert (tmp_path / "a b" / "c").stat().st_mode & 0o777 == 0o644


def test_several_files_appear_at_the_end_of_the_context(tmp_path: Path) -> None:
    write_bytes(tmp_path / "a", b"old")
    with Together() as files:
        write_bytes(files.at(tmp_path / "a"), b"new")
        files.at(tmp_path / "f" / "b").write_bytes(b"b")
        assert contents(tmp_path)["a"] == b"old" and not (tmp_path / "f" / "b").exists()
    assert contents(tmp_path) == {"a": b"new", "f/b": b"b"}


@pytest.mark.parametrize("error", [ZeroDivisionError, KeyboardInterrupt])
def test_a_failure_leaves_all_as_it_was(tmp_path: Path, error: type[BaseException]) -> None:
    write_bytes(tmp_path / "a", b"old")
    with pytest.raises(error), Together() as files:
        write_bytes(files.at(tmp_path / "a"), b"new")
        files.at(tmp_path / "b")
        raise error
    assert contents(tmp_path) == {"a": b"old"}


def test_files_get_their_names_in_order_when_all_are_on_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files appear in the order in which they were asked for: when the last one exists, all do."""
    done = []
    real_fsync, real_replace = os.fsync, Path.replace

    def fsync(number: int) -> None:
        done.append("to disk")
        real_fsync(number)

    def replace(path: Path, target: Path) -> None:
        done.append(target.name)
        real_replace(path, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "replace", replace)
    with Together() as files:
        for name in "cab":
            files.at(tmp_path / name)
    assert done == ["to disk"] * 3 + ["c", "a", "b", "to disk"]


def test_what_cannot_be_written_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="file is not a folder"):
        write_bytes(tmp_path / "file" / "a", b"")
    with pytest.raises(OutputError, match="it is a folder"):
        write_bytes(tmp_path, b"")
    path = tmp_path / "a"

    def full(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    for place, name in ((Path, "write_bytes"), (os, "fsync"), (Path, "replace")):
        with (
            monkeypatch.context() as patch,
            pytest.raises(OutputError, match=re.escape(f"cannot write {path}: No space left on device")),
        ):
            patch.setattr(place, name, full)
            write_bytes(path, b"content")
        assert contents(tmp_path) == {"file": b""}


def test_leftovers_are_removed_and_nothing_else(tmp_path: Path) -> None:
    names = {
        ".a.x1.part": True,
        "..a.x1.part.y2.part": True,
        ".a.swp": False,
        ".ab.x1.part": False,
        "a.part": False,
        "a": False,
        ".[a].x1.part": False,
    }
    for name in names:
        (tmp_path / name).write_text("")
    remove_leftovers(tmp_path / "a")
    assert {path.name for path in tmp_path.iterdir()} == {name for name, goes in names.items() if not goes}
    remove_leftovers(tmp_path / "[a]")
    assert not (tmp_path / ".[a].x1.part").exists()
    remove_leftovers(tmp_path / "none" / "a")


@pytest.mark.parametrize("name", ["m.onnx", "m.tflite", "m.safetensors"])
def test_a_model_of_more_than_2_gib_is_refused_before_it_is_read(tmp_path, name):
    path = tmp_path / name
    with path.open("wb") as file:
        file.truncate(2**31 + 1)  # a hole: it takes no space
    with pytest.raises(ModelError, match=rf"{name} has 2,147,483,649 bytes; at most 2,147,483,648 can"):
        read_float(path)
