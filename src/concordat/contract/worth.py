"""What lines are worth to those who buy: takes lines, gives for each commissioner a year's value and that of the whole term."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from concordat.contract.records import Line
from concordat.decide import BodyShare
from concordat.kernel.money import as_fraction, pence

NOTHING = Decimal("0.00")


def worth(lines: Iterable[Line], commissioners: Iterable[str]) -> tuple[BodyShare, ...]:
    """Return the share of each commissioner; that of the whole term is not known where one of its lines has no end."""
    own: dict[str, list[Line]] = {body: [] for body in commissioners}
    for line in lines:
        own.setdefault(line.commissioner, []).append(line)
    return tuple(
        BodyShare(body=body, annual=sum((one.value for one in bought), NOTHING), whole_life=_whole(bought))
        for body, bought in own.items()
    )


def term_value(value: Decimal, starts: date, ends: date) -> Decimal:
    """Return what a yearly value comes to from one day up to another, to the penny: whole years, and of the last year by days."""
    return pence(as_fraction(value) * years_between(starts, ends))


def _whole(lines: Iterable[Line]) -> Decimal | None:
    total = NOTHING
    for line in lines:
        if line.ends is None:
            return None
        total += term_value(line.value, line.starts, line.ends)
    return total


def years_between(starts: date, ends: date) -> Fraction:
    """Return the years from one day up to another: whole ones, and of the last one the share of its days."""
    if ends <= starts:
        return Fraction(0)
    whole = ends.year - starts.year
    if _later(starts, whole) > ends:
        whole -= 1
    last, following = _later(starts, whole), _later(starts, whole + 1)
    return whole + Fraction((ends - last).days, (following - last).days)


def _later(day: date, years: int) -> date:
    """Return the same day some years later; 29 February becomes 1 March where the year has none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 2, 28) + timedelta(days=1)
