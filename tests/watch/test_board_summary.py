"""The board summary of a place: worst and best first, what moves, and what is significant for the first time."""

from datetime import date
from decimal import Decimal

from concordat import watch
from concordat.kernel.rulebook import Rulebook
from concordat.watch.records import Indicator

YEARS = range(2013, 2018)


def series(measure: str, area: str, values: list[float]) -> list[watch.AreaValue]:
    """Return the years of one measure of one area; lower is better, limits one to each side."""
    own = Indicator(
        id=measure, body="09W", title=measure.capitalize(), method="proportion", top="some", bottom="all",
        population="people", better="lower", multiplier=Decimal(100), unit="per cent",
    )  # fmt: skip
    return [
        watch.AreaValue(own, area, date(year, 4, 1), date(year + 1, 4, 1), "", "", "", None, None, value, value - 1, value + 1)
        for year, value in zip(YEARS, values, strict=True)
    ]  # fmt: skip


LEVEL = [10.0, 10, 10, 10, 10]
VALUES = [
    *series("falls", "09W", [30, 27, 24, 21, 18]), *series("falls", "99J", LEVEL),
    *series("smoking", "09W", [25, 25, 25, 25, 25]), *series("smoking", "99J", LEVEL),
    *series("weight", "09W", [10, 10, 10, 10, 20]), *series("weight", "99J", LEVEL),
    *series("asthma", "09W", LEVEL), *series("asthma", "99J", LEVEL),
    *series("teeth", "09W", [5, 5, 5, 5, 5]), *series("teeth", "99J", LEVEL),
]  # fmt: skip


def test_each_section_holds_what_belongs_there(rules: Rulebook) -> None:
    sections = watch.board_summary("09W", VALUES, rules)
    assert sections is not None
    held = {one.name: [standing.indicator.id for standing, _ in one.found] for one in sections}
    assert set(held["worst"]) == {"falls", "smoking", "weight"}
    assert held["best"] == ["teeth"]
    assert held["getting_better"] == ["falls"]
    assert held["getting_worse"] == []
    assert held["newly_significant"] == ["falls", "weight"]
    newly = dict(zip(held["newly_significant"], (words for _, words in sections[-1].found), strict=True))
    assert newly["weight"] == "Worse than the average, like it in the period before."
    # Four periods bear no trend: the fifth makes it sure.
    assert newly["falls"] == "Getting better, not sure in the period before."


def test_a_section_shows_so_many_and_every_number_says_why(rules: Rulebook) -> None:
    sections = watch.board_summary("09W", VALUES, rules, most=1)
    assert sections is not None
    assert [len(one.found) for one in sections[:2]] == [1, 1]
    made = watch.summary_table(sections)
    assert made.column("section")[:2] == ("Worst", "Best")
    for row in made.rows:
        assert all(cell.because.parts for cell in (row[2], row[4], row[5]) if cell is not None)


def test_a_place_without_values_has_no_summary_and_a_first_period_nothing_new(rules: Rulebook) -> None:
    assert watch.board_summary("10D", VALUES, rules) is None
    assert watch.board_summary("09W", [], rules) is None
    first = [one for one in VALUES if one.starts.year == 2013]
    sections = watch.board_summary("09W", first, rules)
    assert sections is not None
    assert sections[-1].found == ()
    assert sections[-1].none.startswith("Nothing is significant")
