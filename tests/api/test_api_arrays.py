import numpy as np
import pytest

from rnnhw.api.arrays import as_array, as_arrays, as_lengths
from rnnhw.errors import InputError


class Tensor:
    """What is asked of a PyTorch tensor: it must be detached and brought to the processor before NumPy."""

    def __init__(self, values, dtype="torch.float32", place="cuda", grad=True):
        self.values, self.dtype, self.place, self.grad = values, dtype, place, grad

    def detach(self):
        return Tensor(self.values, self.dtype, self.place, grad=False)

    def cpu(self):
        return Tensor(self.values, self.dtype, "cpu", self.grad)

    def float(self):
        return Tensor(self.values, "torch.float32", self.place, self.grad)

    def numpy(self):
        if self.grad or self.place != "cpu" or self.dtype == "torch.bfloat16":
            raise RuntimeError("not on the processor")
        return np.asarray(self.values, np.float32)


@pytest.mark.parametrize("dtype", ["torch.float32", "torch.bfloat16"])
def test_a_tensor_is_taken_from_its_device(dtype):
    found = as_array(Tensor([[1.5, 2]], dtype), "x")
    assert found.dtype == np.float32 and found.tolist() == [[1.5, 2.0]]


def test_arrays_keep_their_type():
    for given in (np.zeros((2, 3), np.int8), np.zeros(2, np.float16), np.ones(3, bool)):
        assert as_array(given, "x") is given
    assert as_array([[1, 2]], "x").dtype == np.int64
    assert as_arrays({"a": [1.0]}, "x")["a"].dtype == np.float64


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("abc", "x is of type str, not an array of numbers"),
        (None, "x is of type NoneType, not an array of numbers"),
        ([[1.0], [1.0, 2.0]], "x is of type list, not an array: "),
        ([object()], "x is of type list, not an array of numbers"),
        (np.zeros(2, complex), "x is of type ndarray, not an array of numbers"),
        (Tensor("z"), "x is of type Tensor, not an array: "),
    ],
)
def test_what_is_no_array_is_refused(given, message):
    with pytest.raises(InputError) as refused:
        as_array(given, "x")
    assert str(refused.value).startswith(message)


MASKED = np.ma.masked_array([1.0, 2.0, 3.0], [False, True, True])


@pytest.mark.parametrize("given", [MASKED, [MASKED]])
def test_masked_values_are_refused(given):
    with pytest.raises(InputError, match=r"^x holds 2 masked values, which are no numbers"):
        as_array(given, "x")


def test_a_masked_array_without_masked_values_is_taken():
    found = as_array(np.ma.masked_array([1.0, 2.0], False), "x")
    assert type(found) is np.ndarray and found.tolist() == [1.0, 2.0]


def test_a_refusal_names_the_input_of_a_mapping():
    with pytest.raises(InputError, match=r"x\['h'\] is of type str, not an array of numbers"):
        as_arrays({"h": "abc"}, "x")


def test_lengths():
    assert as_lengths(None) is None
    assert as_lengths([3, 2]).tolist() == [3, 2]
    for wrong in ([1.5, 2.0], [[1]], 3):
        with pytest.raises(InputError, match="not one integer per sequence"):
            as_lengths(wrong)
