"""Takes clauses, gives a finding for each that could never hold: its band, dates, holder or second are impossible."""

from collections.abc import Iterator

from concordat.decide.authority.collect import GIVES
from concordat.decide.authority.links import SECOND
from concordat.decide.authority.linting import Linted
from concordat.decide.records.grants import Grant
from concordat.kernel.finding import Finding

NEVER = "It would never hold."


def check(linted: Linted) -> Iterator[Finding]:
    """Yield bad-band, no-basis, impossible-dates, no-holder and no-second."""
    for grant in linted.scheme.grants:
        yield from _band(linted, grant)
        if grant.starts and grant.ends and grant.ends <= grant.starts:
            what = f"it ends on {grant.ends}, before it starts."
            yield linted.finding("impossible-dates", grant, what, NEVER, "Correct a date.", "ends", "stop")
        if grant.effect in (*GIVES, "RECOMMEND", "CONSULT", "CALL-IN") and not grant.holder:
            what = f"{grant.effect} names no holder."
            yield linted.finding("no-holder", grant, what, NEVER, "Name a body or a post.", "holder", "stop")
        if grant.exercise_rule == SECOND and not grant.second:
            what = "it needs a second and names none."
            yield linted.finding("no-second", grant, what, NEVER, "Name the post of the second.", "second", "stop")


def _band(linted: Linted, grant: Grant) -> Iterator[Finding]:
    low, high = grant.low, grant.high
    if (low is not None and low < 0) or (high is not None and high <= (low or 0)):
        what = f"no value is from {low or 0} to under {high}."
        yield linted.finding("bad-band", grant, what, NEVER, "Correct low or high.", "high", "stop")
    if (low, high) != (None, None) and not grant.basis:
        what = "it has a band and no basis."
        why = "A limit a year and a limit on all variations together are different limits."
        yield linted.finding("no-basis", grant, what, why, "Say what the band counts.", "basis", "stop")
