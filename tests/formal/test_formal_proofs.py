import re
from pathlib import Path

import pytest
from proof_mutants import MUTANTS

from formal.proof import prove
from formal.properties import PROOFS

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.slow
@pytest.mark.parametrize("proof", [proof for proof in PROOFS if proof.is_quick], ids=lambda proof: proof.name)
def test_it_is_proved(proof):
    assert prove(proof).failure is None


def test_the_page_lists_every_property_with_its_sentence():
    rows = re.findall(
        r"^\| `(\w+)` \| [^|]* \| ([^|]*) \| proved", (ROOT / "docs" / "proofs.md").read_text(), re.M
    )
    assert rows == [(proof.name, proof.states) for proof in PROOFS]


def test_every_property_has_a_fault_that_makes_it_fail():
    assert {proof.name for proof in PROOFS} == {name for name, *_ in MUTANTS}


def test_every_fault_is_in_the_gateware_as_it_is_now():
    for _, file, text, replacement in MUTANTS:
        assert (ROOT / "rnnhw" / "gateware" / file).read_text().count(text) == 1, (file, text)
        assert text != replacement
