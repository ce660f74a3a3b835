"""What must hold of every schedule and every inventory of codes: nothing lost or twice, every fault told, dates that move together."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import calc
from concordat.kernel.finding import Refused

DAY = date(2020, 4, 1)
BODIES = [{"id": "old"}, {"id": "new", "starts": DAY}, {"id": "gone", "ends": DAY}]
numbers = st.integers(1, 8)


def schedule(count: int, **fields: Any) -> dict[str, Any]:
    items = [{"id": f"i{number}", "kind": "programme", "body": "old"} for number in range(count)]
    lines = [{"item": one["id"], "receiver": "new", "effective": DAY, "status": "agreed by receiver"} for one in items]
    return {"on": date(2020, 1, 1), "day": DAY, "items": items, "schedule": lines, "bodies": BODIES, **fields}


def kinds_found(given: dict[str, Any]) -> set[str]:
    try:
        return {one.kind for one in calc("merge.transfer", given).findings}
    except Refused as refused:
        return {one.kind for one in refused.findings}


@pytest.mark.story("C13")
@settings(max_examples=30, deadline=None)
@given(numbers, st.data())
def test_a_handover_is_complete_until_one_line_is_lost_twice_or_wrong(count: int, data: Any) -> None:
    whole = schedule(count)
    assert calc("merge.transfer", whole).value.complete
    place = data.draw(st.integers(0, count - 1))
    line, rest = whole["schedule"][place], whole["schedule"][:place] + whole["schedule"][place + 1 :]
    assert kinds_found({**whole, "schedule": rest}) == {"orphan"}
    assert kinds_found({**whole, "schedule": rest, "default_receiver": "new"}) == {"no-receiver"}
    assert kinds_found({**whole, "schedule": [*whole["schedule"], line]}) == {"scheduled-twice"}
    assert kinds_found({**whole, "schedule": [*rest, {**line, "receiver": "gone"}]}) == {"receiver-not-there"}
    assert kinds_found({**whole, "schedule": [*rest, {**line, "receiver": "nobody"}]}) == {"unknown-body"}
    assert kinds_found({**whole, "items": whole["items"][:place] + whole["items"][place + 1 :]}) >= {"unknown-item"}


@settings(max_examples=40, deadline=None)
@given(st.integers(-100, 40), st.integers(-100, 40), st.none() | st.integers(-100, 40))
def test_a_consent_is_late_once_its_day_has_gone_without_it(on: int, by: int, got: int | None) -> None:
    def day(number: int) -> date:
        return DAY + timedelta(days=number)

    given = schedule(1, on=day(on))
    given["schedule"][0] |= {"needs": "consent", "needed_by": day(by), "got": None if got is None else day(got)}
    found = calc("merge.transfer", given)
    known = got is not None and got <= on
    assert found.value.permissions[0].standing == ("got" if known else "late" if on > by else "due")
    assert found.value.complete == (known and by <= 0)
    assert ("consent-late" in {one.kind for one in found.findings}) == (not known and on > by)


@settings(max_examples=30, deadline=None)
@given(st.dates(date(2021, 1, 1), date(2030, 1, 1)), st.integers(0, 3000), st.integers(-200, 30))
def test_due_dates_move_with_the_legal_date_week_for_week(legal: date, later: int, away: int) -> None:
    def stands(first: date) -> list[tuple[Any, ...]]:
        uses = [
            {"system": "s", "code": "c", "family": name, "owner": "x"} for name in ("successors", "feeds", "freeze")
        ]
        rows = calc("merge.codes", legal_date=first, on=first + timedelta(days=away), uses=uses).value.tasks
        return [(one.family, (first - one.due).days, one.standing, one.days_left, one.slack) for one in rows]

    assert stands(legal) == stands(legal + timedelta(days=later))
    assert {row[1] for row in stands(legal)} == {28}
