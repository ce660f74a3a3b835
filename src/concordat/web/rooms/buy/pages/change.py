"""Whether a live contract may be changed: the grounds in the order of the law, and the headroom left in pounds and per cent."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from concordat import buy
from concordat.contract.records import Contract
from concordat.kernel.finding import Refused
from concordat.kernel.given import find
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "change-of-contract"
TITLE = "Change of a live contract"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 48)
Choice = Literal["", "yes", "no"]
ROUTES = ("", "direct award A", "direct award B", "direct award C", "most suitable provider", "competitive")
GIVE = "Choose a contract, or give the lifetime value as first signed; then say"
ANSWERS = (
    "materially_different_in_character",
    "provided_for",
    "change_of_provider_only",
    "meets_basic_selection_criteria",
    "external_factors",
    "change_is_the_authoritys_decision",
)


@dataclass(frozen=True)
class Filters:
    """The change; an answer that is empty is not answered. A contract brings its value as first signed and its ledger."""

    contract: str = ""
    original_lifetime_value: Annotated[Decimal | None, "Whole value as first signed, in pounds"] = None
    changes_since_signature: Annotated[Decimal | None, "Changes since then, in pounds"] = None
    this_change: Annotated[Decimal | None, "This change, in pounds"] = None
    on: date | None = None
    original_route: Annotated[
        Literal["", "direct award A", "direct award B", "direct award C", "most suitable provider", "competitive"],
        "How it was awarded",
    ] = ""
    materially_different_in_character: Annotated[Choice, "Does it change the contract’s character?"] = ""
    provided_for: Annotated[Choice, "Does the contract provide for it?"] = ""
    change_of_provider_only: Annotated[Choice, "Does only the provider change?"] = ""
    meets_basic_selection_criteria: Annotated[Choice, "Does the new provider qualify?"] = ""
    external_factors: Annotated[Choice, "Is it caused from outside?"] = ""
    change_is_the_authoritys_decision: Annotated[Choice, "Is it the authority’s own decision?"] = ""


def choices(ask: Ask) -> dict[str, list[tuple[str, str]]]:
    """Return the answers that each question may have."""
    routes = [(route, route or "not known") for route in ROUTES]
    contracts = [("", "not one of the register"), *((one.id, one.title) for one in ask.system.all(Contract))]
    answers = {name: [("", "not answered"), ("yes", "yes"), ("no", "no")] for name in ANSWERS}
    return answers | {"original_route": routes, "contract": contracts}


def show(ask: Ask) -> Page:
    """Show what the law says of the change."""
    given = ask.filters
    says = ("Added up from the value as first signed, never from the last variation. A reading aid, not legal advice.",)
    links: tuple[Link, ...] = (
        Link("Route to an award", ask.path("route")),
        Link("The rules behind it", ask.path("rules?q=change")),
    )
    contract = find(ask.system, Contract, given.contract) if given.contract else None
    recorded = buy.contract_changes(ask.system, contract) if contract else None
    original = recorded.original.value if recorded and recorded.original else given.original_lifetime_value
    if contract:
        links = (Link("The ledger of its changes", ask.path(f"changes/{contract.id}")), *links)
    if original is None or given.this_change is None:
        known = "It has its value as first signed and its ledger of changes; say" if original is not None else GIVE
        empty = f"{known} by how much this change raises it, in pounds."
        caption = contract.title if contract else ""
        return Page(title=TITLE, caption=caption, says=says, empty=empty, links=links)
    try:
        found = buy.change_of_contract(
            ask.system.rules,
            original=original,
            before=given.changes_since_signature,
            amount=given.this_change,
            route=given.original_route,
            on=given.on,
            answers=_answers(given),
            ledger=buy.ledger_of(recorded.changes) if recorded else (),
        )
    except Refused as refused:
        return Page(title=TITLE, says=says, findings=refused.findings, links=links)
    return Page(
        title=TITLE,
        caption=contract.title if contract else "",
        says=says,
        figures=buy.change_figures(found),
        tables=(buy.grounds_table(found.value),),
        findings=found.findings,
        links=links,
    )


def _answers(given: Any) -> dict[str, bool]:
    said = {name: getattr(given, name) for name in ANSWERS}
    return {name: answer == "yes" for name, answer in said.items() if answer}
