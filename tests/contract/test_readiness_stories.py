"""Stories of contracts that were signed too early: what is asked first, who may go on all the same, and what was added afterwards."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from concordat.contract import readiness, readiness_case_of
from concordat.contract.records import Contract, Line, ReadinessOverride
from concordat.kernel.act import Change, Moment, act, changed
from concordat.kernel.finding import stops
from concordat.kernel.system import System
from concordat.pay import demand_desk, demand_trust, track_record_of
from concordat.publish.openness import is_public
from concordat.store import read
from ready_for_tests import ready

DAY, CONTRACT = date(2017, 9, 20), "06M-RM1"
SCOPE = ("specification", "codes", "population")


@pytest.fixture(scope="module")
def unsigned(examples: Path) -> System:
    """The example with a contract that nobody signed yet."""
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    return changed(system, Change(amend=(replace(system.one(Contract, CONTRACT), signed=None),)))


def sign(system: System) -> tuple[set[str], str]:
    """Return the kinds of findings that stop a signature, and what they say."""
    one = act("contract.sign")
    found = stops(one.check(one.given(contract=CONTRACT, body="06M", signed_on=DAY), system, Moment(DAY, "Person S")))
    return {finding.kind for finding in found}, " ".join(finding.what for finding in found)


@pytest.mark.story("E29")
def test_a_contract_whose_scope_is_undefined_is_not_signed_and_an_override_is_public(unsigned: System) -> None:
    kinds, says = sign(unsigned)
    assert kinds == {"not-ready"}
    assert "Is there a service specification, with its version, for all that is bought?" in says
    allowed = ready(unsigned, DAY, CONTRACT)
    assert sign(allowed)[0] == set()
    overrides = allowed.all(ReadinessOverride)
    assert set(SCOPE) <= {one.question for one in overrides}
    assert all(one.taken_by and one.reason and is_public(allowed, one, DAY) for one in overrides)
    # One question that is left is enough to stop it.
    without = replace(allowed, records={**allowed.records, ReadinessOverride: overrides[1:]})
    assert sign(without)[0] == {"not-ready"}


@pytest.mark.story("E17")
def test_demand_is_understood_before_the_signature_and_additions_are_held_against_the_original(
    unsigned: System,
) -> None:
    asked = {one.name: one for one in readiness(readiness_case_of(unsigned, CONTRACT, DAY)).asked}
    assert [asked[name].state for name in ("activity plan", "baseline", "demand range")] == ["missing"] * 3
    assert [asked[name].weight for name in ("activity plan", "baseline")] == ["stop"] * 2
    vary, signed = (
        act("contract.vary"),
        changed(unsigned, Change(amend=(replace(unsigned.one(Contract, CONTRACT), signed=DAY),))),
    )
    before = {one.of: one for one in track_record_of(signed, DAY).contracts}[CONTRACT]
    assert before.additions == 0
    for number, value in enumerate((Decimal("1902600.00"), Decimal("2000000.00"))):
        given = vary.given(line="06M-RM1-outpatient", reason=f"More {number}", value=value, reason_class="external")
        signed = changed(signed, vary.change(given, signed, Moment(DAY)))
    after = {one.of: one for one in track_record_of(signed, DAY).contracts}[CONTRACT]
    assert after.original == before.original
    assert after.additions == after.by_class["external"] > 0


@pytest.mark.story("E26")
def test_a_baseline_whose_data_are_not_fit_stops_the_signature_and_names_the_tests(unsigned: System) -> None:
    """What the demand desk says of a line is asked again before its contract is signed, without anybody typing it in."""
    trust = demand_trust(demand_desk(unsigned, DAY), unsigned.rules)
    seen = {}
    for line, one in trust.lines.items():
        contract = unsigned.one(Line, line).contract
        asked = {each.name: each for each in readiness(readiness_case_of(unsigned, contract, DAY)).asked}[
            "data quality"
        ]
        assert asked.state == ("missing" if one.quality.verdict == "not fit" else "proved")
        assert asked.weight == "stop"
        failing = one.quality.blocks or one.quality.warns
        assert all(test.title in asked.says for test in one.quality.tests if test.name in failing)
        assert {end.rows.table for end in asked.because.ends() if end.rows} == {"monthly_activity"}
        seen[one.quality.verdict] = asked
    assert {"not fit", "fit with limits"} <= set(seen)


@pytest.mark.story("E23")
def test_everyone_can_hold_a_provider_to_what_was_promised_added_and_paid(unsigned: System) -> None:
    found = track_record_of(unsigned, DAY)
    assert {one.of for one in found.providers} == {"RM1", "RCX", "RGP"}
    assert CONTRACT not in {one.of for one in found.contracts}
    assert sum(one.promised for one in found.providers) == sum(one.promised for one in found.commissioners)


@pytest.mark.story("D5")
def test_a_capitated_contract_says_population_budget_cost_and_quality(examples: Path) -> None:
    system = read(examples / "northumberland-2017").system
    assert system is not None
    asked = {one.name: one for one in readiness(readiness_case_of(system, "host", date(2017, 3, 1))).asked}
    assert (asked["accountable care"].state, asked["accountable care"].weight) == ("missing", "stop")
