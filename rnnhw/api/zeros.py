"""Whether it is known which weights of a network are zero, as a machine needs it that leaves zeros out."""

from rnnhw.design import Design
from rnnhw.errors import InputError
from rnnhw.network import Shape, is_in_words

__all__ = ["check_zeros"]


def check_zeros(model: object, shape: Shape, design: Design) -> None:
    """Refuse a float network on a design that keeps activations.

    Which of its integers will be zero is not known; a stack in words has no zeros.

    Parameters
    ----------
    model : object
        The network as the user named it, or the network.
    shape : Shape
    design : Design

    Raises
    ------
    InputError
        If it is not known.
    """
    in_words = isinstance(model, str) and is_in_words(model)
    if design.kept_depth and not in_words and any(not layer.occupancies for layer in shape.layers):
        name = model if isinstance(model, str) else "the network"
        raise InputError(
            f"kept_depth is {design.kept_depth}, and which weights of {name} are zero is known of its "
            "integers only; quantize it first, or set kept_depth = 0"
        )
