"""Cost of a broken plan: what each contract and each party would bear if activity is not as it was, on average and in the worst years."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from concordat import pay
from concordat.kernel.money import decimal_from
from concordat.kernel.text import counted
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "broken-plan"
TITLE = "Cost of a broken plan"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 96)
FORECAST, MADE_UP = "by forecast where a line has one", "made up for every line"


@dataclass(frozen=True)
class Filters:
    """What is tried: whether forecasts are used, how far other activity is from what it was, whether it moves together, and one contract."""

    years: str = ""
    spread: str = ""
    way: str = ""
    contract: str = ""


def choices(ask: Ask) -> dict[str, Any]:
    """Return the spreads of the rulebook, how lines move, and the contracts that are settled."""
    due = worked.statements(ask)
    usual, spreads = pay.usual_spreads(ask.system.rules, due)
    return {
        "years": [("", FORECAST), (MADE_UP, MADE_UP)],
        "spread": [
            ("", f"{pay.spread_words(usual)} of activity, as usual"),
            *((str(one), pay.spread_words(one)) for one in spreads if one != usual),
        ],
        "way": [("", pay.WAYS[0]), *((one, one) for one in pay.WAYS[1:])],
        "contract": [("", "all contracts"), *((one, ask.names.get(one, one)) for one in due.cases)],
    }


def show(ask: Ask) -> Page:
    """Show what is borne in possible years under each contract's own form; nothing is recorded by looking."""
    asked, whole = ask.filters, worked.statements(ask)
    trail = (Link("What is due", ask.path("due")),)
    if asked.contract and asked.contract not in whole.cases:
        name = ask.names.get(asked.contract, asked.contract)
        none = f"Nothing is settled by activity under “{name}” in {whole.year}; an alliance follows its base contracts."
        return Page(title=TITLE, empty=none, links=tuple(_links(ask, "")), trail=trail)
    usual, spreads = pay.usual_spreads(ask.system.rules, whole)
    spread = decimal_from(asked.spread) if asked.spread in map(str, spreads) else usual
    way = asked.way if asked.way in pay.WAYS else pay.WAYS[0]

    made_up = asked.years == MADE_UP
    found, years = worked.broken_plan(ask, spread, way, asked.contract, made_up)
    parties, contracts = found.table(), found.contract_table(ask.names)
    forecast = pay.forecast_draws_table(years, ask.names)
    return Page(
        title=TITLE,
        caption=", ".join(
            (
                f"Against the activity of {whole.year}",
                *([ask.names.get(asked.contract, asked.contract)] if asked.contract else ()),
            )
        ),
        says=tuple(_says(found, years)),
        figures=found.figures() if contracts.rows else (),
        tables=(parties, contracts, *((forecast,) if forecast.rows else ())) if contracts.rows else (),
        links_of={
            parties.name: tuple(ask.record("Body", party.body) for party, _ in found.borne),
            contracts.name: tuple(ask.path(f"if-activity-moves/{one}") for one in found.contracts),
            forecast.name: tuple(ask.path(f"demand/{one.line.id}") for one in years.lines),
        },
        links=tuple(_links(ask, asked.contract)),
        trail=trail,
        empty="" if contracts.rows else "No contract of the year has priced activity, so that nothing would move.",
        view={"live": True},
    )


def _says(found: pay.BrokenPlan, years: pay.ForecastDraws) -> Iterator[str]:
    others = years.others
    if years.lines:
        yield (
            f"{counted(len(years.lines), 'line')} {'moves' if len(years.lines) == 1 else 'move'} as far from the activity there was as "
            "the forecast may err that was made of the months before the year."
        )
    if others:
        without = f"Of {counted(others, 'other line')} there is no forecast:" if years.lines else "No forecast is used:"
        yield (
            f"{without} possible years are made up. They say how much each contract's own form lets through when activity "
            "moves, not how likely it is that it moves so."
        )
    yield (
        "A commissioner bears what is due above what is due now; a provider bears what activity is worth more, less what is due "
        "more. Prices and terms of the year hold. Nothing is recorded by looking."
    )
    if found.joint:
        yield "A contract with several commissioners, or several providers, counts whole for each of them."


def _links(ask: Ask, contract: str) -> Iterator[Link]:
    if contract:
        yield Link(
            "If activity moves", ask.path(f"if-activity-moves/{contract}"), "its curve, and where it breaks even"
        )
        yield Link("The contract", ask.record("Contract", contract))
    yield Link("Demand and the odds of each plan", ask.path("demand"), "the forecasts, and how they were tried")
    yield Link("What is due under every contract", ask.path("due"))
    yield Link("Paid in other ways", ask.path("replay"))
