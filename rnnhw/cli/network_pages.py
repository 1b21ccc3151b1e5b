"""The report page about a network on a design, and the figure that explains a network's outputs."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rnnhw.files import write_text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from rnnhw.design import Design
    from rnnhw.network import IntegerNetwork, Network
    from rnnhw.roofline import Device
    from rnnhw.sim import Check

__all__ = ["explanation_figure", "network_page"]


def network_page(
    network: "IntegerNetwork",
    design_name: str,
    design: "Design",
    steps: int,
    checks: "Sequence[Check]",
    page: Path,
    *,
    accuracies: tuple[float, float] | None = None,
    accuracy_note: str = "",
    commands: Sequence[str] = (),
    explanation: str = "",
    scope: str = "",
    own: "Sequence[Device]" = (),
) -> None:
    """Write the report page about a network on a design.

    Parameters
    ----------
    network : IntegerNetwork
    design_name : str
        What the page calls it.
    design : Design
    steps : int
        Number of steps of the sequences that the page is about.
    checks : sequence of Check
        Cross-checks to report.
    page : Path
        File to write.
    accuracies : (float, float), optional
        Accuracy of the float and of the integer network.
    accuracy_note : str
        What the accuracies were measured on.
    commands : sequence of str
        Commands that make the page again.
    explanation : str
        SVG of `explanation_figure`, or empty.
    scope : str
        What the figures count of a model that is more than the network, and what not.
    own : sequence of Device
        Devices of the user's that are shown beside the usual ones.
    """
    from rnnhw.explore import tell_story
    from rnnhw.network import shape_of
    from rnnhw.report import render_network

    exact, quantized = accuracies or (None, None)
    story = tell_story(
        network=network.name,
        shape=shape_of(network),
        steps=steps,
        design=design,
        design_name=design_name,
        checks=checks,
        float_accuracy=exact,
        integer_accuracy=quantized,
        accuracy_note=accuracy_note,
        commands=commands,
        own=own,
    )
    write_text(page, render_network(story, explanation, scope))


def explanation_figure(network: "Network", x: "NDArray[np.floating[Any]]") -> str:
    """Draw the attribution, gates and states of ``network`` along ``x [time, inputs]``, as SVG."""
    from rnnhw.report import draw_explanation
    from rnnhw.train import explain

    found = explain(network, x)
    layers = [
        (layer.label, {**layer.gates, "h": layer.hidden} | ({} if layer.cell is None else {"c": layer.cell}))
        for layer in found.layers
    ]
    return draw_explanation(x, found.attribution, f"output {found.output}", layers)
