"""One page of each kind that is not published in reports/, from small records that are always the same."""

import dataclasses
import math
from pathlib import Path

import numpy as np

from rnnhw.design import presets
from rnnhw.explore import (
    Compression,
    Demand,
    MeasuredPoint,
    ModelStory,
    Trial,
    choose_design,
    compare_brainwave,
    compare_machines,
    compare_stac,
    load_stac,
    load_workloads,
    parse_target,
    serve,
    tell_story,
)
from rnnhw.network import Cell, LayerShape, Shape, stack_shape
from rnnhw.report import (
    draw_explanation,
    render_brainwave,
    render_codesign,
    render_compression,
    render_machines,
    render_network,
    render_stac,
)
from rnnhw.roofline import all_devices, load_prices
from rnnhw.sim import Check

__all__ = ["MADE"]

MODELS = Path(__file__).parent.parent / "models"
SHAPE = Shape(
    layers=(
        LayerShape(cell=Cell.LSTM, inputs=64, units=96, directions=2),
        LayerShape(cell=Cell.GRU, inputs=192, units=128, reset_after=False),
        LayerShape(cell=Cell.DENSE, inputs=128, units=1000),
    ),
    every_step=True,
)
DESIGN, STEPS, DIGITS, DIGITS_STEPS = presets()["medium"], 50, stack_shape(Cell.LSTM, 8, 32, outputs=10), 8
COMMAND = "rnnhw a-command --of several-words --that is-longer-than --a line-of-the-page --on every --screen"
LONG_NAME = "a_file_name_of_many_words_that_nothing_breaks_but_the_page"


def _checks(total):
    cycles = (total, total + 1234, total - 7)
    names = ("on random inputs, never stall", "stall now and then", "hostile queue, several lengths")
    return [
        Check(
            engine="verilator",
            streams=name,
            sequences=12,
            values=1_234_567,
            mismatches=0,
            cycles=cycles,
            scheduled_cycles=None if "now and then" in name else cycles,
        )
        for name in names
    ]


def _story(shape=SHAPE, steps=STEPS, design=DESIGN):
    return tell_story(
        network=LONG_NAME,
        shape=shape,
        steps=steps,
        design=design,
        design_name="medium",
        checks=_checks(34567),
        float_accuracy=0.975,
        integer_accuracy=0.9722,
        accuracy_note="on 360 sequences that training did not see",
        commands=[COMMAND],
    )


def _network():
    rng = np.random.default_rng(1)
    x, names = rng.normal(size=(50, 8)), ("input", "forget", "cell", "output", "h", "c")
    layers = [("layer 0, lstm", {name: rng.normal(size=(50, 32)) for name in names})]
    return render_network(_story(), draw_explanation(x, x, "output 3", layers), "Figures count the network.")


def _unchecked_network():
    return render_network(dataclasses.replace(_story(DIGITS, DIGITS_STEPS), checks=()))


def _machines(steps, batches, devices, deadline_ms, measured=()):
    found = compare_machines(
        network=LONG_NAME,
        shape=DIGITS,
        steps=steps,
        batches=batches,
        devices=devices,
        design=presets()["small"],
        design_name="small",
    )
    prices = load_prices(None, all_devices())
    given = {"shape": DIGITS, "steps": steps, "lines": found.lines, "own": found.own, "prices": prices}
    serving = serve(**given, deadline_ms=deadline_ms)
    return render_machines(dataclasses.replace(found, measured=measured), COMMAND, serving=serving)


def _roofline():
    measured = (MeasuredPoint(name="this computer's cpu by torch", precision="fp32", batch=1, seconds=1e-4),)
    return _machines(DIGITS_STEPS, (1, 8, 64, 512), list(all_devices()), 1.0, measured)


def _serving():
    return _machines(1000, (1, 2), list(all_devices())[:4], 0.05)


def _brainwave():
    table = load_workloads(MODELS / "brainwave.toml")
    workloads = table.pop("workloads")[:4]
    return render_brainwave(
        [compare_brainwave(workloads, **table | {"macs": 4096}, arithmetic="native")], COMMAND
    )


def _stac():
    return render_stac(
        compare_stac(dataclasses.replace(load_stac(MODELS / "stac.toml"), macs=(1024,))), COMMAND
    )


def _codesign():
    demand = Demand(shape=DIGITS, steps=DIGITS_STEPS)
    choice = choose_design([demand], arithmetic="native", weight_bits=8, max_macs=512)
    layers = [{"cell": "lstm", "inputs": 8, "units": 32}, {"cell": "dense", "inputs": 32, "units": 10}]
    host = [
        {"operator": f"Softmax ({LONG_NAME})", "reason": "the machine has no such operator", "weights": 0}
    ]
    parts = [
        {"where": "machine", "layers": layers, "operators": "LSTM, Gemm", "weights": 5514},
        {"where": "host", "operators": host},
    ]
    table = "\n".join(
        f"layer {k}    lstm   8 bits   error {k}.25e-3   largest {k}.5e-2   saturated 0.00%   scale 2^-7"
        for k in range(4)
    )
    return render_codesign(
        ModelStory(
            name=LONG_NAME,
            inspection={
                "weights": 5514,
                "share_of_weights_on_machine": 1.0,
                "parts": parts,
                "notes": ["a note"],
            },
            quantization={
                "parts": [{"label": "the network", "text": table}],
                "notes": ["a note"],
                "score_is": "accuracy",
                "scores": {"float": 0.975, "integer": 0.972},
                "sequences": 360,
            },
            verification={"engine": "verilator", "whole": {"sequences": 20, "values": 200}},
            stories=[_story(DIGITS, DIGITS_STEPS, choice.design)],
            demands=[demand],
            choice=choice,
            fpga="",
            files=[("model.int8.safetensors", "the integer model"), ("design.toml", "the design")],
            command=COMMAND,
        )
    )


def _compression():
    def trial(k, **more):
        made = {
            "name": f"low-rank-{k}50-int4",
            "method": "factors of rank 0.375 of the units, weights of 4 bits",
            "shape": "lstm 8 -> 24, lstm 24 -> 24, dense 24 -> 10",
            "score": 0.9 + 0.02 * k,
            "size": 9000 + 8000 * k,
            "macs": 1_234_567,
            "cycles": 98_765 + 1000 * k,
        }
        return Trial(**made | more)

    trials = [trial(k) for k in range(4)]
    trials.append(
        trial(
            6,
            name="delta-08-int8",
            score=0.93,
            method="activations are read again when they change by more than 8, weights of 8 bits",
            threshold=8,
        )
    )
    trials.append(trial(9, refused=f"a layer of {LONG_NAME} does not fit the design", score=math.nan))
    return render_compression(
        Compression(
            model=LONG_NAME,
            exact=trial(5, name="float", method="the network as it was given", cycles=0),
            trials=trials,
            target=parse_target("accuracy-5", True),
            chosen=trials[3],
            design="small with lstm_options = ('projection',), weight_depth = 1234",
            macs_per_cycle=64,
            clock_mhz=100,
            sequences=360,
            steps=28,
            changing_sequences=100,
            is_calibrated_apart=False,
            verified="verilator: 0 of 4,440 values differ, cycles: gateware = schedule",
            command=COMMAND,
        )
    )


MADE = {
    "network": _network,
    "network-unchecked": _unchecked_network,
    "roofline": _roofline,
    "serving": _serving,
    "brainwave": _brainwave,
    "stac": _stac,
    "codesign": _codesign,
    "compress": _compression,
}
"""What makes the text of each page, by its name."""
