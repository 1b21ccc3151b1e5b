"""The commands. Each imports what it needs when it runs, so that help comes at once."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rnnhw.errors import InputError

if TYPE_CHECKING:
    from rnnhw.parallel import Ranks

app = typer.Typer(
    name="rnnhw",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    help="Map a recurrent network onto a systolic accelerator, run its RTL cycle-accurately, and check "
    "every value and every cycle.\n\n"
    "Begin with [bold]rnnhw demo --out out/demo[/bold]. Then train or import a network, quantize it, "
    "verify it on a design, export Verilog, sweep designs.",
)

DesignOption = Annotated[
    str | None,
    typer.Option(
        "--design",
        "-d",
        help="A preset (tiny, small, medium, tflm) or the path of a design's TOML file. "
        "Default: tiny, for a .tflite tflm.",
    ),
]
MODEL_HELP = (
    "An integer network (.safetensors), an int8 .tflite, a float .onnx with --calibration, a "
    "model's folder, its name in models/, or a stack in words with seeded weights, such as "
    "lstm:64:64,32:10."
)
ModelArgument = Annotated[str, typer.Argument(help=MODEL_HELP)]
CalibrationOption = Annotated[
    Path | None,
    typer.Option(
        "--calibration", help="Typical inputs of a float .onnx, float \\[batch, time, features] .npy."
    ),
]


@app.command()
def demo(
    out: Annotated[Path, typer.Option(help="Folder for the report and the Verilog.")] = Path("out/demo"),
    sequences: Annotated[int, typer.Option(min=1, max=360, help="Digits to run in Verilator.")] = 10,
) -> None:
    """Tell the whole story on models/digits-lstm, from the trained network to the report.

    Runs real digits through pysim and Verilator, checks values and cycles, writes Verilog and a report.
    """
    from rnnhw.cli.demo import run_demo

    run_demo(out, sequences)


@app.command()
def train(
    task: Annotated[
        str, typer.Argument(help="digits, mnist, speech, text, sentiment, forecast, dates or anomaly.")
    ],
    out: Annotated[Path, typer.Option(help="Folder for networks, scores and figures.")],
    data: Annotated[
        Path | None,
        typer.Option(help="The data set: a file or a folder in its usual form; digits and dates need none."),
    ] = None,
    seed: Annotated[int, typer.Option(min=0, help="Of weights, shuffling and dropout.")] = 0,
    epochs: Annotated[
        int | None,
        typer.Option(min=1, help="Passes over the training data; by default the task's own number."),
    ] = None,
    split: Annotated[
        str | None, typer.Option(help="What is held out: a split's name, or all, one after another.")
    ] = None,
    fraction: Annotated[
        str, typer.Option(help="Share of the training data to use; several with commas, for a figure.")
    ] = "1",
    resume: Annotated[bool, typer.Option(help="Go on with training that was interrupted.")] = False,
    parallel: Annotated[
        str | None,
        typer.Option(
            help="On many processes, started by mpiexec or --ranks: data (all-reduce), server (central "
            "parameter server), async (asynchronous server), or a model cut by layers, wavefront (layers by "
            "time), steps or units."
        ),
    ] = None,
    ranks: Annotated[int | None, typer.Option(min=1, help="Start so many processes on this machine.")] = None,
    patience: Annotated[
        float, typer.Option(min=1.0, help="Seconds that a process waits for others before it ends the job.")
    ] = 120.0,
    replicas: Annotated[
        int, typer.Option(min=1, help="Of a model that is cut; the ranks share out the batch to them.")
    ] = 1,
    staleness: Annotated[
        int,
        typer.Option(
            min=0, help="Largest staleness of an asynchronous gradient, in updates; 0 is synchronous."
        ),
    ] = 4,
    order: Annotated[
        str,
        typer.Option(
            help="Order in which asynchronous gradients are taken: real, seeded, or that of an earlier run's "
            "asynchronous.json."
        ),
    ] = "real",
) -> None:
    """Train a task's network, quantize it, and score both on held-out data.

    Example: rnnhw train digits --out models/digits-lstm

    Example: rnnhw train mnist --data mnist-folder --out out/mnist --fraction 0.1,0.3,1

    Example: mpiexec -n 2 rnnhw train digits --out out/digits --parallel data
    """
    if parallel is None:
        if ranks is not None:
            raise InputError("--ranks is for --parallel")
        from rnnhw.cli.train import run_train

        run_train(task, data, out, seed=seed, epochs=epochs, split=split, fraction=fraction, resume=resume)
        return
    from rnnhw.cli.parallel import Strategy, run_parallel, train_on

    strategy = Strategy(parallel, replicas, staleness, order)
    run_parallel(
        ranks,
        patience,
        out,
        lambda group: train_on(
            group,
            strategy,
            task,
            data,
            out,
            seed=seed,
            epochs=epochs,
            split=split,
            fraction=fraction,
            resume=resume,
        ),
    )


@app.command()
def score(
    task: Annotated[str, typer.Argument(help="The task, as for train.")],
    model: Annotated[Path, typer.Argument(help="A folder that train made, such as models/digits-lstm.")],
    data: Annotated[Path | None, typer.Option(help="The data set, as for train.")] = None,
) -> None:
    """Score a task's float and integer networks on held-out data.

    Example: rnnhw score digits models/digits-lstm
    """
    from rnnhw.cli.train import run_score

    run_score(task, model, data)


@app.command()
def plan(
    model: Annotated[
        str,
        typer.Argument(
            help="A network (.onnx, .safetensors, or a name in models/), or a stack in words: "
            "lstm:INPUTS:UNITS,UNITS:OUTPUTS."
        ),
    ],
    devices: Annotated[int, typer.Option(min=1, max=1 << 16, help="How many devices there are.")] = 8,
    device: Annotated[str, typer.Option(help="A device of rnnhw.roofline, such as h100.")] = "h100",
    link: Annotated[str, typer.Option(help="Between them: nvlink, pcie or ethernet-100g.")] = "nvlink",
    batch: Annotated[int, typer.Option(min=1, max=1 << 20, help="Sequences in a minibatch.")] = 256,
    steps: Annotated[int, typer.Option(min=1, max=1 << 20, help="Steps of a sequence.")] = 100,
    data_size: Annotated[
        int | None, typer.Option(min=1, help="Sequences of the training data, for the time of an epoch.")
    ] = None,
    precision: Annotated[
        str | None, typer.Option(help="fp32, tf32, fp16, bf16; default: what the device would usually run.")
    ] = None,
    own: Annotated[
        Path | None,
        typer.Option(
            "--own-devices", help="Your own devices (.toml), in the form of those in rnnhw/roofline/data."
        ),
    ] = None,
    csv: Annotated[Path | None, typer.Option(help="Write all plans (.csv).")] = None,
    figure: Annotated[
        Path | None, typer.Option(help="Draw speed-up against devices, up to 4,096 (.svg).")
    ] = None,
    design: Annotated[
        str | None,
        typer.Option(
            "--design",
            "-d",
            help="Plan inference on chips of our accelerator instead: a preset or a design's TOML file.",
        ),
    ] = None,
    link_cycles: Annotated[
        int, typer.Option(min=0, max=1 << 20, help="Of a link between chips, until the first byte.")
    ] = 20,
    link_bytes: Annotated[
        float, typer.Option(min=0.01, max=1 << 20, help="Of a link between chips, a cycle.")
    ] = 4.0,
) -> None:
    """Rank the ways to train a network on several devices: by data, by layers, by time, by units, and both.

    Predicts step time, memory and traffic of every factorization, from the models of rnnhw roofline and an
    alpha-beta model of the links, and says which is best and why.

    Example: rnnhw plan lstm:1024:1024,1024,1024:1000 --devices 64 --device h100 --link nvlink --batch 256

    Example: rnnhw plan lstm:64:64,64:10 --design small --devices 4 --link-cycles 20
    """
    from rnnhw.cli.plan import run_chip_plan, run_plan

    if design is not None:
        run_chip_plan(
            model, design, chips=devices, steps=steps, link_cycles=link_cycles, link_bytes=link_bytes
        )
        return

    run_plan(
        model,
        devices=devices,
        device=device,
        link=link,
        batch=batch,
        steps=steps,
        data_size=data_size,
        precision=precision,
        own=own,
        csv_path=csv,
        figure=figure,
    )


@app.command()
def measure_ranks(
    output: Annotated[Path, typer.Option(help="The record to write (.json).")],
    ranks: Annotated[int | None, typer.Option(min=1, help="Start so many processes on this machine.")] = None,
    rounds: Annotated[int, typer.Option(min=1, max=99, help="Interleaved steps of each strategy.")] = 15,
) -> None:
    """Measure step times of the strategies on this machine's processes, and set the model's beside them.

    The model's constants come from kernels and messages of other sizes, measured first.

    Example: rnnhw measure-ranks --ranks 4 --output ranks.json
    """
    from rnnhw.cli.parallel import run_parallel

    def work(group: "Ranks") -> None:
        from rnnhw.cli.ranks import measure_ranks as measured

        measured(group, output, rounds)

    run_parallel(ranks, 120.0, output.parent, work)


@app.command()
def study_parallel(
    out: Annotated[Path, typer.Option(help="Folder for index.html and results.json.")],
    epochs: Annotated[int, typer.Option(min=1, max=1000, help="Of the classic example.")] = 30,
    measured: Annotated[
        list[Path] | None,
        typer.Option(help="Records of rnnhw measure-ranks (.json), to show measured beside predicted steps."),
    ] = None,
) -> None:
    """Train the classic example on 1, 2 and 4 processes and asynchronously; simulate pipelines; write a page.

    Example: rnnhw study-parallel --out reports/parallel --measured ranks.json
    """
    from rnnhw.cli.study import run_study

    run_study(out, epochs, measured or ())


@app.command(hidden=True)
def study_ranks(
    epochs: Annotated[int, typer.Option(min=1)],
    output: Annotated[Path, typer.Option()],
) -> None:
    """The part of study-parallel that runs under mpiexec."""
    from rnnhw.cli.parallel import run_parallel

    def work(group: "Ranks") -> None:
        from rnnhw.cli.study import study_ranks as studied

        studied(group, epochs, output)

    run_parallel(None, 600.0, output.parent, work)


@app.command()
def quantize(
    model: Annotated[Path, typer.Argument(help="A float network (.onnx).")],
    calibration: Annotated[Path, typer.Option(help="Typical inputs, float \\[batch, time, features] .npy.")],
    out: Annotated[Path, typer.Option(help="The integer network to write (.safetensors).")],
    weight_bits: Annotated[int, typer.Option(help="Bits of the weights: 8 or 4.")] = 8,
) -> None:
    """Make an integer network of a float one, calibrated on typical inputs.

    Prints ranges, saturation, errors and bytes of every layer, and warns of what is bad.

    Example: rnnhw quantize model.onnx --calibration X.npy --out model.int8.safetensors
    """
    from rnnhw.cli.work import run_quantize

    run_quantize(model, calibration, out, weight_bits)


@app.command()
def run(
    model: ModelArgument,
    input_path: Annotated[
        Path,
        typer.Option(
            "--input",
            help="float or int8 \\[batch, time, features] .npy; for a .tflite of its input tensor's "
            "shape, or with one axis more for independent runs",
        ),
    ],
    output: Annotated[Path, typer.Option(help="Outputs (.npy): integers where the input is int8.")],
    engine: Annotated[str, typer.Option(help="float, golden, pysim or verilator.")] = "golden",
    design: Annotated[
        str | None,
        typer.Option(
            "--design",
            "-d",
            help="A preset (tiny, small, medium, tflm) or the path of a design's TOML file. "
            "Default: tiny, for a .tflite tflm.",
        ),
    ] = None,
    stats: Annotated[
        Path | None, typer.Option(help="Cycles, MACs, utilization, count of clipped inputs (.json).")
    ] = None,
    vcd: Annotated[Path | None, typer.Option(help="Waveforms of pysim or verilator (.vcd).")] = None,
    lengths: Annotated[
        Path | None,
        typer.Option(
            help="Steps of each sequence (.npy, integers); what the input holds beyond is not looked at."
        ),
    ] = None,
    arithmetic: Annotated[
        str | None,
        typer.Option(
            help="Whose bits a .tflite gives: tflm (tflite-micro, the default) or litert (LiteRT, CPU)."
        ),
    ] = None,
    calibration: CalibrationOption = None,
    initial_state: Annotated[
        Path | None,
        typer.Option(help="State to begin with (.npz): h and c, \\[layers * directions, batch, units]."),
    ] = None,
    final_state: Annotated[
        Path | None,
        typer.Option(help="Where to write the state after the last step (.npz), in the same form."),
    ] = None,
) -> None:
    """Run a network on an engine; says how many real inputs int8 did not hold, if any.

    Example: rnnhw run digits-lstm --input X.npy --output Y.npy --engine verilator --design small

    Example: rnnhw run digits-lstm --input X.npy --output Y.npy --engine float

    Example: rnnhw run model.tflite --input X.npy --output Y.npy --arithmetic litert --final-state F.npz
    """
    from rnnhw.cli.run import run_run

    run_run(
        model,
        input_path,
        output,
        engine=engine,
        design=design,
        arithmetic=arithmetic,
        calibration=calibration,
        stats=stats,
        vcd=vcd,
        lengths_path=lengths,
        initial_state=initial_state,
        final_state=final_state,
    )


@app.command()
def verify(
    model: Annotated[str | None, typer.Argument(help=MODEL_HELP)] = None,
    design: DesignOption = None,
    engine: Annotated[
        list[str] | None, typer.Option(help="pysim or verilator; repeat for both. Default: verilator.")
    ] = None,
    sequences: Annotated[int, typer.Option(min=1, max=100_000, help="Random sequences.")] = 4,
    steps: Annotated[int, typer.Option(min=1, max=100_000, help="Steps of each.")] = 5,
    seed: Annotated[int, typer.Option(min=0, help="Of sequences and stalls.")] = 1,
    input_path: Annotated[
        Path | None, typer.Option("--input", help="Your own inputs (.npy) instead of random ones.")
    ] = None,
    calibration: CalibrationOption = None,
    random: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=1_000_000,
            help="Verify this many random networks on random designs instead of a model.",
        ),
    ] = None,
    case: Annotated[str | None, typer.Option(help="Repeat one random case, as a failure prints it.")] = None,
) -> None:
    """Set gateware, golden model and schedule against each other: values and cycles.

    Example: rnnhw verify digits-lstm --design small

    Example: rnnhw verify --random 300 --seed 1
    """
    if sum(choice is not None for choice in (model, random, case)) != 1:
        raise InputError("give one thing to verify: a model, --random N, or --case JSON")
    if model is None:
        from rnnhw.cli.random import run_random, run_repeat

        for name in engine or ["verilator"]:
            if random is not None:
                run_random(random, seed, name)
            elif case is not None:
                run_repeat(case, name)
        return
    from rnnhw.cli.work import run_verify

    run_verify(model, design, engine or ["verilator"], sequences, steps, seed, input_path, calibration)


@app.command()
def verilog(
    design: Annotated[str, typer.Argument(help="A preset or the path of a design's TOML file.")],
    out: Annotated[Path, typer.Option(help="The Verilog file; a manifest (.json) goes beside it.")],
) -> None:
    """Export a design as Verilog, reproducible to the byte.

    Example: rnnhw verilog small --out small.v
    """
    from rnnhw.cli.work import run_verilog

    run_verilog(design, out)


@app.command()
def sweep(
    spec: Annotated[Path, typer.Argument(help="A sweep's TOML file; see reports/digits/sweep.toml.")],
    out: Annotated[Path, typer.Option(help="Folder for results.csv, index.html and manifest.json.")],
) -> None:
    """Count the cycles of every design in the ranges of a file; CSV, Pareto front, page.

    Example: rnnhw sweep reports/digits/sweep.toml --out reports/digits
    """
    from rnnhw.cli.explore import run_sweep_command

    run_sweep_command(spec, out)


@app.command()
def report(
    model: ModelArgument,
    out: Annotated[Path, typer.Option(help="The page to write (.html).")],
    design: DesignOption = None,
    engine: Annotated[
        list[str] | None,
        typer.Option(help="Engines to cross-check with: pysim, verilator. Default: verilator."),
    ] = None,
    steps: Annotated[int, typer.Option(min=1, max=100_000, help="Steps of a sequence.")] = 8,
    input_path: Annotated[
        Path | None,
        typer.Option(
            "--input",
            help="Inputs, float \\[batch, time, features] .npy: gates, states and attribution of the "
            "first sequence are drawn, by the float network beside the integer one.",
        ),
    ] = None,
    calibration: CalibrationOption = None,
) -> None:
    """Write one self-contained page about a network on a design.

    Example: rnnhw report digits-lstm --design small --out digits.html
    """
    from rnnhw.cli.explore import run_report

    run_report(model, out, design, engine or ["verilator"], steps, input_path, calibration)


@app.command()
def compare(
    machine: Annotated[str, typer.Argument(help="The published machine: brainwave.")],
    out: Annotated[Path | None, typer.Option(help="The page to write (.html).")] = None,
) -> None:
    """Set our machine beside a published one: as many MACs, the same clock, the same layers.

    Example: rnnhw compare brainwave --out brainwave.html
    """
    from rnnhw.cli.compare import run_compare

    run_compare(machine, out)


@app.command()
def roofline(
    model: Annotated[
        str | None,
        typer.Argument(help="A network to set on many machines; or give --csv, --validate or --fit."),
    ] = None,
    device: Annotated[
        list[str] | None,
        typer.Option(help="A device, by its name or DeepBench's; repeat for more. Default: a few."),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="All devices.")] = False,
    batch: Annotated[str, typer.Option(help="Batches, with commas.")] = "1,2,4,8,16,32,64,128",
    steps: Annotated[int, typer.Option(min=1, max=100_000, help="Steps of a sequence.")] = 8,
    precision: Annotated[
        str | None,
        typer.Option(help="fp32, tf32, fp16, bf16, int8, int4; default: what each device would usually run."),
    ] = None,
    design: Annotated[
        str | None, typer.Option("--design", "-d", help="Our machine: a preset or a design's TOML file.")
    ] = None,
    data: Annotated[
        Path | None,
        typer.Option(
            "--input",
            help="Inputs (.npy), to measure how much changes from step to step, for event-driven "
            "chips; without it, everything does.",
        ),
    ] = None,
    measured: Annotated[
        list[Path] | None, typer.Option(help="Records of rnnhw measure (.csv), to plot beside the models.")
    ] = None,
    csv: Annotated[
        Path | None, typer.Option(help="Rows to predict, in the columns of DeepBench's results (.csv).")
    ] = None,
    validate: Annotated[
        list[Path] | None, typer.Option(help="Measured rows (.csv) to cross-validate the GPU model on.")
    ] = None,
    fit: Annotated[
        list[Path] | None, typer.Option(help="Measured rows (.csv) to fit the GPU model to.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            help="A page (.html); with --csv the rows and their predictions (.csv), with --fit parameters "
            "(.toml)."
        ),
    ] = None,
    devices: Annotated[
        Path | None,
        typer.Option(help="Your own devices (.toml), in the form of those in rnnhw/roofline/data."),
    ] = None,
) -> None:
    """Say how long the same work takes on GPUs, TPUs and other machines, how sure that is, and the energy.

    Example: rnnhw roofline digits-lstm --all --design small --output machines.html

    Example: rnnhw roofline --csv rows.csv --output out.csv
    """
    from rnnhw.cli import machines

    if sum(map(bool, (model, csv, validate, fit))) != 1:
        raise InputError("give one of a model, --csv, --validate and --fit")
    if output is None and (csv or fit):
        raise InputError("--csv and --fit need --output")
    if csv and output:
        machines.run_csv(csv, output, devices)
    elif fit and output:
        machines.run_fit(fit, output, devices)
    elif validate:
        machines.run_validate(validate, output, devices)
    elif model:
        machines.run_roofline(
            model=model,
            devices=device or (),
            everything=every,
            batch=batch,
            steps=steps,
            precision=precision,
            design=design,
            data=data,
            measured=measured or (),
            own=devices,
            page=output,
        )


@app.command()
def measure(
    backend: Annotated[str, typer.Option(help="torch, jax or numba.")],
    output: Annotated[Path, typer.Option(help="The record to write (.csv or .json).")],
    model: Annotated[
        str | None, typer.Argument(help="A network whose recurrent layers are timed; or give --suite.")
    ] = None,
    suite: Annotated[
        str | None, typer.Option(help="DeepBench's shapes: infer, train, or deepbench for both.")
    ] = None,
    device: Annotated[str, typer.Option(help="cpu or cuda.")] = "cpu",
    precision: Annotated[str, typer.Option(help="fp32, tf32, fp16, bf16; several with commas.")] = "fp32",
    batch: Annotated[str, typer.Option(help="Batches of a model, with commas.")] = "1",
    steps: Annotated[int, typer.Option(min=1, max=100_000, help="Steps of a model's sequences.")] = 100,
    seconds: Annotated[float, typer.Option(min=0.0, max=60.0, help="Time for each layer's runs.")] = 1.0,
    figures: Annotated[
        Path | None,
        typer.Option(
            help="Write this processor's measured peak and bandwidth too, as a file of devices (.toml)."
        ),
    ] = None,
) -> None:
    """Time recurrent layers on this machine, and write a record with date and versions.

    The median of 10 to 200 runs after 3 that warm up; cuDNN and CUDA graphs where torch has a GPU.

    Example: rnnhw measure digits-lstm --backend torch --batch 1,8,64 --output record.csv
    """
    from rnnhw.cli.measure import run_measure

    run_measure(
        model=model,
        suite=suite,
        backend=backend,
        device=device,
        precision=precision,
        batch=batch,
        steps=steps,
        seconds=seconds,
        output=output,
        figures=figures,
    )
