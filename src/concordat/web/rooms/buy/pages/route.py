"""Which route leads to an award: the questions of the law, what the answers lead to, and what another answer would change."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Annotated, Any, Literal

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

    began: Annotated[date | None, "Procurement began on"] = None
    existing_provider: Annotated[Choice, "Is there an existing provider?"] = ""
    only_that_provider_capable: Annotated[Choice, "Is no other provider capable?"] = ""
    framework: Annotated[Choice, "Is it a framework agreement?"] = ""
    patient_choice: Annotated[Choice, "Do patients choose the provider?"] = ""
    number_of_providers_restricted: Annotated[Choice, "Is the number of providers restricted?"] = ""
    offered_to_all_who_qualify: Annotated[Choice, "Is it offered to all who qualify?"] = ""
    interest_arrangements: Annotated[Choice, "Can providers express an interest?"] = ""
    existing_contract_about_to_expire: Annotated[Choice, "Is an existing contract near its end?"] = ""
    replaced_by_new_contract: Annotated[Choice, "Does a new contract replace it?"] = ""
    considerable_change: Annotated[Choice, "Is the change considerable?"] = ""
    provider_satisfies_current_and_likely_new: Annotated[Choice, "Will the existing provider satisfy?"] = ""
    likely_able_to_identify_most_suitable: Annotated[Choice, "Is the most suitable provider known?"] = ""


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
