"""Settings of the documentation site, which `make docs` builds with Sphinx into out/docs.

The sources are the Markdown files of the repository where they are, so that a link between two of them leads
to the same place on the site and in a checkout. Only the contents and the reference are the site's own.
"""

from pathlib import Path

from sphinx.application import Sphinx

import rnnhw

project = "rnnhw"
author = "The authors of rnnhw"
version = release = rnnhw.__version__
project_copyright = "the authors of rnnhw, Apache-2.0"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.doctest", "sphinx.ext.napoleon"]
include_patterns = [
    *(
        "README.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "docs/*.md",
        "docs/*.rst",
        "models/**.md",
        "reports/**.md",
    ),
    *(f"{folder}/README.md" for folder in ("rtl", "sim", "tests", "rnnhw")),
]
exclude_patterns = ["out", ".venv"]
root_doc = "README"
html_theme = "furo"
html_title = f"rnnhw {rnnhw.__version__}"
html_extra_path = ["site"]
html_copy_source = False
highlight_language = "text"
myst_heading_anchors = 4
napoleon_google_docstring = False
autodoc_member_order = "bysource"
autodoc_typehints = "none"

CONTENTS = {
    "Tutorials": ["docs/pytorch-to-fpga", "docs/which-design", "docs/new-cell", "docs/many-processes"],
    "Using it": [
        "docs/import",
        "docs/python",
        "docs/usage",
        "docs/commands",
        "docs/hardware",
        "docs/reference",
    ],
    "How it works": ["docs/architecture", "docs/proofs", "docs/decisions"],
    "Figures": ["docs/trust", "docs/limits", "docs/numbers", "models/README", "reports/README"],
    "The project": [
        "CHANGELOG",
        "docs/stability",
        "docs/dependencies",
        "CONTRIBUTING",
        "tests/README",
        "rtl/README",
        "sim/README",
    ],
}
"""Headings of the site's menu, and the pages under each."""


def _append_contents(app: Sphinx, page: str, source: list[str]) -> None:
    """Put the menu behind the README, and the pages of the models and reports behind theirs."""
    if page == root_doc:
        for title, pages in CONTENTS.items():
            source[0] += _toctree(pages, title)
    elif page in ("models/README", "reports/README"):
        cards = sorted(Path(app.srcdir, page).parent.glob("*/README.md"))
        source[0] += _toctree([f"{card.parent.name}/README" for card in cards])
    elif page == "tests/README":
        source[0] += _toctree(["../rnnhw/README"])


def _toctree(pages: list[str], title: str = "") -> str:
    options = [":hidden:"] + [f":caption: {title}"] * bool(title)
    return "\n".join(["", "```{toctree}", *options, "", *pages, "```", ""])


def setup(app: Sphinx) -> None:
    """Let Sphinx call `_append_contents` for every page that it reads."""
    app.connect("source-read", _append_contents)
