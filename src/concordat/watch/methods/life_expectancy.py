"""Life expectancy: takes deaths and people by age band, gives the years left at the start of every band, all or those in good health."""

from concordat.watch.arrays import Floats
from concordat.watch.columns import Columns, columns_of
from concordat.watch.confidence import BOTH
from concordat.watch.groups import Groups
from concordat.watch.life_table import LEAST_PEOPLE, WIDEST, life_expectancy
from concordat.watch.values import Values

TITLE, ROWS = "Life expectancy", True


def over(
    groups: Groups,
    *,
    starts: Floats,
    deaths: Floats,
    people: Floats,
    ill: Floats | None = None,
    asked: Floats | None = None,
    confidence: tuple[float, ...] = BOTH,
    least_people: float = LEAST_PEOPLE,
    widest: float = WIDEST,
) -> Columns:
    """Return the years left for each row, a band of its group that starts at the age `starts`; the last band is open."""

    def made(level: float) -> Values:
        return life_expectancy(
            starts,
            deaths,
            people,
            groups,
            ill=ill,
            asked=asked,
            confidence=level,
            least_people=least_people,
            widest=widest,
        )

    return columns_of(made, confidence, "people_from_here", "deaths_from_here")
