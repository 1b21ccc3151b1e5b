"""A design as Verilog."""

from rnnhw.api.designs import design_of
from rnnhw.design import Design
from rnnhw.gateware.verilog import export_verilog

__all__ = ["to_verilog"]


def to_verilog(design: Design | str) -> str:
    """Write a design as Verilog.

    The circuit knows no network: program, weights and states are loaded at run time. So one text runs every
    network that the design holds.

    Parameters
    ----------
    design : Design or str
        A `Design`, a preset, or the path of a TOML file.

    Returns
    -------
    str
        Verilog with the top module ``rnnhw``. The same design always gives the same text.

    Raises
    ------
    DesignError
        If there is no such preset or file, or its values are not valid.
    EngineError
        If Yosys, which writes the text, fails.

    Examples
    --------
    >>> import rnnhw
    >>> "module rnnhw(" in rnnhw.to_verilog("tiny")
    True
    >>> rnnhw.to_verilog("huge")
    Traceback (most recent call last):
    rnnhw.errors.DesignError: no design 'huge': it is neither a preset (tiny, ...) nor a TOML file
    """
    return export_verilog(design_of(design))
