"""Every reconciliation desk of those who ask: which months agree to the penny, what is at stake, and which replies are overdue."""

from concordat import pay
from concordat.web.core.ask import Ask
from concordat.web.core.page import SIGNED_IN, Link, Page

PATH = "reconciliation"
TITLE = "Reconciliation desks"
AUDIENCE = SIGNED_IN
MENU = ("Contracts and money", 85)


def show(ask: Ask) -> Page:
    """Show the contracts of the bodies that the person who asks works for."""
    own = [one for one in pay.contracts_in_force(ask.system, ask.day) if ask.sees(*one.buyers, *one.sellers)]
    shown = pay.desks_table(ask.system, tuple(one.contract for one in own), ask.day)
    return Page(
        title=TITLE,
        says=(shown.says,) if shown.rows else (),
        tables=(shown,) if shown.rows else (),
        links_of={shown.name: tuple(ask.path(f"reconciliation/{one.contract}") for one in own)},
        links=(Link("What is due", ask.path("due")),),
        empty="" if shown.rows else "No contract of a body you work for is in force on this day.",
    )
