"""The need of a place in words: takes a projection, gives how much activity there was, how much is expected, and how sure that is."""

from concordat.need.of_place.ahead import Ahead, units_now
from concordat.need.of_place.known import Known
from concordat.need.of_place.tables import whole, year_in_words
from concordat.need.of_place.world import SETTING


def need_in_words(known: Known, found: Ahead) -> str:
    """Return what is expected of a place beside what it was, with its limits in eight cases of ten."""
    units, now = found.whole.total.units, sum(units_now(known, found.assumed.place, SETTING).values())
    return (
        f"{whole(units.expected):,} units of activity are expected in {found.end}, between {whole(units.low):,} and "
        f"{whole(units.high):,} in 8 cases of 10; in {year_in_words(known)} there were {whole(now):,}."
    )
