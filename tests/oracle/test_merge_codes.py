"""Due dates of codes by walking the calendar back a day at a time, totals by adding people one by one."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import calc

FAMILIES = {"notify": -5, "successors": -4, "people": -4, "feeds": -4, "freeze": -4, "first_month": 1}
legal_dates = st.dates(date(2021, 1, 1), date(2035, 12, 31))


def due_of(family, legal):
    """Walk day by day: weeks as seven days, months until the month has changed so often and its day is not past."""
    if family in ("notify", "first_month"):
        step, months, day = (-1 if family == "notify" else 1), abs(FAMILIES[family]), legal
        for _ in range(months):
            month = day.month
            while day.month == month:
                day += timedelta(days=step)
            if step > 0:
                continue
            day = day.replace(day=1)
        day = day.replace(day=1)
        while day.day < legal.day and (day + timedelta(days=1)).month == day.month:
            day += timedelta(days=1)
        return day
    day = legal
    for _ in range(7 * -FAMILIES[family]):
        day -= timedelta(days=1)
    return day


@settings(max_examples=60, deadline=None)
@given(legal_dates, st.integers(-200, 60), st.dictionaries(st.sampled_from(list(FAMILIES)), st.booleans(), min_size=1))
def test_every_task_is_due_and_stands_as_the_calendar_has_it(legal, away, drawn):
    on = legal + timedelta(days=away)
    uses = [
        {"system": "s", "code": "26A", "family": name, "owner": "x", "done": on - timedelta(days=1) if done else None}
        for name, done in drawn.items()
    ]
    told = {one.family: one for one in calc("merge.codes", legal_date=legal, on=on, uses=uses).value.tasks}
    assert set(told) == set(drawn)
    for name, done in drawn.items():
        one, due = told[name], due_of(name, legal)
        assert one.due == due
        late = not done and on > due
        assert (one.standing in ("overdue", "missed")) == late
        assert one.slack == ((legal - on).days if late and on < legal else None)


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(st.sampled_from("ABC"), st.integers(0, 9)),
    st.dictionaries(st.sampled_from("XYZ"), st.integers(0, 9)),
    st.lists(st.tuples(st.sampled_from("ABC"), st.sampled_from("XYZ")), max_size=6),
)
def test_totals_are_those_of_people_one_by_one(old, new, follows):
    told = calc(
        "merge.codes",
        legal_date="2026-04-01",
        on="2026-01-01",
        follows=[{"old": one, "new": other} for one, other in follows],
        totals=[{"name": "people", "old": old, "new": new}],
    ).value
    rows = {one.code: one for one in told.totals}
    assert rows["*"].off == len([1 for value in new.values() for _ in range(value)]) - sum(old.values())
    # People of an old code that nobody says anything of may be under any new one.
    told_of = {one for one, _ in follows}
    anywhere = any(value for one, value in old.items() if one not in told_of)
    for target in "XYZ":
        sources = {one for one, other in follows if other == target}
        foretold = (
            bool(sources)
            and not anywhere
            and all({other for one, other in follows if one == source} == {target} for source in sources)
        )
        assert (target in rows) == foretold
        if foretold:
            assert rows[target].off == new.get(target, 0) - sum(old.get(source, 0) for source in sources)
    assert told.foots == all(one.off == 0 for one in told.totals)
