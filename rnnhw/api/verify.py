"""Cross-checks of a model: gateware against golden model and schedule."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from rnnhw.api.arrays import as_arrays
from rnnhw.api.cache import cache_folder
from rnnhw.api.designs import design_named
from rnnhw.api.inputs import read_inputs
from rnnhw.api.load import load
from rnnhw.design import Design
from rnnhw.errors import InputError
from rnnhw.frontends import one_step_graph
from rnnhw.host import feed
from rnnhw.network import Block, Graph, IntegerNetwork, MachineBlock, StreamedGraph
from rnnhw.sim import Check, GraphResult, run_on_engine, simulators, stream_on_engine, verify_streaming
from rnnhw.sim import verify as verify_network

__all__ = [
    "PartChecks",
    "Verification",
    "WholeCheck",
    "check_engines",
    "check_streamed",
    "check_whole",
    "random_inputs",
    "verify",
]


@dataclass(frozen=True, kw_only=True)
class PartChecks:
    """The checks of one part on the machine.

    Parameters
    ----------
    part : str
        The operators of the part of a graph; the name of a single network.
    design : str
        Name of the design that it ran on.
    checks : tuple of Check
        Five for each engine; see `rnnhw.sim.verify`.
    """

    part: str
    design: str
    checks: tuple[Check, ...]


@dataclass(frozen=True, kw_only=True)
class WholeCheck:
    """A whole graph on an engine, compared with the golden model.

    Parameters
    ----------
    engine : str
    values, mismatches : int
        Number of values of all outputs, and of those that differ.
    cycles_equal : bool
        Whether each part took the cycles of the schedule.
    """

    engine: str
    values: int
    mismatches: int
    cycles_equal: bool

    @property
    def passed(self) -> bool:
        """Whether all values and cycles are equal."""
        return self.cycles_equal and not self.mismatches


@dataclass(frozen=True, kw_only=True)
class Verification:
    """What `rnnhw.verify` gives.

    Parameters
    ----------
    parts : tuple of PartChecks
        One for each part on the machine.
    whole : tuple of WholeCheck
        One for each engine, if inputs of a graph were given.
    """

    parts: tuple[PartChecks, ...]
    whole: tuple[WholeCheck, ...] = ()

    @property
    def checks(self) -> tuple[Check, ...]:
        """The checks of all parts."""
        return tuple(check for part in self.parts for check in part.checks)

    @property
    def values(self) -> int:
        """Number of values, of outputs and states, that were compared with the golden model's."""
        return sum(check.values for check in self.checks) + sum(one.values for one in self.whole)

    @property
    def mismatches(self) -> int:
        """Number of values that differ."""
        return sum(check.mismatches for check in self.checks) + sum(one.mismatches for one in self.whole)

    @property
    def cycles_compared(self) -> int:
        """Number of cycle counts that were compared with the schedule's."""
        return sum(len(check.cycles) for check in self.checks if check.scheduled_cycles is not None)

    @property
    def passed(self) -> bool:
        """Whether all values and all cycles that were compared are equal."""
        return all(check.passed for check in self.checks) and all(one.passed for one in self.whole)

    def __str__(self) -> str:
        compared = [check for check in self.checks if check.scheduled_cycles is not None]
        equal = all(check.cycles == check.scheduled_cycles for check in compared)
        equal = equal and all(one.cycles_equal for one in self.whole)
        cycles = "gateware = schedule in all of" if equal else "gateware and schedule differ in some of"
        return (
            f"values: {self.mismatches} mismatches of {self.values}; cycles: {cycles} {self.cycles_compared}"
        )


def check_engines(engines: Sequence[str]) -> None:
    """Refuse names of engines that do not simulate gateware."""
    for engine in engines:
        if engine not in simulators():
            raise InputError(
                f"cannot cross-check with engine {engine!r}; the engines are {' and '.join(simulators())}"
            )


def random_inputs(
    network: IntegerNetwork, sequences: int, steps: int, seed: int, *, is_streamed: bool = False
) -> NDArray[np.int8]:
    """Draw int8 sequences; every fourth one has only extremes.

    A ``.tflite`` determines the steps itself, unless it is streamed.
    """
    rng = np.random.default_rng(seed)
    own = None if is_streamed else network.steps
    shape = (sequences, own or steps, network.inputs)
    x = rng.integers(-128, 128, shape).astype(np.int8)
    x[3::4] = rng.choice(np.array([-128, 127], np.int8), x[3::4].shape)
    return x


def check_whole(
    graph: Graph,
    designs: Mapping[int, Design],
    engines: Sequence[str],
    fed: Mapping[str, NDArray[Any]],
    cache: Path,
) -> list[WholeCheck]:
    """Run a whole graph on each engine, and compare it with the golden model and the schedule.

    Parameters
    ----------
    graph : Graph
        With integer networks.
    designs : mapping of int to Design
        The design of each machine block, by the position of the block.
    engines : sequence of {"pysim", "verilator"}
    fed : mapping of str to array
        The graph's inputs; see `rnnhw.host.feed`.
    cache : Path
        Folder for compiled simulators.
    """
    expected = run_on_engine("golden", graph, designs, fed, cache=cache)
    results = [(engine, run_on_engine(engine, graph, designs, fed, cache=cache)) for engine in engines]
    return [_compared(engine, result, expected.outputs, expected) for engine, result in results]


def check_streamed(
    graph: Graph,
    streamed: StreamedGraph,
    designs: Mapping[int, Design],
    engines: Sequence[str],
    fed: Mapping[str, NDArray[Any]],
    cache: Path,
) -> list[WholeCheck]:
    """Run a graph step by step on each engine, and compare it with whole sequences and the schedule.

    A model whose own sequences have one step has no longer ones to compare with; then the golden model's
    outputs, step by step, are compared with.

    Parameters
    ----------
    graph : Graph
        With integer networks.
    streamed : StreamedGraph
        The same, as one of single steps.
    designs, engines, fed, cache
        As for `check_whole`.

    Returns
    -------
    list of WholeCheck
        One of ``golden`` first, unless the model's own sequences have one step.
    """
    expected = stream_on_engine("golden", streamed, designs, fed, cache=cache)
    whole: Mapping[str, NDArray[Any]] = expected.outputs
    results = [(engine, stream_on_engine(engine, streamed, designs, fed, cache=cache)) for engine in engines]
    if not streamed.has_one_step:
        whole = run_on_engine("golden", graph, {}, fed, cache=cache).outputs
        results.insert(0, ("golden", expected))
    return [_compared(engine, result, whole, expected) for engine, result in results]


def _compared(
    engine: str, result: GraphResult, outputs: Mapping[str, NDArray[Any]], scheduled: GraphResult
) -> WholeCheck:
    """Compare a result with these outputs, and with the cycles of another one."""
    cycles, wanted = ([one.result.cycles.tolist() for one in made.runs] for made in (result, scheduled))
    return WholeCheck(
        engine=engine,
        values=sum(int(np.size(array)) for array in outputs.values()),
        mismatches=sum(_mismatches(result.outputs[name], array) for name, array in outputs.items()),
        cycles_equal=cycles == wanted,
    )


def _mismatches(ours: NDArray[Any], theirs: NDArray[Any]) -> int:
    return int((ours != theirs).sum()) if ours.shape == theirs.shape else int(np.size(theirs))


def verify(
    model: Any,
    *,
    design: Design | str | None = None,
    engine: str | Sequence[str] = "verilator",
    x: ArrayLike | Mapping[str, ArrayLike] | None = None,
    sequences: int = 4,
    steps: int = 5,
    seed: int = 1,
    streaming: bool = False,
    cache: Path | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> Verification:
    """Check the gateware's values against the golden model and its cycles against the schedule.

    Each part on the machine is checked in five ways per engine: free streams, stalled streams, unequal
    lengths with given states, and two random queues of loads and commands (`rnnhw.sim.verify`).

    Parameters
    ----------
    model : str, path, IntegerNetwork or Graph
        Whatever `rnnhw.load` reads as a model of integers, or `rnnhw.quantize` returns.
    design : Design or str, optional
        A `Design`, a preset, or the path of a TOML file. By default the smallest preset that holds each part.
    engine : str or sequence of str
        ``pysim``, which needs no other program, or ``verilator``, which needs g++ and make.
    x : array_like, or mapping of str to array_like, optional
        Inputs as `rnnhw.run` takes them, in place of random ones. With those of a graph the whole graph is
        compared too; its parts are still checked on random inputs.
    sequences, steps : int
        Number and length of random sequences.
    seed : int
        Seed of the random sequences, and of stalls, lengths, states and queues.
    streaming : bool
        Checks every part step by step instead, with a reset, against whole sequences; and a whole graph, if
        inputs are given.
    cache : Path, optional
        Folder for compiled simulators; by default that of the user's cache.
    progress : callable
        Called with a description of each check before it begins.

    Returns
    -------
    Verification
        Number of values compared, of mismatches, and of cycle counts compared. It does not raise where they
        differ: look at its ``passed``.

    Raises
    ------
    InputError
        If an engine does not simulate gateware, or inputs do not suit the model, or it is a float model.
    CapacityError
        If the design does not hold a network.
    EngineError
        If a simulation fails.

    Examples
    --------
    >>> import rnnhw
    >>> checked = rnnhw.verify("elman:2:2", engine="pysim", sequences=1, steps=2)
    >>> checked.passed, checked.mismatches, checked.cycles_compared
    (True, 0, 26)
    >>> rnnhw.verify("elman:2:2", engine="golden")
    Traceback (most recent call last):
    rnnhw.errors.InputError: cannot cross-check with engine 'golden'; the engines are pysim and verilator
    """
    engines = [engine] if isinstance(engine, str) else list(engine)
    check_engines(engines)
    if sequences < 1 or steps < 1:
        raise InputError(f"sequences is {sequences} and steps is {steps}, but both must be at least 1")
    found = load(model)
    given = None if x is None else as_arrays(x, "x")
    folder = cache_folder() if cache is None else cache
    networks = _networks(found)
    streamed = one_step_graph(found) if streaming and isinstance(found, Graph) else None
    if streamed is not None:
        networks = _networks_of(streamed.blocks)
    designs: dict[int, Design] = {}
    parts = []
    for position, (label, network) in networks.items():
        name, designs[position] = design_named(design, [network])
        inputs = random_inputs(network, sequences, steps, seed, is_streamed=streaming)
        if given is not None and not isinstance(found, Graph):
            if isinstance(given, dict):
                raise InputError(f"network {network.name!r} has no inputs by name; give one array")
            inputs = read_inputs(network, given, is_streamed=streaming).x
        checks = (verify_streaming if streaming else verify_network)(
            network,
            designs[position],
            inputs,
            engines=engines,
            cache=folder,
            seed=seed,
            progress=progress,
        )
        parts.append(PartChecks(part=label, design=name, checks=tuple(checks)))
    whole: list[WholeCheck] = []
    if given is not None and isinstance(found, Graph):
        fed = feed(found, given)
        if streamed is None:
            whole = check_whole(found, designs, engines, fed, folder)
        else:
            whole = check_streamed(found, streamed, designs, engines, fed, folder)
    return Verification(parts=tuple(parts), whole=tuple(whole))


def _networks(model: Any) -> dict[int, tuple[str, IntegerNetwork]]:
    """Labels and networks of the parts on the machine, by the positions of their blocks."""
    if isinstance(model, IntegerNetwork):
        return {0: (model.name, model)}
    if not isinstance(model, Graph) or not model.is_integer:
        raise InputError(
            f"network {model.name!r} is a float network, which has no gateware; quantize it with "
            "rnnhw.quantize first"
        )
    return _networks_of(enumerate(model.blocks))


def _networks_of(blocks: Iterable[tuple[int, Block]]) -> dict[int, tuple[str, IntegerNetwork]]:
    return {
        position: (block.label, block.network)
        for position, block in blocks
        if isinstance(block, MachineBlock) and isinstance(block.network, IntegerNetwork)
    }
