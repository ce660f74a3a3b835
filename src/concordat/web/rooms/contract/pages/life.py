"""The whole life of one contract: what held on a day as known on another, everything that happened and will, its chain and its texts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from concordat import contract as room
from concordat.contract.records import Contract, ContractLink
from concordat.kernel.finding import Refused
from concordat.kernel.given import find
from concordat.publish.words import bare
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo
from concordat.web.rooms.contract.documents_seen import documents_seen

PATH = "contract-life/<str:contract>"
TITLE = "Life of a contract"
AUDIENCE = PUBLIC


@dataclass(frozen=True)
class Filters:
    """What is asked: the day on which the contract is looked at, and the day whose knowledge counts."""

    on: date | None = None
    known: date | None = None


def show(ask: Ask, contract: str) -> Page:
    """Show the contract's life."""
    one = find(ask.system, Contract, contract)
    if one is None:
        raise Missing(f"There is no contract “{contract}”.", (Link("Every contract", ask.path("contracts")),))
    register, day = worked.register(ask), ask.filters.on or ask.day
    known = ask.filters.known or ask.day
    trail = (Link("Contracts", ask.path("contracts")), Link(one.title, ask.record("Contract", one.id)))
    tables = room.life_tables(ask.system, register, one, documents_seen(ask, one.id), day)
    try:
        state = room.state_of(ask.system, register, one, day, known)
    except Refused as refused:
        return Page(title=one.title, caption=TITLE, tables=tables, findings=refused.findings, trail=trail)
    held = room.lines_as_they_held(register, state)
    return Page(
        title=one.title,
        caption=TITLE,
        says=(_says(state.value, day, known),),
        figures=room.state_figures(one, state),
        tables=(*((held,) if held.rows else ()), *tables),
        findings=state.findings,
        links_of={
            "state.service": tuple(ask.record("Line", line.line) for line in state.value.lines if line.in_force),
            "chain.contract": tuple(
                ask.record("Contract", code)
                for code in room.chain_codes(register, one.id, ask.system.all(ContractLink))
            ),
        },
        to_do=tuple(_to_do(ask, register, one, day)),
        links=(
            Link("Changes and what may still be added", ask.path(f"changes/{one.id}")),
            Link("Key dates", ask.path("key-dates?show=all")),
        ),
        trail=trail,
    )


def _to_do(ask: Ask, register: room.Register, one: Contract, day: date) -> Iterator[ToDo]:
    payer = next(iter(register.commissioners(one.id)), "")
    own = {"contract": one.id, "body": payer}
    for option in room.life_of(ask.system, one, day).options:
        if option.state == "open":
            given = {"option": option.id, "body": payer}
            yield ToDo(
                "contract.decide_option", f"Decide on the {option.kind} from {bare(option.starts)}", given, payer
            )
    yield ToDo(
        "contract.look_after", "Keep who looks after it, notice, review and codes, or those of a line", own, payer
    )
    yield ToDo("contract.record_option", "Record an extension, renewal or break", own, payer)
    yield ToDo("contract.record_document", "Record a document", own, payer)
    yield ToDo("contract.link", "Link it to another contract", own, payer)


def _says(state: room.ContractState, day: date, known: date) -> str:
    signed = f"signed on {state.signed:%-d %B %Y}" if state.signed else "not signed"
    until = f"until before {state.ends:%-d %B %Y}" if state.ends else "without an end"
    now = "in force" if state.in_force else "not in force"
    return f"On {day:%-d %B %Y}, as known on {known:%-d %B %Y}: {now}, {signed}, {until}."
