"""Sheets of a month's totals: what is written is read again to the last place, and a line that is no total keeps all of them out."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from concordat.pay.monitoring.month_sheet import PointTotal, read_sheet, sheet_of
from concordat.store import national_rulebook

RULES = national_rulebook()
FAMILIES = {name: codes.split() for name, codes in RULES.history("monitoring.points_of_delivery")[-1].value.items()}
WITHOUT = FAMILIES["priced without activity"]
POINTS = [code for codes in FAMILIES.values() for code in codes]


@st.composite
def totals(draw: st.DrawFn) -> list[PointTotal]:
    """Totals as a month has them."""
    made = []
    for point in draw(st.lists(st.sampled_from(POINTS), min_size=1, max_size=8, unique=True)):
        done = Decimal(0) if point in WITHOUT else draw(st.decimals(0, 10**9, places=3, allow_nan=False))
        made.append(PointTotal(point, done, draw(st.decimals(-(10**12), 10**12, places=8, allow_nan=False))))
    return made


@given(totals())
def test_a_sheet_is_read_as_it_was_written(made: list[PointTotal]) -> None:
    read = read_sheet(sheet_of(made), "aggregate", RULES)
    assert not read.findings
    assert list(read.totals) == made


@given(totals(), st.text(st.characters(exclude_categories=["Cs"]), max_size=30), st.data())
def test_a_line_that_is_no_total_keeps_all_of_them_out(made: list[PointTotal], line: str, data: st.DataObject) -> None:
    lines = sheet_of(made).split("\n")
    lines.insert(data.draw(st.integers(1, len(lines))), f"{line},1")
    read = read_sheet("\n".join(lines), "aggregate", RULES)
    assert read.findings
    assert not read.totals
    assert all(one.what and one.why and one.next for one in read.findings)
