"""What is asked to be timed."""

import pytest

from rnnhw.errors import InputError
from rnnhw.measure import Asked, file_works, random_works, suite_works
from rnnhw.roofline import RnnWork

BOTH = ["infer", "train_bwd_total"]


def test_deepbench_has_its_shapes() -> None:
    infer, train, both = (suite_works(name, ["fp32"]) for name in ("infer", "train", "deepbench"))
    assert len(infer) == 15 + 48 + 3 + 3 and len(train) == 3 * (12 + 22 + 16 + 3)
    assert both == infer + train and len(suite_works("infer", ["fp32", "fp16"])) == 2 * len(infer)
    assert all(one.work.inputs == one.work.hidden for one in both)
    assert {one.suite for one in infer} == {"infer"} and {one.suite for one in train} == {"train"}
    assert {one.direction for one in train} == {"train_fwd", "train_bwd_inputs", "train_bwd_total"}
    with pytest.raises(InputError, match="no suite 'x'; there are infer, train and deepbench"):
        suite_works("x", ["fp32"])


def test_random_layers_follow_from_the_seed_and_differ() -> None:
    found = random_works(200, 5, BOTH, ["fp32", "fp16"], "cuda")
    assert found == random_works(200, 5, BOTH, ["fp32", "fp16"], "cuda") and len(set(found)) == 200
    assert found != random_works(200, 6, BOTH, ["fp32", "fp16"], "cuda")
    assert found[:60] == random_works(60, 5, BOTH, ["fp32", "fp16"], "cuda")
    assert 60 < sum(one.work.inputs != one.work.hidden for one in found) < 140
    assert 20 < sum(one.work.hidden % 8 > 0 for one in found) < 80
    assert {one.direction for one in found} == set(BOTH) and {one.precision for one in found} == {
        "fp32",
        "fp16",
    }
    assert all(32 <= one.work.hidden <= 4096 and one.work.operations <= 2.5e12 for one in found)
    assert max(one.work.operations for one in random_works(50, 5, BOTH, ["fp32"], "cpu")) <= 5e9


def test_the_rows_of_a_file() -> None:
    lean = "type,hidden,batch,timesteps\nlstm,12,3,7\nlstm,12,3,7\n"
    work = RnnWork(cell="lstm", hidden=12, inputs=12, batch=3, steps=7)
    assert file_works(lean, "rows.csv", ["infer"], ["bf16"]) == [
        Asked(work=work, direction="infer", precision="bf16")
    ]
    assert len(file_works(lean, "rows.csv", BOTH, ["fp32", "fp16"])) == 4
    full = "type,hidden,batch,timesteps,inputs,direction,precision\ngru,9,1,2,5,train_fwd,fp16\n"
    (only,) = file_works(full, "rows.csv", BOTH, ["fp32", "bf16"])
    assert (only.work.inputs, only.direction, only.precision) == (5, "train_fwd", "fp16")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "type,hidden,batch\nlstm,1,1\n",
            "rows.csv has no column 'timesteps'; it has type, hidden, batch; a table of layers has",
        ),
        ("type,hidden,batch,timesteps\nlstm,0,1,1\n", "rows.csv, line 2: hidden is '0'"),
        (
            "type,hidden,batch,timesteps,direction\nlstm,1,1,1,train_bwd_weights\n",
            "line 2: direction 'train_bwd_weights' is not timed; there are infer, train_fwd",
        ),
    ],
)
def test_bad_files_are_refused(text, words) -> None:
    with pytest.raises(InputError, match=words):
        file_works(text, "rows.csv", ["infer"], ["fp32"])
