"""The front end of speech: filters against librosa's, tones in their bands, and invariances."""

import numpy as np
import pytest

from rnnhw.train.tasks.mel import BANDS, MOST_STEPS, filters, log_mel, varied_log_mel

# librosa 0.11.0: filters.mel(sr=8000, n_fft=256, n_mels=24, fmin=100, fmax=3900, htk=True, norm=None)
LIBROSA = {
    0: {4: 0.431189977, 5: 0.970177448, 6: 0.525242581, 7: 0.022677909},
    11: {
        33: 0.032315715,
        34: 0.281961834,
        35: 0.531607953,
        36: 0.781254071,
        37: 0.971187932,
        38: 0.738411983,
        39: 0.505636035,
        40: 0.272860087,
    },
    23: {
        106: 0.045528213,
        107: 0.15334447,
        108: 0.261160728,
        109: 0.368976985,
        110: 0.476793243,
        111: 0.584609501,
        112: 0.692425758,
        113: 0.800242016,
    },
}


def chirp(count=4000, scale=8000.0):
    """A sweep from 300 to 2,800 Hz that swells and fades, with faint noise."""
    t = np.arange(count) / 8000
    sweep = np.sin(2 * np.pi * (300 * t + 1250 * t**2 * 8000 / count)) * np.hanning(count)
    noise = np.random.default_rng(0).standard_normal(count)
    return np.rint(scale * sweep + 0.01 * scale * noise).astype(np.int16)


def test_filters_are_librosas():
    found = filters()
    assert found.shape == (BANDS, 129)
    for band, weights in LIBROSA.items():
        for bin_, weight in weights.items():
            assert found[band, bin_] == pytest.approx(weight, abs=1e-9)
    assert np.flatnonzero(found[0]).tolist() == [4, 5, 6, 7]


@pytest.mark.parametrize("warp", [0.88, 0.95, 1.05, 1.12])
def test_warped_filters_move_and_stay_below_half_the_rate(warp):
    def centres(bank):
        return bank.argmax(axis=1) * (4000 / 128)

    plain, warped = filters(), filters(warp)
    low = slice(4, 16)
    assert np.allclose(centres(warped)[low], centres(plain)[low] * warp, atol=32)
    assert (warped.max(axis=1) > 0.5).all() and warped.min() == 0.0
    # The last bin is half the sampling rate, where the piecewise line ends.
    assert warped[:, -1].max() < 0.1
    assert (np.diff(centres(warped)) > 0).all()


@pytest.mark.parametrize("band", [2, 8, 14, 20])
def test_a_tone_is_loudest_in_its_band(band):
    hertz = filters()[band].argmax() * (4000 / 128)
    t = np.arange(4000) / 8000
    noise = np.random.default_rng(band).standard_normal(4000)
    # The mean over time is subtracted, so the tone must not last all the time: it is in the middle only.
    samples = 3000 * np.sin(2 * np.pi * hertz * t) * (np.abs(t - 0.25) < 0.1) + 1000 * noise
    inputs = log_mel(samples)
    assert inputs[len(inputs) // 2].argmax() == band


def test_frames_and_scale():
    inputs = log_mel(chirp(), quietest=0.0)
    assert inputs.dtype == np.float32 and inputs.shape == ((4000 - 200) // 128 + 1, BANDS)
    assert np.allclose(inputs.mean(axis=0), 0, atol=1e-5)
    assert 0.8 < inputs.std() < 1.0
    # The frequency of the sweep rises, and so does the number of the loudest band.
    loudest = inputs.argmax(axis=1)
    assert loudest[5] < loudest[15] < loudest[-6]


def test_gain_does_not_matter():
    whole = chirp().astype(float)
    whole[1500:2200] = 0
    assert np.allclose(log_mel(whole), log_mel(whole * 7), atol=1e-4)


def test_silent_ends_are_left_out():
    samples = chirp()
    silent = np.random.default_rng(1).standard_normal(10 * 128)
    longer = np.concatenate([silent, samples, silent])
    cut = log_mel(samples)
    assert len(cut) < len(log_mel(samples, quietest=0.0)) == len(log_mel(longer, quietest=0.0)) - 20
    assert np.allclose(log_mel(longer), cut, atol=1e-5)
    assert len(log_mel(longer, quietest=0.1)) < len(cut)


@pytest.mark.parametrize(
    "samples",
    [
        np.zeros(5000, np.int16),
        np.ones(1, np.int16),
        chirp(150),
        chirp(200),
        np.full(60_000, 1000.0) * np.sin(np.arange(60_000)),
    ],
)
def test_any_utterance_gives_finite_inputs(samples):
    for inputs in (log_mel(samples), varied_log_mel(samples, np.random.default_rng(0))):
        assert np.isfinite(inputs).all()
        assert 1 <= len(inputs) <= MOST_STEPS and inputs.shape[1] == BANDS


def test_variations_follow_from_the_seed_and_resemble_the_utterance():
    samples = chirp()
    first, again, other = (varied_log_mel(samples, np.random.default_rng(seed)) for seed in (3, 3, 4))
    assert np.array_equal(first, again)
    assert first.shape != other.shape or not np.allclose(first, other)
    many = [varied_log_mel(samples, np.random.default_rng(seed)) for seed in range(40)]
    steps = [len(one) for one in many]
    assert min(steps) < 0.85 * len(log_mel(samples)) and max(steps) > 1.15 * len(log_mel(samples))
    for one in many:
        loudest = one.argmax(axis=1)
        assert loudest[len(one) // 4] < loudest[3 * len(one) // 4]
