"""A damaged ``.tflite`` file is refused with one sentence, or loads as a complete network."""

import math
from pathlib import Path

import numpy as np
import pytest
from tflite_models import random_model
from tflite_networks import run_tflite

from rnnhw.errors import ModelError
from rnnhw.frontends import load_tflite

ORACLE = Path(__file__).parent.parent.parent.parent / "shared" / "oracle" / "tflite"
COUNT = 800


def recorded_models():
    return [path.read_bytes() for path in sorted(ORACLE.glob("*.tflite"))]


def written_models():
    pytest.importorskip("ai_edge_litert")
    return [random_model(np.random.default_rng(seed)).content for seed in range(8)]


def mutated(rng, content):
    """Damage the content: cut it off, change a byte or word, or copy a piece of it somewhere else."""
    content = bytearray(content)
    match rng.integers(4):
        case 0:
            return bytes(content[: rng.integers(len(content))])
        case 1:
            for _ in range(rng.integers(1, 5)):
                content[rng.integers(len(content))] = rng.integers(256)
        case 2:
            place = 4 * rng.integers(len(content) // 4)
            word = int(rng.choice([0, 1, 2**31 - 1, 2**31, 2**32 - 1, rng.integers(2**32)]))
            content[place : place + 4] = word.to_bytes(4, "little")
        case 3:
            source, target = rng.integers(len(content) - 64, size=2)
            count = rng.integers(1, 64)
            content[target : target + count] = content[source : source + count]
    return bytes(content)


@pytest.mark.parametrize("models", [recorded_models, written_models])
def test_damaged_files_end_in_a_sentence_or_load(tmp_path, models):
    rng, contents = np.random.default_rng(5), models()
    if not contents:
        pytest.skip("no ../shared/oracle/tflite")
    path, loaded = tmp_path / "damaged.tflite", 0
    for k in range(COUNT):
        path.write_bytes(mutated(rng, contents[k % len(contents)]))
        try:
            network = load_tflite(path)
        except ModelError as error:
            assert str(error).startswith(str(path)) and "\n" not in str(error)
            continue
        loaded += 1
        if math.prod(network.interface.input_shape) < 10000 and not network.directions[0].options:
            try:
                run_tflite(network, np.zeros(network.interface.input_shape, np.int8), "tflm")
            except ModelError:
                pass
    assert COUNT // 20 < loaded < COUNT // 2
