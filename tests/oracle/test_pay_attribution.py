"""Whose a line is, found again by writing down every step for every line; totals are conserved whatever the rules are."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from concordat.pay.attribution import CHARGED, PRACTICE, RESIDENCE, attributed
from concordat.pay.calculations.attribute import Given, LineGiven, calculate
from concordat.pay.records import AttributionRule
from concordat.store import national_rulebook

RULES, MONTH = national_rulebook(), date(2017, 6, 1)
bodies = st.sampled_from(["", "06M", "06V"])
wards = st.sampled_from(["", "W", "W1", "XW1"])
cells = st.fixed_dictionaries({CHARGED: bodies, PRACTICE: bodies, RESIDENCE: bodies, "WARD CODE": wards})


@st.composite
def rules(draw: st.DrawFn) -> list[AttributionRule]:
    """Rules of one attribute, some not in force."""
    made = draw(
        st.lists(
            st.tuples(
                st.sampled_from(["06M", "06V"]),
                st.sampled_from(["W", "W1"]),
                st.sampled_from(["EXACT", "PREFIX", "CONTAINS"]),
                st.sampled_from(["INCLUDE", "EXCLUDE"]),
                st.sampled_from([date(2017, 4, 1), date(2017, 7, 1)]),
                st.sampled_from([None, MONTH, date(2018, 4, 1)]),
            ),
            max_size=4,
        )
    )
    return [
        AttributionRule(
            rule=str(number),
            commissioner=body,
            attribute="WARD CODE",
            code=code,
            match=match,  # type: ignore[arg-type]  # drawn from the three
            effect=effect,  # type: ignore[arg-type]
            starts=starts,
            ends=ends,
        )
        for number, (body, code, match, effect, starts, ends) in enumerate(made)
    ]


def by_hand(cell: dict[str, str], own: list[AttributionRule], host: str) -> tuple[str, str]:
    ways = {
        "EXACT": lambda text, code: text == code,
        "PREFIX": lambda text, code: text[: len(code)] == code,
        "CONTAINS": lambda text, code: text.count(code) > 0,
    }
    live = [one for one in own if one.starts <= MONTH and not (one.ends and one.ends <= MONTH)]
    speak = [one for one in live if ways[one.match](cell["WARD CODE"], one.code)]
    barred = {one.commissioner for one in speak if one.effect == "EXCLUDE"}
    given_to = {one.commissioner for one in speak if one.effect == "INCLUDE"} - barred
    if len(given_to) == 1:
        return given_to.pop(), "contract rule"
    if given_to:
        return "", "nothing"
    for step, body in (("practice", cell[PRACTICE]), ("residence", cell[RESIDENCE]), ("host", host)):
        if body and body not in barred:
            return body, step
    return "", "nothing"


@given(cells, rules(), bodies)
def test_each_line_is_whose_the_first_step_that_decides_says(
    cell: dict[str, str], own: list[AttributionRule], host: str
) -> None:
    found = attributed(cell, MONTH, own, host)
    assert (found.commissioner, found.decided_by) == by_hand(cell, own, host)


@given(st.lists(cells, max_size=5), rules())
def test_nothing_leaves_the_total_before_somebody_decides(
    made: list[dict[str, str]], own: list[AttributionRule]
) -> None:
    lines = tuple(LineGiven(id=str(at), price=Decimal(10 + at % 2), cells=cell) for at, cell in enumerate(made))
    gives = calculate(Given(month=MONTH, lines=lines, rules=tuple(own)), RULES).value
    assert gives.total == sum((line.price for line in lines), Decimal(0))
    assert gives.wrong <= gives.total
    distinct = {(line.price, *sorted(line.cells.items())) for line in lines}
    assert gives.total - gives.suspected_duplicates == sum((Decimal(one[0]) for one in distinct), Decimal(0))  # type: ignore[arg-type]
