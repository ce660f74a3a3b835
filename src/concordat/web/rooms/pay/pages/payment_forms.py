"""How contracts are paid: each payment form in force with what it pays, how much is due by it, and its curve as activity moves."""

from concordat import pay
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "payment-forms"
TITLE = "How contracts are paid"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 65)


def show(ask: Ask) -> Page:
    """Show the forms, and the curve of each over all of its lines by their own terms."""
    due, rules = worked.statements(ask), ask.system.rules
    found = ask.remember("forms in force", lambda: pay.forms_in_force(due, rules))
    curves = ask.remember("curves in force", lambda: tuple(pay.form_curve(one, rules) for one in found))
    return Page(
        title=TITLE,
        caption=str(due.year),
        says=(
            "A form says what a provider is paid as activity moves. Each curve is that of all lines paid so, by the terms of "
            "their own contracts: where it is flat the provider bears what more activity costs, where it rises with the broken "
            "line the commissioner does.",
        ),
        figures=(due.due,),
        tables=(pay.forms_table(found), *curves) if found else (),
        empty="" if found else "No contract line is in force in this year.",
        links=(
            Link("Paid in other ways", ask.path("replay"), "who would gain and who would lose"),
            Link("What is due under every contract", ask.path("due")),
        ),
    )
