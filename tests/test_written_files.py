"""A few of the random files of ``tests/written_files.py``; as a program it writes as many as one likes."""

import numpy as np
import pytest
from written_files import Count, compare_qdq, compare_tflite
from written_networks import random_qdq, random_tflite


@pytest.mark.slow
def test_random_onnx_files_have_the_bits_of_golden(tmp_path):
    count = Count()
    for k in range(30):
        rng = np.random.default_rng([2, k])
        assert compare_qdq(rng, random_qdq(rng), tmp_path / "model.onnx", count) == 0, k
    assert count.files == 30 and count.outputs > 2000


@pytest.mark.slow
def test_random_tflite_files_are_read_back_and_have_the_bits_of_golden(tmp_path):
    pytest.importorskip("ai_edge_litert")
    pytest.importorskip("tflite_micro")
    count = Count()
    for k in range(30):
        rng = np.random.default_rng([2, k])
        assert compare_tflite(rng, random_tflite(rng), tmp_path / "model.tflite", count) == 0, k
    assert count.files == 30 and count.outputs > 2000 and count.micro_outputs > 500
