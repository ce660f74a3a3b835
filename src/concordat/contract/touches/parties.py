"""Whom a contract touches: takes a system, gives its parties by contract, and by the proposal that decided on it or on a change of it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from concordat.contract.records import Contract, Line, Party, Variation
from concordat.contract.register import COMMISSIONING_ROLES
from concordat.decide.meetings.touched import Named, Touch
from concordat.kernel.answer import Because, because_record
from concordat.kernel.system import System, key_of


def touches(system: System) -> Mapping[Named, tuple[Touch, ...]]:
    """Return the parties; those who buy sign beside others, all others supply."""
    of_contract: dict[str, list[Touch]] = defaultdict(list)
    for party in system.all(Party):
        says = f"{party.body} is {party.role} of {party.contract}"
        because = because_record(says, "Party", *key_of(party), value=party.body)
        of_contract[party.contract].append(
            Touch(organisation=party.body, supplies=party.role not in COMMISSIONING_ROLES, because=because)
        )
    found: dict[Named, tuple[Touch, ...]] = {("Contract", one): tuple(own) for one, own in of_contract.items()}
    decisions: dict[tuple[str, str], Because] = {}
    for proposal, contract, decided in _decided(system):
        decisions.setdefault((proposal, contract), decided)
    for (proposal, contract), decided in decisions.items():
        named = ("Proposal", proposal)
        own = tuple(_through(touch, decided) for touch in of_contract[contract])
        found[named] = (*found.get(named, ()), *own)
    return found


def _decided(system: System) -> Iterator[tuple[str, str, Because]]:
    """Give each proposal with a contract that it decided on, and where that stands."""
    for contract in system.all(Contract):
        if contract.decision:
            says = f"{contract.decision} decided on {contract.id}, “{contract.title}”"
            yield contract.decision, contract.id, because_record(says, "Contract", contract.id)
    for line in system.all(Line):
        if line.decision:
            says = f"{line.decision} decided on line {line.id} of {line.contract}"
            yield line.decision, line.contract, because_record(says, "Line", line.id)
    for one in system.all(Variation):
        if one.decision:
            says = f"{one.decision} decided on variation {one.id} of {one.contract}"
            yield one.decision, one.contract, because_record(says, "Variation", one.id)


def _through(touch: Touch, decided: Because) -> Touch:
    because = Because(touch.because.says, touch.organisation, parts=(decided, touch.because))
    return Touch(organisation=touch.organisation, supplies=touch.supplies, because=because)
