"""Blocks of a sweep: many combinations are tried at once, and reduced to what the results need."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import Design
from rnnhw.design.limits import ALL_OR_NONE, MAX_DEPTH, MAX_ELEMENTS, NAMES
from rnnhw.errors import RnnhwError
from rnnhw.explore.energy import Counts, counts_of, energy_columns
from rnnhw.explore.figures import ACCURACY, COST, Columns, costs_of
from rnnhw.explore.pareto import pareto_front
from rnnhw.explore.prices import cost_column
from rnnhw.explore.resources import limits_of, resources_of
from rnnhw.explore.sweep import ALL, FIELDS, MEMORIES, MEMORY_LIMITS, Sweep
from rnnhw.explore.thresholds import DELTA_DEPTH, THRESHOLD, changed_macs
from rnnhw.explore.zeros import KEPT_DEPTH, ZEROS
from rnnhw.flow import device_named, loses_products
from rnnhw.network import balanced_shape, least_operands
from rnnhw.schedule import needs, sweep_changed_cycles, sweep_cycles

__all__ = ["TOO_FAST", "Block", "Tried", "design_at", "front_of", "try_block", "try_designs"]


TOO_FAST = "max_clock_mhz = the predicted fmax_mhz"
"""What a given clock must meet, where the model of the FPGA predicts one."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Tried:
    """What is known of some combinations.

    Parameters
    ----------
    points : int64 array ``[designs kept]``
        Which of the sweep's combinations are kept.
    columns : dict of str to array ``[designs kept]``
        By field of a design and by figure.
    dropped : dict of str to int
        Combinations that are left out, by reason; each is counted under the first that applies.
    violated : dict of int to int
        Designs that could be built, by the constraints that they do not meet: bit k is the k-th constraint.
    nearest : dict of int to (int, float)
        By the bit of a constraint the cost nearest to its limit: the figure itself, or less the figure where
        it has a least. Before it stands what the design lacks else: 0 nothing, 1 some constraint of the
        sweep, 2 something of the device; a design that lacks less is nearer.
    """

    points: NDArray[np.int64]
    columns: Columns
    dropped: dict[str, int]
    violated: dict[int, int]
    nearest: dict[int, tuple[int, float]]


@dataclass(kw_only=True, eq=False)
class Block:
    """What is kept of the combinations of a block; see `Tried`.

    ``kept`` counts designs, ``rows`` has those of the results: all that are kept, or those on the block's
    front. ``failed`` has the reason of each combination whose figures could not be computed.
    """

    kept: int = 0
    dropped: dict[str, int] = field(default_factory=dict)
    violated: dict[int, int] = field(default_factory=dict)
    nearest: dict[int, tuple[int, float]] = field(default_factory=dict)
    failed: dict[int, str] = field(default_factory=dict)
    rows: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, np.int64))

    def add(self, other: "Block") -> None:
        """Take in another block, whose combinations come behind this one's."""
        self.kept += other.kept
        _add_counts(self.dropped, other.dropped)
        _add_counts(self.violated, other.violated)
        _add_nearest(self.nearest, other.nearest)
        self.failed |= other.failed
        self.rows = np.concatenate([self.rows, other.rows])


def _add_counts(mine: dict[Any, int], its: dict[Any, int]) -> None:
    """Add the counts of one dictionary to those of another."""
    for key, count in its.items():
        mine[key] = mine.get(key, 0) + count


def _add_nearest(mine: dict[int, tuple[int, float]], its: dict[int, tuple[int, float]]) -> None:
    """Take over what is nearer; see `Tried.nearest`."""
    for bit, nearest in its.items():
        mine[bit] = min(nearest, mine.get(bit, nearest))


def try_block(sweep: Sweep, points: NDArray[np.int64]) -> Block:
    """Try combinations. If the figures of some cannot be computed, the others are not lost."""
    try:
        tried = try_designs(sweep, points, complete=False)
    except (RnnhwError, ArithmeticError, ValueError, LookupError, TypeError) as error:
        if len(points) == 1:
            return Block(failed={int(points[0]): f"{type(error).__name__}: {error}"})
        middle = len(points) // 2
        block = try_block(sweep, points[:middle])
        block.add(try_block(sweep, points[middle:]))
        return block
    rows = tried.points if sweep.results == ALL else tried.points[front_of(sweep, tried.columns)]
    return Block(
        kept=len(tried.points),
        dropped=tried.dropped,
        violated=tried.violated,
        nearest=tried.nearest,
        rows=rows,
    )


def front_of(sweep: Sweep, columns: Columns) -> NDArray[np.bool_]:
    """Which designs are on the front of the sweep's objectives."""
    return pareto_front(*costs_of(sweep.objectives, columns))


def design_at(sweep: Sweep, columns: Columns, row: int) -> Design:
    """One of some tried designs."""
    fields = [name for name in (*FIELDS, *ALL_OR_NONE) if name in columns]
    numbers: dict[str, Any] = {name: int(columns[name][row]) for name in fields}
    return Design(**numbers, **_names(sweep))


def _names(sweep: Sweep) -> dict[str, Any]:
    return {name: getattr(sweep, name) for name in NAMES}


def try_designs(sweep: Sweep, points: NDArray[np.int64], *, complete: bool = True) -> Tried:
    """Compute the figures of combinations, and leave out what cannot be built or is not wanted.

    If it need not be complete, energies are left out where no objective and no constraint is one.
    """
    numbers = _combinations(sweep, points)
    if not (sweep.zeros or sweep.thresholds):
        return _try_alike(sweep, _Compressed(sweep, 0.0, 0), points, numbers, complete)
    share, threshold = (numbers.get(name, np.zeros(len(points))) for name in (ZEROS, THRESHOLD))
    kinds = np.unique(np.stack([share, threshold]), axis=1).T.tolist()
    parts = []
    for one_share, one_threshold in kinds:
        alike = (share == one_share) & (threshold == one_threshold)
        columns = {name: column[alike] for name, column in numbers.items()}
        compressed = _Compressed(sweep, one_share, int(one_threshold))
        parts.append(_try_alike(sweep, compressed, points[alike], columns, complete))
    return parts[0] if len(parts) == 1 else _together(parts)


class _Compressed:
    """The network of a sweep with one share of zeros and one threshold.

    Attributes
    ----------
    shape : Shape
    threshold : int
    depth : str
        The memory that its designs have beside those of others; empty for the network as it is.
    """

    def __init__(self, sweep: Sweep, share: float, threshold: int) -> None:
        self.shape = balanced_shape(sweep.shape, share) if share else sweep.shape
        self.threshold = threshold
        self.depth = KEPT_DEPTH if share else DELTA_DEPTH if threshold else ""


def _together(parts: list[Tried]) -> Tried:
    """What is known of the combinations of all parts, which are of the slowest axes and so in order."""
    points = np.concatenate([part.points for part in parts])
    columns = {name: np.concatenate([part.columns[name] for part in parts]) for name in parts[0].columns}
    dropped: dict[str, int] = {}
    violated: dict[int, int] = {}
    nearest: dict[int, tuple[int, float]] = {}
    for part in parts:
        _add_counts(dropped, part.dropped)
        _add_counts(violated, part.violated)
        _add_nearest(nearest, part.nearest)
    return Tried(points=points, columns=columns, dropped=dropped, violated=violated, nearest=nearest)


def _try_alike(
    sweep: Sweep, network: _Compressed, points: NDArray[np.int64], columns: Columns, complete: bool
) -> Tried:
    """Compute the figures of combinations with one share of zeros and one threshold."""
    dropped: dict[str, int] = {}
    depth, columns = network.depth, dict(columns)
    if depth:  # any will do until the needed one is known
        columns[depth] = 2 * columns["contexts"]
    needed = needs(network.shape, _many(sweep, columns))
    if depth:
        columns[depth] = np.broadcast_to(needed[depth], points.shape)
    for name in MEMORIES:
        if sweep.ranges[name] == (0,):
            columns[name] = np.broadcast_to(np.maximum(needed[name], 1), points.shape)
    if depth and sweep.ranges["weight_depth"] == (0,):
        # An element, or a column, has no more activations than words of weights.
        words = -(-(columns[depth] // columns["contexts"]) // (8 // columns["weight_bits"]))
        columns["weight_depth"] = np.maximum(columns["weight_depth"], words)
    for name in ALL_OR_NONE:
        if name in sweep.numbers and name != depth:
            columns[name] = np.zeros(points.shape, np.int64)
    keep = _kept(sweep, network, _many(sweep, columns), needed, columns, dropped)
    points = points[keep]
    columns = {name: column[keep] for name, column in columns.items()}
    columns |= _figures(sweep, network, columns, complete or sweep.has_energy)
    met, violated, nearest = _constrained(sweep, columns, dropped)
    if not met.all():
        points, columns = points[met], {name: column[met] for name, column in columns.items()}
    return Tried(points=points, columns=columns, dropped=dropped, violated=violated, nearest=nearest)


def _many(sweep: Sweep, columns: Columns) -> Design:
    """The designs of some combinations."""
    fields = {name: columns[name] for name in (*FIELDS, *ALL_OR_NONE) if name in columns}
    return Design.many(**fields, **_names(sweep))


def _combinations(sweep: Sweep, points: NDArray[np.int64]) -> Columns:
    """The numbers of combinations, which count with the last field fastest."""
    places = np.unravel_index(points, sweep.sizes)
    return {
        name: np.asarray(values, float if name == ZEROS else np.int64)[place]
        for (name, values), place in zip(sweep.axes.items(), places, strict=True)
    }


def _kept(
    sweep: Sweep,
    network: _Compressed,
    designs: Design,
    needed: dict[str, Any],
    columns: Columns,
    dropped: dict[str, int],
) -> NDArray[np.bool_]:
    """Which designs can be built and hold the network; a design is counted under one reason."""
    rows, cols = np.greater(designs.units, MAX_ELEMENTS), np.greater(designs.columns, MAX_ELEMENTS)
    reasons: Columns = {
        "fold that does not divide the lanes": np.asarray(designs.lanes % designs.fold != 0),
        "grid_rows above the columns per pass": np.greater(designs.grid_rows, designs.columns),
        f"more than {MAX_ELEMENTS} rows or columns of elements": rows | cols,
        "lut_columns above tile_cols": np.greater(designs.lut_columns, designs.tile_cols),
        "weight_bits below the network's": np.less(designs.weight_bits, sweep.network_bits),
    }
    if network.depth:
        words = np.minimum(designs.weight_words, MAX_DEPTH // designs.contexts)
        held = columns[network.depth] // designs.contexts
        reasons["more activations kept than words of weights"] = np.greater(held, words)
    if network.depth == KEPT_DEPTH:
        reasons["more columns than a product has operands, so that it cannot be pruned in balance"] = (
            np.greater(designs.columns, least_operands(network.shape))
        )
    if network.depth == DELTA_DEPTH:
        reasons["several contexts on a design that keeps changes"] = np.greater(designs.contexts, 1)
    if sweep.fpga:
        lost = loses_products(designs, device_named(sweep.fpga))
        reasons[f"4-bit weights in a long pipeline, whose products synthesis loses on {sweep.fpga}"] = lost
    for name in MEMORIES:
        need = needed[name]
        if sweep.ranges[name] == (0,):
            reasons[f"{name} above what a design can have"] = need > MEMORY_LIMITS[name]
        else:
            reasons[f"{name} below the network's need"] = need > columns[name]
    return _count(reasons, dropped, len(columns["fold"]))


def _count(reasons: Columns, dropped: dict[str, int], count: int) -> NDArray[np.bool_]:
    keep = np.ones(count, bool)
    for reason, bad in reasons.items():
        number = int((keep & bad).sum())
        if number:
            dropped[reason] = dropped.get(reason, 0) + number
        keep &= ~bad
    return keep


def _figures(sweep: Sweep, network: _Compressed, columns: Columns, with_energy: bool) -> Columns:
    designs = _many(sweep, columns)
    counted, counts = _counted(sweep, network, columns, designs)
    more: Columns = {}
    clock, cells, device = columns["clock_mhz"], np.zeros(1), None
    if sweep.fpga:
        device = device_named(sweep.fpga)
        more = resources_of(designs, device)
        cells = np.maximum(more["lut"], more["ff"])
        if sweep.prices:
            more[COST] = cost_column(more, sweep.prices, sweep.fpga)
        if sweep.ranges["clock_mhz"] == (0,):
            clock = np.maximum(np.floor(more["fmax_mhz"]).astype(np.int64), 1)
            more["clock_mhz"] = clock
    latency = counted["total"] / clock
    if sweep.accuracies:
        of_bits = np.zeros(max(sweep.accuracies) + 1)
        for bits, accuracy in sweep.accuracies.items():
            changing = sweep.changing.get((bits, network.threshold))
            of_bits[bits] = changing.accuracy if changing else accuracy
        more[ACCURACY] = of_bits[columns["weight_bits"]]
    if with_energy:
        more |= energy_columns(
            counts(),
            designs,
            device=device,
            cycles=counted["total"],
            latency_us=latency,
            cells=cells,
        )
    return {
        "macs": np.asarray(designs.macs),
        "memory_bytes": np.asarray(designs.memory_bytes),
        "cycles": counted["total"],
        "latency_us": latency,
        "sequences_per_s": designs.contexts * 1e6 / latency,
        "utilization": counted["utilization"],
        **more,
    }


def _counted(
    sweep: Sweep, network: _Compressed, columns: Columns, designs: Design
) -> tuple[Columns, Callable[[], Counts]]:
    """Cycles and utilization, and what counts the energy; of a delta network by the widths of its weights."""
    count = len(columns["fold"])
    if not network.threshold or not count:
        return sweep_cycles(network.shape, designs, sweep.steps), lambda: counts_of(
            network.shape, designs, sweep.steps
        )
    total, useful = np.zeros(count, np.int64), np.zeros(count)
    parts = []
    for bits in np.unique(columns["weight_bits"]).tolist():
        own = columns["weight_bits"] == bits
        narrow = _many(sweep, {name: column[own] for name, column in columns.items()})
        changes = sweep.changing[bits, network.threshold].changes
        cycles = sweep_changed_cycles(network.shape, narrow, sweep.steps, changes)
        total[own] = np.rint(cycles.mean(axis=0))
        useful[own] = changed_macs(network.shape, changes)
        parts.append((own, narrow, changes))

    def counts() -> Counts:
        found: Counts = {}
        for own, narrow, changes in parts:
            for name, value in counts_of(network.shape, narrow, sweep.steps, changes).items():
                found.setdefault(name, np.zeros(count))[own] = value
        return found

    return {"total": total, "utilization": useful / (designs.macs * total)}, counts


def _constrained(
    sweep: Sweep, columns: Columns, dropped: dict[str, int]
) -> tuple[NDArray[np.bool_], dict[int, int], dict[int, tuple[int, float]]]:
    """Which designs meet all constraints and fit the device; how many do not meet which; and the nearest."""
    reasons: Columns = {}
    costs: list[NDArray[Any]] = []
    if sweep.fpga:
        for name, most in limits_of(device_named(sweep.fpga)).items():
            reasons[f"more {name} than the {most:,} of {sweep.fpga}"] = columns[name] > most
            costs.append(columns[name])
        if sweep.ranges["clock_mhz"] != (0,):
            known = columns["fmax_mhz"] > 0
            reasons[f"{TOO_FAST} is not met"] = known & (columns["clock_mhz"] > columns["fmax_mhz"])
            costs.append(columns["clock_mhz"])
    of_device = len(costs)
    for key, limit in sweep.constraints.items():
        column = columns[key[4:]]
        is_most = key.startswith("max_")
        reasons[f"{key} = {limit:g} is not met"] = column > limit if is_most else column < limit
        costs.append(column if is_most else -column)
    mask = np.zeros(len(columns["fold"]), np.int64)
    for bit, bad in enumerate(reasons.values()):
        mask |= bad.astype(np.int64) << bit
    found, counts = np.unique(mask, return_counts=True)
    violated = dict(zip(found.tolist(), counts.tolist(), strict=True)) if reasons else {}
    nearest = {bit: _nearest(cost, mask, bit, of_device) for bit, cost in enumerate(costs) if len(mask)}
    return _count(reasons, dropped, len(mask)), violated, nearest


def _nearest(cost: NDArray[Any], mask: NDArray[np.int64], bit: int, of_device: int) -> tuple[int, float]:
    """The least cost among the designs that lack least else, and what they lack; see `Tried.nearest`."""
    every, of_the_device = -1, (1 << of_device) - 1
    for lacks, counted in enumerate((every, of_the_device)):
        among = (mask & counted & ~(1 << bit)) == 0
        if among.any():
            return lacks, float(cost[among].min())
    return 2, float(cost.min())
