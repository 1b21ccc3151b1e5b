"""The network that a sweep's file names: its shape, the width of its weights, and what they leave out."""

from collections.abc import Mapping
from typing import Any

from rnnhw.design import CELL_LANES
from rnnhw.errors import InputError
from rnnhw.explore.ranges import checked_integer
from rnnhw.network import (
    Cell,
    Graph,
    IntegerNetwork,
    Network,
    Shape,
    is_float_file,
    is_graph_file,
    is_in_words,
    load_integer,
    load_integer_graph,
    shape_in_words,
    shape_of,
    stack_shape,
)
from rnnhw.published import find_model

__all__ = ["model_of", "network_of"]

MAX_WIDTH = 1 << 16
MAX_LAYERS = 64
NETWORK = ("cell", "inputs", "units", "outputs", "every_step", "reset_after")


def network_of(source: str, values: Mapping[str, Any]) -> tuple[Shape, int, str]:
    """Sizes of the network, the width of its weights, 4 if that is not known, and what they leave out."""
    if ("model" in values) == ("network" in values):
        raise InputError(
            f"{source}: give either model or network, not {'both' if 'model' in values else 'neither'}"
        )
    if "model" in values:
        return _model(source, values["model"])
    table = values["network"]
    if not isinstance(table, dict) or not set(table) <= set(NETWORK):
        raise InputError(f"{source}: network is {table!r}, not a table of {', '.join(NETWORK)}")
    return _stack(f"{source}: network", table), 4, ""


def _stack(where: str, table: Mapping[str, Any]) -> Shape:
    cell = table.get("cell", "lstm")
    if not isinstance(cell, str) or cell not in CELL_LANES:
        raise InputError(f"{where}.cell is {cell!r}, not {', '.join(CELL_LANES)}")
    if "reset_after" in table and cell != "gru":
        raise InputError(f"{where}.reset_after goes with cell = 'gru', not with {cell!r}")
    for key in ("every_step", "reset_after"):
        if not isinstance(table.get(key, True), bool):
            raise InputError(f"{where}.{key} is {table[key]!r}, not true or false")
    units = table.get("units")
    stack = units if isinstance(units, list) else [units]
    if not 1 <= len(stack) <= MAX_LAYERS:
        raise InputError(f"{where}.units has {len(stack)} layers, not 1 .. {MAX_LAYERS}")
    return stack_shape(
        Cell(cell),
        checked_integer(f"{where}.inputs", table.get("inputs"), 1, MAX_WIDTH),
        *(checked_integer(f"{where}.units", width, 1, MAX_WIDTH) for width in stack),
        outputs=checked_integer(f"{where}.outputs", table.get("outputs", 0), 0, MAX_WIDTH),
        every_step=table.get("every_step"),
        reset_after=table.get("reset_after", True),
    )


def _model(source: str, model: Any) -> tuple[Shape, int, str]:
    """The shape and the weight bits of a model, and what of it they leave out."""
    if isinstance(model, str) and is_in_words(model):
        return shape_in_words(model), 4, ""
    network, scope = model_of(source, model)
    return shape_of(network), network.weight_bits if isinstance(network, IntegerNetwork) else 4, scope


def model_of(source: str, model: Any) -> tuple[Network | IntegerNetwork, str]:
    """The network of a model that is no stack in words, and what of the model it leaves out."""
    if isinstance(model, IntegerNetwork | Network):
        return model, ""
    if not isinstance(model, str):
        raise InputError(f"{source}: model is {model!r}, not a text")
    from rnnhw.frontends import (
        FOREIGN_SUFFIXES,
        is_integer_onnx,
        is_integer_tflite,
        load_part,
        load_qdq,
        load_tflite,
    )

    file = find_model(model)
    if file.suffix == ".tflite" and is_integer_tflite(file):
        return load_tflite(file), ""
    if is_integer_onnx(file):
        found = load_qdq(file)
        integer = found.only_network if isinstance(found, Graph) else found
        assert isinstance(integer, IntegerNetwork)
        return integer, ""
    if file.suffix in (*FOREIGN_SUFFIXES, ".tflite") or is_float_file(file):
        return load_part(file)
    if is_graph_file(file):
        graph = load_integer_graph(file)
        network = graph.only_network
        assert isinstance(network, IntegerNetwork)
        return network, graph.scope
    return load_integer(file), ""
