"""Number formats: how many bytes a value takes in memory, and how tables of results write their names.

``mixed`` multiplies 16-bit floats and adds in 32 bits, in tensor cores where a device has them.
``fp16-storage`` stores 16-bit floats and computes in 32 bits (DeepBench's "pseudo"). On devices without
tensor cores the two are the same.
"""

from rnnhw.errors import InputError

__all__ = ["PRECISIONS", "parse_precision", "value_bytes"]

PRECISIONS = {
    "fp32": 4.0,
    "tf32": 4.0,
    "fp16": 2.0,
    "bf16": 2.0,
    "mixed": 2.0,
    "fp16-storage": 2.0,
    "int8": 1.0,
    "int4": 0.5,
}
"""Bytes per value, by precision."""

MARKS = {
    "bf16": "bf16",
    "tf32": "tf32",
    "fp32": "fp32",
    "float32": "fp32",
    "single": "fp32",
    "int8": "int8",
    "int4": "int4",
}
"""Parts of words that name a precision, tried in this order after the 16-bit formats."""


def value_bytes(precision: str) -> float:
    """Bytes per value of a precision."""
    return PRECISIONS[precision]


def parse_precision(text: str) -> str:
    """The precision that a text means: one of `PRECISIONS`, or a name as DeepBench's results write it.

    Raises
    ------
    InputError
        If the text names no precision.
    """
    words = text.strip().lower().replace("_", "-").replace("bfloat16", "bf16")
    if words in PRECISIONS:
        return words
    half = any(name in words for name in ("fp16", "fp 16", "half", "float16"))
    if half and "pseudo" in words:
        return "fp16-storage"
    if "mixed" in words or "tensor" in words:
        return "mixed"
    if half:
        return "fp16-storage" if "32 math" in words else "fp16"
    for mark, name in MARKS.items():
        if mark in words:
            return name
    raise InputError(f"precision {text!r} is unknown; there are {', '.join(PRECISIONS)}")
