"""The loss of encoder and decoder: sequences of symbols to sequences of symbols."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import Network
from rnnhw.train.kernels.losses import softmax_cross_entropy
from rnnhw.train.loops.objectives import Outcome, Stacks, digest, shuffled
from rnnhw.train.loops.settings import Settings
from rnnhw.train.loops.streams import one_hot
from rnnhw.train.parameters import Parameters
from rnnhw.train.reference import check_lengths, fill
from rnnhw.train.stack import Stack

__all__ = ["PairObjective", "taught"]

Symbols = NDArray[np.integer[Any]]


def taught(targets: Symbols, outputs: int) -> NDArray[np.float32]:
    """What a decoder reads in training: the symbol before each, one-hot in ``outputs + 1``.

    Before the first is symbol ``outputs``, which it never writes.

    Parameters
    ----------
    targets : int array ``[batch, time]``
    outputs : int
        Symbols that the decoder writes.
    """
    before = np.roll(targets, 1, axis=1)
    before[:, 0] = outputs
    return one_hot(before, outputs + 1)


class PairObjective:
    """Cross-entropy of the symbols that a decoder writes from the state in which an encoder ends.

    ::

        state = encoder(symbols);   p_t = softmax(decoder(state, target_1 .. target_t-1))

    Sutskever, Vinyals and Le 2014, equation 1; the decoder is taught with the true symbols before (Williams
    and Zipser 1989). The encoder reads its symbols one-hot, and so does the decoder, which has one input more
    than outputs: see `taught`.

    Parameters
    ----------
    encoder, decoder : Network
        Where to begin; left as they are. Of as many layers, cell by cell of the same kind and units; the
        encoder without head, the decoder with one and outputs on every step.
    symbols : int array ``[count, time]``
        Those beyond a sequence's length have no effect.
    lengths : int array ``[count]``
    targets : int array ``[count, steps]``

    Raises
    ------
    InputError
        If the networks do not suit each other, or the data do not suit them.
    """

    def __init__(
        self, encoder: Network, decoder: Network, symbols: Symbols, lengths: Symbols, targets: Symbols
    ) -> None:
        _check_networks(encoder, decoder)
        _check_symbols("symbols", symbols, encoder.inputs)
        _check_symbols("targets", targets, decoder.outputs)
        if len(symbols) != len(targets):
            raise InputError(f"there are {len(symbols)} sequences of symbols and {len(targets)} of targets")
        self._lengths = check_lengths(lengths, *symbols.shape)
        self._symbols, self._targets = symbols, targets.astype(np.int64)
        self.parameters = Parameters.of({"encoder": encoder, "decoder": decoder})
        self.gradients = self.parameters.zeros_like()
        self.data = digest(symbols, self._lengths, targets)
        self._encoders, self._decoders = (
            Stacks(self.parameters.of_network(name), self.parameters.flat.dtype)
            for name in ("encoder", "decoder")
        )

    def carried(self) -> dict[str, NDArray[Any]]:
        """What goes from one minibatch to the next beside the parameters: nothing."""
        return {}

    def batches(self, epoch: int, settings: Settings) -> list[NDArray[np.intp]]:
        """Minibatches of an epoch, as indices, shuffled."""
        return shuffled(len(self._symbols), epoch, settings)

    def step(self, batch: NDArray[np.intp], step: int, settings: Settings) -> Outcome:
        """Loss of a minibatch; the gradients of its mean go to ``gradients``."""
        batch = batch[np.argsort(-self._lengths[batch], kind="stable")]
        encoder, decoder = self._filled(batch)
        random = np.random.default_rng([settings.seed, 2, step])
        for stack, name in ((encoder, "encoder"), (decoder, "decoder")):
            stack.draw_masks(random, settings.dropout)
            if stack is decoder:
                _hand_over(encoder, decoder)
            stack.forward(self.parameters.of_network(name))
        labels = self._targets[batch].T.reshape(-1)
        width = decoder.outputs.shape[-1]
        loss, hits = softmax_cross_entropy(
            decoder.outputs.reshape(-1, width), labels, decoder.outputs_gradient.reshape(-1, width)
        )
        self._backward(encoder, decoder)
        return loss, hits, labels.size

    def _filled(self, batch: NDArray[np.intp]) -> tuple[Stack, Stack]:
        """The workspaces for this batch, whose lengths fall, with what both networks read in them."""
        encoder = self._encoders.of(self._symbols.shape[1], batch.size)
        decoder = self._decoders.of(self._targets.shape[1], batch.size)
        order = np.arange(batch.size)
        fill(encoder, one_hot(self._symbols[batch], encoder.x.shape[2]), self._lengths[batch], order)
        decoder.x[:] = taught(self._targets[batch], decoder.outputs.shape[2]).transpose(1, 0, 2)
        return encoder, decoder

    def _backward(self, encoder: Stack, decoder: Stack) -> None:
        """Through the decoder, over the state and through the encoder."""
        networks, gradients = self.parameters.of_network, self.gradients.of_network
        decoder.backward(networks("decoder"), gradients("decoder"))
        for end, start in zip(encoder.runs, decoder.runs, strict=True):
            end.hidden_gradient[:] = start.hidden_gradient
            if end.cell_gradient is not None and start.cell_gradient is not None:
                end.cell_gradient[:] = start.cell_gradient
        encoder.outputs_gradient[:] = 0
        encoder.backward(networks("encoder"), gradients("encoder"), clear=False)


def _hand_over(encoder: Stack, decoder: Stack) -> None:
    """The decoder begins with the state after each sequence's last step."""
    lengths = encoder.extent.lengths
    rows = np.arange(lengths.size)
    for end, start in zip(encoder.runs, decoder.runs, strict=True):
        start.hidden[0] = end.hidden[lengths, rows]
        if end.cell is not None and start.cell is not None:
            start.cell[0] = end.cell[lengths, rows]


def _check_networks(encoder: Network, decoder: Network) -> None:
    if encoder.head is not None or encoder.every_step:
        raise InputError(
            f"network {encoder.name!r} is no encoder: it must have no dense head, and give its last step only"
        )
    if decoder.head is None or not decoder.every_step or decoder.inputs != decoder.outputs + 1:
        raise InputError(
            f"network {decoder.name!r} is no decoder: it must have a dense head, outputs on "
            "every step, and one input more than outputs"
        )
    kinds = [
        [(type(layer).__name__, layer.units, layer.outputs) for layer in network.directions]
        for network in (encoder, decoder)
    ]
    if kinds[0] != kinds[1]:
        raise InputError(
            f"the states of {encoder.name!r} are not those of {decoder.name!r}: their layers "
            f"are {kinds[0]} and {kinds[1]}"
        )


def _check_symbols(name: str, symbols: Symbols, count: int) -> None:
    if symbols.ndim != 2 or 0 in symbols.shape or not np.issubdtype(symbols.dtype, np.integer):
        raise InputError(
            f"the {name} are {symbols.dtype} of shape {list(symbols.shape)}, not integers of "
            "shape [count, time]"
        )
    if symbols.min() < 0 or symbols.max() >= count:
        raise InputError(f"the {name} lie in {symbols.min()} .. {symbols.max()}, not within 0 .. {count - 1}")
