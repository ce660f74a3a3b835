"""Price of one spell: takes its price, stay, trim point and market forces factor, gives every step and the totals kept in billing."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because, because_record, because_rule
from concordat.kernel.finding import Finding, Place, Refused, stops
from concordat.kernel.money import WHOLE_POUND, pence, round_half_away
from concordat.kernel.period import FinancialYear
from concordat.kernel.rulebook import Rulebook
from concordat.pay.exact import decimal_of
from concordat.pay.price_list import LONG_STAY_SETTINGS, price_list
from concordat.pay.records import Price, Setting

NOT_NEGATIVE = (
    "length_of_stay_days",
    "days_paid_separately",
    "price",
    "trim_point_days",
    "per_day_long_stay",
    "top_up_rate",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One spell. Prices are pounds; give them here, or give `prices` and the group, setting and price year to look up.

    `length_of_stay_days` whole days, of which `days_paid_separately` (critical care, rehabilitation) do not count;
    `trim_point_days` the last day the price covers; `per_day_long_stay` pounds a day beyond it; `top_up_rate` a share of
    the price; `market_forces_factor` of the provider in the price year; `discharged` decides the price year where that
    is not given (such as 2017/18).
    """

    market_forces_factor: Decimal
    price: Decimal | None = None
    length_of_stay_days: int = 0
    days_paid_separately: int = 0
    trim_point_days: int | None = None
    per_day_long_stay: Decimal | None = None
    top_up_rate: Decimal = Decimal(0)
    hrg: str = ""
    setting: Setting = "non-elective"
    price_year: str = ""
    discharged: date | None = None
    prices: tuple[Price, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The price of the spell in pounds: `price` to the penny with the factor, and four totals that billing keeps.

    `base`, `top_up` and `excess` (for `excess_days`) are before the factor; `unrounded` and `whole_pounds` are the
    totals with the factor, `unrounded_without_factor` and `whole_pounds_without_factor` those without.
    """

    price: Decimal
    base: Decimal
    top_up: Decimal
    excess_days: int
    excess: Decimal
    unrounded: Decimal
    unrounded_without_factor: Decimal
    whole_pounds: Decimal
    whole_pounds_without_factor: Decimal


@dataclass(frozen=True, slots=True)
class _Priced:
    """The price found for the spell, where each part of it stands."""

    price: Decimal | None
    trim: int | None
    per_day: Decimal | None
    because: Because | None


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return (base + top-up + excess days × price per day) × market forces factor, every step in the reasons.

    Refuses negative numbers, a group without a price, and a stay that needs a trim point or daily price that is missing.
    """
    findings = [_negative(name) for name in NOT_NEGATIVE if (getattr(given, name) or 0) < 0]
    if given.market_forces_factor <= 0:
        findings.append(_negative("market_forces_factor"))
    if given.days_paid_separately > given.length_of_stay_days >= 0:
        findings.append(_too_many_days())
    year = _year(given, rules)
    found = _look_up(given, year[0])
    days = given.length_of_stay_days - given.days_paid_separately
    findings += _unpriced(given, found, days)
    if stops(findings):
        raise Refused(findings)
    return _answer(given, rules, found, days, year[1], findings)


def _answer(
    given: Given, rules: Rulebook, found: _Priced, days: int, reasons: list[Because], findings: list[Finding]
) -> Answer[Gives]:
    base, per_day = Fraction(found.price or 0), Fraction(found.per_day or 0)
    long_stay = given.setting in LONG_STAY_SETTINGS and found.trim is not None
    excess_days = max(0, days - (found.trim or 0)) if long_stay else 0
    top_up, excess = base * Fraction(given.top_up_rate), excess_days * per_day
    without = base + top_up + excess
    whole = without * Fraction(given.market_forces_factor)
    gives = Gives(
        price=pence(whole),
        base=decimal_of(base),
        top_up=decimal_of(top_up),
        excess_days=excess_days,
        excess=decimal_of(excess),
        unrounded=decimal_of(whole),
        unrounded_without_factor=decimal_of(without),
        whole_pounds=round_half_away(decimal_of(whole), WHOLE_POUND),
        whole_pounds_without_factor=round_half_away(decimal_of(without), WHOLE_POUND),
    )
    steps = [found.because or Because("price as given", decimal_of(base), "£")]
    if top_up:
        rule = because_rule(rules.on("payment.top_up_on_excess_days", _day(given)))
        says = f"top-up: {given.top_up_rate} of the price, not of excess days"
        steps.append(Because(says, decimal_of(top_up), "£", parts=(rule,)))
    if excess_days:
        says = f"{excess_days} days beyond day {found.trim} at £{found.per_day:,} a day, of a stay of {days} days"
        steps.append(Because(says, decimal_of(excess), "£"))
    factor = Because("market forces factor, as given", given.market_forces_factor)
    says = "(price + top-up + excess days) × market forces factor, to the penny"
    because = Because(says, gives.price, "£", parts=(*steps, factor, *reasons))
    return Answer(gives, because, unit="£", findings=tuple(findings))


def _year(given: Given, rules: Rulebook) -> tuple[str, list[Because]]:
    """Return the price year, decided by the day of discharge where it is not given, and the rule that says so."""
    if given.price_year or given.discharged is None:
        return given.price_year, []
    rule = rules.on("payment.price_year", given.discharged)
    return str(FinancialYear.of(given.discharged)), [because_rule(rule)]


def _day(given: Given) -> date:
    if given.discharged:
        return given.discharged
    try:
        return FinancialYear.parse(given.price_year).interval.start
    except ValueError:
        raise Refused(
            Finding(
                "bad-price-year",
                f"The price year “{given.price_year}” is not a financial year.",
                "A dated rule is needed.",
                "Write it as 2017/18, or give the day of discharge.",
                Place(field="price_year"),
            )
        ) from None


def _look_up(given: Given, year: str) -> _Priced:
    """Return the price given, or the one of the price list; numbers given win over the list."""
    listed = price_list(given.prices, year).get(given.hrg, given.setting) if given.prices else None
    if listed is None or given.price is not None:
        return _Priced(given.price, given.trim_point_days, given.per_day_long_stay, None)
    says = f"price of {listed.hrg}, {listed.setting}, {listed.price_year}"
    key = (listed.price_year, listed.hrg, listed.setting)
    because = because_record(says, "Price", *key, value=listed.price, unit="£")
    trim = listed.trim_point_days if given.trim_point_days is None else given.trim_point_days
    per_day = listed.per_day_long_stay if given.per_day_long_stay is None else given.per_day_long_stay
    return _Priced(listed.price, trim, per_day, because)


def _unpriced(given: Given, found: _Priced, days: int) -> list[Finding]:
    group = f"{given.hrg or 'the group'}, {given.setting}"
    if found.price is None:
        return [_finding("no-price", f"There is no price for {group}.", "No price is not nought.", "price")]
    findings = []
    if not found.price:
        why = "A price of nought may mean that there is none."
        findings.append(_finding("zero-price", f"The price of {group} is nought.", why, "price", "warning"))
    if given.setting in LONG_STAY_SETTINGS and days > 0:
        if found.trim is None and found.per_day is not None:
            why = "Days beyond it are paid by the day, and it is never borrowed from another year or setting."
            findings.append(_finding("no-trim-point", f"There is no trim point for {group}.", why, "trim_point_days"))
        if found.trim is not None and found.per_day is None and days > found.trim:
            what = f"The stay of {days} days is longer than {found.trim}, and there is no price per day for {group}."
            why = "Days beyond the trim point are paid by the day."
            findings.append(_finding("no-per-day-price", what, why, "per_day_long_stay"))
        if found.trim is None and found.per_day is None:
            why = "Whether days beyond it are due cannot be told; none are paid here."
            what = f"There is neither trim point nor price per day for {group}."
            findings.append(_finding("no-trim-point", what, why, "trim_point_days", "warning"))
    return findings


def _finding(kind: str, what: str, why: str, field: str, severity: str = "stop") -> Finding:
    next_step = "Give it with its source, or check group, setting and price year."
    return Finding(kind, what, why, next_step, Place(field=field), "warning" if severity == "warning" else "stop")


def _negative(field: str) -> Finding:
    what = (
        f"{field} is negative." if field != "market_forces_factor" else "The market forces factor is not above nought."
    )
    return Finding("negative-number", what, "It cannot be.", "Correct the number.", Place(field=field))


def _too_many_days() -> Finding:
    what = "More days are paid separately than the stay has."
    return Finding("bad-number", what, "They are part of it.", "Correct the days.", Place(field="days_paid_separately"))
