"""The page of ``rnnhw build``: a design on an FPGA."""

from rnnhw.flow import Build
from rnnhw.report.pages import page_environment

__all__ = ["render_build"]


def render_build(build: Build, command: str) -> str:
    """Return the page; ``command`` is what a reader types to get it again."""
    macs = build.design.macs
    return (
        page_environment()
        .get_template("build.html")
        .render(
            build=build,
            rows=[
                (kind, build.resources.used[kind], available, build.wrapper[kind])
                for kind, available in build.device.resources.items()
            ],
            components=sorted(build.resources.components.items(), key=lambda one: (-one[1]["LUT4"], one[0])),
            luts_per_mac=build.resources.used["LUT4"] / macs,
            command=command,
        )
    )
