"""Which schemes, and which sites to keep: the best choice within the limits of capital, its bound, the next-best plans, and what each constraint costs."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from concordat import plan
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page, Slider
from concordat.web.rooms.plan import estates

PATH = "estates/portfolio"
TITLE = "Which schemes, and which sites to keep"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 114)
USUAL = plan.EstateTried()


@dataclass(frozen=True)
class Filters:
    """What is tried: limits of capital as per cent of those on record, and what a million pounds of running cost saved is worth."""

    limits: Decimal | None = None
    saving: Decimal | None = None


def choices(ask: Ask) -> dict[str, Any]:
    """Return what may be tried."""
    return {
        "limits": Slider(50, 200, 10, 100, "%", "Limits of capital, of those on record"),
        "saving": Slider(0, 20, 1, 1, "points", "Worth of £1 million of running cost saved a year"),
    }


def show(ask: Ask) -> Page:
    """Show the choice under what is tried."""
    own = estates.estate(ask)
    asked = ask.filters
    tried = plan.EstateTried(
        USUAL.limits if asked.limits is None else asked.limits, USUAL.saving if asked.saving is None else asked.saving
    )
    found: plan.EstateChoice | None = ask.remember(("estate choice", tried), lambda: plan.estate_choice(own, tried))
    trail = (Link("Estates and backlog", ask.path("estates")),)
    if found is None:
        empty = (
            "There is nothing to choose between yet: schemes with capital (plan/estate_schemes.csv, plan/scheme_capital.csv) and "
            "limits of capital (plan/capital_limits.csv) come with the system folder."
        )
        return Page(title=TITLE, empty=empty, trail=trail)
    if found.answer is None:
        says = (
            "No choice keeps every constraint that is tried. The smallest set of them that conflict is named below.",
        )
        return Page(title=TITLE, says=says, findings=found.findings, trail=trail)
    gives = found.answer.value
    return Page(
        title=TITLE,
        caption=ask.system.settings.name,
        says=plan.choice_in_words(gives),
        tables=(
            plan.best_table(own, found, gives),
            plan.spending_table(found, gives),
            *((plan.next_best_table(own, found, gives),) if gives.others else ()),
            *((plan.constraints_table(found, gives, ask.names),) if gives.costs else ()),
        ),
        findings=found.findings,
        trail=trail,
        links=(Link("Building schemes", ask.path("schemes")),),
        view={"live": True},
    )
