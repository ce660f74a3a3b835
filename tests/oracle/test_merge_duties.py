"""Proof of duty by asking every day, area and duty in turn who holds it."""

from collections import defaultdict
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import calc

FIRST = date(2020, 1, 1)
LENGTH = 40
AREAS, DUTIES, BODIES = ["east", "west"], ["a", "b"], ["old 1", "old 2", "new"]
days = st.integers(-5, LENGTH + 5)
holdings = st.lists(
    st.tuples(
        st.sampled_from(DUTIES),
        st.sampled_from(["", *AREAS]),
        st.sampled_from(BODIES),
        days,
        st.none() | st.integers(1, 30),
        st.sampled_from(["accountable", "accountable", "exercises"]),
    ),
    max_size=9,
)
lives = st.fixed_dictionaries(
    {body: st.tuples(st.none() | days, st.none() | st.integers(1, 60), st.none() | days) for body in BODIES}
)


def on(number):
    return FIRST + timedelta(days=number)


def given_of(held, alive, ends_by_law):
    return {
        "starts": FIRST,
        "ends": on(LENGTH),
        "areas": AREAS,
        "duties": [{"id": "a", "everywhere": True}, {"id": "b", "areas": AREAS[:1], "ends": on(ends_by_law)}],
        "holdings": [
            {
                "duty": duty,
                "area": area if duty == "a" else "",
                "body": body,
                "starts": on(start),
                "ends": None if lasts is None else on(start + lasts),
                "kind": kind,
            }
            for duty, area, body, start, lasts, kind in held
        ],
        "holders": [
            {
                "id": body,
                "starts": None if start is None else on(start),
                "ends": None if lasts is None else on((start or 0) + lasts),
                "shadow_until": None if shadow is None else on(shadow),
            }
            for body, (start, lasts, shadow) in alive.items()
        ],
    }


def holders_by_day(taken):
    """Give for each duty, area and day the set of those who answer, asked one by one."""
    found = {}
    lives = {one["id"]: one for one in taken["holders"]}
    for duty in taken["duties"]:
        for area in AREAS if duty.get("everywhere") else duty["areas"]:
            for number in range(LENGTH):
                day = on(number)
                if duty.get("ends") and day >= duty["ends"]:
                    continue
                found[duty["id"], area, day] = {
                    one["body"]
                    for one in taken["holdings"]
                    if one["kind"] == "accountable"
                    and one["duty"] == duty["id"]
                    and one["area"] in ("", area)
                    and one["starts"] <= day
                    and (one["ends"] is None or day < one["ends"])
                    and is_there(lives[one["body"]], day)
                }
    return found


def is_there(life, day):
    return (
        (life["starts"] is None or life["starts"] <= day)
        and (life["ends"] is None or day < life["ends"])
        and (life["shadow_until"] is None or life["shadow_until"] <= day)
    )


@settings(max_examples=80, deadline=None)
@given(holdings, lives, st.integers(0, LENGTH))
def test_every_gap_and_overlap_is_that_of_the_days_one_by_one(held, alive, ends_by_law):
    taken = given_of(held, alive, ends_by_law)
    told = calc("merge.duties", taken).value
    by_day = holders_by_day(taken)
    wrong = {key: bodies for key, bodies in by_day.items() if len(bodies) != 1}
    listed = {
        (fault.duty, area, fault.starts + timedelta(days=number)): set(fault.bodies)
        for fault in (*told.gaps, *told.overlaps)
        for area in fault.areas
        for number in range(fault.days)
    }
    assert listed == wrong
    assert told.proved == (not wrong)
    assert (told.days, told.days_proved) == (len(by_day), len(by_day) - len(wrong))


@settings(max_examples=60, deadline=None)
@given(holdings, lives, st.integers(0, LENGTH))
def test_how_much_has_moved_is_that_of_the_days_one_by_one(held, alive, ends_by_law):
    taken = given_of(held, alive, ends_by_law)
    first, counts = {}, defaultdict(lambda: [0, 0])
    for (duty, area, day), bodies in sorted(holders_by_day(taken).items(), key=lambda one: one[0][2]):
        counts[day][0] += 1
        counts[day][1] += bodies != first.setdefault((duty, area), bodies)
    rows = calc("merge.duties", taken).value.moved
    for day, (owed, moved) in counts.items():
        row = [one for one in rows if one.starts <= day][-1]
        assert (row.owed, row.moved) == (owed, moved)
        assert row.share == row.moved / owed or row.share * owed == moved
