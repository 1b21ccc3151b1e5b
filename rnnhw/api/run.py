"""Networks and graphs on an engine, from a user's arrays to arrays of the same form."""

from collections.abc import Mapping, Sequence
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
from rnnhw.api.stream import calls_of, check_feedback, feed_back
from rnnhw.design import Design
from rnnhw.errors import InputError
from rnnhw.frontends import one_step_graph
from rnnhw.host import feed, outputs_for_user, run_graph
from rnnhw.network import Graph, IntegerNetwork, MachineBlock, Network, StreamedGraph
from rnnhw.sim import BlockRun, Engine, Result, Stepwise, engine_named, run_on_engine, stream_on_engine
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
    port: str | None = None,
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
    port : str, optional
        The serial port of a board, for the engine ``board``.

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
        port=port,
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
    streaming: bool = False,
    stream: Mapping[str, str] | None = None,
    reset: Sequence[int] = (),
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
    streaming : bool
        Makes every step a call of its own, between which the machine keeps its states. Inputs and outputs are
        those of whole sequences, and so are the bits. Layers that need later steps are refused.
    stream : mapping of str to str, optional
        Outputs of a graph, and the inputs that they are fed back to in the next call. The first axis of
        ``x``, and of the outputs, then counts the calls.
    reset : sequence of int
        Steps (with ``streaming``) or calls (with ``stream``) before which the states begin anew.
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
    ('modelled', array([197, 197]))
    >>> steps = rnnhw.run("gru:3:4", x, streaming=True)
    >>> bool((steps.outputs == rnnhw.run("gru:3:4", x).outputs).all())
    True
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
    _check_streaming(found.name, chosen, streaming=streaming, stream=stream, reset=reset)
    if isinstance(found, Graph):
        if streaming and steps is not None:
            raise InputError("lengths are for whole sequences; with streaming, a stream has no length")
        calls = _Calls(
            graph=found,
            streamed=one_step_graph(found) if streaming else None,
            engine=chosen,
            lengths=steps,
            cache=folder,
            reset=reset,
        )
        return calls.run(given, design, states, stream)
    if stream is not None:
        raise InputError(f"network {found.name!r} has no inputs and outputs by name, which stream needs")
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
        stepwise=Stepwise(resets=tuple(reset)) if streaming else None,
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


def _check_streaming(
    name: str, engine: Engine, *, streaming: bool, stream: Mapping[str, str] | None, reset: Sequence[int]
) -> None:
    if streaming and stream is not None:
        raise InputError("streaming keeps all states in the machine; stream feeds them back from outside")
    if streaming and engine.gives_reals:
        raise InputError(f"engine {engine.name!r} keeps no states between calls, which streaming needs")
    if reset and not streaming and stream is None:
        raise InputError(f"reset needs streaming or stream, which make several calls of network {name!r}")


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


@dataclass(frozen=True, kw_only=True, eq=False)
class _Calls:
    """Calls of a graph on an engine; step by step, if it is streamed."""

    graph: Graph
    engine: Engine
    lengths: NDArray[np.int64] | None
    cache: Path
    streamed: StreamedGraph | None
    reset: Sequence[int]
    runs: list[BlockRun] = field(default_factory=list)

    def run(
        self,
        given: Array | Mapping[str, Array],
        design: Design | str | None,
        states: Mapping[str, Array] | None,
        stream: Mapping[str, str] | None,
    ) -> RunResult:
        """Run the graph once, or call after call with states that are fed back."""
        if not self.graph.is_integer:
            _require_float_engine(self.graph, self.engine, design)
        designs = self._designs(design) if self.graph.is_integer else {}
        if stream is None:
            made = [self._called(given, designs, states)]
        else:
            check_feedback(self.graph, stream)
            made = feed_back(
                calls_of(given, "x"),
                stream,
                states or {},
                self.reset,
                lambda call, begin: self._called(call, designs, begin),
            )
        ports = self.graph if self.streamed is None else self.streamed.graph
        each = [outputs_for_user(ports, one, self.lengths) for one in made]
        named = (
            each[0] if stream is None else {name: np.stack([one[name] for one in each]) for name in each[0]}
        )
        return RunResult(
            engine=self.engine.name,
            outputs=named[self.graph.outputs[0].name],
            named=named,
            clipped=sum(int(one.clipped.sum()) for one in self.runs),
            cycles_are=self.engine.cycles_are if designs else "none",
            cycles=sum(one.result.total_cycles for one in self.runs),
            loading_cycles=sum(sum(one.result.loading_cycles) for one in self.runs),
        )

    def _designs(self, design: Design | str | None) -> dict[int, Design]:
        """The design of each part on the machine, by its position; none where no cycles are asked for."""
        found = {}
        for position, block in enumerate(self.graph.blocks):
            if isinstance(block, MachineBlock) and isinstance(block.network, IntegerNetwork):
                _, built = design_for(self.engine, block.network, design)
                if built is not None:
                    found[position] = built
        return found

    def _called(
        self,
        given: Array | Mapping[str, Array],
        designs: Mapping[int, Design],
        states: Mapping[str, Array] | None,
    ) -> dict[str, Array]:
        fed = feed(self.graph, given, lengths=self.lengths, states=states)
        if not self.graph.is_integer:
            return run_graph(self.graph, fed, run_float_block)
        engine = self.engine.name
        if self.streamed is not None:
            done = stream_on_engine(engine, self.streamed, designs, fed, cache=self.cache, resets=self.reset)
        else:
            done = run_on_engine(engine, self.graph, designs, fed, cache=self.cache)
        self.runs.extend(done.runs)
        return done.outputs
