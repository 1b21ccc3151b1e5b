"""The shapes of DeepBench's recurrent benchmarks, which are timed."""

import tomllib
from importlib import resources

from rnnhw.errors import InputError
from rnnhw.roofline import RnnWork

__all__ = ["SUITES", "suite_works"]

SUITES = {"infer": ("infer",), "train": ("train_fwd", "train_bwd_inputs", "train_bwd_total")}
"""Directions that are timed, by suite, both under DeepBench's names."""

WORK_DIRECTIONS = {
    "infer": "forward",
    "train_fwd": "forward",
    "train_bwd_inputs": "backward_data",
    "train_bwd_total": "backward",
}
"""Names of these directions in `rnnhw.roofline.work`."""


def suite_works(name: str) -> list[tuple[str, str, RnnWork]]:
    """DeepBench's shapes as (suite, direction, work); each layer has as many inputs as hidden units.

    Parameters
    ----------
    name : {"infer", "train", "deepbench"}
        "deepbench" means both suites.

    Raises
    ------
    InputError
        If there is no such suite.
    """
    if name not in (*SUITES, "deepbench"):
        raise InputError(f"no suite {name!r}; there are {', '.join(SUITES)} and deepbench")
    text = resources.files("rnnhw.measure").joinpath("deepbench.toml").read_text("utf-8")
    tables = tomllib.loads(text)
    return [
        (
            suite,
            direction,
            RnnWork(
                cell=cell,
                hidden=hidden,
                inputs=hidden,
                batch=batch,
                steps=steps,
                direction=WORK_DIRECTIONS[direction],
            ),
        )
        for suite in (SUITES if name == "deepbench" else (name,))
        for cell, hidden, batches, lengths in tables[suite]
        for batch in batches
        for steps in lengths
        for direction in SUITES[suite]
    ]
