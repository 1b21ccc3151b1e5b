"""The templates of the files of a package."""

from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from rnnhw import __version__

__all__ = ["rendered"]


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("rnnhw.package"),
        autoescape=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(version=__version__)
    environment.filters.update(
        hex=lambda value, digits=2: f"{value:0{digits}x}", count=lambda value: f"{value:,}"
    )
    return environment


def rendered(template: str, **facts: Any) -> str:
    """The text of a template of ``rnnhw/package/templates`` with these facts."""
    return _environment().get_template(template).render(facts)
