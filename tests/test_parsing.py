"""TOML and JSON that is not trusted: everything wrong is a ValueError, before it takes time or memory."""

import json
import time
import tracemalloc
from datetime import date

import pytest

from rnnhw.parsing import MAX_JSON_BYTES, MAX_TOML_BYTES, parse_json, parse_toml


def test_what_is_right_is_read_as_python_reads_it():
    assert parse_toml('a = 1\nb.c = [0.5, "x"]\nd = 0x7fffffffffffffff\n"e f" = 1979-05-27') == {
        **{"a": 1, "b": {"c": [0.5, "x"]}, "d": 2**63 - 1},
        "e f": date(1979, 5, 27),
    }
    value = {"a": [1, -(2**63), 2**64 - 1, 1.5, None, True], "b": "x"}
    assert parse_json(json.dumps(value)) == parse_json(json.dumps(value).encode()) == value
    assert parse_toml(f"a = '{'x.y.' * 500}'\nb = [{'1.5, ' * 500}]")["b"] == [1.5] * 500


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 5000])
def test_json_that_is_nested_deeply(text):
    with pytest.raises(ValueError, match="nested too deeply"):
        parse_json(text)


@pytest.mark.parametrize("number", ["9" * 400, "9" * 5000, str(2**64), str(-(2**63) - 1)])
def test_json_with_integers_that_are_too_large(number):
    with pytest.raises(ValueError, match=r"the integer -?\d+(\.\.\.)? does not fit 64 bits"):
        parse_json(f'{{"a": [{number}]}}')


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a = " + "[" * 100_000, "nested too deeply"),
        ("a = 0x" + "f" * 5000, r"the integer 0xffffffffffffffffff\.\.\. does not fit 64 bits"),
        ("a = [{b = 18446744073709551616}]", "the integer 0x10000000000000000 does not fit"),
        ("a = " + "9" * 5000, "digits"),
        ("a" * MAX_TOML_BYTES + " = 1", f"at most {MAX_TOML_BYTES:,} are read"),
        ("a = ", "Invalid value"),
    ],
)
def test_toml_that_is_refused(text, words):
    with pytest.raises(ValueError, match=words):
        parse_toml(text)


@pytest.mark.parametrize(
    "text", ["a." * 30_000 + "a = 1", '[ "a" ' + " . 'b'" * 30_000 + "]", "x = {y=1}\n" + "a." * 5000]
)
def test_keys_of_many_parts_take_neither_time_nor_memory(text):
    """Python's parser keeps every beginning of such a key."""
    began = time.process_time()
    tracemalloc.start()
    with pytest.raises(ValueError, match="more than 100 parts"):
        parse_toml(text)
    assert tracemalloc.get_traced_memory()[1] < 2**24
    tracemalloc.stop()
    assert time.process_time() - began < 2


def test_texts_that_are_too_long():
    with pytest.raises(ValueError, match=f"16,777,217 characters; at most {MAX_JSON_BYTES:,} are read"):
        parse_json(" " * (MAX_JSON_BYTES + 1))
    assert parse_json(" " * 20 + "1", 30) == 1
    with pytest.raises(ValueError, match="at most 10 are read"):
        parse_json(" " * 20 + "1", 10)
