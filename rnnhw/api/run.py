"""Networks and graphs on an engine, from a user's arrays to arrays of the same form."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from rnnhw.api.arrays import as_array, as_arrays, as_lengths
from rnnhw.api.cache import cache_folder
from rnnhw.api.designs import design_for
from rnnhw.api.inputs import Inputs, read_inputs
from rnnhw.api.load import load_for
from rnnhw.api.state import state_arrays, state_from
from rnnhw.design import Design
from rnnhw.errors import InputError
from rnnhw.host import feed, outputs_for_user, run_graph
from rnnhw.network import Graph, IntegerNetwork, MachineBlock, Network
from rnnhw.sim import Engine, Result, Stepwise, engine_named, run_on_engine
from rnnhw.sim import run as run_engine
from rnnhw.train import State, forward, run_float_block

__all__ = ["NetworkRun", "RunResult", "run", "run_network"]

Array = NDArray[Any]


@dataclass(frozen=True, kw_only=True, eq=False)
class RunResult:
    """What `rnnhw.run` gives.

    Parameters
    ----------
    engine : str
    outputs : array
        ``[batch, time, outputs]``, or ``[batch, outputs]`` of a network that gives only the last step: real
        if the inputs are, else the network's integers. Of a graph, its first output.
    named : mapping of str to array
        All outputs of a graph by name, final states among them; empty for a single network.
    state : mapping of str to array, optional
        Final states ``h`` and ``c`` of a single network, ``[layers * directions, batch, units]``, if they
        were asked for: real if the inputs are, else integers.
    clipped : int
        Number of real input values that int8 could not hold, and that were saturated.
    cycles_are : {"simulated", "modelled", "none"}
        Whether cycles were counted in simulated gateware, come from the schedule, or are not known.
    cycles : int
        Clock cycles of all sequences together, without loading; 0 where they are not known.
    loading_cycles : int
        Clock cycles in which weights, program and given states are loaded.
    cycles_per_sequence : int64 array ``[batch]``
        Clock cycles of each sequence of a single network; empty for a graph, and where they are not known.
    """

    engine: str
    outputs: Array
    named: Mapping[str, Array] = field(default_factory=dict)
    state: Mapping[str, Array] | None = None
    clipped: int = 0
    cycles_are: str = "none"
    cycles: int = 0
    loading_cycles: int = 0
    cycles_per_sequence: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, np.int64))


@dataclass(frozen=True, kw_only=True, eq=False)
class NetworkRun:
    """A run of an integer network.

    Parameters
    ----------
    inputs : Inputs
    result : Result
    lengths : sequence of int
        Number of steps of each sequence.
    """

    inputs: Inputs
    result: Result
    lengths: list[int]

    @property
    def outputs(self) -> Array:
        """The outputs in the form of the inputs: real or integer, tensors or sequences."""
        return self.inputs.outputs(self.result.outputs)

    @property
    def clipped(self) -> NDArray[np.int64]:
        """Number of values of each feature that saturate int8, ``[features]``."""
        return self.inputs.clipped(self.lengths)


def run_network(
    engine: Engine,
    network: IntegerNetwork,
    design: Design | None,
    given: Array,
    *,
    cache: Path,
    lengths: NDArray[np.int64] | None = None,
    state: Mapping[str, Array] | None = None,
    state_name: str = "state",
    wants_state: bool = False,
    vcd: Path | None = None,
    stepwise: Stepwise | None = None,
) -> NetworkRun:
    """Run an integer network on a user's inputs.

    Parameters
    ----------
    engine : Engine
    network : IntegerNetwork
    design : Design, optional
    given : array
        Real or int8; see `rnnhw.api.inputs.read_inputs`.
    cache : Path
        Folder for compiled simulators.
    lengths : int64 array ``[batch]``, optional
    state : mapping of str to array, optional
        Initial states; see `rnnhw.api.state.state_from`.
    state_name : str
        What error messages call them.
    wants_state : bool
    vcd : Path, optional
        File that receives the waveforms of a simulation.
    stepwise : Stepwise, optional
        Makes every step a call of its own; see `rnnhw.sim.run`.

    Raises
    ------
    RnnhwError
        As `rnnhw.sim.run` does, or if inputs or states do not suit the network.
    """
    inputs = read_inputs(network, given, is_streamed=stepwise is not None)
    steps = None if lengths is None else lengths.tolist()
    initial = None
    if state is not None:
        initial = state_from(state, network, len(inputs.x), is_real=inputs.is_real, name=state_name)
    result = run_engine(
        engine.name,
        network,
        design,
        inputs.x,
        cache=cache,
        lengths=steps,
        state=initial,
        wants_state=wants_state,
        vcd=vcd,
        stepwise=stepwise,
    )
    return NetworkRun(inputs=inputs, result=result, lengths=steps or [inputs.x.shape[1]] * len(inputs.x))


def run(
    model: Any,
    x: ArrayLike | Mapping[str, ArrayLike],
    *,
    engine: str = "golden",
    design: Design | str | None = None,
    lengths: ArrayLike | None = None,
    state: Mapping[str, ArrayLike] | None = None,
    wants_state: bool = False,
    cache: Path | None = None,
) -> RunResult:
    """Run a model on an engine.

    Parameters
    ----------
    model : str, path, IntegerNetwork, Graph, Network, or a live model
        Whatever `rnnhw.load` takes or returns. A float model runs on the engine ``float`` alone.
    x : array_like ``[batch, time, features]``, or mapping of str to array_like
        Sequences: real, or int8 at the network's own input scale. For a network of a ``.tflite`` they have
        the shape of its input tensor. A mapping gives every input of a graph by its name, in the graph's own
        layout. Tensors of PyTorch are taken as they are.
    engine : {"golden", "float", "pysim", "verilator"}
        The golden model in integers; the float reference in reals; or a simulation of the gateware.
    design : Design or str, optional
        What the gateware is built as: a `Design`, a preset, or the path of a TOML file. By default the
        smallest preset that holds the network. The golden model needs none, but gives the schedule's cycles
        with one.
    lengths : array_like of int ``[batch]``, optional
        Number of steps of each sequence; later steps of ``x`` are ignored. By default all have all steps.
    state : mapping of str to array_like, optional
        States that the sequences begin with, zeros by default: ``h`` and ``c`` ``[layers * directions, batch,
        units]`` of a single network, reals if ``x`` is real; of a graph, inputs for states by name.
    wants_state : bool
        Whether the final states of a single network are wanted. Those of a graph are among its outputs.
    cache : Path, optional
        Folder for compiled simulators; by default that of the user's cache.

    Returns
    -------
    RunResult
        Outputs, final states, cycles and the number of clipped inputs.

    Raises
    ------
    InputError
        If inputs, lengths, states, engine or design do not suit the model or each other.
    ModelError
        If the model cannot be read, or the engine cannot run it.
    CapacityError
        If the design does not hold the network.
    EngineError
        If a simulation fails.

    Examples
    --------
    >>> import numpy as np
    >>> import rnnhw
    >>> x = np.random.default_rng(1).standard_normal((2, 5, 3))
    >>> done = rnnhw.run("lstm:3:4:2", x, design="tiny", wants_state=True)
    >>> done.outputs.shape, done.outputs.dtype, done.state["h"].shape
    ((2, 2), dtype('float32'), (1, 2, 4))
    >>> done.cycles_are, done.cycles_per_sequence
    ('modelled', array([171, 171]))
    >>> rnnhw.run("lstm:3:4:2", x[..., :2])
    Traceback (most recent call last):
    rnnhw.errors.InputError: the input has 2 features a step; network 'lstm:3:4:2' takes 3
    """
    given, steps = as_arrays(x, "x"), as_lengths(lengths)
    found, chosen = load_for(model, given), engine_named(engine)
    states = (
        None if state is None else {name: as_array(one, f"state[{name!r}]") for name, one in state.items()}
    )
    folder = cache_folder() if cache is None else cache
    if isinstance(found, Graph):
        return _run_graph(found, given, chosen, design, steps, states, folder)
    if isinstance(given, dict):
        raise InputError(f"network {found.name!r} has no inputs by name; give one array")
    if isinstance(found, Network):
        return _run_float(found, given, chosen, design, steps, states, wants_state)
    _, built = design_for(chosen, found, design)
    done = run_network(
        chosen,
        found,
        built,
        given,
        cache=folder,
        lengths=steps,
        state=states,
        wants_state=wants_state,
    )
    result, is_real = done.result, done.inputs.is_real
    return RunResult(
        engine=engine,
        outputs=done.outputs,
        state=None if result.state is None else state_arrays(found, result.state, is_real=is_real),
        clipped=int(done.clipped.sum()),
        cycles_are=result.cycles_are,
        cycles=result.total_cycles,
        loading_cycles=sum(result.loading_cycles),
        cycles_per_sequence=result.cycles,
    )


def _require_float_engine(model: Network | Graph, engine: Engine, design: Design | str | None) -> None:
    """Refuse a float model on any engine but ``float``."""
    if not engine.gives_reals:
        raise InputError(
            f"network {model.name!r} is a float network, which engine {engine.name!r} cannot run; quantize "
            "it with rnnhw.quantize, or run it on engine 'float'"
        )
    if design is not None:
        raise InputError(f"engine {engine.name!r} has no cycles, so that a design is not for it")


def _run_float(
    network: Network,
    given: Array,
    engine: Engine,
    design: Design | str | None,
    lengths: NDArray[np.int64] | None,
    state: Mapping[str, Array] | None,
    wants_state: bool,
) -> RunResult:
    _require_float_engine(network, engine, design)
    if state is not None and set(state) != {"h", "c"}:
        raise InputError(f"state holds {', '.join(sorted(state)) or 'nothing'}, not h and c")
    begin = None if state is None else State(h=state["h"], c=state["c"])
    made = forward(network, given, lengths=lengths, state=begin)
    end = {"h": made.state.h, "c": made.state.c} if wants_state else None
    return RunResult(engine=engine.name, outputs=made.outputs, state=end)


def _run_graph(
    graph: Graph,
    given: Array | Mapping[str, Array],
    engine: Engine,
    design: Design | str | None,
    lengths: NDArray[np.int64] | None,
    states: Mapping[str, Array] | None,
    cache: Path,
) -> RunResult:
    fed = feed(graph, given, lengths=lengths, states=states)
    if not graph.is_integer:
        _require_float_engine(graph, engine, design)
        named = outputs_for_user(graph, run_graph(graph, fed, run_float_block), lengths)
        return RunResult(engine=engine.name, outputs=_first(graph, named), named=named)
    designs = {}
    for position, block in enumerate(graph.blocks):
        if isinstance(block, MachineBlock) and isinstance(block.network, IntegerNetwork):
            _, built = design_for(engine, block.network, design)
            if built is not None:
                designs[position] = built
    done = run_on_engine(engine.name, graph, designs, fed, cache=cache)
    named = outputs_for_user(graph, done.outputs, lengths)
    return RunResult(
        engine=engine.name,
        outputs=_first(graph, named),
        named=named,
        clipped=sum(int(one.clipped.sum()) for one in done.runs),
        cycles_are=engine.cycles_are if designs else "none",
        cycles=done.total_cycles,
        loading_cycles=sum(sum(one.result.loading_cycles) for one in done.runs),
    )


def _first(graph: Graph, named: Mapping[str, Array]) -> Array:
    return named[graph.outputs[0].name]
