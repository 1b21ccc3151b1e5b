"""Initial states of the float reference as those of an integer network."""

from rnnhw.network import IntegerNetwork, State, quantize_state, reset_state
from rnnhw.train import State as FloatState

__all__ = ["integer_state"]


def integer_state(network: IntegerNetwork, state: FloatState) -> State:
    """Quantize states of the float reference, whose h and c are equally wide."""
    wanted = reset_state(network, state.h.shape[1])
    return quantize_state(state.h[..., : wanted.h.shape[2]], state.c[..., : wanted.c.shape[2]], network)
