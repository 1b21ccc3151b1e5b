"""The choice of a design for an FPGA: the question of ``rnnhw explore``, for an integer model."""

from collections.abc import Sequence
from dataclasses import dataclass

from rnnhw.cli.codesign.checks import networks_of
from rnnhw.cli.codesign.options import CodesignOptions
from rnnhw.cli.designs import arithmetic_of, weight_bits_of
from rnnhw.cli.terminal import progress_bar
from rnnhw.design import Design
from rnnhw.errors import InputError
from rnnhw.explore import Demand, answer_of, answer_to, question_of, records_csv, run_sweep, sweep_from
from rnnhw.network import Graph, IntegerNetwork
from rnnhw.report import render_sweep

__all__ = ["EXPLORED", "Explored", "explored_design"]

EXPLORED = "explored.html"
"""The page about the designs for the FPGA."""
OBJECTIVES = {"fastest": "latency", "smallest": "lut"}
"""Objectives of `rnnhw explore` by the goals of `codesign`."""


@dataclass(frozen=True, kw_only=True)
class Explored:
    """A design that was chosen for an FPGA; the answer in a sentence, and its files as texts."""

    design: Design
    sentence: str
    csv: str
    page: str


def explored_design(
    model: IntegerNetwork | Graph, demands: Sequence[Demand], options: CodesignOptions
) -> Explored:
    """Choose the best design for a model that fits an FPGA.

    Raises
    ------
    InputError
        If the machine runs several networks for the model.
    CapacityError
        If no design fits.
    """
    assert options.fpga is not None
    if len(demands) != 1 or demands[0].sequences != 1:
        raise InputError(
            f"--fpga chooses a design for one network, and the machine runs {len(demands)} for this model "
            "(or one several times); leave --fpga out, or give a design of your own with --design"
        )
    limits = {"max_macs": options.max_macs, "max_latency_us": options.max_latency_us}
    question = question_of(
        networks_of(model)[0][1],
        steps=demands[0].steps,
        fpga=options.fpga,
        goal=OBJECTIVES[options.goal],
        constraints={name: float(limit) for name, limit in limits.items() if limit},
        weight_bits=weight_bits_of(model),
        every_context=False,
        arithmetic=arithmetic_of(model),
    )
    with progress_bar() as bar:
        bar.add_task(f"designs for the {options.fpga}", total=None)
        records = run_sweep(sweep_from(question, "the question"))
    design, _ = answer_of(records)
    return Explored(
        design=design,
        sentence=answer_to(records).sentence,
        csv=records_csv(records),
        page=render_sweep(records),
    )
