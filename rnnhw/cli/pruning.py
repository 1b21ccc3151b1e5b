"""The option ``--prune`` of ``rnnhw train``: what it asks for, and what pruning alone does to the scores."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rnnhw.cli.scores import print_result, score_networks
from rnnhw.cli.terminal import console
from rnnhw.errors import InputError

if TYPE_CHECKING:
    from rnnhw.cli.integer_training import Integers
    from rnnhw.compress import Pattern
    from rnnhw.design import Design
    from rnnhw.network import Network
    from rnnhw.train import Fit, Task, Trained

__all__ = ["Pruning", "pattern_of", "pruning_of"]


@dataclass(frozen=True)
class Pruning:
    """What ``--prune`` and ``--design`` ask for.

    Parameters
    ----------
    ratio : float
        Share of the weights that is pruned.
    pattern : Pattern
    """

    ratio: float
    pattern: "Pattern"

    def minimize(self) -> "Fit":
        """Return the function that trains."""
        from rnnhw.compress import pruning_fit

        return pruning_fit(self.pattern, self.ratio)

    def check(self, start: "Network") -> None:
        """Refuse a network that cannot be pruned so."""
        from rnnhw.compress import check_pruning

        check_pruning(start, self.pattern, self.ratio)

    def record(self, networks: "Mapping[str, Network]") -> dict[str, Any]:
        """Return what is said of it in ``scores.json``, and print it."""
        from rnnhw.compress import zero_share

        zeros = {name: zero_share(network) for name, network in networks.items()}
        for name, share in zeros.items():
            words = f"{name}: {share:.2%} of the weights are zero, pruned {self.pattern.label}"
            console.print(words, soft_wrap=True, markup=False, highlight=False)
        return {"ratio": self.ratio, "pattern": self.pattern.label, "zeros": zeros}

    def untrained(
        self, task: "Task", data: Any, split: str, start: "Network", trained: "Trained", integers: "Integers"
    ) -> list[dict[str, Any]]:
        """Score the network that training began with, pruned at once; prints and returns the scores."""
        from rnnhw.compress import pruned

        (name,) = task.networks
        network = pruned(start, self.pattern, self.ratio)
        integer = integers.quantized(network, trained.calibration[name])
        found = score_networks(
            task, data, split, 1.0, {name: network}, {name: integer}, trained.front_end, baselines=False
        )
        print_result(task, found, "pruned and not trained, ")
        scores: list[dict[str, Any]] = found.as_dict()["scores"]
        return scores


def pruning_of(ratio: float | None, design: str | None) -> Pruning | None:
    """Read ``--prune`` and ``--design``; None without the former.

    Raises
    ------
    InputError
        If there is a design without a ratio, the ratio is out of range, or the design's rows do not balance.
    """
    if ratio is None:
        if design is not None:
            raise InputError("--design is given without --prune; it says what weights are pruned for")
        return None
    if not 0.0 < ratio < 1.0:
        raise InputError(f"--prune is {ratio:g}, but must be above 0 and below 1")
    from rnnhw.compress import Plain
    from rnnhw.design import load_design

    return Pruning(ratio, Plain() if design is None else pattern_of(load_design(design)))


def pattern_of(design: "Design") -> "Pattern":
    """Return the pattern of zeros that is balanced on a design.

    Raises
    ------
    InputError
        If the design has no such pattern.
    """
    from rnnhw.compress import Balanced, Scattered

    if not design.scatter_depth:
        return Balanced(banks=design.columns, lanes=design.lanes)
    if design.columns % design.grid_rows:
        raise InputError(
            f"the design has {design.columns} columns and {design.grid_rows} rows of tiles; where elements "
            "keep sums, weights are pruned for columns that are a multiple of these rows"
        )
    return Scattered(rows=design.units, lanes=design.lanes)
