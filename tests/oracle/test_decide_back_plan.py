"""The last safe dates found by trying every meeting for every paper."""

from datetime import date, timedelta
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc
from concordat.kernel.holidays import bank_holidays

START = date(2018, 8, 1)
BODIES = ["A", "B", "C"]
DAYS = st.lists(st.integers(0, 60).map(lambda days: START + timedelta(days=days)), max_size=3, unique=True)
BOARDS = st.tuples(*(st.tuples(DAYS, st.integers(0, 5), st.sampled_from(["working", "calendar"])) for _ in BODIES))
PAPERS = st.lists(
    st.tuples(
        st.sampled_from(BODIES),
        st.sets(st.integers(0, 3), max_size=2),
        st.booleans(),
        st.one_of(st.none(), st.integers(20, 70).map(lambda days: START + timedelta(days=days))),
    ),
    min_size=1,
    max_size=4,
)


def content(boards, papers, lag):
    return {
        "working_days_between": lag,
        "boards": [
            {"body": body, "meetings": days, "clear_days": clear, "unit": unit}
            for body, (days, clear, unit) in zip(BODIES, boards, strict=True)
        ],
        # A paper rests on earlier ones alone, so that no circle comes up.
        "papers": [
            {
                "id": f"p{number}",
                "body": body,
                "after": [f"p{other}" for other in sorted(after) if other < number],
                "by": by,
                "proposal": "text",
                "scrutiny": scrutiny and number == 0,
            }
            for number, (body, after, scrutiny, by) in enumerate(papers)
        ],
    }


def slow(rules, boards, papers, lag):
    """The latest meeting of each paper over every choice that keeps the order; None where there is no such choice."""
    holidays = bank_holidays(rules, date(2018, 1, 1), date(2018, 12, 31))
    notices = {body: (clear, unit) for body, (_, clear, unit) in zip(BODIES, boards, strict=True)}
    meetings = {body: days for body, (days, _, _) in zip(BODIES, boards, strict=True)}

    def out_by(body, meeting):
        clear, unit = notices[body]
        return calc("decide.latest_publication", meeting=meeting, clear_days=clear, unit=unit).value.publish_by

    def working_days_after(day, number):
        while number:
            day += timedelta(days=1)
            number -= day.weekday() < 5 and day not in holidays
        return day

    def keeps(chosen):
        for paper, meeting in zip(papers, chosen, strict=True):
            if paper["by"] and meeting > paper["by"]:
                return False
            for other, other_meeting in zip(papers, chosen, strict=True):
                if other["id"] in paper["after"] and working_days_after(other_meeting, lag) > out_by(
                    paper["body"], meeting
                ):
                    return False
                if other["scrutiny"] and not paper["scrutiny"] and other_meeting >= meeting:
                    return False
        return True

    kept = [chosen for chosen in product(*(meetings[paper["body"]] for paper in papers)) if keeps(chosen)]
    return [max(days) for days in zip(*kept, strict=True)] if kept else None


@settings(max_examples=120, deadline=None)
@given(BOARDS, PAPERS, st.integers(0, 3))
def test_every_paper_is_as_late_as_any_order_allows(rules, boards, papers, lag):
    given_all = content(boards, papers, lag)
    found = calc("decide.back_plan", given_all).value
    expected = slow(rules, boards, given_all["papers"], lag)
    assert found.possible == (expected is not None)
    assert bool(found.impossible) == (expected is None)
    if expected is not None:
        latest = {one.paper: one.meeting for one in found.papers}
        assert [latest[paper["id"]] for paper in given_all["papers"]] == expected


@settings(max_examples=60, deadline=None)
@given(BOARDS, PAPERS, st.integers(0, 3), st.integers(0, 60))
def test_one_more_meeting_never_makes_a_possible_order_impossible(boards, papers, lag, more):
    before = calc("decide.back_plan", content(boards, papers, lag)).value
    day = START + timedelta(days=more)
    wider = (([*(one for one in boards[0][0] if one != day), day], *boards[0][1:]), *boards[1:])
    after = calc("decide.back_plan", content(wider, papers, lag)).value
    assert after.possible or not before.possible
