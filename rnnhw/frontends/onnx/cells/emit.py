"""Writes recurrences as ONNX nodes, and the values of the graph that they give."""

from collections.abc import Hashable
from typing import Any

from onnx import NodeProto, helper

from rnnhw.frontends.onnx.cells.builder import Builder, Labels
from rnnhw.frontends.onnx.cells.inputs import FAR, InputWriter
from rnnhw.frontends.onnx.cells.operators import ACTIVATIONS
from rnnhw.frontends.onnx.cells.packing import Packing
from rnnhw.frontends.onnx.cells.recurrences import Binding, Recurrence, arrays_of, weights_key
from rnnhw.frontends.onnx.cells.sources import Place, Sources, labelled

__all__ = ["Emitter"]

_DEFAULTS = {"LSTM": ("Sigmoid", "Tanh", "Tanh"), "GRU": ("Sigmoid", "Tanh"), "RNN": ("Tanh",)}
_OUTPUTS = ("Y", "Y_h", "Y_c")


class Emitter:
    """Writes nodes for recurrences and for the values that they give.

    Parameters
    ----------
    sources : Sources
        Where the values are that recurrences read.
    builder : Builder
    """

    def __init__(self, sources: Sources, builder: Builder) -> None:
        self._sources = sources
        self._builder = builder
        self._inputs: dict[Recurrence, tuple[list[str], Packing | None]] = {}
        self._outputs: dict[Recurrence, list[str]] = {}
        self._every: dict[Recurrence, str] = {}
        self._rounded: dict[str, str] = {}
        self._left: list[Recurrence] = []
        self._weights: dict[Hashable, list[str]] = {}

    def admit(self, recurrence: Recurrence) -> None:
        """Let other recurrences read h of all steps of this one."""
        self._sources.add(recurrence.y, lambda: self._all_steps(recurrence))

    def bind(self, name: str, binding: Binding) -> None:
        """Write the nodes that give a value of the graph, under its name.

        Raises
        ------
        Unavailable
            Where no value of the graph holds what the recurrence reads.
        """
        recurrence, build = binding.recurrence, self._builder
        batch = ["batch"] * len(recurrence.rows)
        labels: Labels
        if binding.part == "all":
            every, labels = self._steps(recurrence)
            if binding.is_flipped:
                every = build.slice(every, 0, -1, -FAR, -1)
            order = [*batch, "time"] if binding.axis else ["time", *batch]
            build.rearrange(every, labels, labelled(binding.groups, order), name)
            return
        labels = (None, "batch" if batch else None)
        if binding.part == "one":
            every, _ = self._all_steps(recurrence)
            state, labels = build.pick(every, 0, binding.time), labels[1:]
        else:
            place = 2 if binding.part == "c" else 1
            state = self._output(recurrence, place)
            if recurrence.mask is not None:
                names, packing = self._written(recurrence)
                assert packing is not None
                state = packing.final(state, names[place + 1])
        build.rearrange(state, labels, labelled(binding.groups, batch), name)

    def inputs(self, recurrence: Recurrence) -> list[str]:
        """Names of X, lengths, initial h and initial c, empty where none is needed.

        Raises
        ------
        Unavailable
            Where no value of the graph holds one of them.
        """
        return self._written(recurrence)[0]

    def _written(self, recurrence: Recurrence) -> tuple[list[str], Packing | None]:
        if recurrence not in self._inputs:
            self._inputs[recurrence] = InputWriter(self._sources, self._builder, recurrence).names()
        return self._inputs[recurrence]

    def _steps(self, recurrence: Recurrence) -> tuple[str, Labels]:
        """h of all steps as it is at hand, and what its axes are."""
        batch = "batch" if recurrence.rows else None
        if recurrence.mask is None:
            return self._output(recurrence, 0), ("time", None, batch)
        return self._all_steps(recurrence)[0], ("time", batch)

    def _all_steps(self, recurrence: Recurrence) -> Place:
        """h of all steps: ``[time, batch, units]``."""
        if recurrence not in self._every:
            every = self._builder.squeeze(self._output(recurrence, 0), [1])
            if recurrence.mask is not None:
                (_, _, initial, _), packing = self._written(recurrence)
                assert packing is not None
                every = packing.unpacked(every, initial)
            self._every[recurrence] = every
        return self._every[recurrence], (1, len(recurrence.rows))

    def _output(self, recurrence: Recurrence, place: int) -> str:
        """The name of an output of the recurrent node, which ``layers`` writes."""
        if recurrence not in self._outputs:
            self._outputs[recurrence] = [""] * (3 if recurrence.step.kind == "LSTM" else 2)
            self._left.append(recurrence)
        names = self._outputs[recurrence]
        if not names[place]:
            names[place] = self._builder.name(f"{recurrence.label} {_OUTPUTS[place]}")
            rounding = recurrence.h_rounding if place < 2 else None
            if rounding is not None:
                self._rounded[names[place]] = self._builder.rounded(names[place], rounding)
        return self._rounded.get(names[place], names[place])

    def prepare(self) -> set[str]:
        """Write what the recurrent nodes read whose outputs were asked for since the last time.

        Returns
        -------
        set of str
            The names that these nodes read.
        """
        read: set[str] = set()
        while self._left:
            read.update(self.inputs(self._left.pop()))
        return read - {""}

    def layers(self) -> dict[Recurrence, NodeProto]:
        """Write the recurrent nodes, after all else."""
        layers = {recurrence: self._layer(recurrence) for recurrence in self._outputs}
        self._builder.nodes += layers.values()
        return layers

    def _layer(self, recurrence: Recurrence) -> NodeProto:
        (x, lengths, h, c), _ = self._inputs[recurrence]
        step, build = recurrence.step, self._builder
        name, key = build.name(recurrence.label), weights_key(recurrence)
        if key not in self._weights:
            arrays = arrays_of(recurrence)
            self._weights[key] = [
                build.constant(arrays[role], f"{name} {role}") if role in arrays else "" for role in "WRBP"
            ]
        w, r, b, p = self._weights[key]
        inputs = [x, w, r, b, lengths, h, c, p]
        while not inputs[-1]:
            inputs.pop()
        attributes = {"hidden_size": step.units, **step.attributes, **_activations(recurrence)}
        if recurrence.is_reverse:
            attributes["direction"] = "reverse"
        return helper.make_node(step.kind, inputs, self._outputs[recurrence], name, **attributes)


def _activations(recurrence: Recurrence) -> dict[str, Any]:
    """The attributes of the activations, where they are not the defaults."""
    functions = recurrence.step.activations
    names = [function.operator for function in functions]
    if tuple(names) == _DEFAULTS[recurrence.step.kind]:
        return {}
    found: dict[str, Any] = {"activations": names}
    for place, key in enumerate(("alpha", "beta")):
        values = [
            function.parameters[place]
            for function in functions
            if len(ACTIVATIONS[function.operator]) > place
        ]
        if values:
            found[f"activation_{key}"] = values
    return found
