"""Share of spend on general practice: takes budgets and lines of contracts, gives for each commissioner and year what of all it spends goes there, with its baseline and the outcomes that want another."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.balance.records import Budget
from concordat.contract.records import ExpectedOutcome, Line
from concordat.kernel.answer import Answer, Because, because_record, because_rule
from concordat.kernel.money import pence
from concordat.kernel.period import FinancialYear, Interval
from concordat.kernel.recorded import recorded
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import System, key_of
from concordat.kernel.table import Table, table

RULE = "watch.spend_on_general_practice"
# The name by which an outcome says that this is what it is measured by.
MEASURE = "share of spend on general practice"
Part = tuple[str, Decimal, Because]


@dataclass(frozen=True, slots=True)
class SpendShare:
    """What one body spends in a year: on general practice, on everything, and the share of the one in the other, in per cent."""

    body: str
    year: FinancialYear
    there: Answer[Decimal]
    whole: Answer[Decimal]
    share: Answer[Decimal]


def spend_shares(system: System) -> tuple[SpendShare, ...]:
    """Return the share of each commissioner in each year that it has a budget for, in order; nothing where it spends nothing there."""
    budgets, lines = system.all(Budget), system.all(Line)
    years = dict.fromkeys((one.body, one.financial_year) for one in budgets if FinancialYear.is_one(one.financial_year))
    made = (_share(body, FinancialYear.parse(year), budgets, lines, system.rules) for body, year in years)
    return tuple(one for one in made if one is not None)


def spend_share_table(shares: Iterable[SpendShare], names: Mapping[str, str]) -> Table:
    """Return each share beside that of the body's first year, its baseline."""
    own = tuple(shares)
    columns = {
        "body": "Body",
        "year": "Year",
        "there": "On general practice [£]",
        "whole": "On everything [£]",
        "share": "Share [per cent]",
        "since": "Since its first year [per cent points]",
    }
    rows = (
        (names.get(one.body, one.body), str(one.year), one.there, one.whole, one.share, _since(one, own))
        for one in sorted(own, key=lambda one: (one.body, one.year))
    )
    says = "The first year on record is the baseline. Planned values of lines count by the days of the year for which they are in force."
    return table("spend_share", "Share of spend on general practice", columns, rows, says)


def spend_targets_table(system: System, shares: Iterable[SpendShare], names: Mapping[str, str]) -> Table:
    """Return each outcome that is measured by the share, with its baseline, target and the newest share of the body that wants it."""
    columns = {
        "outcome": "Outcome",
        "body": "Wanted by",
        "baseline": "At the start [per cent]",
        "target": "Wanted [per cent]",
        "due": "By",
        "now": "Newest [per cent]",
        "says": "How it stands",
    }
    newest = {one.body: one for one in sorted(shares, key=lambda one: one.year)}
    rows = (
        (
            one.title,
            names.get(one.body, one.body),
            recorded(one, "baseline"),
            recorded(one, "target"),
            one.due,
            newest[one.body].share if one.body in newest else None,
            _stands(one, newest.get(one.body)),
        )
        for one in system.all(ExpectedOutcome)
        if one.indicator == MEASURE
    )
    return table("spend_targets", "What share is wanted", columns, rows)


def _share(
    body: str, year: FinancialYear, budgets: Iterable[Budget], lines: Iterable[Line], rules: Rulebook
) -> SpendShare | None:
    rule = rules.history(RULE)[-1]
    words = {str(word).casefold() for word in rule.value}
    parts = [*_costs(body, year, budgets), *_lines(body, year, lines)]
    there = [one for one in parts if one[0].strip().casefold() in words]
    whole = sum((one[1] for one in parts), Decimal(0))
    if not there or whole <= 0:
        return None
    found = _sum(f"{body} on general practice in {year}", there, because_rule(rule))
    every = _sum(f"{body} on everything in {year}", parts)
    share = pence(Fraction(found.value) / Fraction(whole) * 100)
    says = f"£{found.value:,} of £{whole:,}"
    because = Because(says, share, "per cent", parts=(found.because, every.because))
    return SpendShare(body, year, found, every, Answer(share, because, unit="per cent"))


def _costs(body: str, year: FinancialYear, budgets: Iterable[Budget]) -> Iterator[Part]:
    for one in budgets:
        if (one.body, one.financial_year, one.kind) == (body, str(year), "cost"):
            yield one.label, one.amount, because_record(one.label, "Budget", *key_of(one), value=one.amount, unit="£")


def _lines(body: str, year: FinancialYear, lines: Iterable[Line]) -> Iterator[Part]:
    """Give the lines that a body buys by, each by the days of the year for which it is in force."""
    for one in lines:
        inside = year.interval.overlap(Interval(one.starts, one.ends)) if one.commissioner == body else None
        if inside is not None:
            days = Fraction(inside.days or 0, year.interval.days or 1)
            value = pence(Fraction(one.value) * days)
            yield (
                one.service,
                value,
                because_record(f"{one.service}, line {one.id}", "Line", one.id, value=value, unit="£"),
            )


def _sum(says: str, parts: Iterable[Part], *also: Because) -> Answer[Decimal]:
    own = tuple(parts)
    whole = sum((value for _, value, _ in own), Decimal(0))
    return Answer(whole, Because(says, whole, "£", parts=(*also, *(because for _, _, because in own))), unit="£")


def _since(one: SpendShare, own: Iterable[SpendShare]) -> Answer[Decimal] | None:
    first = min((other for other in own if other.body == one.body), key=lambda other: other.year)
    if first.year == one.year:
        return None
    moved = one.share.value - first.share.value
    parts = (one.share.because, first.share.because)
    return Answer(
        moved, Because(f"{one.share.value} in {one.year} less {first.share.value} in {first.year}", moved, parts=parts)
    )


def _stands(one: ExpectedOutcome, newest: SpendShare | None) -> str:
    if newest is None:
        return "No share of this body is known."
    if one.target is None:
        return "No target is set."
    rise = one.baseline is None or one.target >= one.baseline
    share = newest.share.value
    reached = share >= one.target if rise else share <= one.target
    return (
        f"Reached in {newest.year}."
        if reached
        else f"Not reached in {newest.year}: {abs(one.target - share)} per cent points away."
    )
