"""JAX as a backend: one product of inputs for all steps, and the recurrence as a compiled scan."""

from collections.abc import Callable
from typing import Any

from rnnhw.errors import EngineError, InputError
from rnnhw.measure.backends.backend import Prepared, require
from rnnhw.measure.ceilings import COPY_BYTES, SIDE, Probe
from rnnhw.measure.processor import processor_name
from rnnhw.roofline import GATES, RnnWork

__all__ = ["backend"]

TYPES = {"fp32": "float32", "tf32": "float32", "fp16": "float16", "bf16": "bfloat16"}
PRODUCTS = {"fp32": "highest", "tf32": "tensorfloat32"}
"""How 32-bit values are multiplied: JAX's default on a GPU is tf32."""

LAUNCHES = 200


class _Jax:
    def __init__(self, jax: Any, device: Any) -> None:
        self.jax, self.device = jax, device
        self.name = processor_name() if device.platform == "cpu" else device.device_kind
        self.versions = f"jax {jax.__version__}, {device.platform}"

    def prepare(self, work: RnnWork, precision: str) -> Prepared:
        jax = self.jax
        if precision not in TYPES or (precision == "tf32" and self.device.platform == "cpu"):
            raise InputError(
                f"backend jax on {self.device.platform} has no {precision}; there are fp32, fp16, bf16 and, "
                "on cuda, tf32"
            )
        if work.direction != "forward":
            raise InputError(f"backend jax times forward, not {work.direction}")
        keys = jax.random.split(jax.random.key(0), 3)
        inputs, wide = work.inputs or work.hidden, GATES[work.cell] * work.hidden

        def values(key: Any, *shape: int) -> Any:
            return self._values(key, precision, *shape)

        x = values(keys[0], work.steps, work.batch, inputs)
        input_weights = values(keys[1], inputs, wide)
        recurrent_weights = values(keys[2], work.hidden, wide)
        layer = _layer(jax, work.cell, work.hidden)
        return Prepared(self._run(layer, precision, x, input_weights, recurrent_weights), "compiled")

    def probes(self, precision: str) -> dict[str, Probe]:
        jax, device = self.jax, "cuda" if self.device.platform == "gpu" else "cpu"
        side = SIDE[device]
        matrix = self._values(jax.random.key(0), precision, side, side)
        copied = jax.device_put(jax.numpy.zeros(COPY_BYTES[device] // 4, "float32"), self.device)
        tiny = jax.device_put(jax.numpy.zeros(1, "float32"), self.device)

        def additions() -> None:
            value = tiny
            for _ in range(LAUNCHES):
                value = jax.numpy.add(value, tiny)
            value.block_until_ready()

        return {
            # Every byte is read and written once.
            "copy_gbps": Probe(self._run(lambda x: -x, precision, copied), 2 * copied.nbytes),
            "product_tops": Probe(self._run(lambda a: a @ a, precision, matrix), 2 * side**3),
            "launch_us": Probe(additions, LAUNCHES),
        }

    def _values(self, key: Any, precision: str, *shape: int) -> Any:
        values = self.jax.random.normal(key, shape, TYPES[precision]) * 0.05
        return self.jax.device_put(values, self.device)

    def _run(self, function: Callable[..., Any], precision: str, *arguments: Any) -> Callable[[], None]:
        """A function that runs the compiled ``function`` once and waits."""
        with self.jax.default_matmul_precision(PRODUCTS.get(precision, "default")):
            compiled = self.jax.jit(function).lower(*arguments).compile()

        def run() -> None:
            compiled(*arguments).block_until_ready()

        return run


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
    install = 'pip install ".[jax]"' if device == "cpu" else 'pip install "jax[cuda12]"'
    jax = require("jax", "jax", install)
    try:
        return _Jax(jax, jax.devices("gpu" if device == "cuda" else "cpu")[0])
    except RuntimeError as error:
        raise EngineError(f"jax sees no such device: {error}; choose --device cpu") from None
