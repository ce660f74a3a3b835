"""One host for a county and an alliance beside it: the example Northumberland 2017, told as the stories that it comes from."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from concordat import balance, pay, publish
from concordat.contract import alliances, register
from concordat.contract.records import Alliance, Line
from concordat.kernel.system import System
from concordat.pay import Statements
from concordat.publish.records import Commitment, CommitmentDate
from concordat.store import read
from concordat.who.records import Committee, Coverage, Seat


@pytest.fixture(scope="module")
def system(examples: Path) -> System:
    """The example as it is read."""
    found = read(examples / "northumberland-2017").system
    assert found is not None
    return found


@pytest.fixture(scope="module")
def statements(system: System) -> Statements:
    """Its year, settled."""
    return pay.settle(system)


@pytest.mark.story("B17")
def test_an_alliance_has_shares_that_sum_to_one_bands_gates_and_a_settlement_to_the_penny(
    system: System, statements: Statements
) -> None:
    (alliance,) = alliances(system)
    assert sum(alliance.shares.values()) == 1
    overlay = statements.overlays["urgent-care"]
    assert [band.share for band in overlay.sharing.gain_bands] == [Decimal("0.60"), Decimal("0.40")]
    assert all(gate.met for gate in overlay.gates)
    assert sum(overlay.settled.by_member.values()) == overlay.settled.amount
    for body, part in overlay.settled.by_member.items():
        assert abs(part - alliance.shares[body] * overlay.settled.amount) < Decimal("0.01")


@pytest.mark.story("B18")
def test_the_rules_members_and_shares_of_a_partnership_board_are_data(system: System) -> None:
    terms = system.one(Alliance, "urgent-care")
    assert (terms.board, terms.decision_rule) == ("urgent-care-board", "unanimous")
    assert "independent person" in terms.deadlock
    assert {one.form for one in system.all(Committee) if one.body == terms.board} == {"partnership"}
    members = {system_name(system, body) for body in alliances(system)[0].shares}
    assert members == {seat.seat_class for seat in system.all(Seat) if seat.body == terms.board}


def system_name(system: System, body: str) -> str:
    """Return the short name of a body."""
    return register(system).name(body)


@pytest.mark.story("B20")
def test_a_go_live_date_is_a_commitment_and_its_delay_is_public(system: System) -> None:
    day = date(2017, 4, 2)
    (row,) = [one.value for one in publish.tracked(system, "commitments", day) if one.value.key == GO_LIVE]
    first = min((one for one in system.all(CommitmentDate) if one.commitment == GO_LIVE), key=lambda one: one.recorded)
    assert first.on == date(2017, 4, 1)
    assert row.due is None
    assert "no date" in row.state


@pytest.mark.story("B21")
def test_the_contract_says_population_rate_and_services_in_and_out(system: System, statements: Statements) -> None:
    terms = {key: term.value for key, term in register(system).effective_terms("host").items()}
    assert "about 320,000 people" in terms["population"]
    assert terms["services-out"] == "core primary care"
    assert "mental health" in terms["services-in"]
    assert terms["rate"] == "104.50"
    line = statements.line("host-people")
    assert line.form == "capitation"
    # What is due for each person lies within two per cent of twelve months of the rate.
    assert abs(Fraction(line.due.value) / (320_000 * 12) / Fraction("104.50") - 1) < Fraction(2, 100)


@pytest.mark.story("B22")
def test_no_date_is_a_state_that_can_be_seen_and_unmet_milestones_are_listed(system: System) -> None:
    milestones = [one for one in system.all(Commitment) if one.id.startswith("milestone-")]
    unmet = {one.id for one in milestones if one.done is None}
    assert unmet == {"milestone-contract", "milestone-regulators", "milestone-data"}
    rows = {one.value.key: one.value for one in publish.tracked(system, "commitments", system.settings.as_at)}
    assert "no date" in rows["milestone-contract"].state
    assert "no date" in rows[GO_LIVE].state
    assert rows["milestone-sub-contracts"].ended is not None


@pytest.mark.story("C8")
def test_a_partnership_contract_has_its_member_providers_and_its_area(system: System) -> None:
    (alliance,) = alliances(system)
    providers = {line.provider for line in alliance.lines}
    assert providers == {"RTF", "RTD", "RX6"} < set(alliance.shares)
    buyer = next(line.commissioner for line in alliance.lines)
    assert [one.area for one in system.all(Coverage) if one.body == buyer] == ["E06000057"]
    assert len({line.population for line in alliance.lines}) == 1


@pytest.mark.story("D5")
@pytest.mark.story("E25")
def test_several_providers_answer_for_cost_and_quality_of_a_stated_population_within_a_budget(
    system: System, statements: Statements
) -> None:
    terms = {key: term.value for key, term in register(system).effective_terms("host").items()}
    assert len(terms["outcomes"].split(";")) == 3
    assert all(terms[key] for key in ("population", "rate", "outcome-gate", "withhold"))
    parties = register(system).parties_of["host"]
    assert {one.body for one in parties if "provider" in one.role or "contractor" in one.role} == {
        "RTF",
        "RX4",
        "northumberland-council",
    }
    # What was kept back for quality is paid as far as the score reached, and no further.
    because = statements.line("host-people").due.because
    assert any("withheld" in reason.says and "released" in reason.says for reason in because.walk())


def test_lines_statements_and_position_agree(system: System, statements: Statements) -> None:
    positions = balance.position(system, statements.due_by_line)
    assert {line.id for line in system.all(Line)} == set(statements.due_by_line)
    assert sum((one.received_inside for one in positions.bodies), Decimal(0)) == statements.due.value
    assert sum((one.paid_inside for one in positions.bodies), Decimal(0)) == statements.due.value


GO_LIVE = "accountable-care-goes-live"
