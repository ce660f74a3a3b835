"""Answers: a value that says why, down to rules, records, rows and acts."""

from datetime import date

import pytest

from concordat.kernel.answer import Answer, Because, RecordRef, RowsRef, because_record, because_rule
from concordat.kernel.finding import Finding, Place, Refused, stops
from concordat.kernel.outcome import Outcome
from concordat.kernel.rulebook import RuleValue

RATE = RuleValue(
    rule="payment.rate",
    title="Rate",
    value="0.30",
    unit="share",
    starts=date(2010, 4, 1),
    ends=None,
    source="s",
    status="to check",
    edition="e",
    layer="national",
    file="rate.toml",
)
TREE = Because(
    "sum",
    3,
    "£",
    parts=(
        because_rule(RATE),
        Because("rows", rows=RowsRef("activity", {"line": "L1"})),
        Because("part", parts=(because_record("line", "Line", "L1", value=2, unit="£"), because_rule(RATE))),
        Because("act", act=RecordRef("Resolution", ("p", "b", "2017-09-19"))),
    ),
)


def test_a_tree_is_walked_from_the_top_down():
    assert [reason.says for reason in TREE.walk()] == [
        "sum",
        "Rate, from 2010-04-01",
        "rows",
        "part",
        "line",
        "Rate, from 2010-04-01",
        "act",
    ]


def test_the_ends_are_what_an_answer_stands_on():
    ends = list(TREE.ends())
    assert all(not end.parts for end in ends)
    assert [bool(end.rule or end.record or end.rows or end.act) for end in ends] == [True] * 5


def test_every_rule_is_told_once():
    assert Answer(3, TREE).rules == (RATE,)


def test_a_name_changes_nothing_else():
    answer = Answer(3, TREE, unit="£", findings=(Finding("k", "what", "why", "next"),))
    named = answer.named("balance.total")
    assert named.name == "balance.total"
    assert (named.value, named.because, named.unit, named.findings) == (3, TREE, "£", answer.findings)
    assert answer.name == ""


def test_a_record_reason_points_at_its_key():
    reason = because_record("the line", "Line", "L1", value=2, unit="£")
    assert reason.record == RecordRef("Line", ("L1",))
    assert (reason.value, reason.unit) == (2, "£")


def test_a_finding_says_what_where_why_and_next():
    finding = Finding("bad-number", "“x” is no number.", "Money is exact.", "Write digits.", Place("a.csv", 7, "value"))
    assert str(finding) == "a.csv:7 (value): stop: “x” is no number. Money is exact. Write digits."
    assert str(Finding("k", "What.", "Why.", "Next.", severity="warning")) == "input: warning: What. Why. Next."


@pytest.mark.parametrize(
    ("place", "text"),
    [(Place(), ""), (Place("a.csv"), "a.csv"), (Place("a.csv", 2), "a.csv:2"), (Place(field="rule"), "rule")],
)
def test_a_place_reads_as_far_as_it_is_known(place, text):
    assert str(place) == text


def test_a_refusal_carries_every_finding():
    findings = [Finding("a", "A.", "", ""), Finding("b", "B.", "", "", severity="warning")]
    refused = Refused(findings)
    assert refused.findings == tuple(findings)
    assert "A." in str(refused)
    assert "B." in str(refused)
    assert Refused(findings[0]).findings == (findings[0],)
    assert stops(findings) == (findings[0],)


def test_the_figures_of_an_outcome_bear_the_rooms_name():
    figure = Answer(3, TREE, "pay.total")
    assert Outcome("pay", "Pay", (), (figure,)).figure("pay.total") is figure
    with pytest.raises(LookupError, match=r"no figure named pay\.other"):
        Outcome("pay", "Pay", (), (figure,)).figure("pay.other")
    with pytest.raises(ValueError, match=r"starts with “pay\.”"):
        Outcome("pay", "Pay", (), (Answer(3, TREE, "balance.total"),))
