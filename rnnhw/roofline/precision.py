"""Number formats: what a value takes in memory and which peak multiplies it.

``mixed`` multiplies 16-bit floats and adds in 32 bits, in tensor cores where a device has them.
``fp16-storage`` keeps 16-bit floats and computes in 32 (DeepBench's "pseudo"). On devices without tensor
cores the two are one.
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
"""Bytes of a value, by precision."""


MARKS = {
    "bf16": "bf16",
    "tf32": "tf32",
    "fp32": "fp32",
    "float32": "fp32",
    "single": "fp32",
    "int8": "int8",
    "int4": "int4",
}


def value_bytes(precision: str) -> float:
    """Bytes of a value."""
    return PRECISIONS[precision]


def parse_precision(text: str) -> str:
    """The precision that a word of a table means: ours, or as DeepBench's results write it.

    Raises
    ------
    InputError
        If it names none.
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
