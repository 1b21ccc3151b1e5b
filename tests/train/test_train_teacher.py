"""Teachers: soft targets and their gradients, on labels, real targets, steps and streams."""

import dataclasses

import numpy as np
import pytest

from rnnhw.errors import InputError
from rnnhw.quantize import AwarePrecision
from rnnhw.train import (
    Calibration,
    Checkpoint,
    RecordedTeacher,
    SequenceObjective,
    Settings,
    StreamObjective,
    Teacher,
    fit,
    forward,
    initial_network,
    one_hot,
    train,
)
from rnnhw.train.kernels.losses import soft_cross_entropy


def network_of(units, seed=1, cell="lstm", outputs=4, every_step=False, dtype=np.float64):
    return initial_network(
        f"of-{units}",
        inputs=3,
        units=[units],
        outputs=outputs,
        seed=seed,
        cell=cell,
        every_step=every_step,
        dtype=dtype,
    )


def softened(logits, temperature):
    grown = np.exp(logits / temperature)
    return grown / grown.sum(axis=-1, keepdims=True)


def test_soft_cross_entropy_against_its_equation():
    random = np.random.default_rng(1)
    logits, teacher = random.standard_normal((2, 6, 5)) * 4
    labels, slope = np.array([0, -1, 2, 4, -1, 1]), np.empty((6, 5))
    loss = soft_cross_entropy(logits, teacher, labels, 3.0, slope)
    p, q = softened(teacher, 3.0), softened(logits, 3.0)
    terms = (p * np.log(p / q)).sum(axis=-1)[labels >= 0]
    assert loss == pytest.approx(9.0 * terms.mean(), rel=1e-12)
    np.testing.assert_allclose(slope[labels >= 0], 3.0 * (q - p)[labels >= 0] / 4, rtol=1e-10, atol=1e-15)
    assert (slope[labels < 0] == 0).all()


def test_large_logits_do_not_overflow():
    slope = np.empty((1, 2))
    loss = soft_cross_entropy(np.array([[1e4, 0.0]]), np.array([[0.0, 1e4]]), np.array([0]), 1.0, slope)
    assert loss == pytest.approx(1e4) and slope.tolist() == [[1.0, -1.0]]


def objective_of(kind, teacher, student=None):
    """An objective of 9 sequences, some of them short."""
    random = np.random.default_rng(2)
    x, every = random.standard_normal((9, 6, 3)), kind != "labels"
    student = student or network_of(5, every_step=every)
    labels = random.integers(0, 4, (9, 6) if every else 9)
    targets = random.standard_normal((9, 6, 4)) if kind == "values" else labels
    if kind == "values":
        targets[3, 2] = np.nan
    return SequenceObjective(student, x, targets, np.array([6, 6, 3, 5, 2, 6, 4, 1, 6]), teacher=teacher)


SETTINGS = Settings(epochs=1, batch=9)


def check_gradient(objective, batch):
    """The gradient against differences of the loss, for the student and for the map of its states."""
    objective.step(batch, 0, SETTINGS)
    gradient = objective.gradients.flat.copy()
    last = range(gradient.size - 3, gradient.size)
    for k in (*np.random.default_rng(3).choice(gradient.size, 12, replace=False), *last):
        found = []
        for change in (1e-6, -1e-6):
            objective.parameters.flat[k] += change
            found.append(objective.step(batch, 0, SETTINGS)[0])
            objective.parameters.flat[k] -= change
        assert gradient[k] == pytest.approx((found[0] - found[1]) / 2e-6, rel=1e-4, abs=1e-8)


@pytest.mark.parametrize("kind", ["labels", "step labels", "values"])
def test_the_loss_of_sequences_and_its_gradient(kind):
    """The loss against its definition by plain forward passes, the gradient against differences of it."""
    teacher = network_of(7, seed=5, every_step=kind != "labels")
    objective = objective_of(kind, Teacher(teacher, 2.0))
    loss, _, _ = objective.step(np.arange(9), 0, SETTINGS)
    hard, _, _ = objective_of(kind, None).step(np.arange(9), 0, SETTINGS)
    own, wanted = (
        forward(one, objective.x, lengths=objective.lengths).outputs
        for one in (objective.parameters.network, teacher)
    )
    if kind == "labels":
        counts = np.ones(9, bool)
    else:
        counts = np.arange(6) < objective.lengths[:, None]
        if kind == "values":
            counts[3, 2] = False
    if kind == "values":
        soft = np.square(own - wanted)[counts].mean()
    else:
        p, q = softened(wanted, 2.0), softened(own, 2.0)
        soft = 4.0 * (p * np.log(p / q)).sum(axis=-1)[counts].mean()
    assert loss == pytest.approx(0.1 * hard + 0.9 * soft, rel=1e-9)
    check_gradient(objective, np.arange(9))


@pytest.mark.parametrize("kind", ["labels", "step labels"])
@pytest.mark.parametrize("units", [5, 7])
@pytest.mark.parametrize("bidirectional", [False, True])
def test_the_distance_of_hidden_states_and_its_gradient(kind, units, bidirectional):
    """Of a teacher that is as wide as its student, and of a wider one, whose states a trained map gives."""
    options = {"inputs": 3, "outputs": 4, "every_step": kind != "labels", "bidirectional": bidirectional}
    teacher = initial_network("t", units=[units], seed=5, dtype=np.float64, cell="gru", **options)
    student = initial_network("s", units=[5], seed=1, dtype=np.float64, **options)
    objective = objective_of(kind, Teacher(teacher, 2.0, 0.5), student)
    plain = objective_of(kind, Teacher(teacher, 2.0), student)
    linear = objective.parameters.parts.get("map of hidden states", np.eye(5 * (1 + bidirectional)))
    assert set(plain.parameters.parts) == {"network"}
    long, short = np.array([0, 1, 5, 8]), np.array([2, 3, 4, 6])
    for one in (objective, plain):
        one.step(long, 0, SETTINGS)  # leaves its states in the workspace, also behind the ends of the short
    loss, without = (one.step(short, 0, SETTINGS)[0] for one in (objective, plain))
    own, wanted = (
        np.concatenate(
            [trace.hidden for trace in forward(one, objective.x, lengths=objective.lengths).traces], 2
        )
        for one in (student, teacher)
    )
    if bidirectional:  # traces of the backward direction are in the order of time as well
        assert own.shape[2] == 10
    inside = np.arange(6) < objective.lengths[:, None]
    distance = np.square(own @ linear.T - wanted)[short][inside[short]].mean()
    assert loss - without == pytest.approx(0.5 * distance, rel=1e-9)
    check_gradient(objective, short)


def test_a_trained_map_brings_states_together():
    """Of a student half as wide: the map is trained, and not returned."""
    random = np.random.default_rng(4)
    x = random.standard_normal((120, 5, 3)).astype(np.float32)
    teacher = network_of(8, seed=9, dtype=np.float32)
    student = network_of(4, dtype=np.float32)
    labels = random.integers(0, 4, 120)

    def distance(network):
        own, wanted = (
            forward(one, x).traces[0].hidden.reshape(-1, one.recurrent[0].units) for one in (network, teacher)
        )
        return np.linalg.lstsq(own, wanted, rcond=None)[1].sum()

    made, _ = train(student, x, labels, Settings(epochs=30), teacher=Teacher(teacher, 1.0, 10.0))
    alone, _ = train(student, x, labels, Settings(epochs=30), teacher=Teacher(teacher, 1.0))
    assert distance(made) < 0.8 * min(distance(alone), distance(student))
    assert [type(layer) for layer in made.layers] == [type(layer) for layer in student.layers]


def test_a_student_that_is_its_teacher_learns_nothing_soft():
    network = network_of(5)
    with_teacher, without = (
        objective_of("labels", Teacher(network, 4.0), network),
        objective_of("labels", None),
    )
    loss, _, _ = with_teacher.step(np.arange(9), 0, SETTINGS)
    hard, _, _ = without.step(np.arange(9), 0, SETTINGS)
    assert loss == pytest.approx(0.1 * hard)
    np.testing.assert_allclose(with_teacher.gradients.flat, 0.1 * without.gradients.flat, atol=1e-12)


def test_labels_that_mean_nothing_are_outdone_by_a_teacher():
    """A student that sees random labels still comes near to its teacher's choices."""
    random = np.random.default_rng(4)
    x = random.standard_normal((400, 5, 3)).astype(np.float32)
    teacher = network_of(12, seed=9, cell="gru", dtype=np.float32)
    teacher.head.weights[:] *= 8  # so that its choices are clear
    wanted = forward(teacher, x).outputs.argmax(axis=1)
    labels = random.integers(0, 4, 400)
    start, settings = network_of(16, dtype=np.float32), Settings(epochs=25, batch=40)
    taught, _ = train(start, x, labels, settings, teacher=Teacher(teacher, 1.0))
    assert np.mean(forward(taught, x).outputs.argmax(axis=1) == wanted) > 0.85
    alone, _ = train(start, x, labels, settings)
    assert np.mean(forward(alone, x).outputs.argmax(axis=1) == wanted) < 0.6


def stream_of(teacher, seed=2, precision=None):
    student = initial_network("s", inputs=6, units=[5], outputs=6, seed=seed, every_step=True)
    symbols = np.random.default_rng(7).integers(0, 6, 700)
    options = {} if precision is None else {"precision": precision(student, symbols)}
    return StreamObjective(student, symbols, streams=3, steps=8, teacher=teacher, **options)


def test_states_of_streams_are_matched():
    student_alone, matched = (
        stream_of(Teacher(stream_teacher(), 2.0)),
        stream_of(Teacher(stream_teacher(), 2.0, 3.0)),
    )
    batch = matched.batches(0, Settings(epochs=1))[0]
    losses = [one.step(batch, 0, Settings(epochs=1))[0] for one in (matched, student_alone)]
    assert losses[0] > losses[1] + 1e-3
    assert np.abs(matched.gradients.array("map of hidden states")).max() > 0


def stream_teacher():
    network = initial_network("t", inputs=6, units=[7, 4], outputs=6, seed=8, every_step=True)
    # Without its own states it would give other outputs.
    return dataclasses.replace(network, name="teacher")


def test_a_teacher_of_streams_carries_its_states_on():
    """The third chunk's loss, against plain forward passes over all three chunks."""
    network = stream_teacher()
    objective, plain = stream_of(Teacher(network, 2.0)), stream_of(None)
    settings = Settings(epochs=1)
    batches = objective.batches(0, settings)
    for number, batch in enumerate(batches[:3]):
        loss, _, _ = objective.step(batch, number, settings)
        hard, _, _ = plain.step(batch, number, settings)
    start, chunks = batches[0][0], len(batches)
    symbols = np.random.default_rng(7).integers(0, 6, 700)
    begins = start + 8 * chunks * np.arange(3)
    x = one_hot(symbols[begins[:, None] + np.arange(24)], 6)
    own, wanted = (forward(one, x).outputs[:, 16:] for one in (objective.parameters.network, network))
    p, q = softened(wanted.astype(np.float64), 2.0), softened(own.astype(np.float64), 2.0)
    soft = 4.0 * (p * np.log(p / q)).sum(axis=-1).mean()
    assert soft > 1e-4
    assert loss - 0.1 * hard == pytest.approx(0.9 * soft, rel=1e-3)


def test_a_teacher_reads_what_no_student_has_rounded():
    """Of a student on integers: its x is rounded in place to 8 bits."""
    teacher, student = network_of(7, seed=5), network_of(5)
    x = np.random.default_rng(2).standard_normal((9, 6, 3))
    seen = []

    class Watched(Teacher):
        def blend(self, hard, outputs, targets, gradient):
            seen.append(self._outputs.copy())
            return super().blend(hard, outputs, targets, gradient)

    precision = AwarePrecision(student, Calibration(x=x), 8)
    objective = SequenceObjective(
        student, x, np.zeros(9, int), precision=precision, teacher=Watched(teacher, 2.0)
    )
    (batch,) = objective.batches(0, SETTINGS)
    objective.step(batch, 0, SETTINGS)
    np.testing.assert_allclose(seen[0], forward(teacher, x[batch]).outputs, rtol=1e-12)


@pytest.mark.parametrize("aware", [False, True])
def test_an_interruption_changes_no_bit(tmp_path, aware):
    """Within an epoch, whose chunks depend on the teacher's states."""

    def integers(student, symbols):
        return AwarePrecision(student, Calibration(x=one_hot(symbols[:200].reshape(4, 50), 6)), 8)

    def made():
        return stream_of(Teacher(stream_teacher(), 2.0), precision=integers if aware else None)

    whole, settings = made(), Settings(epochs=2)
    fit(whole, settings)

    class Killed(Exception):
        pass

    killed, step = made(), [0]
    inner = killed.step

    def counted(*arguments):
        step[0] += 1
        if step[0] == 40:  # of 28 chunks an epoch
            raise Killed
        return inner(*arguments)

    killed.step = counted
    path = Checkpoint(tmp_path / "checkpoint.safetensors", every=3)
    with pytest.raises(Killed):
        fit(killed, settings, checkpoint=path)
    again = made()
    fit(again, settings, checkpoint=path)
    np.testing.assert_array_equal(again.parameters.flat, whole.parameters.flat)
    with pytest.raises(InputError, match="checkpoint of another network, other data or other settings"):
        fit(stream_of(Teacher(stream_teacher(), 3.0)), settings, checkpoint=path)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {"outputs": 5},
            "the teacher 'of-7' has 3 inputs and 5 outputs on the last step, but 'of-5' has 3 inputs",
        ),
        (
            {"every_step": True},
            "4 outputs on every step, but 'of-5' has 3 inputs and 4 outputs on the last step",
        ),
    ],
)
def test_a_teacher_that_does_not_fit(changes, words):
    with pytest.raises(InputError) as caught:
        objective_of("labels", Teacher(network_of(7, **changes), 2.0))
    assert words in str(caught.value)


@pytest.mark.parametrize("weight", [-1.0, float("nan"), float("inf"), "2", True])
def test_weights_of_states_that_are_none(weight):
    with pytest.raises(InputError, match=r"the weight of hidden states is .*, not a number of 0 or more"):
        Teacher(network_of(3), 2.0, weight)


@pytest.mark.parametrize("temperature", [0.0, -1, float("nan"), float("inf"), "2", True])
def test_temperatures_that_are_none(temperature):
    with pytest.raises(InputError, match=r"the temperature is .*, not a positive number"):
        Teacher(network_of(3), temperature)


@pytest.mark.parametrize("kind", ["labels", "steps", "values"])
def test_recorded_outputs_teach_what_the_network_would(kind):
    """Also of short sequences, in shuffled minibatches of a part of the recorded sequences."""
    every, random = kind != "labels", np.random.default_rng(5)
    teacher = network_of(8, seed=3, every_step=every)
    x, lengths = random.standard_normal((23, 6, 3)), random.integers(1, 7, 23)
    labels = random.integers(0, 4, (23, 6) if every else 23)
    targets = random.standard_normal((23, 6, 4)) if kind == "values" else labels
    recorded = RecordedTeacher(forward(teacher, x, lengths=lengths).outputs, 2.5)
    part = np.arange(22, 4, -1)
    students = [
        train(
            network_of(5, every_step=every),
            x[part],
            targets[part],
            Settings(epochs=3, batch=4),
            lengths=lengths[part],
            teacher=one,
        )[0]
        for one in (Teacher(teacher, 2.5), recorded.of(part))
    ]
    for name in ("input_weights", "recurrent_weights", "bias"):
        one, other = (getattr(student.layers[0], name) for student in students)
        np.testing.assert_allclose(one, other, rtol=1e-9, atol=1e-12)
    scaled = RecordedTeacher(recorded.recorded * 3.0 + 7.0, 2.5).of(part, 7.0, 3.0)
    np.testing.assert_allclose(scaled.recorded, recorded.recorded[part], atol=1e-12)
    assert scaled.label != recorded.label


@pytest.mark.parametrize(
    ("outputs", "named"),
    [
        (np.zeros(4), r"are float64 of shape \[4\], not numbers"),
        (np.zeros((4, 0)), r"shape \[4, 0\], not numbers"),
        (np.array([["a"]]), "are <U1 of shape"),
        (np.array([[np.nan]]), "NaN or infinite"),
        (np.zeros((9, 3)), "are 3 on the last step, but 'of-5' has 4 outputs on the last step"),
        (np.zeros((9, 6, 4)), "are 4 on every step, but 'of-5' has 4 outputs on the last step"),
    ],
)
def test_recorded_outputs_that_do_not_fit_are_refused(outputs, named):
    with pytest.raises(InputError, match=named):
        objective_of("labels", RecordedTeacher(outputs, 1.0), network_of(5))
