"""Branches that are not decided before a model runs, as ``rnnhw inspect`` shows them."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from rnnhw.cli.calibration import shape_like
from rnnhw.errors import ModelError
from rnnhw.frontends import UndecidedBranch, model_branches

__all__ = ["branch_text", "branches_in", "undecided_facts"]

Array = NDArray[Any]
Given = Array | Mapping[str, Array] | None

_LAYERS = {"LSTM", "GRU", "RNN"}


def branches_in(path: Path, values: Mapping[str, Array], given: Given) -> list[dict[str, Any]]:
    """Return what is said of the undecided branches of a float model, as data for JSON.

    Parameters
    ----------
    path : Path
    values : mapping of str to array
        Inputs of the model that are constants.
    given : array, or mapping of str to array, optional
        Typical inputs.
    """
    return _facts(model_branches(path, values=values, like=shape_like(given)))


def undecided_facts(
    path: Path, values: Mapping[str, Array], given: Given, error: ModelError
) -> dict[str, Any] | None:
    """What is said of a model that cannot be divided because its layers are in undecided branches.

    Returns
    -------
    dict or None
        None if it is refused for another reason than ``error``.
    """
    try:
        branches = model_branches(path, values=values, like=shape_like(given))
    except ModelError:
        return None
    if not _holds_layers(branches):
        return None
    return {"name": path.stem, "refused": str(error), "undecided": _facts(branches)}


def _facts(branches: Sequence[UndecidedBranch]) -> list[dict[str, Any]]:
    return [
        {
            "operator": one.label,
            "depends_on_values_of": list(one.values),
            "depends_on_sizes_of": list(one.sizes),
            "holds_layers": _holds_layers([one]),
            "branches": {
                name: {"operators": dict(branch.operators), "inside": _facts(branch.inside)}
                for name, branch in one.branches.items()
            },
        }
        for one in branches
    ]


def _holds_layers(branches: Sequence[UndecidedBranch]) -> bool:
    """Whether there are recurrent operators in some branches."""
    return any(
        bool(_LAYERS & set(branch.operators)) or _holds_layers(branch.inside)
        for one in branches
        for branch in one.branches.values()
    )


def branch_text(facts: Sequence[dict[str, Any]], indent: str = "") -> Iterator[str]:
    """Yield the lines that the terminal shows."""
    for one in facts:
        yield f"{indent}{one['operator']}, undecided: {_condition(one)}"
        for name, branch in one["branches"].items():
            counts = branch["operators"].items()
            listed = ", ".join(
                operator if count == 1 else f"{count} {operator}" for operator, count in counts
            )
            yield f"{indent}  {name}: {listed or 'nothing'}"
            yield from branch_text(branch["inside"], f"{indent}    ")


def _condition(one: dict[str, Any]) -> str:
    """What a condition depends on, and the options that decide it where layers are in a branch."""
    values, sizes = one["depends_on_values_of"], one["depends_on_sizes_of"]
    found = [f"the values of {', '.join(values)}"] if values else []
    found += [f"the sizes of {', '.join(sizes)}"] if sizes else []
    text = f"it depends on {' and on '.join(found) or 'no input'}"
    if not one["holds_layers"]:
        return f"{text}; the host decides it while it runs"
    options = [*(f"--set {name}=VALUE" for name in values), *(["--input X.npy"] if sizes else [])]
    return f"{text}; give {' and '.join(options)}" if options else text
