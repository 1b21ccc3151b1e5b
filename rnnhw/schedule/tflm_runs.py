"""A network of a ``.tflite`` as runs of the machine: stacks, and what the host does between them."""

from dataclasses import dataclass

from rnnhw.network import (
    LastStep,
    TfliteDense,
    TfliteLayer,
    TfliteLstm,
    TfliteNetwork,
    TfliteRecurrent,
    TflmStack,
)

__all__ = ["TflmRun", "tflm_runs"]


@dataclass(frozen=True, kw_only=True)
class TflmRun:
    """Stacks that get the same values, and whose outputs are joined, the first one's first.

    Parameters
    ----------
    before : tuple of `rnnhw.network.LastStep` and `Flatten`
        What the host does to the values of the run before.
    stacks : tuple of TflmStack
        Two for a bidirectional layer; none where only ``before`` is left to do.
    reverses : tuple of (bool, bool)
        Of each stack, whether the sequence is reversed before the first and after the last step.
    """

    before: tuple[TfliteLayer, ...]
    stacks: tuple[TflmStack, ...]
    reverses: tuple[tuple[bool, bool], ...]


class _Cutter:
    """Collects LSTMs along time into stacks as long as nothing else comes between."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._pending: list[TfliteLstm] = []
        self._before: list[TfliteLayer] = []
        self._runs: list[TflmRun] = []

    def _run(self, stacks: list[TflmStack], reverses: list[tuple[bool, bool]]) -> None:
        self._runs.append(TflmRun(before=tuple(self._before), stacks=tuple(stacks), reverses=tuple(reverses)))
        self._before = []

    def _flush(self, head: TfliteDense | None = None, *, every_step: bool = True) -> None:
        layers: list[TfliteLstm | TfliteDense] = [*self._pending]
        if head:
            layers.append(head)
        self._pending = []
        if layers:
            self._run([TflmStack(name=self._name, layers=layers, every_step=every_step)], [(False, False)])

    def _recurrent(self, layer: TfliteRecurrent) -> None:
        reverses = [(lstm.reverse_input, lstm.reverse_output) for lstm in layer.directions]
        if reverses == [(False, False)]:
            self._pending.append(layer.directions[0])
            return
        self._flush()
        self._run([TflmStack(name=self._name, layers=[lstm], every_step=True) for lstm in layer.directions],
                  reverses)

    def cut(self, layers: list[TfliteLayer]) -> list[TflmRun]:
        """All runs."""
        while layers:
            layer = layers.pop(0)
            if isinstance(layer, TfliteRecurrent):
                self._recurrent(layer)
            elif isinstance(layer, TfliteDense):
                self._flush(layer)
            elif isinstance(layer, LastStep) and self._pending:
                head = layers.pop(0) if layers and isinstance(layers[0], TfliteDense) else None
                self._flush(head if isinstance(head, TfliteDense) else None, every_step=False)
            else:
                self._flush()
                self._before.append(layer)
        self._flush()
        if self._before:
            self._run([], [])
        return self._runs


def tflm_runs(network: TfliteNetwork) -> list[TflmRun]:
    """Cut a network into runs."""
    return _Cutter(network.name).cut(list(network.layers))
