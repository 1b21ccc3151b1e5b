"""The work of ``rnnhw verify`` on a model with parts on the host, or with several inputs."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.api.cache import cache_folder
from rnnhw.api.designs import design_named
from rnnhw.api.verify import check_whole, random_inputs
from rnnhw.cli.calibration import fed_from
from rnnhw.cli.cross_checks import cross_check
from rnnhw.cli.terminal import console, progress_bar
from rnnhw.design import Design
from rnnhw.errors import MismatchError
from rnnhw.frontends import one_step_graph
from rnnhw.network import Graph, IntegerNetwork, MachineBlock, StreamedGraph
from rnnhw.sim import GraphResult, run_on_engine, stream_on_engine

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
    for one in checks:
        if not one.passed:
            raise MismatchError(
                f"{one.engine}, the whole model: {one.mismatches} of {one.values} values differ; cycles "
                f"{'equal' if one.cycles_equal else 'differ from'} the schedule"
            )
        console.print(
            f"{one.engine}, the whole model: 0 of {one.values} values differ; cycles: gateware = schedule"
        )
    return checks[0].values


def _compare_streamed(
    graph: Graph,
    streamed: StreamedGraph,
    designs: Mapping[int, Design],
    engines: Sequence[str],
    fed: Mapping[str, NDArray[Any]],
) -> None:
    """Run the model step by step on each engine, which must give the outputs of whole sequences to the bit.

    A model whose own sequences have one step has no longer ones to compare with; then the golden model's
    outputs, step by step, are compared with.
    """
    with progress_bar() as bar:
        bar.add_task("the whole model, step by step", total=None)
        expected = stream_on_engine("golden", streamed, designs, fed, cache=cache_folder())
        whole: Mapping[str, NDArray[Any]] = expected.outputs
        if not streamed.has_one_step:
            whole = run_on_engine("golden", graph, {}, fed, cache=cache_folder()).outputs
            _compare("golden, the whole model, step by step", expected, whole, expected)
        for engine in engines:
            result = stream_on_engine(engine, streamed, designs, fed, cache=cache_folder())
            _compare(f"{engine}, the whole model, step by step", result, whole, expected)


def _compare(
    title: str, result: GraphResult, outputs: Mapping[str, NDArray[Any]], scheduled: GraphResult
) -> None:
    """Print that a result has these outputs, and the cycles of another one.

    Raises
    ------
    MismatchError
        If it has not.
    """
    differ = sum(_mismatches(result.outputs[name], array) for name, array in outputs.items())
    values = sum(int(np.size(array)) for array in outputs.values())
    cycles, wanted = ([one.result.cycles.tolist() for one in made.runs] for made in (result, scheduled))
    if differ or cycles != wanted:
        raise MismatchError(
            f"{title}: {differ} of {values} values differ; cycles "
            f"{'equal' if cycles == wanted else 'differ from'} the schedule"
        )
    console.print(f"{title}: 0 of {values} values differ; cycles: gateware = schedule", soft_wrap=True)


def _mismatches(ours: NDArray[Any], theirs: NDArray[Any]) -> int:
    return int((ours != theirs).sum()) if ours.shape == theirs.shape else int(np.size(theirs))
