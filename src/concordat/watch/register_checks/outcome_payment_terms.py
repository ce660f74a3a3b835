"""Takes the register and its payments for outcomes, gives everything that is wrong with their terms, so that nothing hangs on a payment that cannot be settled."""

from collections.abc import Iterator

from concordat.contract import Checked
from concordat.kernel.finding import Finding
from concordat.watch.outcome_terms import outcome_terms

SORT = "fault"


def check(given: Checked) -> Iterator[Finding]:
    """Yield each finding of each payment, and line-of-another where its line is one of another contract."""
    for terms in outcome_terms(given.system):
        own = terms.payment
        for one in terms.findings:
            yield given.finding(one.kind, own, f"“{own.title}”: {one.what}", one.why, one.next, one.where.field)
        line = given.line_by_id.get(own.line)
        if line is not None and own.contract and line.contract != own.contract:
            what = f"“{own.title}” names {own.line}, a line of {line.contract}."
            why = f"It is paid under {own.contract}."
            yield given.finding("line-of-another", own, what, why, "Name one of its own lines.", "line")
