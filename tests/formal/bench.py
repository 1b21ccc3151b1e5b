"""What a proof is stated in: a module with free inputs around components that can be looked into."""

import contextlib
import sys
from pathlib import Path

from amaranth import Module, Signal, Value
from amaranth.hdl import Assume, Elaboratable, Fragment, ValueCastable
from amaranth.lib.data import View
from amaranth.lib.wiring import Component

import rnnhw.gateware

__all__ = ["Bench", "Opened"]

_GATEWARE = str(Path(rnnhw.gateware.__file__).parent)


def _add(signals, name, value):
    """Add a value to those of a name, unless it, or a view of it, is there."""
    known = signals.setdefault(name, [])
    if all(Value.cast(value) is not Value.cast(one) for one in known):
        known.append(value)


class Opened(Elaboratable):
    """A component whose own signals and memories an invariant can name.

    Signals are found by the names of the variables that hold them in the methods, or by their own.

    Parameters
    ----------
    component : wiring.Component
    """

    def __init__(self, component):
        self.component = component
        self._variables = {}
        component._MustUse__used = self._MustUse__used = True  # Amaranth need not warn of unused ones
        with self._watched():
            self._module = component.elaborate(None)
        self._fragment = None

    def elaborate(self, platform):
        if self._fragment is None:
            with self._watched():
                self._fragment = Fragment.get(self._module, platform)
            self._note_driven(self._fragment, self.component)
        return self._fragment

    def _note_driven(self, fragment, component):
        """Note the signals that the statements of a component and of its parts drive."""
        own = self._variables.setdefault(id(component), {})
        for statements in fragment.statements.values():
            for signal in statements._lhs_signals():
                _add(own, ("signal", signal.name), signal)
        for part, _, _ in fragment.subfragments:
            for component in part.origins or ():
                self._note_driven(part, component)

    def part(self, name):
        """One of its parts, a component."""
        return getattr(self._module.submodules, name)

    def word(self, m, memory, address):
        """What one of its memories holds at an address; to be asked for before the bench is elaborated."""
        port = self.part(memory).read_port(domain="comb")
        m.d.comb += port.addr.eq(address)
        return Value.cast(port.data)

    def signals_of(self, part):
        """A function that finds the signals of one of its parts by their names."""
        self.elaborate(None)
        return lambda name: self._only(self.part(part), name)

    def signal(self, name):
        """The one signal of this name; memories must have been asked for before."""
        self.elaborate(None)
        return self._only(self.component, name)

    def has(self, name):
        """Whether there is a signal of this name."""
        self.elaborate(None)
        return ("signal", name) in self._variables[id(self.component)]

    def _only(self, component, name):
        known = self._variables[id(component)]
        found = known.get(("variable", name)) or known.get(("signal", name), [])
        if len(found) != 1:
            raise LookupError(f"{len(found)} signals have the name {name}")
        return found[0]

    @contextlib.contextmanager
    def _watched(self):
        """Note the signals in the variables of all methods of components, and of what these call."""

        def note(frame, event, argument):
            if event != "return" or not frame.f_code.co_filename.startswith(_GATEWARE):
                return
            owner = frame
            while owner and not isinstance(owner.f_locals.get("self"), Component):
                owner = owner.f_back
            if owner is None:
                return
            own = self._variables.setdefault(id(owner.f_locals["self"]), {})
            for variable, value in frame.f_locals.items():
                for part in value if isinstance(value, list | tuple) else [value]:
                    if not isinstance(part, ValueCastable | Value):
                        continue
                    if owner is frame and part is value:
                        _add(own, ("variable", variable), part)
                    plain = part.as_value() if isinstance(part, View) else part
                    if isinstance(plain, Signal):
                        _add(own, ("signal", plain.name), part)

        sys.setprofile(note)
        try:
            yield
        finally:
            sys.setprofile(None)


class Bench:
    """A module, its free inputs, and what is assumed about them.

    The reset is free too: it can come in any cycle.

    Attributes
    ----------
    m : Module
    inputs : list of Signal
        Each takes any value in every cycle, as far as nothing else is assumed.
    """

    def __init__(self):
        self.m = Module()
        self.inputs = []

    def free(self, shape, name):
        """A signal with any value in each cycle."""
        signal = Signal(shape, name=name)
        self.take(signal)
        return signal

    def take(self, *signals):
        """Make signals free that nothing drives, such as the inputs of a component."""
        self.inputs += [getattr(signal, "as_value", lambda signal=signal: signal)() for signal in signals]

    def constant(self, shape, name):
        """A signal that has any value, the same in all cycles."""
        signal = self.free(shape, name)
        value = signal.as_value() if hasattr(signal, "as_value") else signal
        before, known = Signal(len(value), reset_less=True), Signal(reset_less=True)
        self.m.d.sync += [before.eq(value), known.eq(1)]
        self.m.d.comb += Assume(~known | (before == value))
        return signal
