"""Tables of the terminal: nothing is cut, whatever the width, and every line fits."""

import pytest

from rnnhw.cli.tables import print_table, table_lines

HEADS = ("form", "replicas\nx parts", "step", "where it runs")
ROWS = [
    ["wavefront", "512 x 2", "3.384", "on the first of two machines"],
    ["alone", "1 x 1", "26.43", "here"],
]
ALIGN = "<>><"


def test_a_table_that_fits():
    assert table_lines(HEADS, ROWS, ALIGN, 60) == [
        "           replicas",
        "form        x parts   step  where it runs",
        "-----------------------------------------",
        "wavefront   512 x 2  3.384  on the first of two machines",
        "alone         1 x 1  26.43  here",
    ]
    assert table_lines(HEADS, ROWS, ALIGN, None) == table_lines(HEADS, ROWS, ALIGN, 60)


def test_columns_come_closer_before_a_row_is_folded():
    assert table_lines(HEADS, ROWS, ALIGN, 54)[3] == "wavefront  512 x 2 3.384 on the first of two machines"


def test_a_row_that_is_too_wide_is_folded():
    assert table_lines(HEADS, ROWS, ALIGN, 34) == [
        "           replicas",
        "form        x parts   step",
        "    where it runs",
        "--------------------------",
        "wavefront   512 x 2  3.384",
        "    on the first of two machines",
        "alone         1 x 1  26.43",
        "    here",
    ]


def test_a_cell_that_is_too_wide_is_broken_between_words():
    assert table_lines(HEADS, ROWS, ALIGN, 26)[-5:-1] == [
        "wavefront   512 x 2  3.384",
        "    on the first of two",
        "    machines",
        "alone         1 x 1  26.43",
    ]


@pytest.mark.parametrize("width", range(20, 70))
def test_nothing_is_lost_at_any_width(width):
    lines = table_lines(HEADS, ROWS, ALIGN, width)
    assert max(map(len, lines)) <= width
    words = " ".join([*HEADS, *(cell for row in ROWS for cell in row)]).split()
    assert sorted(" ".join(lines).replace("-", "").split()) == sorted(words)


def test_a_line_stays_whole_in_a_file_and_is_folded_in_a_terminal(capsys, monkeypatch):
    monkeypatch.delenv("COLUMNS", raising=False)
    print_table(HEADS, ROWS, ALIGN, "a title that is longer than the table")
    assert capsys.readouterr().out.splitlines()[4].endswith("on the first of two machines")
    monkeypatch.setenv("COLUMNS", "34")
    monkeypatch.setattr("rnnhw.cli.tables.console.width", 34)
    print_table(HEADS, ROWS, ALIGN, "a title that is longer than the table")
    out = capsys.readouterr().out.splitlines()
    assert out[:2] == ["a title that is longer than the", "table"] and max(map(len, out)) <= 34
