"""Scenarios of posts: takes posts that end and begin with what the change costs once, gives saving, payback, and functions left without anybody."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.money import pence, share_out
from concordat.kernel.period import FinancialYear
from concordat.merge.code_dates import months_from
from concordat.merge.running_cost import CostedPost, gap, per_head


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """One way to change, from its first day `starts` on.

    - `ends`: posts that end; `begins`: posts that begin; `other`: change of other running cost in pounds a year
    - `one_off`: what the change itself costs once, in pounds
    """

    id: str
    starts: date
    title: str = ""
    ends: tuple[str, ...] = ()
    begins: tuple[CostedPost, ...] = ()
    other: Decimal = Decimal(0)
    one_off: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioCost:
    """What a scenario comes to, in pounds; all of it a year in full effect, but for what is said to be once or in one year.

    - `cost`, `saving`, `per_head`; `gap`: cost above the rate for each head, none where no rate is known
    - `saving_in_year`: in the financial year in which it starts, by days
    - `payback_months`: full months until the saving has met the one-off cost, none where nothing is saved;
      `paid_back`: the day; `month_of_delay`: what each month it starts later costs
    - `uncovered`: functions that have no post left; `knowledge_lost`: those of which everybody who holds a post now leaves
    - `released`: the saving by its stated destination, to the penny; nothing where there is none
    """

    id: str
    title: str
    starts: date
    cost: Decimal
    per_head: Decimal
    gap: Decimal | None
    saving: Decimal
    saving_in_year: Decimal
    one_off: Decimal
    payback_months: int | None
    paid_back: date | None
    month_of_delay: Decimal
    uncovered: tuple[str, ...]
    knowledge_lost: tuple[str, ...]
    released: dict[str, Decimal]


def scenario_cost(
    scenario: Scenario,
    posts: Sequence[CostedPost],
    base: Decimal,
    heads: int,
    rate: Decimal | None,
    destinations: Mapping[str, Fraction],
) -> ScenarioCost:
    """Return what one scenario comes to, from the posts of today and what they and all other running cost are in a year."""
    ended = {one.id: one for one in posts if one.id in set(scenario.ends)}
    left = [*(one for one in posts if one.id not in ended), *scenario.begins]
    saving = sum((one.cost for one in ended.values()), Decimal(0))
    saving -= sum((one.cost for one in scenario.begins), Decimal(0)) + scenario.other
    months = _payback(scenario.one_off, saving)
    cost = base - saving
    return ScenarioCost(
        id=scenario.id,
        title=scenario.title,
        starts=scenario.starts,
        cost=cost,
        per_head=per_head(cost, heads),
        gap=None if rate is None else gap(cost, rate, heads),
        saving=saving,
        saving_in_year=_in_first_year(saving, scenario.starts),
        one_off=scenario.one_off,
        payback_months=months,
        paid_back=_day_paid_back(scenario.starts, months),
        month_of_delay=pence(Fraction(saving) / 12),
        uncovered=tuple(sorted(_functions(posts) - _functions(left))),
        knowledge_lost=_lost(posts, left),
        released=share_out(saving, destinations) if saving > 0 and destinations else {},
    )


def _payback(one_off: Decimal, saving: Decimal) -> int | None:
    """Return the full months after which savings, which come evenly, have met what was spent once."""
    if saving < 0 or (saving == 0 and one_off > 0):
        return None
    if one_off <= 0:
        return 0
    return -(-Fraction(one_off) * 12 // Fraction(saving))


def _day_paid_back(starts: date, months: int | None) -> date | None:
    """Return the day, none where nothing is paid back or it lies beyond all calendars."""
    if months is None or starts.year + months // 12 + 1 >= date.max.year:
        return None
    return months_from(starts, months)


def _in_first_year(saving: Decimal, starts: date) -> Decimal:
    year = FinancialYear.of(starts).interval
    whole = year.days or 1
    left = whole - (starts - year.start).days
    return pence(Fraction(saving) * left / whole)


def _functions(posts: Iterable[CostedPost]) -> set[str]:
    return {one.function for one in posts if one.function}


def _lost(posts: Iterable[CostedPost], left: Iterable[CostedPost]) -> tuple[str, ...]:
    """Return the functions that somebody holds now, and that none of these holds afterwards."""
    now, then = _holders(posts), _holders(left)
    return tuple(sorted(name for name, people in now.items() if not people & then.get(name, set())))


def _holders(posts: Iterable[CostedPost]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in posts:
        if one.function and one.holder:
            found.setdefault(one.function, set()).add(one.holder)
    return found
