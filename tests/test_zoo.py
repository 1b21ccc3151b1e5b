"""Public models as their authors publish them: float, quantized, and streamed on simulated RTL.

The files are beside the repository; where they are missing, these tests skip and say so.
"""

from pathlib import Path

import numpy as np
import pytest
from tflite_models import micro

from rnnhw import golden
from rnnhw.api.designs import design_named
from rnnhw.design import presets
from rnnhw.errors import ModelError
from rnnhw.frontends import load_graph, load_tflite, one_step_graph
from rnnhw.host import feed, run_graph, run_original
from rnnhw.network import Graph, MachineBlock, quantize_inputs, shape_of
from rnnhw.quantize import quantize_graph
from rnnhw.schedule import loading_cycles
from rnnhw.sim import Stepwise, run, run_on_engine, stream_on_engine
from rnnhw.train import run_float_block

ZOO = Path(__file__).parents[2] / "shared" / "zoo"

FRAMES = 6
SIMULATED_FRAMES = 2

# Of each streaming model: values of inputs, the shape of a frame, and which output becomes which input.
STREAMING = {
    "dtln_model_1.onnx": ({}, (1, 257), ("tf_op_layer_stack_2", "input_3")),
    "silero_vad_16k_op15.onnx": ({"sr": np.array(16000)}, (576,), ("stateN", "state")),
}


def zoo(name: str) -> Path:
    if not (ZOO / name).is_file():
        pytest.skip(f"no ../shared/zoo/{name}")
    return ZOO / name


def frames(shape: tuple[int, ...], count: int, seed: int) -> np.ndarray:
    """Voiced noise: frames ``[count, 1, ...]`` whose loudness changes."""
    rng = np.random.default_rng(seed)
    made = rng.normal(0, 0.1, (count, 1, *shape)) * np.linspace(0.2, 2, count).reshape(
        -1, *(1,) * (len(shape) + 1)
    )
    made = np.abs(made) * 30 if shape[-1] == 257 else made
    return made.astype(np.float32)


def streamed(engine: str, graph: Graph, x: np.ndarray, pair: tuple[str, str], designs, cache: Path):
    """Outputs of the frames, one call each, and what the machine was given in each call."""
    state: dict[str, np.ndarray] = {}
    outputs, given = [], []
    for frame in x:
        result = run_on_engine(engine, graph, designs, feed(graph, frame, states=state), cache=cache)
        state = {pair[1]: result.outputs[pair[0]]}
        outputs.append(result.outputs)
        given += [one for one in result.runs if one.block.x.axes]
    return outputs, given


@pytest.fixture(scope="module", params=STREAMING)
def model(request):
    values, shape, pair = STREAMING[request.param]
    path = zoo(request.param)
    calibration = frames(shape, 40, seed=1)[:, 0]
    graph = load_graph(path, values=values, like=calibration.shape)
    fed = feed(graph, calibration)
    integer, _, exact = quantize_graph(graph, fed)
    return graph, integer, fed, exact, shape, pair


def test_the_float_graph_is_the_original(model):
    graph, _, fed, exact, _, _ = model
    for name, theirs in run_original(graph, fed).items():
        assert np.abs(exact[name] - theirs).max() < 1e-5, name
    assert graph.host_blocks and len([block for block in graph.machine_blocks if block.x.axes]) == 1
    assert run_graph(graph, fed, run_float_block).keys() == exact.keys()


def test_the_integer_graph_is_near(model, tmp_path):
    _, integer, fed, exact, _, _ = model
    result = run_on_engine("golden", integer, {}, fed, cache=tmp_path)
    for name, theirs in exact.items():
        difference = np.sqrt(np.square(result.outputs[name] - theirs).mean())
        assert difference < 0.1 * np.sqrt(np.square(theirs).mean()), name


def test_streaming_is_the_whole_sequence(model, tmp_path):
    """All frames as one sequence give the bits of the frames one by one, also after a reset."""
    _, integer, _, _, shape, pair = model
    for seed in (2, 3):
        _, given = streamed("golden", integer, frames(shape, FRAMES, seed), pair, {}, tmp_path)
        network = given[0].block.network
        x = np.concatenate([quantize_inputs(one.seen[None], network) for one in given], axis=1)
        whole, _ = golden.run(network, x)
        singles = np.concatenate([one.result.outputs.reshape(1, 1, -1) for one in given], axis=1)
        last = singles if whole.ndim == 3 else singles[:, -1]
        assert np.array_equal(whole, last)


def test_streaming_on_simulated_rtl(model, cache):
    """Two recordings, with a reset between them: bits of the golden model, cycles of the schedule."""
    _, integer, _, _, shape, pair = model
    designs = {
        position: design_named(None, [block.network])[1]
        for position, block in enumerate(integer.blocks)
        if isinstance(block, MachineBlock)
    }
    for seed in (2, 3):
        x = frames(shape, SIMULATED_FRAMES, seed)
        ours, gateware = streamed("verilator", integer, x, pair, designs, cache)
        theirs, modelled = streamed("golden", integer, x, pair, designs, cache)
        for one, other in zip(ours, theirs, strict=True):
            assert all(np.array_equal(array, other[name]) for name, array in one.items())
        for one, other in zip(gateware, modelled, strict=True):
            assert np.array_equal(one.result.cycles, other.result.cycles)


def test_a_model_of_one_step_keeps_its_states_in_the_machine(cache):
    """Two recordings by --streaming: the bits of states that are fed back, but they are not loaded."""
    path, (values, shape, pair) = zoo("dtln_model_1.onnx"), STREAMING["dtln_model_1.onnx"]
    calibration = frames(shape, 40, seed=1)[:, 0]
    graph = load_graph(path, values=values, like=calibration.shape)
    integer, _, _ = quantize_graph(graph, feed(graph, calibration))
    designs = {
        position: design_named(None, [block.network])[1]
        for position, block in enumerate(integer.blocks)
        if isinstance(block, MachineBlock)
    }
    recordings = [frames(shape, FRAMES, seed) for seed in (2, 3)]
    expected = [streamed("golden", integer, x, pair, designs, cache) for x in recordings]
    fed = feed(integer, np.concatenate(recordings).reshape(1, 2 * FRAMES, -1))
    result = stream_on_engine(
        "verilator", one_step_graph(integer), designs, fed, cache=cache, resets=[FRAMES]
    )
    outputs = np.concatenate([one["activation_2"] for recording, _ in expected for one in recording])
    assert np.array_equal(result.outputs["activation_2"].reshape(outputs.shape), outputs)
    assert np.array_equal(result.outputs[pair[0]], expected[-1][0][-1][pair[0]])
    (layers,) = [one.result for one in result.runs if one.block.x.axes]
    apart = [one.result for _, given in expected for one in given]
    assert layers.total_cycles == sum(one.total_cycles for one in apart)
    # One load of the network, and none of states.
    program = apart[0].loading_cycles[0] - loading_of_states(integer, designs)
    assert layers.loading_cycles == (program,)


def loading_of_states(graph: Graph, designs: dict) -> int:
    """Cycles of one load of states of the recurrent layers."""
    position, block = next(
        (k, block) for k, block in enumerate(graph.blocks) if isinstance(block, MachineBlock) and block.x.axes
    )
    shape = shape_of(block.network)
    with_states, without = (loading_cycles(shape, designs[position], 1, loads) for loads in (1, 0))
    return with_states[0] - without[0]


def test_a_model_of_samples_is_not_streamed_step_by_step(tmp_path):
    values, shape, _ = STREAMING["silero_vad_16k_op15.onnx"]
    calibration = frames(shape, 8, seed=1)[:, 0]
    graph = load_graph(zoo("silero_vad_16k_op15.onnx"), values=values, like=calibration.shape)
    integer, _, _ = quantize_graph(graph, feed(graph, calibration))
    with pytest.raises(ModelError, match="no input with an axis of steps that is known"):
        one_step_graph(integer)


def test_a_tflite_of_one_step_is_that_of_a_runtime_that_is_called_again(cache):
    """The interpreter of tflite-micro keeps the states from one call to the next."""
    pytest.importorskip("tflite_micro")
    path = zoo("dtln_noise_suppression.tflite")
    network, rng = load_tflite(path), np.random.default_rng(5)
    x = rng.normal(-60, 60, (8, *network.interface.input_shape)).clip(-128, 127).astype(np.int8)
    streams = network.interface.to_streams(network.interface.to_sequences(x))
    result = run("verilator", network, presets()["tflm"], streams, cache=cache, stepwise=Stepwise())
    modelled = run("golden", network, presets()["tflm"], streams, cache=cache, stepwise=Stepwise())
    ours = network.interface.from_sequences(network.interface.from_streams(result.outputs), len(x))
    assert np.array_equal(ours, micro(path.read_bytes(), x, reset=False)) and len(np.unique(ours)) > 2
    assert np.array_equal(result.cycles, modelled.cycles)
