"""Makes contracts: takes the cast and the spells of each line, gives one contract for each pair with lines and terms."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from concordat.contract.records import Choice, Consolidation, Contract, Line, Party, Term
from concordat.generate.activity import LineSpells
from concordat.generate.cast import Cast, contract_id, line_id
from concordat.generate.chance import Chance
from concordat.generate.library import ClauseChoice, clause_choices
from concordat.generate.money import plan_of, value_of
from concordat.generate.votes import PROPOSAL
from concordat.kernel.money import pence


def pairs(cast: Cast) -> list[tuple[str, str, str]]:
    """Return every pair of commissioner and provider with the id of its contract."""
    return [(contract_id(one, other), one, other) for one in cast.commissioners for other in cast.providers]


def lines(cast: Cast, counted: Sequence[LineSpells]) -> list[Line]:
    """Return a line for each service of each contract, planned and valued; a block follows the spells of its contract."""
    by_line = {line.line: line for line in counted}
    made: list[Line] = []
    for contract, commissioner, provider in pairs(cast):
        ids = [line_id(contract, number) for number in range(1, cast.service_count + 1)]
        spells = sum(sum(by_line[line].months) for line in ids if line in by_line)
        for line, service in zip(ids, cast.services, strict=True):
            planned = plan_of(cast, line, sum(by_line[line].months)) if line in by_line else None
            value = (
                pence(service.block_per_spell * spells)
                if planned is None
                else value_of(cast, service, provider, planned)
            )
            made.append(
                Line(
                    id=line,
                    contract=contract,
                    commissioner=commissioner,
                    provider=provider,
                    service=service.name,
                    form=service.form,
                    plan_activity=None if planned is None else Decimal(planned),
                    value=value,
                    starts=cast.starts,
                    ends=cast.ends,
                    source=cast.source,
                )
            )
    return made


def contract_records(cast: Cast, made: Sequence[Line]) -> list[Any]:
    """Return contracts, parties, the lines given, clauses, terms, and a proposal to make one contract for each provider."""
    records: list[Any] = [replace(choice.clause, source=cast.source) for choice in clause_choices()]
    emergencies = {line.contract: line.value for line in made if line.form == "marginal_rate"}
    for contract, commissioner, provider in pairs(cast):
        records += [
            Contract(
                id=contract,
                title=f"Contract of {commissioner} with {provider} (generated)",
                starts=cast.starts,
                ends=cast.ends,
                source=cast.source,
            ),
            Party(contract=contract, body=commissioner, role="commissioner", source=cast.source),
            Party(contract=contract, body=provider, role="provider", source=cast.source),
        ]
        records += _terms(cast, contract, commissioner, emergencies)
    return [*records, *made, *_consolidations(cast)]


def _terms(cast: Cast, contract: str, owner: str, emergencies: Mapping[str, Decimal]) -> list[Term]:
    terms = []
    for choice in clause_choices():
        value, reason = _value(cast, contract, choice, emergencies)
        if value:
            terms.append(
                Term(
                    contract=contract,
                    clause=choice.clause.key,
                    value=value,
                    owner=owner,
                    reason=reason,
                    source=cast.source,
                )
            )
    return terms


def _value(cast: Cast, contract: str, choice: ClauseChoice, emergencies: Mapping[str, Decimal]) -> tuple[str, str]:
    """Return what a contract says under a clause, and why it differs; nothing where it is silent."""
    chance = Chance(cast.seed, "term", contract, choice.clause.key)
    if choice.of_value:
        value = emergencies.get(contract)
        return ("", "") if value is None else (str(pence(value * chance.whole(*choice.of_value) / 100)), "")
    if chance.happens(1, 25) and not choice.clause.payment_parameter:
        return "", ""
    if chance.happens(1, 4):
        return chance.pick(choice.others), "agreed locally (generated)"
    return choice.usual, ""


def _consolidations(cast: Cast) -> list[Any]:
    first = next(choice.clause.key for choice in clause_choices() if choice.clause.better_for_patients != "neither")
    records: list[Any] = []
    for provider in cast.providers:
        consolidation = Consolidation(
            id=f"one-{provider}",
            title=f"One contract with {provider} (generated)",
            providers=(provider,),
            commissioners=cast.commissioners,
            co_ordinator=cast.commissioners[0],
            starts=cast.ends,
            proposal=PROPOSAL,
            source=cast.source,
        )
        choice = Choice(
            consolidation=consolidation.id,
            about="clause",
            key=first,
            choice="best for patients",
            reason="Everyone should get what the best contract gives (generated)",
            source=cast.source,
        )
        records += [consolidation, choice]
    return records
