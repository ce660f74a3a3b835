"""A full house: takes a year of beds and what is tried, gives the chance of more people than beds, and beds enough for all but a chosen risk."""

from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from concordat.need.bed_year import BedYear, Numbers
from concordat.need.odds import Odds
from concordat.need.uncertain_mean import UncertainMean


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What is tried: the `risk` of a full house that is borne, and three changes of what was counted.

    `stay`: the change of the mean stay, -0.05 for one twentieth shorter; `delays`: the share of delays removed; `wards`: into
    how many units of the same size beds are split that cannot help each other out.
    """

    risk: Decimal = Decimal("0.01")
    stay: Decimal = Decimal(0)
    delays: Decimal = Decimal(0)
    wards: int = 1


@dataclass(frozen=True)
class FullHouse:
    """People in beds on each day as tried, with the odds that follow."""

    year: BedYear
    tried: Tried
    means: Numbers

    def odds(self, weekday: int | None = None, season: str = "") -> Odds | None:
        """Return the odds of one unit on a day of this weekday and season, drawn evenly; None where no such day was counted."""
        own = self.means[self.year.on(weekday, season)] / self.tried.wards
        if not len(own):
            return None
        return Odds(UncertainMean(own, np.full(len(own), 1 / len(own))), self.year.dispersion)

    @property
    def people(self) -> float:
        """People in beds on an average day."""
        return float(self.means.mean())

    def chance(self, beds: float, weekday: int | None = None, season: str = "") -> float | None:
        """Return the chance of more people than beds on such a day; where beds are split, in a unit with its part of both."""
        odds = self.odds(weekday, season)
        return None if odds is None else odds.above(beds / self.tried.wards)

    def beds(self, wards: int | None = None) -> int:
        """Return the beds enough on all but a share of days that is the risk, split into wards that stand alone."""
        number = self.tried.wards if wards is None else wards
        return number * beds_at(self.means / number, self.year.dispersion, float(self.tried.risk))

    @property
    def delayed(self) -> float:
        """People on an average day who would be elsewhere because their delay is removed."""
        longer = self.year.expected.mean() * (1 + float(self.tried.stay))
        return float(longer) * (self.year.delayed or 0.0) * float(self.tried.delays)


def full_house(year: BedYear, tried: Tried) -> FullHouse:
    """Return the odds of a year like the one counted, changed as tried: fewer days a stay and fewer delays empty beds in proportion."""
    left = (1 + float(tried.stay)) * (1 - (year.delayed or 0.0) * float(tried.delays))
    return FullHouse(year, tried, year.expected * left)


def beds_at(means: Numbers, dispersion: float, risk: float) -> int:
    """Return the least beds that are too few with at most this chance, over days with these means."""
    return Odds(UncertainMean(means, np.full(len(means), 1 / len(means))), dispersion).plan_at(risk)
