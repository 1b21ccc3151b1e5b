"""Convert a PyTorch module, by way of ``torch.export`` and the reader of ``.pt2`` files."""

import inspect
import io
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from onnx import ModelProto

from rnnhw.errors import ModelError
from rnnhw.frontends.torch.archive import shown
from rnnhw.frontends.torch.convert import read_pt2
from rnnhw.frontends.torch.layers import exportable_layers

__all__ = ["makes_example", "module_to_onnx"]

_BATCH, _STEPS = 2, 5
"""Sizes of the example that is made if none is given; PyTorch takes sizes 0 and 1 for fixed ones."""


def module_to_onnx(module: Any, example_inputs: Sequence[Any] | None = None) -> ModelProto:
    """Convert a module in evaluation mode.

    Batches and numbers of steps are free in the model where the module allows: not those of size 1 in the
    example, and not the steps over which a loop in Python runs. Recurrent layers take packed sequences; what
    is unpacked has as many steps as what was packed, even if all sequences are shorter.

    Parameters
    ----------
    module : torch.nn.Module
    example_inputs : sequence of torch.Tensor, optional
        Arguments of ``forward``: tensors, or tuples of tensors. If they are left out, one is made for LSTM,
        GRU, RNN, Embedding, Linear and Conv1d, and for what begins with one of them.

    Returns
    -------
    onnx.ModelProto
        As `rnnhw.frontends.torch.pt2_to_onnx` makes it.

    Raises
    ------
    ModelError
        If PyTorch cannot export the module, or something in it is not supported.
    """
    import torch

    if not isinstance(module, torch.nn.Module):
        raise ModelError(f"a {type(module).__name__} is no PyTorch module")
    inputs = (_example(module),) if example_inputs is None else tuple(example_inputs)
    name = f"the PyTorch module {type(module).__name__}"
    with _evaluating(module), exportable_layers(), warnings.catch_warnings():
        # PyTorch warns of its own ways to keep weights, which are no fault of the module.
        warnings.simplefilter("ignore")
        try:
            program = torch.export.export(module, inputs, dynamic_shapes=_free_arguments(module, inputs))
        except Exception as error:
            reason = next(iter(str(error).strip().splitlines()), type(error).__name__)
            raise ModelError(f"PyTorch cannot export {name}: {shown(reason)}") from error
        try:
            return _read(program)
        except ModelError as error:
            # What is not known here is perhaps made of what is. Recurrent layers stay whole.
            try:
                return _read(program.run_decompositions())
            except Exception:
                raise ModelError(f"{name} is not supported: {error}") from None


def _read(program: Any) -> ModelProto:
    import torch

    file = io.BytesIO()
    torch.export.save(program, file)
    file.seek(0)
    return read_pt2(file)


@contextmanager
def _evaluating(module: Any) -> Iterator[None]:
    """Put a module and its parts into evaluation mode for a while."""
    parts = [(part, part.training) for part in module.modules()]
    module.eval()
    try:
        yield
    finally:
        for part, training in parts:
            part.training = training


def _free_arguments(module: Any, inputs: tuple[Any, ...]) -> dict[str, Any]:
    """The dynamic shapes of the arguments of ``forward`` by name; those of ``*args`` are one tuple."""
    given = inspect.signature(module.forward).bind(*inputs).arguments
    return {name: _free(value) for name, value in given.items()}


def _free(inputs: Any) -> Any:
    """The dynamic shapes of inputs: PyTorch finds out which sizes can be free."""
    import torch

    if isinstance(inputs, torch.Tensor):
        return dict.fromkeys(range(inputs.ndim), torch.export.Dim.AUTO)
    if isinstance(inputs, list | tuple):
        return type(inputs)(_free(one) for one in inputs)
    if isinstance(inputs, dict):
        return {name: _free(one) for name, one in inputs.items()}
    return None


def makes_example(module: Any) -> bool:
    """Whether `module_to_onnx` can make an example input for a module by itself."""
    try:
        _example(module)
    except ModelError:
        return False
    return True


def _example(module: Any) -> Any:
    """An input for a module whose first layer says what it takes."""
    import torch

    for part in module.modules():
        if isinstance(part, torch.nn.RNNBase):
            sizes = (_BATCH, _STEPS) if part.batch_first else (_STEPS, _BATCH)
            return torch.zeros(*sizes, part.input_size)
        if isinstance(part, torch.nn.Linear):
            return torch.zeros(_BATCH, _STEPS, part.in_features)
        if isinstance(part, torch.nn.Conv1d):
            return torch.zeros(_BATCH, part.in_channels, _STEPS * max(part.kernel_size))
        if isinstance(part, torch.nn.Embedding):
            return torch.zeros(_BATCH, _STEPS, dtype=torch.int64)
        if not isinstance(part, torch.nn.Sequential):
            break
    raise ModelError(f"no example input can be made for a {type(module).__name__}; give example_inputs")
