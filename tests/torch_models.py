"""Export PyTorch models to .pt2 files, convert them, and compare ONNX Runtime with PyTorch."""

import warnings

import numpy as np
import onnxruntime

from rnnhw.frontends.torch import pt2_to_onnx


def export_pt2(model, inputs, path, free=False):
    """Save a model in evaluation mode as a .pt2 file; with ``free``, sizes are free where PyTorch can."""
    import torch

    shapes = None
    if free:
        shapes = tuple(dict.fromkeys(range(one.ndim), torch.export.Dim.AUTO) for one in inputs)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        program = torch.export.export(model.eval(), inputs, dynamic_shapes=shapes)
        torch.export.save(program, path)
    return program


def flat(values):
    """All tensors in nested tuples, lists and dicts, as arrays."""
    import torch

    if isinstance(values, torch.Tensor):
        return [values.detach().numpy()]
    if isinstance(values, dict):
        values = values.values()
    return [] if values is None else [array for value in values for array in flat(value)]


def run_onnx(model, arrays):
    """Outputs of a model by ONNX Runtime; the inputs are given in order."""
    session = onnxruntime.InferenceSession(model.SerializeToString())
    names = [given.name for given in session.get_inputs()]
    arrays = [array.astype(np.float32) if array.dtype.kind == "f" else array for array in arrays]
    return session.run(None, dict(zip(names, arrays, strict=True)))


def largest_error(model, onnx_model, inputs):
    """Largest difference of all outputs, once their shapes are equal."""
    import torch

    with torch.no_grad(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # oneDNN has no projections
        expected = flat(model(*inputs))
    made = run_onnx(onnx_model, flat(inputs))
    assert [one.shape for one in made] == [one.shape for one in expected]
    errors = [0.0]
    for one, other in zip(made, expected, strict=True):
        if other.dtype.kind == "f":
            assert one.dtype == np.float32
            np.testing.assert_array_equal(np.isfinite(one), np.isfinite(other))
            one, other = one[np.isfinite(one)], other[np.isfinite(other)]
            errors.append(float(np.abs(one - other).max(initial=0)))
        else:
            np.testing.assert_array_equal(one, other)
    return max(errors)


def converted(model, inputs, path, free=False):
    """The ONNX model of a PyTorch model by way of a .pt2 file."""
    export_pt2(model, inputs, path, free)
    return pt2_to_onnx(path)
