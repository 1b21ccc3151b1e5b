"""`rnnhw compress`: trials, the chosen network on simulated RTL, resumed, and refused by name."""

import dataclasses
import json

import numpy as np
import onnx
import pytest

from rnnhw.design import load_design
from rnnhw.explore import changing_design, keeping_design
from rnnhw.frontends import save_onnx
from rnnhw.network import load_integer, quantize_inputs, shape_of
from rnnhw.schedule import count_cycles
from rnnhw.sim import run
from rnnhw.train import forward, initial_network


@pytest.fixture
def model(tmp_path, monkeypatch):
    """A float network with data, labels that it gets right, and other data, as files; few random checks."""
    monkeypatch.setattr("rnnhw.cli.codesign.checks.SEQUENCES", 1)
    monkeypatch.setattr("rnnhw.cli.codesign.checks.STEPS", 2)
    made = initial_network("small", inputs=3, units=[8], outputs=4, seed=1)
    random = np.random.default_rng(2)
    x = random.standard_normal((10, 5, 3)).astype(np.float32)
    save_onnx(made, tmp_path / "m.onnx")
    np.save(tmp_path / "X.npy", x)
    np.save(tmp_path / "C.npy", random.standard_normal((20, 5, 3)).astype(np.float32))
    np.save(tmp_path / "Y.npy", forward(made, x).outputs.argmax(axis=1))
    return tmp_path


def arguments(folder, *more, out="out"):
    return (
        "compress", str(folder / "m.onnx"), "--data", str(folder / "X.npy"),
        "--labels", str(folder / "Y.npy"), "--out", str(folder / out), "--engine", "verilator", *more,
    )  # fmt: skip


def contents(folder):
    """All files but the manifest, which holds times."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "manifest.json"}


@pytest.mark.slow
def test_trials_are_kept_and_the_chosen_one_is_verified(rnnhw, model):
    words = ("--target", "accuracy-40", "--calibration", str(model / "C.npy"))
    code, _, err = rnnhw(*arguments(model, *words))
    assert code == 0, err
    found = json.loads((model / "out" / "trials.json").read_text())
    exact, *trials = found["trials"]
    assert exact["name"] == "float" and exact["score"] == 1.0 and exact["size"] == 4 * (4 * 8 * 12 + 4 * 9)
    assert [one["name"] for one in trials[:3]] == ["int8", "int4", "low-rank-750-int8"]
    assert len(trials) == 20 and not any(one["refused"] for one in trials)
    assert [one["name"] for one in trials[12:15]] == ["delta-02-int8", "delta-02-int4", "delta-04-int8"]
    assert trials[0]["size"] > trials[1]["size"] and trials[2]["macs"] == 5 * (4 * 8 * (3 + 6) + 8 * 6) + 24

    # Each trial's network is there and takes the cycles that are told; the quickest allowed one is chosen.
    design = dataclasses.replace(load_design(str(model / "out" / "design.toml")), delta_depth=0)
    for one in trials[:12]:
        network = load_integer(model / "out" / f"{one['name']}.safetensors")
        assert count_cycles(shape_of(network), design, 5).total == one["cycles"]
    allowed = [one for one in trials if one["score"] >= 0.6]
    assert found["chosen"] == min(allowed, key=lambda one: (one["cycles"], one["size"]))["name"]
    chosen = (model / "out" / f"{found['chosen']}.safetensors").read_bytes()
    assert (model / "out" / "model.int8.safetensors").read_bytes() == chosen
    facts = json.loads((model / "out" / "verification.json").read_text())
    assert all(check["mismatches"] == 0 for part in facts["parts"] for check in part["checks"])
    page = (model / "out" / "index.html").read_text()
    assert "cycles: gateware = schedule" in page and "--target accuracy-40" in page
    assert "flatters" not in page

    # What is missing is made again, to the same bytes.
    before = contents(model / "out")
    (model / "out" / "index.html").unlink()
    (model / "out" / "int4.json").unlink()
    code, _, err = rnnhw(*arguments(model, *words))
    assert code == 0 and contents(model / "out") == before, err
    code, _, err = rnnhw(*arguments(model, "--target", "accuracy-30", "--calibration", str(model / "C.npy")))
    assert code == 2 and "holds the results of another target (accuracy-40, now accuracy-30)" in err


@pytest.mark.slow
def test_a_delta_network_is_chosen_where_it_is_quicker(rnnhw, model, tmp_path):
    """On a design of few multipliers, and inputs that stand still after the first step."""
    made = initial_network("wide", inputs=48, units=[8], outputs=4, seed=1)
    x = np.random.default_rng(2).standard_normal((10, 5, 48)).astype(np.float32)
    x[:, 1:] = x[:, :1]
    save_onnx(made, model / "m.onnx")
    np.save(model / "X.npy", x)
    np.save(model / "Y.npy", forward(made, x).outputs.argmax(axis=1))
    small = dataclasses.replace(load_design("tiny"), weight_depth=1024, unit_depth=32, input_depth=64)
    (model / "slow.toml").write_text(small.to_toml())
    words = ("--target", "accuracy-100", "--method", "quantize,delta", "--design", str(model / "slow.toml"))
    code, out, err = rnnhw(*arguments(model, *words))
    folder = model / "out"
    chosen = json.loads((folder / "trials.json").read_text())["chosen"]
    assert code == 0 and f"chosen: {chosen} (verilator: 0 of " in out and chosen.startswith("delta-16"), err
    design = load_design(str(folder / "design.toml"))
    network = load_integer(folder / "model.int8.safetensors")
    assert network.stages[0].input_threshold == network.stages[0].hidden_threshold == 16
    assert design == changing_design(small, [shape_of(network)]) and design.delta_depth > 0
    cycles = run("golden", network, design, quantize_inputs(x, network), cache=tmp_path / "cache").cycles
    rows = {one["name"]: one for one in json.loads((folder / "trials.json").read_text())["trials"]}
    assert rows[chosen]["cycles"] == round(cycles.mean()) < rows["int8"]["cycles"]
    assert rows[chosen]["size"] == rows[chosen.removeprefix("delta-16-")]["size"]
    assert "the mean of the first\n10 sequences" in (folder / "index.html").read_text()

    # Behind an interruption, the design of the chosen network is the same.
    before = contents(folder)
    for name in ("verification.json", "model.int8.safetensors", "design.toml", "index.html"):
        (folder / name).unlink()
    code, _, err = rnnhw(*arguments(model, *words))
    assert code == 0 and contents(folder) == before, err


@pytest.mark.slow
def test_a_pruned_network_is_chosen_where_it_is_quicker(rnnhw, model, monkeypatch):
    """On a design of few multipliers; what is left has learned the outputs of the whole network."""
    monkeypatch.setattr("rnnhw.compress.pruning.fine_tuning.STEPS", 300)
    made = initial_network("wide", inputs=48, units=[16], outputs=4, seed=1)
    random = np.random.default_rng(2)
    x = random.standard_normal((10, 5, 48)).astype(np.float32)
    save_onnx(made, model / "m.onnx")
    np.save(model / "X.npy", x)
    np.save(model / "Y.npy", forward(made, x).outputs.argmax(axis=1))
    np.save(model / "C.npy", random.standard_normal((64, 5, 48)).astype(np.float32))
    small = dataclasses.replace(load_design("tiny"), weight_depth=1024, unit_depth=32, input_depth=64)
    (model / "slow.toml").write_text(small.to_toml())
    words = ("--target", "accuracy-100", "--method", "quantize,prune", "--calibration", str(model / "C.npy"))
    words += ("--design", str(model / "slow.toml"))
    code, out, err = rnnhw(*arguments(model, *words))
    folder = model / "out"
    chosen = json.loads((folder / "trials.json").read_text())["chosen"]
    assert code == 0 and f"chosen: {chosen} (verilator: 0 of " in out and chosen == "prune-875-int4", err
    design = load_design(str(folder / "design.toml"))
    network = load_integer(folder / "model.int8.safetensors")
    assert design == keeping_design(small, [shape_of(network)]) and design.kept_depth == 32
    rows = {one["name"]: one for one in json.loads((folder / "trials.json").read_text())["trials"]}
    assert rows[chosen]["cycles"] == count_cycles(shape_of(network), design, 5).total < rows["int8"]["cycles"]
    assert rows["prune-875-int8"]["macs"] < rows["prune-500-int8"]["macs"] < rows["int8"]["macs"] / 1.9
    page = (folder / "index.html").read_text()
    assert (
        "Pruned networks use it with a <code>kept_depth</code>" in page and "--method quantize,prune" in page
    )

    before = contents(folder)
    for name in ("verification.json", "model.int8.safetensors", "design.toml", "prune-500-int4.json"):
        (folder / name).unlink()
    code, _, err = rnnhw(*arguments(model, *words))
    assert code == 0 and contents(folder) == before, err


def test_a_design_that_keeps_changes_alone_refuses_pruned_networks(rnnhw, model):
    (model / "delta.toml").write_text(dataclasses.replace(load_design("small"), delta_depth=16).to_toml())
    words = ("--target", "accuracy-100", "--method", "prune", "--calibration", str(model / "C.npy"))
    code, out, err = rnnhw(*arguments(model, *words, "--design", str(model / "delta.toml")))
    assert code == 2 and "prune-500-int8         refused: design: delta_depth is 16 and kept_depth is" in out
    assert "none of 6 trials runs on the design delta" in err


def test_a_design_that_cannot_read_changes_alone_refuses_delta_networks(rnnhw, model):
    (model / "many.toml").write_text(dataclasses.replace(load_design("small"), contexts=2).to_toml())
    words = ("--target", "accuracy-100", "--method", "delta", "--design", str(model / "many.toml"))
    code, out, err = rnnhw(*arguments(model, *words))
    assert code == 2 and "delta-02-int8          refused: design: delta_depth is 1 and contexts is 2" in out
    assert "none of 8 trials runs on the design many" in err


def test_a_target_that_no_trial_meets(rnnhw, model):
    exact = forward(
        initial_network("small", inputs=3, units=[8], outputs=4, seed=1), np.load(model / "X.npy")
    )
    np.save(model / "Y.npy", exact.outputs)
    code, out, err = rnnhw(*arguments(model, "--target", "error+0%", "--method", "quantize"))
    assert code == 2 and "report: " in out
    assert "no trial meets the target error+0%: the best, int8, has " in err and "; the limit is " in err
    page = (model / "out" / "index.html").read_text()
    assert "None of 2 trials is within the target" in page and "flatters the trials" in page
    assert not (model / "out" / "verification.json").exists()
    assert json.loads((model / "out" / "trials.json").read_text())["chosen"] is None


def test_zeros_of_a_trial_take_no_room_and_no_cycles_of_a_design_that_leaves_them_out(rnnhw, model):
    """Without the last 4 operands of h, 6 words of weights suffice, not 8."""
    network = initial_network("small", inputs=3, units=[8], outputs=4, seed=1)
    np.save(model / "Y.npy", forward(network, np.load(model / "X.npy")).outputs)
    network.layers[0].recurrent_weights[:, :, 4:] = 0
    save_onnx(network, model / "m.onnx")
    small = dataclasses.replace(load_design("small"), kept_depth=2, weight_depth=6)
    (model / "kept.toml").write_text(small.to_toml())
    words = ("--target", "error+0%", "--method", "quantize", "--design", str(model / "kept.toml"))
    code, _, err = rnnhw(*arguments(model, *words))
    assert code == 2 and "no trial meets the target" in err
    _, *trials = json.loads((model / "out" / "trials.json").read_text())["trials"]
    for one in trials:
        integer = load_integer(model / "out" / f"{one['name']}.safetensors")
        assert one["cycles"] == count_cycles(shape_of(integer), small, 5).total


def test_no_trial_begins_after_the_time(rnnhw, model):
    code, out, err = rnnhw(*arguments(model, "--minutes", "0", "--method", "quantize"))
    assert code == 2 and "int8                   not tried: 0 minutes are over" in out
    assert "none of 0 trials runs on the design" in err


def test_a_design_that_is_too_small_refuses_trials(rnnhw, model):
    code, out, err = rnnhw(
        *arguments(model, "--design", "tiny", "--target", "accuracy-100", "--method", "low-rank")
    )
    assert code == 2 and "low-rank-750-int8      refused: " in out and "projection" in out
    assert "no trial meets the target accuracy-100: none of 10 trials runs on the design tiny" in err
    rows = json.loads((model / "out" / "trials.json").read_text())["trials"]
    assert all(one["score"] is None for one in rows[1:])
    code, _, again = rnnhw(
        *arguments(model, "--design", "tiny", "--target", "accuracy-100", "--method", "low-rank")
    )
    assert code == 2 and again == err


def test_what_compress_does_not_take(rnnhw, model):
    def refused(*more, model_file=None):
        words = list(arguments(model, *more, out="other"))
        if model_file is not None:
            words[1] = str(model_file)
        code, _, err = rnnhw(*words)
        assert code == 2 and err.count("\n") == 1, err
        assert not (model / "other").exists()
        return err

    assert "--method holds 'trim'; it is one or more of quantize, low-rank, delta, prune" in refused(
        "--method", "trim"
    )
    assert "--method prune trains, and not with the data of the score; --calibration gives" in refused(
        "--method", "prune"
    )
    assert "the target is '5', not such as" in refused("--target", "5")
    assert "the labels are classes, for which it is accuracy-" in refused("--target", "error+1")
    assert "the engines are pysim and verilator" in refused("--engine", "fpga")
    assert "is an integer model already" in refused(model_file="digits-lstm")
    gru = initial_network("small", inputs=3, units=[8], outputs=4, seed=1, cell="gru")
    save_onnx(gru, model / "gru.onnx")
    words = refused("--method", "low-rank", model_file=model / "gru.onnx")
    assert "has no LSTM layer without a projection below another layer" in words
    more = onnx.load(model / "m.onnx")
    [output] = more.graph.output
    more.graph.node.append(onnx.helper.make_node("Softmax", [output.name], ["shares"]))
    output.name = "shares"
    onnx.save(more, model / "more.onnx")
    assert "compress takes a model that is one network" in refused(model_file=model / "more.onnx")
    np.save(model / "Y.npy", np.zeros(3, int))
    assert "holds labels of 3 sequences, but the data have 10" in refused()
