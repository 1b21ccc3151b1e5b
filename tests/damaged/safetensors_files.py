"""Damages graphs in ``.safetensors`` files: bytes, and entries of the header."""

import json

from damaged.mutate import change_json, damaged_bytes, dumped

__all__ = ["damaged_safetensors"]


def damaged_safetensors(rng, content):
    """A damaged ``.safetensors`` file: bytes, or an entry of the header."""
    if rng.random() < 0.4:
        return damaged_bytes(rng, content)
    size = int.from_bytes(content[:8], "little")
    header = json.loads(content[8 : 8 + size])
    metadata = header.get("__metadata__", {})
    nested = {key: json.loads(value) for key, value in metadata.items() if value[:1] in "[{"}
    target = nested if nested and rng.random() < 0.8 else header
    for _ in range(int(rng.integers(1, 3))):
        change_json(rng, target)
    for key, value in nested.items():
        if isinstance(header.get("__metadata__"), dict):
            header["__metadata__"][key] = dumped(value).decode()
    made = dumped(header)
    return len(made).to_bytes(8, "little") + made + content[8 + size :]
