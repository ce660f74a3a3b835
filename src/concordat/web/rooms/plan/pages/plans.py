"""Plans: what each area wants to reach, which bodies stand behind it, what it costs, and what is still to be answered."""

from concordat import plan
from concordat.plan.records import Plan
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page
from concordat.web.rooms.plan import plans_seen

PATH = "plans"
TITLE = "Plans"
AUDIENCE = PUBLIC
MENU = ("Need and outcomes", 1)


def show(ask: Ask) -> Page:
    """Show every version of every plan, the newest first."""
    told, findings = plans_seen.all_told(ask)
    return Page(
        title=TITLE,
        says=(
            *((plan.plans_in_words(told),) if told else ()),
            "What is to be reached, by which outcomes it can be told, which lines of contracts bring it about, and what that costs.",
        ),
        tables=(plan.plans_table(told, ask.names),) if told else (),
        links_of={"plans": tuple(ask.record("Plan", one.plan.id) for one in told)},
        findings=findings,
        links=(
            Link("Priorities", ask.path("priorities"), "how options are weighed, and what was not chosen"),
            Link("Outcomes framework", ask.path("outcomes-framework")),
        ),
        empty=""
        if ask.system.all(Plan)
        else "No plan is recorded yet. Bring plan/plans.csv, and with it plan/items.csv and plan/money.csv.",
    )
