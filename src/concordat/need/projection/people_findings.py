"""What cannot be in the population of a projection: takes what is given, gives a finding for every gap and contradiction."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from concordat.kernel.finding import Finding
from concordat.kernel.wrong_given import LARGEST, bad, too_large
from concordat.need.projection.given import World
from concordat.need.projection.intervals import interval_findings

NEARLY = Decimal("0.000001")


def people_findings(world: World) -> Iterator[Finding]:
    """Give findings of people, variants and health."""
    if not world.people:
        if world.health or world.chances:
            yield bad("people", "is empty, and health or variants stand on it", "missing-field")
        return
    rows = Counter((one.variant, one.sex, one.age) for one in world.people)
    for (variant, sex, age), number in rows.items():
        if number > 1:
            yield bad("people", f"tell {variant}, {sex}, age {age} {number} times", "duplicate-key")
        if age < 0:
            yield bad("people", f"have the age {age}", "negative-number")
    for one in world.people:
        yield from too_large(max(one.before, one.after), "people", LARGEST)
        if one.before <= 0 or one.after <= 0:
            yield bad("people", f"of {one.sex}, age {one.age} under {one.variant} are none, before or after")
    yield from _gaps(world, rows)
    yield from _chances(world)
    yield from _health(world)


def _gaps(world: World, rows: Counter[tuple[str, str, int]]) -> Iterator[Finding]:
    variants, sexes = {variant for variant, _, _ in rows}, {sex for _, sex, _ in rows}
    ages = range(max(age for _, _, age in rows) + 1)
    missing = [(variant, sex, age) for variant in sorted(variants) for sex in sorted(sexes) for age in ages]
    missing = [one for one in missing if one not in rows]
    if missing:
        variant, sex, age = missing[0]
        what = f"lack {len(missing)} rows, the first of them {variant}, {sex}, age {age}"
        yield bad("people", what, "missing-field")
    for number, one in enumerate(world.activity):
        if one.sex not in sexes or one.age is None or one.age not in ages:
            yield bad(f"activity.{number}", "has an age or sex that no people are told of", "unknown-code")


def _chances(world: World) -> Iterator[Finding]:
    if not world.chances:
        return
    variants = {one.variant for one in world.people}
    if set(world.chances) != variants:
        yield bad("chances", f"name other variants than {', '.join(sorted(variants))}", "unknown-code")
    if any(one < 0 for one in world.chances.values()) or abs(sum(world.chances.values(), Decimal(0)) - 1) > NEARLY:
        yield bad("chances", "are not shares that sum to 1", "does-not-foot")


def _health(world: World) -> Iterator[Finding]:
    if not world.health:
        return
    sexes = sorted({one.sex for one in world.people})
    if sorted(one.sex for one in world.health) != sexes:
        yield bad("health", f"is not told once for each of {', '.join(sexes)}", "missing-field")
    ages = max(one.age for one in world.people) + 1
    for one in world.health:
        field = f"health.{one.sex}"
        yield from interval_findings(one.low, one.high, field, share=True)
        if len(one.years) != ages:
            yield bad(f"{field}.years", f"needs {ages} numbers, one for each age", "missing-field")
        if any(years < 0 for years in one.years):
            yield bad(f"{field}.years", "has a loss: lives that become shorter are not projected so", "negative-number")
