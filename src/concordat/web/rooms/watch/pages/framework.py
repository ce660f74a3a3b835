"""The outcomes framework: what is wanted for people, what measures it, who answers for what share, and which contract brings it about."""

from concordat import watch
from concordat.watch.records import Indicator
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page, ToDo
from concordat.web.rooms.watch import measures

PATH = "outcomes-framework"
TITLE = "Outcomes framework"
AUDIENCE = PUBLIC
MENU = ("Need and outcomes", 10)


def show(ask: Ask) -> Page:
    """Show every outcome with its measure, and every measure as it is defined."""
    found = measures.framework(ask)
    indicators = ask.system.all(Indicator)
    body = next(iter(sorted(ask.bodies)), "")
    spread = ask.remember(
        "consistency of outcomes", lambda: watch.consistencies(measures.measured(ask), ask.system.rules)
    )
    tables = (
        watch.framework_table(found),
        watch.consistency_table(spread, ask.names),
        watch.reviews_table(indicators, ask.day),
        watch.definitions_table(indicators),
    )
    return Page(
        title=TITLE,
        says=(
            "An outcome is shared: several contracts and partnerships can bring the same one about, and it is measured alike "
            "in each. What measures it is defined once, checked by another than its author, and looked at again by a day.",
        ),
        figures=watch.framework_figures(found),
        tables=tuple(one for one in tables if one.rows),
        findings=found.findings,
        links_of={
            "framework": tuple(ask.record("ExpectedOutcome", one.outcome.id) for one in found.traced),
            "consistency": tuple(ask.path(f"measures/{one.indicator.id}") for one in spread),
            "indicators": tuple(ask.record("Indicator", one.id) for one in indicators),
        },
        links=(
            Link("Outcomes expected", ask.path("outcomes")),
            Link("Payments for outcomes", ask.path("outcome-payments")),
        ),
        empty="" if indicators or found.traced else "No outcome and no measure is recorded yet.",
        to_do=(
            ToDo("watch.define_indicator", "Define an indicator", {"body": body}, body),
            *(
                ToDo(
                    "watch.change_indicator",
                    f"Change how “{one.title}” is defined",
                    {"indicator": one.id, "body": one.body},
                    one.body,
                )
                for one in indicators
            ),
            *(
                ToDo(
                    "watch.review_indicator", f"Review “{one.title}”", {"indicator": one.id, "body": one.body}, one.body
                )
                for one in indicators
            ),
        ),
    )
