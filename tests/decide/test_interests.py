"""The register of interests: an interest is entered once, matched to every item, and what it costs is known before the papers go out."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bare_ends import bare_ends
from concordat import decide
from concordat.contract import contracts_touched, contracts_touched_table
from concordat.contract.records import Consolidation, Contract, Party
from concordat.decide.calculations.forecast import Given, calculate
from concordat.decide.forecasting.items import Interest as Declared
from concordat.decide.forecasting.items import Item
from concordat.decide.interest_matches import items_ahead, items_touched
from concordat.decide.meetings import Touched
from concordat.decide.records import AgendaItem, Attendance, Declaration, Interest, Meeting
from concordat.decide.told.interests import entries, in_items_table, matches_table, register_table, ways_out_table
from concordat.decide.votes import Member
from concordat.kernel.act import Moment, act
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
    assert {reason.record.kind for reason in reasons if reason.record} == {"Interest", "Succession", "AgendaItem"}
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
    assert found.ways_out[0].told.way == "co-opt independent members"
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


BARE = replace(ITEM, organisations=())
ONE_OF_MANY = Consolidation(
    id="one-NEW",
    title="One contract with NEW",
    providers=("NEW",),
    commissioners=("NN", "SN"),
    co_ordinator="NN",
    starts=date(2018, 4, 1),
    proposal="jc",
)
SIGNED = Contract(id="c", title="Acute care", starts=date(2017, 4, 1), signed=date(2017, 3, 1), decision="jc")
PARTIES = (
    Party(contract="c", body="NEW", role="provider"),
    Party(contract="c", body="NN", role="co-ordinating commissioner"),
    Party(contract="c", body="SN", role="commissioner"),
)


def test_an_item_about_a_contract_touches_its_parties_as_one_about_a_proposal_does(build: Any) -> None:
    about = replace(BARE, proposal="", contracts=("c",))
    found = foreseen(with_all(build, OLD, replace(SIGNED, decision=""), *PARTIES, item=about))
    (one,) = found.interests
    assert {end.record.kind for end in one.because.ends() if end.record} == {
        "Interest",
        "Succession",
        "AgendaItem",
        "Party",
    }
    assert foreseen(with_all(build, OLD, *PARTIES, item=replace(about, contracts=()))).interests == ()


@pytest.mark.parametrize(
    "about",
    [(ONE_OF_MANY,), (SIGNED, *PARTIES)],
    ids=["one contract of many, which it would allow", "a contract it decided on"],
)
def test_an_item_touches_the_parties_of_the_contracts_its_proposal_is_about(build: Any, about: Any) -> None:
    assert foreseen(with_all(build, OLD, item=BARE)).recused == 0
    found = foreseen(with_all(build, OLD, *about, item=BARE))
    assert found.recused == 1
    assert {end.record.kind for end in found.interests[0].because.ends() if end.record} > {"Interest", "Succession"}
    assert not bare_ends(in_items_table([found], {}))


def test_who_signs_beside_the_body_is_touched_and_the_body_itself_is_not(build: Any) -> None:
    beside = replace(OLD, kind="non-financial professional", organisation="SN")
    found = foreseen(with_all(build, beside, ONE_OF_MANY, item=BARE))
    assert [(one.ruled.organisation, one.ruled.action) for one in found.interests] == [("SN", "speak, no vote")]
    assert foreseen(with_all(build, replace(OLD, organisation="NN"), ONE_OF_MANY, item=BARE)).interests == ()


def test_an_interest_touches_the_signed_contracts_that_run_while_it_holds(build: Any) -> None:
    later = date(2017, 9, 1)
    system = with_all(build, OLD, SIGNED, *PARTIES)
    (found,) = contracts_touched(system, OLD, later)
    assert (found.contract.id, found.party.body) == ("c", "NEW")
    assert {end.record.kind for end in found.because.ends() if end.record} >= {"Interest", "Party", "Succession"}
    assert not bare_ends(contracts_touched_table((found,), {}))
    for entry in (replace(OLD, organisation="ELSE"), replace(OLD, ends=date(2017, 4, 1))):
        assert contracts_touched(system, entry, later) == ()
    for contract in (replace(SIGNED, signed=None), replace(SIGNED, signed=date(2017, 10, 1))):
        assert contracts_touched(with_all(build, OLD, contract, *PARTIES), OLD, later) == ()
    ended = replace(SIGNED, ends=date(2017, 6, 1))
    assert contracts_touched(with_all(build, OLD, ended, *PARTIES), replace(OLD, starts=date(2017, 6, 1)), later) == ()


def test_an_act_counts_the_organisations_that_the_page_counts(build: Any) -> None:
    """What a proposal would allow is known to a later room; a ruling on an item counts it all the same."""
    register = [replace(OLD, id=f"i{number}", holder=f"Person {number}") for number in range(3)]
    system = with_all(build, *register, ONE_OF_MANY, item=BARE)
    ruling = act("decide.rule_on_interest")
    given = ruling.given(meeting="m", item="2", interest="i0", action="note", ruled_by="Chair", reason="Small")
    moment = Moment(date(2017, 9, 1))
    assert not [one for one in ruling.check(given, system, moment) if one.kind in ("not-matched", "item-inquorate")]
    assert "8 there, 2 with an interest; 6 may vote" in " ".join(ruling.follows(given, system, moment))
    entry = act("decide.register_interest")
    own = entry.given(id="i9", body="NN", holder="Person 7", kind="financial", organisation="OLD")
    assert "It is one in item 2 of m on 2017-09-19: leave is proposed." in entry.follows(own, system, moment)


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
    book = decide.book_of(system)
    item = replace(book.items["board-06M-2017-09"][1], organisations=())
    touches = Touched(system).by(book.meetings["board-06M-2017-09"], item)
    assert [one.organisation for one in touches if one.supplies] == ["RM1", "RCX", "RGP"]
    assert {one.organisation for one in touches if not one.supplies} == {"06V", "06W", "06Y", "07J"}


def test_an_entry_that_holds_on_no_day_or_stands_twice_is_found(build: Any) -> None:
    never = replace(OLD, id="never", starts=ON, ends=ON)
    system = build(extra=(OLD, replace(OLD, id="again"), never, replace(OLD, id="over", ends=date(2018, 1, 1))))
    found = {
        (one.kind, one.severity) for one in decide.findings(system) if "interest" in str(one) or "never" in str(one)
    }
    assert found >= {("impossible-dates", "stop"), ("already-recorded", "warning")}
    assert not [one for one in decide.findings(build(extra=(OLD, never)[:1])) if one.kind == "already-recorded"]


KINDS = st.sampled_from(["financial", "non-financial professional", "non-financial personal", "indirect"])


# How long a busy machine takes to make an input says nothing about the register.
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
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
    assert tuple(one.told for one in found.ways_out) == answer.ways_out
