"""Counts the small components again, and writes component_counts.json, after a change of the gateware.

python tests/flow/count_components.py
"""

import json
import tempfile
from pathlib import Path

from rnnhw.flow.small_components import SMALL_COMPONENTS, count_component
from rnnhw.flow.tools import find_yosys

COUNTS = Path(__file__).with_name("component_counts.json")


def counted(cache):
    return {name: count_component(name, cache) for name in SMALL_COMPONENTS}


def text(tool, counts):
    lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(counts[name])}" for name in counts)
    return f"{{\n  {json.dumps('tool')}: {json.dumps(tool)},\n{lines}\n}}\n"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        COUNTS.write_text(text(find_yosys().name, counted(Path(folder))))
    print(COUNTS.read_text(), end="")
