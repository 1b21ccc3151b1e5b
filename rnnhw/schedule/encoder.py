"""The numbers of a program: addresses of weights, parameters and states, and the fields of each phase."""

from collections.abc import Iterator

from rnnhw.cells import Product
from rnnhw.design import Design, UnitKind
from rnnhw.network import (
    DenseLayer,
    IntegerElman,
    IntegerLstm,
    IntegerMinGru,
    RecurrentLayer,
    Stack,
    TfliteLstm,
    threshold_of,
)
from rnnhw.schedule.beats import Beats
from rnnhw.schedule.images import layer_beats
from rnnhw.schedule.plan import Phase, Plan
from rnnhw.schedule.tiling import parameter_rows

__all__ = ["Encoder"]


class Encoder:
    """Gives addresses to the layers of a stack, and fills in the fields of phases.

    Parameters
    ----------
    network : Stack
    design : Design
    plan : Plan
        Its phases, in their order, and how its layers are divided into tiles.
    """

    def __init__(self, network: Stack, design: Design, plan: Plan) -> None:
        self._network, self._design, self._plan = network, design, plan
        self._contexts = design.contexts
        self._weights: dict[tuple[int, Product], int] = {}
        self._units: dict[tuple[int, int], int] = {}
        self._states: dict[tuple[int, int], int] = {}
        self._references: dict[tuple[int, Product], int] = {}
        weights = units = states = references = 0
        for k, tiling in enumerate(plan.layers):
            for product in tiling.slices:
                self._weights[k, product] = weights
                weights += int(tiling.words_of(product))
                self._references[k, product] = references
                references += int(tiling.slices[product]) if design.delta_depth else 0
            for block, of_block in enumerate(tiling.blocks):
                rows = int(of_block.rows)
                self._units[k, block], self._states[k, block] = units, states
                units += int(parameter_rows(of_block, design))
                states += rows * self._contexts if int(tiling.hidden.words) else 0
        self._words = [0]
        for slot in plan.state_slots:
            self._words.append(self._words[-1] + int(slot.words) * self._contexts)

    def _kind(self, phase: Phase) -> UnitKind:
        layer = self._network.layers[phase.layer]
        if isinstance(layer, IntegerElman) and layer.activation == "relu" and phase.kind is UnitKind.TANH:
            return UnitKind.RELU
        return phase.kind

    def fields(self, phase: Phase) -> dict[str, int]:
        """The fields of `rnnhw.design.PHASE`."""
        layer = self._network.layers[phase.layer]
        block = phase.layer, int(phase.product is Product.PROJECTION)
        made = phase.makes
        # A phase that gives out states multiplies nothing: any address will do. Of one that keeps activations
        # it is the word of the first one, or of its last value; of one that collects sums, the first tile.
        bases = self._references if phase.keeps else self._weights
        weight_base = 0 if phase.collects else bases.get((phase.layer, phase.product), 0)
        return {
            "kind": self._kind(phase),
            "source": phase.source,
            "previous": int(phase.previous),
            "recurrent": int(phase.recurrent),
            "finish": int(phase.finish),
            "input_last": int(phase.input_last),
            "emit": int(phase.emit),
            "cell_fraction": _fraction(layer),
            "reset_value": (layer.state_zero_point & 0xFF) if isinstance(layer, TfliteLstm) else 0,
            "step_offset": phase.offset,
            "read_slot": phase.reads or 0,
            "write_slot": made or 0,
            "weight_base": weight_base,
            "tiles": int(phase.tiles),
            "slices": int(phase.slices),
            "tile_cycles": int(phase.tile_cycles),
            "parameter_base": self._units[block],
            "state_base": self._states[block],
            "rows": int(phase.rows),
            "read_base": 0 if phase.reads is None else self._words[phase.reads],
            "write_base": 0 if made is None else self._words[made],
            "write_words": self._write_words(phase),
            "wait": int(phase.wait),
            "state_wait": int(phase.state_wait),
            "keeps": int(phase.keeps),
            "changed": int(phase.changed),
            "threshold": threshold_of(layer, phase.product) if phase.keeps else 0,
        }

    def _write_words(self, phase: Phase) -> int:
        if phase.keeps and self._design.delta_depth:
            operands = _operands(self._network.layers[phase.layer], phase.product)
            return (operands - 1) % self._design.columns + 1
        return 0 if phase.makes is None else int(self._plan.state_slots[phase.makes].words)

    def layer_beats(self, k: int, design: Design) -> Iterator[Beats]:
        """Weights and parameters of a layer."""
        layer, tiling = self._network.layers[k], self._plan.layers[k]
        weight_bases = {product: self._weights[k, product] for product in tiling.slices}
        rows = [int(block.rows) for block in tiling.blocks]
        parameter_bases = [self._units[k, block] for block in range(len(rows))]
        multiplied = {product: int(count) for product, count in tiling.multiplied.items()}
        return layer_beats(layer, design, rows, weight_bases, parameter_bases, multiplied, tiling.scattered)


def _operands(layer: RecurrentLayer | DenseLayer, product: Product) -> int:
    """Width of what a product reads."""
    if product is Product.INPUT or isinstance(layer, DenseLayer):
        return layer.inputs
    return layer.units if product is Product.PROJECTION else layer.outputs


def _fraction(layer: RecurrentLayer | DenseLayer) -> int:
    """Fraction bits of the state that a layer's units compute with, where they are chosen per layer."""
    if isinstance(layer, IntegerLstm):
        return layer.cell_fraction
    return layer.state_fraction if isinstance(layer, IntegerMinGru) else 0
