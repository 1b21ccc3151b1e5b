"""No word of a state is read before it is written: what the proofs leave to the schedule's waits.

That a phase starts no sooner than its ``wait`` is proved (`state_waits`), and so is how the slots of a phase
follow each other (`phase_ends`, `unit_rows`). What is left is arithmetic: whether the waits are long enough
for every unit.
"""

import numpy as np
import pytest
from networks import random_design, random_shape

from rnnhw.design import state_cycles
from rnnhw.schedule.phases import plan_phases
from rnnhw.schedule.plan import ORDERS


def margin(plan, design, reader):
    """Cycles by which the reader's first slot of a word is later than that in which its units can be read.

    The least of all units and contexts. Cycle 0 is the one in which the maker issues its last slot.
    """
    (maker,) = (phase for phase in plan.body if phase.makes == reader.reads)
    index = np.arange(int(maker.rows))[:, None]  # of a grid row's units
    context = np.arange(design.contexts)
    tile, row = np.divmod(index, design.tile_rows)
    later = (int(maker.tiles) - 1 - tile) * design.contexts + design.contexts - 1 - context
    written = state_cycles(design) + design.fold * row - later * int(maker.tile_cycles)
    word = index // design.banks_per_row
    read = int(reader.wait) + context * int(reader.tile_cycles) + word
    return int((read - written).min())


@pytest.mark.parametrize("seed", range(4))
def test_every_word_is_written_before_it_is_read_and_no_phase_waits_for_more(seed):
    rng, readers, tight = np.random.default_rng(seed), 0, 0
    for _ in range(60):
        design = random_design(rng)
        shape = random_shape(rng, design.cells, options=design.lstm_options)
        for order in ORDERS:
            plan = plan_phases(shape, design, order)
            for phase in [*plan.body, *plan.tail]:
                if phase.reads is None:
                    continue
                least = margin(plan, design, phase)
                assert least >= 0
                assert least == 0 or phase.wait == 1
                readers, tight = readers + 1, tight + (least == 0)
    assert readers > 400 and tight > 100
