"""The yearly summary falls out of the register and its awards, and says what is not recorded."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from awarded_for_tests import AWARD, CODE, CONTRACT, NOTICE, done, unsigned
from bare_ends import bare_ends
from concordat.buy.calculations.annual_summary import Gives
from concordat.buy.summary.from_register import annual_summary
from concordat.buy.summary.told import awards_table, representations_table, summary_figures
from concordat.contract.records import Contract, Line, Variation
from concordat.kernel.act import Change, changed
from concordat.kernel.finding import Refused
from concordat.kernel.system import System
from concordat.store import read

LATER = date(2024, 8, 1)


@pytest.fixture(scope="module")
def system(examples: Path) -> System:
    found = read(examples / "norfolk-and-waveney-2017").system
    assert found is not None
    return found


@pytest.fixture(scope="module")
def noticed(examples: Path) -> System:
    """A contract in force whose award was told of and whose standstill runs."""
    decided = done(unsigned(examples), date(2024, 5, 2), "buy.award", **AWARD)
    one = decided.one(Contract, CONTRACT)
    decided = changed(decided, Change(amend=(replace(one, ends=date(2026, 4, 1)),)))
    return done(decided, date(2024, 5, 3), "buy.publish_notice", **NOTICE)


def told(system: System, day: date = LATER) -> Gives:
    on_day = replace(system, settings=replace(system.settings, as_at=day))
    return annual_summary(on_day, date(2024, 3, 1)).value


def test_contracts_that_nobody_classified_are_counted_and_lose_no_provider_for_sure(system: System) -> None:
    contracts = tuple(replace(one, ends=date(2024, 6, 1)) for one in system.all(Contract))
    later = replace(system, records={**system.records, Contract: contracts})
    answer = annual_summary(later, date(2024, 3, 1))
    assert answer.value.unclassified == len(contracts)
    assert answer.value.lost_providers == ()
    assert answer.value.may_be_lost
    assert "scope-not-known" in {finding.kind for finding in answer.findings}


def test_before_the_regime_there_was_no_summary(system: System) -> None:
    with pytest.raises(Refused):
        annual_summary(system)


def test_an_award_counts_by_its_route_on_the_day_it_is_made_and_not_before(noticed: System) -> None:
    assert sum(told(noticed).awards.values()) == 0
    made = done(noticed, date(2024, 5, 17), "buy.end_standstill", award=CODE, on=date(2024, 5, 17), outcome="awarded")
    counts = told(made).awards
    assert counts["direct award C"] == sum(counts.values()) == 1
    # On an earlier day it was not known.
    assert sum(told(made, date(2024, 5, 16)).awards.values()) == 0


def test_an_award_that_no_notice_told_of_is_nobodys_to_know(examples: Path) -> None:
    secret = done(unsigned(examples), date(2024, 5, 2), "buy.award", **(AWARD | {"route": "direct award A"}))
    assert sum(told(secret).awards.values()) == 0
    notice = NOTICE | {"notice": "award notice"}
    public = done(secret, date(2024, 5, 3), "buy.publish_notice", **notice)
    assert told(public).awards["direct award A"] == 1


@pytest.mark.parametrize(
    ("route", "notice", "counted"),
    [("urgent award", "urgent award notice", "urgent award"), ("direct award B", "award notice", "direct award B")],
)
def test_awards_without_a_standstill_count_once_told(examples: Path, route: str, notice: str, counted: str) -> None:
    system = done(unsigned(examples), date(2024, 5, 2), "buy.award", **(AWARD | {"route": route}))
    system = done(system, date(2024, 5, 3), "buy.publish_notice", **(NOTICE | {"notice": notice}))
    assert told(system).awards[counted] == 1


def test_a_framework_that_is_set_up_is_counted(examples: Path) -> None:
    system = done(unsigned(examples), date(2024, 5, 2), "buy.award", **(AWARD | {"route": "framework"}))
    system = done(system, date(2024, 5, 3), "buy.publish_notice", **NOTICE)
    system = done(system, date(2024, 5, 17), "buy.end_standstill", award=CODE, on=date(2024, 5, 17), outcome="awarded")
    assert told(system).awards["framework"] == 1


def test_two_awards_of_different_lines_of_one_contract_count_twice(examples: Path) -> None:
    system = unsigned(examples)
    lines = [one.id for one in system.all(Line) if one.contract == CONTRACT]
    for code, own in (("one", lines[:1]), ("two", lines[1:2])):
        award = AWARD | {"id": code, "route": "direct award A", "lines": tuple(own)}
        system = done(system, date(2024, 5, 2), "buy.award", **award)
        notice = NOTICE | {"award": code, "notice": "award notice"}
        system = done(system, date(2024, 5, 3), "buy.publish_notice", **notice)
    assert told(system).awards["direct award A"] == 2


def test_representations_are_told_with_what_they_are_about_and_what_followed(noticed: System) -> None:
    day = date(2024, 5, 9)
    given = {"award": CODE, "received_on": day, "by": "RCX", "nature": "The criteria were not published."}
    system = done(noticed, day, "buy.receive_representation", **given)
    (one,) = told(system).representations
    assert (one.received, one.nature, one.effect) == (day, "The criteria were not published.", "not told yet")
    system = done(system, day, "buy.step_standstill", award=CODE, move="reviewing", on=day)
    again = {"award": CODE, "move": "further decision", "on": day, "further_decision": "step back"}
    system = done(system, day, "buy.step_standstill", **again)
    assert told(system).representations[0].effect == "not told yet"
    system = done(system, day, "buy.step_standstill", award=CODE, move="told", on=day)
    assert told(system).representations[0].effect == "decided again: an earlier step was taken anew"
    assert "RCX" not in repr(told(system))


def test_a_representation_that_came_too_late_is_told_too(noticed: System) -> None:
    given = {"award": CODE, "received_on": date(2024, 5, 20), "by": "RCX"}
    system = done(noticed, date(2024, 5, 20), "buy.receive_representation", **given)
    assert told(system).representations[0].effect == "too late: it held nothing open"


def test_urgent_changes_come_from_the_ledger(noticed: System) -> None:
    line = next(one for one in noticed.all(Line) if one.contract == CONTRACT)
    change = Variation(
        id="V1",
        contract=CONTRACT,
        line=line.id,
        made_on=date(2024, 6, 3),
        value_before=line.value,
        value_after=line.value + Decimal(1),
        reason="A ward flooded",
        reason_class="urgent",
    )
    signed = changed(
        noticed, Change(add=(change,), amend=(replace(noticed.one(Contract, CONTRACT), signed=date(2017, 4, 1)),))
    )
    assert told(signed).urgent_changes == 1
    assert told(signed, date(2024, 6, 2)).urgent_changes == 0
    other = changed(signed, Change(amend=(replace(change, reason_class="external"),)))
    assert told(other).urgent_changes == 0


def test_every_count_leads_to_awards_and_steps(noticed: System) -> None:
    day = date(2024, 5, 20)
    late = {"award": CODE, "received_on": day, "by": "RCX"}
    system = done(noticed, day, "buy.receive_representation", **late)
    system = done(system, day, "buy.end_standstill", award=CODE, on=day, outcome="awarded")
    summary = annual_summary(replace(system, settings=replace(system.settings, as_at=LATER)), LATER)
    kinds = {reason.record.kind for reason in summary.because.ends() if reason.record}
    assert {"AwardDecision", "StandstillStep"} <= kinds
    assert not bare_ends(awards_table(summary), representations_table(summary), *summary_figures(summary))
