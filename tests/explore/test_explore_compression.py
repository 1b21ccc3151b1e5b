"""Targets, the choice and the front of trials."""

import pytest

from rnnhw.errors import InputError
from rnnhw.explore import Trial, best_trial, front_of, parse_target


def trial(name, score, size, cycles, refused=""):
    return Trial(name=name, method="", score=score, size=size, cycles=cycles, refused=refused)


def test_targets():
    target = parse_target("accuracy-0.5", True)
    assert target.limit(0.9) == pytest.approx(0.895)
    assert target.is_met(0.895, 0.9) and not target.is_met(0.8949, 0.9)
    # 3 of 360 sequences are 0.8333 points.
    assert parse_target("accuracy-1", True).is_met(353 / 360, 356 / 360)
    assert not parse_target("accuracy-0.8", True).is_met(353 / 360, 356 / 360)
    relative, absolute = parse_target("error+2%", False), parse_target("error+0.5", False)
    assert relative.limit(3.0) == pytest.approx(3.06) and absolute.limit(3.0) == 3.5
    assert relative.is_met(3.06, 3.0) and not relative.is_met(3.07, 3.0) and absolute.is_met(2.0, 3.0)


@pytest.mark.parametrize(
    "text", ["accuracy", "accuracy+1", "error-1", "accuracy-1%", "error+", "accuracy-1e3", "accuracy-.5", ""]
)
def test_other_targets_are_refused(text):
    with pytest.raises(InputError, match=r"the target is .*, not such as accuracy-0\.5"):
        parse_target(text, True)


def test_a_target_belongs_to_the_labels():
    with pytest.raises(InputError, match="the labels are values, for which it is error"):
        parse_target("accuracy-1", False)
    with pytest.raises(InputError, match="the labels are classes, for which it is accuracy"):
        parse_target("error+1", True)


def test_the_quickest_trial_within_the_target_is_chosen():
    target = parse_target("accuracy-1", True)
    trials = [
        trial("slow", 0.9, 10, 300),
        trial("large", 0.9, 20, 200),
        trial("right", 0.891, 10, 200),
        trial("wrong", 0.88, 1, 100),
        trial("refused", 0.9, 1, 1, refused="too large"),
    ]
    assert best_trial(trials, 0.9, target).name == "right"
    assert best_trial(trials, 0.95, target) is None


def test_the_front():
    trials = [
        trial("a", 0.9, 10, 300),
        trial("beaten", 0.9, 11, 300),
        trial("b", 0.8, 5, 300),
        trial("c", 0.7, 10, 100),
        trial("refused", 1.0, 1, 1, refused="too large"),
    ]
    assert [one.name for one in front_of(trials, True)] == ["a", "b", "c"]
    # Of errors less is better.
    assert [one.name for one in front_of(trials, False)] == ["b", "c"]
    assert front_of(trials[-1:], True) == []
