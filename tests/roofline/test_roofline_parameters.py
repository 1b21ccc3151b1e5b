"""Which architecture's parameters are used for one that was not measured."""

import pytest

from rnnhw.roofline.parameters import PRIORS, RECENT_PRIORS, evidence, look_up

FOUND = {
    ("clock", "consumer", "pascal", "A"): 1.1,
    ("clock", "consumer", "pascal", "B"): 1.21,
    ("clock", "server", "volta", "V"): 1.0,
    ("pascal", "call_us"): 30.0,
    ("volta", "call_us"): 50.0,
    ("pascal", "gemm_us"): 8.0,
    ("pascal", "launch_us", "forward"): 3.0,
    ("pascal", "chain_cycles", "forward", "4"): 40.0,
    ("pascal", "chain_cycles", "forward", "32"): 160.0,
    ("volta", "chain_cycles", "forward", "32"): 36.0,
    ("gcn5", "chain_cycles", "forward", "32"): 20.0,
    ("pascal", "sm_macs", "forward", "32"): 60.0,
    ("gcn5", "sm_macs", "forward", "32"): 20.0,
}


def one(*key: str) -> float:
    return float(look_up(FOUND, [key])[0])


def test_own_parameters_come_first() -> None:
    assert one("volta", "call_us") == 50.0
    assert one("pascal-fp16", "call_us") == 30.0


def test_heirs_and_relatives() -> None:
    assert one("turing", "call_us") == one("hopper-fp16", "call_us") == 50.0
    assert one("maxwell", "call_us") == 30.0
    assert one("unheard of", "call_us") == 50.0
    assert one("turing", "gemm_us") == 8.0
    assert one("turing", "memory_share") == PRIORS["memory_share"].value


def test_launches_of_a_cell_are_borrowed_from_those_of_all_cells() -> None:
    assert one("gcn5", "launch_us", "forward", "gru") == 3.0


def test_kernels_of_an_heir_else_the_best_of_any() -> None:
    assert one("turing", "chain_cycles", "forward", "32") == 36.0
    assert one("kepler", "chain_cycles", "forward", "32") == 20.0
    assert one("maxwell", "sm_macs", "forward", "32") == 60.0
    assert one("turing", "chain_cycles", "forward", "4") == 40.0
    assert one("turing", "sm_macs", "backward", "16") == PRIORS["sm_macs"].value


def test_clocks() -> None:
    assert one("clock", "consumer", "pascal", "A") == 1.1
    assert one("clock", "consumer", "pascal", "new") == pytest.approx((1.1 * 1.21) ** 0.5)
    assert one("clock", "consumer", "ada", "new") == 1.15
    assert one("clock", "server", "hopper", "new") == 1.0


def test_what_a_prediction_rests_on() -> None:
    assert evidence(FOUND, "V", "volta") == "device"
    assert evidence(FOUND, "C", "pascal") == "architecture"
    assert evidence(FOUND, "V", "volta-fp16") == "relatives"
    assert evidence(FOUND, "T4", "turing") == "recent relatives"
    found = {("hopper", "recent_call_us", "forward", "small"): 9.0, ("clock", "server", "hopper", "H"): 1.0}
    assert evidence(found, "H", "hopper-fp16") == "recent device"
    assert evidence(found, "I", "hopper") == "recent architecture"
    assert evidence(found, "A", "ampere") == "recent relatives"
    key = ("recent_call_us", "forward", "small")
    assert list(look_up(found, [("ada", *key), ("hopper", *key)])) == [9.0, 9.0]
    assert look_up({}, [("ada", *key)])[0] == RECENT_PRIORS["call_us"].value
