"""Asks how it ends: takes a contract's case, gives its last day and the terms on notice and exit, or what is lacking."""

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen, lacking
from concordat.contract.readiness_terms import terms_on

QUESTION = "Does it say when it ends, how notice is given, and how it is left?"
AREA = "Term"
WANTED = "The day on which it ends, and terms on notice and on exit."


def look(case: Case) -> Seen:
    """Look at its days and for the terms."""
    seen = terms_on(case, "notice", "exit")
    if case.contract.ends is None:
        return lacking("it has no end" + ("" if seen.proved else f"; {seen.says}"), *seen.because)
    return seen
