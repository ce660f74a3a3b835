"""New and lost providers: takes contracts and successions, gives who came and who went as set differences, and who cannot be told.

A provider is one with all it followed and all that followed it, so that a merged trust is neither new nor lost. A contract
that nobody has classified may count or not; what depends on it is told apart.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from concordat.buy.summary.register import Held
from concordat.kernel.period import ONE_DAY
from concordat.who import Lineage

FRAMEWORK = "framework"


@dataclass(frozen=True, slots=True, kw_only=True)
class Providers:
    """Who held a contract on the day before, in the period and on its last day, and what changed between."""

    before: tuple[str, ...]
    during: tuple[str, ...]
    at_end: tuple[str, ...]
    new: tuple[str, ...]
    lost: tuple[str, ...]
    may_be_new: tuple[str, ...]
    may_be_lost: tuple[str, ...]


def providers(contracts: Iterable[Held], lines: Lineage, first: date, last: date) -> Providers:
    """Return the providers of a period; contracts out of scope and frameworks, which buy nothing yet, are passed over."""
    usable = [one for one in contracts if one.in_scope is not False and one.route != FRAMEWORK]
    day_before = first - ONE_DAY

    @cache
    def earlier(body: str) -> frozenset[str]:
        return frozenset((body, *(one.body for one in lines.predecessors(body, until=last))))

    @cache
    def later(body: str) -> frozenset[str]:
        return frozenset((body, *(one.body for one in lines.successors(body, until=last))))

    def before(one: Held) -> bool:
        return one.on(day_before)

    def during(one: Held) -> bool:
        return one.during(first, last)

    def at_end(one: Held) -> bool:
        return one.on(last)

    new, may_be_new = _without(usable, during, before, earlier)
    lost, may_be_lost = _without(usable, before, at_end, later)
    return Providers(
        before=_holders(usable, before),
        during=_holders(usable, during),
        at_end=_holders(usable, at_end),
        new=new,
        lost=lost,
        may_be_new=may_be_new,
        may_be_lost=may_be_lost,
    )


Counts = Callable[[Held], bool]


def _without(
    usable: list[Held], there: Counts, not_there: Counts, kin: Callable[[str], frozenset[str]]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who certainly holds a contract `there` and, with all its kin, none `not_there`; and who possibly does."""
    has = set(_holders(usable, there))
    gone = set(_holders(usable, not_there))
    gone_perhaps = gone | set(_holders(usable, not_there, known=False))
    # An unclassified contract that is in force both times settles the same either way.
    has_perhaps = has | set(_holders(usable, lambda one: there(one) and not not_there(one), known=False))
    certain = {body for body in has if not kin(body) & gone_perhaps}
    possible = {body for body in has_perhaps if not kin(body) & gone}
    return tuple(sorted(certain)), tuple(sorted(possible - certain))


def _holders(usable: Iterable[Held], counts: Counts, *, known: bool = True) -> tuple[str, ...]:
    wanted = True if known else None
    return tuple(sorted({body for one in usable if one.in_scope is wanted and counts(one) for body in one.providers}))
