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


class Opened(Elaboratable):
    """A component whose own signals and memories an invariant can name.

    Signals are found by their names, or by those of the variables that hold them in the component's methods.

    Parameters
    ----------
    component : wiring.Component
    """

    def __init__(self, component):
        self._component = component
        self._variables = {}
        component._MustUse__used = self._MustUse__used = True  # Amaranth need not warn of unused ones
        with self._watched():
            self._module = component.elaborate(None)
        self._fragment = None

    def elaborate(self, platform):
        if self._fragment is None:
            with self._watched():
                self._fragment = Fragment.get(self._module, platform)
        return self._fragment

    def part(self, name):
        """One of its parts, a component."""
        return getattr(self._module.submodules, name)

    def word(self, m, memory, address):
        """What one of its memories holds at an address; to be asked for before the bench is elaborated."""
        port = self.part(memory).read_port(domain="comb")
        m.d.comb += port.addr.eq(address)
        return Value.cast(port.data)

    def signal(self, name):
        """The one signal of this name."""
        found = self.find(name)
        if found is None:
            raise LookupError(f"there is no signal {name}")
        return found

    def find(self, name):
        """The one signal of this name, or None."""
        found = self._variables[id(self._component)].get(name, [])
        if len(found) > 1:
            raise LookupError(f"{len(found)} signals have the name {name}")
        return found[0] if found else None

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
                    names = {variable} if owner is frame and part is value else set()
                    plain = part.as_value() if isinstance(part, View) else part
                    names |= {plain.name} if isinstance(plain, Signal) else set()
                    for name in names if isinstance(part, ValueCastable | Value) else ():
                        known = own.setdefault(name, [])
                        known += [part] if all(part is not one for one in known) else []

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
