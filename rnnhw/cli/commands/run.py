"""``rnnhw run``."""

from pathlib import Path
from typing import Annotated

import typer

from rnnhw.cli.options import (
    CalibrationOption,
    DesignOption,
    InitializersOption,
    LengthsOption,
    ModelArgument,
    SetOption,
)

__all__ = ["run"]


def run(
    model: ModelArgument,
    input_path: Annotated[
        Path,
        typer.Option(
            "--input",
            help="The inputs (.npy), float or int8 \\[batch, time, features]. For a .tflite they have the "
            "shape of its input tensor, or one axis more in front for independent runs. An .npz gives every "
            "input of a model by its name, in the model's own layout.",
        ),
    ],
    output: Annotated[
        Path,
        typer.Option(
            help="The outputs to write (.npy; .npz for all outputs of a model by name). They are integers "
            "where the input is int8."
        ),
    ],
    engine: Annotated[
        str, typer.Option(help="The engine to run on: float, golden, pysim, verilator or board.")
    ] = "golden",
    design: DesignOption = None,
    stats: Annotated[
        Path | None,
        typer.Option(help="Write cycles, MACs, utilization and the number of clipped inputs (.json)."),
    ] = None,
    vcd: Annotated[
        Path | None, typer.Option(help="Write the waveforms of pysim or verilator (.vcd).")
    ] = None,
    lengths: LengthsOption = None,
    arithmetic: Annotated[
        str | None,
        typer.Option(
            help="Whose results a .tflite gives, bit for bit: tflm (tflite-micro, the default) or litert "
            "(LiteRT on CPU)."
        ),
    ] = None,
    calibration: CalibrationOption = None,
    initial_state: Annotated[
        Path | None,
        typer.Option(
            help="The state to begin with (.npz): arrays h and c, \\[layers * directions, batch, units]; of "
            "a model with inputs for states, these by name."
        ),
    ] = None,
    final_state: Annotated[
        Path | None,
        typer.Option(help="Write the state after the last step (.npz), in the same form."),
    ] = None,
    stream: Annotated[
        list[str] | None,
        typer.Option(
            help="OUT:IN feeds an output of a model back as its input in the next call. The inputs then have "
            "one more axis in front, which counts the calls."
        ),
    ] = None,
    reset: Annotated[
        list[int] | None,
        typer.Option(
            min=0,
            help="With --stream or --streaming: the number of a call, from 0, before which the states become "
            "the initial ones again, as at the beginning of another recording. Repeat the option for more.",
        ),
    ] = None,
    streaming: Annotated[
        bool,
        typer.Option(
            "--streaming",
            help="Run every step of the sequences as a call of its own, and keep the states in the machine "
            "in between. For a .tflite of one step, the axis in front then counts the calls.",
        ),
    ] = False,
    set_values: SetOption = None,
    initializers: InitializersOption = None,
    port: Annotated[
        str | None, typer.Option(help="The serial port of a board, for the engine board.")
    ] = None,
) -> None:
    """Run a network on an engine. Reports how many float inputs were clipped to the range of int8, if any.

    Example: rnnhw run digits-lstm --input X.npy --output Y.npy --engine verilator --design small

    Example: rnnhw run digits-lstm --input X.npy --output Y.npy --engine float

    Example: rnnhw run digits-lstm --input X.npy --output Y.npy --engine board --design tiny --port COM3

    Example: rnnhw run digits-lstm --input X.npy --output Y.npy --engine verilator --streaming --reset 20

    Example: rnnhw run model.tflite --input X.npy --output Y.npy --arithmetic litert --final-state F.npz
    """
    from rnnhw.cli.run import RunOptions, run_run

    run_run(
        RunOptions(
            model=model,
            input_path=input_path,
            output=output,
            engine=engine,
            design=design,
            arithmetic=arithmetic,
            calibration=calibration,
            stats=stats,
            vcd=vcd,
            lengths=lengths,
            initial_state=initial_state,
            final_state=final_state,
            stream=stream or (),
            reset=reset or (),
            streaming=streaming,
            set_values=set_values or (),
            initializers=initializers,
            port=port,
        )
    )
