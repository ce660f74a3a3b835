"""The content of a notice from the register: takes a contract, gives every item that the register knows, with the record it stands in."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from concordat.buy.amounts import said
from concordat.buy.notice_rules import FRAMEWORK
from concordat.buy.years import lifetime_value
from concordat.contract.records import Contract
from concordat.contract.register import Register
from concordat.decide.records import Ballot
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.period import ONE_DAY
from concordat.kernel.rulebook import RuleValue
from concordat.kernel.system import System, key_of

Content = Mapping[str, Answer[str]]


def content_of(
    system: System, records: Register, one: Contract, rule: RuleValue, route: str, awarded: date | None
) -> Content:
    """Return the items of notices that the register fills, by item; what it does not know is left out."""
    return dict(_items(system, records, one, rule, route, awarded))


def _items(
    system: System, records: Register, one: Contract, rule: RuleValue, route: str, awarded: date | None
) -> Iterator[tuple[str, Answer[str]]]:
    yield "route", Answer(route, Because("the route as asked for", route, rule=rule))
    yield "title", _of(one, "title", one.title)
    yield "reference", _of(one, "reference", f"contract {one.id}")
    yield "starts", _of(one, "first day", one.starts.isoformat())
    if one.ends:
        yield "ends", _of(one, "last day", (one.ends - ONE_DAY).isoformat())
    if awarded:
        yield (
            "awarded_on",
            Answer(awarded.isoformat(), Because("the day of the award as asked for", awarded.isoformat(), rule=rule)),
        )
    providers = records.providers(one.id)
    if providers:
        names = ", ".join(map(records.name, providers))
        parts = tuple(because_record(records.name(body), "Body", body) for body in providers)
        yield "provider", Answer(names, Because("the providers of the contract", names, parts=parts))
    users = records.commissioners(one.id)
    if route == FRAMEWORK and users:
        names = ", ".join(map(records.name, users))
        parts = tuple(because_record(records.name(body), "Body", body) for body in users)
        yield "framework_users", Answer(names, Because("the commissioners of the contract", names, parts=parts))
    if route == FRAMEWORK and one.ends:
        term = f"{one.starts} to {one.ends - ONE_DAY}"
        yield "framework_term", _of(one, "first and last day", term)
    lines = records.lines_of.get(one.id, ())
    if lines:
        ends = tuple(
            because_record(f"{line.service} a year", "Line", *key_of(line), value=line.value, unit="£")
            for line in lines
        )
        services = ", ".join(dict.fromkeys(line.service for line in lines))
        yield "services", Answer(services, Because("the services of its lines", services, parts=ends))
        values = [lifetime_value(line.value, line.starts, line.ends) for line in lines]
        known = [value for value in values if value is not None]
        if len(known) == len(values):
            whole = said(sum(known, Decimal(0)))
            yield (
                "lifetime_value",
                Answer(whole, Because("pounds a year over the life of each line", whole, parts=ends)),
            )
    ballots = [ballot for ballot in system.all(Ballot) if one.decision and ballot.proposal == one.decision]
    if ballots:
        names = ", ".join(records.name(ballot.body) for ballot in ballots)
        parts = tuple(because_record(records.name(one.body), "Ballot", *key_of(one)) for one in ballots)
        yield "decided_by", Answer(names, Because("the bodies that voted on its proposal", names, parts=parts))


def _of(one: Contract, what: str, text: str) -> Answer[str]:
    return Answer(text, because_record(f"{what} of the contract", "Contract", one.id, value=text))
