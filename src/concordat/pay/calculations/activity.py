"""Activity: takes what was done at unit prices, gives what is due with the market forces factor, within a cap and a floor."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.money import pence
from concordat.kernel.rulebook import Rulebook
from concordat.pay.exact import decimal_of
from concordat.pay.line_to_date import total


@dataclass(frozen=True, slots=True, kw_only=True)
class Priced:
    """`activity` units at `unit_price` pounds each."""

    activity: Decimal
    unit_price: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Units and prices; the provider's `market_forces_factor`; `local_price_factor` on every price.

    `cap_share` and `floor_share` are shares of `planned_value` (pounds) that what is due may not pass.
    """

    lines: tuple[Priced, ...]
    market_forces_factor: Decimal
    local_price_factor: Decimal = Decimal(1)
    planned_value: Decimal | None = None
    cap_share: Decimal | None = None
    floor_share: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Pounds: `value_before_factor` and `value` exact, `due` within the limits and to the penny."""

    value_before_factor: Decimal
    value: Decimal
    due: Decimal


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return Σ activity × unit price × local factor × market forces factor, within cap and floor, rounded once.

    No activity gives nought. Refuses negative numbers, and a cap or floor without a planned value or that cross.
    """
    findings = list(_findings(given))
    if findings:
        raise Refused(findings)
    before = total([Fraction(one.activity) * Fraction(one.unit_price) for one in given.lines])
    value = before * Fraction(given.local_price_factor) * Fraction(given.market_forces_factor)
    due, plan = value, Fraction(given.planned_value or 0)
    parts = [
        Because(f"{len(given.lines)} lines of activity × unit price, as given", decimal_of(before), "£"),
        Because("local price factor, as given", given.local_price_factor),
        Because("market forces factor, as given", given.market_forces_factor),
    ]
    if given.cap_share is not None:
        due = min(due, Fraction(given.cap_share) * plan)
        parts.append(
            Because(f"at most {given.cap_share} of the plan", decimal_of(Fraction(given.cap_share) * plan), "£")
        )
    if given.floor_share is not None:
        due = max(due, Fraction(given.floor_share) * plan)
        says = f"at least {given.floor_share} of the plan"
        parts.append(Because(says, decimal_of(Fraction(given.floor_share) * plan), "£"))
    gives = Gives(value_before_factor=decimal_of(before), value=decimal_of(value), due=pence(due))
    return Answer(gives, Because("activity × price × factors", gives.due, "£", parts=tuple(parts)), unit="£")


def _findings(given: Given) -> list[Finding]:
    found = []
    for number, line in enumerate(given.lines):
        for field in ("activity", "unit_price"):
            if getattr(line, field) < 0:
                found.append(_bad("negative-number", f"lines.{number}.{field}", "is negative"))
    for field in ("local_price_factor", "planned_value", "cap_share", "floor_share"):
        if (getattr(given, field) or 0) < 0:
            found.append(_bad("negative-number", field, "is negative"))
    if given.market_forces_factor <= 0:
        found.append(_bad("negative-number", "market_forces_factor", "is not above nought"))
    if given.planned_value is None and not (given.cap_share is None and given.floor_share is None):
        found.append(_bad("missing-field", "planned_value", "is missing, and a cap or floor is a share of it"))
    if given.cap_share is not None and given.floor_share is not None and given.cap_share < given.floor_share:
        found.append(_bad("crossing-limits", "cap_share", "lies below the floor"))
    return found


def _bad(kind: str, field: str, what: str) -> Finding:
    return Finding(kind, f"{field} {what}.", "Nothing can be worked out from it.", "Correct it.", Place(field=field))
