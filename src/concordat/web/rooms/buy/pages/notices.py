"""The notices of a contract's award: what is due when, filled from the register, and what is missing."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from concordat import buy
from concordat.contract.records import Contract
from concordat.kernel.given import find
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page

PATH = "notices/<str:contract>"
TITLE = "Notices of an award"
AUDIENCE = PUBLIC


@dataclass(frozen=True)
class Filters:
    """The route, and the days that are known."""

    route: Literal[
        "direct award A",
        "direct award B",
        "direct award C",
        "most suitable provider",
        "competitive",
        "framework",
        "mini-competition",
        "urgent award",
    ] = "direct award C"
    assessing_from: date | None = None
    intention_published: date | None = None
    awarded: date | None = None


def show(ask: Ask, contract: str) -> Page:
    """Show every notice with its items."""
    one = find(ask.system, Contract, contract)
    if one is None:
        raise Missing(f"There is no contract “{contract}”.", (Link("Every contract", ask.path("contracts")),))
    own = ask.filters
    days = buy.NoticeDays(
        assessing_from=own.assessing_from,
        intention_published=own.intention_published,
        awarded=own.awarded,
        as_at=ask.day,
    )
    found = buy.contract_notices(ask.system, worked.register(ask), one, own.route, days)
    standstill = "A standstill follows the intention notice." if found.answer.value.standstill else "No standstill."
    return Page(
        title=one.title,
        caption=TITLE,
        says=(
            f"If it were awarded by the route “{own.route}” under the Provider Selection Regime. {standstill}",
            "A draft of what is to be said; publishing it is done elsewhere.",
        ),
        tables=(found.notices_table(), found.items_table()),
        findings=found.answer.findings,
        links=(Link("Route to an award", ask.path("route")), Link("Days of a standstill", ask.path("standstill"))),
        trail=(Link("Contracts", ask.path("contracts")), Link(one.title, ask.record("Contract", one.id))),
    )
