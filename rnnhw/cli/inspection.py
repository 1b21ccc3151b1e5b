"""What ``rnnhw inspect`` says of a model: its parts, where each runs and why, and what crossing costs."""

from collections.abc import Iterator
from typing import Any

from rnnhw.cli.branches import branch_text
from rnnhw.errors import ModelError
from rnnhw.network import (
    Cell,
    Dense,
    DenseLayer,
    Graph,
    HostBlock,
    HostStep,
    IntegerBidirectional,
    IntegerNetwork,
    LayerShape,
    MachineBlock,
    Network,
    Port,
    RecurrentLayer,
    Shape,
    directions_of,
    has_thresholds,
    shape_of,
    work_of,
)

__all__ = ["has_branches", "inspection", "inspection_text", "require_strict"]


def inspection(model: Network | IntegerNetwork | Graph) -> dict[str, Any]:
    """Return what is said of a model, as data for JSON."""
    if not isinstance(model, Graph):
        parts = [_network_part(model, "")]
        return {
            "name": model.name,
            "inputs": [],
            "outputs": [],
            "parts": parts,
            **_shares(parts),
            "notes": [],
        }
    parts = [_part(block) for block in model.blocks]
    return {
        "name": model.name,
        "inputs": [_port(port) for port in model.inputs],
        "outputs": [_port(port) for port in model.outputs],
        "parts": parts,
        **_shares(parts),
        "notes": list(model.notes),
    }


def _port(port: Port) -> dict[str, Any]:
    return {"name": port.name, "type": port.dtype, "shape": list(port.shape), "axes": list(port.axes)}


def _part(block: HostBlock | MachineBlock) -> dict[str, Any]:
    if isinstance(block, MachineBlock):
        found = _network_part(block.network, block.label)
        states = [link for link in (*block.initial, *block.final) if link.tensor]
        found["reads"], found["gives"] = block.reads, block.gives
        found["values_in_per_step"] = block.network.inputs
        found["values_out_per_step"] = block.network.outputs if block.y is not None else 0
        found["state_tensors"] = len(states)
        return found
    return {
        "where": "host",
        "operators": [
            {
                "operator": one.label,
                "reason": one.reason,
                "weights": one.weights,
                "macs_per_call": one.macs,
            }
            for one in block.operators
        ],
        "reads": list(block.inputs),
        "gives": list(block.outputs),
        "weights": sum(one.weights for one in block.operators),
        "macs_per_call": sum(one.macs for one in block.operators),
    }


def _network_part(network: Network | Dense | IntegerNetwork, label: str) -> dict[str, Any]:
    shape = shape_of(network)
    layers = [_layer(layer) for layer in shape.layers]
    if isinstance(network, IntegerNetwork) and has_thresholds(network.stages):
        for facts, layer in zip(layers, network.stages, strict=True):
            facts |= _thresholds(layer)
    return {
        "where": "machine",
        "operators": label,
        "layers": layers,
        "gives_every_step": shape.every_step,
        "weights": sum(layer.macs for layer in shape.layers),
        "macs_per_step": work_of(shape).macs(1),
        "host_functions": list(_functions(shape)),
    }


def _functions(shape: Shape) -> Iterator[dict[str, Any]]:
    """Yield the functions of a ``.tflite`` that the host computes between or behind layers, to the bit."""
    steps = [*((k, layer.before) for k, layer in enumerate(shape.layers)), (len(shape.layers), shape.after)]
    for position, found in steps:
        for step in found:
            if isinstance(step, HostStep):
                yield {
                    "function": str(step.function),
                    "values": step.values,
                    "layers_before": position,
                    "reason": "the machine has no such operator",
                }


def _layer(layer: LayerShape) -> dict[str, Any]:
    found: dict[str, Any] = {"cell": str(layer.cell), "inputs": layer.inputs, "units": layer.units}
    if layer.cell is Cell.DENSE:
        return found
    found["directions"] = layer.directions
    if layer.cell is Cell.GRU:
        found["reset_after"] = layer.reset_after
    if layer.projection:
        found["projection"] = layer.projection
    if layer.has_peepholes:
        found["peepholes"] = True
    return found


def _thresholds(layer: RecurrentLayer | IntegerBidirectional | DenseLayer) -> dict[str, int]:
    """The thresholds of a layer of a delta network, in its int8 steps."""
    if isinstance(layer, DenseLayer):
        return {"input_threshold": layer.input_threshold}
    first = directions_of(layer)[0]
    return {"input_threshold": first.input_threshold, "hidden_threshold": first.hidden_threshold}


def _shares(parts: list[dict[str, Any]]) -> dict[str, Any]:
    """Shares of weights and of MACs (one sequence of one step) that are the machine's."""
    machine = [part for part in parts if part["where"] == "machine"]
    weights = sum(part["weights"] for part in machine)
    macs = sum(part["macs_per_step"] for part in machine)
    all_weights = sum(part["weights"] for part in parts)
    all_macs = macs + sum(part.get("macs_per_call", 0) for part in parts)
    return {
        "weights": all_weights,
        "share_of_weights_on_machine": weights / all_weights if all_weights else 1.0,
        "share_of_macs_on_machine": macs / all_macs if all_macs else 1.0,
    }


def inspection_text(found: dict[str, Any]) -> Iterator[str]:
    """Yield the lines that the terminal shows."""
    if "refused" in found:
        yield f"model {found['name']}: its layers are in branches that are not decided yet"
        yield from branch_text(found["undecided"])
        yield found["refused"]
        return
    yield f"model {found['name']}"
    for key in ("inputs", "outputs"):
        for port in found[key]:
            axes = [axis or str(size) for axis, size in zip(port["axes"], port["shape"], strict=True)]
            size = " x ".join(map(str, port["shape"]))
            yield f"{key[:-1]} {port['name']}: {port['type']} {size or 'scalar'} ({', '.join(axes)})"
    for number, part in enumerate(found["parts"], 1):
        yield from _machine_text(number, part) if part["where"] == "machine" else _host_text(number, part)
    yield (
        f"on the machine: {100 * found['share_of_weights_on_machine']:.1f} % of {found['weights']:,} weights "
        f"and {100 * found['share_of_macs_on_machine']:.1f} % of the MACs of one step"
    )
    yield from branch_text(found.get("undecided", ()))
    yield from found["notes"]


def _machine_text(number: int, part: dict[str, Any]) -> Iterator[str]:
    yield (
        f"part {number} on the machine: {part['weights']:,} weights, {part['macs_per_step']:,} MACs per step"
    )
    for layer in part["layers"]:
        more = "".join(f", {text}" for text in _options_text(layer))
        yield f"  {layer['cell']} {layer['inputs']} -> {layer['units']}{more}"
    for one in part["host_functions"]:
        place = f"behind layer {one['layers_before']}" if one["layers_before"] else "before the first layer"
        yield f"  on the host, {place}: {one['function']} of {one['values']} values: {one['reason']}"
    if part["operators"]:
        yield f"  from {part['operators']}"
    if "reads" in part:
        yield (
            f"  crossing: {part['values_in_per_step']} values in and {part['values_out_per_step']} out per "
            f"{'step' if part['gives_every_step'] else 'sequence (in: step)'}, {part['state_tensors']} states"
        )


def _options_text(layer: dict[str, Any]) -> Iterator[str]:
    """Yield what is special about a layer."""
    if layer.get("directions", 1) > 1:
        yield "both directions"
    if "reset_after" in layer:
        yield "reset after the recurrent product" if layer["reset_after"] else "reset before the product"
    if "projection" in layer:
        yield f"projection to {layer['projection']}"
    if "peepholes" in layer:
        yield "peepholes"
    if "input_threshold" in layer:
        yield f"inputs read again when they change{_by_more_than(layer['input_threshold'])}"
    if "hidden_threshold" in layer:
        yield f"what it makes, when it changes{_by_more_than(layer['hidden_threshold'])}"


def _by_more_than(threshold: int) -> str:
    return f" by more than {threshold}" if threshold else ""


def _host_text(number: int, part: dict[str, Any]) -> Iterator[str]:
    yield (
        f"part {number} on the host: {part['weights']:,} weights, "
        f"{part['macs_per_call']:,} MACs per call of one step"
    )
    for one in part["operators"]:
        yield f"  {one['operator']}: {one['reason']}"


def has_branches(model: Network | IntegerNetwork | Graph) -> bool:
    """Whether a model has branches (If) that the host decides while it runs."""
    if not isinstance(model, Graph):
        return False
    return any(one.label.startswith("If node") for block in model.host_blocks for one in block.operators)


def require_strict(model: Network | IntegerNetwork | Graph) -> None:
    """Refuse a graph with a host part that is neither its first nor its last part.

    Raises
    ------
    ModelError
        Naming the first operator of that part.
    """
    if isinstance(model, IntegerNetwork):
        shape = shape_of(model)
        for one in _functions(shape):
            if 0 < one["layers_before"] < len(shape.layers):
                raise ModelError(
                    f"{one['function']} of {one['values']} values runs on the host between layers of the "
                    f"machine ({one['reason']}), which --strict refuses"
                )
    if isinstance(model, Graph):
        for block in model.blocks[1:-1]:
            if isinstance(block, HostBlock):
                operator = block.operators[0]
                raise ModelError(
                    f"{operator.label} runs on the host between parts of the machine ({operator.reason}), "
                    "which --strict refuses"
                )
