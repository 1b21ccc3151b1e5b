"""Arrays from files: damaged ones take no memory that they do not hold, and end in one sentence."""

import io
import tracemalloc
import zipfile

import numpy as np
import pytest

from rnnhw.array_files import load_array, load_npz, unpacked_limit
from rnnhw.errors import InputError

ARRAYS = (
    np.arange(24.0).reshape(2, 3, 4),
    np.asfortranarray(np.arange(6, dtype=">i2").reshape(2, 3)),
    np.array(["one", "twenty", ""]),
    np.array(7),
    np.zeros((0, 5), np.float32),
    np.array([True, False]),
    np.array([1 + 2j]),
)


def npy(header, body=b""):
    """A file with this text as its header."""
    text = header.encode("latin-1") + b"\n"
    return b"\x93NUMPY\1\0" + len(text).to_bytes(2, "little") + text + body


def header(shape="(2,)", kind="'<f4'"):
    return f"{{'descr': {kind}, 'fortran_order': False, 'shape': {shape}}}"


def test_what_numpy_writes_is_read(tmp_path):
    for array in ARRAYS:
        np.save(tmp_path / "a.npy", array)
        found = load_array(tmp_path / "a.npy")
        assert found.dtype == array.dtype and np.array_equal(found, array) and found.flags.writeable
    for save in (np.savez, np.savez_compressed):
        save(tmp_path / "a.npz", *ARRAYS)
        found = load_npz(tmp_path / "a.npz")
        assert list(found) == [f"arr_{k}" for k in range(len(ARRAYS))]
        assert all(np.array_equal(one, array) for one, array in zip(found.values(), ARRAYS, strict=True))
    assert list(load_npz(tmp_path / "a.npz", ["arr_2"])) == ["arr_2"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "does not begin as a .npy file"),
        (b"\x93NUMPY\3\0", r"format version is \[3, 0\]"),
        (npy(header("(99999999999,)")), "promises 99,999,999,999 values of 4 bytes, and 0 bytes follow"),
        (npy(header(), bytes(7)), "promises 2 values of 4 bytes, and 7 bytes follow"),
        (npy(header(), bytes(9)), "and 9 bytes follow"),
        (npy(header(kind="'|O'"), bytes(16)), "holds objects"),
        (npy(header("(99999999999,)", "'|S0'")), "values of 0 bytes"),
        (
            npy(header(kind="'<U1'"), b"\xff" * 8),
            "a character of code 4,294,967,295; the largest is 1,114,111",
        ),
        (npy(header("(-1,)")), "its shape is"),
        (npy(header("(True, 2)"), bytes(8)), "its shape is"),
        (npy(header("(" + "1, " * 82 + ")"), bytes(4)), "maximum"),
        (npy("(" * 300), "a.npy is not a readable .npy array"),
        (npy(header("(" + "9" * 5000 + ",)")), "a.npy is not a readable .npy array"),
    ],
)
def test_damaged_arrays_are_refused(tmp_path, content, words):
    (tmp_path / "a.npy").write_bytes(content)
    with pytest.raises(InputError, match=words):
        load_array(tmp_path / "a.npy")
    with zipfile.ZipFile(tmp_path / "a.npz", "w") as archive:
        archive.writestr("a.npy", content)
    with pytest.raises(
        InputError, match=words.replace("a.npy is not a readable .npy array", "not a readable .npz")
    ):
        load_npz(tmp_path / "a.npz")


def bomb(path, size):
    """An archive whose one array of zeros has this size."""
    out = io.BytesIO()
    np.lib.format.write_array_header_1_0(out, {"descr": "|u1", "fortran_order": False, "shape": (size,)})
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("x.npy", "w") as file:
        file.write(out.getvalue())
        for _ in range(size >> 20):
            file.write(bytes(2**20))


def test_an_archive_unpacks_to_what_its_size_allows(tmp_path):
    """An archive of 0.3 MB that would become 300 MB is refused before it is unpacked."""
    bomb(tmp_path / "a.npz", 300 << 20)
    assert (tmp_path / "a.npz").stat().st_size < 400_000
    tracemalloc.start()
    with pytest.raises(InputError, match=r"unpacks to 314,572,.* bytes; at most 268,435,456 are read"):
        load_npz(tmp_path / "a.npz")
    assert tracemalloc.get_traced_memory()[1] < 2**22
    tracemalloc.stop()
    assert [unpacked_limit(size) for size in (0, 2**25, 2**30)] == [2**28, 2**29, 2**32]


def test_reading_takes_the_memory_of_the_arrays_and_little_more(tmp_path):
    bomb(tmp_path / "a.npz", 100 << 20)
    tracemalloc.start()
    assert load_npz(tmp_path / "a.npz")["x"].nbytes == 100 << 20
    assert tracemalloc.get_traced_memory()[1] < 110 << 20
    tracemalloc.stop()


def test_encrypted_and_foreign_members_are_refused(tmp_path):
    np.savez(tmp_path / "a.npz", x=np.zeros(3))
    content = bytearray((tmp_path / "a.npz").read_bytes())
    content[6] |= 1
    content[content.find(b"PK\1\2") + 8] |= 1
    (tmp_path / "b.npz").write_bytes(content)
    with pytest.raises(InputError, match="is encrypted"):
        load_npz(tmp_path / "b.npz")
    with zipfile.ZipFile(tmp_path / "a.npz", "a") as archive:
        archive.writestr("y", "text")
    with pytest.raises(InputError, match=r"does not begin as a .npy file"):
        load_npz(tmp_path / "a.npz")
    assert list(load_npz(tmp_path / "a.npz", ["x"])) == ["x"]
    with pytest.raises(InputError, match="has no array z; x, z are needed"):
        load_npz(tmp_path / "a.npz", ["x", "z"])
    with pytest.raises(InputError, match="there is no array file"):
        load_npz(tmp_path / "none.npz")
