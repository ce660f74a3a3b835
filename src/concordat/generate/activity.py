"""Makes activity: takes the cast and its people, gives spells by line, month and group that add up to every total given."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from concordat.generate.arrow import pa
from concordat.generate.bodies import Made, made_bodies
from concordat.generate.cast import Cast, contract_id, line_id
from concordat.generate.chance import Chance
from concordat.generate.library import Group, Service
from concordat.generate.margins import Matrix, fit, share_whole

SCHEMA = pa.schema(
    [
        ("line", pa.string()),
        ("month", pa.date32()),
        ("hrg", pa.string()),
        ("setting", pa.string()),
        ("spells", pa.int64()),
        ("excess_days", pa.int64()),
    ]
)


@dataclass(frozen=True, slots=True)
class LineSpells:
    """The spells of one contract line, month by month."""

    line: str
    commissioner: str
    provider: str
    service: Service
    months: tuple[int, ...]


def spells_by_pair(cast: Cast, people: Sequence[int]) -> Matrix:
    """Return spells of each commissioner (row) at each provider (column), meeting the totals of both exactly."""
    rows = tuple(cast.totals.spells_by_commissioner) or share_whole(cast.spells, people)
    sizes = [Chance(cast.seed, "size", body).whole(40, 160) for body in cast.providers]
    columns = tuple(cast.totals.spells_by_provider) or share_whole(cast.spells, sizes)
    near = {made.id: made for made in made_bodies(cast)}
    prior = [[_nearness(cast, near[row], near[column]) for column in cast.providers] for row in cast.commissioners]
    return fit(rows, columns, prior)


def spells_by_line(cast: Cast, pairs: Matrix) -> tuple[LineSpells, ...]:
    """Return the spells of every line that counts them, month by month, meeting the totals of the months exactly."""
    counted = [(number, service) for number, service in enumerate(cast.services, 1) if service.groups]
    keys, rows = [], []
    for commissioner, line in zip(cast.commissioners, pairs, strict=True):
        for provider, spells in zip(cast.providers, line, strict=True):
            contract = contract_id(commissioner, provider)
            chance = Chance(cast.seed, "services", contract)
            weights = [service.weight * chance.whole(80, 120) for _, service in counted]
            for (number, service), part in zip(counted, share_whole(spells, weights), strict=True):
                keys.append((line_id(contract, number), commissioner, provider, service))
                rows.append(part)
    columns = tuple(cast.totals.spells_by_month) or share_whole(cast.spells, cast.month_weights)
    prior = [
        [weight * chance.whole(90, 110) for weight in cast.month_weights]
        for chance in (Chance(cast.seed, "months", key[0]) for key in keys)
    ]
    return tuple(LineSpells(*key, tuple(months)) for key, months in zip(keys, fit(rows, columns, prior), strict=True))


def activity_table(cast: Cast, lines: Sequence[LineSpells]) -> Any:
    """Return one row for each line, month and group with spells, as an Arrow table in the columns of `Activity`."""
    rows = list(_rows(cast, lines))
    columns: Sequence[Sequence[Any]] = list(zip(*rows, strict=True)) if rows else [[] for _ in SCHEMA]
    arrays = [pa.array(column, field.type) for column, field in zip(columns, SCHEMA, strict=True)]
    return pa.table(arrays, schema=SCHEMA.with_metadata({"generated": cast.source}))


def _rows(cast: Cast, lines: Sequence[LineSpells]) -> Iterator[tuple[Any, ...]]:
    for line in lines:
        chance = Chance(cast.seed, "groups", line.line)
        weights = [group.weight * chance.whole(80, 120) for group in line.service.groups]
        for month, spells in zip(cast.months, line.months, strict=True):
            for group, part in zip(line.service.groups, share_whole(spells, weights), strict=True):
                if part:
                    yield line.line, month, group.code, line.service.setting, part, excess_days(group, part, chance)


def excess_days(group: Group, spells: int, chance: Chance) -> int:
    """Return days beyond the trim point: none without one, else about one spell in 25 stays on for some days."""
    if group.trim is None or group.per_day is None:
        return 0
    long_stays = (spells * chance.whole(0, 8) + chance.whole(0, 99)) // 100
    return long_stays * chance.whole(1, 9)


def _nearness(cast: Cast, commissioner: Made, provider: Made) -> int:
    """Return how readily the people of one place go to another; never nought, so that every pair has a contract."""
    chance = Chance(cast.seed, "near", commissioner.id, provider.id)
    return chance.whole(1, 12) ** 3
