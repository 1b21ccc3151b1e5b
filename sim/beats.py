"""Write the beats that the benches in this folder play: ``python sim/beats.py``."""

from pathlib import Path

from rnnhw.api.verify import random_inputs
from rnnhw.cli.models import load_model
from rnnhw.design import presets
from rnnhw.package import beat_files, make_content

MODEL, DESIGN = "lstm:4:6:3", "tiny"

network = load_model(MODEL)
content = make_content(network, presets()[DESIGN], random_inputs(network, 3, 4, seed=1), design_name=DESIGN)
for name, text in beat_files(content).items():
    (Path(__file__).parent / "beats" / name).write_text(text)
