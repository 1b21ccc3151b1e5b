"""The stages of ``rnnhw codesign``: inspect, quantize, design, verify, Verilog and report."""

from collections.abc import Callable
from typing import Any

from rnnhw.cli.calibration import quantized_model
from rnnhw.cli.codesign.checks import networks_of, verified
from rnnhw.cli.codesign.folder import FileAt, Folder, digest_of, json_text
from rnnhw.cli.codesign.fpga import EXPLORED, explored_design
from rnnhw.cli.codesign.options import CodesignOptions
from rnnhw.cli.codesign.page import report_page
from rnnhw.cli.codesign.whole import Given, Whole, lengths_in, sequences_in, whole_on_golden
from rnnhw.cli.designs import arithmetic_of, choice_text, weight_bits_of
from rnnhw.cli.files import load_arrays
from rnnhw.cli.graphs import quantization_notes
from rnnhw.cli.inspection import inspection, inspection_text
from rnnhw.cli.interruption import Interruption
from rnnhw.cli.models import load_any, load_uncalibrated, model_files
from rnnhw.cli.quality import quality_text
from rnnhw.cli.terminal import console, progress_bar
from rnnhw.cli.verilog_files import verilog_manifest
from rnnhw.design import Design, load_design
from rnnhw.errors import InputError
from rnnhw.explore import DesignChoice, candidates_csv, choose_design
from rnnhw.explore.labels import Labels, read_labels, score
from rnnhw.files import write_text
from rnnhw.network import Graph, IntegerNetwork, Network, save_integer, save_integer_graph
from rnnhw.schedule import check_fit, count_cycles
from rnnhw.sim import require_gateware

__all__ = ["run_codesign"]

MODEL = "model.int8.safetensors"


def run_codesign(options: CodesignOptions) -> None:
    """Make all results in the folder, or go on where an earlier run of the same command has stopped.

    Raises
    ------
    RnnhwError
        Of the stage that fails; the results of the stages before it stay.
    """
    given = load_arrays(options.data)
    found = load_uncalibrated(options.model, options.constants, given)
    if _is_integer(found) and options.how_quantized:
        raise InputError(
            f"{options.model} is an integer model already, so that {' and '.join(options.how_quantized)} "
            "cannot change it"
        )
    sequences = sequences_in(found, given)
    labels = read_labels(options.labels, sequences)
    folder = Folder(options.out, _made_from(options, found))
    stages = _Stages(options, folder, found, given, sequences, labels)
    stages.run()


def _made_from(options: CodesignOptions, found: Network | IntegerNetwork | Graph) -> dict[str, str]:
    """What the results depend on. A model's digest holds what lies in files beside it, too."""
    files = model_files(options.model)
    content = b"".join(path.read_bytes() for path in files) or options.model.encode()
    if isinstance(found, Graph) and found.original is not None:
        content += found.original.model
    digests = {"model": digest_of(content), "data": digest_of(options.data.read_bytes())}
    if options.labels is not None:
        digests["labels"] = digest_of(options.labels.read_bytes())
    for name, array in options.constants.items():
        digests[f"constant {name}"] = digest_of(array.tobytes() + str((array.dtype, array.shape)).encode())
    design = {"design": load_design(options.design).digest} if options.design else dict(options.settings)
    return (
        digests
        | design
        | {
            "weight bits": str(options.weight_bits),
            "method": options.method,
            "equalization": str(options.equalizes),
            "engine": options.engine,
        }
    )


def _is_integer(found: Network | IntegerNetwork | Graph) -> bool:
    return found.is_integer if isinstance(found, Graph) else isinstance(found, IntegerNetwork)


class _Stages:
    """The stages, and what they hand to each other."""

    def __init__(
        self,
        options: CodesignOptions,
        folder: Folder,
        found: Network | IntegerNetwork | Graph,
        given: Given,
        sequences: int,
        labels: Labels | None,
    ) -> None:
        self._options = options
        self._folder = folder
        self._found = found
        self._given = given
        self._sequences = sequences
        self._labels = labels
        self._model: IntegerNetwork | Graph | None = None
        if not isinstance(found, Network) and _is_integer(found):
            self._model = found
        self._whole: Whole | None = None
        self._lengths = lengths_in(found, given)

    def run(self) -> None:
        """Run all stages.

        Raises
        ------
        Interruption
            If it is interrupted.
        """
        stages: list[tuple[str, Callable[[FileAt], None]]] = [
            ("inspect", self._inspect),
            ("quantize", self._quantize),
            ("design", self._design),
            ("verify", self._verify),
            ("verilog", self._verilog),
            ("report", self._report),
        ]
        for number, (name, make) in enumerate(stages, 1):
            console.rule(f"{number}. {name}")
            try:
                if not self._folder.stage(name, make):
                    console.print("done before")
            except KeyboardInterrupt:
                raise Interruption(
                    f"interrupted in stage {name!r}; the same command goes on behind the stages that are done"
                ) from None
        console.print(f"report: {self._folder.path / 'index.html'}", soft_wrap=True)

    def _inspect(self, at: FileAt) -> None:
        facts = inspection(self._found)
        for line in inspection_text(facts):
            console.print(line, soft_wrap=True, markup=False, highlight=False)
        write_text(at("inspection.json"), json_text(facts))

    def _quantize(self, at: FileAt) -> None:
        if not _is_integer(self._found):
            facts = self._quantized(at)
        else:
            console.print("the model is an integer one already")
            facts = {"parts": [], "notes": [], "scores": {}}
        self._whole = whole_on_golden(self._model_now(), self._given)
        if self._labels is not None:
            integer = score(self._labels, next(iter(self._whole.outputs.values())), self._lengths)
            facts["scores"]["integer"] = integer
            facts["score_is"] = "accuracy" if self._labels.are_classes else "root mean square error"
            for name, value in facts["scores"].items():
                console.print(f"{facts['score_is']} of the {name} model on the data: {value:.4g}")
        facts["sequences"] = self._sequences
        write_text(at("quantization.json"), json_text(facts))

    def _quantized(self, at: FileAt) -> dict[str, Any]:
        """Quantize the float model, and store the integer one."""
        assert not isinstance(self._found, IntegerNetwork)
        with progress_bar() as bar:
            bar.add_task("quantizing, and comparing with the float model", total=None)
            made = quantized_model(
                self._found,
                self._given,
                self._options.data,
                weight_bits=self._options.weight_bits,
                method=self._options.method,
                equalizes=self._options.equalizes,
            )
            notes = quantization_notes(made)
        if isinstance(made.model, Graph):
            save_integer_graph(made.model, at(MODEL))
        else:
            save_integer(made.model, at(MODEL))
        self._model = made.model
        parts = [
            {"label": one.label, "text": quality_text(one.quality, explains=one is made.qualities[0])}
            for one in made.qualities
        ]
        for part in parts:
            label = f"{part['label']}:\n" if part["label"] else ""
            console.print(label + part["text"], soft_wrap=True, markup=False)
        for line in notes:
            console.print(line, soft_wrap=True, markup=False)
        scores = {}
        if self._labels is not None:
            scores["float"] = score(self._labels, next(iter(made.outputs.values())), self._lengths)
        return {"parts": parts, "notes": notes, "scores": scores}

    def _model_now(self) -> IntegerNetwork | Graph:
        """The integer model, made now or before."""
        if self._model is None:
            self._model = load_any(str(self._folder.path / MODEL))
        return self._model

    def _whole_now(self) -> Whole:
        if self._whole is None:
            self._whole = whole_on_golden(self._model_now(), self._given)
        return self._whole

    def _design(self, at: FileAt) -> None:
        options, model = self._options, self._model_now()
        for _, network in networks_of(model):
            require_gateware(network)
        demands = self._whole_now().demands
        if options.design is not None:
            design = load_design(options.design)
            for one in demands:
                check_fit(one.shape, design)
            console.print(f"{options.design} holds the model")
            csv = ""
        elif options.fpga is not None:
            found = explored_design(model, demands, options)
            console.print(found.sentence, soft_wrap=True, markup=False)
            design, csv = found.design, found.csv
            write_text(at(EXPLORED), found.page)
        else:
            choice = self._choice()
            for line in choice_text(choice, options.settings):
                console.print(line, soft_wrap=True, markup=False)
            design, csv = choice.design, candidates_csv(choice.considered)
        write_text(at("design.toml"), design.to_toml())
        if csv:
            write_text(at("designs.csv"), csv)

    def _choice(self) -> DesignChoice:
        """Choose a design; the same one every time."""
        options, model = self._options, self._model_now()
        return choose_design(
            self._whole_now().demands,
            arithmetic=arithmetic_of(model),
            weight_bits=weight_bits_of(model),
            goal=options.goal,
            max_macs=options.max_macs,
            max_latency_us=options.max_latency_us,
        )

    def _design_now(self) -> Design:
        return load_design(str(self._folder.path / "design.toml"))

    def _cycles(self, design: Design) -> float:
        """Cycles of all networks for one sequence of the data."""
        demands = self._whole_now().demands
        return sum(count_cycles(one.shape, design, one.steps).total * one.sequences for one in demands)

    def _verify(self, at: FileAt) -> None:
        design = self._design_now()
        facts = verified(
            self._model_now(),
            design,
            self._given,
            self._cycles(design),
            self._sequences,
            self._options.engine,
        )
        write_text(at("verification.json"), json_text(facts))

    def _verilog(self, at: FileAt) -> None:
        from rnnhw.gateware.verilog import export_verilog

        design = self._design_now()
        with progress_bar() as bar:
            bar.add_task("elaborating and writing Verilog", total=None)
            text = export_verilog(design)
        write_text(at("design.v"), text)
        write_text(at("design.json"), json_text(verilog_manifest(design, text)))
        console.print(f"{len(text.splitlines()):,} lines of Verilog")

    def _report(self, at: FileAt) -> None:
        options = self._options
        page = report_page(
            self._model_now(),
            self._design_now(),
            self._whole_now().demands,
            self._folder,
            options,
            None if options.design is not None or options.fpga is not None else self._choice(),
        )
        write_text(at("index.html"), page)
