"""What a service with a deadline would choose, in the terminal."""

from typing import TYPE_CHECKING

from rnnhw.cli.tables import print_table
from rnnhw.cli.terminal import console

if TYPE_CHECKING:
    from rnnhw.explore import Served, Serving

__all__ = ["print_serving"]

HEADS = [
    "machine",
    "in",
    "batch",
    "response\nms",
    "range",
    "inferences/s",
    "USD per\nmillion",
    "price and evidence",
]


def print_serving(serving: "Serving") -> None:
    """Print the chosen batch of each machine, with its response, rate, cost and price."""
    console.print(
        f"\nServing within {1e3 * serving.deadline:g} ms at full load: a response is at most two batch "
        "times, and the slow end of its range is in time. Transfers between host and device are not counted.",
        soft_wrap=True,
    )
    print_table(HEADS, [_cells(one) for one in serving.all], "<<>>>>><")
    console.print(serving.verdict, soft_wrap=True, markup=False)


def _cells(one: "Served") -> list[str]:
    from rnnhw.explore import money

    price = f"{one.price.words} ({one.price.status}, {one.price.date})" if one.price else "no price"
    last = f"{price}; {one.evidence}"
    if one.chosen is None:
        return [
            one.name,
            one.precision,
            "-",
            f"{1e3 * one.points[0].response:.3g}",
            "too late",
            "-",
            "-",
            last,
        ]
    exact = one.chosen.high == one.chosen.low
    return [
        one.name,
        one.precision,
        str(one.chosen.batch),
        f"{1e3 * one.chosen.response:.3g}",
        "exact" if exact else f"{2e3 * one.chosen.low:.3g} .. {2e3 * one.chosen.high:.3g}",
        f"{one.chosen.rate:,.0f}",
        "-" if one.cost is None else money(one.cost),
        last,
    ]
