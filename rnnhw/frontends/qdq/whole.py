"""Export whole models: integer networks of the machine, and the host's operators as they are."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from google.protobuf.message import DecodeError
from onnx import ModelProto, ValueInfoProto, helper, version_converter

from rnnhw.errors import ModelError
from rnnhw.files import write_bytes
from rnnhw.frontends.qdq.graph import Graph as Nodes
from rnnhw.frontends.qdq.links import Links
from rnnhw.frontends.qdq.save import IR_VERSION, MOST_BYTES, OPSET, qdq_model
from rnnhw.network import Graph, HostBlock, IntegerNetwork, MachineBlock, Port

__all__ = ["save_qdq_graph"]


def save_qdq_graph(graph: Graph, path: Path) -> None:
    """Write a graph with integer networks for any ONNX runtime; the same graph always gives the same bytes.

    Its inputs and outputs are those of the graph, in its own layout. The machine's networks are written as
    `rnnhw.frontends.save_qdq` writes them; between them are the host's own operators, in reals.

    Parameters
    ----------
    graph : Graph
    path : Path

    Raises
    ------
    ModelError
        If a part of the machine is not an integer network whose scales are powers of two, if the host's
        operators cannot be brought to one operator set, or if the file would be too large.
    """
    hosts = {id(block): _host_model(block) for block in graph.host_blocks}
    opset = max([OPSET, *(_opset(model) for model in hosts.values())])
    nodes = Nodes()
    whole = ModelProto(ir_version=IR_VERSION, producer_name="rnnhw")
    whole.graph.name = graph.name or "model"
    domains: dict[str, int] = {"": opset}
    for k, block in enumerate(graph.blocks):
        links = Links(nodes, f"part_{k}/")
        if isinstance(block, HostBlock):
            model = _at(hosts[id(block)], opset, k)
            links.connect_host(block)
        else:
            model = _machine_model(block, k)
            links.connect_inputs(block)
        _append(whole, nodes, _prefixed(model, links.prefix), domains)
        links.connect_outputs(block)
        _move(whole, nodes)
    whole.graph.initializer.extend(nodes.constants.values())
    whole.graph.input.extend(_value(port) for port in graph.inputs)
    whole.graph.output.extend(_value(port) for port in graph.outputs)
    whole.opset_import.extend(helper.make_opsetid(domain, version) for domain, version in domains.items())
    if whole.ByteSize() > MOST_BYTES:
        raise ModelError(f"the model {graph.name!r} has {whole.ByteSize()} bytes; a file holds {MOST_BYTES}")
    write_bytes(path, whole.SerializeToString(deterministic=True))


def _host_model(block: HostBlock) -> ModelProto:
    try:
        return ModelProto.FromString(block.model)
    except DecodeError:
        raise ModelError("a part of the host is damaged") from None


def _opset(model: ModelProto) -> int:
    return max((entry.version for entry in model.opset_import if entry.domain in ("", "ai.onnx")), default=0)


def _at(model: ModelProto, opset: int, k: int) -> ModelProto:
    """The model in an operator set that is not older than its own."""
    if model.functions:
        raise ModelError(f"part {k + 1}, on the host, holds functions, which are not exported")
    if _opset(model) in (0, opset):
        return model
    try:
        return version_converter.convert_version(model, opset)
    except Exception as error:  # the converter's exceptions have no common class of their own
        reason = str(error).splitlines()[0][:120]
        raise ModelError(
            f"part {k + 1}, on the host, is in operator set {_opset(model)}, which cannot become {opset}: "
            f"{reason}"
        ) from None


def _machine_model(block: MachineBlock, k: int) -> ModelProto:
    if not isinstance(block.network, IntegerNetwork):
        raise ModelError(f"part {k + 1}, {block.label}, is in reals; only integer networks are exported")
    return qdq_model(block.network, states=bool(block.initial or block.final), lengths=bool(block.lengths))


def _prefixed(model: ModelProto, prefix: str) -> ModelProto:
    """The model with a prefix before all names, those in graphs inside its nodes among them."""
    left = [model.graph]
    while left:
        graph = left.pop()
        for listed in (graph.input, graph.output, graph.initializer, graph.value_info):
            for one in listed:
                one.name = prefix + one.name
        for sparse in graph.sparse_initializer:
            sparse.values.name = prefix + sparse.values.name
        for node in graph.node:
            node.name = node.name and prefix + node.name
            for names in (node.input, node.output):
                names[:] = [name and prefix + name for name in names]
            left += [one for entry in node.attribute for one in (entry.g, *entry.graphs)]
    return model


def _append(whole: ModelProto, nodes: Nodes, model: ModelProto, domains: dict[str, int]) -> None:
    """Add the nodes and constants of a part."""
    _move(whole, nodes)
    whole.graph.node.extend(model.graph.node)
    whole.graph.initializer.extend(model.graph.initializer)
    whole.graph.sparse_initializer.extend(model.graph.sparse_initializer)
    for entry in model.opset_import:
        if entry.domain not in ("", "ai.onnx"):
            domains[entry.domain] = max(entry.version, domains.get(entry.domain, 0))


def _move(whole: ModelProto, nodes: Nodes) -> None:
    whole.graph.node.extend(nodes.nodes)
    nodes.nodes.clear()


def _value(port: Port) -> ValueInfoProto:
    element = helper.np_dtype_to_tensor_dtype(np.dtype(port.dtype))
    sizes: Sequence[int | str | None] = [None if size == "?" else size for size in port.shape]
    return helper.make_tensor_value_info(port.name, element, sizes)
