"""Every page in headless Chromium, on a wide, a medium and a narrow window, light and dark.

Nothing is wider than the page or cut off; no text lies on another, is too small or too faint; what a reader
has to scroll sideways has no room; and there are no errors and no requests.
"""

import json
from pathlib import Path

import pytest
from browser import Browser
from made_pages import MADE
from needed_tools import chromium

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
PUBLISHED = sorted((ROOT / "reports").glob("**/*.html"))
FIGURES = sorted([*(ROOT / "models").glob("*/*.svg"), *(ROOT / "docs").glob("*.svg")])
WIDTHS, HEIGHT = (1400, 800, 400), 900
LIMITS = {"smallest": 9, "faintest": 4.5, "margins": 56}
"""Least height of letters in pixels; least contrast (WCAG 2, level AA); what the widest page leaves free."""

FAULTS = (Path(__file__).parents[1] / "page_faults.js").read_text()
WRONG = {"Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled"}


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    one = Browser(chromium(), tmp_path_factory.mktemp("profile"))
    yield one
    one.close()


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Writes a page of `MADE`, once, and gives its path."""
    folder = tmp_path_factory.mktemp("made")

    def write(name):
        path = folder / f"{name}.html"
        if not path.exists():
            path.write_text(MADE[name]())
        return path

    return write


def events(browser, path):
    """Errors, messages on the console, and requests for anything but the page."""
    own = path.resolve().as_uri()
    for event in browser.events:
        if event["method"] in WRONG:
            yield f"{event['method']}: {str(event['params'])[:300]}"
        elif event["method"] == "Network.requestWillBeSent":
            url = event["params"]["request"]["url"]
            if url != own and not url.startswith("data:"):
                yield f"it asks for {url}"


def laid_out(browser, layout=True):
    """What is wrong with the page as it is shown; without ``layout``, with its colours alone."""
    return browser.value(f"({FAULTS})({json.dumps(LIMITS | {'layout': layout})})")


def faults(browser, path):
    """What is wrong with a page, by where: ``width scheme``."""
    browser.open(path)
    found = {}
    for scheme in ("light", "dark"):
        for width in WIDTHS:
            browser.show(width, HEIGHT, scheme)
            # The scheme changes colours only.
            if here := laid_out(browser, layout=scheme == "light"):
                found[f"{width} {scheme}"] = here
    if here := list(events(browser, path)):
        found["events"] = here
    return found


@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: str(path.parent.relative_to(ROOT / "reports")))
def test_a_published_page(path, browser):
    assert faults(browser, path) == {}


@pytest.mark.parametrize("name", MADE)
def test_a_page_of_each_other_kind(name, browser, made):
    assert faults(browser, made(name)) == {}


def test_no_cross_check_is_beside_the_screen_of_a_telephone(browser, made):
    browser.open(made("network"))
    browser.show(400, HEIGHT, "light")
    script = "[...document.querySelectorAll('[data-label]')].map((one) => one.getBoundingClientRect().right)"
    ends = browser.value(script)
    assert len(ends) == 3 * 8 and max(ends) <= 400


def test_the_figures_of_documents(browser, tmp_path):
    """Beside each other on one page, which is as wide as a document."""
    path = tmp_path / "figures.html"
    drawn = [one.read_text() for one in FIGURES]
    style = "<meta charset='utf-8'><style>body{margin:0} svg{display:block;width:800px;height:auto}</style>"
    path.write_text(f"<!doctype html>{style}" + "".join(text[text.index("<svg") :] for text in drawn))
    browser.open(path)
    browser.show(800, HEIGHT, "light")
    assert laid_out(browser) == [] and list(events(browser, path)) == []


SHORT = "<svg viewBox='0 0 100 50' style='width:300px'>{}</svg>"
BAD = {
    "px wide": "<div style='width:2000px'>much</div>",
    "lies on": "<p>one</p><p style='margin-top:-34px'>other</p>",
    "is cut by": "<div style='overflow:hidden;white-space:nowrap;width:40px'>many words</div>",
    "“below” is cut": SHORT.format("<text x='5' y='58' style='font-size:12px'>below</text>"),
    "circle  of a drawing” is cut": SHORT.format("<circle cx='100' cy='20' r='9'/>"),
    "px high": SHORT.format("<text x='5' y='20' style='font-size:2px'>little</text>"),
    "has a contrast": "<p style='color:#999'>faint</p>",
    "would fit": "<div style='overflow-x:auto;width:200px'><p style='width:300px'>room</p></div>",
    "beside the screen": "<div style='overflow-x:auto'><svg style='width:1500px'></svg></div>",
    "asks for": "<img src='http://127.0.0.1:9/a.png' alt=''>",
    "exceptionThrown": "<script>throw new Error('wrong')</script>",
    "consoleAPICalled": "<script>console.error('wrong')</script>",
}


@pytest.mark.parametrize("words", BAD)
def test_what_is_wrong_is_found(words, browser, tmp_path):
    path = tmp_path / "bad.html"
    path.write_text(f"<!doctype html><meta charset='utf-8'><title>t</title><body>{BAD[words]}")
    assert words in str(faults(browser, path))


def test_nothing_is_found_where_nothing_is_wrong(browser, tmp_path):
    path = tmp_path / "good.html"
    words = "<p>words</p><p>other words</p><div style='overflow-x:auto'><p style='width:3000px'>far</p></div>"
    path.write_text(f"<!doctype html><meta charset='utf-8'><title>t</title><body>{words}" + SHORT.format(""))
    assert faults(browser, path) == {}
