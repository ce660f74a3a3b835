"""Step one at every grantor: takes a decision and a body's share, gives the grants that fit it on the day, and those that miss."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from concordat.decide.authority.failures import Failure, Missed
from concordat.decide.authority.question import BodyShare, Decision
from concordat.decide.authority.scheme import Scheme
from concordat.decide.authority.scope import ANY, beyond
from concordat.decide.authority.standing import out_of_force
from concordat.decide.records.grants import Grant
from concordat.kernel.text import amount

GIVES = ("DELEGATED", "JOINT")


@dataclass(frozen=True, slots=True)
class Collected:
    """The grants of one grantor that fit a decision, and those about such decisions that do not, each with why."""

    fit: tuple[Grant, ...]
    missed: tuple[Missed, ...]


def collect(
    scheme: Scheme, grantor: str, decision: Decision, share: BodyShare, on: date, chain: tuple[Grant, ...] = ()
) -> Collected:
    """Return the grants of a grantor about a type of decision, sorted into those that fit and those that miss."""
    own = scheme.by_grantor.get(grantor, {})
    fit: list[Grant] = []
    missed: list[Missed] = []
    for kind in dict.fromkeys((decision.decision_type, ANY)):
        for grant in own.get(kind, ()):
            failures = tuple(faults(scheme, grant, decision, share, on))
            if not failures:
                fit.append(grant)
            elif grant.effect in GIVES:
                missed.append(Missed(grant, share.body, failures, chain))
    return Collected(tuple(fit), tuple(missed))


def faults(scheme: Scheme, grant: Grant, decision: Decision, share: BodyShare, on: date) -> Iterator[Failure]:
    """Give every reason for which one grant by itself does not cover a decision of its type."""
    outside = beyond(grant, decision, scheme.parents)
    if outside:
        yield Failure("scope", outside)
    value = misses_band(grant, share)
    if value:
        yield value
    force = out_of_force(scheme, grant, on)
    if force:
        yield force


def misses_band(grant: Grant, share: BodyShare) -> Failure | None:
    """Return why a body's value does not fall into the band of a grant; None where it does.

    Where the value is not known a delegation does not hold, while a reservation or a duty to consult does: neither is passed
    by leaving out a number.
    """
    if grant.low is None and grant.high is None:
        return None
    value = share.on(grant.basis)
    if value is None:
        says = f"the {counted_on(grant)} of {share.body} is not given"
        return Failure("value unknown", says) if grant.effect in GIVES else None
    # A scheme has a ladder of bands, and all but one miss: few of these reasons are ever read.
    if grant.low is not None and value < grant.low:
        return Failure("value", partial(_outside, value, grant, "below", grant.low))
    if grant.high is not None and value >= grant.high:
        return Failure("value", partial(_outside, value, grant, "not below", grant.high))
    return None


def _outside(value: Decimal, grant: Grant, where: str, bound: Decimal) -> str:
    return f"{amount(value, '£')} ({counted_on(grant)}) is {where} {amount(bound, '£')}"


def counted_on(grant: Grant) -> str:
    """Return what a grant's band counts, in words: `annual value`, `cumulative variations`."""
    return f"{grant.basis} value".strip() if grant.basis in ("", "annual", "whole-life") else grant.basis


def band_in_words(grant: Grant) -> str:
    """Return the band of a grant: `from £0 to under £500,000 (annual)`, empty where it has none."""
    if grant.low is None and grant.high is None:
        return ""
    low = f"from {amount(grant.low, '£')}" if grant.low is not None else ""
    high = f"under {amount(grant.high, '£')}" if grant.high is not None else ""
    joined = f"{low} to {high}" if low and high else low or high
    return f"{joined} ({grant.basis or 'no basis named'})"
