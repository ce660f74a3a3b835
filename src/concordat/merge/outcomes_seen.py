"""Outcomes as a reader sees them: takes everybody's outcome, the pools not shown and those whose leavers are told together, gives what is told."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace

from concordat.merge.outcomes import LEAVES, LEAVING, Outcome

NOT_SHOWN = "not shown"


def ways_of(outcomes: Iterable[Outcome]) -> dict[str, Counter[str]]:
    """Return for each pool that people leave how many leave by each way."""
    ways: dict[str, Counter[str]] = {}
    for one in outcomes:
        if one.outcome in LEAVING:
            ways.setdefault(one.pool, Counter())[one.outcome] += 1
    return ways


def outcomes_seen(
    outcomes: Iterable[Outcome], hidden: Collection[str], together: Collection[str]
) -> tuple[Outcome, ...]:
    """Return the outcomes without people of `hidden` pools, who are not named as alternatives or as equals either.

    Of pools in `together` it is told who leaves, and not by which way.
    """
    everybody = tuple(outcomes)
    unseen = {one.person for one in everybody if one.pool in hidden}
    return tuple(_without(_told(one, together), unseen) for one in everybody if one.pool not in hidden)


def _told(one: Outcome, together: Collection[str]) -> Outcome:
    if one.outcome not in LEAVING or one.pool not in together:
        return one
    return replace(one, outcome="leaving", why=LEAVES)


def _without(one: Outcome, unseen: Collection[str]) -> Outcome:
    if not unseen:
        return one
    return replace(
        one,
        tied_with=tuple(dict.fromkeys(NOT_SHOWN if other in unseen else other for other in one.tied_with)),
        alternatives=tuple(
            replace(other, goes_to=NOT_SHOWN) if other.goes_to in unseen else other for other in one.alternatives
        ),
    )
