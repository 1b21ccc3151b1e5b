"""The design that a network runs on: what is given, or the smallest preset that holds it."""

from collections.abc import Sequence

from rnnhw.design import Design, load_design, presets
from rnnhw.errors import InputError
from rnnhw.network import IntegerNetwork, shape_of
from rnnhw.schedule import fits, has_cells
from rnnhw.sim import Engine, require_gateware

__all__ = ["design_for", "design_named", "design_of"]


def design_of(design: Design | str) -> Design:
    """Return a design itself, or that of a preset or a TOML file.

    Raises
    ------
    DesignError
        If there is no such preset or file, or its values are not valid.
    InputError
        If it is something else.
    """
    if isinstance(design, Design):
        return design
    if not isinstance(design, str):
        raise InputError(
            f"the design is a {type(design).__name__}, not a Design, a preset ({', '.join(presets())}) or "
            "the path of a TOML file"
        )
    return load_design(design)


def design_named(design: Design | str | None, networks: Sequence[IntegerNetwork]) -> tuple[str, Design]:
    """Return the design that networks run on, and its name.

    Raises
    ------
    InputError
        If no design is given and a network has an arithmetic without gateware.
    DesignError
        If the design cannot be read.
    """
    if design is not None:
        built = design_of(design)
        return (design if isinstance(design, str) else f"design {built.digest}"), built
    for network in networks:
        require_gateware(network)
    shapes = [shape_of(network) for network in networks]
    named = {name: one for name, one in presets().items() if one.arithmetic == networks[0].arithmetic}

    def order(name: str) -> tuple[bool, bool, int]:
        built = named[name]
        return (
            not all(fits(shape, built) for shape in shapes),
            not all(has_cells(shape, built) for shape in shapes),
            built.macs,
        )

    name = min(named, key=order)
    return name, named[name]


def design_for(
    engine: Engine, network: IntegerNetwork, design: Design | str | None, *, wants_cycles: bool = False
) -> tuple[str, Design | None]:
    """Return the design that an engine runs a network on, and its name; None if the engine needs none.

    Parameters
    ----------
    engine : Engine
    network : IntegerNetwork
    design : Design or str, optional
    wants_cycles : bool
        Whether cycles are asked for, also of an engine that runs without a design.

    Raises
    ------
    InputError
        If the engine has no cycles, but a design is given or cycles are asked for.
    """
    asked = design is not None or wants_cycles
    if engine.cycles_are == "none" and asked:
        raise InputError(f"engine {engine.name!r} has no cycles, so that a design is not for it")
    return design_named(design, [network]) if engine.needs_design or asked else ("", None)
