"""The register of interests: who declared what, in which organisation, and since when; each entered once."""

from dataclasses import dataclass
from typing import Any

from concordat import decide
from concordat.decide.told.interests import entries, register_table
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Page, ToDo
from concordat.web.rooms.decide.choices import body_choices

PATH = "interests"
TITLE = "Register of interests"
AUDIENCE = PUBLIC
MENU = ("Organisations", 65)


@dataclass(frozen=True)
class Filters:
    """What narrows the register: a body, a kind of interest, and whether those that ended are shown."""

    body: str = ""
    kind: str = ""
    ended: str = "shown"


def choices(ask: Ask) -> dict[str, Any]:
    """Return the bodies with a register, the kinds of interest, and what becomes of those that ended."""
    found = ask.system.all(decide.Interest)
    kinds = sorted({one.kind for one in found})
    return {
        "body": body_choices(ask, (one.body for one in found)),
        "kind": [("", "All kinds"), *((kind, kind.capitalize()) for kind in kinds)],
        "ended": [("shown", "Shown"), ("left out", "Left out")],
    }


def show(ask: Ask) -> Page:
    """Show the register."""
    asked = ask.filters
    found = entries(ask.system, body=asked.body, kind=asked.kind, ended=asked.ended != "left out", day=ask.day)
    return Page(
        title=TITLE,
        says=(
            "Each interest is entered once. From then on it is matched to every item that touches the organisation, or the body "
            "it became; what follows is proposed by a rule and ruled on by the chair of the meeting.",
            "People are shown by pseudonym and post. What an interest is in detail is personal and is not shown.",
        ),
        tables=(register_table(ask.system, found, ask.names),) if found else (),
        links_of={"interests": tuple(ask.record("Interest", one.id) for one in found)},
        to_do=(ToDo("decide.register_interest", "Enter an interest"),),
        empty=""
        if found
        else "No interest is on the register. A board secretary enters what a member declares; it is matched to every item from then on.",
    )
