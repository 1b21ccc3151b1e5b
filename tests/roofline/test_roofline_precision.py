"""Names of precisions as people and DeepBench write them."""

import pytest

from rnnhw.errors import InputError
from rnnhw.roofline import parse_precision, value_bytes


@pytest.mark.parametrize(
    ("text", "precision", "size"),
    [
        ("fp32", "fp32", 4),
        ("FP32", "fp32", 4),
        (" float32 ", "fp32", 4),
        ("tf32", "tf32", 4),
        ("fp16(pseudo: fp16 storage, fp32 math)", "fp16-storage", 2),
        ("FP16 ip, FP32 math", "fp16-storage", 2),
        ("FP16 ip, Mixed math", "mixed", 2),
        ("mixed precision", "mixed", 2),
        ("fp16 (tensor cores)", "mixed", 2),
        ("fp16(mixed: fp16 in, fp32 math, tensor cores)", "mixed", 2),
        ("half", "fp16", 2),
        ("FP16", "fp16", 2),
        ("bfloat16", "bf16", 2),
        ("INT8", "int8", 1),
        ("int4", "int4", 0.5),
        ("fp16_storage", "fp16-storage", 2),
    ],
)
def test_words(text: str, precision: str, size: float) -> None:
    assert parse_precision(text) == precision
    assert value_bytes(precision) == size


@pytest.mark.parametrize("text", ["", "fp8", "double", "16"])
def test_unknown_precisions_are_refused(text: str) -> None:
    with pytest.raises(InputError, match="is unknown; there are fp32"):
        parse_precision(text)
