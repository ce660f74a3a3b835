"""A generated system is the same for a seed, meets its totals, foots, refers to what exists, and says that it was generated."""

from collections import Counter
from dataclasses import fields
from decimal import Decimal
from hashlib import sha256
from typing import Any

import pytest

from concordat.balance.records import Budget
from concordat.contract.records import Clause, Contract, Line, Party, Term
from concordat.decide.records import Ballot, Proposal, Resolution
from concordat.generate import Totals, generate
from concordat.kernel.finding import Refused
from concordat.kernel.system import System, key_of
from concordat.pay.records import Price
from concordat.who.records import Body, Identifier, Population

SIZES = [(1, 1, 1, 1, 0), (1, 1, 1, 1, 3), (2, 3, 7, 4, 5_000), (5, 3, 4, 12, 100_000)]


def fingerprint(system: System) -> str:
    """Return one hash of the names, money, terms, votes and activity of a system."""
    said: list[Any] = [system.settings.name, system.settings.as_at]
    said += [(body.id, body.name) for body in system.all(Body)]
    said += [(people.of, people.people) for people in system.all(Population)]
    said += [(line.id, line.plan_activity, line.value) for line in system.all(Line)]
    said += [(term.contract, term.clause, term.value) for term in system.all(Term)]
    said += [(budget.body, budget.label, budget.amount) for budget in system.all(Budget)]
    said += [(one.body, one.met_on, one.in_favour, one.against) for one in system.all(Resolution)]
    said += [tuple(row.values()) for row in activity(system)]
    return sha256("\n".join(str(one) for one in said).encode()).hexdigest()


def activity(system: System) -> list[dict[str, Any]]:
    """Return the rows of the activity."""
    return list(system.bulk["activity"].to_pyarrow().to_pylist())


def test_one_seed_gives_one_system_on_any_machine() -> None:
    assert fingerprint(generate(7)) == fingerprint(generate(7))
    # Written down once: another machine, Python or library must give the same bits.
    assert (
        fingerprint(generate(7, 2, 2, 3, 2, 500)) == "39187efebd4ca7eb53e942a9934bcc634a6699bf06f876b9667c1a4c83808ce7"
    )


def test_another_seed_gives_another_system() -> None:
    assert len({fingerprint(generate(seed, 2, 2, 3, 2, 500)) for seed in range(5)}) == 5


@pytest.mark.parametrize("size", SIZES)
def test_sizes_are_those_asked_for(size: tuple[int, int, int, int, int]) -> None:
    commissioners, providers, services, months, spells = size
    system = generate(3, *size)
    assert len(system.all(Body)) == 1 + commissioners + providers
    assert len(system.all(Contract)) == commissioners * providers
    assert len(system.all(Line)) == commissioners * providers * services
    rows = activity(system)
    assert sum(row["spells"] for row in rows) == spells
    assert len({row["month"] for row in rows}) <= months
    assert all(row["spells"] > 0 and row["excess_days"] >= 0 for row in rows)


def test_given_totals_are_met_exactly() -> None:
    totals = Totals(
        people=(217_314, 172_899),
        spells_by_commissioner=(700, 301),
        spells_by_provider=(17, 900, 84),
        spells_by_month=(1, 0, 500, 500),
    )
    system = generate(11, 2, 3, 4, 4, 1001, totals)
    people = {record.of: record.people for record in system.all(Population)}
    assert (people["gen-c01"], people["gen-c02"]) == totals.people
    assert sum(number for of, number in people.items() if of.startswith("gen-c01-area")) == totals.people[0]
    lines = {line.id: line for line in system.all(Line)}
    found: dict[str, Counter[Any]] = {"commissioner": Counter(), "provider": Counter(), "month": Counter()}
    for row in activity(system):
        line = lines[row["line"]]
        found["commissioner"][line.commissioner] += row["spells"]
        found["provider"][line.provider] += row["spells"]
        found["month"][row["month"].month] += row["spells"]
    assert [found["commissioner"][f"gen-c{number:02d}"] for number in (1, 2)] == list(totals.spells_by_commissioner)
    assert [found["provider"][f"gen-p{number:02d}"] for number in (1, 2, 3)] == list(totals.spells_by_provider)
    assert [found["month"][month] for month in (4, 5, 6, 7)] == list(totals.spells_by_month)


def test_totals_and_sizes_that_cannot_be_meant_are_all_found_at_once() -> None:
    totals = Totals(people=(1, 2, 3), spells_by_provider=(-1, 1), spells_by_month=(3,))
    with pytest.raises(Refused) as refused:
        generate(1, 0, 2, 1, 1, 2, totals)
    assert [finding.kind for finding in refused.value.findings] == [
        "bad-size",
        "wrong-length",
        "negative-number",
        "does-not-foot",
        "does-not-foot",
    ]


def test_everything_says_that_it_was_generated() -> None:
    system = generate(5)
    assert "generated, seed 5" in system.settings.generated
    for kind, records in system.records.items():
        assert all(record.source.startswith("generated, seed 5") for record in records), kind
    assert all("(generated)" in body.name for body in system.all(Body))


def test_names_and_codes_cannot_be_taken_for_real_ones() -> None:
    system = generate(9, 8, 6, 9)
    assert len({body.name for body in system.all(Body)}) == 15
    assert {identifier.scheme for identifier in system.all(Identifier)} == {"local"}
    assert all(identifier.value.startswith("GEN-") for identifier in system.all(Identifier))
    assert all(price.hrg.startswith("GEN-") for price in system.all(Price))


def test_keys_are_unique_and_references_lead_somewhere() -> None:
    system = generate(2, 4, 3, 6, 3, 4_000)
    for kind, records in system.records.items():
        keys = [key_of(record) for record in records]
        assert len(set(keys)) == len(keys), kind
        assert all(isinstance(record, kind) and fields(record) for record in records)
    bodies = {body.id for body in system.all(Body)}
    contracts = {contract.id for contract in system.all(Contract)}
    lines = {line.id for line in system.all(Line)}
    clauses = {clause.key for clause in system.all(Clause)}
    prices = {(price.hrg, price.setting) for price in system.all(Price)}
    assert {party.body for party in system.all(Party)} <= bodies
    assert {line.contract for line in system.all(Line)} == contracts
    assert {term.clause for term in system.all(Term)} <= clauses
    assert {row["line"] for row in activity(system)} <= lines
    assert {(row["hrg"], row["setting"]) for row in activity(system)} <= prices


def test_some_terms_differ_and_the_system_ends_in_a_small_deficit() -> None:
    system = generate(4)
    values: dict[str, set[str]] = {}
    for term in system.all(Term):
        values.setdefault(term.clause, set()).add(term.value)
    assert any(len(found) > 1 for found in values.values())
    signed = [budget.amount * (1 if budget.kind == "income" else -1) for budget in system.all(Budget)]
    income = sum((budget.amount for budget in system.all(Budget) if budget.kind == "income"), Decimal(0))
    assert -income / 50 < sum(signed) < 0
    assert all(line.value == line.value.quantize(Decimal("0.01")) for line in system.all(Line))


def test_all_bodies_but_the_last_have_voted_on_one_text() -> None:
    system = generate(4)
    (proposal,) = system.all(Proposal)
    assert proposal.text.sha256 == sha256(proposal.text.text.encode()).hexdigest()
    assert len(system.all(Resolution)) == len(system.all(Ballot)) - 1
    for resolution in system.all(Resolution):
        ballot = system.one(Ballot, proposal.id, resolution.body)
        assert ballot.quorum <= resolution.present <= ballot.seats - ballot.vacant
        assert resolution.present == resolution.in_favour + resolution.against
        assert resolution.text_sha256 == proposal.text.sha256
        assert resolution.met_on == ballot.meets_on


@pytest.mark.slow
def test_fifty_commissioners_and_a_hundred_providers() -> None:
    system = generate(1, 50, 100, 2, 3, 200_000)
    assert len(system.all(Contract)) == 5_000
    assert sum(row["spells"] for row in activity(system)) == 200_000
