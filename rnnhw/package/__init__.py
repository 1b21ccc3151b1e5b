"""An integration package: Verilog of a design with all that a system needs to run one network on it."""

from rnnhw.package.built import Built, read_built
from rnnhw.package.content import Content, make_content
from rnnhw.package.files import beat_files, package_files

__all__ = ["Built", "Content", "beat_files", "make_content", "package_files", "read_built"]
