"""National policy: what was announced, when its detail comes, and when it takes effect."""

from concordat import publish
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Page

PATH = "policies"
TITLE = "National policy"
AUDIENCE = PUBLIC
MENU = ("Decisions", 90)


def show(ask: Ask) -> Page:
    """Show every policy."""
    shown = publish.policies_table(ask.system, ask.day)
    return Page(
        title=TITLE,
        tables=(shown,) if shown.rows else (),
        links_of={shown.name: tuple(ask.path(f"policies/{one.id}") for one in publish.policies(ask.system, ask.day))},
        empty="" if shown.rows else "No national policy is recorded. Bring publish/policies.csv.",
    )
