"""Pages about other machines are self-contained, show their records' numbers, and draw inside frames."""

import dataclasses
import re
from html.parser import HTMLParser

import pytest

from rnnhw.design import presets
from rnnhw.explore import MeasuredPoint, Workload, check_models, compare_machines, money, serve
from rnnhw.explore.machines import Machines
from rnnhw.network import Cell, stack_shape
from rnnhw.report import render_machines, render_validation
from rnnhw.report.machine_plots import MOST_DRAWN, draw_energy, drawn_lines
from rnnhw.report.marks import CHOSEN, MARKS, MEASURED
from rnnhw.report.quantity import quantity, ratio, seconds
from rnnhw.report.serving_plot import draw_serving
from rnnhw.roofline import all_devices, find_device, load_prices
from rnnhw.roofline.validate import Errors, HeldOut, Validation

DIGITS = stack_shape(Cell.LSTM, 8, 32, outputs=10)
VOID = {"meta", "br"}
NUMBER = r"-?\d+(?:\.\d+)?"


class Outline(HTMLParser):
    """Checks that elements nest correctly; collects the text, and what a browser would load."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.loads: list[str] = []
        self.words: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == [] and self.loads == []
        assert "url(" not in page and "@import" not in page and "http" not in page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
        self.loads += [name for name, _ in attrs if name in ("src", "href", "srcset", "xlink:href")]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return re.sub(r"\s+", " ", " ".join(self.words).replace("\u202f", ""))


def machines(*names: str, **given: object) -> Machines:
    devices = [find_device(name, all_devices()) for name in names] or list(all_devices())
    usual = {
        "network": "digits",
        "shape": DIGITS,
        "steps": 8,
        "batches": (1, 8, 64),
        "devices": devices,
        "design": presets()["small"],
        "design_name": "small",
    }
    return compare_machines(**{**usual, **given})


def inside(page: str) -> None:
    """Every coordinate of every drawing lies in its frame."""
    for width, height, body in re.findall(r'<svg viewBox="0 0 (\S+) (\S+)".*?>(.*?)</svg>', page, re.S):
        for x, y in re.findall(rf'<circle class="[^"]*" cx="({NUMBER})" cy="({NUMBER})"', body):
            assert 0 <= float(x) <= float(width) and 0 <= float(y) <= float(height)
        for commands in re.findall(r'<path class="[^"]*" d="([^"]*)"', body):
            for x, y in re.findall(rf"[ML ]({NUMBER}) ({NUMBER})", commands):
                assert -1 <= float(x) <= float(width) + 1 and -1 <= float(y) <= float(height) + 1
        for y in re.findall(rf'<text class="[^"]*" x="{NUMBER}" y="({NUMBER})"', body):
            assert 0 <= float(y) <= float(height)


@pytest.mark.parametrize(
    "found",
    [
        machines(),
        machines("H200", "TPU v1", "Loihi", "Photonic MAC array"),
        machines("T4", batches=(1,)),
        machines("Loihi", design=None),
        machines("T4", design=None, batches=(5, 7)),
    ],
    ids=["all", "few", "one", "event", "no design"],
)
def test_a_page_says_what_was_modelled(found: Machines) -> None:
    page = render_machines(found, 'rnnhw roofline digits --output "page.html"')
    words = Outline(page).text
    inside(page)
    for line in found.lines:
        assert line.device.name in words and line.rests_on in words
        assert seconds(line.estimates[0].seconds).replace("\u202f", "") in words
    assert 'rnnhw roofline digits --output "page.html"' in words
    assert page == render_machines(found, 'rnnhw roofline digits --output "page.html"')
    if found.own:
        clock = f"{found.own.design.clock_mhz:g} MHz assumed"
        assert f"modelled: {found.own.cycles} cycles per sequence by the schedule, {clock}" in words
        assert f"{found.own.name}, int8, batch {found.batches[0]}" in words
        pairs = [
            (one, own)
            for line in found.lines
            for one, own in zip(line.estimates, found.own.seconds, strict=True)
        ]
        first = [line.estimates[0].low > found.own.seconds[0] for line in found.lines]
        assert f"{sum(first)} of {len(first)} than their whole range" in words
        assert page.count('class="number win"') == sum(one.low > own for one, own in pairs)
        assert page.count('class="number lose"') == sum(one.high < own for one, own in pairs)
        assert page.count('class="number open"') == sum(one.low <= own <= one.high for one, own in pairs)
        for line in found.lines:
            assert ratio(line.estimates[-1].seconds / found.own.seconds[-1]) in words


def test_ranges_stand_where_they_are() -> None:
    page = render_machines(machines("T4", "TPU v1"), "c")
    bars = re.findall(r'<i class="(\w+)" style="left:(\S+)%;width:(\S+)%"', page)
    assert [kind for kind, _, _ in bars] == ["tpu", "gpu"]
    widths = [float(width) for _, _, width in bars]
    assert 0 < widths[0] < widths[1]
    assert all(float(left) + float(width) <= 100 for _, left, width in bars)


def test_measured_points_are_plotted() -> None:
    point = MeasuredPoint(name="cpu by torch", precision="fp32", batch=1, seconds=1e-4)
    page = render_machines(dataclasses.replace(machines("T4"), measured=(point,)), "c")
    assert page.count("cpu by torch: measured") == 2 and "100 µs" in page
    explained = f'aria-label="{MARKS[MEASURED]}"'
    assert explained in page and explained not in render_machines(machines("T4"), "c")


def test_names_beside_curves_that_phones_leave_out_stand_in_the_legends() -> None:
    page = render_machines(machines("H200", "TPU v5e"), "c")
    beside = re.findall(r'<text class="([^"]*)" x="570(?:.0)?"[^>]*>([^<]*)</text>', page)
    assert len(beside) == 6  # three machines in two drawings
    assert all(kind.endswith(" curve-name") for kind, _ in beside)
    legends = re.findall(r'<span class="swatch (?:back|our-)[^"]*"></span>([^<,]*)', page)
    assert {name.split(",")[0] for _, name in beside} == set(legends)
    phone = page[page.index("@media (max-width: 720px)") :]
    assert ".chart svg .curve-name { display: none; }" in phone and ".chart { overflow: hidden; }" in phone


def test_each_line_says_its_precision_and_whether_it_was_checked() -> None:
    words = Outline(render_machines(machines("H200", "TPU v1", "TPU v5e", "systolic:8x8@100"), "c")).text
    for line in ("TPU v1 int8, checked", "TPU v5e int8, unchecked", "systolic:8x8@100 int8, unchecked"):
        assert line in words
    assert "small int8, modelled" in words
    # At the ends of curves too, in both drawings.
    assert words.count("TPU v5e, unchecked") == words.count("TPU v5e, int8, unchecked") == 2
    assert "TPU v1, unchecked" not in words and "TPU v1, int8, unchecked" not in words
    # GPUs of Turing are on no record.
    words = Outline(render_machines(machines("T4", "Titan Xp"), "c")).text
    assert "T4 fp16, architecture not measured" in words and "Titan Xp fp32, measured device" in words


def test_crossovers_and_energies_have_their_ranges() -> None:
    found = machines("A100", "TPU v5e")
    words = Outline(render_machines(found, "c")).text
    for line in found.lines:
        energy = line.estimates[0].energy
        ends = f"{quantity(energy.least, 'J')} – {quantity(energy.most, 'J')}"
        assert f"{quantity(energy.typical, 'J')} at batch 1 ({ends}): {energy.source}" in words
    at = found.lines[0].crossover
    assert at.earliest < at.latest and f"{at.typical} ({at.earliest} – {at.latest})" in words


def test_rings_are_bounds_on_every_page() -> None:
    page = render_machines(machines("H200", "TPU v1", "Loihi"), "c")
    titles = re.findall(r'<circle class="ring stroke\d"[^>]*><title>([^<]*)</title>', page)
    assert len(titles) == 2 and all(title.endswith(": bound") for title in titles)
    assert page.count('<b class="bound') == 2


def test_serving_shows_what_is_chosen_for_a_deadline() -> None:
    found = machines("H200", "V100", "TPU v1")
    serving = serve(
        shape=DIGITS,
        steps=8,
        lines=found.lines,
        own=found.own,
        deadline_ms=0.2,
        prices=load_prices(None, all_devices()),
    )
    page = render_machines(found, "c", serving=serving)
    inside(page)
    words = Outline(page).text
    assert "Serving within 200 µs" in words and "deadline 200 µs" in words and serving.verdict in words
    chosen = [one for one in serving.all if one.chosen]
    titles = re.findall(r'<path class="chosen fill\S+" d="[^"]*"><title>([^<]*)</title>', page)
    assert sorted(titles) == sorted(f"{one.name}: batch {one.chosen.batch}" for one in chosen)
    assert len(chosen) == 3 and words.count("too late at batch 1") == 1  # the V100 is
    for one in chosen:
        assert one.cost is None or money(one.cost) in words
        assert one.price is None or f"{one.price.status}, {one.price.date}: {one.price.source}" in words
    assert "TPU v1, checked" not in words and "TPU v1, unchecked" not in words
    other = machines("TPU v5e")
    given = {"shape": DIGITS, "steps": 8, "deadline_ms": 0.2, "prices": {}}
    drawn = draw_serving(serve(lines=other.lines, own=other.own, **given), ["TPU v5e"])
    assert ">TPU v5e, unchecked on RNNs</text>" in drawn
    explained = f'aria-label="{MARKS[CHOSEN]}"'
    assert explained in page and explained not in render_machines(found, "c")


def test_too_many_machines_are_not_all_drawn() -> None:
    found = machines()
    assert len(drawn_lines(found)) == len(draw_energy(found)) == MOST_DRAWN
    words = Outline(render_machines(found, "c")).text
    assert f"{MOST_DRAWN} of {len(found.lines)} machines are drawn" in words


def test_text_is_escaped() -> None:
    evil = "<script>alert(1)</script>"
    page = render_machines(dataclasses.replace(machines("T4"), network=evil, skipped=(evil,)), evil)
    Outline(page)
    assert "<script>" not in page


def test_validation_page() -> None:
    errors = Errors(
        name="seed 0",
        rows=3,
        median=0.0512,
        ninetieth=0.2,
        worst=1.0,
        bias=1.0,
        factor=1.2,
        roofline_median=0.61,
        roofline_ninetieth=0.9,
    )
    from rnnhw.roofline import MeasuredRow, RnnWork

    row = MeasuredRow(
        device=find_device("Titan Xp", all_devices()),
        precision="fp32",
        seconds=0.05,
        work=RnnWork(cell="gru", hidden=2048, batch=1, steps=375),
    )
    validation = Validation(
        random=(errors,),
        random_parts=(errors,),
        hidden=(),
        shapes=(dataclasses.replace(errors, name="recent"),),
        trees=(dataclasses.replace(errors, name="recent", median=0.123),),
        architectures=(dataclasses.replace(errors, name="hopper"),),
        devices=(dataclasses.replace(errors, name="V100"),),
        devices_pooled=errors,
        hidden_pooled=errors,
        evidence=(errors,),
        points=(HeldOut(row=row, modelled=0.06, roofline=0.02),),
    )
    layer = Workload(
        cell="gru",
        hidden=2048,
        steps=375,
        brainwave_ms=0.954,
        brainwave_utilization=0.412,
        titan_xp_ms=51.591,
    )
    checks = check_models(validation, [row], [layer], "reported")
    assert checks.brainwave[0].fitted and abs(checks.brainwave[0].error) < 0.1
    page = render_validation(checks, "rnnhw roofline --validate rows.csv")
    words = Outline(page).text
    inside(page)
    assert "12.3%" in words and "Trees, median" in words  # beside the shapes
    assert "5.1%" in words and "GRU 2048" in words and "51.6 ms" in words
    assert "LSTM0" in words and "3.48" in words and "41 kernels" in words
    assert page.count("modelled over measured") == 4
    for name in ("hidden units", "batch", "steps", "seconds measured"):
        assert f"Modelled over measured time against {name}" in page
    assert "A hidden size at a time" in words
    few = dataclasses.replace(checks, validation=dataclasses.replace(validation, hidden_pooled=None))
    assert "A hidden size at a time" not in render_validation(few, "c")
