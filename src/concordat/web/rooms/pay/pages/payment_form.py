"""Payment form of a contract: choose a form and its terms, see at once what each party would get as activity moves; nothing is kept."""

from collections.abc import Iterator
from typing import Any

from concordat import pay
from concordat.kernel.period import FinancialYear
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page
from concordat.web.rooms.pay.terms_tried import filters_with_terms, form_choices, term_choices, terms_of

PATH = "payment-form/<str:contract>"
TITLE = "Try a payment form"
AUDIENCE = PUBLIC
Filters = filters_with_terms(
    "What is tried: a form, a year's rules and terms. Nothing is recorded by it.", "form", "year"
)


def choices(ask: Ask) -> dict[str, Any]:
    """Return the forms, the years whose rules are there, and the terms of the form tried, or else of the contract's own forms."""
    years = pay.years_of_rules(ask.system.rules)
    return {
        "form": form_choices("as it is"),
        "year": [("", "as it is"), *((year, year) for year in years)],
        **term_choices(_forms(ask)),
    }


def _forms(ask: Ask) -> tuple[str, ...]:
    """Return the form that is tried; until one is chosen, those of the contract's own lines."""
    if ask.filters.form in pay.forms():
        return (ask.filters.form,)
    own = worked.register(ask).lines_of.get(ask.parts["contract"], ())
    return tuple(dict.fromkeys(line.form for line in own if line.form in pay.forms()))


def show(ask: Ask, contract: str) -> Page:
    """Show what the contract pays as it is beside the way that is tried; the address keeps the choice."""
    due = worked.statements_of(ask, contract)
    if contract not in due.cases:
        look = (Link("What is due under every contract", ask.path("due")),)
        raise Missing(f"Nothing is settled under a contract “{contract}” in {due.year}.", look)
    asked, title = ask.filters, ask.names.get(contract, contract)
    years = pay.years_of_rules(ask.system.rules)
    on = FinancialYear.parse(asked.year).interval.start if asked.year in years else None
    form = asked.form if asked.form in pay.forms() else ""
    way = pay.way_of(form, terms_of(asked, _forms(ask)), on)
    found = pay.replay(due, (way,), ask.system.rules)
    return Page(
        title=title,
        caption=TITLE,
        says=tuple(_says(found, way, form)),
        figures=pay.trial_figures(found, contract),
        tables=(
            *((pay.trial_curve(found, contract),) if found.ways else ()),
            *(pay.trial_terms(found, contract, one) for one in _forms(ask)),
        ),
        findings=found.findings,
        links=(
            Link("The contract", ask.record("Contract", contract)),
            Link("Every contract paid in other ways", ask.path("replay")),
            Link("How contracts are paid", ask.path("payment-forms")),
        ),
        trail=(Link("What is due", ask.path("due")), Link(title, ask.path(f"due/{contract}"))),
        view={"live": True},
    )


def _says(found: pay.Replay, way: pay.Way, form: str) -> Iterator[str]:
    yield f"The activity of the year paid {way.name}, beside what is due as it is. Nothing is kept; the address of this page keeps the choice."
    if not form:
        yield "Choose a form first: its own terms can then be tried. Until then those of the forms that the contract has are shown."
    yield "A line without priced activity keeps its form. A term that is not typed is that of the contract, or the national rule."
    if found.findings:
        yield "It cannot be worked out as it stands; the findings below say what is missing."
