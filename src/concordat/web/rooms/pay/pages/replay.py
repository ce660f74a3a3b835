"""Replay: the activity of the year paid in other ways, who gains and who loses by each, and where it breaks even."""

from collections.abc import Iterator
from typing import Any

from concordat import pay
from concordat.kernel.period import FinancialYear
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page
from concordat.web.rooms.pay.terms_tried import filters_with_terms, form_choices, term_choices, terms_of

PATH = "replay"
TITLE = "Paid in other ways"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 95)
Filters = filters_with_terms(
    "What is tried: a form, a year's rules, terms; and whose curve is shown.", "form", "year", "body"
)


def choices(ask: Ask) -> dict[str, Any]:
    """Return the forms, the years whose rules are there, and the bodies that buy or provide."""
    bodies = dict.fromkeys(body for one in worked.statements(ask).lines for body in (one.commissioner, one.provider))
    return {
        "form": form_choices("every form"),
        "year": [("", "as it is"), *((year, year) for year in pay.years_of_rules(ask.system.rules))],
        "body": [("", "all contracts"), *((body, ask.names.get(body, body)) for body in bodies)],
        **term_choices(_tried(ask)),
    }


def _tried(ask: Ask) -> tuple[str, ...]:
    """Return the form whose terms can be tried; none until one is chosen: those of every form would fill the page."""
    return (ask.filters.form,) if ask.filters.form in pay.forms() else ()


def show(ask: Ask) -> Page:
    """Show what every contract would pay in each way, who gains, and the curve; nothing is recorded by looking."""
    asked = ask.filters
    on = FinancialYear.parse(asked.year).interval.start if asked.year in pay.years_of_rules(ask.system.rules) else None
    terms = terms_of(asked, _tried(ask))
    ways = (pay.way_of(asked.form, terms, on),) if asked.form in pay.forms() else pay.every_form(terms, on)
    due = worked.statements(ask)
    key = ("replay", tuple(way.name for way in ways), tuple(terms.items()))
    found = ask.remember(key, lambda: pay.replay(due, ways, ask.system.rules))
    own = [one for one in found.parties if one.body == asked.body] or found.parties
    contracts = tuple(dict.fromkeys(contract for one in own for contract in one.contracts))
    by_contract = pay.replay_contracts(found)
    return Page(
        title=TITLE,
        caption=f"Activity of {due.year}",
        says=tuple(_says(asked.form, found)),
        figures=(due.due,),
        tables=(
            (
                pay.replay_parties(found),
                pay.replay_even(found, own),
                ask.remember((*key, "curve", contracts), lambda: pay.replay_curve(found, contracts)),
                by_contract,
            )
            if found.ways
            else ()
        ),
        findings=found.findings,
        links_of={by_contract.name: tuple(ask.path(f"payment-form/{one}") for one in found.own.due)},
        links=(
            Link("How contracts are paid", ask.path("payment-forms"), "the forms in force, each with its curve"),
            Link("What is due under every contract", ask.path("due")),
        ),
        view={"live": True},
    )


def _says(form: str, found: pay.Replay) -> Iterator[str]:
    yield (
        "The same activity at the same prices, paid in another way: what each contract would come to, and who would gain and "
        "who would lose. Nothing is recorded by looking."
    )
    if not form:
        yield "Choose a form to try its terms."
    yield (
        "Terms of a contract hold unless another is typed here; the national rules of its own year hold unless another is "
        "chosen. A line without priced activity stays as it is."
    )
    if found.findings:
        yield "Some ways cannot be worked out as they stand; the findings below say what is missing."
