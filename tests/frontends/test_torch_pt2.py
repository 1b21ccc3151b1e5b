"""Files that are no ``.pt2`` file, damaged ones, and hostile ones: one sentence each."""

import json
import pickle
import subprocess
import sys
import warnings
import zipfile

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from damaged.pt2_files import damaged_pt2  # noqa: E402
from torch_models import export_pt2, flat, run_onnx  # noqa: E402

from rnnhw.errors import ModelError  # noqa: E402
from rnnhw.frontends.torch import pt2_to_onnx  # noqa: E402


class Model(torch.nn.Module):
    def __init__(self):
        super().__init__()
        torch.manual_seed(0)
        self.rnn = torch.nn.LSTM(3, 4, bidirectional=True)
        self.head = torch.nn.Linear(8, 2)
        self.register_buffer("scale", torch.full((2,), 3.0))

    def forward(self, x, h):
        y, (last, _) = self.rnn(x, (h, torch.zeros_like(h)))
        y = torch.softmax(self.head(y)[:, :, 1:].flatten(1), -1) * self.scale[0]
        return y + torch.tensor([1.0, 2.0, 3.0]), last.permute(1, 0, 2).reshape(x.shape[1], -1)


INPUTS = (torch.randn(4, 3, 3), torch.randn(2, 3, 4))


@pytest.fixture(scope="module")
def members(tmp_path_factory):
    """The members of a file, without their folder."""
    path = tmp_path_factory.mktemp("pt2") / "m.pt2"
    export_pt2(Model(), INPUTS, path, free=True)
    with zipfile.ZipFile(path) as archive:
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def write(path, members, root="m/", **options):
    with zipfile.ZipFile(path, "w", **options) as archive:
        for name, content in members.items():
            archive.writestr(root + name, content)
    return path


def refused(path, reason):
    with pytest.raises(ModelError, match=reason) as caught:
        pt2_to_onnx(path)
    assert str(caught.value).startswith(f"cannot read {path}: ")
    assert len(str(caught.value)) < 400 + len(str(path)) and "\n" not in str(caught.value)


def changed(members, name, change):
    """The members with the JSON of one of them changed in place."""
    record = json.loads(members[name])
    change(record)
    return {**members, name: json.dumps(record).encode()}


@pytest.mark.slow
def test_a_file_is_read_without_pytorch(tmp_path, members):
    path = write(tmp_path / "m.pt2", members)
    code = (
        "import sys, pickle; sys.modules['torch'] = pickle.loads = pickle.load = None\n"
        "from pathlib import Path; from rnnhw.frontends.torch import pt2_to_onnx\n"
        "sys.stdout.buffer.write(pt2_to_onnx(Path(sys.argv[1])).SerializeToString())"
    )
    done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, check=True)
    assert done.stdout == pt2_to_onnx(path).SerializeToString()


def test_a_file_written_again_gives_the_same_values(tmp_path, members):
    made = run_onnx(pt2_to_onnx(write(tmp_path / "m.pt2", members, root="other/")), flat(INPUTS))
    for one, other in zip(made, flat(Model()(*INPUTS)), strict=True):
        np.testing.assert_allclose(one, other, atol=1e-6)


def test_free_sizes_have_names(tmp_path, members):
    model = pt2_to_onnx(write(tmp_path / "m.pt2", members))
    sizes = [
        [size.dim_param or size.dim_value for size in one.type.tensor_type.shape.dim]
        for one in model.graph.input
    ]
    assert sizes[0][1] == sizes[1][1] != "" and sizes[1][::2] == [2, 4]


def test_other_files(tmp_path, members):
    path = tmp_path / "m.pt2"
    refused(path, "no such file")
    refused(tmp_path, "no such file")
    path.write_bytes(b"")
    refused(path, "no zip archive")
    path.write_bytes(b"PK\3\4" + bytes(100))
    refused(path, "no zip archive")
    path.write_bytes(pickle.dumps({"weight": 1}))
    refused(path, r"is a pickle, which is never read; export the model: torch\.export\.save\(")
    torch.save(Model().state_dict(), path)
    refused(path, r'is a pickle of torch\.save or .*torch\.export\.export\(model, \(x,\)\), "model\.pt2"\)')
    write(path, {"notes.txt": b"hello"})
    refused(path, "no member 'archive_format'")
    write(path, {"version": b"8.2", "serialized_exported_program.json": b"{}"}, root="")
    refused(path, r"as pickles, which are never read, as PyTorch 2\.7 and older wrote it")
    write(path, {**members, "data/weights/model.pt": b"\x80\2."})
    refused(path, r"the weights are stored as a pickle, data/weights/model\.pt, .* PyTorch 2\.8 wrote")


def test_other_archives(tmp_path, members):
    path = tmp_path / "m.pt2"
    write(path, members, compression=zipfile.ZIP_DEFLATED)
    refused(path, "member 'm/data/weights/weight_0' is compressed")
    for name in ("archive_version", "data/weights/weight_2", "data/weights/model_weights_config.json"):
        write(path, {key: value for key, value in members.items() if key != name})
        refused(path, f"no member '{name}'")
    write(path, {key: value for key, value in members.items() if not key.startswith("models/")})
    refused(path, r"must hold one exported program, not 0 \(none\)")
    write(path, {**members, "models/second.json": b"{}"})
    refused(path, r"must hold one exported program, not 2 \('model, second'\)")
    write(path, {**members, "archive_version": b"1"})
    refused(path, "the archive has version '1', not '0'")
    write(path, {**members, "byteorder": b"big"})
    refused(path, "the byte order is 'big', not 'little'")
    write(path, {**members, "models/model.json": b"{" * 100_000})
    refused(path, "member 'models/model.json' is no JSON")
    write(path, {**members, "models/model.json": b" " * (2**25 + 1)})
    refused(path, "member 'models/model.json' has 33554433 bytes, more than 33554432")
    write(path, members)
    damaged = bytearray(path.read_bytes())
    damaged[damaged.index(members["data/weights/weight_0"])] ^= 1
    path.write_bytes(damaged)
    refused(path, "member 'data/weights/weight_0' is damaged")


def test_other_programs_and_weights(tmp_path, members):
    path = tmp_path / "m.pt2"
    program, config = "models/model.json", "data/weights/model_weights_config.json"

    def check(name, change, reason):
        write(path, changed(members, name, change))
        refused(path, reason)

    check(program, lambda one: one["schema_version"].update(major=9), "schema version 9, not 8")
    check(program, lambda one: one.pop("graph_module"), "its JSON lacks 'graph_module'")
    nodes = lambda one: one["graph_module"]["graph"]["nodes"]  # noqa: E731
    check(
        program,
        lambda one: nodes(one)[1].update(target="torch.ops.aten._fft_r2c.default"),
        r"operator aten._fft_r2c.default \(node '\w+'\) is not supported",
    )
    check(program, lambda one: nodes(one).append(nodes(one)[0]), "the program has two values")
    check(program, lambda one: nodes(one).insert(0, nodes(one)[-1]), "uses '\\w+' before it is computed")
    check(program, lambda one: nodes(one)[-1].update(inputs=[]), "lacks its argument")
    types = lambda one: one["graph_module"]["graph"]["tensor_values"]  # noqa: E731
    check(program, lambda one: types(one)["x"].update(dtype=9), "type number 9, which is not supported")
    check(program, lambda one: types(one)["x"].update(sizes=[{"as_int": 2**40}]), "has sizes .*not supported")
    weight = lambda one: one["config"]["rnn.weight_ih_l0"]  # noqa: E731
    check(
        config,
        lambda one: weight(one).update(use_pickle=True),
        "weight 'rnn.weight_ih_l0' is stored as a pickle",
    )
    meta = lambda one: weight(one)["tensor_meta"]  # noqa: E731
    check(config, lambda one: meta(one)["strides"][0].update(as_int=4), "do not fit its 48 stored values")
    check(config, lambda one: meta(one)["sizes"][0].update(as_int=10**6), "do not fit its 48 stored values")
    check(
        config, lambda one: meta(one)["storage_offset"].update(as_int=-1), "do not fit its 48 stored values"
    )
    check(config, lambda one: meta(one)["sizes"][0].update(as_int=15), "has shape .15, 3., not")
    check(config, lambda one: one["config"].pop("scale"), "the file lacks buffer 'scale'")


def test_models_in_training_are_refused(tmp_path):
    class Trained(torch.nn.Module):
        def __init__(self, layer):
            super().__init__()
            self.layer = layer

        def forward(self, x):
            return self.layer(x)

    for layer in (torch.nn.Dropout(0.5), torch.nn.LSTM(3, 4, 2, dropout=0.5), torch.nn.BatchNorm1d(4)):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            program = torch.export.export(Trained(layer).train(), (torch.randn(2, 4, 3),))
            torch.export.save(program, tmp_path / "m.pt2")
        with pytest.raises(ModelError, match=r"training mode.*eval|writes to 'layer\.num_batches_tracked'"):
            pt2_to_onnx(tmp_path / "m.pt2")


def attack(content, path, seed):
    """Read a damaged file: whether that succeeds. A refusal is one sentence."""
    path.write_bytes(damaged_pt2(np.random.default_rng(seed), content))
    try:
        pt2_to_onnx(path)
    except ModelError as error:
        assert "\n" not in str(error) and len(str(error)) < 400 + len(str(path)), seed
        return False
    return True


@pytest.mark.slow
def test_damaged_files_are_read_or_refused(tmp_path, members):
    """More of them: ``python tests/damaged_models.py pt2 10000``."""
    content = write(tmp_path / "good.pt2", members).read_bytes()
    made = [attack(content, tmp_path / "m.pt2", seed) for seed in range(80)]
    assert 5 < sum(made) < 60
