"""What cannot be in a projection: takes what is given, gives a finding for all of it, at once."""

from collections.abc import Iterator, Mapping

from concordat.kernel.finding import Finding
from concordat.kernel.wrong_given import bad, negatives, not_shares, repeated
from concordat.need.projection.copula import matrix_findings
from concordat.need.projection.given import Factor, Family, Mitigation, World
from concordat.need.projection.intervals import interval_findings
from concordat.need.projection.people_findings import people_findings

LONGEST = 40


def world_findings(world: World) -> Iterator[Finding]:
    """Give every finding that prevents a projection."""
    if not world.activity:
        yield bad("activity", "is empty", "missing-field")
    if not 0 <= world.years <= LONGEST:
        yield bad("years", f"does not lie between 0 and {LONGEST}")
    columns = set(world.activity[0].columns) if world.activity else set()
    for number, one in enumerate(world.activity):
        yield from negatives(one, "count", "nights", "age", within=f"activity.{number}.")
        if set(one.columns) != columns:
            yield bad(f"activity.{number}.columns", "differ from those of the first row", "missing-field")
    for name in (*world.by, *((world.health_by,) if world.health_by else ())):
        if name not in columns:
            yield bad("by", f"names “{name}”, which is no column of the activity", "unknown-code")
    names = [*(one.name for one in world.factors), *(one.name for one in world.mitigations)]
    yield from repeated(names, "name")
    yield from people_findings(world)
    for factor in world.factors:
        yield from _factor(factor, columns)
    for mitigation in world.mitigations:
        yield from _mitigation(mitigation, columns, world)
    yield from repeated([family.name for family in world.families], "families")
    for family in world.families:
        yield from _family(family, sum(one.family == family.name for one in world.mitigations))


def _factor(factor: Factor, columns: set[str]) -> Iterator[Finding]:
    yield from _match(factor.match, columns, factor.name)
    if factor.published:
        if factor.low is not None or factor.high is not None:
            yield bad(factor.name, "has an interval besides the published growth: give one of the two")
    elif factor.low is None or factor.high is None:
        yield bad(factor.name, "has no interval and no published growth", "missing-field")
    else:
        yield from interval_findings(factor.low, factor.high, factor.name)


def _mitigation(one: Mitigation, columns: set[str], world: World) -> Iterator[Finding]:
    yield from _match(one.match, columns, one.name)
    yield from interval_findings(one.low, one.high, one.name, share=True)
    yield from not_shares(one, "share", within=f"{one.name}.")
    if one.family and one.family not in {family.name for family in world.families}:
        yield bad(f"{one.name}.family", f"“{one.family}” is not among the families", "unknown-code")
    for name in one.to:
        if name not in columns:
            yield bad(f"{one.name}.to", f"names “{name}”, which is no column of the activity", "unknown-code")
    if (one.does == "convert") != bool(one.to):
        yield bad(f"{one.name}.to", "belongs to a conversion, and every conversion needs it", "missing-field")


def _match(match: Mapping[str, tuple[str, ...]], columns: set[str], name: str) -> Iterator[Finding]:
    for column in match:
        if column not in columns:
            yield bad(f"{name}.match", f"names “{column}”, which is no column of the activity", "unknown-code")


def _family(family: Family, members: int) -> Iterator[Finding]:
    field = f"families.{family.name}"
    if (family.correlation is None) == (not family.matrix):
        yield bad(field, "needs either a correlation or a matrix", "missing-field")
    elif family.correlation is None:
        yield from matrix_findings(family.matrix, members, field)
    elif not 0 <= family.correlation <= 1:
        yield bad(field, "has a correlation that does not lie between 0 and 1", "not-a-correlation")
