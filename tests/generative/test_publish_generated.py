"""Whatever the dates: nothing closes by ageing, slippage is against the first date, the same records give the same report, no hidden count is found."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.kernel.finding import Refused
from concordat.kernel.system import Settings, System
from concordat.publish import since_you_last_met, suppress, tracked
from concordat.publish.records import Commitment, CommitmentDate, Question, ScrutinyRequest, Update, UpdatePromise
from concordat.publish.trackers.commitments import slippage
from concordat.publish.trackers.update_promises import row
from concordat.store import national_rulebook
from concordat.who.records import Body

pytestmark = pytest.mark.slow
RULES = national_rulebook()
START = date(2018, 1, 1)
DAYS = st.integers(0, 120).map(lambda days: START + timedelta(days=days))
MAYBE = st.none() | DAYS
BODIES = tuple(
    Body(id=id, kind=kind, name=id, legal_person=True) for id, kind in (("SC", "scrutiny committee"), ("A", "trust"))
)


def system_of(*records):
    kinds = {}
    for record in (*BODIES, *records):
        kinds.setdefault(type(record), []).append(record)
    return System(Settings("x", "2017/18", START), {kind: tuple(rows) for kind, rows in kinds.items()}, RULES)


@st.composite
def requests(draw, id="r"):
    asked, kind = draw(DAYS), draw(st.sampled_from(["information", "report"]))
    answered = draw(MAYBE)
    answered = answered if answered and answered >= asked else None
    accepted = draw(MAYBE) if answered else None
    accepted = accepted if accepted and answered and accepted >= answered else None
    return ScrutinyRequest(
        id=id,
        committee="SC",
        body="A",
        kind=kind,
        asked=asked,
        request="Costs?",
        promised=draw(MAYBE),
        due=draw(MAYBE) if kind == "information" else None,
        answered=answered,
        accepted=accepted,
        withdrawn=not_before(draw(st.none() | st.none() | DAYS), asked),
    )


def not_before(day, first):
    """A day that lies before another is a finding, not a record."""
    return day if day and day >= first else None


@st.composite
def commitments(draw, id="c"):
    promised = draw(DAYS)
    done, dropped = draw(st.sampled_from([(None, None), (True, None), (None, True)]))
    end = draw(DAYS)
    made = Commitment(
        id=id,
        body="A",
        says=f"Commitment {id}",
        promised=promised,
        done=end if done and end >= promised else None,
        dropped=end if dropped and end >= promised else None,
        closed_reason="no money",
    )
    recorded = sorted(day for day in draw(st.sets(DAYS, max_size=4)) if day >= promised)
    given = [
        CommitmentDate(
            commitment=id,
            recorded=day,
            kind=kind,
            on=None if kind == "no date" else draw(DAYS),
        )
        for day in recorded
        for kind in [draw(st.sampled_from(["due", "no earlier than", "no date"]))]
    ]
    return made, tuple(given)


@given(requests(), DAYS, st.integers(1, 20_000))
def test_nothing_closes_by_ageing(request, day, later):
    system = system_of(request)
    last = START + timedelta(days=121)
    now = tracked(system, "scrutiny_requests", max(day, last))[0].value
    aged = tracked(system, "scrutiny_requests", max(day, last) + timedelta(days=later))[0].value
    assert aged.closed == now.closed
    assert now.closed == bool(request.accepted or request.withdrawn)
    if not now.closed:
        assert aged.state in ("answered", "overdue", "open", "promised")


@given(commitments(), DAYS)
def test_slippage_is_what_a_slow_count_gives_and_always_against_the_first_date(made, day):
    commitment, given_dates = made
    found = slippage(system_of(commitment, *given_dates), commitment, day).value
    known = [one for one in sorted(given_dates, key=lambda one: one.recorded) if one.recorded <= day]
    dated = [one for one in known if one.on]
    assert found.first == (dated[0] if dated else None)
    if not dated:
        assert found.days is None
        return
    end = next((end for end in (commitment.done, commitment.dropped) if end and end <= day), None)
    reached = end
    if reached is None:
        # The first day on which it can still be done: not before today, nor before the last date that was given.
        reached = START
        while (
            reached < day or (known[-1].on and reached < known[-1].on) or (not known[-1].on and reached < dated[0].on)
        ):
            reached += timedelta(days=1)
    assert found.days == (reached - dated[0].on).days


@given(commitments(), DAYS, DAYS)
def test_a_later_date_never_changes_what_was_first(made, day, moved):
    commitment, given_dates = made
    before = slippage(system_of(commitment, *given_dates), commitment, START + timedelta(days=121)).value
    later = CommitmentDate(commitment="c", recorded=START + timedelta(days=122), on=moved)
    after = slippage(system_of(commitment, *given_dates, later), commitment, START + timedelta(days=123)).value
    assert after.first == (before.first or later)


@given(DAYS, st.sets(DAYS, max_size=5), st.integers(1, 90), DAYS, MAYBE)
def test_the_clock_of_updates_is_what_counting_day_by_day_gives(promised, given_on, gap, day, met):
    met = met if met and met >= promised else None
    promise = UpdatePromise(
        id="p", committee="SC", by="A", topic="t", words="often", promised=promised, largest_gap_days=gap, met=met
    )
    system = system_of(promise, *(Update(promise="p", on=on, says="x") for on in given_on))
    day = max(day, promised)
    days, today = 0, promised
    while today < day and not (met and today >= met):
        today += timedelta(days=1)
        days = 0 if today in given_on else days + 1
    stands = row(system, promise, day).value
    if met and met <= day:
        assert stands.signal == "closed"
        return
    assert stands.days == days
    assert stands.signal == ("late" if days >= gap else "warning" if 4 * days >= 3 * gap else "on time")


@st.composite
def worlds(draw):
    rows = [draw(requests(id=f"r{number}")) for number in range(draw(st.integers(0, 4)))]
    for number in range(draw(st.integers(0, 4))):
        made, given_dates = draw(commitments(id=f"c{number}"))
        rows += [made, *given_dates]
    for number in range(draw(st.integers(0, 3))):
        received = draw(DAYS)
        published, replied = not_before(draw(MAYBE), received), not_before(draw(MAYBE), received)
        rows.append(
            Question(id=f"q{number}", body="A", received=received, text="Why?", published=published, replied=replied)
        )
    return rows


@settings(deadline=None)
@given(worlds(), DAYS, st.integers(1, 130), st.integers())
def test_the_same_records_in_any_order_give_the_same_report(rows, since, length, seed):
    until = since + timedelta(days=length)
    report = since_you_last_met(system_of(*rows), "SC", since, until)
    shuffled = list(rows)
    Random(seed).shuffle(shuffled)
    assert since_you_last_met(system_of(*shuffled), "SC", since, until) == report
    assert report.quiet == (not any(line.happened for line in report.lines))


@settings(deadline=None, max_examples=50)
@given(worlds(), DAYS, st.integers(1, 60), st.integers(1, 60))
def test_reports_that_follow_each_other_leave_nothing_out_and_tell_nothing_twice(rows, since, first, second):
    system = system_of(*rows)
    middle = since + timedelta(days=first)
    end = middle + timedelta(days=second)

    def events(*reports):
        return sorted((line.kind, line.key, str(line.on)) for one in reports for line in one.lines if line.happened)

    whole = since_you_last_met(system, "SC", since, end)
    parts = since_you_last_met(system, "SC", since, middle), since_you_last_met(system, "SC", middle, end)
    assert events(whole) == events(*parts)


@settings(deadline=None, max_examples=50)
@given(worlds(), DAYS, st.integers(1, 60), st.integers(1, 60))
def test_what_is_recorded_later_does_not_change_an_earlier_report(rows, since, length, later):
    until = since + timedelta(days=length)
    before = since_you_last_met(system_of(*rows), "SC", since, until)
    after = ScrutinyRequest(id="later", committee="SC", body="A", asked=until + timedelta(days=later), request="Later?")
    assert since_you_last_met(system_of(*rows, after), "SC", since, until) == before


COUNTS = st.integers(0, 7)
TABLES = st.sampled_from([(1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (2, 3)]).flatmap(
    lambda size: st.lists(st.lists(COUNTS, min_size=size[1], max_size=size[1]), min_size=size[0], max_size=size[0])
)


def possible(shown, top):
    """Every value that each hidden cell can have with all that is shown staying true, by trying them all."""
    rows, columns = len(shown) - 1, len(shown[0]) - 1
    hidden = [(row, column) for row in range(rows) for column in range(columns) if shown[row][column] is None]
    values = {}
    for tried in product(range(top + 1), repeat=len(hidden)):
        table = [list(line[:-1]) for line in shown[:-1]]
        for (row_, column), value in zip(hidden, tried, strict=True):
            table[row_][column] = value
        whole = [[*line, sum(line)] for line in table]
        whole.append([sum(line[column] for line in whole) for column in range(columns + 1)])
        agrees = all(
            mark in (None, whole[at][column]) for at, line in enumerate(shown) for column, mark in enumerate(line)
        )
        if agrees:
            for at, line in enumerate(shown):
                for column, mark in enumerate(line):
                    if mark is None:
                        values.setdefault((at, column), set()).add(whole[at][column])
    return values


@settings(deadline=None, max_examples=60)
@given(TABLES)
def test_no_hidden_count_can_be_worked_out_and_none_under_the_threshold_is_shown(counts):
    shown = suppress(counts, RULES, START).value
    values = possible(shown.cells, 8)
    assert all(len(values[cell]) > 1 for cell in shown.hidden)
    assert all(mark is None or mark == 0 or mark >= 5 for line in shown.cells for mark in line)
    small = [count for line in counts for count in line if 0 < count < 5]
    assert bool(shown.hidden) == bool(small or 0 < sum(map(sum, counts)) < 5)


def test_a_higher_local_threshold_is_followed():
    local = replace_threshold("10")
    assert suppress([[7, 20], [30, 40]], RULES, START).value.hidden == ()
    hidden = suppress([[7, 20], [30, 40]], local, START).value.hidden
    assert (0, 0) in hidden
    assert len(hidden) == 4


def replace_threshold(value):
    rule = RULES.layer("national")["disclosure.small_number"]
    values = tuple(replace(one, value=value) for one in rule.values)
    return RULES.overlay("local", {rule.id: replace(rule, values=values)})


@pytest.mark.parametrize(
    ("counts", "kind"), [([], "no-rows"), ([[]], "no-rows"), ([[1], [1, 2]], "ragged-row"), ([[-1]], "negative-number")]
)
def test_what_is_no_table_of_counts_is_refused(counts, kind):
    with pytest.raises(Refused) as refused:
        suppress(counts, RULES, START)
    assert [finding.kind for finding in refused.value.findings] == [kind]
