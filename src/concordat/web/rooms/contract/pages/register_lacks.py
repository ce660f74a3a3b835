"""What the register lacks: where it contradicts itself, payments or the law of changes, and what is missing or waits to be done."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from concordat import contract
from concordat.web.core.ask import Ask
from concordat.web.core.page import SIGNED_IN, Link, Page

PATH = "register-lacks"
TITLE = "What the register lacks"
AUDIENCE = SIGNED_IN
MENU = ("Contracts and money", 14)


@dataclass(frozen=True)
class Filters:
    """What narrows the page: one kind of finding; without it every contradiction is told, and what is missing is counted."""

    kind: str = ""
    on: date | None = None


def choices(ask: Ask) -> dict[str, Any]:
    """Return the kinds of findings there are."""
    kinds = contract.kinds_of(_found(ask))
    return {"kind": [("", "contradictions"), *((kind, kind.replace("-", " ")) for kind in kinds)]}


def show(ask: Ask) -> Page:
    """Show what the checks of the register find on the day asked for."""
    found, kind = _found(ask), ask.filters.kind
    wanted = tuple(one for one in found if kind in ("", one.finding.kind) and (kind or one.sort == contract.FAULT))
    counted, listed = contract.lacks_table(found), contract.found_table(wanted)
    return Page(
        title=TITLE,
        says=(
            "Every check of the register at once: what cannot stand, and what nobody wrote down. Choose a kind to read each.",
        ),
        figures=contract.lacks_figures(found),
        tables=tuple(one for one in (counted, listed) if one.rows),
        links_of={
            "lacks": tuple(ask.path(f"register-lacks?kind={one}") for one in contract.kinds_of(found)),
            "found": tuple(
                ask.record(one.about.kind, *one.about.key) if one.about else ask.path("contracts") for one in wanted
            ),
        },
        links=(Link("Contracts", ask.path("contracts")), Link("Key dates", ask.path("key-dates?show=all"))),
        empty="" if found else "Every check passes, and nothing is missing.",
    )


def _found(ask: Ask) -> tuple[contract.Told, ...]:
    day = ask.filters.on or ask.day
    found: tuple[contract.Told, ...] = ask.remember(("register lacks", day), lambda: contract.told(ask.system, day))
    return found
