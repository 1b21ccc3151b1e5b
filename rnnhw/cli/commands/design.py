"""``rnnhw design``: choose a design that holds a model."""

from pathlib import Path
from typing import Annotated

import typer

from rnnhw.cli.files import check_paths
from rnnhw.cli.options import GoalOption, LatencyOption, MacsOption, ModelArgument, SetOption
from rnnhw.cli.terminal import console

__all__ = ["design"]


def design(
    model: ModelArgument,
    out: Annotated[
        Path | None, typer.Option(help="The design to write (.toml), for --design of other commands.")
    ] = None,
    goal: GoalOption = "fastest",
    macs: MacsOption = None,
    latency: LatencyOption = None,
    steps: Annotated[
        int, typer.Option(min=1, max=100_000, help="Steps per sequence, unless the model fixes them.")
    ] = 64,
    set_values: SetOption = None,
) -> None:
    """Choose the fastest or the smallest design that holds a model, whatever the size of the presets.

    Cycles are modelled; they are those that the gateware takes. The clock is assumed.

    Example: rnnhw design model.onnx --macs 256 --out model.toml
    """
    from rnnhw.cli.designs import arithmetic_of, choice_text, demands_of, weight_bits_of
    from rnnhw.cli.inputs import constants
    from rnnhw.cli.models import load_uncalibrated, model_files
    from rnnhw.cli.options import goal_settings
    from rnnhw.explore import choose_design
    from rnnhw.files import write_text
    from rnnhw.network import IntegerNetwork, is_in_words, shape_in_words

    check_paths({"--out": out}, {"the model": model_files(model)})
    settings, max_macs = goal_settings(goal, macs, latency)
    values = constants(set_values, None)
    # A stack in words is not made: its weights decide nothing here, and may be many.
    found = shape_in_words(model) if is_in_words(model) else load_uncalibrated(model, values)
    steps = (found.steps if isinstance(found, IntegerNetwork) else None) or steps
    choice = choose_design(
        demands_of(found, steps),
        arithmetic=arithmetic_of(found),
        weight_bits=weight_bits_of(found),
        goal=goal,
        max_macs=max_macs,
        max_latency_us=latency,
    )
    text = choice.design.to_toml()
    # Without --out all that is printed is one TOML file, so that it can be redirected.
    beginning = "# " if out is None else ""
    for line in choice_text(choice, {"steps": str(steps), **settings}):
        print(f"{beginning}{line}")
    if out is None:
        print(text, end="")
        return
    write_text(out, text)
    console.print(f"wrote {out}", soft_wrap=True)
