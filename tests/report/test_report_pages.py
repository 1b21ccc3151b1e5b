"""Pages are self-contained and well formed, show the numbers of their records, and escape all text."""

import dataclasses
import re
from html.parser import HTMLParser
from types import SimpleNamespace

import pytest

from rnnhw.design import Design, presets
from rnnhw.explore import Records, Story, Sweep, answer_to, run_sweep, tell_story
from rnnhw.network import Cell, LayerShape, Shape, stack_shape
from rnnhw.report import render_network, render_sweep
from rnnhw.report.quantity import seconds, significant
from rnnhw.roofline import all_devices, find_device, usual_precision
from rnnhw.schedule import count_cycles

DIGITS = stack_shape(Cell.LSTM, 8, 32, outputs=10)
TINY = presets()["tiny"]
VOID = {"meta", "br", "link", "img", "input", "hr"}
LOADING = ("src", "href", "srcset", "xlink:href")
RECT = r'<rect class="\w+" x="(\S+)" y="(\S+)" width="(\S+)" height="(\S+)"'


class Outline(HTMLParser):
    """Checks that elements nest correctly; collects text, what a browser would load, and rows of tables."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.loads: list[str] = []
        self.words: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
        self.loads += [f"{tag} {name}" for name, _ in attrs if name in LOADING]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return re.sub(r"\s+", " ", " ".join(self.words).replace("\u202f", ""))


def story(design: Design = TINY, shape: Shape = DIGITS, **changes: object) -> Story:
    total = count_cycles(shape, design, 8).total
    check = SimpleNamespace(
        engine="verilator",
        streams="never stall",
        sequences=12,
        values=1200,
        mismatches=0,
        cycles=(total,) * 12,
        scheduled_cycles=(total,) * 12,
    )
    told = tell_story(
        network="digits-lstm",
        shape=shape,
        steps=8,
        design=design,
        design_name="tiny",
        checks=[check],
        float_accuracy=0.975,
        integer_accuracy=0.9722,
        commands=["rnnhw demo --out out/demo"],
    )
    return dataclasses.replace(told, **changes)


def sweep(**changes: tuple[int, ...]) -> Records:
    ranges = {
        "grid_rows": (1, 2, 4),
        "grid_cols": (1, 2, 4),
        "tile_rows": (1, 2),
        "tile_cols": (2,),
        "fold": (1, 2),
        "weight_depth": (512, 2048),
        "unit_depth": (64,),
        "input_depth": (8,),
        "state_depth": (32,),
        "clock_mhz": (100,),
        "contexts": (1,),
        "weight_bits": (8,),
        "state_slots": (8,),
        "lut_columns": (0,),
    }
    return run_sweep(
        Sweep(name="s", shape=DIGITS, steps=8, ranges={**ranges, **changes}, text='name = "<s>"')
    )


def outline(page: str) -> Outline:
    parsed = Outline(page)
    assert parsed.open == []
    assert parsed.loads == []
    assert "url(" not in page and "@import" not in page and "http" not in page
    return parsed


def test_network_page_says_what_was_found() -> None:
    told = story()
    words = outline(render_network(told)).text
    assert "values: 0 mismatches of 1200" in words
    assert "cycles: gateware = schedule" in words
    assert "97.5%" in words and "97.2%" in words
    assert "rnnhw demo --out out/demo" in words
    for bound in told.bounds:  # one bound of a device, in the precision that is modelled
        assert bound.precision == usual_precision(find_device(bound.device, all_devices()))
        assert seconds(bound.seconds) in words
    assert "int8, bound" not in words
    for estimate in told.estimates:
        assert seconds(estimate.seconds).replace("\u202f", "") in words
    for _, value in told.parts:
        assert f" {value} " in words
    for bound in told.bounds:
        assert bound.device in words and bound.source in words


def test_cycles_of_loading_are_told_of_each_pass() -> None:
    words = outline(render_network(story(loading=(1234,)))).text
    assert "Before that, 1234 cycles load weights and program, once for all sequences." in words
    words = outline(render_network(story(loading=(300, 400, 50)))).text
    assert (
        "Before that, 750 cycles load weights and program: the network runs in 3 passes, which take "
        "300, 400, 50 cycles to load, again for every batch of sequences."
    ) in words


def test_a_failed_check_is_told() -> None:
    good = story()
    bad = dataclasses.replace(good.checks[0], mismatches=7, gateware_cycles=(1,) * 12)
    page = render_network(dataclasses.replace(good, checks=(bad,)))
    words = outline(page).text
    assert "values: 7 mismatches of 1200" in words
    assert "cycles: gateware ≠ schedule" in words
    assert 'class="claim good"' not in page


def test_cycles_of_several_lengths_are_told_as_a_range() -> None:
    good = story()
    cycles = (700, 900, 800)
    lengths = dataclasses.replace(good.checks[0], gateware_cycles=cycles, schedule_cycles=cycles)
    words = outline(render_network(dataclasses.replace(good, checks=(lengths,)))).text
    assert "cycles: gateware = schedule" in words and words.count("700 – 900") == 2
    swapped = dataclasses.replace(lengths, gateware_cycles=(900, 700, 800))
    words = outline(render_network(dataclasses.replace(good, checks=(swapped,)))).text
    assert "cycles: gateware ≠ schedule" in words and "700 – 900 ≠" in words


def test_each_layer_has_its_row() -> None:
    layers = (
        LayerShape(cell=Cell.GRU, inputs=8, units=12, directions=2, reset_after=False),
        LayerShape(cell=Cell.ELMAN, inputs=24, units=7),
        LayerShape(cell=Cell.DENSE, inputs=7, units=10),
    )
    design = dataclasses.replace(TINY, contexts=2, input_depth=24)
    words = outline(render_network(story(design, Shape(layers=layers, every_step=True)))).text
    assert "bidirectional gru 8 → 24, elman 24 → 7, dense 7 → 10; 8 steps a sequence" in words
    assert "outputs of every step" in words
    assert "gru, resets before its product 8 12 2 1440" in words
    assert "elman 24 7 1 217" in words and "dense 7 10 1 70" in words
    assert "Latency of 2 sequences" in words and "The same 2 sequences." in words
    assert "layers follow each other in the order" in words


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        (("lstm",), "the 4 lanes of an element are its gates"),
        (("gru", "elman"), "the 3 lanes of an element"),
        (("elman",), "the 1 lane of an element is its gate"),
    ],
)
def test_lanes_are_those_of_the_design(cells: tuple[str, ...], words: str) -> None:
    design = dataclasses.replace(TINY, cells=cells)
    page = render_network(story(design, stack_shape(Cell(cells[-1]), 8, 9)))
    assert words in outline(page).text
    assert f"elements of {design.lanes} MACs" in page


def test_a_story_without_checks_claims_nothing() -> None:
    words = outline(render_network(story(checks=()))).text
    assert "not cross-checked" in words
    assert "gateware = schedule" not in words and "0 mismatches" not in words


@pytest.mark.parametrize(
    "design",
    [
        *presets().values(),
        dataclasses.replace(TINY, grid_rows=7, grid_cols=40, tile_rows=9, tile_cols=12, fold=4),
        dataclasses.replace(TINY, tile_rows=1, tile_cols=1, weight_depth=2048),
    ],
)
def test_drawings_stay_inside_their_frames(design: Design) -> None:
    page = render_network(story(design, stack_shape(Cell.LSTM, 8, 32)))
    outline(page)
    for width, height, body in re.findall(r'<svg viewBox="0 0 (\S+) (\S+)".*?>(.*?)</svg>', page, re.S):
        for x, y, w, h in re.findall(RECT, body):
            assert 0 <= float(x) and float(x) + float(w) <= float(width)
            assert 0 <= float(y) and float(y) + float(h) <= float(height)
            assert float(w) > 0 and float(h) > 0
        for x, y in re.findall(r'<circle class="\w+" cx="(\S+)" cy="(\S+)"', body):
            assert 0 <= float(x) <= float(width) and 0 <= float(y) <= float(height)


def test_sweep_page_has_a_row_for_each_design_on_the_front() -> None:
    records = sweep()
    page = render_sweep(records, ["rnnhw sweep s.toml --out s"])
    words = outline(page).text
    body = page.split('<table id="front">')[1].split("</table>")[0]
    front = records.front()
    points = {
        tuple(row)
        for row in zip(*(front[name] for name in ("latency_us", "macs", "memory_bytes")), strict=True)
    }
    assert body.count("<tr>") == 1 + len(points)
    assert page.count('class="front"') == len(points)
    assert "rnnhw sweep s.toml --out s" in words
    assert "lstm 8 → 32, dense 32 → 10; 8 steps a sequence" in words
    assert "cells = lstm , arithmetic = native" in words
    for reason, number in records.dropped.items():
        assert f"{reason} {number}" in words.replace("  ", " ")
    for bound in records.bounds:
        assert f"{bound.device}, {bound.precision}: {seconds(bound.seconds)}" in words


def test_a_sweep_says_what_it_asks_and_finds() -> None:
    records = sweep()
    words = outline(render_sweep(records)).text
    assert (
        "Which design for 8 steps of lstm 8 → 32, dense 32 → 10, has the least latency, the least macs, the "
        "least memory?"
    ) in words
    front = records.front()
    assert f"has the least latency, {front['latency_us'][0]:.4g} us" in words
    assert f"it takes {front['cycles'][0]:,} cycles at 100 MHz" in words
    chosen = re.split(r"The chosen designs", words)[1].replace("\u202f", "")
    assert re.search(r"Best in\s+latency\s+macs\s+memory", chosen)
    for title, figure in (("MACs", "macs"), ("bytes on chip", "memory_bytes")):
        best = [row[figure] for _, row in answer_to(records).best]
        assert min(best) == front[figure].min()
        assert re.search(rf"{title}\s+" + r"\s+".join(map(str, best)), chosen)


def test_a_front_shows_the_objectives_first_and_each_design_in_words() -> None:
    records = sweep()
    body = render_sweep(records).split('<table id="front">')[1].split("</table>")[0]
    heads = re.findall(r"<button type=\"button\">(.*?)</button>", body)
    assert heads[:4] == ["design", "latency, µs", "MACs", "bytes on chip"] and heads[-1] == "equal"
    assert len(heads) <= 9 and len(set(heads)) == len(heads)
    # On a telephone the design stands beside two of them.
    assert body.count('<th class="number minor">') == len(heads) - 3
    first = answer_to(records).front
    sides = [first[name][0] for name in ("grid_rows", "grid_cols", "tile_rows", "tile_cols")]
    assert "<tr><td>{} × {} of {} × {}".format(*sides) in body


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (5.15217, "5.152"),
        (194093.3, "194\u202f093"),
        (0.04966249, "0.04966"),
        (0.0, "0"),
        (99.996, "100.0"),
        (1e-5, "0.00001000"),
    ],
)
def test_a_number_has_four_significant_digits(value: float, text: str) -> None:
    assert significant(value) == text


def test_designs_that_are_equal_in_all_objectives_are_one_row() -> None:
    records = sweep(contexts=(1,), state_slots=(4, 8))
    front, page = records.front(), render_sweep(records)
    body = page.split('<table id="front">')[1].split("</table>")[0]
    points = {
        tuple(row)
        for row in zip(*(front[name] for name in ("latency_us", "macs", "memory_bytes")), strict=True)
    }
    assert 2 * len(points) == len(front["macs"]) and body.count("<tr>") == 1 + len(points)
    assert body.count('data-value="2">\n2</td></tr>') == len(points) or body.count(">2</td></tr>") == len(
        points
    )


def test_a_sweep_shows_other_machines_with_their_ranges() -> None:
    records = sweep()
    page = render_sweep(records)
    bars = re.findall(r'<rect class="band fill(\d)" x="\S+" y="(\S+)" width="12" height="(\S+)"', page)
    dots = re.findall(r'<circle class="fill(\d)" cx="\S+" cy="(\S+)" r="\S+"><title>([^<]*)<', page)
    assert [ink for ink, *_ in bars] == [ink for ink, *_ in dots] == list("01234")
    for one, (_, top, height), (_, middle, title) in zip(records.estimates, bars, dots, strict=True):
        assert float(top) < float(middle) < float(top) + float(height)
        assert title.startswith(f"{one.device}, {one.precision}, batch 1, modelled: {seconds(one.seconds)}")
    slowest = max(range(5), key=lambda k: records.estimates[k].seconds)
    assert min(float(middle) for _, middle, _ in dots) == float(dots[slowest][1])


def test_a_sweep_of_a_cell_without_models_says_so() -> None:
    without = dataclasses.replace(sweep(), estimates=(), not_estimated="no model knows the cell")
    page = render_sweep(without)
    assert "No times of other machines are modelled: no model knows the cell." in outline(page).text
    assert '<rect class="band' not in page


def test_text_is_escaped() -> None:
    evil = "<script>alert(1)</script>"
    told = story(network=evil, design_name=evil, commands=(evil,), accuracy_note=evil)
    page = render_network(told)
    outline(page)
    assert "<script>" not in page
    assert 'name = "<s>"' not in render_sweep(sweep())


def test_same_records_same_page() -> None:
    assert render_network(story()) == render_network(story())
    assert render_sweep(sweep()) == render_sweep(sweep())


def test_one_design_is_enough_for_a_page() -> None:
    one = {"grid_rows": (1,), "grid_cols": (1,), "tile_rows": (2,), "fold": (1,), "weight_depth": (512,)}
    outline(render_sweep(sweep(**one)))
