"""Takes clauses, gives a finding for each that names a body, text, clause or type of decision that there is not."""

from collections.abc import Iterator

from concordat.decide.authority.linting import Linted
from concordat.decide.authority.scope import ANY
from concordat.kernel.finding import Finding

PASSED_OVER = "The clause would be passed over."


def check(linted: Linted) -> Iterator[Finding]:
    """Yield unknown-code and unknown-decision-type; what no list is given of is not held against a clause."""
    scheme = linted.scheme
    known = {*scheme.texts, *(one.id for one in scheme.grants)}
    for grant in scheme.grants:
        if scheme.bodies and grant.grantor not in scheme.body_of:
            what = f"there is no body {grant.grantor}."
            yield linted.finding("unknown-code", grant, what, PASSED_OVER, "Correct the code.", "grantor", "stop")
        if scheme.instruments and grant.instrument not in scheme.texts:
            what = f"there is no text {grant.instrument}."
            yield linted.finding("unknown-code", grant, what, PASSED_OVER, "Correct the code.", "instrument", "stop")
        for code in grant.replaces:
            if code not in known:
                what = f"it replaces {code}, which is no clause and no text."
                yield linted.finding(
                    "unknown-code", grant, what, "It replaces nothing.", "Correct the code.", "replaces"
                )
        if linted.types and grant.decision_type != ANY and grant.decision_type not in linted.types:
            what = f"there is no type of decision “{grant.decision_type}”."
            why = "A decision is found by the very words of its type."
            then = "Use a word of the list of decision types, or add it by a local rule."
            yield linted.finding("unknown-decision-type", grant, what, why, then, "decision_type")
