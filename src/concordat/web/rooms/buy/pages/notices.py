"""The notices of a contract's award: what is due when, filled from the register, and what is missing."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from concordat import buy
from concordat.buy.records.awards import Route
from concordat.contract.records import Contract
from concordat.kernel.given import find
from concordat.kernel.table import Table
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page
from concordat.web.rooms.buy.seen import awards_open_to

PATH = "notices/<str:contract>"
TITLE = "Notices of an award"
AUDIENCE = PUBLIC


@dataclass(frozen=True)
class Filters:
    """An award that is recorded; or, where none is, a route and the days that would be."""

    award: str = ""
    route: Route = "direct award C"
    assessing_from: Annotated[date | None, "Bids assessed from"] = None
    intention_published: Annotated[date | None, "Intention notice published on"] = None
    awarded: Annotated[date | None, "Awarded on"] = None


def choices(ask: Ask) -> dict[str, list[tuple[str, str]]]:
    """Return the awards recorded, newest first; the page shows those of its contract."""
    found = awards_open_to(ask)[0]
    return {"award": [("", "by the route and days given"), *((one.award.id, one.award.id) for one in found)]}


def show(ask: Ask, contract: str) -> Page:
    """Show every notice with its items."""
    one = find(ask.system, Contract, contract)
    if one is None:
        raise Missing(f"There is no contract “{contract}”.", (Link("Every contract", ask.path("contracts")),))
    given = ask.filters
    recorded = awards_open_to(ask, one.id)[0]
    award = next((each for each in recorded if each.award.id == given.award), None)
    if award is not None:
        days, route = buy.notice_days(award), award.law_of_now[0]
    else:
        days, route = _as_given(ask), given.route
    found = buy.contract_notices(ask.system, worked.register(ask), one, route, days)
    return Page(
        title=one.title,
        caption=TITLE,
        says=_says(found, route, award),
        tables=(*_recorded(ask, recorded), found.notices_table(), found.items_table()),
        links_of={"recorded_awards": tuple(ask.record("AwardDecision", each.award.id) for each in recorded)},
        findings=found.answer.findings,
        links=(Link("Route to an award", ask.path("route")), Link("Days of a standstill", ask.path("standstill"))),
        trail=(Link("Contracts", ask.path("contracts")), Link(one.title, ask.record("Contract", one.id))),
    )


def _as_given(ask: Ask) -> buy.NoticeDays:
    own = ask.filters
    return buy.NoticeDays(
        assessing_from=own.assessing_from,
        intention_published=own.intention_published,
        awarded=own.awarded,
        as_at=ask.day,
    )


def _recorded(ask: Ask, recorded: tuple[buy.Standing, ...]) -> tuple[Table, ...]:
    return (buy.awards_list(recorded, ask.names),) if recorded else ()


def _says(found: buy.ContractNotices, route: str, award: buy.Standing | None) -> tuple[str, ...]:
    standstill = "A standstill follows the intention notice." if found.answer.value.standstill else "No standstill."
    known = f"As recorded for the award {award.award.id}, by" if award else "If it were awarded by"
    return (
        f"{known} the route “{route}” under the Provider Selection Regime. {standstill}",
        "A draft of what is to be said; publishing it is done elsewhere.",
    )
