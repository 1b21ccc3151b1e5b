"""The designs that have a name, and those that are read from files."""

import dataclasses
from pathlib import Path

from rnnhw.arith import TFLM
from rnnhw.design.design import Design, design_from_mapping
from rnnhw.design.limits import CELL_LANES, LSTM_OPTIONS
from rnnhw.errors import DesignError
from rnnhw.parsing import parse_toml

__all__ = ["fpga_presets", "load_design", "named_designs", "presets"]


def presets() -> dict[str, Design]:
    """The designs that have a name.

    ``full`` carries every cell and option; ``tflm`` computes as tflite-micro does; the others carry LSTM, GRU
    and Elman.
    """
    cells = ("lstm", "gru", "elman")
    return {
        "tiny": Design(
            grid_rows=1,
            grid_cols=1,
            tile_rows=2,
            tile_cols=2,
            fold=1,
            weight_depth=512,
            unit_depth=64,
            input_depth=16,
            state_depth=32,
            clock_mhz=50,
            cells=cells,
        ),
        "small": Design(
            grid_rows=2,
            grid_cols=2,
            tile_rows=2,
            tile_cols=2,
            fold=2,
            weight_depth=1024,
            unit_depth=64,
            input_depth=32,
            state_depth=32,
            clock_mhz=50,
            cells=cells,
        ),
        "medium": Design(
            grid_rows=4,
            grid_cols=4,
            tile_rows=4,
            tile_cols=4,
            fold=1,
            weight_depth=1024,
            unit_depth=128,
            input_depth=32,
            state_depth=32,
            clock_mhz=100,
            cells=cells,
        ),
        "full": Design(
            grid_rows=2,
            grid_cols=2,
            tile_rows=2,
            tile_cols=2,
            fold=2,
            weight_depth=2048,
            unit_depth=128,
            input_depth=32,
            state_depth=64,
            clock_mhz=50,
            cells=tuple(CELL_LANES),
            lstm_options=LSTM_OPTIONS,
        ),
        TFLM.name: Design(
            grid_rows=2,
            grid_cols=2,
            tile_rows=2,
            tile_cols=2,
            fold=2,
            weight_depth=8192,
            unit_depth=256,
            input_depth=256,
            state_depth=128,
            clock_mhz=50,
            arithmetic=TFLM.name,
        ),
    }


def fpga_presets() -> dict[str, Design]:
    """The designs that were made for one FPGA; `docs/hardware.md` has what they take there, and their clocks.

    They are not chosen for a network unless they are named. ``ecp5-85k`` and ``ecp5-85k-int4`` hold an LSTM
    of 128 units and 128 inputs. ``ecp5-25k`` carries what ``tiny`` does, with more memory. ``ice40up5k``
    holds a GRU of 32 units and 32 inputs, with a dense head.
    """
    large = Design(
        grid_rows=1,
        grid_cols=1,
        tile_rows=8,
        tile_cols=4,
        fold=4,
        weight_depth=1024,
        unit_depth=128,
        input_depth=64,
        state_depth=128,
        clock_mhz=112,
        state_slots=4,
        pipeline="long",
    )
    return {
        "ecp5-25k": Design(
            grid_rows=1,
            grid_cols=1,
            tile_rows=2,
            tile_cols=2,
            fold=2,
            weight_depth=2048,
            unit_depth=64,
            input_depth=32,
            state_depth=64,
            clock_mhz=80,
            cells=("lstm", "gru", "elman"),
        ),
        "ecp5-85k": large,
        "ecp5-85k-int4": dataclasses.replace(large, grid_rows=2, weight_bits=4, clock_mhz=88),
        "ice40up5k": Design(
            grid_rows=1,
            grid_cols=1,
            tile_rows=1,
            tile_cols=1,
            fold=3,
            weight_depth=4096,
            unit_depth=48,
            input_depth=32,
            state_depth=32,
            clock_mhz=24,
            cells=("gru",),
            state_slots=2,
        ),
    }


def named_designs() -> dict[str, Design]:
    """All designs that have a name, those for an FPGA last."""
    return presets() | fpga_presets()


def load_design(source: str) -> Design:
    """A preset by its name, or a design from a TOML file by its path."""
    named = named_designs()
    if source in named:
        return named[source]
    path = Path(source)
    if not path.is_file():
        raise DesignError(
            f"no design {source!r}: it is neither a preset ({', '.join(named)}) nor a TOML file"
        )
    try:
        values = parse_toml(path.read_text())
    except (ValueError, OSError) as error:
        raise DesignError(f"{source} is not a readable TOML file: {error}") from None
    return design_from_mapping(values, source)
