"""`rnnhw design` and `rnnhw codesign`: from a model to verified Verilog, resumable, and refused by name."""

import dataclasses
import json
import shutil
from types import SimpleNamespace

import numpy as np
import onnx
import onnx_models
import pytest
from written_networks import quantized_lstm

from rnnhw import golden
from rnnhw.cli.codesign.folder import Folder
from rnnhw.cli.codesign.fpga import explored_design
from rnnhw.cli.codesign.whole import batch_of, first_sequences, sequences_in, whole_on_golden
from rnnhw.design import load_design
from rnnhw.errors import InputError, MismatchError, OutputError
from rnnhw.explore import Demand
from rnnhw.explore.labels import Labels, score
from rnnhw.frontends import read_float, save_onnx
from rnnhw.network import Interface, dequantize_outputs, load_integer, shape_in_words, shape_of
from rnnhw.schedule import count_cycles
from rnnhw.train import forward, initial_network

FILES = [
    "design.json",
    "design.toml",
    "design.v",
    "designs.csv",
    "index.html",
    "inspection.json",
    "manifest.json",
    "model.int8.safetensors",
    "quantization.json",
    "verification.json",
]


@pytest.fixture
def model(tmp_path):
    """A float network with data and with labels, as files."""
    made = initial_network("small", inputs=3, units=4, outputs=4, seed=1)
    x = np.random.default_rng(2).standard_normal((6, 4, 3)).astype(np.float32)
    save_onnx(made, tmp_path / "m.onnx")
    np.save(tmp_path / "X.npy", x)
    np.save(tmp_path / "Y.npy", forward(made, x).outputs.argmax(axis=1))
    return tmp_path


def arguments(folder, *more):
    return (
        "codesign", str(folder / "m.onnx"), "--data", str(folder / "X.npy"), "--out", str(folder / "out"),
        "--engine", "verilator", *more,
    )  # fmt: skip


def contents(folder):
    """All files but the manifest, which holds times."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "manifest.json"}


@pytest.mark.slow
def test_a_model_becomes_verified_verilog_and_a_report(rnnhw, model):
    code, out, err = rnnhw(*arguments(model, "--labels", str(model / "Y.npy"), "--macs", "8"))
    assert code == 0, err
    assert sorted(path.name for path in (model / "out").iterdir()) == FILES
    facts = json.loads((model / "out" / "verification.json").read_text())
    (part,) = facts["parts"]
    assert all(check["mismatches"] == 0 and check["values"] for check in part["checks"])
    assert facts["whole"] == {"sequences": 6, "values": 24}
    design = load_design(str(model / "out" / "design.toml"))
    network = load_integer(model / "out" / "model.int8.safetensors")
    page = (model / "out" / "index.html").read_text()
    assert design.macs <= 8 and f"{count_cycles(shape_of(network), design, 4).total:,}" in page
    assert json.loads((model / "out" / "quantization.json").read_text())["scores"]["float"] == 1.0
    assert "rnnhw codesign m.onnx --data X.npy --out out --labels Y.npy --macs 8" in page

    before = contents(model / "out")
    code, out, _ = rnnhw(*arguments(model, "--labels", str(model / "Y.npy"), "--macs", "8"))
    assert code == 0 and out.count("done before") == 6

    # What is missing or changed is made again, with all that depends on it, to the same bytes.
    (model / "out" / "design.v").write_text("{}")
    (model / "out" / "index.html").unlink()
    code, out, _ = rnnhw(*arguments(model, "--labels", str(model / "Y.npy"), "--macs", "8"))
    assert code == 0 and out.count("done before") == 4 and contents(model / "out") == before

    # The folder is of this model, these data, and these options.
    np.save(model / "X.npy", np.load(model / "X.npy") + 1)
    code, _, err = rnnhw(*arguments(model, "--labels", str(model / "Y.npy"), "--macs", "8"))
    assert code == 2 and "holds the results of another data" in err and "give another folder" in err
    assert contents(model / "out") == before


def test_a_stage_that_fails_leaves_the_stages_before_it(rnnhw, model, monkeypatch):
    def fails(*_):
        raise MismatchError("made to fail")

    monkeypatch.setattr("rnnhw.cli.codesign.stages.verified", fails)
    code, _, err = rnnhw(*arguments(model))
    assert code == 2 and err == "rnnhw: made to fail\n"
    kept = contents(model / "out")

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("rnnhw.cli.codesign.stages.verified", interrupted)
    code, _, err = rnnhw(*arguments(model))
    assert code == 130 and "interrupted in stage 'verify'; the same command goes on" in err
    assert contents(model / "out") == kept
    assert "verification.json" not in kept and "design.toml" in kept
    assert not list((model / "out").glob(".*"))
    # Simulation is another test's; here only the stages matter.
    facts = {
        "engine": "verilator",
        "parts": [{"label": "", "checks": []}],
        "whole": {"sequences": 1, "values": 1},
    }
    monkeypatch.setattr("rnnhw.cli.codesign.stages.verified", lambda *_: facts)
    code, out, err = rnnhw(*arguments(model))
    assert code == 0 and out.count("done before") == 3, err
    assert kept.items() <= contents(model / "out").items()


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (("--macs", "2"), "no design of at most 2 MACs per cycle holds a network of lstm 3 -> 4"),
        (("--latency", "0.001"), "runs a sequence in 0.001 us at 100 MHz; the fastest takes"),
        (("--goal", "best"), "--goal is 'best', not fastest or smallest"),
        (("--latency", "nan"), "--latency is nan, not a time above 0"),
        (("--design", "tiny", "--macs", "8"), "--design is a design, so that"),
        (("--design", "tiny", "--fpga", "ecp5-85k"), "--design is a design, so that --fpga cannot"),
        (("--fpga", "xc7"), "no FPGA 'xc7'; the tools here know ecp5-85k"),
        (("--fpga", "gw2a-18"), "its family, gowin, has no cost model"),
        (("--fpga", "ecp5-85k", "--latency", "0.01"), "meets max_latency_us = 0.01, and the nearest is"),
        (("--engine", "golden"), "cannot cross-check with engine 'golden'"),
        (("--labels", "labels-short.npy"), "holds labels of 5 sequences, but the data have 6"),
        (("--labels", "labels-wide.npy"), "holds classes 0 .. 7, but the model has outputs for 0 .. 3"),
        (("--labels", "labels-steps.npy"), "are not two or more values for each of them"),
        (("--labels", "values.npy"), "holds values [6, 3], but the model's outputs are [6, 4]"),
        (("--labels", "text.npy"), "not classes or values"),
        (("--data", "flat.npy"), "does not take float32 [6, 7]"),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, tuple) else "",
)
def test_bad_input_is_refused_in_one_sentence(rnnhw, model, more, told):
    np.save(model / "labels-short.npy", np.zeros(5, int))
    np.save(model / "labels-wide.npy", np.arange(2, 8) * (np.arange(6) > 0))
    np.save(model / "labels-steps.npy", np.zeros((6, 4), int))
    np.save(model / "values.npy", np.zeros((6, 3), np.float32))
    np.save(model / "text.npy", np.array(list("abcdef")))
    np.save(model / "flat.npy", np.zeros((6, 7), np.float32))
    files = [str(model / word) if word.endswith(".npy") else word for word in more]
    code, _, err = rnnhw(*arguments(model, *files))
    assert code == 2 and told in err and len(err.splitlines()) == 1, err
    assert not list((model / "out").glob(".*")) and not (model / "out" / "design.v").exists()


def test_a_folder_of_something_else_is_left_alone(rnnhw, model):
    (model / "out").mkdir()
    (model / "out" / "notes.txt").write_text("mine")
    code, _, err = rnnhw(*arguments(model))
    assert code == 2 and "holds files but no manifest.json" in err
    shutil.rmtree(model / "out")
    (model / "out").write_text("a file")
    code, _, err = rnnhw(*arguments(model))
    assert code == 2 and "is not a folder" in err


def test_what_cannot_change_an_integer_model_is_refused(rnnhw, model):
    for more in (("--weight-bits", "4"), ("--method", "max"), ("--equalize",), ("--set", "sr=1")):
        arguments_ = list(arguments(model, *more))
        arguments_[1] = "lstm:3:4"
        code, _, err = rnnhw(*arguments_)
        assert code == 2 and f"lstm:3:4 is an integer model already, so that {more[0]}" in err
        assert not (model / "out").exists()


@pytest.mark.parametrize(
    "text",
    [
        *("", "[]", '{"made_from": 1}', '{"made_from": {}, "stages": {"a": 1}}', "[" * 100_000),
        '{"made_from": {}, "stages": {"a": {"files": [["a.json", "0"]]}}}',
    ],
)
def test_a_damaged_manifest_is_refused(tmp_path, text):
    (tmp_path / "manifest.json").write_text(text)
    with pytest.raises(OutputError, match=r"manifest\.json is damaged"):
        Folder(tmp_path, {})


def test_a_stage_with_a_file_that_cannot_be_is_made_again(tmp_path):
    Folder(tmp_path, {}).stage("one", lambda at: at("a.txt").write_text("a"))
    manifest = tmp_path / "manifest.json"
    manifest.write_text(manifest.read_text().replace("a.txt", 300 * "a"))
    assert Folder(tmp_path, {}).stage("one", lambda at: at("a.txt").write_text("a"))


def test_results_of_another_option_are_refused(tmp_path):
    first = Folder(tmp_path / "out", {"goal": "fastest"})
    assert first.stage("one", lambda at: at("a.txt").write_text("a"))
    assert not Folder(tmp_path / "out", {"goal": "fastest"}).stage("one", lambda at: None)
    with pytest.raises(InputError, match=r"another goal \(fastest, now smallest\)"):
        Folder(tmp_path / "out", {"goal": "smallest"})


def test_results_of_options_that_are_no_longer_given_are_refused(tmp_path):
    Folder(tmp_path / "out", {"labels": "a"}).stage("one", lambda at: at("a.txt").write_text("a"))
    with pytest.raises(InputError, match=r"another labels \(a, now None\)"):
        Folder(tmp_path / "out", {})


def test_sequences_are_counted_along_the_axis_of_the_batch(tmp_path):
    nodes = [onnx_models.cell("GRU", "x", "h"), onnx_models.squeezed("h", "y")]
    onnx.save(onnx_models.model(nodes, {"x": ["t", "b", 3]}), tmp_path / "m.onnx")
    graph = read_float(tmp_path / "m.onnx")
    x = onnx_models.sequences()
    assert x.shape == (5, 6, 3) and sequences_in(graph, x) == 5
    assert sequences_in(graph, {"x": x}) == 6  # by name, an array is in the model's own layout
    fixed = onnx_models.model(nodes, {"x": [6, 2, 3]})
    onnx.save(fixed, tmp_path / "fixed.onnx")
    graph = read_float(tmp_path / "fixed.onnx")
    given = np.zeros((6, 6, 3), np.float32)
    assert sequences_in(graph, given) == 6 and batch_of(graph, first_sequences(graph, given, 1)) == 2


def test_outputs_are_scored_sequence_by_sequence_as_reals():
    rng = np.random.default_rng(3)
    found = quantized_lstm(rng)
    network = dataclasses.replace(
        found,
        arithmetic="litert",
        interface=Interface(
            input_shape=(2, 4, found.inputs),
            output_shape=(2, 4, found.outputs),
            output_format=found.output_format,
            batch=2,
            steps=4,
        ),
    )
    tensors = rng.integers(-128, 128, (3, 2, 4, found.inputs)).astype(np.int8)
    (outputs,) = whole_on_golden(network, tensors).outputs.values()
    assert sequences_in(network, tensors) == 6 and outputs.dtype == np.float32
    integers, _ = golden.run(network, tensors.reshape(6, 4, -1))
    assert np.array_equal(outputs, dequantize_outputs(integers, network))


def test_later_stages_are_made_again_when_an_earlier_one_was(tmp_path):
    def make(folder, content):
        return [
            folder.stage(name, lambda at, name=name: at(name).write_text(content)) for name in ("a", "b", "c")
        ]

    assert make(Folder(tmp_path / "out", {}), "1") == [True, True, True]
    (tmp_path / "out" / "b").unlink()
    assert make(Folder(tmp_path / "out", {}), "2") == [False, True, True]
    assert [(tmp_path / "out" / name).read_text() for name in "abc"] == ["1", "2", "2"]


def test_scores_are_those_of_the_definition():
    outputs = np.array([[0.1, 0.9], [0.8, 0.2], [0.4, 0.6], [0.7, 0.3]])
    assert score(Labels(values=np.array([1, 0, 0, 0]), path="Y"), outputs) == 0.75
    steps = np.stack([outputs[::-1], outputs], axis=1)
    assert score(Labels(values=np.array([1, 0, 0, 0]), path="Y"), steps) == 0.75
    assert score(Labels(values=np.array([[0, 1], [1, 0], [0, 1], [1, 1]]), path="Y"), steps) == 0.875
    lengths = np.array([2, 1, 2, 1])
    assert score(Labels(values=np.array([1, 1, 1, 0]), path="Y"), steps, lengths) == 0.75
    assert score(Labels(values=np.array([[0, 1], [1, 1], [0, 1], [1, 1]]), path="Y"), steps, lengths) == 1.0
    real = Labels(values=outputs + np.array([[3.0, 4.0]]), path="Y")
    assert np.isclose(score(real, outputs), np.sqrt(12.5))


def test_a_design_is_printed_as_toml_or_written(rnnhw, tmp_path):
    code, out, _ = rnnhw("design", "gru:3:40:2", "--macs", "48")
    assert code == 0
    (tmp_path / "printed.toml").write_text(out)
    code, _, _ = rnnhw("design", "gru:3:40:2", "--macs", "48", "--out", str(tmp_path / "written.toml"))
    printed, written = (load_design(str(tmp_path / f"{name}.toml")) for name in ("printed", "written"))
    assert code == 0 and printed == written and written.macs <= 48 and written.cells == ("gru",)


def test_a_design_of_a_stack_in_words_needs_no_weights(rnnhw, monkeypatch):
    monkeypatch.setattr("rnnhw.api.words.seeded", lambda *_: pytest.fail("weights were made"))
    code, out, err = rnnhw("design", "lstm:2048:2048,2048", "--macs", "4096", "--steps", "2")
    assert code == 0 and 'cells = ["lstm"]' in out
    code, _, err = rnnhw("design", "lstm:2048:2048,2048", "--macs", "8")
    assert code == 2 and "lstm 2048 -> 2048, lstm 2048 -> 2048; the least that does has 1,024" in err


@pytest.mark.slow
def test_a_design_is_chosen_for_an_fpga_as_explore_does(rnnhw, model, monkeypatch):
    """Each goal has its own design, and the folder has the page of all that no other one beats."""
    parts = [{"label": "", "checks": []}]
    checked = {"engine": "none", "parts": parts, "whole": {"sequences": 1, "values": 0}}
    monkeypatch.setattr("rnnhw.cli.codesign.stages.verified", lambda *given: checked)
    made = {}
    for goal in ("fastest", "smallest"):
        out = model / goal
        words = [
            "codesign",
            model / "m.onnx",
            "--data",
            model / "X.npy",
            "--out",
            out,
            "--engine",
            "verilator",
        ]
        code, told, err = rnnhw(*words, "--fpga", "ecp5-25k", "--goal", goal)
        assert code == 0, err
        assert "of the ecp5-25k" in told
        made[goal] = load_design(str(out / "design.toml"))
        page = (out / "index.html").read_text()
        assert "best design for the FPGA ecp5-25k" in page and "--fpga ecp5-25k" in page
        assert "Which design for 4 steps" in (out / "explored.html").read_text()
        # The same question as explore's, for a network of the same sizes.
        goals = {"fastest": "latency", "smallest": "lut"}
        asked = ("explore", "lstm:3:4:4", "--fpga", "ecp5-25k", "--steps", "4", "--minimize", goals[goal])
        assert rnnhw(*asked, "--out", model / f"explored-{goal}")[0] == 0
        assert load_design(str(model / f"explored-{goal}" / "design.toml")) == made[goal]
    assert made["smallest"].macs <= made["fastest"].macs


def test_a_model_of_several_networks_has_no_single_question(tmp_path):
    demand = Demand(shape=shape_in_words("lstm:3:4:4"), steps=4)
    options = SimpleNamespace(fpga="ecp5-85k")
    for demands in ([demand, demand], [dataclasses.replace(demand, sequences=2.0)]):
        with pytest.raises(InputError, match="--fpga chooses a design for one network"):
            explored_design(None, demands, options)
