"""Quantized ``.onnx`` files with states and lengths, and what is read back of written files."""

import json

import numpy as np
import onnx
import pytest
from networks import CELLS, random_network
from onnx import numpy_helper
from written_files import asked, real_inputs, run_onnx, unlike

from rnnhw import load
from rnnhw.errors import InputError, ModelError
from rnnhw.frontends import is_integer_onnx, load_qdq, save_qdq
from rnnhw.sim import run_on_engine


def written(tmp_path, cell="lstm_all", **options):
    """A network of two directions and then one, and its file."""
    rng = np.random.default_rng(len(cell))
    network = random_network(rng, 3, [-4, 3], 2, cell=cell, every_step=True)
    save_qdq(network, tmp_path / "m.onnx", **options)
    return network, tmp_path / "m.onnx"


@pytest.mark.parametrize("cell", CELLS)
def test_states_and_lengths_in_onnxruntime_and_when_read_back(tmp_path, cell):
    network, path = written(tmp_path, cell, states=True, lengths=True)
    fed, wanted = asked(np.random.default_rng(1), network, (5, 7), states=True, lengths=True)
    assert len(set(fed["lengths"].tolist())) > 1 and sum(bool(one.any()) for one in wanted.values()) > 1
    (given,) = run_onnx(path, fed)
    graph = load_qdq(path)
    again = run_on_engine("golden", graph, {}, fed, cache=tmp_path).outputs
    for name, expected in wanted.items():
        assert np.array_equal(given[name], expected) and np.array_equal(again[name], expected), name
    assert [port.name for port in graph.inputs] == list(fed)
    assert [port.name for port in graph.outputs] == list(wanted)
    assert unlike(graph.only_network, network) == []


def test_final_states_continue_a_sequence_without_loss(tmp_path):
    path = tmp_path / "m.onnx"
    network = random_network(np.random.default_rng(2), 3, [4, 3], 2, cell="gru", every_step=True)
    save_qdq(network, path, states=True)
    fed, wanted = asked(np.random.default_rng(3), network, (2, 8), states=True, lengths=False)
    (first,) = run_onnx(path, fed | {"x": fed["x"][:, :3]})
    states = {name.replace("final", "initial"): array for name, array in first.items() if name != "y"}
    (second,) = run_onnx(path, {"x": fed["x"][:, 3:], **states})
    assert np.array_equal(np.concatenate([first["y"], second["y"]], axis=1), wanted["y"])
    assert np.array_equal(second["final_h_1"], wanted["final_h_1"])


def test_a_plain_file_is_read_as_its_network(tmp_path):
    network, path = written(tmp_path)
    assert (
        is_integer_onnx(path) and unlike(load_qdq(path), network) == [] and unlike(load(path), network) == []
    )
    assert load_qdq(path).name == network.name


def test_lengths_beyond_the_steps_are_refused_as_by_the_golden_model(tmp_path):
    network, path = written(tmp_path, lengths=True)
    fed = {"x": real_inputs(np.random.default_rng(1), network, (2, 3)), "lengths": np.array([4, 1])}
    with pytest.raises(InputError, match=r"are 1 \.\. 4, not within 0 \.\. 3"):
        run_on_engine("golden", load(path), {}, fed, cache=tmp_path)


def _constant(model):
    tensor = next(one for one in model.graph.initializer if one.name == "sigmoid_table")
    array = numpy_helper.to_array(tensor).copy()
    array[17] += 1
    tensor.CopyFrom(numpy_helper.from_array(array, tensor.name))


def _scale(model):
    name = "layer_0/forward/input_weights_scale"
    tensor = next(one for one in model.graph.initializer if one.name == name)
    array = numpy_helper.to_array(tensor).copy()
    array[0] *= 3
    tensor.CopyFrom(numpy_helper.from_array(array, tensor.name))


def _node(model):
    next(one for one in model.graph.node if one.op_type == "Floor").op_type = "Ceil"


def _body(model):
    scan = next(one for one in model.graph.node if one.op_type == "Scan")
    body = next(one.g for one in scan.attribute if one.name == "body")
    next(one for one in body.node if one.op_type == "Floor").op_type = "Round"


def _metadata(change):
    def tamper(model):
        header = json.loads(model.metadata_props[0].value)
        change(header)
        model.metadata_props[0].value = json.dumps(header)

    return tamper


def _text(model):
    model.metadata_props[0].value = "[" * 100_000


@pytest.mark.parametrize(
    "tamper",
    [
        _constant,
        _scale,
        _node,
        _body,
        _text,
        _metadata(lambda header: header["layers"][0]["forward"].update(cell_fraction=3)),
        _metadata(lambda header: header["layers"][0]["forward"].update(is_coupled=[])),
        _metadata(lambda header: header["layers"].reverse()),
        _metadata(lambda header: header.update(input_exponent="7")),
        _metadata(lambda header: header.update(input_exponent=10**30)),
        _metadata(lambda header: header.update(states=True)),
        _metadata(lambda header: header.pop("lengths")),
        _metadata(lambda header: header.update(layers=header["layers"] * 50)),
        _metadata(lambda header: header.update(every_step=False)),
    ],
)
def test_a_file_whose_metadata_and_graph_disagree_is_refused(tmp_path, tamper):
    _, path = written(tmp_path)
    model = onnx.load(path)
    tamper(model)
    path.write_bytes(model.SerializeToString())
    with pytest.raises(ModelError, match="rnnhw has written it, but its graph is not the one") as caught:
        load_qdq(path)
    assert str(caught.value).startswith(f"{path}: ") and len(str(caught.value)) < 500


def test_what_other_programs_add_to_a_file_does_not_matter(tmp_path):
    network, path = written(tmp_path)
    model = onnx.load(path)
    model.producer_name, model.doc_string = "another", "text"
    onnx.helper.set_model_props(model, {"rnnhw": model.metadata_props[0].value, "more": "text"})
    onnx.save(model, path, save_as_external_data=True, location="m.data", size_threshold=100)
    assert unlike(load_qdq(path), network) == []
