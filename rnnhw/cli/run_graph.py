"""The work of ``rnnhw run`` on a model with parts on the host, or with several inputs."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.api.cache import cache_folder
from rnnhw.api.stream import calls_of, feed_back
from rnnhw.cli.clipping import clipping_text
from rnnhw.cli.files import load_arrays, load_npz, save_array, save_arrays
from rnnhw.cli.inputs import read_lengths
from rnnhw.cli.run import RunOptions, design_for, run_figures
from rnnhw.cli.terminal import console, progress_bar
from rnnhw.errors import InputError
from rnnhw.files import Together, write_text
from rnnhw.host import feed, outputs_for_user, run_graph
from rnnhw.network import TIME, Graph, IntegerNetwork, MachineBlock, StreamedGraph, input_limits
from rnnhw.sentences import counted
from rnnhw.sim import BlockRun, run_on_engine, stream_on_engine
from rnnhw.train import run_float_block

if TYPE_CHECKING:
    from rnnhw.design import Design
    from rnnhw.sim import Engine

__all__ = ["run_graph_files"]

Array = NDArray[Any]


def run_graph_files(options: RunOptions, engine: "Engine", graph: Graph) -> None:
    """Run a graph on an engine, and write its outputs, final states and statistics."""
    pairs = _stream_pairs(graph, options.stream)
    lengths = None if options.lengths is None else read_lengths(options.lengths)
    begin = {} if options.initial_state is None else load_npz(options.initial_state)
    given = load_arrays(options.input_path)
    calls = calls_of(given, str(options.input_path)) if pairs else [given]
    streamed = _streamed(options, graph) if options.streaming else None
    if options.reset and not streamed and (not pairs or max(options.reset) >= len(calls)):
        raise InputError(
            f"--reset {max(options.reset)} needs --stream or --streaming, and more calls than that; there "
            f"are {len(calls)}"
        )
    names, designs = _designs(options, engine, graph)
    runs: list[BlockRun] = []
    last: dict[str, Array] = {}  # the inputs of the last call
    with Together() as files:
        vcd = files.at(options.vcd) if options.vcd else None
        with progress_bar() as bar:
            line = bar.add_task(f"running {counted(len(calls), 'call')} on {engine.name}", total=len(calls))

            def called(call: Array | Mapping[str, Array], states: Mapping[str, Array]) -> dict[str, Array]:
                fed = _fed(options, graph, call, lengths, states)
                last.update(fed)
                if streamed is None:
                    outputs, own = _run_once(engine, graph, designs, fed, vcd)
                else:
                    outputs, own = _run_steps(options, engine, streamed, designs, fed, vcd)
                runs.extend(own)
                bar.advance(line)
                return outputs

            # With --streaming there is one call, and a reset comes before one of its steps.
            made = feed_back(calls, dict(pairs), begin, options.reset if pairs else (), called)
        ports = streamed.graph if streamed else graph
        results = [outputs_for_user(ports, outputs, lengths) for outputs in made]
        _write_outputs(files, options, graph, results, is_stream=bool(pairs))
        if options.stats is not None:
            figures = [_figures(one, designs[one.position], names[one.position]) for one in runs]
            write_text(files.at(options.stats), json.dumps(figures, indent=2) + "\n")
    if streamed is not None:
        port = next(one for one in streamed.graph.inputs if TIME in one.axes)
        _report(options, engine, graph, runs, last[port.name].shape[port.axes.index(TIME)])
        return
    _report(options, engine, graph, runs, len(calls))


def _fed(
    options: RunOptions,
    graph: Graph,
    given: Array | Mapping[str, Array],
    lengths: NDArray[np.int64] | None,
    states: Mapping[str, Array],
) -> dict[str, Array]:
    try:
        return feed(graph, given, lengths=lengths, states=states)
    except InputError as error:
        raise InputError(f"{options.input_path}: {error}") from None


def _run_once(
    engine: "Engine",
    graph: Graph,
    designs: Mapping[int, "Design"],
    fed: Mapping[str, Array],
    vcd: Path | None,
) -> tuple[dict[str, Array], Sequence[BlockRun]]:
    if not graph.is_integer:
        return run_graph(graph, fed, run_float_block), ()
    result = run_on_engine(engine.name, graph, designs, fed, cache=cache_folder(), vcd=vcd)
    return result.outputs, result.runs


def _streamed(options: RunOptions, graph: Graph) -> StreamedGraph:
    """The graph as one of single steps."""
    from rnnhw.frontends import one_step_graph

    if options.lengths is not None:
        raise InputError("--lengths is for whole sequences; with --streaming, a stream has no length")
    if not graph.is_integer:
        raise InputError("--streaming is for integer networks; give --calibration X.npy")
    return one_step_graph(graph)


def _run_steps(
    options: RunOptions,
    engine: "Engine",
    streamed: StreamedGraph,
    designs: Mapping[int, "Design"],
    fed: Mapping[str, Array],
    vcd: Path | None,
) -> tuple[dict[str, Array], Sequence[BlockRun]]:
    result = stream_on_engine(
        engine.name, streamed, designs, fed, cache=cache_folder(), resets=options.reset, vcd=vcd
    )
    return result.outputs, result.runs


def _stream_pairs(graph: Graph, stream: Sequence[str]) -> list[tuple[str, str]]:
    """Pairs of an output and the input that it is fed back to."""
    outputs, inputs = {port.name for port in graph.outputs}, {port.name for port in graph.inputs}
    pairs = []
    for text in stream:
        # Names may hold colons themselves, as those of TensorFlow do.
        cuts = [k for k, letter in enumerate(text) if letter == ":"]
        found = [(text[:k], text[k + 1 :]) for k in cuts if text[:k] in outputs and text[k + 1 :] in inputs]
        if len(found) != 1:
            raise InputError(
                f"--stream {text[:80]!r} is not OUT:IN with an output of {', '.join(sorted(outputs))} and an "
                f"input of {', '.join(sorted(inputs))}"
            )
        pairs += found
    return pairs


def _designs(
    options: RunOptions, engine: "Engine", graph: Graph
) -> tuple[dict[int, str], dict[int, "Design"]]:
    """The design of each machine block, by name and built; none where no cycles are asked for."""
    names: dict[int, str] = {}
    designs: dict[int, Design] = {}
    for position, block in enumerate(graph.blocks):
        if isinstance(block, MachineBlock) and isinstance(block.network, IntegerNetwork):
            name, built = design_for(engine, block.network, options.design, options.stats)
            if built is not None:
                names[position], designs[position] = name, built
    if not graph.is_integer and (options.design or options.stats):
        raise InputError("--design and --stats are for integer networks; give --calibration X.npy")
    return names, designs


def _write_outputs(
    files: Together,
    options: RunOptions,
    graph: Graph,
    results: Sequence[dict[str, Array]],
    *,
    is_stream: bool,
) -> None:
    """Write outputs, and all but the first one also as final states."""
    joined = (
        {name: np.stack([one[name] for one in results]) for name in results[0]} if is_stream else results[0]
    )
    first, *others = [port.name for port in graph.outputs]
    if options.output.suffix == ".npz":
        save_arrays(files.at(options.output), joined)
    else:
        save_array(files.at(options.output), joined[first])
    if options.final_state is not None:
        if not others:
            raise InputError(f"network {graph.name!r} has no output for final states, only {first!r}")
        save_arrays(files.at(options.final_state), {name: results[-1][name] for name in others})


def _figures(one: BlockRun, design: "Design", name: str) -> dict[str, Any]:
    assert isinstance(one.block.network, IntegerNetwork)
    figures = run_figures(
        one.result,
        one.block.network,
        design,
        name,
        one.lengths,
        one.x.shape[1],
        int(one.clipped.sum()),
    )
    return {"part": one.block.label, **figures}


def _report(
    options: RunOptions, engine: "Engine", graph: Graph, runs: Sequence[BlockRun], calls: int
) -> None:
    """Print clipping, cycles and what was written."""
    for position, block in enumerate(graph.blocks):
        own = [one for one in runs if one.position == position]
        clipped = sum((one.clipped for one in own), np.zeros(1, np.int64))
        if clipped.any() and isinstance(block, MachineBlock) and isinstance(block.network, IntegerNetwork):
            seen = np.concatenate([one.seen for one in own])
            text = clipping_text(seen, clipped, input_limits(block.network))
            console.print(f"{block.label}: {text}", soft_wrap=True, markup=False)
    spent = ""
    if runs and runs[0].result.cycles_are != "none":
        total = sum(one.result.total_cycles for one in runs)
        loading = sum(sum(one.result.loading_cycles) for one in runs)
        spent = f": {total} cycles and {loading} of loading ({runs[0].result.cycles_are})"
    operators = sum(len(block.operators) for block in graph.host_blocks)
    called = f"{counted(calls, 'call')}, " if options.stream or options.streaming else ""
    console.print(
        f"{called}{counted(len(graph.machine_blocks), 'part')} on engine {engine.name}, "
        f"{counted(operators, 'operator')} on the host{spent}; wrote {options.output}"
        + (f" and {options.final_state}" if options.final_state else ""),
        soft_wrap=True,
        markup=False,
    )
