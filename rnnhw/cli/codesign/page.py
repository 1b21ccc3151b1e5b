"""The report page of ``rnnhw codesign``, made of the results in its folder."""

import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rnnhw.cli.codesign.checks import networks_of
from rnnhw.cli.codesign.folder import Folder
from rnnhw.cli.codesign.fpga import EXPLORED
from rnnhw.cli.codesign.options import CodesignOptions
from rnnhw.design import Design
from rnnhw.explore import Demand, DesignChoice, ModelStory, tell_story
from rnnhw.network import Graph, IntegerNetwork
from rnnhw.report import render_codesign
from rnnhw.sim import Check

__all__ = ["report_page"]

FILES = (
    ("inspection.json", "layers, operators, and which part runs where and why"),
    ("model.int8.safetensors", "the integer model, for rnnhw run and rnnhw verify"),
    ("quantization.json", "errors of each layer, and scores"),
    ("design.toml", "the design, for --design of other commands"),
    ("designs.csv", "all designs that hold the model, or no other one beats on the FPGA, with their figures"),
    (EXPLORED, "the designs for the FPGA, with their figures and where these come from"),
    ("verification.json", "every check, with its numbers"),
    ("design.v", "the machine in Verilog"),
    ("design.json", "the manifest of the Verilog"),
    ("manifest.json", "digests of all files, what they were made from, and the time that each stage took"),
)


def report_page(
    model: IntegerNetwork | Graph,
    design: Design,
    demands: Sequence[Demand],
    folder: Folder,
    options: CodesignOptions,
    choice: DesignChoice | None,
) -> str:
    """Return the page about a model on a design, with the results that are in the folder.

    ``choice`` is how the design was chosen; None if it was given.
    """
    verification = folder.read_json("verification.json")
    networks = networks_of(model)
    stories = [
        tell_story(
            network=label or network.name,
            shape=one.shape,
            steps=one.steps,
            design=design,
            design_name="the design",
            checks=[_check(check) for check in part["checks"]],
        )
        for (label, network), one, part in zip(networks, demands, verification["parts"], strict=True)
    ]
    story = ModelStory(
        name=Path(options.model).stem,
        inspection=folder.read_json("inspection.json"),
        quantization=folder.read_json("quantization.json"),
        verification=verification,
        stories=stories,
        demands=demands,
        choice=choice,
        fpga=options.fpga or "",
        files=[(name, holds) for name, holds in FILES if (folder.path / name).is_file()],
        command=shlex.join(options.command),
    )
    return render_codesign(story)


def _check(stored: Mapping[str, Any]) -> Check:
    """Read a check of the file; JSON has turned its tuples into lists."""
    scheduled = stored["scheduled_cycles"]
    return Check(
        **{
            **stored,
            "cycles": tuple(stored["cycles"]),
            "scheduled_cycles": None if scheduled is None else tuple(scheduled),
        }
    )
