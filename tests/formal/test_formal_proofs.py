import re
from pathlib import Path

import pytest

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
    faults = (ROOT / "tests" / "proof_mutants.py").read_text()
    assert all(f'    ("{proof.name}", ' in faults for proof in PROOFS)
