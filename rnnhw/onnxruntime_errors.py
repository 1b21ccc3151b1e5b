"""Sentences from the errors of onnxruntime, which name its own source files and repeat what it was given."""

import os
import re

__all__ = ["runtime_reason"]

# Without this, importing onnxruntime starts a thread that sends telemetry, and leaves a file `.ses` in the
# folder for temporary files. Every module that imports onnxruntime imports this one first.
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")

_MOST = 200

_CODE = re.compile(r"^\[ONNXRuntimeError\] : \d+ : \w+ : ")
_PLACE = re.compile(r"\S*/onnxruntime\S*:\d+ .*?\(.*?\)( \[with [^\]]*\])? ?")
_UNKNOWN = re.compile(
    r"No Op registered for (\S+) with domain_version of (\d+)|(\S+)\(-?\d+\) is not a registered function/op"
)


def runtime_reason(error: Exception) -> str:
    """Return what an error of onnxruntime says, in one line of at most 200 characters."""
    text = " ".join(str(error).split()) or type(error).__name__
    if unknown := _UNKNOWN.search(text):
        plain, opset, other = unknown.groups()
        return f"it knows no operator {other or f'{plain} of operator set {opset}'}"[:_MOST]
    return _PLACE.sub("", _CODE.sub("", text))[:_MOST]
