"""Life tables: takes deaths and people by age band of each area, gives years of life left at the start of every band, all areas at once.

Chiang's second method with Silcocks' error; bands may be of any number and width as long as each follows on the last, and the
last is open. Years in good health are those of Sullivan.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from concordat.watch.arrays import Codes, Floats, Truths, Words, notes, together
from concordat.watch.confidence import USUAL, z_of
from concordat.watch.groups import Groups, one_group
from concordat.watch.values import Values

BORN = 100_000.0
# Deaths of a first year of life come early in it; those of later bands in their middle.
FIRST_LIVED, LIVED = 0.1, 0.5
LEAST_PEOPLE, WIDEST = 5_000, 20.0


@dataclass(frozen=True, slots=True)
class Given:
    """One area a row and one band a column, in order of age; where an area has fewer bands its row ends early."""

    starts: Floats
    deaths: Floats
    people: Floats
    ill: Floats
    asked: Floats
    there: Truths
    spot: tuple[Codes, Codes]


@np.errstate(over="ignore")
def life_expectancy(
    starts: ArrayLike,
    deaths: ArrayLike,
    people: ArrayLike,
    groups: Groups | None = None,
    *,
    ill: ArrayLike | None = None,
    asked: ArrayLike | None = None,
    confidence: float = USUAL,
    least_people: float = LEAST_PEOPLE,
    widest: float = WIDEST,
) -> Values:
    """Return for each row the years of life left at the start of its band; `count` is the deaths from there on, `base` the people.

    With `ill`, the share of the band in poor health, it is years in good health; `asked` is how many that share was found among,
    and where it is left out there are no limits.
    """
    columns = together(starts, deaths, people, 0.0 if ill is None else ill, np.nan if asked is None else asked)
    groups = groups or one_group(len(columns[0]))
    given = _by_area(columns, groups)
    left, error = _years_left(given, healthy=ill is not None)
    note = _notes(given, groups, least_people)
    rows, places = given.spot
    years, half = left[rows, places], error[rows, places]
    usual, reach = 2 * z_of(USUAL) * half, z_of(confidence) * half
    wide = f"the interval is wider than {widest:g} years"
    own = notes(len(years), ((~np.isfinite(years), "nobody lives so long"), (usual > widest, wide)))
    note = np.where(note == "", own, note).astype(object)
    died, lived_among = (_onwards(np.nan_to_num(one))[rows, places] for one in (given.deaths, given.people))
    return Values(years, years - reach, years + reach, died, lived_among, note).only_without_note()


def _by_area(columns: tuple[Floats, ...], groups: Groups) -> Given:
    """Return the rows of each area side by side, in order of age."""
    order = np.lexsort((columns[0], groups.codes))
    size = groups.size().astype(np.intp)
    first = np.cumsum(size) - size
    rows = groups.codes
    places = np.empty(groups.rows, dtype=np.intp)
    places[order] = np.arange(groups.rows) - first[rows[order]]
    shape = (groups.number, int(size.max(initial=0)))

    def laid(values: Floats) -> Floats:
        made = np.full(shape, np.nan)
        made[rows, places] = values
        return made

    there = np.zeros(shape, dtype=bool)
    there[rows, places] = True
    starts, deaths, people, ill, asked = (laid(one) for one in columns)
    return Given(starts, deaths, people, ill, asked, there, (rows, places))


def _years_left(given: Given, *, healthy: bool) -> tuple[Floats, Floats]:
    """Return the years left at the start of each band, and their standard error."""
    deaths, people, there = given.deaths, given.people, given.there
    last = there & ~np.pad(there[:, 1:], ((0, 0), (0, 1)))
    lived = np.where(given.starts == 0, FIRST_LIVED, LIVED)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        rate = deaths / people
        width = np.where(last, 2 / rate, np.diff(given.starts, axis=1, append=np.nan))
        lived = np.where(last, LIVED, lived)
        dying = width * rate / (1 + width * rate * (1 - lived))
        dying = np.where(last | (deaths > people / (width * lived)), 1.0, dying)
        dying = np.where(there, dying, 0.0)
        alive = BORN * np.cumprod(np.pad(1 - dying[:, :-1], ((0, 0), (1, 0)), constant_values=1.0), axis=1)
        died = alive * dying
        years = np.where(last, alive / rate, width * (alive - died + lived * died))
        years = np.where(there, years, 0.0)
        left = _onwards(years * np.where(there, 1 - given.ill, 0.0)) / alive
        if healthy:
            spread = years**2 * given.ill * (1 - given.ill) / given.asked
        else:
            square = np.where(deaths == 0, 0.0, dying**2 * (1 - dying) / deaths)
            after = np.nan_to_num(np.pad(left[:, 1:], ((0, 0), (0, 1))))
            spread = square * alive**2 * ((1 - lived) * width + after) ** 2
            spread = np.where(last, (alive / 2) ** 2 * 4 / (deaths * rate**2), spread)
        error = np.sqrt(_onwards(np.where(there, spread, 0.0))) / alive
    return left, error


def _onwards(values: Floats) -> Floats:
    """Return the sum from each band to the last."""
    return np.cumsum(values[:, ::-1], axis=1)[:, ::-1]


def _notes(given: Given, groups: Groups, least_people: float) -> Words:
    """Return for each row why its area has no life table."""
    deaths, people, there = given.deaths, given.people, given.there
    last = there & ~np.pad(there[:, 1:], ((0, 0), (0, 1)))
    with np.errstate(invalid="ignore"):
        missing = there & (np.isnan(deaths) | np.isnan(people) | np.isnan(given.starts))
        why = (
            (missing.any(axis=1), "a number is missing"),
            ((there & (deaths < 0)).any(axis=1), "deaths are negative"),
            ((there & (people <= 0)).any(axis=1), "a band has nobody in it"),
            ((there & (deaths > people)).any(axis=1), "more deaths than people"),
            ((np.diff(given.starts, axis=1) == 0).any(axis=1), "a band is there twice"),
            ((last & (deaths == 0)).any(axis=1), "nobody died in the last band"),
            ((there & ~((given.ill >= 0) & (given.ill <= 1))).any(axis=1), "a share in poor health is no share"),
            (np.nansum(people, axis=1) <= least_people, f"no more than {least_people:,.0f} people"),
        )
    return notes(groups.number, why)[groups.codes]
