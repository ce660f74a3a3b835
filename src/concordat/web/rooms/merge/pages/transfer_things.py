"""Everything that moves in a reorganisation, thing by thing, for those who work in its bodies: from whom, to whom, when, and how far agreed."""

from dataclasses import dataclass
from typing import Any

from concordat import merge
from concordat.web.core.ask import Ask
from concordat.web.core.page import SIGNED_IN, Link, Page
from concordat.web.rooms.merge import cases

PATH = "reorganisations/<str:reorganisation>/transfers/things"
TITLE = "Thing by thing"
AUDIENCE = SIGNED_IN


@dataclass(frozen=True)
class Filters:
    """Which things: those of one kind, those that go in one way, those of one sender."""

    kind: str = ""
    how: str = ""
    sender: str = ""


def choices(ask: Ask) -> dict[str, Any]:
    """Return the kinds, the ways and the senders."""
    one = cases.case_of(ask, ask.parts["reorganisation"])
    told = cases.transfers_of(ask, one)
    kinds = dict.fromkeys(sorted(own.kind for own in told.desk.moved)) if told else {}
    return {
        "kind": [("", "every kind"), *((kind, kind) for kind in kinds)],
        "how": [("", "every way"), *merge.HOW.items()],
        "sender": [("", "every old body"), *((body, ask.names.get(body, body)) for body in one.predecessors)],
    }


def show(ask: Ask, reorganisation: str) -> Page:
    """Show things, those on a line of the schedule first."""
    one = cases.case_of(ask, reorganisation)
    ask.require(*one.predecessors, *one.successors)
    told, asked = cases.transfers_of(ask, one), ask.filters
    back = Link(cases.ASPECTS["transfers"], ask.path(f"reorganisations/{one.id}/transfers"))
    trail = (*cases.trail(ask, one), back)
    moved = [
        row
        for row in (told.desk.moved if told else ())
        if asked.kind in ("", row.kind) and asked.how in ("", row.how) and asked.sender in ("", row.sender)
    ]
    if told is None or not moved:
        return Page(
            title=TITLE,
            caption=one.title,
            empty="Nothing of this sort moves: choose another kind, way or sender.",
            trail=trail,
        )
    moved.sort(key=lambda row: (row.how != "scheduled", row.how != "default receiver"))
    shown = merge.reasoned(merge.movements_table(told, moved, ask.names), merge.case_ground(one))
    return Page(
        title=TITLE,
        caption=one.title,
        says=(merge.movements_in_words(moved),),
        tables=(shown,),
        links=(back,),
        trail=trail,
    )
