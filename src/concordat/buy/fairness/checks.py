"""Checks what fairness is worked out from: takes awards with bids, gives a finding for everything impossible or not known."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from concordat.buy.fairness.nouns import Award
from concordat.kernel.finding import Finding, Place
from concordat.kernel.text import counted


def impossible(awards: Sequence[Award], starts: date, last_day: date) -> Iterator[Finding]:
    """Give everything that cannot be."""
    if last_day < starts:
        what = f"The period ends on {last_day}, it starts on {starts}."
        yield _stop("impossible-dates", what, "It has no day.", "last_day")
    for name in (name for name, times in Counter(one.id for one in awards).items() if times > 1):
        yield _stop("duplicate-key", f"Award {name} is given twice.", "It would count twice.", "awards")
    for one in awards:
        for bid in (bid for bid, times in Counter(bid.id for bid in one.bids).items() if times > 1):
            yield _stop("duplicate-key", f"Bid {bid} for {one.id} is given twice.", "It would count twice.", "awards")
        for bid in (bid.id for bid in one.bids if not bid.bidders):
            yield _stop("no-bidder", f"Bid {bid} for {one.id} is made by nobody.", "Somebody makes a bid.", "awards")
        if not one.bids and not one.awarded_to:
            what = f"{one.id} has no bid and is awarded to nobody."
            yield _stop("no-provider", what, "Without bids it is said who was awarded it.", "awards")
        if one.bids and one.awarded_to:
            what = f"{one.id} has bids, and beside them who was awarded it."
            yield _stop("two-answers", what, "Of a bid it is said whether it won.", "awards")


def not_known(awards: Sequence[Award]) -> Iterator[Finding]:
    """Give a warning for awards of which nobody can say who was there before."""
    ids = [one.id for one in awards if not one.services]
    if ids:
        some = ", ".join(ids[:5]) + (" and more" if ids[5:] else "")
        what = f"{counted(len(ids), 'award')} without services: {some}."
        why = "Who held such a contract before is not known, so that their bids stand apart."
        yield Finding("services-not-known", what, why, "Give the services.", Place(field="awards"), "warning")


def _stop(kind: str, what: str, why: str, field: str) -> Finding:
    return Finding(kind, what, why, "Correct what was given.", Place(field=field))
