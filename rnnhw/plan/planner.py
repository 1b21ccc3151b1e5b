"""Predicts step time, memory and traffic of every way to train on N devices.

N devices are D replicas (data parallelism) of M parts each (model parallelism). A replica takes b = B / D
sequences of T steps. With t the seconds that a device computes forward and backward, and n bytes of
gradients, a step takes::

    data         t(b) + all-reduce(n, D) + update(all)
    server       t(b) + gather(n, D) + update(all) + broadcast(n, D)
    layers       pipeline of M groups of layers, fed with m micro-batches of b / m sequences
    wavefront    pipeline of M groups of layers, fed with m time chunks of T / m steps, all b sequences each
    steps        pipeline of M time chunks of all layers, fed with m micro-batches; then all-reduce(n, M)
    units        t(b, 1 / M of the rows) + T times (all-gather + reduce-scatter) of the states of each layer
                 + all-reduce of the inputs' gradient of each layer but the first      (tensor parallelism)

    pipeline     sum over stages of the time for one micro-batch + (m - 1) times the slowest stage's
                 + (M - 1) messages, forward and again backward

The pipeline's time is that of equal items in a flow shop. Where a model is cut, its D replicas add an
all-reduce(n / M, D) among the devices that hold the same part. Each device updates the parameters that it
holds. `rnnhw.plan.simulate` runs the same schedules event by event.

What a pipeline is fed with is called a micro-batch below, also where it is a time chunk of all sequences.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rnnhw.errors import InputError
from rnnhw.network import Cell, LayerShape, Shape
from rnnhw.parallel.pieces import cut, cut_weighted
from rnnhw.plan.costs import (
    KEPT_VALUES,
    STATES,
    VALUE_BYTES,
    Costs,
    activation_values,
    gradient_bytes,
    parameter_count,
    share_of_units,
)
from rnnhw.plan.links import Link
from rnnhw.roofline import cell_name

__all__ = ["Job", "Plan", "Planner", "best_by_form"]

FORMS = ("layers", "wavefront", "steps", "units")
DIRECTIONS = ("forward", "backward")


@dataclass(frozen=True, kw_only=True)
class Job:
    """What is trained: a network of this shape, with minibatches of ``batch`` sequences of ``steps`` steps.

    Raises
    ------
    InputError
        If a size is below 1.
    """

    shape: Shape
    steps: int
    batch: int

    def __post_init__(self) -> None:
        for name in ("steps", "batch"):
            if getattr(self, name) < 1:
                raise InputError(f"{name} is {getattr(self, name)}, not 1 or more")


@dataclass(frozen=True, kw_only=True)
class Plan:
    """One way to train on D x M devices, with its predicted costs per training step.

    Parameters
    ----------
    form : {"data", "server", "layers", "wavefront", "steps", "units"}
        How the model is cut; "data" and "server" do not cut it.
    replicas, parts : int
        D and M.
    micro_batches : int
        Micro-batches, or time chunks of a wavefront, that a pipeline is fed with; 1 for other forms.
    compute_s, communication_s, idle_s : float
        Seconds that the busiest device computes, that messages take, and that it waits for others.
    memory_bytes : float
        Memory needed by the device that holds most.
    traffic_bytes : float
        Bytes that the busiest device sends.
    """

    form: str
    replicas: int
    parts: int
    micro_batches: int
    compute_s: float
    communication_s: float
    idle_s: float
    memory_bytes: float
    traffic_bytes: float

    @property
    def seconds(self) -> float:
        """Predicted time of one training step, in seconds."""
        return self.compute_s + self.communication_s + self.idle_s

    @property
    def devices(self) -> int:
        """Number of devices: replicas times parts."""
        return self.replicas * self.parts

    @property
    def name(self) -> str:
        """The plan in words, for tables and sentences."""
        if self.parts == 1:
            return f"data, {self.form}" if self.form == "server" else "data"
        fed, more = ("time chunk", "s") if self.form == "wavefront" else ("micro-batch", "es")
        plural = more * (self.micro_batches > 1)
        pipeline = f", {self.micro_batches} {fed}{plural}" if self.form != "units" else ""
        cut_by = f"{self.form} over {self.parts}{pipeline}"
        return cut_by if self.replicas == 1 else f"{self.replicas} replicas x {cut_by}"


class Planner:
    """Predicts the plans for one job.

    Parameters
    ----------
    job : Job
    costs : Costs
        Time of work on one device; all devices are equal.
    link : Link
        Connects any two devices.

    Raises
    ------
    InputError
        If the costs know nothing about the cell of a layer.
    """

    def __init__(self, job: Job, costs: Costs, link: Link) -> None:
        self._job, self._costs, self._link = job, costs, link
        self._recurrent = [layer for layer in job.shape.layers if layer.cell is not Cell.DENSE]
        self._dense = [layer for layer in job.shape.layers if layer.cell is Cell.DENSE]
        for layer in self._recurrent:
            cell_name(layer)  # refuses what the costs do not know
        self._known: dict[tuple[LayerShape, int, int, str], float] = {}

    def plans(self, devices: int) -> list[Plan]:
        """All plans that use exactly this number of devices, quickest first."""
        found = [
            plan
            for replicas in _divisors(devices)
            if self._job.batch % replicas == 0
            for plan in self._of_table(replicas, devices // replicas)
        ]
        return sorted(found, key=lambda plan: plan.seconds)

    def single(self) -> Plan:
        """The plan of training on one device."""
        return self._data(1, "data")

    def cut_nothing(self, devices: int) -> Plan:
        """The plan of data parallelism alone, with one shard of the minibatch per device."""
        return self._data(devices, "data")

    def _of_table(self, replicas: int, parts: int) -> Iterator[Plan]:
        """One plan per form for this factorization, with the quickest number of micro-batches."""
        if parts == 1:
            yield self._data(replicas, "data")
            if replicas > 1:
                yield self._data(replicas, "server")
            return
        for form in FORMS:
            if self.can_cut(form, parts):
                counts = self._micro_batch_counts(form, replicas)
                plans = [self.cut(form, replicas, parts, count) for count in counts]
                yield min(plans, key=lambda plan: plan.seconds)

    def can_cut(self, form: str, parts: int) -> bool:
        """Whether the model has enough layers, steps or units to be cut into so many parts.

        A bidirectional layer needs the whole sequence at once, so it cannot be cut by time.
        """
        most = {
            "layers": len(self._recurrent),
            "wavefront": len(self._recurrent),
            "steps": self._job.steps,
            "units": min(layer.units for layer in self._recurrent),
        }
        turns = any(layer.directions == 2 for layer in self._recurrent)
        return parts <= most[form] and not (turns and form in ("wavefront", "steps"))

    def _micro_batch_counts(self, form: str, replicas: int) -> list[int]:
        """Numbers of micro-batches that are tried: powers of two."""
        if form == "units":
            return [1]
        most = self._job.steps if form == "wavefront" else self._job.batch // replicas
        return [2**k for k in range(most.bit_length()) if 2**k <= most]

    def _layer(self, layer: LayerShape, steps: int, batch: int, direction: str) -> float:
        """Seconds of a layer; remembered, because plans ask for the same layers thousands of times."""
        key = (layer, steps, batch, direction)
        if key not in self._known:
            self._known[key] = self._costs.layer(layer, steps, batch, direction)
        return self._known[key]

    def _head_steps(self, steps: int) -> int:
        return steps if self._job.shape.every_step else 1

    def _data(self, replicas: int, form: str) -> Plan:
        job, batch = self._job, self._job.batch // replicas
        size = gradient_bytes(job.shape)
        compute = sum(
            self._layer(layer, job.steps, batch, direction)
            for layer in self._recurrent
            for direction in DIRECTIONS
        )
        compute += sum(
            self._layer(layer, self._head_steps(job.steps), batch, direction)
            for layer in self._dense
            for direction in DIRECTIONS
        )
        compute += self._costs.update(size / VALUE_BYTES)
        if form == "data":
            communication, traffic = self._link.all_reduce(size, replicas), 2 * size * (replicas > 1)
        else:
            communication = self._link.gather(size, replicas) + self._link.broadcast(size, replicas)
            # The server is the busiest device: it sends the parameters to all others.
            traffic = size * max(1, replicas - 1)
        return Plan(
            form=form,
            replicas=replicas,
            parts=1,
            micro_batches=1,
            compute_s=compute,
            idle_s=0.0,
            communication_s=communication,
            traffic_bytes=traffic,
            memory_bytes=KEPT_VALUES * size + self._activations(job.shape.layers, job.steps, batch),
        )

    def cut(self, form: str, replicas: int, parts: int, micro_batches: int) -> Plan:
        """The plan of a model that is cut by ``form``; a pipeline is fed with ``micro_batches``."""
        if form == "units":
            return self._units(replicas, parts)
        return self._pipeline(form, replicas, parts, micro_batches)

    def stage_seconds(
        self, form: str, replicas: int, parts: int, micro_batches: int, direction: str
    ) -> list[float]:
        """Seconds of one micro-batch in each stage of a pipeline, ``direction`` "forward" or "backward"."""
        job = self._job
        batch = -(-job.batch // replicas // micro_batches) if form != "wavefront" else job.batch // replicas
        steps = -(-job.steps // micro_batches) if form == "wavefront" else job.steps
        if form == "steps":
            lengths = [end - begin for begin, end in cut(steps, parts, "steps")]
            times = [
                sum(self._layer(layer, length, batch, direction) for layer in self._recurrent)
                for length in lengths
            ]
        else:
            pieces = cut_weighted([float(layer.macs) for layer in self._recurrent], parts, "recurrent layers")
            times = [
                sum(self._layer(layer, steps, batch, direction) for layer in self._recurrent[a:b])
                for a, b in pieces
            ]
        # The head belongs to the last stage; with a cut by steps, that stage has the last time chunk.
        head_steps = self._head_steps(steps if form != "steps" else steps // parts)
        times[-1] += sum(self._layer(layer, head_steps, batch, direction) for layer in self._dense)
        return times

    def message_bytes(self, form: str, replicas: int, micro_batches: int) -> float:
        """Bytes that one micro-batch sends from a stage to the next one."""
        job, batch = self._job, self._job.batch // replicas
        if form == "steps":
            # A time chunk passes on the last states of all layers; a group of layers passes on its outputs.
            states = sum(STATES[layer.cell] * layer.outputs for layer in self._recurrent)
            return VALUE_BYTES * states * batch / micro_batches
        widest = max(layer.outputs for layer in self._recurrent)
        return VALUE_BYTES * widest * batch * job.steps / micro_batches

    def _pipeline(self, form: str, replicas: int, parts: int, micro_batches: int) -> Plan:
        job, batch = self._job, self._job.batch // replicas
        message = self._link.message(self.message_bytes(form, replicas, micro_batches))
        compute = idle = 0.0
        # The slowest stage works for all micro-batches, and waits while the first one comes to it and the
        # last one goes on from it.
        for direction in DIRECTIONS:
            times = self.stage_seconds(form, replicas, parts, micro_batches, direction)
            compute += micro_batches * max(times)
            idle += sum(times) - max(times)
        whole = gradient_bytes(job.shape)
        if form == "steps":
            # Every device holds all parameters, and has the gradients of its own time chunk.
            held, values = whole, self._activations(job.shape.layers, -(-job.steps // parts), batch)
            sums = self._link.all_reduce(whole, parts * replicas)
            traffic = 2 * whole
        else:
            pieces = cut_weighted([float(layer.macs) for layer in self._recurrent], parts, "recurrent layers")
            stages: list[Sequence[LayerShape]] = [self._recurrent[a:b] for a, b in pieces]
            stages[-1] = [*stages[-1], *self._dense]
            held = max(VALUE_BYTES * sum(map(parameter_count, stage)) for stage in stages)
            values = max(self._activations(stage, job.steps, batch) for stage in stages)
            sums = self._link.all_reduce(held, replicas)
            traffic = 2 * held * (replicas > 1)
        compute += self._costs.update(held / VALUE_BYTES)
        return Plan(
            form=form,
            replicas=replicas,
            parts=parts,
            micro_batches=micro_batches,
            compute_s=compute,
            idle_s=idle,
            communication_s=2 * (parts - 1) * message + sums,
            memory_bytes=KEPT_VALUES * held + values,
            traffic_bytes=traffic + 2 * micro_batches * self.message_bytes(form, replicas, micro_batches),
        )

    def _units(self, replicas: int, parts: int) -> Plan:
        job, batch, link = self._job, self._job.batch // replicas, self._link
        shares = [share_of_units(layer, parts) for layer in self._recurrent]
        compute = sum(
            self._layer(layer, job.steps, batch, direction) for layer in shares for direction in DIRECTIONS
        )
        compute += sum(
            self._layer(layer, self._head_steps(job.steps), batch, direction)
            for layer in self._dense
            for direction in DIRECTIONS
        )
        states = [
            VALUE_BYTES * layer.units * batch for layer in self._recurrent for _ in range(layer.directions)
        ]
        communication = job.steps * sum(
            link.all_gather(size, parts) + link.reduce_scatter(size, parts) for size in states
        )
        # Each device has a part of the gradient of a layer's input, which is the sum over all devices. The
        # lowest layer's input is the data and needs no gradient.
        inputs = [VALUE_BYTES * layer.inputs * batch * job.steps for layer in self._recurrent[1:]]
        communication += sum(link.all_reduce(size, parts) for size in inputs)
        head = VALUE_BYTES * sum(map(parameter_count, self._dense))
        held = head + (gradient_bytes(job.shape) - head) / parts
        communication += link.all_reduce(held, replicas)
        compute += self._costs.update(held / VALUE_BYTES)
        traffic = 2 * job.steps * sum(states) + 2 * sum(inputs) + 2 * held * (replicas > 1)
        return Plan(
            form="units",
            replicas=replicas,
            parts=parts,
            micro_batches=1,
            compute_s=compute,
            idle_s=0.0,
            communication_s=communication,
            traffic_bytes=traffic,
            memory_bytes=KEPT_VALUES * held + self._activations(shares, job.steps, batch),
        )

    def _activations(self, layers: Sequence[LayerShape], steps: int, batch: int) -> float:
        return float(VALUE_BYTES * steps * batch * sum(map(activation_values, layers)))


def best_by_form(planner: Planner, devices: int) -> dict[str, Plan]:
    """The quickest plan of each kind: data, server, each form without replicas, and hybrid (the others)."""
    found: dict[str, Plan] = {}
    for plan in planner.plans(devices):
        # Plans come quickest first, so the first one of each kind is kept.
        kind = plan.form if plan.parts == 1 or plan.replicas == 1 else "hybrid"
        found.setdefault(kind, plan)
    return found


def _divisors(count: int) -> list[int]:
    """All divisors in ascending order."""
    return [k for k in range(1, count + 1) if count % k == 0]
