"""The elementwise part of cells with power-of-two scales: from gates and a unit's state to its new state."""

from amaranth import Module, Mux, Signal, signed, unsigned
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import SHIFT_BITS, Design, UnitKind, kinds_of, stage_cycles
from rnnhw.gateware.activation import Activation
from rnnhw.gateware.cells.datapath import Datapath, Kinds
from rnnhw.gateware.cells.gru import GruUnit
from rnnhw.gateware.cells.lstm import LstmUnit
from rnnhw.gateware.cells.mingru import MinGruUnit
from rnnhw.gateware.cells.rounded import RoundedUnit
from rnnhw.gateware.delay import delayed
from rnnhw.gateware.layouts import ACTIVATION, KIND_BITS
from rnnhw.gateware.requantizer import saturated

__all__ = ["Cell", "units_of"]

Unit = LstmUnit | GruUnit | MinGruUnit | RoundedUnit


def units_of(design: Design) -> list[Unit]:
    """What computes the kinds of units that a design carries."""
    units: list[Unit] = [unit(design) for unit in (LstmUnit, GruUnit, MinGruUnit, RoundedUnit)]
    carried = kinds_of(design)
    return [unit for unit in units if any(kind in carried for kind in unit.kinds)]


class Cell(wiring.Component):
    """`rnnhw.arith`'s units after the gates' activations, for all cells of a design.

    Fully pipelined: what enters in cycle t leaves in cycle ``t + latency``, whatever the kind
    (`rnnhw.design.cell_stages`, from products on). The cells share a product, the tanh behind it, and the
    product behind the tanh; each says what it puts in and takes out.

    Attributes
    ----------
    next_kind : unsigned, `UnitKind`
        Kind of the unit whose gates come a cycle later.
    gates : array of signed(16), one per lane
        In the order of the cell's gates: Q0.15 after sigmoid and tanh, else Q3.12.
    candidate : signed(16), if the design has GRUs
        Recurrent part of the candidate, Q3.12.
    peephole_weight : signed(8); peephole_shift : unsigned(8), if the design has peepholes
        Of the output gate; see `Peephole`.
    a, b : signed(16)
        The unit's state before the step.
    cell_fraction : unsigned(4)
    h_o : signed(8); a_o, b_o : signed(16)
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        self.units = units_of(design)
        self.has_gru = "gru" in design.cells
        self.has_peepholes = "peephole" in design.lstm_options
        self.before_tanh = stage_cycles(
            design,
            "products",
            "align",
            "cell sum",
            "cell",
            "argument",
            "tanh input",
            "output peephole",
            "reset",
            "candidate",
        )
        self.factor_cycles = stage_cycles(design, "factors")
        self.latency = self.before_tanh + stage_cycles(
            design, "scale", "tanh", "factors", "hidden product", "hidden"
        )
        ports = {
            "next_kind": In(unsigned(KIND_BITS)),
            "gates": In(data.ArrayLayout(ACTIVATION, design.lanes)),
            "a": In(signed(16)),
            "b": In(signed(16)),
            "cell_fraction": In(unsigned(4)),
            "h_o": Out(signed(8)),
            "a_o": Out(signed(16)),
            "b_o": Out(signed(16)),
        }
        if self.has_gru:
            ports |= {"candidate": In(ACTIVATION)}
        if self.has_peepholes:
            ports |= {"peephole_weight": In(signed(8)), "peephole_shift": In(unsigned(SHIFT_BITS))}
        super().__init__(ports)

    def elaborate(self, platform: object) -> Module:
        m = Module()
        path = self._datapath(m)
        first = self._gathered("first_factors", path)
        if first:
            left, right = self._chosen(path, 0, first)
            m.d.sync += path.product.eq(left * right)
        arguments = self._gathered("tanh_input", path)
        if arguments:
            m.submodules.tanh = tanh = Activation(only_tanh=True)
            argument = Signal(ACTIVATION)
            m.d.comb += [
                argument.eq(path.kinds.choose(self.before_tanh, arguments)),
                tanh.x.eq(argument),
                path.tanh.eq(tanh.o),
            ]
        factors = self._gathered("hidden_factors", path)
        if factors:
            left, right = (
                delayed(m, factor, self.factor_cycles, name)
                for factor, name in zip(
                    self._chosen(path, path.after_tanh, factors), ("left_factor", "right_factor"), strict=True
                )
            )
            m.d.sync += path.hidden_product.eq(left * right)
            self._round(m, path)
        self._results(m, path)
        return m

    def _datapath(self, m: Module) -> Datapath:
        last = self.latency - 1
        return Datapath(
            m=m,
            ports=self,
            kinds=Kinds(m, self.next_kind),
            before_tanh=self.before_tanh,
            after_tanh=last - 1 - self.factor_cycles,
            plain=max(0, last - 1),
            last=last,
            product=Signal(signed(32), name="product"),
            hidden_product=Signal(signed(33), name="hidden_product"),
            hidden=Signal(signed(8), name="hidden"),
            tanh=Signal(ACTIVATION, name="tanh_o"),
        )

    def _gathered(self, method: str, path: Datapath) -> list[tuple[tuple[UnitKind, ...], object]]:
        """What each unit that has a method of this name gives, with its kinds."""
        return [(unit.kinds, getattr(unit, method)(path)) for unit in self.units if hasattr(unit, method)]

    def _chosen(self, path: Datapath, cycles: int, factors: list) -> tuple[object, object]:
        """Both factors, by the kind of the unit of ``cycles`` cycles ago."""
        left = [(kinds, pair[0]) for kinds, pair in factors]
        right = [(kinds, pair[1]) for kinds, pair in factors]
        return path.kinds.choose(cycles, left), path.kinds.choose(cycles, right)

    def _round(self, m: Module, path: Datapath) -> None:
        """h of the cells that have a second product, by one addition and one saturation for all of them."""
        offset = Signal(signed(33), reset_less=True)
        chosen = path.kinds.choose(path.after_tanh, self._gathered("hidden_offset", path))
        m.d.sync += offset.eq(delayed(m, chosen, self.factor_cycles, "early_offset"))
        m.d.comb += path.hidden.eq(saturated((path.hidden_product + offset) >> 23, 8))

    def _results(self, m: Module, path: Datapath) -> None:
        results = self._gathered("results", path)
        for port, name in ((self.a_o, "a"), (self.b_o, "b")):
            values = [(kinds, getattr(result, name)) for kinds, result in results]
            m.d.sync += port.eq(path.kinds.choose(path.last, values))
        plain = [
            (unit.plain_kinds, result.plain_h)
            for unit, (_, result) in zip(self.units, results, strict=True)
            if unit.plain_kinds
        ]
        m.d.sync += self.h_o.eq(self._hidden(m, path, plain))

    def _hidden(self, m: Module, path: Datapath, plain: list[tuple[tuple[UnitKind, ...], object]]) -> object:
        """h: what has no second product is chosen a cycle earlier, which keeps the last choice short."""
        if not plain:
            return path.hidden
        value = Signal(signed(8), name="plain_h")
        m.d.comb += value.eq(path.kinds.choose(path.plain, plain))
        value = delayed(m, value, path.last - path.plain, "plain_h")
        if all(unit.kinds == unit.plain_kinds for unit in self.units):
            return value
        kinds = [kind for kinds, _ in plain for kind in kinds]
        return Mux(path.kinds.match(path.last, *kinds), value, path.hidden)
