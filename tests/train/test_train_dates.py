"""The dates task: each text names one day, no day is in two parts, greedy decoding, the shipped networks."""

import re
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest

from rnnhw.errors import InputError
from rnnhw.frontends import load_onnx
from rnnhw.network import load_integer
from rnnhw.quantize import IntegerRunner, quantize
from rnnhw.train import FloatRunner, Model, Options, one_hot, task_of
from rnnhw.train.tasks.dates import LETTERS, LONGEST, load_dates, read_dates
from rnnhw.train.tasks.written_dates import FIRST, LAST, iso, write_date

FOLDER = Path(__file__).parents[2] / "models" / "dates-gru"


class Chosen:
    """A random generator that returns given choices, one after the other."""

    def __init__(self, *choices: int) -> None:
        self._choices = list(choices)

    def integers(self, count: int) -> int:
        return self._choices.pop(0) % count


@pytest.mark.parametrize(
    ("form", "day", "text"),
    [
        (0, date(1987, 3, 3), "3 March 1987"),
        (7, date(1987, 3, 3), "the 3rd of March, 1987"),
        (10, date(2001, 8, 22), "the twenty-second of Aug '01"),
        (18, date(1999, 1, 4), "Mon 4 Jan 99"),
        (22, date(2024, 2, 29), "Thursday, 29 February 2024"),
        (24, date(2003, 12, 25), "12/25/2003"),
        (26, date(2003, 7, 5), "7/5/03"),
        (29, date(2003, 7, 5), "05.07.2003"),
        (30, date(2003, 7, 5), "2003-07-05"),
    ],
)
def test_forms(form: int, day: date, text: str) -> None:
    assert write_date(day, Chosen(form, 0, 0, 0)) == text


def test_words_around_and_case() -> None:
    assert write_date(date(1976, 7, 4), Chosen(14, 4, 6, 8)) == "YESTERDAY WAS JULY 4TH 1976 IN LONDON"
    assert iso(date(1976, 7, 4)) == "1976-07-04"


def test_ordinals() -> None:
    january = [date(2000, 1, 1) + timedelta(days=k) for k in range(31)]
    suffixes = [write_date(day, Chosen(5, 0, 0, 0)).split()[0] for day in january]
    assert [s for s in suffixes if s[-2:] != "th"] == ["1st", "2nd", "3rd", "21st", "22nd", "23rd", "31st"]
    words = [write_date(day, Chosen(8, 0, 0, 0)).split()[1] for day in january]
    assert (
        words[0] == "first"
        and words[11] == "twelfth"
        and words[19:]
        == [
            "twentieth",
            "twenty-first",
            "twenty-second",
            "twenty-third",
            "twenty-fourth",
            "twenty-fifth",
            "twenty-sixth",
            "twenty-seventh",
            "twenty-eighth",
            "twenty-ninth",
            "thirtieth",
            "thirty-first",
        ]
    )


def test_short_years_are_those_of_one_century() -> None:
    """A year of two digits means only one year: years outside 1969 .. 2068 have four digits."""
    rng = np.random.default_rng(0)
    for day in (FIRST, date(1968, 12, 31), date(2069, 1, 1), LAST):
        for _ in range(200):
            assert str(day.year) in write_date(day, rng)
    written = {write_date(date(1969, 1, 1), rng) for _ in range(200)}
    assert any("1969" not in text for text in written)


def test_no_day_is_in_two_parts() -> None:
    data = load_dates()
    days = [set(part.days) for part in (data.training, data.validation, data.test)]
    assert [len(part.texts) for part in (data.training, data.validation, data.test)] == [30_000, 1000, 1000]
    assert len(days[1]) == len(days[2]) == 1000
    assert not (days[0] & days[1] or days[0] & days[2] or days[1] & days[2])
    texts = [*data.training.texts, *data.validation.texts, *data.test.texts]
    assert max(map(len, texts)) <= LONGEST
    assert set("".join(texts).lower()) <= set(LETTERS)
    assert len(set(texts)) > 30_000
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in data.test.days)
    assert load_dates().test.texts == data.test.texts


def test_data_are_not_read_from_a_path() -> None:
    with pytest.raises(InputError, match=r"generated, not read from x.txt; leave out --data"):
        load_dates(Path("x.txt"))


class Copying:
    """A model whose encoder remembers the text, and whose decoder writes its symbols one after the other."""

    def __init__(self) -> None:
        self.read: list = []

    def encoder(self, x, lengths=None, state=None):
        assert state is None
        texts = x.argmax(axis=-1)
        return None, [list(row[:n]) for row, n in zip(texts, lengths, strict=True)]

    def decoder(self, x, lengths=None, state=None):
        self.read.append(x[:, 0].argmax(axis=-1).tolist())
        assert x.shape[1:] == (1, 12)
        scores = np.zeros((len(x), 1, 11))
        for k, left in enumerate(state):
            letter = LETTERS[left.pop(0)]
            scores[k, 0, "-0123456789".index(letter)] = 1.0
        return scores, state


def test_decoding_is_greedy_and_hands_the_state_on() -> None:
    made = Copying()
    model = Model(runners={"encoder": made.encoder, "decoder": made.decoder}, front_end={})
    assert read_dates(model, ["1987-03-04", "2001-12-31x"]) == ["1987-03-04", "2001-12-31"]
    assert made.read[0] == [11, 11], "the symbol before the first"
    assert [first for first, _ in made.read[1:]] == ["-0123456789".index(c) for c in "1987-03-0"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "has 0 characters, not 1 .. 72"),
        ("1" * 73, "has 73 characters, not 1 .. 72"),
        ("4 März 1987", r"holds 'ä'; known are letters, digits"),
        ("İ", "holds 'İ'; known are"),
    ],
)
def test_texts_that_cannot_be_read_are_refused(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read_dates(Model(runners={}, front_end={}), ["1.1.2000", text])


@pytest.mark.slow
def test_dates_are_learned() -> None:
    """Two epochs teach a little, to the integer networks too, whose states pass from one to the other."""
    task = task_of("dates")
    data = load_dates()
    trained = task.train(data, Options(epochs=2, fraction=0.2, settings={"units": (32,)}))
    first, last = trained.history[0], trained.history[-1]
    assert first.loss > 1.3 * last.loss and last.accuracy > 0.45
    seen = trained.calibration
    integers = {
        name: quantize(network, seen[name].x, lengths=seen[name].lengths)
        for name, network in trained.networks.items()
    }
    texts = data.test.texts[:100]
    real, whole = (
        read_dates(Model(runners=runners, front_end={}), texts)
        for runners in (
            {name: FloatRunner(network) for name, network in trained.networks.items()},
            {name: IntegerRunner(network) for name, network in integers.items()},
        )
    )
    same = np.mean([a == b for x, y in zip(real, whole, strict=True) for a, b in zip(x, y, strict=True)])
    assert same > 0.9
    states = [
        IntegerRunner(integers["encoder"])(one_hot(np.array([[5, k]]), len(LETTERS)))[1].h for k in (3, 4)
    ]
    assert not np.array_equal(*states)


def test_published_pair() -> None:
    task = task_of("dates")
    networks = {
        name: (load_onnx(FOLDER / f"{name}.onnx"), load_integer(FOLDER / f"{name}.int8.safetensors"))
        for name in task.networks
    }
    real, whole = (
        task.score(load_dates(), "standard", Model(runners=runners, front_end={}))[0]
        for runners in (
            {name: FloatRunner(network) for name, (network, _) in networks.items()},
            {name: IntegerRunner(network) for name, (_, network) in networks.items()},
        )
    )
    assert real.value >= real.reach == 98.0
    assert whole.value >= real.value - 1.0
