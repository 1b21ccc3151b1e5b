"""The documentation site: built without a warning, with every page and function; links lead somewhere."""

import inspect
import posixpath
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

import rnnhw

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parent.parent


class Page(HTMLParser):
    """Links, names of places, and what a browser would load, of a page."""

    def __init__(self, path):
        super().__init__()
        self.links, self.places, self.loaded = [], set(), []
        self.feed(path.read_text())

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.places.add(values.get("id"))
        if tag == "a":
            self.links.append(values.get("href", ""))
        else:
            self.loaded += [values[name] for name in ("src", "href") if values.get(name)]


def build(doctrees, site):
    """Run the command of `make docs`, into other folders."""
    line = re.search(r"-m sphinx .*", (ROOT / "Makefile").read_text())[0]
    words = line.replace("out/doctrees", str(doctrees)).replace("out/docs", str(site)).split()
    assert "--fail-on-warning" in words
    return subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, text=True)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    for library in ("sphinx", "myst_parser", "furo"):
        pytest.importorskip(library)
    folder = tmp_path_factory.mktemp("docs")
    done = build(folder / "doctrees", folder / "site")
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def site(folder):
    return {path.relative_to(folder): Page(path) for path in sorted(folder.rglob("*.html"))}


def test_every_page_is_on_the_site(site):
    pages = ["README", "CHANGELOG", "CONTRIBUTING"]
    pages += [f"docs/{path.stem}" for path in (ROOT / "docs").glob("*.md")]
    pages += [
        str(path.relative_to(ROOT).with_suffix(""))
        for path in [*ROOT.glob("models/*/*.md"), *ROOT.glob("reports/*/*.md")]
    ]
    assert {Path(f"{page}.html") for page in pages} <= set(site)


def test_every_function_is_in_the_reference(site):
    functions = [name for name in rnnhw.__all__ if inspect.isfunction(getattr(rnnhw, name))]
    places = site[Path("docs/reference.html")].places
    assert {f"rnnhw.{name}" for name in functions} <= places
    assert {"rnnhw.errors.RnnhwError", "rnnhw.api.run.RunResult"} <= places


def test_every_link_leads_somewhere(site, folder):
    for path, page in site.items():
        for link in page.links:
            if re.match(r"https?:", link):
                continue
            name, _, place = unquote(link).partition("#")
            found = Path(posixpath.normpath(path.parent / name)) if name else path
            assert (folder / found).is_file(), (path, link)
            assert not place or place in site[found].places, (path, link)


def test_a_page_loads_nothing_from_elsewhere(site):
    for path, page in site.items():
        for name in page.loaded:
            assert not re.match(r"(https?:)?//", name), (path, name)
