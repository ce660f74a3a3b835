"""Enter an interest: takes whose it is, its kind and the organisation, gives its entry in the register, matched to every item from then on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from concordat.decide.acting import names_of
from concordat.decide.interest_matches import items_ahead
from concordat.decide.records import Interest
from concordat.kernel.act import Change, Moment, changed
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.system import System
from concordat.who.records import Appointment, Body

TITLE = "Enter an interest"
ROLES = ("board member", "board secretary")


@dataclass(frozen=True, kw_only=True)
class Given:
    """An interest, declared once.

    - `id`: a new code for the entry
    - `body`: the body in whose register it stands
    - `holder`: a pseudonym, never a name
    - `kind`: financial, non-financial professional, non-financial personal, or indirect
    - `organisation`: the code of the organisation it is in, or its name where it has none
    - `description`: what it is; kept from the public
    - `starts`: the first day it holds; empty where it is not known
    - `ends`: the day from which it holds no more, if that is known already
    """

    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}
    NEW: ClassVar[Mapping[str, str]] = {"id": "Interest"}
    LONG: ClassVar[tuple[str, ...]] = ("description",)
    PERSONAL: ClassVar[tuple[str, ...]] = ("description",)

    id: str
    body: str
    holder: str
    kind: Literal["financial", "non-financial professional", "non-financial personal", "indirect"]
    organisation: str
    description: str = ""
    starts: date | None = None
    ends: date | None = None


def body(given: Given, system: System) -> str:
    """Return the body in whose register it stands."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    if given.starts and given.ends and given.ends <= given.starts:
        what = f"It ends on {given.ends}, and starts on {given.starts}."
        yield refuse("impossible-dates", what, "It would hold on no day.", "Correct one of the days.", "ends")
    if given.organisation.strip() and find(system, Body, given.organisation) is None:
        what = f"No organisation has the code “{given.organisation}”."
        why = "It is matched only to items that name it in the same words, and not to what it becomes."
        yield refuse("unknown-code", what, why, "Give the code if it has one.", "organisation", "warning")
    if given.holder.strip() and not any(one.holder == given.holder for one in system.all(Appointment)):
        what = f"{given.holder} is in no post on record."
        why = "It counts once they are at a meeting."
        yield refuse("unknown-person", what, why, "Check the pseudonym.", "holder", "warning")
    for one in system.all(Interest):
        same = (one.body, one.holder, one.kind, one.organisation) == (
            given.body,
            given.holder,
            given.kind,
            given.organisation,
        )
        if same and one.ends is None and one.id != given.id:
            what = f"{given.holder} entered this interest before, as {one.id}."
            yield refuse("already-recorded", what, "An interest is entered once.", "Leave it as it is.", "organisation")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded, who sees which part, and to which items it is matched."""
    name = names_of(system).get(given.body, given.body)
    a = "an" if given.kind == "indirect" else "a"
    after = changed(system, change(given, system, moment))
    entry = after.one(Interest, given.id)
    return (
        f"{given.holder} has {a} {given.kind} interest in {given.organisation}; it stands in the register of {name}.",
        *(
            f"It is one in item {one.item.number} of {one.meeting.id} on {one.meeting.on}: {one.found.ruled.action} is proposed."
            for one in items_ahead(after, entry, moment.day)
            if one.found.ruled.by == "proposed"
        ),
        "It counts in every body the person sits on, on every item that touches the organisation or what it becomes.",
        "Everyone sees the register; the description is kept from the public and can be erased.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the entry."""
    fields = shared_fields(given, Interest)
    return Change(add=(Interest(**fields, declared=moment.day, source=f"declared on {moment.day}"),))
