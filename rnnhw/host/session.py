"""Host blocks in onnxruntime."""

from collections.abc import Mapping
from typing import Any

from numpy.typing import NDArray

from rnnhw.errors import InputError, ModelError
from rnnhw.network import HostBlock
from rnnhw.onnxruntime_errors import runtime_reason

__all__ = ["Session"]

_SILENT = 4
"""Only fatal messages are logged; errors are exceptions that name what is wrong."""


class Session:
    """A host block that is ready to run.

    Parameters
    ----------
    block : HostBlock

    Raises
    ------
    ModelError
        If onnxruntime does not know an operator, or the block's model is damaged.
    """

    def __init__(self, block: HostBlock) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.log_severity_level = _SILENT
        # One thread, because with several the order of additions, and so the last bits, may differ.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._outputs = list(block.outputs)
        try:
            self._session = onnxruntime.InferenceSession(
                block.model,
                options,
                providers=["CPUExecutionProvider"],
                enable_fallback=0,  # which prints
            )
        except Exception as error:  # onnxruntime's exceptions have no common class of their own
            raise ModelError(f"onnxruntime cannot run the host's part: {runtime_reason(error)}") from None
        self._inputs = [entry.name for entry in self._session.get_inputs()]

    def run(self, tensors: Mapping[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
        """Compute the block's outputs from tensors by name.

        Raises
        ------
        InputError
            If onnxruntime refuses the tensors.
        """
        feeds = {name: tensors[name] for name in self._inputs}
        try:
            results = self._session.run(self._outputs, feeds)
        except Exception as error:
            raise InputError(f"onnxruntime refuses the host's part: {runtime_reason(error)}") from None
        return dict(zip(self._outputs, results, strict=True))
