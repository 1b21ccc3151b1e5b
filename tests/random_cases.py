"""The loop that ``onnx_nodes.py`` and ``onnx_graphs.py`` share: make random cases, and compare each."""

import argparse
import sys
import tempfile
import warnings
from pathlib import Path

import numpy as np

__all__ = ["try_cases"]


def try_cases(document, default, make, compare, summary):
    """Make as many cases as the command line says, compare each, print what is wrong, and end the process.

    ``make`` makes a case of a random number generator, and ``compare`` says in a sentence what is wrong with
    a case, given a folder for its files, or gives an empty text. ``summary`` makes lines of the number of
    cases that are wrong.
    """
    parser = argparse.ArgumentParser(description=document.splitlines()[0])
    parser.add_argument("cases", type=int, nargs="?", default=default)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    warnings.simplefilter("error")
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for k in range(given.cases):
            case = make(np.random.default_rng([given.seed, k]))
            try:
                found = compare(case, Path(folder))
            except Exception as error:
                found = f"{type(error).__name__}: {error}"
            if found:
                wrong += 1
                print(f"{k} of seed {given.seed}: {found}", flush=True)
    print(f"seed {given.seed}: {summary(wrong)}")
    sys.exit(wrong > 0)
