"""The work of ``rnnhw verify`` on a model with parts on the host, or with several inputs."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from rnnhw.api.cache import cache_folder
from rnnhw.api.designs import design_named
from rnnhw.api.verify import WholeCheck, check_streamed, check_whole, random_inputs
from rnnhw.cli.calibration import fed_from
from rnnhw.cli.cross_checks import cross_check
from rnnhw.cli.terminal import console, progress_bar
from rnnhw.design import Design
from rnnhw.errors import MismatchError
from rnnhw.frontends import one_step_graph
from rnnhw.network import Graph, IntegerNetwork, MachineBlock, StreamedGraph

__all__ = ["compare_whole", "verify_graph"]

Array = NDArray[Any]


def verify_graph(
    graph: Graph,
    design: str | None,
    engines: Sequence[str],
    sequences: int,
    steps: int,
    seed: int,
    input_path: Path | None,
    is_streamed: bool = False,
) -> None:
    """Cross-check every part on the machine; with inputs, also the whole model on each engine.

    If it is streamed, this is done step by step, with a reset, and compared with whole sequences.

    Raises
    ------
    ModelError
        If a model that is streamed needs several steps at once.
    MismatchError
        If a check fails.
    """
    streamed = one_step_graph(graph) if is_streamed else None
    blocks = enumerate(graph.blocks) if streamed is None else streamed.blocks
    designs: dict[int, Design] = {}
    for position, block in blocks:
        if not isinstance(block, MachineBlock):
            continue
        network = block.network
        assert isinstance(network, IntegerNetwork)
        name, designs[position] = design_named(design, [network])
        console.print(f"{block.label} on {name}:", soft_wrap=True, markup=False)
        x = random_inputs(network, sequences, steps, seed, is_streamed=is_streamed)
        cross_check(network, designs[position], x, engines, seed, is_streamed=is_streamed)
    if input_path is None:
        return
    fed = fed_from(graph, input_path)
    if streamed is None:
        compare_whole(graph, designs, engines, fed)
    else:
        _compare_streamed(graph, streamed, designs, engines, fed)


def compare_whole(
    graph: Graph, designs: Mapping[int, Design], engines: Sequence[str], fed: Mapping[str, NDArray[Any]]
) -> int:
    """Run the whole model on each engine, which must give the outputs of the golden model to the bit.

    Parameters
    ----------
    designs : mapping of int to Design
        By the positions of the machine blocks.
    fed : mapping of str to array
        The graph's inputs; see `rnnhw.host.feed`.

    Returns
    -------
    int
        Number of output values that were compared per engine.

    Raises
    ------
    MismatchError
        If a value or a number of cycles differs.
    """
    with progress_bar() as bar:
        bar.add_task("the whole model", total=None)
        checks = check_whole(graph, designs, engines, fed, cache_folder())
    _print(checks, "the whole model")
    return checks[0].values


def _compare_streamed(
    graph: Graph,
    streamed: StreamedGraph,
    designs: Mapping[int, Design],
    engines: Sequence[str],
    fed: Mapping[str, NDArray[Any]],
) -> None:
    """Run the model step by step on each engine, which must give the bits of whole sequences."""
    with progress_bar() as bar:
        bar.add_task("the whole model, step by step", total=None)
        checks = check_streamed(graph, streamed, designs, engines, fed, cache_folder())
    _print(checks, "the whole model, step by step")


def _print(checks: Sequence[WholeCheck], what: str) -> None:
    """Print what was compared.

    Raises
    ------
    MismatchError
        If values or cycles differ.
    """
    for one in checks:
        found = f"{one.engine}, {what}: {one.mismatches} of {one.values} values differ"
        if not one.passed:
            cycles = "equal" if one.cycles_equal else "differ from"
            raise MismatchError(f"{found}; cycles {cycles} the schedule")
        console.print(f"{found}; cycles: gateware = schedule", soft_wrap=True)
