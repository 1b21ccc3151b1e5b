"""Figures about training: the same numbers give the same bytes, and the figures show these numbers."""

import re

import numpy as np

from rnnhw.report import draw_explanation, draw_fractions, draw_training


def points(svg):
    """Number of vertices of the longest line in an SVG."""
    paths = re.findall(r'<path d="([^"]*)" clip-path', svg)
    return max((path.count("L") + 1 for path in paths), default=0)


def test_the_same_numbers_give_the_same_bytes():
    rng = np.random.default_rng(0)
    losses, x = rng.random(9).tolist(), rng.normal(size=(5, 3))
    for make in (
        lambda: draw_training(losses, losses),
        lambda: draw_fractions("score", [0.1, 1], [1, 2], [1, 2]),
        lambda: draw_explanation(x, x, "y", [("layer 0", {"h": x})]),
    ):
        assert make() == make()
        assert "<dc:date>" not in make()


def test_curve_has_a_point_an_epoch_and_validation_where_there_is():
    losses = [3.0, 2.5, 2.1, 2.0, 1.7]
    assert points(draw_training(losses, [])) == 5
    assert "validation" in draw_training(losses, losses) and "validation" not in draw_training(losses, [])


def test_fractions_are_on_the_axis():
    svg = draw_fractions("accuracy (%)", [0.1, 0.3, 1.0], [80, 90, 95], [79, 90, 94])
    for words in (">10<", ">30<", ">100<", "accuracy (%)", "float", "integer"):
        assert words in svg


def test_explanation_has_a_picture_of_everything():
    rng = np.random.default_rng(1)
    x = rng.normal(size=(6, 2))
    layers = [
        ("layer 0, lstm", {name: rng.normal(size=(6, 4)) for name in ("input", "h", "c")}),
        ("layer 1, gru", {"reset": rng.normal(size=(6, 3))}),
    ]
    svg = draw_explanation(x, 0 * x, "output 3", layers)
    assert svg.count("<image") == 2 + 3 + 1
    for words in ("towards output 3", "layer 0, lstm", "layer 1, gru", "reset", "(±1)"):
        assert words in svg
