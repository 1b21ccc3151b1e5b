"""The text task: reading files, the loss of parts of a text, learning, samples, and the shipped network."""

from pathlib import Path

import numpy as np
import pytest

from rnnhw.errors import InputError
from rnnhw.frontends import load_onnx
from rnnhw.network import load_integer
from rnnhw.quantize import IntegerRunner, quantize
from rnnhw.train import FloatRunner, Model, Options, Trained, initial_network, one_hot, task_of
from rnnhw.train.tasks.text import count_loss, cross_entropy, load_text, sample

ROOT = Path(__file__).parents[2]
SHAKESPEARE = ROOT.parent / "shared" / "data" / "tinyshakespeare.txt"
FOLDER = ROOT / "models" / "text-lstm"
RHYME = "the cat sat on the mat, and the rat sat on the cat.\n" * 240


@pytest.fixture
def rhyme(tmp_path: Path) -> Path:
    path = tmp_path / "rhyme.txt"
    path.write_bytes(RHYME.encode())
    return path


def model_of(trained: Trained) -> Model:
    return Model(runners={"model": FloatRunner(trained.networks["model"])}, front_end=trained.front_end)


def test_text_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(("\ufeffÄb\r\na😀" * 2500).encode())
    data = load_text(path)
    assert "".join(data.characters[k] for k in data.symbols) == "\ufeffÄb\na😀" * 2500
    assert data.characters == "\nabÄ\ufeff😀"
    assert (data.border(90), data.border(95)) == (13_500, 14_250)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "has 0 characters; a language model needs 10000 or more"),
        (b"abc" * 3000, "has 9000 characters"),
        (b"a" * 5000 + b"\xff\xfe" + b"b" * 9000, "is not a text in UTF-8: byte 5000 is 0xff"),
        ("é".encode() * 9000 + b"\xc3", "is not a text in UTF-8: byte 18000 is 0xc3"),
        (b"PK\x03\x04\0\0" * 4000, "is not a text: it holds characters of code 0"),
        (
            "".join(map(chr, range(0x4E00, 0x5200))).encode() * 12,
            "has 1024 different characters, not 2 .. 512",
        ),
        (b"a" * 20_000, "has 1 different characters, not 2 .. 512"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(content)
    with pytest.raises(InputError, match=message):
        load_text(path)


def test_missing_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read: No such file"):
        load_text(tmp_path / "none.txt")
    with pytest.raises(InputError, match="cannot be read: Is a directory"):
        load_text(tmp_path)
    with pytest.raises(InputError, match="needs --data"):
        load_text(None)


@pytest.mark.parametrize(("begin", "end"), [(300, 1200), (257, 258), (700, 717)])
def test_pieces_count_every_symbol_once(begin: int, end: int) -> None:
    """With a memory shorter than the warm-up, pieces side by side give what one long run gives."""
    symbols = np.random.default_rng(0).integers(5, size=1200)
    network = initial_network("n", inputs=5, units=6, outputs=5, seed=0, every_step=True, dtype=np.float64)
    x = one_hot(symbols[None, :-1], 5)
    for runner, rel in ((FloatRunner(network), 1e-9), (IntegerRunner(quantize(network, x)), 1e-4)):
        logits = runner(x)[0][0].astype(float)
        losses = np.log(np.exp(logits).sum(axis=-1)) - logits[np.arange(1199), symbols[1:]]
        found = cross_entropy(runner, symbols, begin, end, 5)
        assert found == pytest.approx(losses[begin - 1 : end - 1].mean(), rel=rel)


@pytest.mark.slow
def test_a_rhyme_is_learned_and_goes_on(rhyme: Path) -> None:
    task = task_of("text")
    data = task.load(rhyme)
    trained = task.train(data, Options(epochs=20, settings={"units": (24, 24), "batch": 16, "steps": 16}))
    assert trained.history[0].validation > 1.5 > 0.3 > trained.history[-1].validation
    model = model_of(trained)
    scores = task.score(data, "standard", model)
    assert [score.reach for score in scores] == [1.50, 1.60]
    assert max(score.value for score in scores) < 0.3
    assert trained.calibration["model"].x.shape[2] == len(data.characters)
    made = sample(model, "the cat sat", 40, temperature=0.3, seed=0)
    assert made == sample(model, "the cat sat", 40, temperature=0.3, seed=0)
    assert made.startswith(" on the mat, and the rat sat on the cat.\n"[:40])
    with pytest.raises(InputError, match="'Z' is empty or holds characters"):
        sample(model, "Z", 1, temperature=1.0, seed=0)
    with pytest.raises(InputError, match="'' is empty or holds characters"):
        sample(model, "", 1, temperature=1.0, seed=0)


def test_scores_are_of_the_networks_own_characters(rhyme: Path) -> None:
    """A text with fewer characters has other symbols, but the same scores; unknown characters are refused."""
    task = task_of("text")
    model = model_of(task.train(task.load(rhyme), Options(epochs=1, fraction=0.5, settings={"units": (8,)})))
    body = RHYME.replace("a", "h")
    rhyme.write_text(body)
    data = load_text(rhyme)
    symbols = np.searchsorted(model.front_end["characters"], [ord(c) for c in body])
    expected = cross_entropy(
        model.runners["model"], symbols, data.border(95), len(body), len(model.front_end["characters"])
    )
    assert task.score(data, "standard", model)[1].value == expected
    rhyme.write_text(RHYME.replace("t", "x"))
    with pytest.raises(InputError, match="the text holds 'x', which does not occur"):
        task.score(load_text(rhyme), "standard", model)


def test_counts_by_hand() -> None:
    """For "aab", P(a) = (2 + 2/2) / (3 + 2) and P(b) = 0.4; after a, P(b) = (1 + 2 * 0.4) / (2 + 2)."""
    assert count_loss("aab", "ab", 2, 0) == pytest.approx(-np.log([0.6, 0.4]).mean())
    assert count_loss("aab", "ab", 2, 1) == pytest.approx(-np.log(0.45))
    assert count_loss("aab", "ba", 2, 1) == pytest.approx(-np.log(0.6)), "nothing follows b"


def test_counts_beside_it(rhyme: Path) -> None:
    """Order 0 gives the entropy of the frequencies; with 6 characters in a row almost nothing is left."""
    task = task_of("text")
    single, longer = task.baselines(load_text(rhyme), "standard")
    shares = np.unique(list(RHYME), return_counts=True)[1] / len(RHYME)
    assert single.value == pytest.approx(-(shares * np.log(shares)).sum(), rel=0.01)
    assert 0.0 < longer.value < 0.1


@pytest.mark.slow
def test_published_network() -> None:
    if not SHAKESPEARE.exists():
        pytest.skip("no ../shared/data/tinyshakespeare.txt")
    task = task_of("text")
    data = task.load(SHAKESPEARE)
    with np.load(FOLDER / "front_end.npz", allow_pickle=False) as file:
        front_end = {name: file[name] for name in file.files}
    network = load_onnx(FOLDER / "model.onnx")
    integer = load_integer(FOLDER / "model.int8.safetensors")
    float_scores, scores = (
        task.score(data, "standard", Model(runners={"model": runner}, front_end=front_end))
        for runner in (FloatRunner(network), IntegerRunner(integer))
    )
    for real, whole in zip(float_scores, scores, strict=True):
        assert real.value < real.reach and whole.value < whole.reach
        assert abs(whole.value / real.value - 1) < 0.02
