"""The speech task: both file formats, refusals, splits, learning, and the shipped network's score."""

import json
import struct
import uuid
import wave
from pathlib import Path

import numpy as np
import pytest

from rnnhw.errors import InputError
from rnnhw.frontends import load_onnx
from rnnhw.network import load_integer
from rnnhw.quantize import IntegerRunner
from rnnhw.train import FloatRunner, Model, Options, task_of
from rnnhw.train.tasks.mel import log_mel
from rnnhw.train.tasks.speech import padded
from rnnhw.train.tasks.speech_data import load_speech

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "data" / "fsdd-8khz.npz"
FOLDER = ROOT / "models" / "speech-gru"
SPEAKERS = ("ann", "bob")

DAMAGED = r"neither a folder of wav files nor an .npz file|is not a readable .npz of arrays"


def spoken(digit, seed):
    """A tone of one of several lengths that rises from a pitch that depends on the digit."""
    random = np.random.default_rng([digit, seed])
    count = int(random.integers(1500, 2500))
    t = np.arange(count) / 8000
    tone = np.sin(2 * np.pi * (300 + 330 * digit + 200 * t) * t) * np.hanning(count)
    return np.rint(4000 * tone + 40 * random.standard_normal(count)).astype(np.int16)


def write_extensible(path, samples, kind=1):
    """A file with an extensible header, and a chunk of odd size before its samples."""
    content = np.asarray(samples).astype("<i2").tobytes()
    identifier = uuid.UUID(f"0000000{kind}-0000-0010-8000-00aa00389b71").bytes_le
    form = struct.pack("<HHIIHHHHI", 0xFFFE, 1, 8000, 16000, 2, 16, 22, 16, 4) + identifier
    chunks = [(b"LIST", b"odd"), (b"fmt ", form), (b"data", content)]
    body = b"".join(
        name + struct.pack("<I", len(part)) + part + b"\0" * (len(part) % 2) for name, part in chunks
    )
    path.write_bytes(b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WAVE" + body)


def write_wav(path, samples, channels=1, width=2, rate=8000):
    with wave.open(str(path), "wb") as file:
        file.setparams((channels, width, rate, 0, "NONE", "not compressed"))
        file.writeframes(samples.astype("<i2").tobytes())


@pytest.fixture(scope="module")
def said():
    """Name parts and samples in the order of files; per speaker and digit, 3 held out, 3 for training."""
    return [
        (digit, speaker, index, spoken(digit, 10 * index + place))
        for digit in range(10)
        for place, speaker in enumerate(SPEAKERS)
        for index in (0, 1, 4, 5, 6, 49)
    ]


@pytest.fixture
def folder(tmp_path, said):
    for digit, speaker, index, samples in said:
        write_wav(tmp_path / f"{digit}_{speaker}_{index}.wav", samples)
    return tmp_path


def arrays_of(said):
    labels, speakers, index, recordings = zip(*said, strict=True)
    return {
        "samples": np.concatenate(recordings),
        "offsets": np.cumsum([0, *map(len, recordings)]),
        "labels": np.array(labels, np.uint8),
        "speakers": np.array(speakers),
        "index": np.array(index, np.uint8),
    }


@pytest.fixture
def save(tmp_path):
    def write(**arrays):
        np.savez(tmp_path / "some.npz", **arrays)
        return tmp_path / "some.npz"

    return write


def check(data, said):
    expected = sorted(said, key=lambda one: f"{one[0]}_{one[1]}_{one[2]}.wav")
    assert list(zip(data.labels.tolist(), data.speakers.tolist(), data.index.tolist(), strict=True)) == [
        one[:3] for one in expected
    ]
    for found, one in zip(data.recordings, expected, strict=True):
        assert found.dtype == np.int16 and np.array_equal(found, one[3])


def test_a_folder_of_wav_files(folder, said):
    check(load_speech(folder), said)


def test_the_data_set_s_own_folder(folder, said):
    (folder / "recordings").mkdir()
    for path in folder.glob("*.wav"):
        path.rename(folder / "recordings" / path.name)
    check(load_speech(folder), said)


def test_an_npz(save, said):
    ordered = sorted(said, key=lambda one: f"{one[0]}_{one[1]}_{one[2]}.wav")
    check(load_speech(save(**arrays_of(ordered))), said)


def test_splits(save, said):
    data = load_speech(save(**arrays_of(said)))
    assert data.splits() == task_of("speech").splits(data) == ["standard", "without-ann", "without-bob"]
    for split, held_out in (
        ("standard", lambda one: one[2] < 5),
        ("without-bob", lambda one: one[1] == "bob"),
    ):
        train_part, test_part = data.parts(split)
        assert test_part.tolist() == [k for k, one in enumerate(said) if held_out(one)]
        assert sorted([*train_part, *test_part]) == list(range(len(said)))


def test_one_speaker_has_only_the_standard_split(save, said):
    data = load_speech(save(**arrays_of([one for one in said if one[1] == "ann"])))
    assert data.splits() == ["standard"]


def test_a_split_without_a_digit_is_refused(save, said):
    with pytest.raises(InputError, match="split standard has no held-out recording of digit 3; every digit"):
        load_speech(save(**arrays_of([one for one in said if one[0] != 3 or one[2] > 4])))
    with pytest.raises(InputError, match="split standard has no training recording of digit 0"):
        load_speech(save(**arrays_of([one for one in said if one[2] < 5])))
    data = load_speech(save(**arrays_of([one for one in said if one[:2] != (7, "ann")])))
    with pytest.raises(InputError, match="split without-bob has no training recording of digit 7"):
        task_of("speech").train(data, Options(split="without-bob"))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"samples": np.zeros(9)}, r"samples is float64 of shape \[9\], not int16"),
        ({"offsets": np.zeros((2, 2), int)}, r"offsets is int64 of shape \[2, 2\], not integer"),
        ({"offsets": np.arange(5)}, "offsets has 5 entries, for 120 labels"),
        ({"speakers": np.arange(120)}, "speakers is int64"),
        ({"index": np.arange(119)}, "index has 119 entries, for 120 labels"),
        ({"labels": np.full(120, 10)}, "a label is 10, not within 0 .. 9"),
        ({"labels": np.array([[3]])}, r"labels is int64 of shape \[1, 1\]"),
        ({"labels": np.array([], int)}, "offsets has 121 entries, for 0 labels"),
        ({"labels": np.array([None] * 120)}, "is not a readable .npz of arrays: it holds objects"),
    ],
)
def test_arrays_of_another_kind_are_refused(save, said, change, words):
    with pytest.raises(InputError, match=words):
        load_speech(save(**arrays_of(said) | change))


def test_offsets_must_fit_the_samples(save, said):
    arrays = arrays_of(said)
    with pytest.raises(InputError, match=r"offsets go from 0 to (\d+), not from 0 to the \d+ samples"):
        load_speech(save(**arrays | {"samples": arrays["samples"][:-1]}))
    for k, value, count in ((3, 2, "0"), (4, 3, "-")):
        offsets = arrays["offsets"].copy()
        offsets[k] = offsets[value] - (count == "-")
        with pytest.raises(InputError, match=f"recording {k - 1} has {count}"):
            load_speech(save(**arrays | {"offsets": offsets}))


def test_other_files_are_refused(save, said, tmp_path):
    with pytest.raises(InputError, match="no-such does not exist"):
        load_speech(tmp_path / "no-such")
    path = save(**arrays_of(said))
    content = path.read_bytes()
    for other in (b"", b"hello", content[:3000], content[:300] + b"\xff" * 2000 + content[2300:]):
        path.write_bytes(other)
        with pytest.raises(InputError, match=DAMAGED):
            load_speech(path)
    with pytest.raises(InputError, match="has no array index; samples, offsets, labels"):
        load_speech(save(**{name: array for name, array in arrays_of(said).items() if name != "index"}))
    with pytest.raises(InputError, match=r"holds no \.wav files"):
        load_speech(tmp_path)


def test_extensible_headers_are_read_and_hidden_files_are_not(folder, said):
    """Headers as Microsoft describes them, and the files that macOS leaves beside others."""
    plain = load_speech(folder)
    for path in folder.glob("*_bob_*.wav"):
        write_extensible(path, load_speech(folder).recordings[sorted(folder.glob("*.wav")).index(path)])
    (folder / "._4_bob_6.wav").write_bytes(b"Mac OS X")
    (folder / ".DS_Store").write_bytes(b"")
    found = load_speech(folder)
    assert found.speakers.tolist() == plain.speakers.tolist()
    for one, other in zip(found.recordings, plain.recordings, strict=True):
        assert np.array_equal(one, other)


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (
            lambda path: write_wav(path, spoken(0, 0), channels=2),
            "has 2 channels of 16 bits at 8000 Hz, not 1",
        ),
        (lambda path: write_wav(path, spoken(0, 0), width=1), "has 1 channels of 8 bits"),
        (lambda path: write_wav(path, spoken(0, 0), rate=44100), "at 44100 Hz, not 1 of 16 at 8000"),
        (lambda path: write_wav(path, np.zeros(0)), "has no samples"),
        (
            lambda path: path.write_bytes(path.read_bytes()[:-100]),
            r"is truncated: it promises \d+ bytes of samples, not",
        ),
        (
            lambda path: path.write_bytes(path.read_bytes()[:12]),
            "is not a readable wav file: it ends early, before its samples",
        ),
        (
            lambda path: path.write_bytes(path.read_bytes()[:12] + path.read_bytes()[36:]),
            "its samples come before their format",
        ),
        (lambda path: write_extensible(path, spoken(0, 0), kind=3), "have format 3, not integers"),
        (lambda path: path.write_bytes(path.read_bytes()[:30]), "is not a readable wav file"),
        (lambda path: path.write_bytes(b""), "is not a readable wav file: it ends early"),
        (
            lambda path: path.write_bytes(b"ID3" + bytes(999)),
            "a readable wav file: it does not begin with RIFF",
        ),
        (
            lambda path: path.write_bytes(
                path.read_bytes()[:20] + struct.pack("<H", 3) + path.read_bytes()[22:]
            ),
            "is not a readable wav file: its samples have format 3, not integers",
        ),
        (
            lambda path: path.rename(path.with_name("seven.wav")),
            "seven.wav is not named DIGIT_SPEAKER_INDEX.wav",
        ),
        (lambda path: (path.unlink(), path.mkdir()), "is not a readable wav file"),
    ],
)
def test_damaged_wav_files_are_refused(folder, damage, words):
    damage(folder / "4_bob_6.wav")
    with pytest.raises(InputError, match=words):
        load_speech(folder)


def test_padding():
    x, lengths = padded([np.ones((3, 24), np.float32), np.full((5, 24), 2, np.float32)])
    assert x.shape == (2, 5, 24) and lengths.tolist() == [3, 5]
    assert x[0, :3].min() == 1 and not x[0, 3:].any() and x[1].min() == 2


@pytest.mark.slow
def test_tones_are_learned(save, said):
    task = task_of("speech")
    data = task.load(save(**arrays_of(said)))
    trained = task.train(data, Options(seed=1, epochs=20))
    network, seen = trained.networks["model"], trained.calibration["model"]
    assert (network.inputs, network.outputs, network.recurrent[0].outputs) == (24, 10, 96)
    assert len(seen.x) == len(seen.lengths) == 60 and seen.lengths.min() < seen.x.shape[1]
    (score,) = task.score(data, "standard", Model(runners={"model": FloatRunner(network)}, front_end={}))
    (baseline,) = task.baselines(data, "standard")
    assert score.value >= 90 and baseline.value >= 90
    assert (score.name, score.reach) == ("accuracy on 60 held-out recordings", 98.0)
    others = data.parts("standard")[1]
    x, lengths = padded([log_mel(data.recordings[k]) for k in others])
    logits = FloatRunner(network)(x, lengths)[0].astype(np.float64)
    loss = (np.log(np.exp(logits).sum(axis=1)) - logits[np.arange(60), data.labels[others]]).mean()
    assert trained.history[-1].validation == pytest.approx(loss, rel=1e-5)


def test_a_share_of_the_training_data(save, said):
    task = task_of("speech")
    data = task.load(save(**arrays_of(said)))
    shares = [
        len(
            task.train(data, Options(epochs=1, split="without-ann", fraction=fraction)).calibration["model"].x
        )
        for fraction in (0.5, 0.001)
    ]
    assert shares == [30, 1]


def test_score_of_the_shipped_network():
    if not SHARED.is_file():
        pytest.skip("no ../shared/data/fsdd-8khz.npz")
    task = task_of("speech")
    data = task.load(SHARED)
    scores = [
        task.score(data, "standard", Model(runners={"model": runner}, front_end={}))[0]
        for runner in (
            FloatRunner(load_onnx(FOLDER / "model.onnx")),
            IntegerRunner(load_integer(FOLDER / "model.int8.safetensors")),
        )
    ]
    assert scores[0].value >= scores[0].reach == 98.0
    assert abs(scores[0].value - scores[1].value) <= 1.0


def test_speakers_left_out():
    """The card's accuracy on speakers who were not trained on is that of the measured scores."""
    results = json.loads((FOLDER / "scores.json").read_text())["results"]
    left_out = {
        one["split"]: one["scores"][0]
        for one in results
        if one["fraction"] == 1.0 and one["split"] != "standard"
    }
    assert len(left_out) == 5
    for kind in ("float", "integer"):
        assert np.mean([score[kind] for score in left_out.values()]) >= 80
    card = (FOLDER / "README.md").read_text()
    for split, score in left_out.items():
        speaker = split.removeprefix("without-")
        assert f"| {speaker} | {score['float']:.1f} % | {score['integer']:.1f} % |" in card
