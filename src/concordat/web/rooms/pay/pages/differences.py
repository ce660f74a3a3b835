"""What it costs that contracts differ: each priced term, and what each contract would pay under another's."""

from concordat import pay
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "differences"
TITLE = "What differences cost"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 70)


def show(ask: Ask) -> Page:
    """Show the cost of differences, provider by provider."""
    found = worked.differences(ask)
    spread = pay.spreads(found)
    unpriced = pay.unpriced_table(found)
    return Page(
        title=TITLE,
        says=(
            "Every contract is settled again at the same activity with one term replaced by another contract's. What changes "
            "is what the difference costs.",
        ),
        tables=(
            *((spread,) if spread.rows else ()),
            *(one.table() for one in found if one.priced),
            *((unpriced,) if unpriced.rows else ()),
        ),
        findings=tuple(finding for one in found for finding in one.findings),
        empty="" if spread.rows else "No term that has a price differs between contracts with the same provider.",
        links=(
            *(
                Link(f"Terms with {ask.names.get(one.provider, one.provider)}", ask.path(f"compare/{one.provider}"))
                for one in found
            ),
            Link("Make many contracts one", ask.path("consolidations")),
        ),
    )
