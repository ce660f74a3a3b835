"""Words for people: money with pence, days in words, a true minus, and file names that no two figures share."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.kernel.answer import RecordRef, RowsRef
from concordat.kernel.money import decimal_from
from concordat.publish.figures import file_names
from concordat.publish.words import bare, days_in_words, in_words, label, reference_in_words


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (Decimal("1234.5"), "£", "£1,234.50"),
        (Decimal("-0.84"), "£", "−£0.84"),
        (1200, "£", "£1,200"),
        (Decimal("0.12345"), "£", "£0.12345"),
        (15, "contracts", "15\u00a0contracts"),
        (1, "bodies", "1\u00a0body"),
        (1, "people", "1\u00a0person"),
        (-1, "days", "−1\u00a0day"),
        (Decimal(1), "share of tariff", "1\u00a0share of tariff"),
        (Decimal("0.70"), "share of tariff", "0.70\u00a0share of tariff"),
        (Fraction(-7, 30), "", "−7/30"),
        (date(2017, 4, 1), "", "1\u00a0April\u00a02017"),
        (True, "", "yes"),
        (None, "£", "no value"),
        ("open", "", "open"),
        ((1, 2), "", "1, 2"),
        ({"a": 1, ("b", "c"): Decimal("2.5")}, "", "a: 1, b / c: 2.5"),
        (Decimal("1E+3"), "", "1,000"),
    ],
)
def test_a_value_in_words(value: object, unit: str, words: str) -> None:
    assert in_words(value, unit) == words


@given(st.decimals(-(10**14), 10**14, places=2))
def test_pounds_in_words_lose_no_penny(value: Decimal) -> None:
    words = in_words(value, "£").replace("£", "").replace("−", "-")
    assert decimal_from(words) == value


@given(st.sets(st.text(min_size=1, max_size=20), max_size=30))
def test_no_two_figures_share_a_file_on_any_file_system(names: set[str]) -> None:
    files = file_names(sorted(names))
    assert len({file.casefold() for file in files.values()}) == len(names)
    assert all(
        set(file) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-") for file in files.values()
    )
    assert all(not file.startswith((".", "-")) for file in files.values())


def test_references_in_words() -> None:
    assert (
        reference_in_words(RecordRef("MarketForcesFactor", ("2017/18", "RM1"))) == "Market forces factor 2017/18, RM1"
    )
    assert reference_in_words(RowsRef("activity", {"line": "L1"})) == "Rows of activity where line is L1"
    assert reference_in_words(RowsRef("activity")) == "Rows of activity"


def test_labels_and_bare_cells() -> None:
    assert label("balance.system_position") == "Position of the system"
    assert label("balance.position.06V", {"06V": "North Norfolk"}) == "Position: North Norfolk"
    assert label("pay.difference.RCX.marginal-rate") == "Cost of the difference: RCX, marginal rate"
    assert bare(None) == ""
    assert bare(Decimal("12"), "£") == "12.00"


def test_days_inside_a_sentence_are_said_in_words_and_codes_stay() -> None:
    assert (
        days_in_words("met on 2017-09-07, again on 2017-10-26.")
        == "met on 7\u00a0September\u00a02017, again on 26\u00a0October\u00a02017."
    )
    for code in ("2017-09-28-ab12cd34", "board-2017-09-28", "a/2017-09-28", "2017-13-40"):
        assert days_in_words(code) == code
