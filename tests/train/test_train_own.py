"""Data of one's own: tables and arrays, how they are cut and split, scores, and what is refused."""

import dataclasses

import numpy as np
import pytest

from rnnhw.errors import InputError, ModelError, RnnhwError
from rnnhw.train import FloatRunner, Model, Options, task_of
from rnnhw.train.tasks.settings import checked_settings

TASK = task_of("own")
FORECAST = {"target": "value", "column": "load", "window": 3, "horizon": 2}
LABELS = {"target": "label", "column": "kind", "window": 2}


def seen(path, **settings):
    """The data of a file, as the commands read them."""
    given = {name: value for name, value in settings.items() if value is not None}
    return TASK.prepare(TASK.load(path), checked_settings("own", TASK.settings, given))


@pytest.fixture
def table(tmp_path):
    def write(text, name="own.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_text(text, encoding=encoding, newline="")
        return path

    return write


@pytest.fixture
def arrays(tmp_path):
    def write(**found):
        np.savez(tmp_path / "own.npz", **found)
        return tmp_path / "own.npz"

    return write


def rows_of(count):
    """Hours with a temperature, a load, and a kind."""
    return [f"{k % 24},{10 + k % 7}.5,{k * k % 31},{'hot' if k % 3 else 'cold'}" for k in range(count)]


HEADER = "hour,degrees,load,kind"


def test_windows_of_a_forecast_and_their_parts(table):
    """70, 15 and 15 % of the rows; a window and its target lie in one part; the target's past is an input."""
    data = seen(table("\n".join([HEADER, *rows_of(100)])), drop="kind", **FORECAST)
    assert list(data.inputs) == ["hour", "degrees", "load"] and data.splits == ("time",)
    load = np.array([k * k % 31 for k in range(100)], float)
    parts = data.parts("time")
    for part, begin, end in zip(parts, (0, 70, 85), (70, 85, 100), strict=True):
        firsts = data.first[part]
        assert firsts.tolist() == list(range(begin, end - 4))  # 3 rows of inputs, and 2 rows to the target
        assert np.array_equal(data.targets[data.last(part), 0], load[firsts + 4])
        assert np.array_equal(data.now(data.last(part))[:, 0], load[firsts + 2])
    front_end = TASK.train(data, Options(epochs=1, settings={"units": (2,)})).front_end
    # The rows of training windows are the inputs of the front end, and not one row more.
    assert front_end["mean"][2] == pytest.approx(load[:68].mean())
    assert front_end["deviation"][2] == pytest.approx(load[:68].std())
    assert front_end["scale"][0] == pytest.approx((load[4:70] - load[2:68]).std())


def test_inputs_hold_neither_labels_nor_the_value_of_the_same_row(table):
    path = table("\n".join([HEADER, *rows_of(60)]))
    data = seen(path, **LABELS)
    assert list(data.inputs) == ["hour", "degrees", "load"] and data.classes == 2
    assert list(data.outputs) == ["cold", "hot"]
    assert data.targets[:4].tolist() == [0, 1, 1, 0]
    data = seen(path, target="value", column="load", window=2, drop="kind")
    assert list(data.inputs) == ["hour", "degrees"] and data.base == ()
    assert data.targets[:3, 0].tolist() == [0, 1, 4]


def test_a_target_on_every_step_has_windows_without_overlap(table):
    path = table("\n".join([HEADER, *rows_of(100)]))
    data = seen(path, target="sequence", column="kind", window=16)
    training, validation, test = data.parts("time")
    assert data.first[training].tolist() == [0, 16, 32, 48, 64]
    assert data.lengths[training].tolist() == [16, 16, 16, 16, 6]
    assert data.scored(training).tolist() == list(range(70))
    assert data.scored(validation).tolist() == list(range(70, 85)) and data.lengths[test].tolist() == [15]
    assert data.classes == 2  # words are labels, and so are whole numbers, unless they are to be values
    assert seen(path, target="sequence", column="load", window=16, drop="kind").classes == 29
    assert seen(path, target="sequence-value", column="load", window=16, drop="kind").classes == 0
    assert seen(path, target="sequence", column="degrees", window=16, drop="kind").classes == 0


def test_missing_values_are_held_and_missing_targets_left_out(table):
    text = "a,b,y\n,1,5\nNA,nan,6\n3,,\n?,4,8\n-,NULL,N/A\n7,none,9\n" + "8,8,8\n" * 20
    data = seen(table(text), target="value", column="y", window=2)
    assert data.rows[:6].tolist() == [[3, 1], [3, 1], [3, 1], [3, 4], [3, 4], [7, 4]]
    assert np.isnan(data.targets[:6, 0]).tolist() == [False, False, True, False, True, False]
    assert [int(last) for last in data.last(data.parts("time")[0])][:4] == [1, 3, 5, 6]
    assert "missing values, each replaced by the last one before it: a 4, b 4" in data.notes
    assert "missing targets, never trained on nor scored: y 2" in data.notes


FORMS = {
    "byte-order mark": lambda text: "\ufeff" + text,
    "blank lines": lambda text: "\n\n" + text.replace("\n", "\n  \n"),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "semicolons": lambda text: text.replace(",", ";"),
    "tabs": lambda text: text.replace(",", "\t"),
    "quotes": lambda text: "\n".join('"' + line.replace(",", '", "') + '"' for line in text.splitlines()),
    "spaces": lambda text: text.replace(",", " , "),
}


@pytest.mark.parametrize("form", FORMS)
def test_tables_are_read_in_every_usual_form(table, form):
    text = "\n".join([HEADER, *rows_of(40)])
    plain = seen(table(text), **LABELS)
    found = seen(table(FORMS[form](text)), **LABELS)
    assert list(found.inputs) == list(plain.inputs)
    assert np.array_equal(found.rows, plain.rows) and np.array_equal(found.targets, plain.targets)


def test_a_table_without_header_has_numbered_columns(table):
    lines = [f"{k},{2 * k},{k % 2}" for k in range(40)]
    data = seen(table("\n".join(lines)), target="label", column="3", window=4)
    assert list(data.inputs) == ["1", "2"] and len(data.rows) == 40
    # As pandas writes it: the first column has no name.
    data = seen(table("\n".join([",a,b", *lines])), target="label", column="b", window=4, drop="1")
    assert list(data.inputs) == ["a"]


def test_groups_are_sequences_that_are_never_divided(table):
    lines = [f"{name},{k},{k + 10 * n},{n % 2}" for k in range(4) for n, name in enumerate("abcdefghij")]
    path = table("\n".join(["id,a,b,y", *lines]))  # the rows of the groups alternate
    data = seen(path, target="label", column="y", group="id")
    assert data.lengths.tolist() == [4] * 10 and data.splits == ("random", "order")
    assert data.rows[4:8].tolist() == [[0, 10], [1, 11], [2, 12], [3, 13]]
    assert data.targets[data.last(np.arange(10))].tolist() == [0, 1] * 5
    parts = data.parts("order")
    assert [part.tolist() for part in parts] == [[0, 1, 2, 3, 4, 5], [6, 7], [8, 9]]
    mixed = np.concatenate(data.parts("random")).tolist()
    assert sorted(mixed) == list(range(10)) != mixed
    data = seen(path, target="value", column="b", group="id", window=2, horizon=1)
    assert data.first.tolist() == [4 * n + k for n in range(10) for k in (0, 1)]
    groups = [set(data.segment[part].tolist()) for part in data.parts("random")]
    assert not groups[0] & groups[1] and not groups[1] & groups[2] and not groups[0] & groups[2]


@pytest.mark.parametrize("kind", ["label", "value", "sequence-label", "sequence-value"])
def test_arrays_of_unequal_lengths(arrays, kind):
    """What lies beyond a sequence's length has no effect, whatever it is."""
    seed = 5
    rng = np.random.default_rng(seed)
    lengths = rng.integers(2, 7, 30)
    beyond = np.arange(6) >= lengths[:, None]
    x = rng.normal(size=(30, 6, 3))
    y = x[..., 0].cumsum(axis=1)
    y = (y > 0).astype(int) if kind.endswith("label") else np.stack([y, 2 * y + 1], axis=-1)
    if not kind.startswith("sequence"):
        y = y[np.arange(30), lengths - 1]
    results = []
    for filler in (0.0, np.nan, 1e300):
        padded, garbled = x.copy(), y.copy()
        padded[beyond] = filler
        if kind.startswith("sequence"):
            garbled[beyond] = -7 if kind.endswith("label") else filler
        data = seen(arrays(x=padded, y=garbled, lengths=lengths), target=kind)
        trained = TASK.train(data, Options(epochs=2, settings={"units": (3,)}))
        model = Model(runners={"model": FloatRunner(trained.networks["model"])}, front_end=trained.front_end)
        scores = [*TASK.score(data, "random", model), *TASK.baselines(data, "random")]
        results.append([(score.name, score.value) for score in scores])
        assert np.isfinite([score.value for score in scores]).all(), f"seed {seed}"
    assert results[0] == results[1] == results[2], f"seed {seed}"


@pytest.mark.slow
def test_scores_and_baselines_are_those_of_their_definitions(table):
    """Against scikit-learn, with the answers of a network that is made to be off by one."""
    from sklearn.metrics import mean_squared_error, r2_score

    data = seen(table("\n".join([HEADER, *rows_of(200)])), drop="kind", **FORECAST)
    training, _, test = data.parts("time")
    front_end = {"inputs": data.inputs, "outputs": data.outputs, "mean": np.zeros(3), "deviation": np.ones(3)}
    front_end |= {"shift": np.zeros(1), "scale": np.array([4.0])}
    truth, now = data.targets[data.last(test), 0], data.now(data.last(test))[:, 0]
    off = truth + np.where(np.arange(truth.size) % 2, 1.0, -1.0)
    answers = iter([((off - now) / 4.0)[:, None]])
    model = Model(runners={"model": lambda x, lengths: (next(answers), None)}, front_end=front_end)
    error, share = TASK.score(data, "time", model)
    assert error.value == pytest.approx(1.0) and not error.higher_is_better
    assert share.value == pytest.approx(r2_score(truth, off))
    known = data.targets[data.last(training), 0]
    found = {score.name: score.value for score in TASK.baselines(data, "time")}
    where = f"root mean square error of load on {truth.size} held-out sequences"
    for method, guess in (("mean of training", np.full(truth.size, known.mean())), ("persistence", now)):
        assert found[f"{method}: {where}"] == pytest.approx(np.sqrt(mean_squared_error(truth, guess)))
        assert found[f"{method}: R^2 of load"] == pytest.approx(r2_score(truth, guess))


def test_the_commonest_label_of_training_is_the_baseline(table):
    lines = [f"{k},{int(k % 4 > 0)}" for k in range(70)] + [f"{k},{int(k % 4 == 0)}" for k in range(30)]
    data = seen(table("\n".join(["a,y", *lines])), target="label", column="y", window=1)
    (score,) = TASK.baselines(data, "time")
    assert score.name == "commonest label: accuracy on 15 held-out sequences"
    assert score.value == pytest.approx(100 * np.mean([k % 4 == 0 for k in range(15, 30)]))


def test_training_sees_neither_validation_nor_test(table):
    """Other values and targets there change nothing of the front end, nor of the last network's training."""
    rows = rows_of(100)
    plain = seen(table("\n".join([HEADER, *rows])), drop="kind", **FORECAST)
    rows[85:] = [f"{k},99,77,cold" for k in range(15)]
    other = seen(table("\n".join([HEADER, *rows])), drop="kind", **FORECAST)
    results = [TASK.train(data, Options(epochs=2, settings={"units": (2,)})) for data in (plain, other)]
    for name, array in results[0].front_end.items():
        assert np.array_equal(array, results[1].front_end[name])
    assert results[0].history == results[1].history


def test_a_forecast_is_learned(table):
    rng = np.random.default_rng(2)
    lines = [f"{np.sin(k / 4) + 0.01 * rng.normal():.4f},{np.cos(k / 4):.4f}" for k in range(700)]
    data = seen(table("\n".join(["s,c", *lines])), target="value", column="s", window=8, horizon=5)
    trained = TASK.train(data, Options(epochs=12, settings={"units": (12,)}))
    model = Model(runners={"model": FloatRunner(trained.networks["model"])}, front_end=trained.front_end)
    assert TASK.score(data, "time", model)[0].value < 0.06
    persistence = [score for score in TASK.baselines(data, "time") if score.name.startswith("persistence")]
    assert persistence[0].value > 0.5


def test_layers_make_the_network(table):
    data = seen(table("\n".join([HEADER, *rows_of(60)])), **LABELS)
    words = "gru+before+both:5,elman+relu:4,lstm+peephole+projection=2:3,dense:2"
    network = TASK.train(data, Options(epochs=1, settings={"layers": words})).networks["model"]
    below, middle, top, head = network.layers
    assert (below.forward.units, below.backward.units, below.outputs) == (5, 5, 10)
    assert not below.forward.reset_after and middle.activation == "relu" and middle.units == 4
    assert top.has_peepholes and (top.units, top.outputs) == (3, 2) and head.outputs == 2


@pytest.mark.parametrize(
    ("layers", "words"),
    [
        ("lstm:4,dense:3", "ends with dense:3, but the data need dense:2"),
        ("lstm:4", "ends with lstm:4, but the data need dense:2 at the end"),
        ("dense:2", "has no recurrent layer"),
        ("lstm:4,dense:2,lstm:4", "dense:2 is followed by lstm:4, but a dense layer must be the last one"),
        ("lstm:4,dense:4,dense:2", "dense:4 is followed by dense:2, but a dense layer must be the last one"),
        ("lstm:0,dense:2", "'lstm:0' has a size that is not within 1 .. 8192"),
        ("lstm:99999,dense:2", "'lstm:99999' has a size that is not within 1 .. 8192"),
        ("lstm:4:4,dense:2", "'lstm:4:4' is no layer; the form is CELL:UNITS"),
        ("lstm:1_0,dense:2", "'lstm:1_0' is no layer"),
        ("lstm:٣,dense:2", "is no layer"),
        ("lstm:4,,dense:2", "'' is no layer"),
        ("rnn:4,dense:2", "'rnn' is no cell; there are lstm, lstm_coupled, gru"),
        ("lstm+before:4,dense:2", "gives option before to lstm; only gru has it"),
        ("gru+relu:4,dense:2", "gives option relu to gru; only elman has it"),
        ("gru+peephole:4,dense:2", "only lstm and lstm_coupled have any"),
        ("gru+both+both:4,dense:2", "has an option twice"),
    ],
)
def test_layers_that_do_not_chain_are_refused(table, layers, words):
    data = seen(table("\n".join([HEADER, *rows_of(60)])), **LABELS)
    with pytest.raises(InputError) as error:
        TASK.train(data, Options(epochs=1, settings={"layers": layers}))
    assert words in str(error.value)


@pytest.mark.parametrize(
    ("text", "settings", "words"),
    [
        ("", {}, "has no row of values"),
        ("\ufeff\n\n", {}, "has no row of values"),
        (HEADER, {}, "has no row of values"),
        (f"{HEADER}\n1,2,3,hot", {}, "training part has no sequence with a target"),
        ("\n".join([HEADER, *rows_of(9)]), {"window": 5}, "validation part has no sequence with a target"),
        ("a,b\n1,2\n3", {}, "line 3: 1 values, not 2 as in the first line"),
        ("a,b\n1,2\n\n3,4,5", {}, "line 4: 3 values, not 2"),
        ('a,b\n1,"2\n3,4', {}, "not a readable CSV file"),
        ("a,a\n1,2", {}, "two columns named 'a'"),
        ("a,kind\n1,hot\n\nx,cold", {}, "line 4: column 'a' holds 'x', not a number"),
        ("a,kind\n1,hot\ninf,cold", {}, "line 3: column 'a' holds 'inf', not a number"),
        ("a,kind\n1,hot\n1e99,cold", {}, "line 3: column 'a' holds '1e99', not a number within +-1e+30"),
        ("a;kind\n1,5;hot", {}, "line 2: column 'a' holds '1,5', not a number within"),
        ("a,kind\n1_0,hot", {}, "holds '1_0', not a number"),
        ("a,kind\n\u0663,hot", {}, "not a number"),
        ("date,kind\n2020-01-01,hot", {}, "leave a column of text out with --drop date"),
        ("a,kind\n,hot\n?,cold", {}, "column 'a' has no value at all that could be held"),
        ("a,kind\n1,\n1,NA", {}, "column 'kind' has no label at all"),
        ("a,kind\n1,0\n1,-1", {}, "line 3: column 'kind' holds '-1', which is no label"),
        ("a,kind\n1,0\n1,1.5", {}, "line 3: column 'kind' holds '1.5', which is no label"),
        ("a,kind\n1,0\n1,hot", {}, "line 3: column 'kind' holds 'hot', which is no label"),
        ("a,kind\n1,0\n1,2147483648", {}, "needs 2147483649 labels, numbered from 0; at most 4096"),
        ("a,kind\n1,0\n1,4096", {}, "needs 4097 labels"),
        ("a,kind\n1,0\n1,1", {"column": "y"}, "--column is 'y', but"),
        ("a,kind\n1,0\n1,1", {"column": "3"}, "has the columns a, kind"),
        ("a,kind\n1,0\n1,1", {"drop": "a"}, "has no column left as an input beside 'kind'"),
        ("a,kind\n1,0\n1,1", {"drop": "b"}, "--drop is 'b', but"),
        ("a,kind\n1,0\n1,1", {"drop": "kind"}, "column 'kind' is both --column and --drop"),
        ("a,kind\n1,0\n1,1", {"group": "kind"}, "column 'kind' is both --column and --group"),
        ("a,kind\n1,0\n,1", {"group": "a"}, "has no column left as an input"),
        ("a,b,kind\n1,1,0\n,1,1", {"group": "a"}, "line 3: column 'a' holds '', which names no group"),
        ("id,a,kind\nx,1,0\ny,,1", {"group": "id"}, "column 'a' has no value in a group of 1 rows"),
        ("id,a,kind\nx,1,0\ny,1,1", {"group": "id", "window": None}, "has 2 sequences to divide"),
        ("a,kind\n1,0\n1,1", {"window": None}, "a table needs --window, the rows of a sequence, or --group"),
        ("a,kind\n1,0\n1,1", {"column": ""}, "a table needs --column, the target's"),
        ("a,kind\n1,0\n1,1", {"target": ""}, "data of your own need --target: label or value"),
        ("a,kind\n1,0\n1,1", {"target": "labels"}, "--target is 'labels', not label, value, sequence"),
        ("kind\n1\n2", {"target": "value"}, "give --horizon 1 or more"),
        ("\n".join(["a,kind", *["1,3"] * 40]), {}, "all targets of the training part are equal"),
    ],
)
def test_bad_tables_are_refused_in_one_sentence(table, text, settings, words):
    with pytest.raises(InputError) as error:
        data = seen(table(text), **{"target": "label", "column": "kind", "window": 2, **settings})
        TASK.train(data, Options(epochs=1))
    assert words in str(error.value) and "\n" not in str(error.value)


def test_other_files_are_refused(tmp_path, table, arrays):
    with pytest.raises(InputError, match="is no file; a table"):
        TASK.load(tmp_path)
    with pytest.raises(InputError, match="is no file; a table"):
        TASK.load(tmp_path / "none.csv")
    with pytest.raises(InputError, match="not a readable CSV file: 'utf-8' codec"):
        TASK.load(table("a,b\n1,2", encoding="utf-16"))
    np.save(tmp_path / "x.npy", np.ones((2, 3, 4)))
    with pytest.raises(InputError, match=r"x\.npy holds one array; give an \.npz with x"):
        TASK.load(tmp_path / "x.npy")
    with pytest.raises(InputError, match=r"is neither a table nor an \.npz file, or is cut off"):
        TASK.load(table("PK", name="a.npz"))
    with pytest.raises(InputError, match="has no array y; x and y are needed"):
        TASK.load(arrays(x=np.ones((2, 3, 4))))
    with pytest.raises(InputError, match="it holds objects"):
        TASK.load(arrays(x=np.array([None, 1]), y=np.ones(2)))


X = np.random.default_rng(0).normal(size=(20, 4, 2))
Y = np.arange(20) % 3


@pytest.mark.parametrize(
    ("change", "target", "words"),
    [
        ({"x": X[0]}, "label", "x is float64 of shape [4, 2], not numbers of shape [batch, time, features]"),
        ({"x": X[:0], "y": Y[:0]}, "label", "x is float64 of shape [0, 4, 2]"),
        ({"x": X.astype(complex)}, "label", "x is complex128"),
        ({"x": np.full((20, 4, 2), "1")}, "label", "x is <U1"),
        ({"x": np.where(X == X[3, 1, 0], np.nan, X)}, "label", "x[3, 1, 0] is nan, not a number within"),
        ({"x": np.where(X == X[3, 1, 0], np.inf, X)}, "label", "x[3, 1, 0] is inf, not a number within"),
        ({"y": Y[:19]}, "label", "y is int64 of shape [19], not labels (integers) of shape [20]"),
        ({"y": Y[:, None]}, "label", "of shape [20, 1], not labels (integers) of shape [20]"),
        ({"y": Y}, "sequence", "of shape [20], not labels (integers) of shape [20, 4]"),
        ({"y": Y / 2}, "label", "y is float64 of shape [20], not labels (integers) of shape [20]"),
        ({"y": Y - 1}, "label", "the labels in y lie in -1 .. 1, not within 0 .. 4095"),
        ({"y": Y + (1 << 31)}, "label", "the labels in y lie in 2147483648 .. 2147483650"),
        ({"y": (Y + 1).astype(np.uint64) << np.uint64(62)}, "label", "13835058055282163712, not within"),
        ({"y": Y * 0}, "label", "all targets of the training part are equal"),
        ({"y": Y.astype(str)}, "value", "y is <U21 of shape [20, 1], not values of shape [20, 'targets']"),
        ({"y": X[:, 0, :0]}, "value", "of shape [20, 0], not values"),
        ({"y": X[:19, 0]}, "value", "y is float64 of shape [19, 2], not values of shape [20, 'targets']"),
        ({"y": np.where(Y == 2, np.nan, 1.0)}, "value", "y[2, 0] is nan, not a number"),
        ({"y": X[..., 0], "lengths": Y}, "sequence", "the lengths lie in 0 .. 2, not within 1 .. 4"),
        ({"lengths": np.full(20, 5)}, "label", "the lengths lie in 5 .. 5, not within 1 .. 4"),
        ({"lengths": np.full(19, 2)}, "label", "the lengths are int64 of shape [19]"),
        ({"lengths": np.full(20, 2.0)}, "label", "the lengths are float64 of shape [20], not integers"),
        ({"x": X[:2], "y": Y[:2]}, "label", "has 2 sequences to divide"),
    ],
)
def test_bad_arrays_are_refused_in_one_sentence(arrays, change, target, words):
    with pytest.raises(InputError) as error:
        TASK.train(seen(arrays(**({"x": X, "y": Y} | change)), target=target), Options(epochs=1))
    assert words in str(error.value)


def test_settings_of_tables_are_refused_for_arrays(arrays):
    with pytest.raises(InputError, match=r"--window is for tables, but .* holds arrays"):
        seen(arrays(x=X, y=Y), target="label", window=3)


def test_other_data_than_those_of_the_training_are_refused(arrays, table):
    data = seen(arrays(x=X, y=Y), target="label")
    trained = TASK.train(data, Options(epochs=1, settings={"units": (2,)}))
    model = Model(runners={"model": FloatRunner(trained.networks["model"])}, front_end=trained.front_end)
    with pytest.raises(ModelError, match="has the inputs x0, but the network was trained on x0, x1"):
        TASK.score(seen(arrays(x=X[..., :1], y=Y), target="label"), "random", model)
    with pytest.raises(ModelError, match=r"has label 3, but the network was trained on labels 0 \.\. 2"):
        TASK.score(dataclasses.replace(data, classes=4), "random", model)


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"steps": 3}, "task own has no setting steps; it has batch, clip_norm, column"),
        ({"batch": 0}, "batch is 0, not within 1 .."),
        ({"batch": "2.5"}, "batch is '2.5', not a whole number"),
        ({"learning_rate": "fast"}, "learning_rate is 'fast', not a number"),
        ({"learning_rate": float("nan")}, "learning_rate is nan, not within"),
        ({"learning_rate": -1}, "learning_rate is -1.0, not a positive number"),
        ({"dropout": "1"}, "dropout is 1.0, not within 0 .. 1, below 1"),
        ({"optimizer": "lamb"}, "optimizer is 'lamb', not adam, adamw, sgd"),
        ({"units": "8,x"}, "units is 'x', not a whole number"),
        ({"units": "8,0"}, "units is 0, not within 1 .. 8192"),
        ({"units": "8", "layers": "lstm:8,dense:2"}, "the layers are given twice, by --layers and by units"),
        ({"window": -1}, "window is -1, not within"),
        ({"window": 1 << 40}, "window is 1099511627776, not within"),
    ],
)
def test_settings_that_cannot_be_are_refused(settings, words):
    with pytest.raises(RnnhwError) as error:
        checked_settings("own", TASK.settings, settings)
    assert words in str(error.value)
