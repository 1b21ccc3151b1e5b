"""Names in exported Verilog: ports are called after what they are, and unread fields are left out."""

from rnnhw.gateware.rtlil_names import port_names, without_unread_fields

BODY = r"""
  wire width 16 input 0 \port$7$0
  wire width 8 input 1  \port$7$16
  wire width 4 output 2  \port$9$0
  wire width 12 input 3  \port$11$0
  wire width 12 \pair
  wire width 16 signed \gates[0]
  wire width 32 \total
  wire width 8 \pair.low
  wire width 4 \pair.high
connect \gates[0] \port$7$0 [15:0]
connect \total { \port$7$16 [7] \port$7$16 [7:0] }
connect \pair \port$11$0 [11:0]
connect \pair.low \port$11$0 [7:0]
connect \pair.high \port$11$0 [11:8]
connect \port$9$0 \pair.high [3:0]
"""


def test_ports_get_the_names_of_what_they_are():
    assert port_names(BODY) == {
        r"\port$7$0": r"\gates_0",
        r"\port$7$16": r"\total_in",
        r"\port$9$0": r"\output_2",
        r"\port$11$0": r"\pair_in",
    }


def test_two_ports_have_two_names():
    body = (
        "  wire width 2 input 0  \\port$1$0\n  wire width 2 input 1  \\port$1$2\n  wire width 4 \\a\n"
        "connect \\a { \\port$1$0 [1:0] \\port$1$2 [1:0] }\n"
    )
    assert port_names(body) == {r"\port$1$0": r"\a_in", r"\port$1$2": r"\a_in_1"}


def test_only_fields_that_nothing_reads_are_left_out():
    left = without_unread_fields(BODY)
    assert r"\pair.low" not in left and r"\gates[0]" not in left
    assert left.count(r"\pair.high") == 3  # its wire, what drives it, and what reads it
    assert r"connect \total" in left and r"connect \pair " in left
    assert without_unread_fields(left) == left
