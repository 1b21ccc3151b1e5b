"""The options that hold bits per weight, and the words in which the outcome of quantizing is told."""

from collections.abc import Sequence

from rnnhw.errors import InputError
from rnnhw.quantize import Budget, Quality

__all__ = ["parsed_bits", "trained_bits", "weight_bits_in_words"]

_AUTO = "auto"


def parsed_bits(text: str, budget: float | None) -> int | Sequence[int] | Budget:
    """Read ``8``, ``4``, ``3``, ``2``, one of them per layer, or ``auto`` with a budget.

    Raises
    ------
    InputError
        If it is none of these, or there is a budget without ``auto``.
    """
    if text == _AUTO:
        return Budget() if budget is None else Budget(error=budget / 100)
    if budget is not None:
        raise InputError(f"--budget is for --weight-bits auto, not for {text!r}")
    return _bits(text, "--weight-bits", ", or auto")


def trained_bits(text: str) -> int | Sequence[int]:
    """Read the option ``--quantize`` of ``rnnhw train``: ``8``, ``4``, ``3``, ``2``, or one per layer.

    Raises
    ------
    InputError
        If it is none of these.
    """
    return _bits(text, "--quantize", "")


def _bits(text: str, option: str, others: str) -> int | Sequence[int]:
    words = [word.strip() for word in text.split(",")]
    for word in words:
        if word not in ("8", "4", "3", "2"):
            raise InputError(f"{option} holds {word!r}; it is 8, 4, 3 or 2, one of them per layer{others}")
    return [int(word) for word in words] if len(words) > 1 else int(words[0])


def weight_bits_in_words(qualities: Sequence[Quality]) -> str:
    """Say which layers have weights of 4 bits, and how many bytes the weights and parameters take."""
    size = sum(layer.size for quality in qualities for layer in quality.layers)
    choices = [choice for quality in qualities for choice in quality.choices]
    narrow = [choice.name for choice in choices if choice.weight_bits == 4]
    if len(narrow) in (0, len(choices)):
        which = f"weights of {4 if narrow else 8} bits in all layers"
    else:
        names = ", ".join(f"{choice.name}: {choice.weight_bits}" for choice in choices)
        which = f"bits per weight {names}"
    return f"{which}; {size:,} bytes of weights, biases and shifts"
