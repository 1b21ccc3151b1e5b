"""The cache of Verilog knows everything that the text is made from."""

import hashlib
from pathlib import Path

import rnnhw
from rnnhw.design import presets
from rnnhw.gateware.verilog_cache import kept_verilog


def test_verilog_is_exported_anew_when_any_of_its_sources_changes(monkeypatch, tmp_path):
    """The gateware's sources and those of what it imports, in subpackages too, are part of the key."""
    keys = []

    def kept(cache, kind, source, make):
        keys.append(source)
        return b""

    monkeypatch.setattr("rnnhw.gateware.verilog_cache.kept", kept)
    kept_verilog(presets()["tiny"], tmp_path)
    folder = Path(rnnhw.__file__).parent
    files = [
        file for name in ("gateware", "design", "arith", "cells") for file in folder.glob(f"{name}/**/*.py")
    ]
    assert len(files) > 40
    for file in files:
        name, digest = file.relative_to(folder).as_posix(), hashlib.sha256(file.read_bytes()).hexdigest()
        assert f"\n{name} {digest}\n" in f"{keys[0]}\n"
