"""Awards: no transition outside the table of states, a folder that keeps them, and what is public of them on which day."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from bare_ends import bare_ends
from concordat import buy
from concordat.buy.records import AwardDecision, StandstillStep
from concordat.buy.standstill_table import TABLE
from concordat.contract.records import Contract
from concordat.kernel.act import Change, Moment, act, changed
from concordat.kernel.finding import Finding, stops
from concordat.kernel.system import System
from concordat.publish.openness import is_public, public_fields
from concordat.store import read, write
from ready_for_tests import ready

CODE, CONTRACT = "hospital", "06M-RM1"
DECIDED, NOTICED, LAST = date(2024, 5, 1), date(2024, 5, 3), date(2024, 5, 16)
ONE_DAY = timedelta(days=1)


def checked(system: System, day: date, name: str, **given: Any) -> tuple[tuple[Finding, ...], System]:
    """Do an act of buying as the service does it: nothing is changed where something stops it."""
    one = act(name)
    what = TypeAdapter(one.given).validate_python(given)
    moment = Moment(day, "Person S")
    found = one.check(what, system, moment)
    return found, system if stops(found) else changed(system, one.change(what, system, moment))


def done(system: System, day: date, name: str, **given: Any) -> System:
    found, after = checked(system, day, f"buy.{name}", **given)
    assert not stops(found), found
    return after


@pytest.fixture(scope="module")
def decided(examples: Path) -> System:
    """The example with a contract that nobody signed yet, awarded by a route with a standstill."""
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    unsigned = replace(system.one(Contract, CONTRACT), signed=None)
    system = changed(system, Change(amend=(unsigned,)))
    own = {"id": CODE, "body": "06M", "contract": CONTRACT, "providers": ("RM1",), "decided_on": DECIDED}
    return done(system, DECIDED, "award", route="direct award C", statement="It does it well.", **own)


@pytest.fixture(scope="module")
def noticed(decided: System) -> System:
    """The same, with its intention notice published."""
    given = {"notice": "intention notice", "published": NOTICED, "reference": "2024/001"}
    return done(decided, NOTICED, "publish_notice", award=CODE, **given)


def standing(system: System, day: date) -> buy.Standing:
    return buy.award_standing(system, system.one(AwardDecision, CODE), day)


MOVES: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("receive_representation", "received_on", {"by": "RCX"}),
    ("step_standstill", "on", {"move": "reviewing"}),
    *(("step_standstill", "on", {"move": "further decision", "further_decision": one}) for one in ("award", "abandon")),
    ("step_standstill", "on", {"move": "told"}),
    ("end_standstill", "on", {}),
    *(("end_standstill", "on", {"outcome": one}) for one in ("awarded", "abandoned", "stepped back")),
)


@given(st.lists(st.tuples(st.sampled_from(MOVES), st.integers(0, 6)), max_size=12))
@settings(max_examples=60, deadline=None)
def test_whatever_is_tried_no_standstill_leaves_its_table_and_none_is_awarded_early(
    noticed: System, tries: list[tuple[tuple[str, str, dict[str, str]], int]]
) -> None:
    system, day = noticed, NOTICED
    for (name, field, rest), days in tries:
        day += days * ONE_DAY
        before = standing(system, day).state
        found, after = checked(system, day, f"buy.{name}", award=CODE, **{field: day}, **rest)
        new = after.all(StandstillStep)[len(system.all(StandstillStep)) :]
        assert bool(new) is not bool(stops(found))
        late = name == "receive_representation" and day > LAST
        for step in () if late else new:
            assert step.what in TABLE[before]  # type: ignore[index]
            before = TABLE[before][step.what]  # type: ignore[index]
        system = after
        now = standing(system, day)
        assert now.state == before
        assert not now.made or day > LAST
    assert len({one.number for one in system.all(StandstillStep)}) == len(system.all(StandstillStep))


@pytest.mark.parametrize(
    ("day", "says"),
    [(NOTICED, "ends at midnight at the end of 2024-05-16"), (LAST, "may be closed from 2024-05-17")],
)
def test_whoever_signs_within_the_standstill_is_told_the_day_it_ends_and_not_stopped(
    noticed: System, day: date, says: str
) -> None:
    found, after = checked(
        ready(noticed, day, CONTRACT), day, "contract.sign", contract=CONTRACT, body="06M", signed_on=day
    )
    (one,) = (each for each in found if each.kind == "in-standstill")
    assert says in one.why
    assert after.one(Contract, CONTRACT).signed == day


def test_a_signature_without_a_notice_or_with_a_representation_is_warned_of_too(
    decided: System, noticed: System
) -> None:
    held = done(noticed, NOTICED, "receive_representation", award=CODE, received_on=NOTICED, by="RCX")
    for system, says in ((decided, "none is recorded"), (held, "holds it open")):
        found, _ = checked(system, NOTICED, "contract.sign", contract=CONTRACT, body="06M", signed_on=NOTICED)
        assert [says in one.why for one in found if one.kind == "in-standstill"] == [True]


def test_nothing_is_said_of_an_award_that_was_made_or_given_up(noticed: System) -> None:
    for outcome in ("awarded", "stepped back"):
        ended = done(noticed, LAST + ONE_DAY, "end_standstill", award=CODE, on=LAST + ONE_DAY, outcome=outcome)
        day = LAST + ONE_DAY
        found, _ = checked(ended, day, "contract.sign", contract=CONTRACT, body="06M", signed_on=day)
        assert "in-standstill" not in {one.kind for one in found}


def test_an_award_is_public_from_its_first_notice_and_who_represented_is_not(decided: System, noticed: System) -> None:
    assert not is_public(decided, decided.one(AwardDecision, CODE), DECIDED)
    assert is_public(noticed, noticed.one(AwardDecision, CODE), NOTICED)
    held = done(noticed, NOTICED, "receive_representation", award=CODE, received_on=NOTICED, by="RCX")
    (step,) = held.all(StandstillStep)
    assert not {"by", "decision"} & set(public_fields(step))
    assert "RCX" not in repr(buy.steps_table(standing(held, NOTICED), whole=False).rows)
    assert "RCX" in repr(buy.steps_table(standing(held, NOTICED), whole=True).rows)


def test_what_was_recorded_later_is_not_known_on_an_earlier_day(noticed: System) -> None:
    ended = done(noticed, LAST + ONE_DAY, "end_standstill", award=CODE, on=LAST + ONE_DAY, outcome="awarded")
    assert standing(ended, LAST + ONE_DAY).state == "awarded"
    assert standing(ended, LAST).state == "standstill"
    assert standing(ended, DECIDED).state == "drafted"
    assert buy.awards(ended, DECIDED - ONE_DAY) == ((), ())


def test_every_figure_of_an_award_leads_to_rules_and_records(noticed: System) -> None:
    one = standing(noticed, LAST)
    figures = buy.award_figures(one)
    assert len(figures) == 4
    assert not bare_ends(*figures, buy.award_notices_table(one), buy.awards_list((one,), {}))


def test_a_folder_keeps_awards_and_what_cannot_be_is_found_not_shown(noticed: System, tmp_path: Path) -> None:
    held = done(noticed, NOTICED, "receive_representation", award=CODE, received_on=NOTICED, by="RCX")
    write(held, tmp_path / "kept")
    again = read(tmp_path / "kept").system
    assert again is not None
    assert again.one(AwardDecision, CODE) == held.one(AwardDecision, CODE)
    assert standing(again, NOTICED).state == "representation"
    (step,) = held.all(StandstillStep)
    wrong = changed(held, Change(amend=(replace(step, what="told"),)))
    found, findings = buy.awards(wrong, NOTICED)
    assert not found
    assert [one.kind for one in findings] == ["impossible-step"]
    stopped, _ = checked(wrong, NOTICED, "buy.end_standstill", award=CODE, on=NOTICED)
    assert "impossible-step" in {one.kind for one in stops(stopped)}
