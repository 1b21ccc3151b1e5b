"""What a proof is stated in: a module with free inputs around components that can be looked into."""

import contextlib
import sys

from amaranth import Module, Signal, Value
from amaranth.hdl import Assume, Elaboratable, Fragment, ValueCastable
from amaranth.lib.wiring import Component

__all__ = ["Bench", "Opened"]


class Opened(Elaboratable):
    """A component whose own signals and memories an invariant can name.

    Signals are found by the names of the variables that hold them while the component is elaborated.

    Parameters
    ----------
    component : wiring.Component
    """

    def __init__(self, component):
        self._component = component
        self._variables = {}
        component._MustUse__used = True  # Amaranth need not warn of a component that was never elaborated
        with self._watched():
            self._module = component.elaborate(None)
        self._fragment = None

    def elaborate(self, platform):
        if self._fragment is None:
            with self._watched():
                self._fragment = Fragment.get(self._module, platform)
        return self._fragment

    def word(self, m, memory, address):
        """What one of its memories holds at an address; to be asked for before the bench is elaborated."""
        port = getattr(self._module.submodules, memory).read_port(domain="comb")
        m.d.comb += port.addr.eq(address)
        return port.data

    def signal(self, name):
        """What the variable of this name held in the methods of the component."""
        found = self._variables[id(self._component)].get(name, [])
        if len(found) != 1:
            raise LookupError(f"{len(found)} signals have the name {name}")
        return found[0]

    @contextlib.contextmanager
    def _watched(self):
        """Note the variables of all methods of components that end meanwhile."""

        def note(frame, event, argument):
            if event == "return" and isinstance(frame.f_locals.get("self"), Component):
                own = self._variables.setdefault(id(frame.f_locals["self"]), {})
                for name, value in frame.f_locals.items():
                    known = own.setdefault(name, [])
                    if isinstance(value, ValueCastable | Value) and all(value is not one for one in known):
                        known.append(value)

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
