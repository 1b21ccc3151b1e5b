"""Run one handwritten digit on the preset ``tiny`` in Verilator and write its waveform."""

from pathlib import Path

from rnnhw.api.cache import cache_folder
from rnnhw.cli.models import load_model
from rnnhw.design import presets
from rnnhw.quantize import quantize_inputs
from rnnhw.sim import run
from rnnhw.train import load_digits

network = load_model("digits-lstm")
digits = load_digits()
x = quantize_inputs(digits.test_x[:1], network)
wave = Path("digits.vcd")
result = run("verilator", network, presets()["tiny"], x, cache=cache_folder(), vcd=wave)
print(
    f"digit {digits.test_labels[0]}, class {result.outputs[0].argmax()}, "
    f"{result.cycles[0]} cycles (simulated), waveform in {wave}"
)
