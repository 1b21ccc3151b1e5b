"""The datasheet."""

from rnnhw.package.content import Content
from rnnhw.package.render import rendered

__all__ = ["datasheet"]


def datasheet(content: Content) -> str:
    """``README.md`` of a package: what is in it, and all that a system must know of the accelerator."""
    return rendered(
        "README.md.jinja",
        content=content,
        design=content.design,
    )
