"""Takes populations, gives a finding for negative people, overlapping ages, and totals that their parts do not make."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from concordat.kernel.finding import Finding
from concordat.who.checking import Facts, where
from concordat.who.people import ALL
from concordat.who.records import Population


def check(facts: Facts) -> Iterator[Finding]:
    """Yield `negative-number`, `bad-ages`, `overlapping-ages` and `does-not-foot`."""
    groups: dict[tuple[str, int, str], list[Population]] = defaultdict(list)
    for one in facts.all(Population):
        groups[one.of, one.year, one.basis].append(one)
        if one.people < 0:
            yield Finding(
                "negative-number",
                f"{one.of} has {one.people} people.",
                "People are counted from 0 up.",
                "Correct the number.",
                where(facts, one, "people"),
            )
        if one.age_from < 0 or (one.age_to is not None and one.age_to < one.age_from):
            yield Finding(
                "bad-ages",
                f"the ages {one.age_from} to {one.age_to} of {one.of} are no band.",
                "A band runs from its first to its last full age; an open last band has no end.",
                "Correct age_from or age_to.",
                where(facts, one, "age_to"),
            )
    for group in groups.values():
        yield from _foot(facts, group)


def _foot(facts: Facts, group: list[Population]) -> Iterator[Finding]:
    by_sex: dict[str, list[Population]] = defaultdict(list)
    for one in group:
        by_sex[one.sex].append(one)
    totals: dict[str, Population] = {}
    for sex, cells in by_sex.items():
        whole = [one for one in cells if one.age_from == 0 and one.age_to is None]
        bands = sorted((one for one in cells if one not in whole), key=lambda one: one.age_from)
        yield from _overlaps(facts, bands)
        if whole:
            totals[sex] = whole[-1]
            if bands and _complete(bands):
                yield from _differs(facts, whole[-1], sum(one.people for one in bands), "its ages")
    if ALL in totals and len(totals) > 2:
        parts = sum(one.people for sex, one in totals.items() if sex != ALL)
        yield from _differs(facts, totals[ALL], parts, "its sexes")


def _complete(bands: list[Population]) -> bool:
    follows = all(later.age_from == (earlier.age_to or 0) + 1 for earlier, later in pairwise(bands))
    return follows and bands[0].age_from == 0 and bands[-1].age_to is None


def _overlaps(facts: Facts, bands: list[Population]) -> Iterator[Finding]:
    for earlier, later in pairwise(bands):
        if earlier.age_to is None or later.age_from <= earlier.age_to:
            yield Finding(
                "overlapping-ages",
                f"{later.of}: the age {later.age_from} is in two bands.",
                "Each age is counted once.",
                "Correct age_from or age_to.",
                where(facts, later, "age_from"),
            )


def _differs(facts: Facts, whole: Population, parts: int, what: str) -> Iterator[Finding]:
    if whole.people != parts:
        yield Finding(
            "does-not-foot",
            f"{whole.of} has {whole.people:,} people, but {what} add up to {parts:,}.",
            "A total is used as a check of its parts.",
            "Correct the total or the parts.",
            where(facts, whole, "people"),
        )
