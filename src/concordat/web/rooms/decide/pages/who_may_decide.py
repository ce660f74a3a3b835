"""Who may decide: a type of decision, its value, the bodies and a day; the answer with its proof, clause by clause."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from concordat import decide
from concordat.decide.authority.ask_system import Asked, Question, ask_system, bodies_with_schemes
from concordat.decide.governance import reading
from concordat.decide.records import Grant, Instrument
from concordat.decide.told.authority import authority_tables, standing_figure
from concordat.kernel.finding import Finding, Refused
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page
from concordat.web.rooms.decide.choices import body_choices
from concordat.web.rooms.decide.seen import open_to

PATH = "who-may-decide"
TITLE = "Who may decide?"
AUDIENCE = PUBLIC
MENU = ("Decisions", 60)


@dataclass(frozen=True)
class Filters:
    """What is asked; the value is that of all bodies together."""

    decision: str = "contract variation"
    value: Decimal | None = None
    counted_as: Annotated[Literal["variation", "annual", "whole-life"], "Which value"] = "variation"
    earlier_variations: Annotated[Decimal | None, "Earlier variations, in pounds"] = None
    shared: Annotated[Literal["equally", "by people"], "How bodies share the value"] = "equally"
    body: str = ""
    on: date | None = None
    would_decide: Annotated[str, "Who would decide"] = ""
    draft: Annotated[str, "As if this draft were in force"] = ""


def choices(ask: Ask) -> dict[str, Any]:
    """Return the types of decision, the bodies with schemes, those who hold a clause, and the drafts open to who asks."""
    day = ask.filters.on or ask.day
    holders = {one.holder for one in ask.system.all(Grant) if one.holder and open_to(ask, one, one.grantor)}
    return {
        "decision": [(one, one) for one in reading(ask.system.rules, "decision_types", day).value],
        "body": body_choices(ask, bodies_with_schemes(ask.system, day)),
        "would_decide": [("", "Anybody"), *((code, ask.names.get(code, code)) for code in sorted(holders))],
        "draft": [("", "No draft"), *((one.id, one.title) for one in _drafts(ask))],
    }


def show(ask: Ask) -> Page:
    """Show who may take the decision asked about."""
    own = ask.filters
    told, wrong = _asked(ask)
    return Page(
        title=TITLE,
        caption=f"On {own.on or ask.day:%-d %B %Y}",
        says=(
            "Everything that a body has not given away it decides itself. This is a reading aid, not legal advice.",
            *((f"{told.ruling.value.says}.",) if told else ()),
            *(f"The draft “{one.title}” is taken as in force." for one in _drafts(ask) if told and one.id == own.draft),
        ),
        figures=(standing_figure(told),) if told else (),
        tables=tuple(authority_tables(told)) if told else (),
        links_of=_clauses_of(ask, told),
        findings=(*wrong, *(told.ruling.findings if told else ())),
        links=(Link("The scheme with all its clauses", ask.path("scheme")),),
        empty="" if told else "No scheme of reservation and delegation can be asked so; see what is said above.",
    )


def _asked(ask: Ask) -> tuple[Asked | None, tuple[Finding, ...]]:
    own = ask.filters
    day = own.on or ask.day
    bodies = (own.body,) if own.body else bodies_with_schemes(ask.system, day)
    drafts = tuple(one.id for one in _drafts(ask) if one.id == own.draft)
    question = Question(
        decision_type=own.decision,
        bodies=bodies,
        on=day,
        value=own.value,
        basis=own.counted_as,
        earlier=own.earlier_variations,
        shared=own.shared,
        by=own.would_decide,
        as_if_adopted=drafts,
    )
    try:
        return ask.remember(("who may decide", question), lambda: ask_system(ask.system, question)), ()
    except Refused as refused:
        return None, refused.findings


def _clauses_of(ask: Ask, told: Asked | None) -> dict[str, tuple[str, ...]]:
    """Return the address of each clause: of those that came nearest, and of the one that a decider decides by."""
    if told is None:
        return {}
    ruling = told.ruling.value
    by = (one.clauses for route in ruling.routes for one in route.deciders)
    return {
        "nearest": tuple(ask.record("Grant", one.clause) for one in ruling.nearest),
        "routes.clauses": tuple(ask.record("Grant", *own) if len(own) == 1 else "" for own in by),
    }


def _drafts(ask: Ask) -> list[decide.Instrument]:
    """Return the drafts that clauses stand in, as far as they are open to who asks."""
    grantors: dict[str, list[str]] = {}
    for one in ask.system.all(Grant):
        grantors.setdefault(one.instrument, []).append(one.grantor)
    return [
        one
        for one in ask.system.all(Instrument)
        if one.starts is None and one.id in grantors and open_to(ask, one, one.body, *grantors[one.id])
    ]
