"""Every contract in force on a day, narrowed by commissioner, provider, form or words."""

from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from concordat import contract
from concordat.contract.records import Form
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "contracts"
TITLE = "Contracts"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 10)


@dataclass(frozen=True)
class Filters:
    """What narrows the page."""

    q: str = ""
    commissioner: str = ""
    provider: str = ""
    form: str = ""
    on: date | None = None


def choices(ask: Ask) -> dict[str, Any]:
    """Return the bodies and forms to choose from."""
    held = worked.matrix(ask, ask.filters.on or ask.day)
    return {
        "commissioner": _bodies(ask, held.commissioners),
        "provider": _bodies(ask, held.providers),
        "form": [("", "any"), *((form, form) for form in get_args(Form))],
    }


def show(ask: Ask) -> Page:
    """Show the register on the day asked for."""
    own, register = ask.filters, worked.register(ask)
    day = own.on or ask.day
    wanted = contract.Wanted(on=day, commissioner=own.commissioner, provider=own.provider, form=own.form, words=own.q)
    found = contract.wanted_contracts(register, wanted)
    held = worked.matrix(ask, day)
    return Page(
        title=TITLE,
        says=(
            "Who agreed what with whom. Each contract says what is bought, on which terms, and which vote allowed it.",
        ),
        figures=(held.conversations, held.value),
        tables=(contract.register_table(register, found, day),) if found else (),
        links_of={"register": tuple(ask.record("Contract", one.id) for one in found)},
        empty="" if found else "No contract in force on this day fits. Choose another day, or any body and form.",
        links=(
            Link("Portfolio: by expiry, value, provider and form", ask.path("portfolio")),
            Link("Key dates", ask.path("key-dates")),
            *((Link("What the register lacks", ask.path("register-lacks")),) if ask.account else ()),
            Link("Who buys from whom", ask.path("matrix")),
            Link("Single contracts proposed", ask.path("consolidations")),
            Link("Work done several times", ask.path("duplicated-work")),
            Link("Conversations over time", ask.path("conversations")),
        ),
    )


def _bodies(ask: Ask, bodies: tuple[str, ...]) -> list[tuple[str, str]]:
    return [("", "any"), *((body, ask.names.get(body, body)) for body in bodies)]
