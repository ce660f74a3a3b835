"""The readiness statement read off a diary: day by day, what is told replaces what was, risks begin and end, bodies grow weak."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import calc

FIRST, LENGTH, DAY_ONE = date(2020, 1, 1), 40, 30
SENTENCES = ["scheme", "functions", "duties", "local"]
days = st.integers(0, LENGTH - 1)
evidence = st.lists(
    st.tuples(st.sampled_from(SENTENCES), st.sampled_from(["", "a", "b"]), st.sampled_from(["for", "against"]), days),
    max_size=8,
)
risks = st.lists(st.tuples(st.sampled_from(SENTENCES), days, st.none() | st.integers(1, 20)), max_size=4)
levels = st.dictionaries(days, st.integers(0, 4), max_size=6)


def on(number):
    return FIRST + timedelta(days=number)


def told(evidence, risks, levels, today):
    return calc(
        "merge.readiness",
        on=on(today),
        day_one=on(DAY_ONE),
        sentences=[{"id": "local", "says": "Local"}],
        minima=[
            {"body": "old", "of": "staff", "least": 2, "seen": [{"on": on(d), "value": v} for d, v in levels.items()]}
        ],
        evidence=[
            {"sentence": sentence, "about": about, "stands": stands, "on": on(day), "says": f"{number}"}
            for number, (sentence, about, stands, day) in enumerate(evidence)
        ],
        accepted=[
            {
                "sentence": sentence,
                "by": "x",
                "why": "y",
                "on": on(day),
                "until": None if lasts is None else on(day + lasts),
            }
            for sentence, day, lasts in risks
        ],
    ).value


@settings(max_examples=60, deadline=None)
@given(evidence, risks, days)
def test_every_sentence_stands_as_the_diary_has_it(evidence, risks, today):
    stands = {sentence: {} for sentence in SENTENCES}
    accepted = {}
    for day in range(today + 1):
        for number, (sentence, about, side, when) in enumerate(evidence):
            if when == day:
                stands[sentence][about or number] = side
        for sentence, begins, lasts in risks:
            if begins == day:
                accepted[sentence] = None if lasts is None else begins + lasts
    rows = {one.id: one.state for one in told(evidence, risks, {}, today).sentences}
    for sentence in SENTENCES:
        sides = stands[sentence].values()
        proved = bool(sides) and "against" not in sides
        taken = sentence != "duties" and any(
            one == sentence and begins <= today and (lasts is None or today < begins + lasts)
            for one, begins, lasts in risks
        )
        assert rows[sentence] == ("proved" if proved else "accepted risk" if taken else "blocked")


@settings(max_examples=60, deadline=None)
@given(levels, days)
def test_a_body_is_alerted_on_as_its_level_has_it_on_each_day_from_today_to_day_one(levels, today):
    level, by_day = None, {}
    for day in range(LENGTH):
        level = levels.get(day, level)
        by_day[day] = level
    weak = [
        day
        for day in range(today, max(today + 1, DAY_ONE))
        if (day == today and by_day[min(today, DAY_ONE - 1)] is not None and by_day[min(today, DAY_ONE - 1)] < 2)
        or (today < day < DAY_ONE and levels.get(day, 9) < 2)
    ]
    found = told([], [], levels, today).alerts
    assert bool(found) == bool(weak)
    for one in found:
        assert one.foreseen == (weak[0] > today)
        first = min(weak[0], DAY_ONE - 1)
        while not one.foreseen and first > 0 and by_day[first - 1] is not None and by_day[first - 1] < 2:
            first -= 1
        assert one.since == on(first)
        run = [by_day[min(today, DAY_ONE - 1)]] if not one.foreseen else []
        assert one.lowest == min([*run, *(levels[day] for day in weak if day in levels and day > today)])
