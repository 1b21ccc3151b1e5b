"""The front end of speech: log-mel spectra of an utterance, and spectra of how else it might have been said.

::

    frames   x_t[n] = x[h t + n] w[n],   n = 0 .. 199 (25 ms), h = 128 samples (16 ms), w Hann
    power    P_t[k] = |sum_n x_t[n] exp(-2 pi i k n / 256)|^2
    mel      m(f) = 2595 log10(1 + f / 700)
    bands    M_t[j] = sum_k F_j[k] P_t[k],   F_j triangles over 24 bands equally wide in m, 100 .. 3,900 Hz
    logs     L_t[j] = ln(M_t[j] + 0.0001 mean M)
    inputs   (L_t[j] - mean_t L_t[j]) / (0.1 + deviation of L over steps and bands)

The mel scale is that of the HTK book (Young et al. 2006, equation 5.13), the triangles are after Davis and
Mermelstein 1980; taking their mean over time from the logs takes away the microphone's and part of the
speaker's own spectrum (Atal 1974). Frames at either end whose power is below a hundredth of the loudest one's
are left out.
"""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["BANDS", "MOST_STEPS", "SAMPLE_RATE", "filters", "log_mel", "varied_log_mel"]

SAMPLE_RATE = 8000
"""Samples a second."""
BANDS = 24
MOST_STEPS = 96
"""Frames of an utterance that are looked at: the first 1.5 seconds."""

_WINDOW, _TRANSFORM, _HOP = 200, 256, 128
_LOWEST_HZ, _HIGHEST_HZ = 100.0, 3900.0
_BENT_HZ = 3400.0
_FLOOR = 1e-4
_QUIETEST = 1e-2
_SILENCE = 1e-9

_WARP = 0.12
_STRETCH = 0.3
_NOISE = 0.01, 0.3
_QUIETEST_FACTOR = 10**0.5

Float = NDArray[np.float64]


def _mel(hertz: float) -> float:
    return 2595.0 * math.log10(1.0 + hertz / 700.0)


def filters(warp: float = 1.0) -> Float:
    """Weights of the power spectrum in each band, ``[24, 129]``.

    Parameters
    ----------
    warp : float
        The corners' frequencies are multiplied by it: above 1, the utterance looks like one from a longer
        vocal tract. Beyond ``3400 min(warp, 1) / warp`` Hz they go along the straight line that ends at 4,000
        Hz instead (Jaitly and Hinton 2013).
    """
    corners = 700.0 * (10.0 ** (np.linspace(_mel(_LOWEST_HZ), _mel(_HIGHEST_HZ), BANDS + 2) / 2595.0) - 1.0)
    top, bent = SAMPLE_RATE / 2, _BENT_HZ * min(warp, 1.0)
    slope = (top - bent) / (top - bent / warp)
    corners = np.where(corners <= bent / warp, corners * warp, top - slope * (top - corners))
    frequencies = np.arange(_TRANSFORM // 2 + 1) * (SAMPLE_RATE / _TRANSFORM)
    left, middle, right = corners[:-2, None], corners[1:-1, None], corners[2:, None]
    rising, falling = (frequencies - left) / (middle - left), (right - frequencies) / (right - middle)
    return np.maximum(0.0, np.minimum(rising, falling))


_PLAIN = filters()


def log_mel(
    samples: NDArray[Any], *, bands: Float = _PLAIN, hop: float = _HOP, quietest: float = _QUIETEST
) -> NDArray[np.float32]:
    """Inputs of an utterance, ``[steps, 24]``, of 1 step or more.

    Parameters
    ----------
    samples : real array ``[count]``
        At 8 kHz, at least one.
    bands : float array ``[24, 129]``
        See `filters`.
    hop : float
        Samples from frame to frame.
    quietest : float
        Power that frames at either end must have, as a share of the loudest one's.
    """
    samples = np.pad(samples.astype(np.float64), (0, max(0, _WINDOW - samples.size)))
    starts = np.rint(np.arange((samples.size - _WINDOW) // hop + 1) * hop).astype(np.int64)
    frames = samples[starts[:, None] + np.arange(_WINDOW)] * np.hanning(_WINDOW + 2)[1:-1]
    power = np.abs(np.fft.rfft(frames, _TRANSFORM)) ** 2 @ bands.T
    loud = np.flatnonzero(power.sum(axis=1) >= quietest * power.sum(axis=1).max())
    power = power[loud[0] : loud[-1] + 1][:MOST_STEPS]
    logs = np.log(power + _FLOOR * power.mean() + _SILENCE)
    logs -= logs.mean(axis=0)
    return (logs / (0.1 + logs.std())).astype(np.float32)


def varied_log_mel(samples: NDArray[Any], random: np.random.Generator) -> NDArray[np.float32]:
    """Inputs of an utterance as another vocal tract, pace, noise and cut would give them, ``[steps, 24]``.

    Drawn uniformly: the warp within 12 % of 1; logarithms of the pace, within 0.3, of the white noise's
    deviation, 1 .. 30 % of the speech's, and of the power at which the ends are cut, within a factor of 3.2.
    """
    loudness = math.sqrt(float((samples.astype(np.float64) ** 2).mean()))
    noise = loudness * math.exp(random.uniform(*np.log(_NOISE)))
    noisy = samples + noise * random.standard_normal(samples.size)
    return log_mel(
        noisy,
        bands=filters(random.uniform(1.0 - _WARP, 1.0 + _WARP)),
        hop=_HOP * math.exp(random.uniform(-_STRETCH, _STRETCH)),
        quietest=_QUIETEST * _QUIETEST_FACTOR ** random.uniform(-1.0, 1.0),
    )
