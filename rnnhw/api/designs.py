"""The design that a network runs on: what is given, or a preset that holds it."""

from collections.abc import Sequence

from rnnhw.design import Design, load_design, named_designs
from rnnhw.errors import InputError
from rnnhw.explore import holding_design
from rnnhw.network import IntegerNetwork, shape_of
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
            f"the design is of type {type(design).__name__}, not a Design, a preset "
            f"({', '.join(named_designs())}) or the path of a TOML file"
        )
    return load_design(design)


def design_named(design: Design | str | None, networks: Sequence[IntegerNetwork]) -> tuple[str, Design]:
    """Return the design that networks run on, and its name: what is given, or a preset that holds them.

    By default it is the smallest preset that holds them; where none does, the largest one with what it lacks.

    Raises
    ------
    InputError
        If no design is given and a network has an arithmetic without gateware.
    DesignError, CapacityError
        If the design cannot be read, or no preset can be enlarged for the networks.
    """
    if design is not None:
        return design if isinstance(design, str) else "the given design", design_of(design)
    for network in networks:
        require_gateware(network)
    return holding_design([shape_of(network) for network in networks], arithmetic=networks[0].arithmetic)


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
