"""Takes coverage, gives a finding where a share is impossible or bodies of one kind cover a place more than once."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from concordat.kernel.finding import Finding
from concordat.kernel.period import holds
from concordat.who.checking import Facts, where
from concordat.who.footprints import share_of
from concordat.who.knowledge import known
from concordat.who.records import Body, Coverage


def check(facts: Facts) -> Iterator[Finding]:
    """Yield `bad-share` and `shares-exceed-one`, per area and kind of body on the first day it happens."""
    kinds = {body.id: body.kind for body in facts.all(Body)}
    groups: dict[tuple[str, str], list[Coverage]] = defaultdict(list)
    for one in known(facts.all(Coverage)):
        if one.share is not None and not 0 < one.share <= 1:
            yield Finding(
                "bad-share",
                f"{one.body} covers {one.share} of {one.area}.",
                "A share is above 0 and at most 1.",
                "Write it as a decimal such as 0.25, or leave it empty for the whole area.",
                where(facts, one, "share"),
            )
        if one.body in kinds:
            groups[one.area, kinds[one.body]].append(one)
    for (area, kind), group in groups.items():
        if len(group) > 1:
            yield from _too_much(facts, area, kind, group)


def _too_much(facts: Facts, area: str, kind: str, group: list[Coverage]) -> Iterator[Finding]:
    for latest in sorted(group, key=lambda one: one.starts or date.min):
        day = latest.starts or date.min
        held = [one for one in group if holds(one.starts, one.ends, day)]
        total = sum((share_of(one) for one in held), Fraction(0))
        if total > 1 and len({one.body for one in held}) > 1:
            yield Finding(
                "shares-exceed-one",
                f"{area} is covered {total} times over by bodies of kind “{kind}”: {', '.join(sorted({one.body for one in held}))}.",
                "People of a place can be counted for bodies of one kind only once.",
                "Give shares that sum to at most 1, or end one coverage.",
                where(facts, latest, "share"),
            )
            return
