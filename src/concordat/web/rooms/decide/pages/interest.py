"""One interest of the register: whose it is, in what, how long it holds, the items in which it is one, and the signed contracts it touches."""

from typing import Any

from concordat import contract, decide
from concordat.decide.interest_matches import items_touched
from concordat.decide.told.interests import matches_table
from concordat.publish.words import bare
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo
from concordat.web.rooms.decide.seen import require_open

PATH = "interests/<str:interest>"
TITLE = "An interest"
AUDIENCE = PUBLIC
RECORD = "Interest"


def show(ask: Ask, interest: str) -> Page:
    """Show the entry."""
    try:
        own = ask.system.one(decide.Interest, interest)
    except LookupError:
        look = (Link("The register of interests", ask.path("interests")),)
        raise Missing(f"There is no interest “{interest}”.", look) from None
    require_open(ask, own, own.body)
    matches = tuple(
        one
        for one in items_touched(ask.system, own, own.declared)
        if one.item.openness != "private" or ask.sees(one.meeting.body)
    )
    signed = contract.contracts_touched(ask.system, own, ask.day)
    tables = (matches_table(matches, ask.names), contract.contracts_touched_table(signed, ask.names))
    return Page(
        title=f"{own.holder}: {ask.names.get(own.organisation, own.organisation)}",
        caption=f"Register of interests of {ask.names.get(own.body, own.body)}",
        says=tuple(_says(ask, own)),
        tables=tuple(one for one in tables if one.rows),
        links_of={
            "items": tuple(ask.record("Meeting", one.meeting.id) for one in matches),
            "contracts": tuple(ask.record("Contract", one.contract.id) for one in signed),
        },
        to_do=()
        if own.ends
        else (ToDo("decide.end_interest", "Record that it ended", {"interest": own.id}, own.body),),
        trail=(Link("Register of interests", ask.path("interests")),),
        empty=""
        if matches or signed
        else "No item of a meeting since it was declared, and no signed contract, touches it.",
        follow=("Body", own.body),
    )


def _says(ask: Ask, own: decide.Interest) -> Any:
    yield f"{own.kind.capitalize()} interest, declared on {bare(own.declared)}."
    if own.starts or own.ends:
        since = f"It holds from {bare(own.starts)}" if own.starts else "It held"
        until = f" until the day before {bare(own.ends)}" if own.ends else ""
        yield f"{since}{until}. {own.ended_reason}".strip()
    if own.description and ask.sees(own.body):
        yield f"What it is (not public): {own.description}"
    if own.source:
        yield f"Source: {own.source}."
