import itertools
import random

import pytest
from networks import design

from rnnhw.design import kinds_of
from rnnhw.gateware.unit_sequencer import UnitSequencer

PASSED = ("emit", "input_last", "reset_state", "buffer", "kind", "cell_fraction")


def random_tiles(rng, machine, phases):
    """Tiles as phases finish them, each with its first row and the cycles until the next tile."""
    tiles = []
    for _ in range(phases):
        count, last_rows = rng.randint(1, 4), rng.randint(1, machine.tile_rows)
        common = {
            "valid": 1,
            "last": 1,
            "finish": 1,
            "kind": rng.choice(kinds_of(machine)),
            "emit": rng.randrange(2),
            "cell_fraction": rng.randrange(16),
            "input_last": rng.randrange(2),
        }
        of_context = [
            {"write": rng.randint(0, 90), "reset_state": rng.randrange(2), "buffer": rng.randrange(2)}
            for _ in range(machine.contexts)
        ]
        for tile, context in itertools.product(range(count), range(machine.contexts)):
            rows = last_rows if tile == count - 1 else machine.tile_rows
            tiles.append(
                (
                    common
                    | of_context[context]
                    | {
                        "phase_first": tile == 0,
                        "context_first": context == 0,
                        "phase_last": tile == count - 1 and context == machine.contexts - 1,
                        "rows": rows,
                        "state": rng.randint(0, 20),
                        "parameters": rng.randint(0, 40),
                    },
                    tile * machine.tile_rows,
                    machine.fold * rows + rng.choice((0, 0, 1, 7)),
                )
            )
    return tiles


def units(tile, first, machine):
    """What is said in each of the cycles that a tile takes."""
    said = []
    for row in range(tile["rows"]):
        word, bank = divmod(first + row, machine.banks_per_row)
        said += [
            {
                "part": part,
                "state": tile["state"] + row,
                "parameters": tile["parameters"] + row,
                "bank": bank,
                "word": tile["write"] + word,
                "final": bool(tile["phase_last"]) and row == tile["rows"] - 1,
                "row": row,
                **{name: tile[name] for name in PASSED},
            }
            for part in range(machine.fold)
        ]
    return said


@pytest.mark.parametrize(
    "machine",
    [
        design(1, 1, 3, 2),
        design(2, 1, 4, 5, fold=2, contexts=2),
        design(2, 2, 1, 2, fold=4, contexts=3),
        design(3, 2, 2, 2, fold=3, cells=("gru",)),
        design(1, 1, 1, 1),
    ],
    ids=range(5),
)
def test_units_of_a_tile_one_after_the_other(simulate, machine):
    rng = random.Random(7)
    dut = UnitSequencer(machine)

    async def bench(ctx):
        for tile, first, cycles in random_tiles(rng, machine, 30):
            said = units(tile, first, machine)
            for t in range(cycles):
                # Other slots pass by.
                ctx.set(dut.tile, tile if t == 0 else tile | {"rows": 0, "write": 0, "state": 3})
                ctx.set(dut.starts, t == 0)
                assert ctx.get(dut.unit.valid) == (t < len(said))
                if t < len(said):
                    for field, value in said[t].items():
                        port = dut.row if field == "row" else dut.unit[field]
                        assert ctx.get(port) == value, (field, t, tile)
                await ctx.tick()

    simulate(dut, bench)
