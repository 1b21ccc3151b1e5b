"""The mnist task: both file formats, refusals, shifted images, and the shipped network's score."""

import gzip
from pathlib import Path

import numpy as np
import pytest

from rnnhw.errors import InputError
from rnnhw.frontends import load_onnx
from rnnhw.network import load_integer
from rnnhw.quantize import IntegerRunner
from rnnhw.train import FloatRunner, Model, Options, Settings, initial_network, task_of
from rnnhw.train.tasks.mnist import ShiftedImages
from rnnhw.train.tasks.mnist_data import HELD_OUT, load_mnist

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "data" / "mnist-8k.npz"
FOLDER = ROOT / "models" / "mnist-lstm"
TRAIN_IMAGES, TRAIN_LABELS = "train-images-idx3-ubyte", "train-labels-idx1-ubyte"
TEST_IMAGES, TEST_LABELS = "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"

DAMAGED = r"neither a folder of idx files nor an .npz file|is not a readable .npz of arrays"


def strokes(count, seed=0):
    """Images with a bright square at a place that depends on the label; labels go 0, 1, .. 9, 0, 1 .."""
    labels = np.arange(count) % 10
    images = np.random.default_rng(seed).integers(0, 60, (count, 28, 28)).astype(np.uint8)
    for image, label in zip(images, labels, strict=True):
        image[4 + 10 * (label // 5) :][:8, 3 + 5 * (label % 5) :][:, :4] = 255
    return images, labels.astype(np.uint8)


def idx(images):
    magic = {1: 2049, 3: 2051}[images.ndim]
    return np.array([magic, *images.shape], ">u4").tobytes() + images.tobytes()


@pytest.fixture
def folder(tmp_path):
    for count, images, labels in ((40, TRAIN_IMAGES, TRAIN_LABELS), (20, TEST_IMAGES, TEST_LABELS)):
        x, y = strokes(count, seed=count)
        (tmp_path / images).write_bytes(idx(x))
        (tmp_path / labels).write_bytes(idx(y))
    return tmp_path


@pytest.fixture
def save(tmp_path):
    def write(**arrays):
        np.savez(tmp_path / "some.npz", **arrays)
        return tmp_path / "some.npz"

    return write


def test_an_npz_is_split_before_its_last_thousand(save):
    images, labels = strokes(HELD_OUT + 20)
    data = load_mnist(save(images=images, labels=labels))
    assert (data.train_x.shape, data.test_x.shape) == ((20, 28, 28), (1000, 28, 28))
    assert np.array_equal(np.rint(data.test_x * 255), images[20:])
    assert np.array_equal(data.train_labels, labels[:20]) and data.train_labels.dtype == np.int64
    assert data.train_x.dtype == np.float32 and data.train_x.max() == 1.0


@pytest.mark.parametrize("packed", [False, True])
def test_idx_files_have_their_own_split(folder, packed):
    if packed:
        for path in list(folder.iterdir()):
            (folder / f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes()))
            path.unlink()
    data = load_mnist(folder)
    for count, x, labels in ((40, data.train_x, data.train_labels), (20, data.test_x, data.test_labels)):
        images, expected = strokes(count, seed=count)
        assert np.array_equal(np.rint(x * 255), images)
        assert np.array_equal(labels, expected)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"images": np.zeros((1020, 28, 28))}, "images are float64"),
        ({"images": np.zeros((1020, 784), np.uint8)}, r"\[1020, 784\], not uint8 of shape \[n, 28, 28\]"),
        ({"images": np.uint8(3)}, r"of shape \[\], not"),
        ({"labels": np.zeros(1019, np.uint8)}, r"of shape \[1019\], not integers of shape \[1020\]"),
        ({"labels": np.zeros(1020)}, "labels are float64"),
        ({"labels": np.full(1020, -1)}, "a training label is -1, not within 0 .. 9"),
        ({"labels": np.where(np.arange(1020) < 20, np.arange(1020) % 10, 3)}, "no held-out image shows a 0"),
        ({"labels": np.where(np.arange(1020) < 20, 3, np.arange(1020) % 10)}, "no training image shows a 0"),
        ({"labels": np.array([None] * 1020)}, "is not a readable .npz of arrays: it holds objects"),
    ],
)
def test_arrays_that_are_no_mnist_are_refused(save, change, words):
    images, labels = strokes(HELD_OUT + 20)
    with pytest.raises(InputError, match=words):
        load_mnist(save(**{"images": images, "labels": labels} | change))


def test_too_few_images_are_refused(save):
    images, labels = strokes(HELD_OUT)
    with pytest.raises(InputError, match="holds 1000 images; more than 1000 are needed"):
        load_mnist(save(images=images, labels=labels))


def test_other_files_are_refused(save, tmp_path):
    with pytest.raises(InputError, match="no-such-file does not exist"):
        load_mnist(tmp_path / "no-such-file")
    with pytest.raises(InputError, match="has no array labels; images, labels are needed"):
        load_mnist(save(images=strokes(1020)[0]))
    path = save(images=strokes(1020)[0], labels=strokes(1020)[1])
    content = path.read_bytes()
    for other in (content[:5000], b"", b"PK", b"hello", content[:200] + b"\xff" * 2000 + content[2200:]):
        path.write_bytes(other)
        with pytest.raises(InputError, match=DAMAGED):
            load_mnist(path)
    np.save(tmp_path / "one.npy", strokes(1020)[0])
    with pytest.raises(InputError, match=DAMAGED):
        load_mnist(tmp_path / "one.npy")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        (TRAIN_IMAGES, lambda old: old[:-1], "promises 31360 bytes of samples and holds 31359"),
        (TRAIN_IMAGES, lambda old: old + b"\0", "promises 31360 bytes of samples and holds more"),
        (TRAIN_IMAGES, lambda old: old[:10], r"no idx file of 28 x 28 images: it begins with \[2051, 40\]"),
        (TEST_LABELS, lambda old: b"", r"no idx file of labels: it begins with \[\]"),
        (TEST_LABELS, lambda old: idx(strokes(20)[0]), r"begins with \[2051, 20\], not \[2049, 'count'\]"),
        (TEST_IMAGES, lambda old: idx(np.zeros((20, 8, 8), np.uint8)), r"begins with \[2051, 20, 8, 8\]"),
        (TEST_LABELS, lambda old: idx(np.zeros(0, np.uint8)), "promises 0 samples"),
        (TEST_LABELS, lambda old: old[:4] + b"\xff\xff\xff\xff" + old[8:], "promises 4294967295 samples"),
        (TEST_LABELS, lambda old: idx(np.arange(30).astype(np.uint8) % 10), "holds 20 images, .* 30 labels"),
        (TRAIN_LABELS, lambda old: old[:-1] + b"\x0b", "a training label is 11"),
    ],
)
def test_damaged_idx_files_are_refused(folder, name, content, words):
    path = folder / name
    path.write_bytes(content(path.read_bytes()))
    with pytest.raises(InputError, match=words):
        load_mnist(folder)


@pytest.mark.parametrize("inside", ["", "raw", "MNIST/raw"])
def test_idx_files_have_other_usual_names_and_folders(folder, inside):
    plain = load_mnist(folder)
    (folder / inside).mkdir(parents=True, exist_ok=True)
    for name in (TRAIN_IMAGES, TRAIN_LABELS, TEST_IMAGES, TEST_LABELS):
        (folder / name).rename(folder / inside / (name if inside else name.replace("-idx", ".idx")))
        (folder / inside / f"._{name}").write_bytes(b"Mac OS X")
    found = load_mnist(folder)
    assert np.array_equal(found.train_x, plain.train_x) and np.array_equal(found.test_x, plain.test_x)
    assert np.array_equal(found.test_labels, plain.test_labels)


def test_keras_has_its_own_split(save):
    (train, train_labels), (test, test_labels) = strokes(40), strokes(20, seed=1)
    arrays = {"x_train": train, "y_train": train_labels, "x_test": test, "y_test": test_labels}
    found = load_mnist(save(**arrays))
    assert np.array_equal(found.train_x, train.astype(np.float32) / np.float32(255))
    assert np.array_equal(found.test_x, test.astype(np.float32) / np.float32(255))
    assert np.array_equal(found.test_labels, test_labels)
    with pytest.raises(InputError, match="has no array y_test; x_test, y_test are needed"):
        load_mnist(save(**{name: array for name, array in arrays.items() if name != "y_test"}))
    with pytest.raises(InputError, match="x_test are uint8 of shape"):
        load_mnist(save(**(arrays | {"x_test": test[:, 1:]})))


def test_missing_and_badly_packed_idx_files_are_refused(folder):
    content = (folder / TEST_LABELS).read_bytes()
    (folder / TEST_LABELS).unlink()
    with pytest.raises(
        InputError, match=r"holds none of t10k-labels-idx1-ubyte, t10k-labels.idx1-ubyte, t10k-labels-idx1"
    ):
        load_mnist(folder)
    for packed in (content, gzip.compress(content)[:20]):
        (folder / f"{TEST_LABELS}.gz").write_bytes(packed)
        with pytest.raises(InputError, match="is not a readable idx file"):
            load_mnist(folder)


def test_images_are_shifted_anew_every_epoch():
    image = np.zeros((200, 28, 28), np.float32)
    image[:, 10, 20] = 1.0
    objective = ShiftedImages(
        initial_network("n", inputs=28, units=4, outputs=10, seed=0), image, np.zeros(200, np.int64), 2
    )
    seen = []
    for epoch, seed in ((0, 0), (1, 0), (0, 0), (0, 1)):
        objective.batches(epoch, Settings(epochs=2, seed=seed))
        bright = np.argwhere(objective._inner.x == 1.0)
        assert len(bright) == 200 and objective._inner.x.sum() == 200
        assert {tuple(place) for place in bright[:, 1:]} == {
            (row, column) for row in range(8, 13) for column in range(18, 23)
        }
        seen.append(bright)
    assert np.array_equal(seen[0], seen[2])
    assert not np.array_equal(seen[0], seen[1]) and not np.array_equal(seen[0], seen[3])


@pytest.mark.slow
def test_squares_are_learned(folder):
    task = task_of("mnist")
    data = task.load(folder)
    trained = task.train(data, Options(seed=1, epochs=100))
    network = trained.networks["model"]
    assert [layer.units for layer in network.recurrent] == [64, 32] and network.outputs == 10
    (score,) = task.score(data, "standard", Model(runners={"model": FloatRunner(network)}, front_end={}))
    (baseline,) = task.baselines(data, "standard")
    assert score.value >= 90 and baseline.value == 100
    outputs, _ = FloatRunner(network)(data.test_x)
    right = outputs[np.arange(20), data.test_labels]
    loss = (np.log(np.exp(outputs.astype(np.float64)).sum(axis=1)) - right).mean()
    assert trained.history[-1].validation == pytest.approx(loss, rel=1e-5)
    assert score.name == "accuracy on 20 held-out images"


def test_a_share_of_the_training_data_is_its_first_part(folder):
    task = task_of("mnist")
    data = task.load(folder)
    trained = task.train(data, Options(epochs=1, fraction=0.3))
    assert np.array_equal(trained.calibration["model"].x, data.train_x[:12])


def test_score_of_the_shipped_network():
    if not SHARED.is_file():
        pytest.skip("no ../shared/data/mnist-8k.npz")
    task = task_of("mnist")
    data = task.load(SHARED)
    scores = [
        task.score(data, "standard", Model(runners={"model": runner}, front_end={}))[0]
        for runner in (
            FloatRunner(load_onnx(FOLDER / "model.onnx")),
            IntegerRunner(load_integer(FOLDER / "model.int8.safetensors")),
        )
    ]
    assert scores[0].value >= scores[0].reach == 97.5
    assert abs(scores[0].value - scores[1].value) <= 1.0
