"""Write a device with its own calibration as a file of devices, which `rnnhw.roofline.load_devices` reads."""

import json
import math
from collections.abc import Mapping

from rnnhw.roofline.devices import Device
from rnnhw.roofline.own_fit import OwnFit

__all__ = ["own_device_text"]

HEAD = """\
# {name} as rnnhw calibrate fitted it to {rows} rows of a record. {note}
# Read it with rnnhw roofline --devices; the shipped device of this name is then not used.
"""


def own_device_text(device: Device, own: OwnFit, note: str) -> str:
    """The content of the file; ``note`` is a sentence about how the fit was made."""
    texts = list(dict.fromkeys(figure.source for figure in device.figures.values()))
    sources = {text: f"source{number}" for number, text in enumerate(texts, 1)}
    name = _quoted(device.name)
    lines = [
        HEAD.format(name=device.name, rows=own.rows, note=note),
        "[sources]",
        *(f"{key} = {_quoted(text)}" for text, key in sources.items()),
        "",
        f"[{name}]",
        f"kind = {_quoted(device.kind)}",
        f"architecture = {_quoted(device.architecture)}",
        f"board = {_quoted(device.board)}",
        f"aliases = [{', '.join(map(_quoted, device.aliases))}]",
        "",
        f"[{name}.figures]",
        *(
            f'{key} = [{figure.value:.12g}, "{sources[figure.source]}", "{figure.status}"]'
            for key, figure in device.figures.items()
        ),
        "",
        f"[{name}.calibration]",
        f"rows = {own.rows}",
        f"situations = [{', '.join(map(_quoted, own.situations))}]",
        f"median = {own.median:.3g}",
        f"factor = {math.ceil(100 * own.factor) / 100}",
    ]
    return "\n".join([*lines, *_parameters(name, own.parameters)]) + "\n"


def _parameters(name: str, parameters: Mapping[tuple[str, ...], float]) -> list[str]:
    """Tables of parameters, one for each family, and the clock share before them."""
    lines = [f"clock_share = {value}" for key, value in parameters.items() if key[0] == "clock"]
    for family in sorted({key[0] for key in parameters} - {"clock"}):
        lines += ["", f"[{name}.calibration.parameters.{_quoted(family)}]"]
        lines += [
            f"{_quoted('-'.join(key[1:]))} = {value}"
            for key, value in sorted(parameters.items())
            if key[0] == family
        ]
    return lines


def _quoted(text: str) -> str:
    """A TOML string; its escapes are those of JSON."""
    return json.dumps(text, ensure_ascii=False)
