"""The sentiment task: archive and folder, refusals, words, naive Bayes, learning, shipped scores."""

import gzip
import io
import json
import tarfile
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from sklearn.naive_bayes import MultinomialNB

from rnnhw.errors import InputError, ModelError
from rnnhw.frontends import load_onnx
from rnnhw.network import load_integer
from rnnhw.quantize import IntegerRunner
from rnnhw.train import FloatRunner, Model, Options, task_of
from rnnhw.train.tasks import sentiment_data
from rnnhw.train.tasks.sentiment import NaiveBayes, encoded, vocabulary
from rnnhw.train.tasks.sentiment_data import load_reviews

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "data" / "review_polarity.tar.gz"
FOLDER = ROOT / "models" / "sentiment-gru"
FOLDS, EACH = 4, 25


def written():
    """Reviews by path, in which some words depend on the class and others do not."""
    random = np.random.default_rng(0)
    found = {}
    for fold in range(FOLDS):
        for k in range(EACH):
            for label, kind in enumerate(("neg", "pos")):
                words = [f"w{word}" for word in random.integers(0, 60, 20)]
                words += [f"{kind}{word}" for word in random.integers(0, 6, 4)]
                # One in five of the words that depend on the class is misleading.
                words.append(f"{('pos', 'neg')[label]}{random.integers(0, 6)}")
                name = f"{kind}/cv{fold}{k:02}_{random.integers(1e5)}.txt"
                found[name] = " ".join(random.permutation(words)) + " .\n"
    return found


@pytest.fixture
def folder(tmp_path):
    for name, text in written().items():
        path = tmp_path / "data" / "txt_sentoken" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "data"


@pytest.fixture
def archive(tmp_path):
    def write(files, mode="w:gz", kind=tarfile.REGTYPE):
        with tarfile.open(tmp_path / "some.tar.gz", mode) as file:
            for name, text in files.items():
                member = tarfile.TarInfo(f"txt_sentoken/{name}")
                member.size, member.type = len(text.encode("latin-1")), kind
                file.addfile(member, io.BytesIO(text.encode("latin-1")))
        return tmp_path / "some.tar.gz"

    return write


def check(data):
    files = written()
    names = sorted(files, key=lambda name: (name[4:], name[:3]))
    assert [" ".join(text) for text in data.texts] == [files[name].strip() for name in names]
    assert data.labels.tolist() == [int(name.startswith("pos")) for name in names]
    assert data.folds.tolist() == [int(name[6]) for name in names]


def test_archive(archive):
    check(load_reviews(archive(written() | {"README": "no review", "pos/notes.txt": "nor this"})))
    check(load_reviews(archive(written(), mode="w")))


def test_folder(folder):
    (folder / "txt_sentoken" / "pos" / "notes.txt").write_text("no review")
    check(load_reviews(folder))
    check(load_reviews(folder / "txt_sentoken"))


def test_splits(archive):
    data = load_reviews(archive(written()))
    assert data.splits() == task_of("sentiment").splits(data) == ["cv0", "cv1", "cv2", "cv3"]
    for split, folds in (("cv0", ({2, 3}, {1}, {0})), ("cv3", ({1, 2}, {0}, {3}))):
        parts = data.parts(split)
        assert tuple(set(data.folds[part].tolist()) for part in parts) == folds
        assert sorted(np.concatenate(parts)) == list(range(len(data.texts)))


def without(*begins):
    return {name: text for name, text in written().items() if not name.startswith(begins)}


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({}, "holds no reviews named neg/cvNNN_NUMBER.txt"),
        (without("neg/cv2"), "fold cv2 has no review in neg"),
        (without("neg"), "fold cv0 has no review in pos|fold cv0 has no review in neg"),
        (
            without("neg/cv1", "pos/cv1", "neg/cv2", "pos/cv2"),
            "has reviews of 2 folds; one each for training",
        ),
        (written() | {"pos/cv000_1.txt": " \n"}, r"pos/cv000_1.txt has no words"),
        (written() | {"pos/cv000_1.txt": "a\0b"}, r"cv000_1.txt is not a text: it holds bytes of value 0"),
        (written() | {"pos/cv000_1.txt": "a " * 600_000}, "is review 201 and has 1200000 bytes; at most"),
    ],
)
def test_archives_of_other_things_are_refused(archive, files, words):
    with pytest.raises(InputError, match=words):
        load_reviews(archive(files))


def test_damaged_archives_are_refused(archive, tmp_path):
    with pytest.raises(InputError, match="no-such does not exist"):
        load_reviews(tmp_path / "no-such")
    path = archive(written())
    content = path.read_bytes()
    for other in (b"", b"hello", content[:2000], content[:-2000]):
        path.write_bytes(other)
        with pytest.raises(InputError, match=r"some\.tar\.gz is not a readable archive"):
            load_reviews(path)
    for mode in ("w", "w:bz2"):
        check(load_reviews(archive(written(), mode)))
    # Damaged compression may give wrong content, which is noticed before the damage itself.
    path.write_bytes(content[:500] + b"\xff" * 500 + content[1000:])
    with pytest.raises(InputError, match=r"some\.tar\.gz"):
        load_reviews(path)


@pytest.mark.parametrize("kind", [tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.GNUTYPE_LONGNAME])
def test_a_header_that_promises_gigabytes_takes_no_memory(archive, kind):
    path = archive(written(), "w")
    content = bytearray(path.read_bytes())
    head = tarfile.TarInfo("x")
    head.type, head.size = kind, 2**33 - 1
    path.write_bytes(gzip.compress(head.tobuf(tarfile.USTAR_FORMAT) + content))
    tracemalloc.start()
    with pytest.raises(InputError, match=r"some\.tar\.gz"):
        load_reviews(path)
    assert tracemalloc.get_traced_memory()[1] < 2**29
    tracemalloc.stop()


def test_an_archive_that_unpacks_to_much_is_refused(archive, monkeypatch):
    path = archive(written())
    monkeypatch.setattr(sentiment_data, "_MOST_UNPACKED", 100_000)
    with pytest.raises(InputError, match="unpacks to more than 100,000 bytes, which is the most"):
        load_reviews(path)


def test_links_in_an_archive_are_not_followed(archive):
    with pytest.raises(InputError, match="holds no reviews"):
        load_reviews(archive({"pos/cv000_1.txt": ""}, kind=tarfile.SYMTYPE))


def test_folders_of_other_things_are_refused(folder):
    with pytest.raises(InputError, match="pos has no folder neg"):
        load_reviews(folder / "txt_sentoken" / "pos")
    victim = next((folder / "txt_sentoken" / "neg").iterdir())
    victim.write_text("")
    with pytest.raises(InputError, match=f"{victim.name} has no words"):
        load_reviews(folder)
    victim.unlink()
    victim.mkdir()
    with pytest.raises(InputError, match=f"{victim.name} cannot be read"):
        load_reviews(folder)


def test_vocabulary_and_words():
    texts = [["the", "rare"] + ["good"] * 3] * 4 + [["the", "good"]] + [["the", "x" * 41]] * 5
    assert vocabulary(texts).tolist() == ["good"]
    words = np.array(["bad", "good", "plot"])
    coded, lengths = encoded([["plot", "of", "good", "plot", "bad"], ["none"], ["bad"]], words)
    assert coded.tolist() == [[3, 2, 1], [0, 0, 0], [1, 0, 0]]
    assert lengths.tolist() == [3, 1, 1]


def test_naive_bayes_is_scikit_learns():
    random = np.random.default_rng(4)
    present = random.random((90, 30)) < np.linspace(0.05, 0.6, 30)
    labels = (random.random(90) + present[:, 20] < 0.7).astype(int)
    words = np.array([f"w{k:02}" for k in range(30)])
    coded = encoded([words[row].tolist() for row in present], words)
    theirs = MultinomialNB().fit(present[:60], labels[:60])
    known, held_out = (tuple(array[part] for array in coded) for part in (slice(60), slice(60, None)))
    ours = NaiveBayes(known, labels[:60], 30)
    expected = theirs.predict(present[60:])
    assert np.array_equal(ours.predict(held_out), expected) and 0 < expected.sum() < 30
    assert np.allclose(ours._weights, np.subtract(*theirs.feature_log_prob_[::-1]), rtol=1e-12, atol=1e-12)
    assert ours._bias == pytest.approx(np.subtract(*theirs.class_log_prior_[::-1]))


def test_words_are_learned(archive):
    task = task_of("sentiment")
    data = task.load(archive(written()))
    trained = task.train(data, Options(seed=1, epochs=30, split="cv2", settings={"learning_rate": 2e-2}))
    words, table = trained.front_end["words"], trained.front_end["embedding"]
    assert {"neg0", "pos2"} <= set(words.tolist()) and "." not in words
    assert table.shape == (words.size + 1, 16) and table.dtype == np.float32
    assert trained.calibration["model"].x.shape[::2] == (2 * 2 * EACH, 16)
    assert all(epoch.validation is not None for epoch in trained.history)
    model = Model(runners={"model": FloatRunner(trained.networks["model"])}, front_end=trained.front_end)
    (score,) = task.score(data, "cv2", model)
    (baseline,) = task.baselines(data, "cv2")
    assert score.value >= 80 and baseline.value >= 80
    assert (score.name, score.reach) == ("accuracy on 50 held-out reviews", 80.0)


def test_a_front_end_that_does_not_fit_is_refused(archive):
    task = task_of("sentiment")
    data = task.load(archive(written()))
    words, table = np.array(["w1", "w2"]), np.zeros((3, 16), np.float32)
    for front_end in (
        {},
        {"words": words},
        {"words": words, "embedding": table[:2]},
        {"words": np.arange(2), "embedding": table},
    ):
        with pytest.raises(ModelError, match="the front end of task sentiment needs words"):
            task.score(data, "cv0", Model(runners={}, front_end=front_end))


def test_score_of_the_shipped_network():
    if not SHARED.is_file():
        pytest.skip("no ../shared/data/review_polarity.tar.gz")
    task = task_of("sentiment")
    data = task.load(SHARED)
    with np.load(FOLDER / "front_end.npz", allow_pickle=False) as file:
        front_end = {name: file[name] for name in file.files}
    runners = (
        FloatRunner(load_onnx(FOLDER / "model.onnx")),
        IntegerRunner(load_integer(FOLDER / "model.int8.safetensors")),
    )
    scores = [
        task.score(data, "cv0", Model(runners={"model": runner}, front_end=front_end))[0]
        for runner in runners
    ]
    assert scores[0].value >= 80
    assert abs(scores[0].value - scores[1].value) <= 1.0


def test_ten_folds():
    """The card's mean over all ten splits is that of the measured scores."""
    results = json.loads((FOLDER / "scores.json").read_text())["results"]
    assert [one["split"] for one in results] == [f"cv{k}" for k in range(10)]
    means = {kind: np.mean([one["scores"][0][kind] for one in results]) for kind in ("float", "integer")}
    assert min(means.values()) >= 80
    bayes = np.mean([one["baselines"][0]["value"] for one in results])
    row = f"| mean | {means['float']:.2f} % | {means['integer']:.2f} % | {bayes:.2f} % |"
    assert row in (FOLDER / "README.md").read_text()
