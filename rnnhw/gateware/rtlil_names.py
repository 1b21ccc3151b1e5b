"""Readable names in RTLIL: of ports that Amaranth gives none, and without fields that nothing reads."""

import re
from collections import Counter

__all__ = ["UNNAMED_PORT", "port_names", "without_unread_fields"]

UNNAMED_PORT = re.compile(r"\\port\$\d+\$\d+")

_WIRE = re.compile(r"^  wire width (\d+) +(?:(input|output) \d+ +)?(?:signed +)?(\\\S+)$", re.MULTILINE)
_CONNECT = re.compile(r"^connect (\\\S+) (.*)$", re.MULTILINE)
_FIELD = re.compile(r"(\$\d+)?(__\d+|\[\d+\]|\.\w+)+$|\$\d+$")
_FIELD_WIRE = re.compile(r"(?:^  attribute .*\n)*^  wire [^\n]*?(\\\S+[.\[]\S*)\n", re.MULTILINE)


def _suggested(body: str, port: str, width: int) -> str | None:
    """What a port could be called: a signal that is all of it, or the one that most parts of it belong to."""
    whole = (port, f"{port} [{width - 1}:0]")
    parts: Counter[str] = Counter()
    for name, source in _CONNECT.findall(body):
        if port not in source.split():
            continue
        if source in whole:
            return re.sub(r"\W+", "_", re.sub(r"\$\d+", "", name[1:])).strip("_")
        parts[_FIELD.sub("", name[1:])] += 1
    return parts.most_common(1)[0][0] if parts else None


def port_names(body: str) -> dict[str, str]:
    """Names for the ports of a module that have none, by what they are connected to in it.

    Parameters
    ----------
    body : str
        A module in RTLIL, without its cells.
    """
    wires = {name: (int(width), direction) for width, direction, name in _WIRE.findall(body)}
    taken = {name[1:] for name in wires}
    found: dict[str, str] = {}
    for k, port in enumerate(dict.fromkeys(UNNAMED_PORT.findall(body))):
        width, direction = wires.get(port, (0, "part"))
        name = _suggested(body, port, width) or f"{direction}_{k}"
        if name in taken:
            name = f"{name}_{direction.removesuffix('put')}"
        while name in taken:
            name = f"{name}_{k}"
        taken.add(name)
        found[port] = f"\\{name}"
    return found


def without_unread_fields(body: str) -> str:
    """A module without the parts of structures and arrays that have a name and are never read.

    Amaranth gives each field of each structure a wire of its own; of most of them nothing but their value is
    ever assigned.
    """
    uses = Counter(re.findall(r"\\\S+", body))
    unread = {name for name, _ in _CONNECT.findall(body) if uses[name] == 2 and re.search(r"[.\[]", name)}
    body = _FIELD_WIRE.sub(lambda wire: "" if wire[1] in unread else wire[0], body)
    return _CONNECT.sub(lambda line: "" if line[1] in unread else line[0], body).replace("\n\n", "\n")
