"""The stages of ``rnnhw compress``: every trial, the choice, its check on simulated RTL, and the page."""

import dataclasses
import math
import shlex
import time
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.api.quantize import calibration_sequences
from rnnhw.cli.codesign.checks import verified
from rnnhw.cli.codesign.folder import FileAt, Folder, digest_of, json_text
from rnnhw.cli.compress.options import CompressOptions
from rnnhw.cli.compress.plan import LOW_RANK, PRUNE, Attempt, attempts
from rnnhw.cli.compress.trials import CHANGING_SEQUENCES, Trials, own_design
from rnnhw.cli.files import load_arrays
from rnnhw.cli.models import load_uncalibrated, model_files
from rnnhw.cli.terminal import console
from rnnhw.compress import factorable, factored
from rnnhw.design import Design, load_design
from rnnhw.errors import InputError, RnnhwError
from rnnhw.explore import (
    Compression,
    Target,
    Trial,
    best_trial,
    front_of,
    holding_design,
    parse_target,
)
from rnnhw.explore.labels import Labels, read_labels
from rnnhw.files import write_text
from rnnhw.host import feed, run_graph
from rnnhw.network import (
    BlockInputs,
    BlockOutputs,
    Graph,
    IntegerNetwork,
    MachineBlock,
    Network,
    load_integer,
    save_integer,
    shape_of,
)
from rnnhw.report import render_compression
from rnnhw.sentences import counted
from rnnhw.train import run_float_block

__all__ = ["run_compress"]

Array = NDArray[Any]


def run_compress(options: CompressOptions) -> None:
    """Make all results in the folder, or go on where an earlier run of the same command has stopped.

    Raises
    ------
    InputError
        If no trial meets the target; the page is there and shows all of them.
    RnnhwError
        If the model, the data or the options do not suit.
    """
    network, x = _network_and_inputs(options.model, options.data)
    calibration = x
    if options.calibration is not None:
        _, calibration = _network_and_inputs(options.model, options.calibration)
    elif PRUNE in options.methods:
        raise InputError(
            "--method prune trains, and not with the data of the score; --calibration gives the inputs that "
            "it trains with"
        )
    labels = read_labels(options.labels, len(x))
    assert labels is not None
    target = parse_target(options.target, labels.are_classes)
    if options.methods == [LOW_RANK] and not factorable(network):
        factored(network, calibration, 1.0)  # says why not
    folder = Folder(options.out, _made_from(options))
    _Stages(options, folder, network, x, calibration, labels, target).run()


def _network_and_inputs(model: str, path: Path) -> tuple[Network, NDArray[np.float32]]:
    """The float network of a model, and what it reads of a user's data, ``[batch, time, inputs]``."""
    given = load_arrays(path)
    found = load_uncalibrated(model, None, given)
    if isinstance(found, IntegerNetwork) or (isinstance(found, Graph) and found.is_integer):
        raise InputError(f"{model} is an integer model already; compress begins with a float one")
    if isinstance(found, Network):
        return found, calibration_sequences(found, given, str(path))
    if not found.is_plain:
        raise InputError(
            f"{model} has several parts, or states or lengths of its own; compress takes a model that is one "
            "network, and codesign takes any"
        )
    seen: list[Array] = []

    def noted(position: int, block: MachineBlock, inputs: BlockInputs) -> BlockOutputs:
        seen.append(inputs.x)
        return run_float_block(position, block, inputs)

    run_graph(found, feed(found, given), noted)
    network = found.only_network
    assert isinstance(network, Network)
    return network, np.concatenate(seen)


def _made_from(options: CompressOptions) -> dict[str, str]:
    """What the results depend on."""
    files = model_files(options.model)
    content = b"".join(path.read_bytes() for path in files) or options.model.encode()
    made_from = {
        "model": digest_of(content),
        "data": digest_of(options.data.read_bytes()),
        "labels": digest_of(options.labels.read_bytes()),
        "target": options.target,
        "methods": ", ".join(options.methods),
        "engine": options.engine,
    }
    if options.calibration is not None:
        made_from["calibration"] = digest_of(options.calibration.read_bytes())
    if options.design is not None:
        made_from["design"] = load_design(options.design).digest
    return made_from


class _Stages:
    """The stages, and what they hand to each other."""

    def __init__(
        self,
        options: CompressOptions,
        folder: Folder,
        network: Network,
        x: NDArray[np.float32],
        calibration: NDArray[np.float32],
        labels: Labels,
        target: Target,
    ) -> None:
        self._options, self._folder, self._network = options, folder, network
        self._x, self._target = x, target
        self._trials = Trials(network, x, calibration, labels)
        self._began = time.monotonic()

    def run(self) -> None:
        """Run all stages.

        Raises
        ------
        InputError
            If no trial meets the target.
        RnnhwError
            If it is interrupted.
        """
        exact = self._trials.exact()
        console.print(f"{'':22} {_heading(self._target)}      bytes        MACs      cycles")
        console.print(_line(exact, self._target), soft_wrap=True)
        name, design = self._design()
        try:
            trials = [trial for one in self._attempts() if (trial := self._trial(one, design)) is not None]
            chosen = best_trial(trials, exact.score, self._target)
            words = self._verified(chosen, design) if chosen is not None else ""
        except KeyboardInterrupt:
            raise RnnhwError(
                "interrupted; the same command goes on behind the trials that are done"
            ) from None
        found = Compression(
            model=Path(self._options.model).stem,
            exact=exact,
            trials=trials,
            target=self._target,
            chosen=chosen,
            design=name,
            macs_per_cycle=design.macs,
            clock_mhz=design.clock_mhz,
            sequences=len(self._x),
            steps=self._x.shape[1],
            changing_sequences=min(len(self._x), CHANGING_SEQUENCES),
            is_calibrated_apart=self._options.calibration is not None,
            verified=words,
            command=shlex.join(self._options.command),
        )
        self._write(found)

    def _attempts(self) -> list[Attempt]:
        found = attempts(self._options.methods)
        return found if factorable(self._network) else [one for one in found if one.share is None]

    def _design(self) -> tuple[str, Design]:
        """The design that was given, or the smallest preset that holds every trial."""
        if self._options.design is not None:
            return Path(self._options.design).stem, load_design(self._options.design)
        networks = [self._trials.smaller(one) for one in self._attempts() if one.bits == 8]
        return holding_design([shape_of(one) for one in networks], arithmetic="native")

    def _trial(self, attempt: Attempt, design: Design) -> Trial | None:
        """A trial, made now or before; None if the time is over."""
        if self._is_late() and not (self._folder.path / f"{attempt.name}.json").is_file():
            console.print(f"{attempt.name:22} not tried: {self._options.minutes:g} minutes are over")
            return None

        def make(at: FileAt) -> None:
            made = self._trials.made(attempt, design, at(f"{attempt.name}.safetensors"))
            write_text(at(f"{attempt.name}.json"), json_text(_row(made)))

        self._folder.stage(f"trial {attempt.name}", make)
        stored = self._folder.read_json(f"{attempt.name}.json")
        trial = Trial(**stored | ({"score": math.nan} if stored["refused"] else {}))
        console.print(_line(trial, self._target), soft_wrap=True, markup=False)
        return trial

    def _is_late(self) -> bool:
        minutes = self._options.minutes
        return minutes is not None and time.monotonic() - self._began > 60 * minutes

    def _verified(self, chosen: Trial, design: Design) -> str:
        """Check the chosen network on simulated RTL; what was found, in words."""

        def make(at: FileAt) -> None:
            network = load_integer(self._folder.path / f"{chosen.name}.safetensors")
            own = own_design(chosen, design, shape_of(network))
            facts = verified(network, own, self._x, chosen.cycles, len(self._x), self._options.engine)
            write_text(at("verification.json"), json_text(facts))
            save_integer(network, at("model.int8.safetensors"))
            write_text(at("design.toml"), own.to_toml())

        self._folder.stage("verify", make)
        facts = self._folder.read_json("verification.json")
        checks = [check for part in facts["parts"] for check in part["checks"]]
        values = sum(check["values"] for check in checks) + facts["whole"]["values"]
        return f"{facts['engine']}: 0 of {values:,} values differ, cycles: gateware = schedule"

    def _write(self, found: Compression) -> None:
        """Write the page and the table, and say what was chosen."""

        def make(at: FileAt) -> None:
            write_text(at("trials.json"), json_text(_table(found)))
            write_text(at("index.html"), render_compression(found))

        self._folder.stage("report", make)
        where = f"report: {self._folder.path / 'index.html'}"
        if found.chosen is None:
            console.print(where, soft_wrap=True, markup=False)
            raise InputError(_unreached(found))
        console.print(f"chosen: {found.chosen.name} ({found.verified})", soft_wrap=True, markup=False)
        console.print(where, soft_wrap=True, markup=False)


def _table(found: Compression) -> dict[str, Any]:
    front = {one.name for one in front_of(found.trials, found.target.is_accuracy)}
    rows = [_row(one) | {"on_front": one.name in front} for one in (found.exact, *found.trials)]
    return {"target": found.target.text, "chosen": found.chosen and found.chosen.name, "trials": rows}


def _row(trial: Trial) -> dict[str, Any]:
    """A trial for JSON, which has no NaN."""
    return dataclasses.asdict(trial) | ({"score": None} if trial.refused else {})


def _unreached(found: Compression) -> str:
    """Say that no trial meets the target, and how near the best one came."""
    run = [one for one in found.trials if not one.refused]
    text = f"no trial meets the target {found.target.text}"
    if not run:
        return f"{text}: none of {counted(len(found.trials), 'trial')} runs on the design {found.design}"
    sign = -1 if found.target.is_accuracy else 1
    best = min(run, key=lambda one: sign * one.score)
    return (
        f"{text}: the best, {best.name}, has {_score(best.score, found.target)}, the float network "
        f"{_score(found.exact.score, found.target)}; the limit is "
        f"{_score(found.target.limit(found.exact.score), found.target)}"
    )


def _heading(target: Target) -> str:
    return "accuracy" if target.is_accuracy else "error   "


def _score(value: float, target: Target) -> str:
    return f"{100 * value:.2f} %" if target.is_accuracy else f"{value:.4g}"


def _line(trial: Trial, target: Target) -> str:
    if trial.refused:
        return f"{trial.name:22} refused: {trial.refused}"
    cycles = f"{trial.cycles:,}" if trial.cycles else ""
    return f"{trial.name:22} {_score(trial.score, target):>8} {trial.size:10,} {trial.macs:11,} {cycles:>11}"
