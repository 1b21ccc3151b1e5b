"""Sentences from the errors of onnxruntime, which name its own source files and repeat what it was given."""

import re

__all__ = ["runtime_reason"]

_MOST = 200

_CODE = re.compile(r"^\[ONNXRuntimeError\] : \d+ : \w+ : ")
_PLACE = re.compile(r"\S*/onnxruntime\S*:\d+ .*?\(.*?\)( \[with [^\]]*\])? ?")


def runtime_reason(error: Exception) -> str:
    """Return what an error of onnxruntime says, in one line of at most 200 characters."""
    text = " ".join(str(error).split()) or type(error).__name__
    return _PLACE.sub("", _CODE.sub("", text))[:_MOST]
