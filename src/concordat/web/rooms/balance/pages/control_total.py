"""The control total: both sides of the money on one page, what each body and the system must reach, the chance of it, and what if."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from concordat import balance
from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding
from concordat.kernel.table import Table
from concordat.publish.words import bare
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page, Slider
from concordat.web.rooms.balance import totals, totals_in_words

PATH = "control-total"
TITLE = "Both sides of the money"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 99)
REGIME = "balance.regime"
TRIED = ("prices", "activity", "savings")
# What is said above them answers most who come.
SELDOM = frozenset({"tests", "chance", "control_total_drivers", "underlying", "who_pays_whom"})


@dataclass(frozen=True)
class Filters:
    """What is tried, in per cent: prices between bodies, activity, savings; one commissioner for all; and the finance regime of another day."""

    prices: Decimal | None = None
    activity: Decimal | None = None
    savings: Decimal | None = None
    merged: Annotated[str, "Bodies that buy"] = ""
    regime: Annotated[str, "Finance regime"] = ""


def choices(ask: Ask) -> dict[str, Any]:
    """Return how far numbers can be tried, and the regimes of the rulebook."""
    most = _most(ask)
    history = ask.system.rules.history(REGIME)
    return {
        "prices": Slider(-most["prices"], most["prices"], 1, 0, "%", "Prices between bodies of the system"),
        "activity": Slider(-most["activity"], most["activity"], 1, 0, "%", "Activity"),
        "savings": Slider(0, most["savings"], 0.5, 0, "%", "Savings in own costs"),
        "merged": [("", "as they are"), ("yes", "merged into one")],
        "regime": [
            ("", "that of the year told"),
            *((one.starts.isoformat(), f"in force from {bare(one.starts)}") for one in history),
        ],
    }


def show(ask: Ask) -> Page:
    """Show both sides, the tests, conditional money, what is underlying, the chance and what is tried; nothing of it is kept."""
    asked, own = ask.filters, totals.positions(ask)
    regime = balance.regime_on(ask.system.rules, _day(ask))
    targets = balance.targets_of(ask.system, tuple(one.body for one in own.bodies), regime)
    tests = balance.tests_of(own, targets, regime)
    funds, wrong = balance.funds_of(ask.system)
    overlay, beyond = _overlay(ask)
    tried = totals.tried(ask, overlay) if overlay.anything else ()
    lacking = balance.without_target(own, targets, regime) if regime else ()
    chance, faults = totals.chance(ask, regime, targets, asked.regime) if regime and not lacking else (None, ())
    alike = chance is not None and chance.years == 1
    chance = None if alike else chance
    holds = balance.holds_table(own, totals.offsets(ask), funds)
    tables = (
        *((balance.tried_system_table(tried), balance.tried_table(own, tried, targets)) if tried else ()),
        *((balance.tests_table(own, targets, tests),) if targets.bodies or targets.system else ()),
        balance.both_sides_table(own),
        balance.conflicts_table(own, ask.system),
        *_chance(ask, chance),
        balance.funds_table(funds, ask.names),
        balance.underlying_table(own, funds, balance.one_offs_of(ask.system)),
        balance.who_pays_whom_table(own),
        holds,
    )
    return Page(
        title=TITLE,
        caption=f"{ask.system.settings.name}, {own.financial_year}",
        says=tuple(totals_in_words.says(ask, regime, tests, lacking, alike)),
        figures=tuple(_figures(own, tests, chance)),
        tables=tuple(one for one in tables if one.rows) if own.bodies else (),
        findings=(*beyond, *own.findings, *wrong, *faults),
        links=tuple(_links(ask)),
        empty="" if own.bodies else "No body has a contract line or a budget in the year: bring balance/budgets.csv.",
        view={"live": True},
        folds=True,
        seldom=SELDOM | {holds.name} if all(row[-1] for row in holds.rows) else SELDOM,
    )


def _day(ask: Ask) -> date:
    """Return the day whose regime is asked for: the last of the year told, so that a regime that began in it holds."""
    last = totals.year_of(ask).interval.last_day
    starts = {one.starts.isoformat(): one.starts for one in ask.system.rules.history(REGIME)}
    return starts.get(ask.filters.regime) or last or ask.day


def _overlay(ask: Ask) -> tuple[balance.Overlay, tuple[Finding, ...]]:
    given = {name: getattr(ask.filters, name) for name in TRIED}
    return balance.overlay_within(given, _most(ask), merged=ask.filters.merged == "yes")


def _most(ask: Ask) -> Mapping[str, Decimal]:
    return balance.most_tried(ask.system.rules, totals.year_of(ask).interval.start)


def _chance(ask: Ask, found: balance.SystemChance | None) -> Iterator[Table]:
    if found is not None:
        yield balance.chance_table(found)
        yield balance.drivers_table(found, ask.names)


def _figures(
    own: balance.Positions, tests: tuple[balance.Test, ...], chance: balance.SystemChance | None
) -> Iterator[Answer[Any]]:
    yield own.system
    whole = tests[-1]
    if whole.target is not None and whole.ahead is not None:
        yield whole.target.named("balance.control_total")
        yield whole.ahead.named("balance.control_total_ahead")
    if chance is not None:
        yield chance.figure


def _links(ask: Ask) -> Iterator[Link]:
    yield Link(
        "Does the system balance?",
        ask.path("position"),
        "the same positions, beside those under the single contracts proposed",
    )
    yield Link("Moving control totals between bodies", ask.path("control-total/offsets"), "proposals that sum to zero")
    yield Link("Money that hangs on conditions", ask.path("control-total/funds"), "gate by gate")
    yield Link("Cost of a broken plan", ask.path("broken-plan"), "the possible years behind the chance")
    yield Link("Finance regimes and their days", ask.path(f"rules/{REGIME}"))
