"""The register of interests: an interest is entered once, matched to every item, and what it costs is known before the papers go out."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bare_ends import bare_ends
from concordat import contract, decide
from concordat.decide.calculations.forecast import Given, calculate
from concordat.decide.forecasting.items import Interest as Declared
from concordat.decide.forecasting.items import Item
from concordat.decide.interest_matches import items_ahead, items_touched
from concordat.decide.records import AgendaItem, Attendance, Declaration, Interest, Meeting
from concordat.decide.told.interests import entries, in_items_table, matches_table, register_table, ways_out_table
from concordat.decide.votes import Member
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import System
from concordat.store import read
from concordat.who.records import Appointment, Body, Succession

ON = date(2017, 9, 19)
MEETING = Meeting(id="m", body="NN", on=ON, state="called")
ITEM = AgendaItem(meeting="m", number="2", title="Single contract", proposal="jc", organisations=("NEW",))
OLD = Interest(id="i", body="NN", holder="Person 0", kind="financial", organisation="OLD", declared=date(2017, 1, 1))
MERGED = Succession(event="merger", on=date(2016, 4, 1), kind="merge", predecessor="OLD", successor="NEW")
TRUSTS = tuple(
    Body(id=code, kind="NHS trust", name=f"{code} trust", legal_person=True, established=date(2000, 4, 1))
    for code in ("OLD", "NEW")
)


def people(number: int) -> list[Attendance]:
    return [Attendance(meeting="m", holder=f"Person {one}", present=True) for one in range(number)]


def foreseen(system: System) -> decide.ItemForecast:
    (found,) = decide.quorum_forecast(system, decide.book_of(system), "m")
    return found


def with_all(build: Any, *more: Any, present: int = 8, item: AgendaItem = ITEM) -> System:
    system: System = build(extra=(MEETING, item, *TRUSTS, MERGED, *people(present), *more))
    return system


def test_an_interest_in_a_trust_is_one_in_the_trust_it_was_merged_into(build: Any) -> None:
    system = with_all(build, OLD)
    found = foreseen(system)
    (one,) = found.interests
    assert (one.ruled.person, one.ruled.action, one.ruled.by) == ("Person 0", "leave", "proposed")
    assert found.recused == 1
    reasons = list(one.because.walk())
    assert {reason.record.kind for reason in reasons if reason.record} == {"Interest", "Succession"}
    assert "governance.interest_actions" in {reason.rule.rule for reason in reasons if reason.rule}
    assert found.quorate is not None
    assert not bare_ends(in_items_table([found], {}))


@pytest.mark.parametrize(
    "other",
    [
        replace(OLD, ends=ON),
        replace(OLD, starts=date(2017, 9, 20)),
        replace(OLD, organisation="ELSEWHERE"),
        replace(OLD, holder="Somebody who is not there"),
    ],
    ids=["it ended", "it has not begun", "another organisation", "nobody who sits here"],
)
def test_what_is_no_interest_costs_no_vote(build: Any, other: Interest) -> None:
    assert foreseen(with_all(build, other)).recused == 0


def test_what_the_chair_ruled_takes_the_place_of_what_was_proposed(build: Any) -> None:
    ruling = Declaration(
        meeting="m", item="2", holder="Person 0", kind="financial", organisation="OLD", ruled_by="Chair", reason="Small"
    )
    found = foreseen(with_all(build, OLD, ruling))
    assert (found.interests[0].ruled.by, found.recused) == ("ruled", 0)
    assert not bare_ends(in_items_table([found], {}))
    strict = replace(ruling, action="no papers")
    assert foreseen(with_all(build, OLD, strict)).recused == 1


def test_a_person_counts_once_however_many_interests_they_have(build: Any) -> None:
    more = [replace(OLD, id=f"i{number}", kind="indirect") for number in range(3)]
    found = foreseen(with_all(build, OLD, *more))
    assert (len(found.interests), found.recused) == (1, 1)
    assert found.interests[0].ruled.action == "leave"


def test_a_meeting_short_of_a_quorum_is_known_before_the_papers_go_out_with_the_ways_out(build: Any) -> None:
    register = [replace(OLD, id=f"i{number}", holder=f"Person {number}") for number in range(4)]
    found = foreseen(with_all(build, *register, present=8))
    assert found.quorate is not None
    assert found.quorate.value is False
    assert [finding.kind for finding in found.findings] == ["item-inquorate"]
    assert found.ways_out[0].way == "co-opt independent members"
    shown = ways_out_table([found])
    assert len(shown.rows) == 3
    assert not bare_ends(shown, found.quorate)


def test_before_anyone_is_expected_by_name_those_in_post_are_known(build: Any) -> None:
    post = Appointment(post="lead", body="NN", holder="Person 0", starts=date(2016, 1, 1))
    system = build(extra=(MEETING, ITEM, *TRUSTS, MERGED, OLD, post))
    assert foreseen(system).recused == 1
    gone = build(extra=(MEETING, ITEM, *TRUSTS, MERGED, OLD, replace(post, ends=date(2017, 1, 1))))
    assert foreseen(gone).recused == 0


def test_an_item_without_a_ballot_still_shows_whose_interest_it_is(build: Any) -> None:
    found = foreseen(with_all(build, OLD, item=replace(ITEM, proposal="")))
    assert found.quorate is None
    assert [one.ruled.person for one in found.interests] == ["Person 0"]


def test_an_item_takes_organisations_from_the_contracts_its_proposal_would_allow(build: Any) -> None:
    system = with_all(build, OLD, item=replace(ITEM, organisations=()))
    book = decide.book_of(system)
    assert decide.quorum_forecast(system, book, "m")[0].recused == 0
    assert decide.quorum_forecast(system, book, "m", {"jc": ("NEW",)})[0].recused == 1


def test_the_items_of_an_interest_are_those_of_the_bodies_the_person_sits_on(build: Any) -> None:
    elsewhere = Meeting(id="n", body="SN", on=ON, state="called")
    system = with_all(build, OLD, elsewhere, replace(ITEM, meeting="n"))
    (match,) = items_touched(system, OLD, date(2017, 1, 1))
    assert (match.meeting.id, match.item.number) == ("m", "2")
    assert not items_ahead(system, OLD, date(2017, 9, 20))
    assert not bare_ends(matches_table([match], {}))


def test_the_register_shows_people_by_post_and_leaves_out_what_is_personal(build: Any) -> None:
    secret = replace(OLD, description="Holds shares", ends=date(2017, 6, 1), ended_reason="Sold")
    system = with_all(build, secret)
    day = date(2017, 9, 1)
    shown = register_table(system, entries(system, day=day), {})
    assert shown.rows[0][:2] == ("Person 0", "Member")
    assert "Holds shares" not in str(shown)
    assert entries(system, day=day, ended=False) == ()
    assert entries(system, day=date(2017, 5, 1), ended=False) == (secret,)


def test_the_proposals_of_the_example_touch_the_trusts_whose_contracts_they_would_make_one(examples: Path) -> None:
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    assert contract.touched_by_proposals(system) == {"joint-executive-committee": ("RM1", "RCX", "RGP")}


def test_an_entry_that_holds_on_no_day_or_stands_twice_is_found(build: Any) -> None:
    never = replace(OLD, id="never", starts=ON, ends=ON)
    system = build(extra=(OLD, replace(OLD, id="again"), never, replace(OLD, id="over", ends=date(2018, 1, 1))))
    found = {
        (one.kind, one.severity) for one in decide.findings(system) if "interest" in str(one) or "never" in str(one)
    }
    assert found >= {("impossible-dates", "stop"), ("already-recorded", "warning")}
    assert not [one for one in decide.findings(build(extra=(OLD, never)[:1])) if one.kind == "already-recorded"]


KINDS = st.sampled_from(["financial", "non-financial professional", "non-financial personal", "indirect"])


@given(
    present=st.integers(1, 12),
    interests=st.lists(st.tuples(st.integers(0, 13), KINDS, st.sampled_from(["OLD", "NEW", "ELSE"])), max_size=8),
)
def test_the_register_counts_as_the_public_calculation_does(
    build: Any, rules: Rulebook, present: int, interests: list[tuple[int, Any, str]]
) -> None:
    register = tuple(
        replace(OLD, id=f"i{number}", holder=f"Person {who}", kind=kind, organisation=organisation)
        for number, (who, kind, organisation) in enumerate(interests)
    )
    found = foreseen(with_all(build, *register, present=present))
    answer = calculate(
        Given(
            on=ON,
            quorum=6,
            seats=12,
            members=tuple(Member(id=f"Person {one}") for one in range(present)),
            items=(Item(number="2", organisations=("NEW",)),),
            interests=tuple(
                Declared(person=one.holder, kind=one.kind, organisation=one.organisation) for one in register
            ),
            successions=(MERGED,),
        ),
        rules,
    ).value.items[0]
    assert found.quorate is not None
    assert found.quorate.value is answer.quorate
    assert found.present is not None
    assert found.present - found.recused == answer.present
    assert found.ways_out == answer.ways_out
