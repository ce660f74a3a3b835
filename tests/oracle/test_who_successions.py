"""Successions worked out by moving a thousand-odd tokens one by one, instead of multiplying shares."""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from concordat.who.lineage import lineage
from concordat.who.records import Succession

TENTHS = 10
BODIES = "abcdefgh"
START = date(2015, 4, 1)


@st.composite
def histories(draw: st.DrawFn) -> list[Succession]:
    """Events on successive days; each predecessor goes whole to one body or in tenths to two."""
    lines = []
    for number in range(draw(st.integers(0, 5))):
        day = START + timedelta(days=number)
        for old in draw(st.sets(st.sampled_from(BODIES), max_size=3)):
            first, second = draw(st.permutations([body for body in BODIES if body != old]))[:2]
            tenths = draw(st.integers(1, TENTHS))
            parts = {first: tenths, second: TENTHS - tenths} if tenths < TENTHS else {first: TENTHS}
            for new, part in parts.items():
                lines.append(
                    Succession(
                        event=f"event {number}",
                        on=day,
                        kind="split" if len(parts) > 1 else "merge",
                        predecessor=old,
                        successor=new,
                        share=Decimal(part) / TENTHS if len(parts) > 1 else None,
                    )
                )
    return lines


def moved(lines: list[Succession], origin: str) -> Counter[str] | None:
    """Move 10^depth tokens from body to body, day by day; None where one day feeds a body that is split that day too."""
    days = sorted({line.on for line in lines})
    tokens = Counter({origin: TENTHS ** len(days)})
    for day in days:
        today = [line for line in lines if line.on == day]
        if {line.predecessor for line in today} & {line.successor for line in today}:
            return None
        for old in {line.predecessor for line in today}:
            held = tokens.pop(old, 0)
            for line in today:
                if line.predecessor == old:
                    tokens[line.successor] += held * int((line.share or 1) * TENTHS) // TENTHS
    return Counter({body: number for body, number in tokens.items() if number})


@given(histories(), st.sampled_from(BODIES))
def test_placement_is_where_the_tokens_are(lines: list[Succession], origin: str) -> None:
    expected = moved(lines, origin)
    if expected is None:
        return
    placement = lineage(lines).placement(origin)
    whole = sum(expected.values())
    assert {body: share for body, share in placement.held.items() if share} == {
        body: Fraction(number, whole) for body, number in expected.items()
    }


@given(histories(), st.sampled_from(BODIES))
def test_successors_are_what_can_be_walked_to(lines: list[Succession], origin: str) -> None:
    reached = {(origin, date.min)}
    while True:
        more = {
            (line.successor, line.on)
            for body, day in reached
            for line in lines
            if line.predecessor == body and line.on >= day
        }
        if more <= reached:
            break
        reached |= more
    assert {one.body for one in lineage(lines).successors(origin)} == {body for body, _ in reached} - {origin}


@given(histories(), st.sampled_from(BODIES), st.sampled_from(BODIES))
def test_predecessors_are_successors_seen_from_the_other_end(lines: list[Succession], old: str, new: str) -> None:
    index = lineage(lines)
    followed = old in {one.body for one in index.predecessors(new)}
    assert followed == (new in {one.body for one in index.successors(old)})
