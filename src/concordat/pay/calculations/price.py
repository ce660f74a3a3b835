"""Price of activity in bulk: takes rows of activity, prices, factors and top-ups, gives each row or sum with every step and the four totals."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from fractions import Fraction
from typing import Any

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.engine_rows import rows_of, small_table
from concordat.kernel.finding import Finding, Place, Refused, stops
from concordat.kernel.money import pence
from concordat.kernel.period import FinancialYear
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted
from concordat.pay.bulk_price import AMOUNTS, COUNTS, GROUPS, TOTALS, remarks, stepped, summed
from concordat.pay.exact import decimal_of
from concordat.pay.given import bad
from concordat.pay.price_rules import price_rules
from concordat.pay.priced_row import TYPES, ActivityRow, PriceRow, TopUp
from concordat.pay.prices_to_join import factors_to_join, price_findings, prices_to_join, top_ups_to_join
from concordat.pay.records import MarketForcesFactor
from concordat.pay.unpriced import unpriced

MOST_ROWS = 10_000
BY = tuple(name.removesuffix("_service") for name in GROUPS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`activity` (at most 10,000 rows; files of any length are priced by `concordat price`), `prices`, and `factors` of providers.

    `by` are the columns to add up by, of line, month, provider, price_year, hrg, setting and top_up; none prices each row.
    `top_ups` are rates of specialised services, as shares, in place of the national ones.
    """

    activity: tuple[ActivityRow, ...]
    prices: tuple[PriceRow, ...]
    factors: tuple[MarketForcesFactor, ...] = ()
    top_ups: tuple[TopUp, ...] = ()
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Priced:
    """One row or sum, in pounds: `base`, `top_up`, `adjustment` and `excess` (for `excess_days`) before the factor; the totals.

    `of` says which row (counted from 1) or group it is. `price` is rounded to the penny once; `unrounded` totals are not
    rounded; `whole_pounds` are those of each row, added up; each with and without the factor.
    """

    of: dict[str, str]
    rows: int
    spells: int
    base: Decimal
    top_up: Decimal
    adjustment: Decimal
    excess_days: int
    excess: Decimal
    price: Decimal
    unrounded: Decimal
    unrounded_without_factor: Decimal
    whole_pounds: Decimal
    whole_pounds_without_factor: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """What is `priced`, row by row or group by group, and the `price` of all in pounds, rounded to the penny once."""

    priced: tuple[Priced, ...]
    price: Decimal


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return (price + top-up + best practice + excess days × price per day) × factor of each row, added up as asked.

    A short emergency stay of an adult has the reduced price where the price flags it. Refuses, with all findings at once,
    rows that cannot be priced, and prices and factors that cannot be.
    """
    wrong = [*_wrong(given), *price_findings(given.prices, given.factors)]
    if wrong:
        raise Refused(wrong)
    if not given.activity:
        nothing = pence(0)
        return Answer(Gives(priced=(), price=nothing), Because("there is no activity", nothing, "£"), unit="£")
    years = tuple(dict.fromkeys(year for row in given.activity if (year := _year(row))))
    used = price_rules(
        rules,
        (row.price_year for row in given.prices),
        years,
        {row.top_up for row in given.activity} - {""},
        given.top_ups,
    )
    rows = stepped(
        _activity(given.activity),
        prices_to_join(given.prices, used.short_stay),
        factors_to_join(given.factors),
        top_ups_to_join(used.top_ups),
    )
    findings = unpriced(rows_of(remarks(rows)))
    if stops(findings):
        raise Refused(findings)
    names = [GROUPS[BY.index(name)] for name in given.by] or ["row"]
    found = sorted(rows_of(summed(rows, names)), key=lambda row: [str(row[name]).rjust(12) for name in names])
    priced = tuple(_priced(row, dict(zip(names, given.by or ("row",), strict=True))) for row in found)
    total = pence(sum((Fraction(row["unrounded"]) for row in found), Fraction(0)))
    of_short_stays = used.of_short_stays if any(row.emergency for row in given.activity) else ()
    told = (*used.always, *of_short_stays, *used.of_top_ups)
    parts = (*map(_because, priced), *map(because_rule, told))
    says = f"{counted(sum(one.spells for one in priced), 'spell or attendance', 'spells or attendances')} with their factors"
    return Answer(
        Gives(priced=priced, price=total),
        Because(says, total, "£", parts=parts),
        unit="£",
        findings=findings,
    )


def _wrong(given: Given) -> Iterator[Finding]:
    if len(given.activity) > MOST_ROWS:
        what = f"There are {len(given.activity):,} rows of activity."
        why = f"At most {MOST_ROWS:,} are priced with every reason."
        yield Finding("too-many-rows", what, why, "Use `concordat price`, which prices files.", Place(field="activity"))
    for name in given.by:
        if name not in BY:
            yield bad("by", f"names “{name}”, which is none of {', '.join(BY)}")
    if len(set(given.by)) != len(given.by):
        yield bad("by", "names a column twice")
    for number, row in enumerate(given.activity, 1):
        if row.price_year and not FinancialYear.is_one(row.price_year):
            what = f"The price year “{row.price_year}” of row {number} is not a financial year."
            yield Finding(
                "bad-price-year",
                what,
                "Prices hold for one year.",
                "Write it as 2017/18.",
                Place(line=number, field="price_year"),
            )


def _year(row: ActivityRow) -> str:
    """Return the price year of a row: as given, else that of the day it ended, else of its month."""
    day = row.discharged or row.month
    return row.price_year or (str(FinancialYear.of(day)) if day else "")


def _activity(rows: tuple[ActivityRow, ...]) -> Any:
    """Return the rows as a table of the engine with their numbers from 1."""
    columns: dict[str, tuple[str, list[Any]]] = {"row": ("int", list(range(1, len(rows) + 1)))}
    for field in fields(ActivityRow):
        values = [getattr(row, field.name) for row in rows]
        columns[field.name] = (
            TYPES[field.name],
            [int(one) for one in values] if TYPES[field.name] == "flag" else values,
        )
    table = small_table({name: ("int" if kind == "flag" else kind, values) for name, (kind, values) in columns.items()})
    flags = {name: table[name] == 1 for name, kind in TYPES.items() if kind == "flag"}
    return table.mutate(**flags)


def _priced(row: Mapping[str, Any], names: Mapping[str, str]) -> Priced:
    amounts = {name: decimal_of(Fraction(row[name])) for name in (*AMOUNTS, *TOTALS)}
    counts = {name: int(row[name]) for name in ("rows", *COUNTS)}
    of = {said: str(row[name]) for name, said in names.items()}
    told: dict[str, Any] = {**counts, **amounts}
    return Priced(of=of, price=pence(Fraction(row["unrounded"])), **told)


def _because(one: Priced) -> Because:
    label = ", ".join(f"{name.replace('_', ' ')} {value or 'not said'}" for name, value in one.of.items())
    steps = [Because(f"prices of {counted(one.spells, 'spell or attendance', 'spells or attendances')}", one.base, "£")]
    if one.top_up:
        steps.append(Because("top-up for specialised services", one.top_up, "£"))
    if one.adjustment:
        steps.append(Because("adjustment for best practice", one.adjustment, "£"))
    if one.excess_days:
        steps.append(Because(f"{counted(one.excess_days, 'day')} beyond the trim point", one.excess, "£"))
    with_factor = f"times the market forces factor of each provider, of £{one.unrounded_without_factor:,} without"
    steps.append(Because(with_factor, one.unrounded, "£"))
    return Because(label, one.price, "£", parts=tuple(steps))
