"""Share of spend on general practice: what of all that each commissioner spends goes there, since its first year, and what share is wanted."""

from concordat import watch
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "spend-on-general-practice"
TITLE = "Share of spend on general practice"
AUDIENCE = PUBLIC
MENU = ("Need and outcomes", 50)


def show(ask: Ask) -> Page:
    """Show every commissioner, year by year."""
    found = ask.remember("spend on general practice", lambda: watch.spend_shares(ask.system))
    targets = watch.spend_targets_table(ask.system, found, ask.names)
    tables = (watch.spend_share_table(found, ask.names), targets)
    return Page(
        title=TITLE,
        says=(
            *((watch.spend_in_words(found, ask.names),) if found else ()),
            "It is worked out from the records themselves: budgets, and lines of contracts by their planned values. An outcome that is "
            f"measured by “{watch.SPEND_MEASURE}” has its baseline and target beside it.",
        ),
        tables=tuple(one for one in tables if one.rows),
        links=(
            Link("Outcomes expected", ask.path("outcomes")),
            Link("Outcomes framework", ask.path("outcomes-framework")),
        ),
        empty="" if found else "No budget says what is spent on general practice.",
    )
