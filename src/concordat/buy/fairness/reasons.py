"""What fairness was worked out from: takes awards, gives what was examined in words, and the tree of reasons that names no bidder."""

from collections.abc import Iterator, Sequence
from datetime import date

from concordat.buy.fairness.existing import Existing
from concordat.buy.fairness.nouns import Award
from concordat.kernel.answer import Because, because_record, because_rule
from concordat.kernel.rulebook import RuleValue
from concordat.kernel.text import counted


def examined(awards: Sequence[Award], starts: date, last_day: date) -> tuple[str, ...]:
    """Say what was examined."""
    bids = sum(len(one.bids) for one in awards)
    alone = sum(not one.bids for one in awards)
    return (
        f"{counted(len(awards), 'award')} from {starts} to {last_day}",
        counted(bids, "bid"),
        f"{counted(alone, 'award')} for which nobody competed",
    )


def because_of(says: str, evidence: str, awards: Sequence[Award], before: Existing, rule: RuleValue) -> Because:
    """Return the rule that says who is an existing provider, and each award with its bids and the contracts of the day before.

    Who made a bid that was not awarded stands in the record of the evaluation alone.
    """
    parts = (because_rule(rule), *(_award(one, before, rule) for one in awards))
    return Because(says, evidence, parts=parts)


def _award(one: Award, before: Existing, rule: RuleValue) -> Because:
    bids = (
        f"{counted(len(one.bids), 'bid')}, {sum(bid.won for bid in one.bids)} awarded" if one.bids else "no competition"
    )
    return Because(f"{one.id} on {one.on}: {bids}", len(one.bids), "bids", parts=tuple(_ends(one, before, rule)))


def _ends(one: Award, before: Existing, rule: RuleValue) -> Iterator[Because]:
    if one.recorded:
        yield because_record(f"awarded on {one.on}", "AwardDecision", one.recorded)
    else:
        yield Because(f"awarded on {one.on}", one.on, rule=rule)
    for contract in dict.fromkeys(held.contract for held in before.held(one)):
        yield because_record(f"{contract} bought such a service on the day before", "Contract", contract)
