"""The whole life of a contract: takes a system and a contract, gives everything that happened or will, in order of day, with what it changed."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.contract.contract_life import Life, lives
from concordat.contract.records import Contract, ContractDocument, ContractLink, ContractOption, Variation
from concordat.contract.register import Register
from concordat.contract.renewal_chain import FOLLOWS
from concordat.contract.worth import NOTHING
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.who.records import Succession

BACK = {"renews": "Renewed by", "replaces": "Replaced by"}


@dataclass(frozen=True, slots=True)
class Event:
    """One thing in the life of a contract: its day, what it is, in words, and the variation it is, if it is one."""

    on: date
    what: str
    says: str
    variation: Variation | None = None


def timeline_table(
    system: System, register: Register, contract: Contract, documents: Collection[ContractDocument], on: date
) -> Table:
    """Return one row an event, the earliest first: value a year before and after, and all changes since signature over the term."""
    options = (one for one in system.all(ContractOption) if one.contract == contract.id)
    (life,) = lives((contract,), options, on)
    found = (
        *_terms(life),
        *_varied(system, register, contract),
        *_options(life),
        *_links(system, register, contract),
        *_bodies(system, register, contract),
        *(Event(one.dated, "Document", f"{one.kind}: {one.title}") for one in documents if one.dated is not None),
    )
    rows, parts, total = [], [], NOTHING
    for one in sorted(found, key=lambda one: one.on):
        change = one.variation
        if change is not None and change.lifetime_change is not None:
            total += change.lifetime_change
            parts.append(_recorded(change, "change over the term", change.lifetime_change))
        rows.append(
            (
                one.on,
                one.what,
                one.says,
                _amount(change, "value a year before", change.value_before) if change else None,
                _amount(change, "value a year after", change.value_after) if change else None,
                Answer(total, Because("all changes so far, over the term", total, "£", parts=tuple(parts)), unit="£")
                if change and change.lifetime_change is not None
                else None,
                "to come" if one.on > on else "",
            )
        )
    columns = {
        "day": "Day",
        "what": "What",
        "says": "In words",
        "before": "Value a year before [£]",
        "after": "Value a year after [£]",
        "since": "All changes so far, over the term [£]",
        "when": "Still to come",
    }
    return table("timeline", "Its whole life", columns, rows)


def _terms(life: Life) -> Iterator[Event]:
    one = life.contract
    if one.signed is not None:
        yield Event(one.signed, "Signed", "the last signature")
    yield Event(one.starts, "Starts", "the first day on which it holds")
    if one.next_review is not None:
        yield Event(one.next_review, "Review", "it is looked at as a whole")
    if life.end is not None:
        yield Event(life.end, "Ends", "the first day on which it no longer holds")


def _varied(system: System, register: Register, contract: Contract) -> Iterator[Event]:
    services = {line.id: line.service for line in register.lines_of.get(contract.id, ())}
    for one in system.all(Variation):
        if one.contract == contract.id:
            until = f"; it ends before {one.ends_after}" if one.ends_after and one.ends_after != one.ends_before else ""
            yield Event(one.made_on, "Varied", f"{services.get(one.line) or one.line}: {one.reason}{until}", one)


def _options(life: Life) -> Iterator[Event]:
    for one in life.options:
        until = f" to before {one.ends}" if one.ends else ""
        if one.decided_on is not None:
            yield Event(one.decided_on, f"{one.kind.capitalize()} {one.state}", f"from {one.starts}{until}")
        notice = life.notice_by(one)
        if notice is not None and not life.decided(one):
            yield Event(notice, "Notice", f"the last day for notice of the {one.kind} from {one.starts}{until}")


def _links(system: System, register: Register, contract: Contract) -> Iterator[Event]:
    titles = {one.id: one.title for one in register.contracts}
    for one in system.all(ContractLink):
        if one.contract == contract.id:
            yield Event(contract.starts, one.kind.capitalize(), titles.get(one.other) or one.outside)
        elif one.other == contract.id and one.kind in FOLLOWS:
            later = register.contract_by_id.get(one.contract)
            if later is not None:
                yield Event(later.starts, BACK[one.kind], later.title)


def _bodies(system: System, register: Register, contract: Contract) -> Iterator[Event]:
    parties = {*register.commissioners(contract.id), *register.providers(contract.id)}
    followed: dict[tuple[date, str], list[str]] = {}
    for one in system.all(Succession):
        if one.predecessor in parties and one.withdrawn is None and one.on > contract.starts:
            followed.setdefault((one.on, one.predecessor), []).append(one.successor)
    for (day, body), successors in followed.items():
        names = ", ".join(dict.fromkeys(map(register.name, successors)))
        yield Event(day, "Party followed", f"{register.name(body)} is followed by {names}")


def _amount(change: Variation, says: str, value: Decimal) -> Answer[Decimal]:
    return Answer(value, _recorded(change, says, value), unit="£")


def _recorded(change: Variation, says: str, value: Decimal) -> Because:
    return because_record(f"{says}, of {change.made_on}", "Variation", change.id, value=value, unit="£")
