"""The page and figures about parallel training are reproducible and complete."""

from rnnhw.report.parallel import render_parallel
from rnnhw.report.scaling import draw_curves, draw_histograms, draw_speed_up, draw_timeline

RUNS = [{"name": "all-reduce, 2 ranks", "ranks": 2, "loss": 0.1234, "difference": 3e-16, "accuracy": 0.956}]
PIPELINES = [
    {"name": "4 stations", "closed": 0.011, "simulated": 0.011, "bubble": 0.25},
    {"name": "4 stations, varied", "closed": None, "simulated": 0.013, "bubble": 0.31},
]
RECORD = {
    "ranks": 4,
    "cores": 2,
    "median_error": 0.07,
    "median_error_of_least": 0.05,
    "rows": [
        {
            "shape": {"units": [8, 9], "inputs": 3, "steps": 4, "batch": 5},
            "strategy": "steps",
            "measured_s": 0.01,
            "least_s": 0.009,
            "predicted_s": 0.0107,
            "error": 0.07,
        }
    ],
}


def figures():
    return {
        "curves": draw_curves({"one": [2.0, 1.0], "two": [2.0, 0.9]}),
        "staleness": draw_histograms({"at most 1": {0: 3, 1: 1}, "at most 4": {0: 1, 3: 2}}),
        "pipeline": draw_timeline([(0, 0.0, 1.0, "forward"), (1, 1.0, 2.0, "backward")], "exact"),
        "varied": draw_timeline([(0, 0.0, 1.0, "forward")], "varied"),
        "speed_up": draw_speed_up({"data": {1: 1.0, 2: 1.9}}, {1: 1.0, 2: 2.0, 4: 3.9}, "a stack"),
    }


def test_page_holds_every_number_and_figure():
    facts = {"epochs": 30, "difference": 3e-16, "words": "Quickest is <data>."}
    page = render_parallel(figures(), RUNS, PIPELINES, [RECORD], facts, "rnnhw study-parallel --out x")
    for words in (
        "0.1234",
        "3.0e-16",
        "95.6",
        "31.0",
        "13.000",
        "+7 %",
        "8, 9",
        "Quickest is &lt;data&gt;.",
        "4 ranks on 2 cores",
        "rnnhw study-parallel --out x",
    ):
        assert words in page, words
    assert page.count("<svg") == 5
    assert "<?xml" not in page and "http-equiv" not in page


def test_curves_that_lie_over_each_other_are_one():
    svg = draw_curves({"one": [2.0, 1.0], "two": [2.0, 0.5], "three": [2.0, 1.001]})
    assert ">one; three<" in svg and ">two<" in svg
    assert svg.count('<g id="line2d_') - draw_curves({"one": [2.0, 1.0]}).count('<g id="line2d_') == 2


def test_speed_up_with_a_growing_batch_has_its_own_axes():
    """Its values are a thousand times those of one batch, which have ticks of their own."""
    svg = draw_speed_up({"data": {1: 1.0, 2: 1.9}}, {1: 1.0, 2: 2.0, 4: 3.9, 4096: 3000.0}, "a stack")
    for tick in ("1", "2", "10", "100", "1000"):
        assert f">{tick}<" in svg
    assert svg.count('<g id="axes_') == 2 and svg.count(">ideal<") == 2


def test_figures_repeat_to_the_byte():
    assert figures() == figures()
