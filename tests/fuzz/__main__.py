"""Runs `fuzz.run.main`; the folder of tests is put where ``fuzz`` and what it shares can be imported."""

import os
import sys
from pathlib import Path

TESTS = Path(__file__).parent.parent
sys.path[:1] = [str(TESTS.parent), str(TESTS)]
os.environ.setdefault("KERAS_BACKEND", "torch")  # Keras would look for TensorFlow

from fuzz.run import main  # noqa: E402

if __name__ == "__main__":
    main()
