"""Predicted time and energy of a network on GPUs, TPUs and other machines."""

from collections.abc import Sequence
from typing import Any

from rnnhw.api.designs import design_named
from rnnhw.api.load import load
from rnnhw.api.zeros import check_zeros
from rnnhw.design import Design
from rnnhw.errors import InputError
from rnnhw.explore import Machines, compare_machines
from rnnhw.network import Graph, Shape, is_in_words, shape_in_words, shape_of
from rnnhw.roofline import all_devices, find_device, parse_precision
from rnnhw.roofline import devices as usual_devices

__all__ = ["roofline"]

ALL = "all"


def roofline(
    model: Any,
    *,
    devices: str | Sequence[str] = (),
    batches: Sequence[int] = (1,),
    steps: int = 8,
    precision: str | None = None,
    design: Design | str | None = None,
) -> Machines:
    """Predict the time and energy of a network on other machines, and on a design.

    Parameters
    ----------
    model : str, path, Network, IntegerNetwork, Graph, or a live model
        Whatever `rnnhw.load` takes or returns. Only its sizes matter. Of a graph it is the one part with
        recurrent layers.
    devices : str or sequence of str
        Names (`rnnhw list devices`), or ``all``. By default a few usual ones.
    batches : sequence of int
        Numbers of sequences that are run at once.
    steps : int
        Steps of a sequence.
    precision : {"fp32", "tf32", "fp16", "bf16", "int8", "int4"}, optional
        By default the usual one of each device.
    design : Design or str, optional
        A `Design`, a preset, or the path of a TOML file: its times come from the schedule, exactly.

    Returns
    -------
    Machines
        ``lines`` has one entry per device, whose ``estimates`` have one entry per batch: ``seconds``, the
        range ``low`` .. ``high`` that nine of ten measurements are expected in, the plain ``roofline``
        (seconds), and ``energy`` (joules). ``own.seconds`` are those of the design. All are modelled.

    Raises
    ------
    InputError
        If a device, a precision, a batch or the steps are not known or not possible.
    ModelError
        If the model cannot be read.
    CapacityError
        If the network does not fit the design.

    Examples
    --------
    >>> import rnnhw
    >>> found = rnnhw.roofline("digits-lstm", devices=["H200", "TPU v1"], batches=[1, 64], design="small")
    >>> [(line.device.name, line.precision, len(line.estimates)) for line in found.lines]
    [('H200', 'fp16', 2), ('TPU v1', 'int8', 2)]
    >>> found.own.cycles, found.own.seconds
    (783, (1.566e-05, 0.00100224))
    >>> rnnhw.roofline("digits-lstm", devices="H2000")
    Traceback (most recent call last):
    rnnhw.errors.InputError: no device 'H2000'; ...
    """
    wanted = [devices] if isinstance(devices, str) and devices != ALL else devices
    for name, numbers in (("batches", list(batches)), ("steps", [steps])):
        for number in numbers:
            if not isinstance(number, int) or number < 1:
                raise InputError(f"{name} is {number!r}, but must be an integer of at least 1")
    known = all_devices()
    chosen = known if wanted == ALL else [find_device(name, known) for name in wanted] or usual_devices()
    name, shape = _shape(model)
    built_name, built = ("", None) if design is None else design_named(design, [])
    if built is not None:
        check_zeros(name, shape, built)
    return compare_machines(
        network=name,
        shape=shape,
        steps=steps,
        batches=list(batches),
        devices=chosen,
        precision=None if precision is None else parse_precision(precision),
        named=wanted not in (ALL, ()),
        design=built,
        design_name=built_name,
    )


def _shape(model: Any) -> tuple[str, Shape]:
    """The name and the sizes of a network; those of a stack in words without making its weights."""
    if isinstance(model, str) and is_in_words(model):
        return model, shape_in_words(model)
    found = load(model)
    network = found.only_network if isinstance(found, Graph) else found
    return found.name, shape_of(network)
