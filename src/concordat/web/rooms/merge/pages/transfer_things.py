"""Everything that moves in a reorganisation, thing by thing, for those who work in its bodies: from whom, to whom, when, and how far agreed."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from concordat import merge
from concordat.merge.records import Reorganisation
from concordat.web.core.ask import Ask
from concordat.web.core.page import SIGNED_IN, Link, Page, ToDo
from concordat.web.rooms.merge import cases

PATH = "reorganisations/<str:reorganisation>/transfers/things"
TITLE = "Thing by thing"
AUDIENCE = SIGNED_IN
NAME, AGREE = "merge.name_receiver", "merge.agree_transfer"


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
    next_of = merge.next_of_things(told, moved, _mine(ask, one))
    shown = merge.reasoned(merge.movements_table(told, moved, ask.names, next_of), merge.case_ground(one))
    return Page(
        title=TITLE,
        caption=one.title,
        says=(merge.movements_in_words(moved),),
        tables=(shown,),
        links_of={"movements.next": tuple(_forms(ask, told, moved, next_of))} if next_of else {},
        links=(back,),
        trail=trail,
    )


def _mine(ask: Ask, one: Reorganisation) -> frozenset[str]:
    """Return the bodies of a case for which the person who asks may record what moves."""
    return frozenset(body for body in (*one.predecessors, *one.successors) if ask.may(ToDo(AGREE, "", body=body)))


def _forms(ask: Ask, told: merge.Transfers, moved: Iterable[merge.Movement], next_of: Collection[str]) -> Iterator[str]:
    """Give for each thing the form of what can be recorded next, with the thing in it; nothing where nothing can."""
    held = {one.item.id: one for one in told.held}
    for row in moved:
        line, given = told.lines.get(row.item), {"reorganisation": told.of.id, "sender": row.sender}
        if row.item not in next_of:
            yield ""
        elif line is not None:
            thing = {"register": line.register, "item": line.item, "part": line.part}
            yield ask.path(f"acts/{AGREE}?{urlencode(given | thing | {'body': merge.next_to_agree(line)})}")
        else:
            thing = {"register": held[row.item].register, "item": held[row.item].code}
            yield ask.path(f"acts/{NAME}?{urlencode(given | thing)}")
