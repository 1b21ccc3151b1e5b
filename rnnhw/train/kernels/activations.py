"""The elementwise functions of the cells, in Numba, on vectors.

In float32, tanh is a ratio of polynomials (a minimax approximation)::

    tanh(x) = x p(x^2) / q(x^2),  |x| <= 9,  p of degree 6 and q of degree 3,  else sign(x)

The coefficients minimize the largest relative error, which is 6.6e-9 in exact arithmetic. Over all float32
values the computed result has a relative error of at most 3.3e-7 and never exceeds 1; the sigmoid made from
it has an absolute error of at most 1.8e-7. In float64, tanh is the C library's. NaN gives NaN.
"""

from typing import Any

from numba import types
from numba.extending import overload

from rnnhw.compiled import njit
from rnnhw.train.kernels.vector import Vector, constant, maximum, minimum, multiply_add, tanh_of_lanes

__all__ = ["sigmoid", "tanh"]

# Coefficients of p and q, of rising powers of x^2.
P = (
    0.9999999933886318,
    0.13084010491246106,
    0.003103956648720569,
    1.1154312709834249e-05,
    -2.0225243171923398e-08,
    5.2779565165002536e-11,
    -8.488730701911383e-14,
)
Q = (1.0, 0.4641733759318064, 0.024495180133129662, 0.0002546145847190597)


@njit
def _rational(x: Any) -> Any:
    """Compute the ratio in the module's docstring by Horner's scheme."""
    limit, one = constant(x, 9.0), constant(x, 1.0)
    x = minimum(maximum(x, constant(x, -9.0)), limit)
    s = x * x
    p = multiply_add(s, constant(x, P[6]), constant(x, P[5]))
    p = multiply_add(s, p, constant(x, P[4]))
    p = multiply_add(s, p, constant(x, P[3]))
    p = multiply_add(s, p, constant(x, P[2]))
    p = multiply_add(s, p, constant(x, P[1]))
    p = multiply_add(s, p, constant(x, P[0]))
    q = multiply_add(s, constant(x, Q[3]), constant(x, Q[2]))
    q = multiply_add(s, q, constant(x, Q[1]))
    q = multiply_add(s, q, one)
    # Rounding may bring the ratio a little beyond 1, where 1 - tanh^2 would be negative.
    return minimum(maximum(x * p / q, constant(x, -1.0)), one)


def tanh(x: Any) -> Any:
    """Hyperbolic tangent of a vector. For compiled code only."""
    raise NotImplementedError


@overload(tanh, strict=False)
def _tanh_of_type(x: Any) -> Any:
    if not isinstance(x, Vector):
        return None
    if x.element == types.float32:
        return lambda x: _rational(x)
    return lambda x: tanh_of_lanes(x)


@njit
def sigmoid(x: Any) -> Any:
    """Logistic function of a vector: (1 + tanh(x / 2)) / 2, which cannot overflow as exp(-x) could."""
    half = constant(x, 0.5)
    return multiply_add(half, tanh(half * x), half)
