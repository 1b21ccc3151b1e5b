"""The work of ``rnnhw verify`` on a model with parts on the host, or with several inputs."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from rnnhw.api.verify import check_whole
from rnnhw.cli.calibration import fed_from
from rnnhw.cli.cross_checks import cross_check, design_named, random_inputs
from rnnhw.cli.files import cache_folder
from rnnhw.cli.terminal import console, progress_bar
from rnnhw.design import Design
from rnnhw.errors import MismatchError
from rnnhw.network import Graph, IntegerNetwork, MachineBlock

__all__ = ["compare_whole", "verify_graph"]


def verify_graph(
    graph: Graph,
    design: str | None,
    engines: Sequence[str],
    sequences: int,
    steps: int,
    seed: int,
    input_path: Path | None,
) -> None:
    """Cross-check every part on the machine; with inputs, also the whole model on each engine.

    Raises
    ------
    MismatchError
        If a check fails.
    """
    designs: dict[int, Design] = {}
    for position, block in enumerate(graph.blocks):
        if not isinstance(block, MachineBlock):
            continue
        network = block.network
        assert isinstance(network, IntegerNetwork)
        name, designs[position] = design_named(design, [network])
        console.print(f"{block.label} on {name}:", soft_wrap=True, markup=False)
        cross_check(network, designs[position], random_inputs(network, sequences, steps, seed), engines, seed)
    if input_path is not None:
        compare_whole(graph, designs, engines, fed_from(graph, input_path))


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
