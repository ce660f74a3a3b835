"""What is public: decided for every kind of record, never private again in silence, and nothing of it in open data that is not."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from concordat.decide.records import AgendaItem, Meeting, Paper, Proposal
from concordat.kernel.system import document
from concordat.publish import findings, is_public, public_fields
from concordat.publish.feeds.bulk import datasets, files
from concordat.publish.feeds.popolo import popolo
from concordat.publish.public_kinds import NOT_PUBLIC, PUBLIC
from concordat.publish.records import (
    Commitment,
    CommitmentDate,
    Consultation,
    InformationRequest,
    PlannedDecision,
    Question,
    Release,
    ScrutinyRequest,
    Topic,
    UpdatePromise,
)
from concordat.store.column_says import COLUMN_SAYS
from concordat.store.kinds import kinds_by_name

DAY = date(2018, 6, 1)
TEXT = document("p.md", "What the trust asked for")


def paper(**other):
    return Paper(id="p", meeting="m", item="1", title="A paper", text=TEXT, issued=date(2018, 5, 1), **other)


def test_every_kind_of_record_is_public_or_not_for_a_reason():
    assert {*PUBLIC, *NOT_PUBLIC} == set(kinds_by_name())
    assert not PUBLIC.keys() & NOT_PUBLIC.keys()
    assert all(NOT_PUBLIC.values())


def test_a_paper_is_public_once_it_is_issued_unless_it_is_private(build):
    assert not is_public(build(), paper(), date(2018, 4, 30))
    assert is_public(build(), paper(), date(2018, 5, 1))
    assert not is_public(build(), paper(private=True), DAY)


def test_what_was_made_public_stays_so_when_it_is_marked_private_and_that_is_told(build):
    release = Release(kind="Paper", key="p", on=date(2018, 5, 2), by="A")
    system = build(release, paper(private=True))
    assert is_public(system, paper(private=True), DAY)
    assert [(one.kind, one.severity) for one in findings(system)] == [("private-again", "warning")]


def test_a_withdrawal_has_a_day_and_a_reason_and_a_new_release_follows_it(build):
    fields = {"kind": "Paper", "key": "p", "by": "A"}
    gone = Release(on=date(2018, 5, 2), withdrawn=date(2018, 5, 5), withdrawn_reason="wrong table", **fields)
    again = Release(on=date(2018, 5, 9), **fields)
    system = build(paper(), gone, again)
    assert [is_public(system, paper(), date(2018, 5, day)) for day in (2, 4, 5, 8, 9)] == [
        True,
        True,
        False,
        False,
        True,
    ]
    silent = Release(on=date(2018, 5, 2), withdrawn=date(2018, 5, 5), **fields)
    assert [one.kind for one in findings(build(paper(), silent))] == ["no-reason"]
    assert [one.kind for one in findings(build(again))] == ["unknown-item"]


def test_the_minute_of_a_private_item_and_what_was_declared_are_left_out():
    item = AgendaItem(meeting="m", number="1", title="A dispute", openness="private", minute="secret")
    assert "minute" not in public_fields(item)
    assert "minute" in public_fields(AgendaItem(meeting="m", number="1", title="Money", minute="told"))


def test_open_data_has_nothing_that_is_not_public(build):
    meeting = Meeting(id="m", body="A", on=date(2018, 5, 5), openness="part private")
    item = AgendaItem(meeting="m", number="1", title="A dispute", openness="private", minute="secret minute")
    question = Question(id="q", body="A", received=DAY, text="a secret question")
    system = build(meeting, item, question, paper(private=True))
    written = "".join(str(content) for _, content in files(system, DAY))
    assert "A dispute" in written
    assert "secret" not in written
    assert "asked for" not in written
    assert [one.table.rows for one in datasets(system, DAY) if one.name in ("decide-papers", "publish-questions")] == [
        (),
        (),
    ]


def test_a_proposal_is_public_from_the_day_it_is_put_to_the_bodies_without_its_exempt_blocks(example):
    (proposal,) = example.all(Proposal)
    assert not is_public(example, proposal, proposal.opened - timedelta(days=1))
    assert is_public(example, proposal, proposal.opened)
    block = '::: exempt reason="prices" review="2018-03-31" by="board of Norwich"\nA price of 4321 pounds\n:::\n'
    text = document("p.md", f"{proposal.text.text}\n{block}")
    system = replace(example, records={**example.records, Proposal: (replace(proposal, text=text),)})
    motion = popolo(system, example.settings.as_at)["motions"][0]
    assert "joint executive committee" in motion["text"]
    assert "4321" not in str(popolo(system, example.settings.as_at))
    assert "4321" not in "".join(str(content) for _, content in files(system, example.settings.as_at))


def test_open_data_states_its_licence_and_explains_each_column(example):
    written = dict(files(example, example.settings.as_at, COLUMN_SAYS))
    listed = written["datasets.json"]
    assert listed["licence"]["name"] == "Open Government Licence v3.0"
    names = {one["name"] for one in listed["datasets"]}
    assert names >= {"publish-scrutiny_requests", "decide-resolutions", "contract-contracts", "who-bodies"}
    for one in listed["datasets"]:
        assert all(column["says"] for column in one["columns"])
        assert set(one["files"]) <= written.keys()
        rows = written[f"{one['name']}.json"]["records"]
        assert len(rows) == one["records"]
        header = written[f"{one['name']}.csv"].splitlines()[0].split(",")
        assert header == [column["name"] for column in one["columns"]]


@pytest.mark.parametrize(
    ("record", "kind"),
    [
        (ScrutinyRequest(id="r", committee="SC", body="A", asked=DAY, request="?", answered=date(2018, 5, 1)), "dates-backwards"),
        (ScrutinyRequest(id="r", committee="SC", body="A", asked=DAY, request="?", accepted=DAY), "not-answered"),
        (Commitment(id="c", body="A", says="x", promised=DAY, dropped=DAY), "no-reason"),
        (Commitment(id="c", body="A", says="x", promised=DAY, done=DAY, dropped=DAY, closed_reason="y"), "two-ends"),
        (CommitmentDate(commitment="c", recorded=DAY, kind="due"), "date-and-none"),
        (UpdatePromise(id="u", committee="SC", by="A", topic="t", words="x", promised=DAY, largest_gap_days=0), "number-out-of-range"),
        (Consultation(id="k", title="x", by="A", starts=DAY, ends=DAY), "dates-backwards"),
        (Consultation(id="k", title="x", by="A", starts=DAY, ends=date(2018, 7, 1), decision_on=date(2018, 6, 30)), "decided-early"),
        (Consultation(id="k", title="x", by="A", starts=DAY, ends=date(2018, 7, 1), substantial="yes"), "no-reason"),
        (InformationRequest(id="f", body="A", received=DAY, request="x", extended_to=date(2018, 9, 1)), "no-reason"),
        (PlannedDecision(id="d", title="x", summary="y", openness="private"), "no-reason"),
        (Topic(id="t", title="x", items=("Proposal:nothing",)), "unknown-item"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_record_is_a_finding(build, record, kind):
    assert [finding.kind for finding in findings(build(record))] == [kind]
