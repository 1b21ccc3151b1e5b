"""Messages of errors: one line each, however long and whatever a damaged file holds."""

from rnnhw.errors import MOST_LETTERS, InputError, RnnhwError


def test_a_message_is_one_line_without_a_long_middle():
    assert str(InputError("one  two")) == "one  two" and str(RnnhwError()) == ""
    assert str(InputError("a\nb\r\nc\u2028d")) == "a b c d"
    text = str(InputError(f"a.toml: kind is {'x' * 200_000!r}; there are gpu and tpu"))
    assert len(text) == MOST_LETTERS
    assert text.startswith("a.toml: kind is 'xxx") and " ... xxx" in text
    assert text.endswith("xxx'; there are gpu and tpu")
    assert str(InputError("x" * MOST_LETTERS)) == "x" * MOST_LETTERS
