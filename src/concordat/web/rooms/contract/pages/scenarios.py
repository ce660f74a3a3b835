"""Scenarios of a single contract side by side: one set of rules in each row, with who gains, what is left to talk about, and what it does for patients."""

from dataclasses import dataclass
from typing import Any

from concordat import pay
from concordat.contract.records import Consolidation
from concordat.kernel.finding import Refused
from concordat.kernel.given import find
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page

PATH = "consolidations/<str:consolidation>/scenarios"
TITLE = "Scenarios side by side"
AUDIENCE = PUBLIC
USUAL = ("as chosen", "keep own", "best for patients", "value-neutral average")


@dataclass(frozen=True)
class Filters:
    """Which scenarios stand beside each other; they live in the address, and nothing is recorded. The usual ones where none is named."""

    first: str = ""
    second: str = ""
    third: str = ""
    fourth: str = ""


def choices(ask: Ask) -> dict[str, Any]:
    """Return every scenario there is, for each place."""
    every = [one for one in ask.system.all(Consolidation) if one.signed is None]
    names = dict.fromkeys(name for one in every for name in pay.scenario_names(one))
    options = [("", "none"), *((name, _words(ask, name)) for name in names)]
    return dict.fromkeys(("first", "second", "third", "fourth"), options)


def show(ask: Ask, consolidation: str) -> Page:
    """Show the scenarios asked for."""
    own = find(ask.system, Consolidation, consolidation)
    if own is None or own.signed is not None:
        look = (Link("From many contracts to one", ask.path("consolidations")),)
        raise Missing(f"There is no open worksheet “{consolidation}”.", look)
    asked = ask.filters
    named = tuple(dict.fromkeys(filter(None, (asked.first, asked.second, asked.third, asked.fourth))))
    try:
        found = tuple(_scenario(ask, consolidation, name) for name in named or USUAL)
    except Refused as refused:
        return Page(title=own.title, caption=TITLE, findings=refused.findings)
    return Page(
        title=own.title,
        caption=TITLE,
        says=(
            "Each row takes the same contracts and one set of rules. The address holds the choice, so that it can be sent to "
            "others as it is. Looking records nothing.",
        ),
        tables=(pay.scenarios_table(found), pay.scenario_terms_table(found)),
        links=(
            Link("The whole worksheet", ask.record("Consolidation", own.id)),
            Link("Differences to settle", ask.path(f"consolidations/{own.id}/differences")),
        ),
        trail=(
            Link("From many contracts to one", ask.path("consolidations")),
            Link(own.title, ask.record("Consolidation", own.id)),
        ),
    )


def _scenario(ask: Ask, consolidation: str, name: str) -> pay.Scenario:
    made: pay.Scenario = ask.remember(
        ("scenario", consolidation, name), lambda: pay.scenario(ask.system, consolidation, name, worked.statements(ask))
    )
    return made


def _words(ask: Ask, name: str) -> str:
    body = name.removeprefix(pay.TERM_OF)
    return f"{pay.TERM_OF}{ask.names.get(body, body)}" if name.startswith(pay.TERM_OF) else name
