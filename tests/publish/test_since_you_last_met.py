"""The report since a committee last met: complete, told once, the same for the same records, quiet where it was quiet."""

from datetime import date

import pytest

from concordat.contract.records import Contract, Line
from concordat.decide.records import AgendaItem, Meeting
from concordat.kernel.finding import Refused
from concordat.pay.records import Payment
from concordat.publish import since_you_last_met
from concordat.publish.records import CoveringNote, Release, ScrutinyRequest, WithheldLine
from concordat.who.records import Relationship

SINCE, UNTIL = date(2018, 3, 1), date(2018, 6, 1)


def says(system, section="", since=SINCE, until=UNTIL):
    report = since_you_last_met(system, "SC", since, until)
    return [line.says for one in report.sections for line in one.lines if section in ("", one.name)]


def test_a_quiet_period_says_so(build):
    report = since_you_last_met(build(), "SC", SINCE, UNTIL)
    assert report.quiet
    assert report.says[0] == "A quiet period: nothing is recorded from 2018-03-01 to 2018-05-31."
    assert set(report.table().column("says")) == {"Nothing."}


def test_every_section_is_there_in_its_order_even_where_it_is_empty(build):
    titles = [section.title for section in since_you_last_met(build(), "SC", SINCE, UNTIL).sections]
    assert titles == [
        "Decisions taken",
        "Decisions due before the next meeting",
        "Money moved",
        "Contracts let, changed and ended",
        "Commitments made, kept, moved and dropped",
        "Requests answered and outstanding",
        "Updates promised and given",
        "Taken in private, and why",
        "People and posts",
        "Questions and petitions",
        "Corrections",
    ]


def test_money_that_moved_stands_beside_what_is_planned(build):
    contract = Contract(id="k", title="Hospital care", starts=date(2018, 4, 1))
    line = Line(
        id="l",
        contract="k",
        commissioner="A",
        provider="P",
        service="care",
        form="block",
        value=1200,
        starts=date(2018, 4, 1),
    )
    paid = [
        Payment(
            id=str(month),
            payer="A",
            payee="P",
            contract="k",
            financial_year="2018/19",
            amount=110,
            paid_on=date(2018, month, 20),
        )
        for month in (4, 5, 6)
    ]
    system = build(contract, line, *paid)
    assert says(system, "money_moved") == ["Hospital care: £220 paid; £220 so far of £1,200 planned for 2018/19."]
    june = says(system, "money_moved", UNTIL, date(2018, 7, 1))
    assert june == ["Hospital care: £110 paid; £330 so far of £1,200 planned for 2018/19."]


def test_contracts_let_changed_and_ended(build):
    old = Contract(id="o", title="Old", starts=date(2017, 4, 1), ends=date(2018, 4, 1))
    new = Contract(id="n", title="New", signed=date(2018, 3, 20), starts=date(2018, 4, 1))
    fields = {"contract": "n", "commissioner": "A", "provider": "P", "form": "block", "value": 5}
    whole = Line(id="1", service="beds", starts=date(2018, 4, 1), **fields)
    added = Line(id="2", service="stroke care", starts=date(2018, 5, 1), **fields)
    assert says(build(old, new, whole, added), "contracts") == [
        "“New” was signed.",
        "“New” began.",
        "“Old” ended.",
        "Added: stroke care, £5 a year, in “New”.",
    ]


def test_what_was_taken_in_private_is_told_with_its_reason_and_nothing_of_what_was_said(build):
    meeting = Meeting(
        id="m", body="A", on=date(2018, 5, 1), openness="part private", exclusion="resolved", state="held"
    )
    item = AgendaItem(
        meeting="m",
        number="1",
        title="A dispute",
        openness="private",
        private_reason="legal advice",
        outcome="agreed",
        minute="Pay them a secret sum",
    )
    report = since_you_last_met(build(meeting, item), "SC", SINCE, UNTIL)
    assert [line.says for line in report.lines] == ["Body A took “A dispute” in private: legal advice."]
    assert "secret" not in str(report.table())


def test_only_the_followers_own_requests_are_its_affair(build):
    own = ScrutinyRequest(id="1", committee="SC", body="A", asked=date(2018, 4, 1), request="Costs?")
    other = ScrutinyRequest(id="2", committee="C", body="A", asked=date(2018, 4, 1), request="Roads?")
    assert says(build(own, other), "requests") == [
        "Asked: “Costs?”.",
        "Outstanding for 60 days: “Costs?” (Body A, open).",
    ]


def test_corrections_are_told(build):
    wrong = Relationship(body="A", kind="member of", to="C", withdrawn=date(2018, 4, 2))
    release = Release(
        kind="Body", key="A", on=date(2018, 3, 2), by="A", withdrawn=date(2018, 3, 3), withdrawn_reason="a wrong name"
    )
    assert says(build(wrong, release), "corrections") == [
        "Body A was withdrawn from publication: a wrong name.",
        "Relationship “A, member of, C, None” was found to be wrong and no longer stands.",
    ]


def test_a_withheld_line_stays_as_withheld_with_its_reason(build):
    own = ScrutinyRequest(id="1", committee="SC", body="A", asked=date(2018, 4, 1), request="Costs of Ward 7?")
    kept = WithheldLine(follower="SC", kind="ScrutinyRequest", key="1", reason="few patients", by="Person D", on=UNTIL)
    note = CoveringNote(follower="SC", meeting_on=UNTIL, says="Read the second section first", by="Person D")
    with_line = since_you_last_met(build(own), "SC", SINCE, UNTIL)
    without = since_you_last_met(build(own, kept, note), "SC", SINCE, UNTIL)
    assert len(without.lines) == len(with_line.lines) == 2
    assert {(line.says, line.withheld) for line in without.lines} == {("withheld", "few patients")}
    assert without.says[-1] == "2 lines withheld, each with its reason."
    assert without.note == "Read the second section first"
    assert "Ward 7" not in str(without.table())
    assert "Ward 7" not in "".join(str(line) for line in without.lines)


def test_reports_that_follow_each_other_tell_each_event_once(example):
    whole = since_you_last_met(example, "norfolk-scrutiny", date(2017, 1, 1), date(2017, 12, 1))
    middle = date(2017, 9, 19)
    first = since_you_last_met(example, "norfolk-scrutiny", date(2017, 1, 1), middle)
    second = since_you_last_met(example, "norfolk-scrutiny", middle, date(2017, 12, 1))

    def events(*reports):
        return sorted((line.kind, line.key, str(line.on)) for one in reports for line in one.lines if line.happened)

    assert events(whole) == events(first, second)


def test_the_next_meeting_bounds_what_is_due(example):
    report = since_you_last_met(example, "norfolk-scrutiny", date(2017, 9, 7), date(2017, 10, 26))
    assert report.window.next_meeting == date(2017, 12, 7)
    assert report.says[1] == "The next meeting is on 2017-12-07."
    due = next(one for one in report.sections if one.name == "decisions_due")
    assert [line.key for line in due.lines] == ["care-after-hospital"]


def test_a_period_without_a_day_is_refused(build):
    with pytest.raises(Refused) as refused:
        since_you_last_met(build(), "SC", UNTIL, UNTIL)
    assert [finding.kind for finding in refused.value.findings] == ["bad-period"]
