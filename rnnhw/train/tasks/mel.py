"""Front end of speech: log-mel spectra of an utterance, and of random variations of it for training.

::

    frames   x_t[n] = x[h t + n] w[n],   n = 0 .. 199 (25 ms), h = 128 samples (16 ms), w Hann
    power    P_t[k] = |sum_n x_t[n] exp(-2 pi i k n / 256)|^2
    mel      m(f) = 2595 log10(1 + f / 700)
    bands    M_t[j] = sum_k F_j[k] P_t[k],   F_j triangles over 24 bands equally wide in m, 100 .. 3,900 Hz
    logs     L_t[j] = ln(M_t[j] + 0.0001 mean M)
    inputs   (L_t[j] - mean_t L_t[j]) / (0.1 + deviation of L over steps and bands)

The mel scale is that of the HTK book (Young et al. 2006, equation 5.13); the triangles are after Davis and
Mermelstein 1980. Subtracting the mean over time from the logarithms removes the spectrum of the microphone
and part of that of the speaker (Atal 1974). Frames at the beginning and the end whose power is below a
hundredth of that of the loudest frame are left out.
"""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["BANDS", "MOST_STEPS", "SAMPLE_RATE", "filters", "log_mel", "varied_log_mel"]

SAMPLE_RATE = 8000
"""Samples per second."""
BANDS = 24
MOST_STEPS = 96
"""Most frames of an utterance that are used: 1.5 seconds from its first loud frame."""

_WINDOW, _TRANSFORM, _HOP = 200, 256, 128
"""Samples of a frame, of the Fourier transform, and from frame to frame."""
_LOWEST_HZ, _HIGHEST_HZ = 100.0, 3900.0
_BENT_HZ = 3400.0
"""Frequency above which a warp bends, so that it does not move the highest frequency."""
_FLOOR = 1e-4
"""Share of the mean power that is added before the logarithm, so that quiet bands do not stand out."""
_QUIETEST = 1e-2
_SILENCE = 1e-9
"""Power that keeps the logarithm of digital silence finite."""

_WARP = 0.12
_STRETCH = 0.3
_NOISE = 0.01, 0.3
_QUIETEST_FACTOR = 10**0.5
"""Ranges of the random variations; see `varied_log_mel`."""

Float = NDArray[np.float64]


def _mel(hertz: float) -> float:
    return 2595.0 * math.log10(1.0 + hertz / 700.0)


def filters(warp: float = 1.0) -> Float:
    """Weights of the frequencies of the power spectrum in each band, ``[24, 129]``.

    Parameters
    ----------
    warp : float
        Factor of the frequencies of the triangles' corners. Above 1, the utterance looks like one from a
        longer vocal tract (vocal tract length perturbation, Jaitly and Hinton 2013). Above
        ``3400 min(warp, 1) / warp`` Hz the corners follow the straight line that ends at 4,000 Hz.
    """
    corners = 700.0 * (10.0 ** (np.linspace(_mel(_LOWEST_HZ), _mel(_HIGHEST_HZ), BANDS + 2) / 2595.0) - 1.0)
    top, bent = SAMPLE_RATE / 2, _BENT_HZ * min(warp, 1.0)
    # Piecewise linear: from 0 to bent / warp with slope ``warp``, from there in a straight line to ``top``.
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
    """Inputs of an utterance, ``[steps, 24]``, with at least one step.

    Parameters
    ----------
    samples : real array ``[count]``
        Samples at 8 kHz, at least one.
    bands : float array ``[24, 129]``
        See `filters`.
    hop : float
        Samples from frame to frame.
    quietest : float
        Least power of the first and the last frame that are used, as a share of the loudest frame's power.
    """
    samples = np.pad(samples.astype(np.float64), (0, max(0, _WINDOW - samples.size)))
    starts = np.rint(np.arange((samples.size - _WINDOW) // hop + 1) * hop).astype(np.int64)
    # The Hann window without its two zeros at the ends.
    frames = samples[starts[:, None] + np.arange(_WINDOW)] * np.hanning(_WINDOW + 2)[1:-1]
    power = np.abs(np.fft.rfft(frames, _TRANSFORM)) ** 2 @ bands.T
    loud = np.flatnonzero(power.sum(axis=1) >= quietest * power.sum(axis=1).max())
    power = power[loud[0] : loud[-1] + 1][:MOST_STEPS]
    logs = np.log(power + _FLOOR * power.mean() + _SILENCE)
    logs -= logs.mean(axis=0)
    return (logs / (0.1 + logs.std())).astype(np.float32)


def varied_log_mel(samples: NDArray[Any], random: np.random.Generator) -> NDArray[np.float32]:
    """Inputs ``[steps, 24]`` of a random variation of an utterance.

    The vocal tract, the pace, the noise, and the places where the ends are cut vary. The warp is drawn
    uniformly within 12 % of 1. Drawn uniformly as logarithms are: the pace, within a factor of e^0.3; the
    standard deviation of white noise, 1 .. 30 % of that of the speech; and the power at which the ends are
    cut, within a factor of 3.2.
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
