"""Speed-up over the number of devices: the best plan of each kind, with a fixed and with a growing batch."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rnnhw.plan.costs import Costs
from rnnhw.plan.links import Link
from rnnhw.plan.planner import Job, Plan, Planner, best_by_form

__all__ = ["MOST_DEVICES", "Scaling", "scale", "words_of"]

MOST_DEVICES = 4096


@dataclass(frozen=True, kw_only=True)
class Scaling:
    """The quickest plan of each kind for each number of devices.

    Parameters
    ----------
    single : Plan
        One device.
    devices : tuple of int
        Numbers of devices.
    strong : dict
        Strong scaling, where the batch is fixed: kind (see `best_by_form`) -> number of devices -> plan. A
        number is missing where there is no plan of that kind.
    weak : dict
        Weak scaling, where the batch grows with the devices: number of devices -> data-parallel plan.
    """

    single: Plan
    devices: tuple[int, ...]
    strong: dict[str, dict[int, Plan]]
    weak: dict[int, Plan]

    def speed_up(self, kind: str) -> dict[int, float]:
        """Speed-up of strong scaling: the step time of one device divided by that of so many devices."""
        return {count: self.single.seconds / plan.seconds for count, plan in self.strong[kind].items()}

    def weak_speed_up(self) -> dict[int, float]:
        """Speed-up of weak scaling: the ratio of sequences per second."""
        return {count: count * self.single.seconds / plan.seconds for count, plan in self.weak.items()}


def scale(job: Job, costs: Costs, link: Link, most: int = MOST_DEVICES) -> Scaling:
    """Make plans for 1, 2, 4 .. ``most`` devices."""
    planner = Planner(job, costs, link)
    counts = tuple(2**k for k in range(most.bit_length()) if 2**k <= most)
    strong: dict[str, dict[int, Plan]] = {}
    for count in counts:
        for kind, plan in best_by_form(planner, count).items():
            strong.setdefault(kind, {})[count] = plan
    weak = {}
    for count in counts:
        grown = Planner(replace(job, batch=job.batch * count), costs, link)
        weak[count] = grown.cut_nothing(count)
    return Scaling(single=planner.single(), devices=counts, strong=strong, weak=weak)


def words_of(plans: Sequence[Plan], single: Plan) -> str:
    """Say in two or three sentences which plan is best, and why the next one is slower.

    ``plans`` are sorted, quickest first; ``single`` is the plan of one device.
    """
    best = plans[0]
    gain = single.seconds / best.seconds
    shares = {"computing": best.compute_s, "messages": best.communication_s, "waiting": best.idle_s}
    parts = ", ".join(f"{value / best.seconds:.0%} {name}" for name, value in shares.items() if value > 0)
    text = (
        f"Quickest is {best.name}: {1e3 * best.seconds:.3g} ms a step, {gain:.2f} times one device's "
        f"speed ({gain / best.devices:.0%} of ideal), {parts}."
    )
    # A plan that differs only in how its pipeline is fed says little, so the next other kind is compared.
    rivals = [plan for plan in plans if plan.form != best.form or plan.replicas != best.replicas]
    if rivals:
        other = rivals[0]
        why = max(
            (
                ("computes", other.compute_s - best.compute_s),
                ("exchanges", other.communication_s - best.communication_s),
                ("waits", other.idle_s - best.idle_s),
            ),
            key=lambda pair: pair[1],
        )
        text += (
            f" Next comes {other.name} with {1e3 * other.seconds:.3g} ms, which {why[0]} "
            f"{1e3 * why[1]:.3g} ms longer."
        )
    if gain < 1.0:
        text += f" One device alone is quicker: {1e3 * single.seconds:.3g} ms."
    return text
