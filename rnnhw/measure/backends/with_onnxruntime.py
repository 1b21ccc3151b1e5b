"""onnxruntime as a backend: a model of one recurrent operator.

Inputs and outputs stay on the device. On a GPU nothing is left to the processor: a layer that the library
cannot run there is refused.
"""

import itertools
from typing import Any

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

from rnnhw.errors import EngineError, InputError
from rnnhw.measure.backends.backend import Prepared
from rnnhw.measure.ceilings import COPY_BYTES, SIDE, Probe
from rnnhw.measure.processor import gpu_name, processor_name
from rnnhw.roofline import RnnWork

__all__ = ["backend"]

OPERATORS = {"lstm": "LSTM", "gru": "GRU", "vanilla": "RNN"}
PROVIDERS = {"cpu": "CPUExecutionProvider", "cuda": "CUDAExecutionProvider"}
TYPES = {"fp32": np.float32, "tf32": np.float32, "fp16": np.float16}
PRECISIONS = {"cpu": ("fp32",), "cuda": ("fp32", "tf32", "fp16")}
OPSET, IR_VERSION = 17, 8
LAUNCHES = 200


class _OnnxRuntime:
    def __init__(self, device: str) -> None:
        self.device = device
        self.name = gpu_name() if device == "cuda" else processor_name()
        self.versions = f"onnxruntime {onnxruntime.__version__}, onnx {onnx.__version__}"

    def prepare(self, work: RnnWork, precision: str) -> Prepared:
        if precision not in PRECISIONS[self.device]:
            raise InputError(
                f"backend onnxruntime on {self.device} has no {precision}; there are "
                f"{', '.join(PRECISIONS[self.device])}"
            )
        if work.direction != "forward":
            raise InputError(f"backend onnxruntime times forward, not {work.direction}")
        rng, inputs, kind = np.random.default_rng(0), work.inputs or work.hidden, TYPES[precision]
        wide = work.gates * work.hidden

        def weights(name: str, *shape: int) -> TensorProto:
            return numpy_helper.from_array(rng.uniform(-0.05, 0.05, shape).astype(kind), name)

        # The GRU applies its reset gate after the recurrent product, as cuDNN does.
        options: dict[str, Any] = {"linear_before_reset": 1} if work.cell == "gru" else {}
        node = helper.make_node(
            OPERATORS[work.cell], ["x", "w", "r"], ["y"], hidden_size=work.hidden, **options
        )
        x = rng.standard_normal((work.steps, work.batch, inputs)).astype(kind)
        constants = [weights("w", 1, wide, inputs), weights("r", 1, wide, work.hidden)]
        return Prepared(self._run([node], constants, x, precision), "eager")

    def probes(self, precision: str) -> dict[str, Probe]:
        kind, side = TYPES[precision], SIDE[self.device]
        copied = np.zeros(COPY_BYTES[self.device] // np.dtype(kind).itemsize, kind)
        matrix = np.ones((side, side), kind)
        weights = [numpy_helper.from_array(matrix, "w")]
        names = ["x", *(f"v{number}" for number in range(LAUNCHES - 1)), "y"]
        chain = [helper.make_node("Sigmoid", [a], [b]) for a, b in itertools.pairwise(names)]
        negate = [helper.make_node("Neg", ["x"], ["y"])]
        multiply = [helper.make_node("MatMul", ["x", "w"], ["y"])]
        return {
            # Every byte is read and written once.
            "copy_gbps": Probe(self._run(negate, [], copied, precision), 2 * copied.nbytes),
            "product_tops": Probe(self._run(multiply, weights, matrix, precision), 2 * side**3),
            "launch_us": Probe(self._run(chain, [], np.zeros(1, kind), precision), LAUNCHES),
        }

    def _run(self, nodes: list, constants: list, x: Any, precision: str) -> Any:
        """A function that runs a model from ``x`` to ``y`` once and waits."""
        kind = helper.np_dtype_to_tensor_dtype(x.dtype)
        graph = helper.make_graph(
            nodes,
            "timed",
            [helper.make_tensor_value_info("x", kind, x.shape)],
            [helper.make_tensor_value_info("y", kind, None)],
            constants,
        )
        model = helper.make_model(
            graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION
        )
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        settings: dict[str, Any] = {}
        if self.device == "cuda":
            options.add_session_config_entry("session.disable_cpu_ep_fallback", "1")
            settings["use_tf32"] = int(precision == "tf32")
        try:
            session = onnxruntime.InferenceSession(
                model.SerializeToString(), options, providers=[(PROVIDERS[self.device], settings)]
            )
        # onnxruntime has no exception of its own that all its errors share.
        except Exception as error:
            raise InputError(f"backend onnxruntime: {str(error).strip().splitlines()[0]}") from None
        binding = session.io_binding()
        binding.bind_ortvalue_input("x", onnxruntime.OrtValue.ortvalue_from_numpy(x, self.device, 0))
        binding.bind_output("y", self.device)

        def run() -> None:
            session.run_with_iobinding(binding)
            binding.synchronize_outputs()

        return run


def backend(device: str) -> _OnnxRuntime:
    """The backend on the processor, or on the first GPU."""
    if PROVIDERS[device] not in onnxruntime.get_available_providers():
        raise EngineError(
            f"onnxruntime {onnxruntime.__version__} has no {PROVIDERS[device]}; install it: "
            "pip install onnxruntime-gpu; or choose --device cpu"
        )
    return _OnnxRuntime(device)
