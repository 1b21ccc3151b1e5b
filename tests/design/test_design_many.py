"""`Design.many`: what it gives for many designs is what each design gives by itself."""

import dataclasses
import inspect

import numpy as np
import pytest
from networks import FOLDS, many_designs

from rnnhw.design import CELL_LANES, Design, log2_ceil, presets, timing
from rnnhw.design.limits import MAX_SIDE
from rnnhw.errors import DesignError

PROPERTIES = [name for name, value in vars(Design).items() if isinstance(value, property)]
NUMBERS = [
    name
    for name in PROPERTIES
    if name not in ("digest", "is_long", "keeps_activations", "keeps_changes", "has_keeping_phases")
]
LATENCIES = [name for name in timing.__all__ if name.endswith("_cycles")]
MORE = {"stage_cycles": ("gather", "select", "tanh"), "load_close_cycles": (7,)}
"""What a latency takes beside the design."""


def random_machine(rng, cells, arithmetic, pipeline, keeps=""):
    """Any valid design, fields up to some of their limits."""
    grid_cols, tile_cols = (int(n) for n in rng.integers(1, 70, 2))
    contexts, weight_bits = 1 if keeps == "changes" else int(rng.integers(1, 17)), int(rng.choice([4, 8]))
    weight_depth = int(rng.integers(1 + bool(keeps), 65537))
    kept_bits = min(weight_depth * (8 // weight_bits), 65536 // contexts).bit_length()
    return Design(
        grid_rows=int(rng.integers(1, min(grid_cols * tile_cols, MAX_SIDE) + 1)),
        grid_cols=grid_cols,
        tile_rows=int(rng.integers(1, 12)),
        tile_cols=tile_cols,
        fold=int(rng.choice(FOLDS[max(CELL_LANES[cell] for cell in cells)])),
        weight_depth=weight_depth,
        unit_depth=int(rng.integers(1, 65537)),
        input_depth=int(rng.integers(1, 65536)),
        state_depth=int(rng.integers(1, 65537)),
        clock_mhz=int(rng.integers(1, 1000)),
        cells=cells,
        arithmetic=arithmetic,
        pipeline=pipeline,
        contexts=contexts,
        weight_bits=weight_bits,
        state_slots=int(rng.integers(1, 65)),
        kept_depth=contexts << int(rng.integers(1, kept_bits)) if keeps == "activations" else 0,
        delta_depth=int(rng.integers(1, weight_depth + 1)) if keeps == "changes" else 0,
    )


def latencies(machine):
    """Every latency by name, and the cycles of every stage of the pipeline."""
    found = {name: getattr(timing, name)(machine, *MORE.get(name, ())) for name in LATENCIES}
    stages = (*timing.pipeline(machine), *timing.cell_stages(machine))
    return found | {f"{k} {stage.name}": stage.cycles for k, stage in enumerate(stages)}


@pytest.mark.parametrize(
    ("cells", "arithmetic", "pipeline", "keeps"),
    [
        (("lstm",), "native", "long", ""),
        (("gru",), "native", "short", ""),
        (("elman",), "native", "short", ""),
        (("gru", "elman"), "native", "long", ""),
        (("lstm", "gru", "elman"), "native", "short", ""),
        (("lstm",), "tflm", "short", ""),
        (("lstm", "gru"), "native", "short", "activations"),
        (("elman",), "native", "long", "activations"),
        (("lstm",), "tflm", "short", "activations"),
        (("lstm", "gru"), "native", "short", "changes"),
        (("elman",), "native", "long", "changes"),
    ],
    ids=str,
)
def test_every_property_and_latency_is_that_of_each_design_by_itself(cells, arithmetic, pipeline, keeps):
    seed = int(np.random.default_rng().integers(1 << 31))
    print(f"seed {seed}")
    rng = np.random.default_rng(seed)
    machines = [random_machine(rng, cells, arithmetic, pipeline, keeps) for _ in range(50)]
    designs = many_designs(machines)
    found = {name: getattr(designs, name) for name in NUMBERS} | latencies(designs)
    assert all(array.dtype == np.int64 for array in found.values() if not isinstance(array, int))
    assert sum(np.size(array) == len(machines) for array in found.values()) > 15
    for k, machine in enumerate(machines):
        alone = {name: getattr(machine, name) for name in NUMBERS} | latencies(machine)
        assert {name: type(value) for name, value in alone.items()} == dict.fromkeys(found, int)
        assert {name: int(np.broadcast_to(array, len(machines))[k]) for name, array in found.items()} == alone


def test_no_latency_is_left_out():
    functions = {name for name in timing.__all__ if inspect.isfunction(getattr(timing, name))}
    assert functions == {*LATENCIES, "cell_stages", "pipeline"}
    assert len(NUMBERS) >= 10


def test_levels_of_trees_are_exact_around_powers_of_two():
    leaves = np.array([n for k in range(1, 53) for n in (2**k - 1, 2**k, 2**k + 1)])
    assert log2_ceil(leaves).tolist() == [log2_ceil(n) for n in leaves.tolist()]


def test_what_many_designs_are_made_of_is_checked_by_name():
    fields = dataclasses.asdict(presets()["tiny"])
    with pytest.raises(TypeError, match=r"Design.many takes \['arithmetic', .*, not \['arithmetic'"):
        Design.many(**{name: value for name, value in fields.items() if name != "fold"})
    with pytest.raises(TypeError, match="'folds'"):
        Design.many(**fields, folds=1)
    with pytest.raises(DesignError, match="arithmetic is 'float', not native or tflm"):
        Design.many(**fields | {"arithmetic": "float"})
    with pytest.raises(DesignError, match="kept_depth is 0 on some of many designs"):
        Design.many(**fields | {"kept_depth": np.array([0, 4])})
    with pytest.raises(DesignError, match="delta_depth is 0 on some of many designs"):
        Design.many(**fields | {"delta_depth": np.array([0, 4])})
    with pytest.raises(
        DesignError, match="scatter_depth is 8, but elements of many designs at once keep no sums"
    ):
        Design.many(**fields | {"delta_depth": 8, "scatter_depth": 8})
