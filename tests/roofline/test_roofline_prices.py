"""Prices: the cost of an hour by hand, the shipped file, and files that are refused."""

import pytest

from rnnhw.errors import InputError
from rnnhw.roofline import OURS, all_devices, load_prices
from rnnhw.roofline.prices import read_prices

KNOWN = all_devices()
HEAD = """
years = 2
[sources]
here = "by hand"
[electricity]
per_kwh = [0.25, "here", "given"]
date = "2026-01-31"
"""
RENT = '["H200"]\nrent_per_hour = [3.6, "here", "given"]\ndate = "2026-01-31"\n'
BOUGHT = """
["ours"]
purchase = [1753.2, "here", "assumed"]
power_w = [400, "here", "assumed"]
date = "2026-01-31"
"""


def test_an_hour_by_hand() -> None:
    prices = read_prices(HEAD + RENT + BOUGHT, "f", KNOWN)
    assert prices["H200"].per_hour == 3.6
    assert prices[OURS].per_hour == pytest.approx(1753.2 / (2 * 8766) + 0.4 * 0.25)
    assert "1753.2 USD over 2 years, 400 W (assumed) at 0.25 USD per kWh" == prices[OURS].words
    assert (prices[OURS].status, prices[OURS].date, prices[OURS].source) == (
        "assumed",
        "2026-01-31",
        "by hand",
    )
    # 8 inferences in 4 ms are 2000 in a second and 7.2e6 in an hour.
    assert prices["H200"].per_million(4e-3, 8) == pytest.approx(3.6 / 7.2)


def test_the_power_of_a_device_is_used_where_the_file_gives_none() -> None:
    text = HEAD + '["T4"]\npurchase = [0.001, "here", "given"]\ndate = "2026-01-31"\n'
    assert read_prices(text, "f", KNOWN)["T4"].per_hour == pytest.approx(0.07 * 0.25, rel=1e-3)


def test_every_shipped_price_is_dated_and_has_a_source(tmp_path) -> None:
    prices = load_prices(None, KNOWN)
    assert OURS in prices and prices[OURS].status == "assumed"
    assert prices["T4"].status == prices["Edge TPU"].status == "assumed, from memory"
    assert prices["H200"].status == "read"
    # Where a price gives no power, that of the device is taken, with its own status.
    assert ", 2 W at " in prices["Edge TPU"].words
    assert ", 4 W (assumed, from memory) at " in prices["Raspberry Pi 3"].words
    for name, price in prices.items():
        assert name == OURS or any(device.name == name for device in KNOWN)
        assert price.source and len(price.date) == 10 and 0 < price.per_hour < 20
    own = tmp_path / "mine.toml"
    own.write_text(HEAD + RENT)
    mine = load_prices(own, KNOWN)
    assert mine["H200"].per_hour == 3.6 and mine["T4"] == prices["T4"]


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("3.6", "-3.6", "rent_per_hour is -3.6, not a number above 0 and at most 1e"),
        ("3.6", "nan", "rent_per_hour is nan"),
        ("3.6", '"3.6"', "rent_per_hour is '3.6'"),
        ("3.6", "true", "rent_per_hour is True"),
        ("H200", "H2000", "f: no device 'H2000'; there are .*; 'ours' is our own machine"),
        ('date = "2026-01-31"\n', "", "has no date; a price is of a day"),
        ('date = "2026-01-31"\n', 'date = "January"\n', "date is 'January', not a day such as 2026-11-28"),
        ('"given"', '"guessed"', "has the status 'guessed', not read, remembered, assumed, given"),
        ('[3.6, "here"', '[3.6, "there"', "names the source 'there', which is not among"),
        ('[3.6, "here", "given"]', "3.6", "rent_per_hour is 3.6, not .value, source, status."),
        (
            "rent_per_hour",
            "rent",
            "has an unknown key 'rent'; there are rent_per_hour, purchase, power_w and date",
        ),
        ('rent_per_hour = [3.6, "here", "given"]\n', "", "has neither rent_per_hour nor purchase"),
        ("[sources]", "[source]", "has no table of sources"),
        ("years = 2", "years = 0", "years is 0, not a number within 0.1 .. 50"),
        ("per_kwh", "per_hour", "electricity has an unknown key 'per_hour'; there are per_kwh and date"),
        (RENT, "", "holds no machine"),
        ("[electricity]", "[electricity", "is not a readable TOML file"),
        (RENT, RENT + RENT.replace("H200", "h-200"), "f has two prices of H200"),
    ],
)
def test_what_is_refused(old: str, new: str, named: str) -> None:
    text = HEAD + RENT
    assert old in text
    head, tail = text.rsplit(old, 1)  # the machine comes last
    with pytest.raises(InputError, match=named):
        read_prices(head + new + tail, "f", KNOWN)


def test_what_is_bought_needs_a_power_and_electricity() -> None:
    lacks = BOUGHT.replace('power_w = [400, "here", "assumed"]\n', "")
    with pytest.raises(InputError, match="ours is bought, and power_w is missing"):
        read_prices(HEAD + lacks, "f", KNOWN)
    bare = '[sources]\nhere = "by hand"\n'
    with pytest.raises(InputError, match="ours is bought, and the table electricity is missing"):
        read_prices(bare + BOUGHT, "f", KNOWN)
    both = BOUGHT.replace("purchase", 'rent_per_hour = [1, "here", "given"]\npurchase')
    with pytest.raises(InputError, match="ours has both rent_per_hour and purchase"):
        read_prices(HEAD + both, "f", KNOWN)
