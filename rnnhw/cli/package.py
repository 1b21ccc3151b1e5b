"""Writing an integration package of a network on a design."""

from collections.abc import Sequence
from pathlib import Path

from rnnhw.cli.files import check_paths, design_files, load_array
from rnnhw.cli.models import load_counted, model_files
from rnnhw.cli.terminal import console, progress_bar
from rnnhw.errors import InputError, OutputError
from rnnhw.files import Together, write_text

__all__ = ["write_package"]


def _require_new(folder: Path) -> None:
    """Refuse an output folder that is a file, or that holds something."""
    if folder.exists() and not folder.is_dir():
        raise OutputError(f"cannot write a package to {folder}: it is a file; give a new or an empty folder")
    if folder.is_dir() and any(folder.iterdir()):
        raise OutputError(
            f"cannot write a package to {folder}: it holds files; give a new or an empty folder"
        )


def _text(path: Path) -> str:
    try:
        return path.read_text()
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise InputError(f"{path} is not text") from None


def write_package(
    model: str,
    design: str,
    out: Path,
    sequences: int,
    steps: int,
    seed: int,
    input_path: Path | None,
    calibration: Path | None,
    bus: str,
    builds: Sequence[Path],
) -> None:
    """Write the package of a network to a folder, all files together or none, and say what it holds."""
    from rnnhw.api.cache import cache_folder
    from rnnhw.api.inputs import read_inputs
    from rnnhw.api.verify import random_inputs
    from rnnhw.design import load_design
    from rnnhw.gateware.bus.buses import BUSES
    from rnnhw.gateware.verilog_cache import kept_verilog
    from rnnhw.package import make_content, package_files, read_built

    if bus not in BUSES:
        raise InputError(f"--bus is {bus!r}; control registers can be on {' or '.join(BUSES)}")
    _require_new(out)
    read = {"the model": model_files(model), "the design": design_files(design), "--input": input_path}
    check_paths({"--out": out / "README.md"}, {**read, "--calibration": calibration, "--build": builds})
    built = load_design(design)
    built_for = [read_built(_text(path), str(path), built) for path in builds]
    network, scope = load_counted(model, calibration)
    if input_path is None:
        x = random_inputs(network, sequences, steps, seed)
    else:
        x = read_inputs(network, load_array(input_path)).x
    content = make_content(network, built, x, design_name=Path(design).stem)
    with progress_bar() as bar:
        bar.add_task("elaborating and writing Verilog", total=None)
        texts = package_files(content, kept_verilog(built, cache_folder()), BUSES[bus], built_for)
    with Together() as files:
        for name, text in texts.items():
            write_text(files.at(out / name), text)
    if scope:
        console.print(scope, soft_wrap=True, markup=False)
    console.print(
        f"wrote {len(texts)} files to {out}: {len(content.program.load):,} load beats, {len(content.y):,} "
        f"output beats in {content.cycles:,} cycles (modelled); README.md says how to run them",
        soft_wrap=True,
    )
