"""Activity of a year added up: takes a system's activity and prices, gives sums by contract line and month with reasons."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any

from concordat.kernel.answer import Answer, Because, RowsRef, because_record
from concordat.kernel.engine_rows import rows_of
from concordat.kernel.finding import Finding, Place
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted
from concordat.pay.bulk import exceptions, in_year, largest, priced
from concordat.pay.exact import decimal_of
from concordat.pay.price_list import LONG_STAY_SETTINGS, PriceList, price_list, price_table
from concordat.pay.records import Activity, Price

SHOWN_GROUPS = 10
REST = "all other groups of the line"


@dataclass(frozen=True)
class Sums:
    """Priced activity of one line in one month: spells, days beyond the trim point, and both at national prices in pence."""

    line: str
    month: date
    spells: int
    base_pence: int
    excess_days: int
    excess_pence: int

    @cached_property
    def because(self) -> Because:
        """The rows these sums were made from."""
        value = decimal_of(Fraction(self.base_pence + self.excess_pence, 100))
        says = f"{self.spells:,} spells and {self.excess_days:,} excess days in {self.month:%B %Y} at national prices"
        rows = RowsRef("activity", {"line": self.line, "month": str(self.month)})
        public = Because(f"activity in {self.month:%B %Y} at national prices", value, "£", rows=rows)
        return Because(says, value, "£", rows=rows, public=public)


@dataclass(frozen=True, slots=True)
class ActivitySums:
    """Sums by line and month, the largest groups of each line, and the activity that has no plain price."""

    by_line: Mapping[str, Mapping[date, Sums]]
    groups: Mapping[str, tuple[Because, ...]]
    exceptions: Table
    findings: tuple[Finding, ...] = field(default=())

    def of(self, line: str) -> Mapping[date, Sums]:
        """Return the months of one line that have priced activity."""
        return self.by_line.get(line, {})

    def because(self, line: str) -> Because:
        """Return why the year's activity of a line has its value at national prices, down to price records."""
        months = self.of(line).values()
        amount = Fraction(sum(one.base_pence + one.excess_pence for one in months), 100)
        says = f"{sum(one.spells for one in months):,} spells of line {line} at national prices, before any factor"
        told = f"activity of line {line} at national prices, before any factor"
        shown, value, where = self.groups.get(line, ()), decimal_of(amount), RowsRef("activity", {"line": line})
        if not shown:
            return Because(says, value, "£", rows=where, public=Because(told, value, "£", rows=where))
        rest = amount - sum((Fraction(part.value) for part in shown), Fraction(0))
        others = (Because(REST, decimal_of(rest), "£", rows=where, public=Because(REST, rows=where)),) if rest else ()
        parts = (*shown, *others)
        return Because(says, value, "£", parts=parts, public=Because(told, value, "£", parts=parts))


def activity_sums(system: System, year: FinancialYear, only: Collection[str] | None = None) -> ActivitySums:
    """Return the activity of a year, or of `only` these lines of it, at that year's prices; lines without any are simply absent."""
    if "activity" not in system.bulk:
        return ActivitySums({}, {}, _exceptions_table(()))
    prices = price_list(system.all(Price), str(year))
    activity, priced_at = in_year(system.bulk["activity"], year), price_table(prices)
    if only is not None:
        activity = activity.filter(activity.line.isin(list(only)))
    by_line: dict[str, dict[date, Sums]] = defaultdict(dict)
    for row in rows_of(priced(activity, priced_at)):
        row["excess_pence"] = row["excess_pence"] or 0
        sums = Sums(**{name: _plain(value) for name, value in row.items()})
        by_line[sums.line][sums.month] = sums
    odd = tuple(_exceptions(activity, prices))
    return ActivitySums(by_line, _groups(activity, priced_at, prices), _exceptions_table(odd), tuple(_told(odd)))


def _plain(value: Any) -> Any:
    return value if isinstance(value, str | date) else int(value or 0)


def _groups(activity: Any, priced_at: Any, prices: PriceList) -> dict[str, tuple[Because, ...]]:
    found: dict[str, list[tuple[int, Because]]] = defaultdict(list)
    for row in rows_of(largest(activity, priced_at, SHOWN_GROUPS)):
        found[row["line"]].append((int(row["rank"]), _because_group(row, prices)))
    return {line: tuple(because for _, because in sorted(own, key=lambda one: one[0])) for line, own in found.items()}


def _because_group(row: Mapping[str, Any], prices: PriceList) -> Because:
    price = prices.by_key[row["hrg"], row["setting"]]
    value = decimal_of(Fraction(int(row["base_pence"]) + int(row["excess_pence"] or 0), 100))
    where = RowsRef("activity", {name: row[name] for name in ("line", "hrg", "setting")})
    says = f"{row['spells']:,} spells"
    if row["excess_days"]:
        says += f" and {row['excess_days']:,} excess days at £{price.per_day_long_stay}"
    title = f"{price.hrg} {price.name}, {price.setting}".replace(" ,", ",")
    record = because_record(f"price of {title}", "Price", *_key(price), value=price.price, unit="£")
    # What a group is worth says as much as the count, as the price stands beside it.
    public = Because(title, parts=(record, Because("its spells", rows=where)))
    return Because(f"{title}: {says}", value, "£", parts=(record, Because(says, rows=where)), public=public)


def _key(price: Price) -> tuple[str, str, str]:
    return price.price_year, price.hrg, price.setting


@dataclass(frozen=True, slots=True)
class _Odd:
    """Activity without a plain price, and why it has none."""

    line: str
    hrg: str
    setting: str
    spells: int
    days: int
    kind: str
    why: str


def _exceptions(activity: Any, prices: PriceList) -> Iterator[_Odd]:
    plain = PriceList(prices.price_year, {key: row for key, row in prices.by_key.items() if _is_plain(row)})
    for row in rows_of(exceptions(activity, price_table(plain)).order_by(["line", "hrg", "setting"])):
        price, days = prices.get(row["hrg"], row["setting"]), int(row["days"] or 0)
        kind, why = _why_odd(price, days, counted="length_of_stay_days" not in activity.columns)
        if kind:
            yield _Odd(row["line"], row["hrg"], row["setting"], int(row["spells"]), days, kind, why)


def _is_plain(price: Price) -> bool:
    long_stay = price.trim_point_days is not None and price.per_day_long_stay is not None
    return bool(price.price) and (price.setting not in LONG_STAY_SETTINGS or long_stay)


def _why_odd(price: Price | None, days: int, *, counted: bool) -> tuple[str, str]:
    if price is None or price.price is None:
        return "no-price", "no price in this setting and year; not in the sums"
    if not price.price:
        return "zero-price", "the price is nought, which may mean that there is none"
    if days and price.per_day_long_stay is None:
        return "no-per-day-price", "no price per day for days beyond the trim point; those days are not in the sums"
    if days and price.trim_point_days is None and not counted:
        return "no-trim-point", "no trim point, so that excess days are unknown; they are not in the sums"
    return "", ""


def _told(odd: tuple[_Odd, ...]) -> Iterator[Finding]:
    for kind in dict.fromkeys(one.kind for one in odd):
        own = [one for one in odd if one.kind == kind]
        groups = sorted({f"{one.hrg} {one.setting}" for one in own})
        yield Finding(
            kind,
            # Findings are read by everybody, so that they do not tell how many people there were.
            f"Activity of {counted(len(groups), 'group')} ({', '.join(groups[:5])}{' …' if len(groups) > 5 else ''}): "
            f"{own[0].why}.",
            "A price that is not known is never taken as nought.",
            "Add the price with its source to pay/prices.csv, or correct the group; all are listed in the table.",
            Place(Activity.FILE, field="hrg"),
            "warning",
        )


def _of(one: _Odd, number: int) -> Answer[int]:
    where = RowsRef("activity", {"line": one.line, "hrg": one.hrg, "setting": one.setting})
    return Answer(number, Because(f"{one.hrg}, {one.setting}, of line {one.line}", number, rows=where))


def exceptions_say(groups: int) -> str:
    """Return how many groups of activity have no plain price, in words."""
    if not groups:
        return "All activity has a plain price."
    return f"{counted(groups, 'group of activity has', 'groups of activity have')} no plain price."


def _exceptions_table(odd: tuple[_Odd, ...]) -> Table:
    columns = {
        "line": "Line",
        "hrg": "Group",
        "setting": "Setting",
        "spells": "Spells",
        "days": "Days",
        "kind": "Finding",
        "why": "Why",
    }
    rows = (
        (one.line, one.hrg, one.setting, _of(one, one.spells), _of(one, one.days), one.kind, one.why) for one in odd
    )
    return table("exceptions", "Activity without a plain price", columns, rows, exceptions_say(len(odd)))
