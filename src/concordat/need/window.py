"""Which months are asked for: takes the last month known and what is asked, gives the months ahead and those of the contract year."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from concordat.kernel.finding import Finding, Place
from concordat.need.arrays import SEASON
from concordat.need.months import month_after, months_between, months_from

MOST_AHEAD = 36


@dataclass(frozen=True, slots=True)
class Window:
    """`origin` is the last month known, `told` the months ahead to be told, `year` the first month of the year asked for."""

    origin: date
    told: int
    year: date

    @property
    def year_starts(self) -> int:
        """The place of the year's first month among the months ahead; below nought where some of it is known already."""
        return months_between(self.origin, self.year) - 1

    @property
    def in_year(self) -> slice:
        """The places of the year's months among the months ahead."""
        return slice(max(0, self.year_starts), self.year_starts + SEASON)

    @property
    def known_of_year(self) -> int:
        """How many months of the year are known."""
        return max(0, -self.year_starts)

    @property
    def ahead(self) -> int:
        """How many months have to be forecast."""
        return max(self.told, self.year_starts + SEASON)

    @property
    def months(self) -> tuple[date, ...]:
        """The months ahead that are told."""
        return tuple(months_from(month_after(self.origin, 1), self.told))


def window(origin: date, told: int, year_from: date | None) -> Window:
    """Return the window; without a year it is the twelve months that follow."""
    return Window(origin, told, (year_from or month_after(origin, 1)).replace(day=1))


def window_faults(asked: Window) -> Iterator[Finding]:
    """Give what is wrong with what is asked for: too far ahead, or a year that is over."""
    if not 1 <= asked.told <= MOST_AHEAD:
        what = f"{asked.told} months ahead cannot be told."
        next_step = f"Ask for 1 to {MOST_AHEAD}; further ahead, project by population."
        yield Finding(
            "number-out-of-range",
            what,
            "Growth of a few years says nothing of later ones.",
            next_step,
            Place(field="ahead"),
        )
    if asked.known_of_year >= SEASON:
        what = f"the year from {asked.year:%Y-%m} is over by {asked.origin:%Y-%m}."
        yield Finding(
            "year-is-over", what, "Nothing of it has to be forecast.", "Ask for a later year.", Place(field="year_from")
        )
    elif asked.year_starts + SEASON > MOST_AHEAD:
        what = f"the year from {asked.year:%Y-%m} ends more than {MOST_AHEAD} months after {asked.origin:%Y-%m}."
        next_step = "Add later months, or project by population."
        yield Finding(
            "number-out-of-range",
            what,
            "Growth of a few years says nothing of later ones.",
            next_step,
            Place(field="year_from"),
        )
