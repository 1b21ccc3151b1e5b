"""The loss of an encoder and a decoder, which translate sequences of symbols to sequences of symbols."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import Network
from rnnhw.train.kernels.losses import softmax_cross_entropy
from rnnhw.train.loops.data_names import digest
from rnnhw.train.loops.objectives import Outcome, Stacks, shuffled
from rnnhw.train.loops.settings import Settings
from rnnhw.train.loops.streams import one_hot
from rnnhw.train.parameters import Parameters
from rnnhw.train.reference import check_lengths, fill
from rnnhw.train.stack import Stack

__all__ = ["PairObjective", "teacher_forcing_inputs"]

Symbols = NDArray[np.integer[Any]]


def teacher_forcing_inputs(targets: Symbols, outputs: int) -> NDArray[np.float32]:
    """Inputs of a decoder in training with teacher forcing (Williams and Zipser 1989).

    At each step the decoder reads the true symbol of the step before. At the first step it reads a start
    symbol, ``outputs``, which it never writes.

    Parameters
    ----------
    targets : int array ``[batch, time]``
        The true symbols, in ``0 .. outputs - 1``.
    outputs : int
        Number of symbols that the decoder can write.

    Returns
    -------
    float32 array ``[batch, time, outputs + 1]``
        One-hot.
    """
    before = np.roll(targets, 1, axis=1)
    before[:, 0] = outputs
    return one_hot(before, outputs + 1)


class PairObjective:
    """Cross-entropy of the symbols that a decoder writes, beginning with an encoder's last state.

    ::

        state = encoder(symbols);   p_t = softmax(decoder(state, target_1 .. target_t-1))

    after Sutskever, Vinyals and Le 2014, equation 1, with teacher forcing: see `teacher_forcing_inputs`. Both
    networks read one-hot symbols. It is an `rnnhw.train.Objective`.

    Parameters
    ----------
    encoder, decoder : Network
        Initial values; not changed. Both must have the same number of layers, with the same kinds of cell and
        numbers of units. The encoder has no head; the decoder has one, with outputs on every step, and one
        input more than outputs.
    symbols : int array ``[count, time]``
        What the encoder reads; symbols beyond the length of a sequence have no effect.
    lengths : int array ``[count]``
        Number of symbols of each sequence.
    targets : int array ``[count, steps]``
        What the decoder shall write; all of the same length.

    Raises
    ------
    InputError
        If the networks do not fit each other, or the data do not fit them.
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
        """An empty mapping: nothing but the parameters is carried from one minibatch to the next."""
        return {}

    def batches(self, epoch: int, settings: Settings) -> list[NDArray[np.intp]]:
        """The shuffled minibatches of an epoch, as indices of pairs."""
        return shuffled(len(self._symbols), epoch, settings)

    def step(self, batch: NDArray[np.intp], step: int, settings: Settings) -> Outcome:
        """Compute the loss of a minibatch, and write the gradients of its mean to ``gradients``."""
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
        """The workspaces for this batch, filled with the inputs of both networks.

        The lengths of the batch's sequences are descending.
        """
        encoder = self._encoders.of(self._symbols.shape[1], batch.size)
        decoder = self._decoders.of(self._targets.shape[1], batch.size)
        order = np.arange(batch.size)
        fill(encoder, one_hot(self._symbols[batch], encoder.x.shape[2]), self._lengths[batch], order)
        inputs = teacher_forcing_inputs(self._targets[batch], decoder.outputs.shape[2])
        decoder.x[:] = inputs.transpose(1, 0, 2)
        return encoder, decoder

    def _backward(self, encoder: Stack, decoder: Stack) -> None:
        """Backpropagate through the decoder, through the state between the networks, and the encoder."""
        networks, gradients = self.parameters.of_network, self.gradients.of_network
        decoder.backward(networks("decoder"), gradients("decoder"))
        # The gradient of the decoder's initial state is that of the encoder's last state, layer by layer.
        for end, start in zip(encoder.runs, decoder.runs, strict=True):
            end.hidden_gradient[:] = start.hidden_gradient
            if end.cell_gradient is not None and start.cell_gradient is not None:
                end.cell_gradient[:] = start.cell_gradient
        # No loss depends on the encoder's outputs; ``clear=False`` keeps the gradients just written.
        encoder.outputs_gradient[:] = 0
        encoder.backward(networks("encoder"), gradients("encoder"), clear=False)


def _hand_over(encoder: Stack, decoder: Stack) -> None:
    """Copy the encoder's state after the last step of each sequence to the decoder's initial state."""
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
