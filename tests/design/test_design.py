import dataclasses

import pytest
from networks import design

from rnnhw.design import PHASE, load_design, pack, presets, unpack
from rnnhw.errors import DesignError


def test_presets_have_their_macs():
    assert {name: preset.macs for name, preset in presets().items()} == {
        "tiny": 16, "small": 64, "medium": 1024}


@pytest.mark.parametrize("name", list(presets()))
def test_toml_comes_back_the_same(name, tmp_path):
    path = tmp_path / "design.toml"
    path.write_text(presets()[name].to_toml())
    assert load_design(str(path)) == presets()[name] == load_design(name)


def test_more_grid_rows_than_columns_are_refused_with_what_works():
    with pytest.raises(DesignError, match=r"grid_rows is 5, more than the 4 columns per pass .*"
                                          r"nearest that work: grid_rows = 4, or grid_cols = 3"):
        design(5, 2, 1, 2)
    assert design(5, 3, 1, 2).columns == 6
    assert design(4, 2, 1, 2).columns == 4


@pytest.mark.parametrize(("change", "sentence"), [
    ({"tile_rows": 0}, "tile_rows is 0, not within 1 .. 4096"),
    ({"tile_cols": -3}, "tile_cols is -3, not within 1 .. 4096"),
    ({"fold": 3}, "fold is 3, not 1, 2 or 4"),
    ({"weight_depth": 1 << 17}, "weight_depth is 131072, not within 1 .. 65536"),
    ({"unit_depth": True}, "unit_depth is True, not an integer"),
    ({"state_depth": 2.0}, "state_depth is 2.0, not an integer"),
])
def test_bad_values_are_refused(change, sentence):
    with pytest.raises(DesignError, match=sentence):
        dataclasses.replace(presets()["tiny"], **change)


@pytest.mark.parametrize(("text", "sentence"), [
    ("grid_rows = ", "not a readable TOML file"),
    ("colour = 1", "unknown key 'colour'"),
    ("grid_rows = 1", "key 'clock_mhz' is missing"),
])
def test_bad_files_are_refused(text, sentence, tmp_path):
    path = tmp_path / "design.toml"
    path.write_text(text)
    with pytest.raises(DesignError, match=sentence):
        load_design(str(path))


def test_a_missing_file_names_the_presets(tmp_path):
    with pytest.raises(DesignError, match="neither a preset \\(tiny, small, medium\\) nor a TOML file"):
        load_design(str(tmp_path / "none.toml"))


def test_digest_changes_with_every_field():
    base = presets()["medium"]
    changed = [dataclasses.replace(base, **{field.name: getattr(base, field.name) * 2})
               for field in dataclasses.fields(base) if field.name != "grid_rows"]
    assert len({design.digest for design in [base, *changed]}) == len(changed) + 1


def test_a_phase_packs_and_unpacks_and_refuses_what_does_not_fit():
    values = {field.name: (1 << field.bits) - 1 - k % 2 for k, field in enumerate(PHASE)}
    assert unpack(PHASE, pack(PHASE, values)) == values
    with pytest.raises(ValueError, match="tiles = 65536 does not fit 16 bits"):
        pack(PHASE, values | {"tiles": 65536})
