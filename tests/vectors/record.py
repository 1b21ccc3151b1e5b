"""Records what other runtimes make of files that rnnhw writes: ``python tests/vectors/record.py``.

Writes into the folder of this script, for each model NAME:

* ``NAME.onnx`` and the network in it, ``NAME.safetensors``; or ``NAME.tflite``
* in ``recorded.npz`` the real or int8 input ``NAME.x``, and the outputs ``NAME.onnxruntime``, or
  ``NAME.litert`` and ``NAME.micro``; of a file with lengths or states these too, by their names in the file

and ``manifest.json`` with the versions of the runtimes. It needs all of them (``make frameworks``), whereas
``tests/golden/test_golden_vectors.py``, which reads the files, needs none.
"""

import dataclasses
import importlib.metadata
import json
import sys
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from float_networks import float_network  # noqa: E402
from tflite_models import litert, micro  # noqa: E402
from tflite_networks import random_network  # noqa: E402
from written_files import real_states, run_onnx, runs_on_micro, state_tensors  # noqa: E402

from rnnhw.frontends import save_qdq, save_tflite  # noqa: E402
from rnnhw.network import save_integer  # noqa: E402
from rnnhw.quantize import quantize, quantize_inputs, quantize_tflite  # noqa: E402

ONNX = {
    # name: cell, units of each layer (negative: two directions), outputs of the head, every step, bits, and
    # options of the file
    "lstm": ("lstm", [5], 3, False, 8),
    "lstm_coupled": ("lstm_coupled", [5], 0, True, 8),
    "lstm_peepholes": ("lstm_peepholes", [5], 0, True, 8),
    "lstm_projection": ("lstm_projection", [6], 2, True, 8),
    "lstm_all_both": ("lstm_all", [-4], 2, False, 8),
    "gru": ("gru", [5], 3, True, 8),
    "gru_reset_before": ("gru_reset_before", [-4], 0, False, 8),
    "gru_int4": ("gru", [5, 4], 0, True, 4),
    "elman_tanh": ("elman_tanh", [-3, 4], 2, False, 8),
    "elman_relu": ("elman_relu", [5], 0, True, 8),
    "mingru": ("mingru", [5, 4], 3, True, 8),
    "lstm_all_states_lengths": ("lstm_all", [-4], 0, True, 8, "states", "lengths"),
    "gru_states": ("gru", [5, 4], 0, False, 8, "states"),
    "elman_lengths": ("elman_tanh", [-3], 2, False, 8, "lengths"),
}
TFLITE = {
    "tflite_lstm": ("lstm", [5], 3, False),
    "tflite_lstm_stack": ("lstm", [-4, 5], 3, True),
    "tflite_lstm_both": ("lstm", [-5], 2, False),
    "tflite_lstm_coupled": ("lstm_coupled", [6], 0, True),
    "tflite_lstm_peepholes": ("lstm_peepholes", [6], 0, True),
    "tflite_lstm_projection": ("lstm_projection", [6], 0, True),
}
BATCH, STEPS, INPUTS = 4, 9, 3


def float_inputs(rng):
    return rng.normal(size=(BATCH, STEPS, INPUTS)).astype(np.float32)


def record_onnx(name, recorded, cell, units, outputs, every_step, bits, *options):
    rng = np.random.default_rng(list(name.encode()))
    made = float_network(rng, cell, INPUTS, units, outputs, every_step=every_step, scale=0.7)
    network = quantize(made, float_inputs(rng), weight_bits=bits)
    save_integer(network, HERE / f"{name}.safetensors")
    save_qdq(network, HERE / f"{name}.onnx", **dict.fromkeys(options, True))
    fed = {"x": float_inputs(rng)}
    if "lengths" in options:
        fed["lengths"] = rng.integers(1, STEPS + 1, BATCH)
    if "states" in options:
        fed |= state_tensors(network, *real_states(rng, network, BATCH), "initial")
    recorded |= {f"{name}.{key}": array for key, array in fed.items()}
    (given,) = run_onnx(HERE / f"{name}.onnx", fed)
    recorded[f"{name}.onnxruntime"] = given.pop("y")
    recorded |= {f"{name}.{key}": array for key, array in given.items()}


def normalized(rng):
    """An LSTM with layer normalization, which no float network here has."""
    made = random_network(rng, INPUTS, 6, steps=STEPS, layer_norm=True, peephole=True)
    (lstm,) = made.layers
    lstm = dataclasses.replace(
        lstm, input_scale=made.input_format.scale, input_zero_point=made.input_format.zero_point
    )
    return dataclasses.replace(made, layers=[lstm])


def record_tflite(name, network, rng, recorded):
    network = dataclasses.replace(network, name=name)
    path = HERE / f"{name}.tflite"
    save_tflite(network, path)
    x = quantize_inputs(float_inputs(rng), network)[:, None]
    recorded[f"{name}.x"] = x
    recorded[f"{name}.litert"], _ = litert(path.read_bytes(), x)
    if runs_on_micro(network):
        recorded[f"{name}.micro"] = micro(path.read_bytes(), x)


def main():
    recorded = {}
    for name, given in ONNX.items():
        record_onnx(name, recorded, *given)
    for name, (cell, units, outputs, every_step) in TFLITE.items():
        rng = np.random.default_rng(list(name.encode()))
        made = float_network(rng, cell, INPUTS, units, outputs, every_step=every_step, scale=0.7)
        record_tflite(name, quantize_tflite(made, float_inputs(rng)), rng, recorded)
    rng = np.random.default_rng(1)
    record_tflite("tflite_lstm_normalized", normalized(rng), rng, recorded)
    np.savez_compressed(HERE / "recorded.npz", **recorded)
    versions = {
        name: importlib.metadata.version(name) for name in ("onnxruntime", "ai-edge-litert", "tflite-micro")
    }
    (HERE / "manifest.json").write_text(json.dumps({"versions": versions}, indent=2) + "\n")


if __name__ == "__main__":
    main()
