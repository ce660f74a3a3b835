"""Which route leads to an award: the questions of the law, what the answers lead to, and what another answer would change."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Literal

from concordat import buy
from concordat.kernel.finding import Refused
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "route"
TITLE = "Route to an award"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 45)
Choice = Literal["", "yes", "no"]


@dataclass(frozen=True)
class Filters:
    """What is answered; empty is not answered."""

    began: date | None = None
    existing_provider: Choice = ""
    only_that_provider_capable: Choice = ""
    framework: Choice = ""
    patient_choice: Choice = ""
    number_of_providers_restricted: Choice = ""
    offered_to_all_who_qualify: Choice = ""
    interest_arrangements: Choice = ""
    existing_contract_about_to_expire: Choice = ""
    replaced_by_new_contract: Choice = ""
    considerable_change: Choice = ""
    provider_satisfies_current_and_likely_new: Choice = ""
    likely_able_to_identify_most_suitable: Choice = ""


def choices(ask: Ask) -> dict[str, list[tuple[str, str]]]:
    """Return the answers that each question may have."""
    answers = [("", "not answered"), ("yes", "yes"), ("no", "no")]
    return {field.name: answers for field in fields(Filters) if field.name != "began"}


def show(ask: Ask) -> Page:
    """Show the route that the answers lead to."""
    given = ask.filters
    links = (
        Link("The rules behind it", ask.path("rules?q=route")),
        Link("Days of a standstill", ask.path("standstill")),
    )
    try:
        found = buy.route_to_award(ask.system.rules, given.began, _answers(given))
    except Refused as refused:
        return Page(title=TITLE, says=_says(), findings=refused.findings, links=links)
    return Page(
        title=TITLE,
        says=(*_says(), f"The law {'of that day' if given.began else 'as it stands last'}: {found.value.regime}."),
        figures=(buy.route_figure(found),),
        tables=(buy.questions_table(found.value), buy.routes_table(found.value)),
        findings=found.findings,
        links=links,
    )


def _says() -> tuple[str, ...]:
    return (
        "Answer what is known. A question without an answer is never taken for a yes or a no. A reading aid, not legal advice.",
    )


def _answers(given: Any) -> dict[str, bool]:
    said = {field.name: getattr(given, field.name) for field in fields(given) if field.name != "began"}
    return {name: answer == "yes" for name, answer in said.items() if answer}
