"""JAX as a backend: one product of inputs for all steps, and the recurrence as a compiled scan."""

from collections.abc import Callable
from typing import Any

from rnnhw.errors import EngineError, InputError
from rnnhw.measure.backends.backend import Prepared, require
from rnnhw.measure.processor import processor_name
from rnnhw.roofline import GATES, RnnWork

__all__ = ["backend"]

TYPES = {"fp32": "float32", "fp16": "float16", "bf16": "bfloat16"}


class _Jax:
    def __init__(self, jax: Any, device: Any) -> None:
        self.jax, self.device = jax, device
        self.name = processor_name() if device.platform == "cpu" else device.device_kind
        self.versions = f"jax {jax.__version__}, {device.platform}"

    def prepare(self, work: RnnWork, precision: str) -> Prepared:
        jax = self.jax
        if precision not in TYPES:
            raise InputError(f"backend jax has no {precision}; there are {', '.join(TYPES)}")
        if work.direction != "forward":
            raise InputError(f"backend jax times forward, not {work.direction}")
        keys = jax.random.split(jax.random.key(0), 3)
        inputs, wide = work.inputs or work.hidden, GATES[work.cell] * work.hidden

        def values(key: Any, *shape: int) -> Any:
            return jax.device_put(jax.random.normal(key, shape, TYPES[precision]) * 0.05, self.device)

        x = values(keys[0], work.steps, work.batch, inputs)
        input_weights = values(keys[1], inputs, wide)
        recurrent_weights = values(keys[2], work.hidden, wide)
        compiled = jax.jit(_layer(jax, work.cell, work.hidden))

        def run() -> None:
            compiled(x, input_weights, recurrent_weights).block_until_ready()

        return Prepared(run, "compiled")


def _layer(jax: Any, cell: str, hidden: int) -> Callable[[Any, Any, Any], Any]:
    """Build the function (x, input weights, recurrent weights) -> h of every step, ``[time, batch, hidden]``.

    The GRU applies its reset gate after the recurrent product, as cuDNN does.
    """
    sigmoid, tanh = jax.nn.sigmoid, jax.numpy.tanh

    def step(state: tuple[Any, Any], a: Any, recurrent_weights: Any) -> tuple[Any, Any]:
        h, c = state
        b = h @ recurrent_weights
        if cell == "vanilla":
            return tanh(a + b), c
        if cell == "gru":
            a_r, a_z, a_n = jax.numpy.split(a, 3, axis=-1)
            b_r, b_z, b_n = jax.numpy.split(b, 3, axis=-1)
            update = sigmoid(a_z + b_z)
            return (1 - update) * tanh(a_n + sigmoid(a_r + b_r) * b_n) + update * h, c
        i, f, g, o = jax.numpy.split(a + b, 4, axis=-1)
        c = sigmoid(f) * c + sigmoid(i) * tanh(g)
        return sigmoid(o) * tanh(c), c

    def layer(x: Any, input_weights: Any, recurrent_weights: Any) -> Any:
        zero = jax.numpy.zeros((x.shape[1], hidden), x.dtype)

        def body(state: tuple[Any, Any], a: Any) -> tuple[Any, Any]:
            state = step(state, a, recurrent_weights)
            return state, state[0]

        return jax.lax.scan(body, (zero, zero), x @ input_weights)[1]

    return layer


def backend(device: str) -> _Jax:
    """The backend on the processor, or on the first GPU."""
    jax = require("jax", "jax" if device == "cpu" else "'jax[cuda12]'")
    try:
        return _Jax(jax, jax.devices("gpu" if device == "cuda" else "cpu")[0])
    except RuntimeError as error:
        raise EngineError(f"jax sees no such device: {error}; choose --device cpu") from None
