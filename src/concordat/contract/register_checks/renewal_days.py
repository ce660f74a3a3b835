"""Takes the register, gives each gap and each overlap of days between a contract and the one that renews or replaces it."""

from collections.abc import Iterator

from concordat.contract.checked import FAULT, Checked
from concordat.contract.renewal_chain import FOLLOWS
from concordat.kernel.finding import Finding
from concordat.kernel.text import counted

SORT = FAULT


def check(given: Checked) -> Iterator[Finding]:
    """Yield renewal-gap and renewal-overlap."""
    known = given.register.contract_by_id
    for one in given.links:
        if one.kind not in FOLLOWS or one.contract not in known or one.other not in known or one.contract == one.other:
            continue
        later, earlier = known[one.contract], known[one.other]
        if earlier.ends is None or earlier.ends > later.starts:
            until = earlier.ends or "without an end"
            what = f"{later.id}, which {one.kind} {earlier.id}, starts on {later.starts}; {earlier.id} runs to {until}."
            why = "On the days between, both hold and both are paid."
            yield given.finding("renewal-overlap", one, what, why, "End the earlier one the day before.", "other")
        elif earlier.ends < later.starts:
            days = counted((later.starts - earlier.ends).days, "day")
            what = f"{earlier.id} ended on {earlier.ends}; {later.id}, which {one.kind} it, starts {days} later."
            why = "On the days between, care was given without a contract."
            yield given.finding("renewal-gap", one, what, why, "Extend the one, or correct the days.", "other")
