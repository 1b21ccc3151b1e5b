"""Finished sums to hidden states and outputs: every kind of unit, one after the other, against `arith`."""

import random

import pytest
from networks import design

from rnnhw import arith
from rnnhw.design import UnitKind, cell_stages, pack, unit_parameters, words_of
from rnnhw.gateware.cell_pipeline import CellPipeline
from rnnhw.gateware.layouts import accumulators

KINDS = {
    "lstm": [UnitKind.LSTM],
    "gru": [UnitKind.GRU, UnitKind.GRU_RESET, UnitKind.GRU_CANDIDATE],
    "elman": [UnitKind.TANH, UnitKind.RELU],
    "lstm_coupled": [UnitKind.LSTM_COUPLED],
    "mingru": [UnitKind.MINGRU],
}
EVERY = ("lstm", "lstm_coupled", "gru", "elman", "mingru")
BOTH = ("peephole", "projection")
EARLY = (
    "lane",
    "row",
    "select",
    "bias",
    "coarse shift",
    "shift",
    "add",
    "saturate",
    "peephole",
    "activate",
    "gather",
)
MACHINES = [
    design(1, 1, 3, 2, cells=("lstm", "gru", "elman"), contexts=2),
    design(1, 1, 2, 2, cells=("lstm", "gru", "elman"), fold=2),
    design(2, 1, 2, 3, cells=("lstm", "gru"), fold=4),
    design(1, 1, 2, 1, cells=("gru", "elman"), fold=3),
    design(1, 1, 3, 1, cells=("gru",)),
    design(1, 1, 1, 1, cells=("elman",)),
    design(1, 1, 2, 2, cells=("lstm",), fold=4),
    design(1, 1, 3, 2, cells=EVERY, lstm_options=BOTH, contexts=2),
    design(1, 1, 2, 2, cells=EVERY, lstm_options=BOTH, fold=2),
    design(1, 1, 2, 2, cells=EVERY, lstm_options=("peephole",), fold=4),
    design(1, 1, 2, 1, cells=("lstm_coupled",), lstm_options=BOTH, fold=3),
    design(1, 1, 2, 2, cells=("mingru",), fold=2),
    design(1, 1, 2, 2, cells=("elman", "mingru")),
    design(1, 1, 3, 2, cells=("lstm", "gru"), fold=4),
    design(1, 1, 3, 1, cells=("gru", "elman"), fold=3, pipeline="long"),
    design(1, 1, 3, 2, cells=EVERY, lstm_options=BOTH, fold=4, pipeline="long"),
    design(1, 1, 2, 2, cells=EVERY, lstm_options=BOTH, contexts=2, pipeline="long"),
]


def number(rng, machine):
    """A sum that the accumulators can hold and that a bias keeps within 32 bits."""
    most = 1 << min(accumulators(machine).elem_shape.width - 1, 30)
    return rng.choice((0, rng.randint(-most, most - 1), rng.randint(-60000, 60000), rng.randint(-900, 900)))


def random_parameters(rng, machine):
    """Biases and shifts of a unit; shifts stored plus 8."""
    shifts = (0, 8, 10, 14, 20, 40)

    def value(name):
        if "weight" in name:
            return rng.choice((-127, 127, rng.randint(-127, 127)))
        return rng.randint(-(2**20), 2**20) if "bias" in name else rng.choice(shifts)

    return {field.name: value(field.name) for field in unit_parameters(machine)}


def peepholes_of(parameters):
    """Weight and shift of the gates input, forget, output, or nothing."""
    if "peephole_weight_0" not in parameters:
        return [(0, 0)] * 3
    return [(parameters[f"peephole_weight_{k}"], parameters[f"peephole_shift_{k}"] - 8) for k in range(3)]


def oracle(kind, parameters, finished, kept, input_last, state, reset, fraction, lanes):
    """h and the new state, or the values of an output that is no h."""
    a, b = (0 if reset else state[0]), state[1]
    if kind is UnitKind.STATE:
        return state
    sums = [(finished[k], kept[k]) if input_last else (kept[k], finished[k]) for k in range(lanes)]
    shifts = [
        (parameters[f"input_shift_{k}"] - 8, parameters[f"recurrent_shift_{k}"] - 8) for k in range(lanes)
    ]
    if kind is UnitKind.DENSE:
        return [arith.dense_output(finished[k] + parameters[f"bias_{k}"], shifts[k][0]) for k in range(lanes)]
    single = [
        arith.saturate(arith.shift_round(finished[k] + parameters[f"bias_{k}"], shifts[k][0]), 16)
        for k in range(lanes)
    ]
    if kind is UnitKind.PROJECTION:
        h = arith.saturate(arith.shift_round(single[0], 8), 8)
        return h, (h, None)
    if kind is UnitKind.MINGRU:
        h16 = arith.mingru_unit(*single[:2], a, fraction)
        return arith.operand_of_state(h16), (h16, None)
    parts = []
    for k in range(lanes):
        extra = parameters["candidate_bias"] if k == 2 else 0
        parts.append(
            (
                arith.shift_round(sums[k][0] + parameters[f"bias_{k}"], shifts[k][0]),
                arith.shift_round(sums[k][1] + extra, shifts[k][1]),
            )
        )
    gates = [arith.saturate(sum(pair), 16) for pair in parts]
    if kind is UnitKind.LSTM:
        c, h = arith.lstm_unit(tuple(gates), a, fraction, peepholes_of(parameters))
        return h, (c, h)
    if kind is UnitKind.LSTM_COUPLED:
        seen = peepholes_of(parameters)
        c, h = arith.coupled_unit(tuple(gates[:3]), a, fraction, [seen[0], seen[2]])
        return h, (c, h)
    if kind is UnitKind.GRU:
        h16 = arith.gru_unit(*parts[:3], a, True)
        return arith.operand_of_state(h16), (h16, None)
    if kind is UnitKind.GRU_RESET:
        return arith.reset_hidden(arith.sigmoid(gates[0]), a), (a, arith.sigmoid(gates[1]))
    if kind is UnitKind.GRU_CANDIDATE:
        n = arith.tanh(gates[2])
        h16 = arith.saturate(arith.shift_round(b * a + (32768 - b) * n, 15), 16)
        return arith.operand_of_state(h16), (h16, None)
    h = arith.elman_unit(gates[0], "relu" if kind is UnitKind.RELU else "tanh")
    return h, (h, None)


class Bench:
    """Tiles one after the other, each as soon as the one before has been taken."""

    def __init__(self, rng, machine):
        self.rng, self.machine = rng, machine
        self.kinds = [UnitKind.DENSE, UnitKind.STATE]
        self.kinds += [kind for cell in machine.cells for kind in KINDS[cell]]
        self.kinds += [UnitKind.PROJECTION] * ("projection" in machine.lstm_options)
        # Sets of 8 for most kinds, and for those that have parameters of their own.
        self.first = {UnitKind.GRU: 8, UnitKind.LSTM: 16, UnitKind.LSTM_COUPLED: 24}
        self.parameters = [random_parameters(rng, machine) for _ in range(32)]
        for k, values in enumerate(self.parameters):
            if not 8 <= k < 16:
                values["candidate_bias"] = 0
            if k < 16:
                values |= {name: 0 for name in values if name.startswith("peephole")}
            if k >= 24:
                values |= {name: 0 for name in values if name.startswith("peephole") and name[-1] == "1"}
        self.states = [(rng.randint(-32768, 32767), rng.randint(0, 32767)) for _ in range(64)]
        self.known = [True] * 64
        stages = {stage.name: stage.cycles for stage in cell_stages(machine)}
        # A tile is named two cycles before that in which its first sums are there.
        self.late = 2 + sum(stages.values())
        self.early = 2 + sum(stages[name] for name in stages if name in EARLY)
        self.hidden, self.outputs, self.used = {}, {}, {}

    async def load(self, ctx, dut):
        fields = unit_parameters(self.machine)
        limits = {field.name: (1 << field.bits) - 1 for field in fields}
        for address, values in enumerate(self.parameters):
            word = pack(fields, {name: values[name] & limit for name, limit in limits.items()})
            for part in range(words_of(fields)):
                ctx.set(
                    dut.parameters,
                    {"enable": 1, "part": part, "address": address, "data": word >> 32 * part & 0xFFFFFFFF},
                )
                await ctx.tick()
        ctx.set(dut.parameters, {})
        for address, (a, b) in enumerate(self.states):
            ctx.set(dut.states, {"enable": 1, "address": address, "data": {"a": a, "b": b}})
            await ctx.tick()
        ctx.set(dut.states, {"enable": 0, "address": 5, "data": {"a": 1, "b": 1}})

    def tile(self, t, number_of_tile):
        """Control and sums of a tile that comes in cycle ``t``; notes what must leave and when."""
        rng, m = self.rng, self.machine
        rows, kind = rng.randint(1, m.tile_rows), rng.choice(self.kinds)
        first = number_of_tile * 3 % 48
        self.used[first] = t
        parameters = rng.randrange(8 - rows) + self.first.get(kind, 0)
        control = {
            "valid": 1,
            "last": 1,
            "finish": 1,
            "rows": rows,
            "kind": kind,
            "state": first,
            "parameters": parameters,
            "emit": rng.randrange(2),
            "input_last": rng.randrange(2),
            "reset_state": rng.randrange(2),
            "buffer": rng.randrange(2),
            "phase_first": 1,
            "context_first": 1,
            "phase_last": rng.randrange(2),
            "cell_fraction": rng.randrange(12, 16) if kind is UnitKind.MINGRU else rng.randrange(16),
            "write": rng.randint(0, 9),
        }
        if kind is UnitKind.GRU_CANDIDATE and not all(
            self.is_update_gate(first + row) for row in range(rows)
        ):
            control["kind"] = kind = UnitKind.DENSE  # what b holds then does not matter
        finished, kept = (
            [[number(rng, m) for _ in range(m.lanes)] for _ in range(m.tile_rows)] for _ in range(2)
        )
        for row in range(rows):
            self._note(t + m.fold * row, control, row, rows, finished[row], kept[row])
        return control, finished, kept, m.fold * rows

    def _note(self, t, control, row, rows, finished, kept):
        address, kind = control["state"] + row, control["kind"]
        got = oracle(
            kind,
            self.parameters[control["parameters"] + row],
            finished,
            kept,
            control["input_last"],
            self.states[address],
            control["reset_state"],
            control["cell_fraction"],
            self.machine.lanes,
        )
        final = control["phase_last"] and row == rows - 1
        if kind is UnitKind.STATE:
            got = [got[0], got[1] if self.known[address] else None][: self.machine.lanes]
        if kind >= UnitKind.DENSE:
            if control["emit"]:
                self.outputs[t + self.early] = final, got
            return
        h, (a, b) = got
        self.states[address], self.known[address] = (a, 0 if b is None else b), b is not None
        word, bank = divmod(row, self.machine.banks_per_row)
        self.hidden[t + self.late] = {
            "bank": bank,
            "word": control["write"] + word,
            "data": h,
            "buffer": control["buffer"],
        }
        if control["emit"]:
            self.outputs[t + self.late] = final, [h]

    def is_update_gate(self, address):
        """Whether the second word of a state can be a GRU's update gate, which is never negative."""
        return self.known[address] and self.states[address][1] >= 0

    def may_come(self, t, number_of_tile):
        """Whether a tile may come now.

        No result of an earlier unit may leave in the cycle of one of this tile, and the last step of its
        units must have written their state.
        """
        cycles = self.machine.fold * self.machine.tile_rows
        if t - self.used.get(number_of_tile * 3 % 48, -100) <= self.late + 1:
            return False
        return not any(t + self.early + k in self.outputs for k in range(cycles))

    def check(self, ctx, dut, t):
        hidden, output = self.hidden.pop(t, None), self.outputs.pop(t, None)
        assert ctx.get(dut.hidden.valid) == (hidden is not None), t
        for name, value in (hidden or {}).items():
            assert ctx.get(dut.hidden[name]) == value, (name, t)
        assert ctx.get(dut.output.valid) == (output is not None), t
        if output:
            final, values = output
            assert ctx.get(dut.output.final) == final
            for lane, value in enumerate(values):
                assert value is None or ctx.get(dut.output["values"][lane]) == value, (lane, t)


@pytest.mark.parametrize("machine", MACHINES, ids=range(len(MACHINES)))
def test_every_kind_of_unit_leaves_in_time_with_its_values(simulate, machine):
    rng = random.Random(8)
    bench_of, dut = Bench(rng, machine), CellPipeline(machine)

    async def bench(ctx):
        await bench_of.load(ctx, dut)
        left, held, after, coming, tiles = 0, None, None, None, 0
        for t in range(700):
            ctx.set(dut.tile, {})
            held, after, coming = after or held, coming, None  # the sums come two cycles behind their tile
            for row in range(machine.tile_rows if held else 0):
                for lane in range(machine.lanes):
                    ctx.set(dut.finished[row][lane], held[0][row][lane])
                    ctx.set(dut.stored[row][lane], held[1][row][lane])
            if left == 0 and t < 620 and bench_of.may_come(t, tiles):
                control, finished, kept, left = bench_of.tile(t, tiles)
                tiles += 1
                ctx.set(dut.tile, control)
                coming = finished, kept
            bench_of.check(ctx, dut, t)
            left = max(0, left - 1)
            await ctx.tick()
        assert tiles > 40 and not bench_of.hidden and not bench_of.outputs

    simulate(dut, bench)
