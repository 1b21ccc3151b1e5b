"""``rnnhw inspect``: what a model holds, and which part of it runs where and why."""

import json
from pathlib import Path
from typing import Annotated

import typer

from rnnhw.cli.options import InitializersOption, ModelArgument, SetOption
from rnnhw.cli.terminal import console
from rnnhw.errors import ModelError

__all__ = ["inspect"]


def inspect(
    model: ModelArgument,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")] = False,
    strict: Annotated[
        bool, typer.Option(help="Refuse a model that needs the host between two parts of the machine.")
    ] = False,
    like: Annotated[
        Path | None,
        typer.Option(
            "--input", help="Typical inputs (.npy or .npz), whose sizes decide between branches of the model."
        ),
    ] = None,
    set_values: SetOption = None,
    initializers: InitializersOption = None,
) -> None:
    """Print the layers, sizes and operators of a model, and which part of it runs where and why.

    Example: rnnhw inspect model.onnx

    Branches (If) that are not decided yet are shown with what they depend on, and what each of them holds.

    Example: rnnhw inspect silero.onnx --set sr=16000 --input X.npy --json
    """
    from rnnhw.cli.branches import branches_in, undecided_facts
    from rnnhw.cli.files import load_arrays
    from rnnhw.cli.inputs import constants
    from rnnhw.cli.inspection import has_branches, inspection, inspection_text, require_strict
    from rnnhw.cli.models import is_float_model, is_other_tflite, load_uncalibrated
    from rnnhw.frontends import weight_inputs
    from rnnhw.network import is_in_words
    from rnnhw.published import find_model

    values = constants(set_values, initializers)
    path = None if is_in_words(model) else find_model(model)
    if path is not None and (is_float_model(path) or is_other_tflite(path)):
        wanted = [name for name in weight_inputs(path) if name not in values]
        if wanted:
            console.print(
                f"{path}: the weights {', '.join(wanted)} are inputs of the graph; give them by name with "
                "--initializers W.npz",
                soft_wrap=True,
                markup=False,
            )
            return
    given = None if like is None else load_arrays(like)
    try:
        found = load_uncalibrated(model, values, given)
    except ModelError as error:
        facts = None if path is None or strict else undecided_facts(path, values, given, error)
        if facts is None:
            raise
    else:
        if strict:
            require_strict(found)
        facts = inspection(found)
        if path is not None and has_branches(found):
            facts["undecided"] = branches_in(path, values, given)
    if as_json:
        print(json.dumps(facts, indent=2))
        return
    for line in inspection_text(facts):
        console.print(line, soft_wrap=True, markup=False, highlight=False)
