"""A few thousand damaged files for all readers; more of them: ``python tests/fuzz --inputs 1000000``."""

import pytest
from fuzz.formats import FORMATS
from fuzz.run import fuzz, shares
from fuzz.seeds import SEEDS
from fuzz.worker import failing_files

SEED = 20261130


@pytest.mark.slow
def test_damaged_files_end_in_a_result_or_a_sentence(tmp_path):
    """In a process of its own, with 10 s and 1 GB for each file."""
    counts = shares(FORMATS, 2500)
    told = []
    found = fuzz(counts, SEED, 0, tmp_path, lambda *words: told.append(words))
    assert not told, told[:5]
    for name, (accepted, refused, _) in found.items():
        assert accepted + refused == counts[name], name
        assert refused, f"no damaged {name} was refused"


def test_every_format_has_seeds_and_a_reader():
    assert set(FORMATS) == set(SEEDS)


def test_the_same_seed_damages_the_same_way(tmp_path):
    for name in ("design", "store", "reviews", "state"):
        first, again, other = (failing_files(name, seed, 7, tmp_path) for seed in (1, 1, 2))
        assert first == again != other
