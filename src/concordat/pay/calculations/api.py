"""Aligned payment and incentive: takes a fixed sum and activity with its unit prices, gives what is paid by the form of the year."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.money import pence
from concordat.kernel.rulebook import Rulebook
from concordat.pay.algebra import Fixed, Step, paid
from concordat.pay.aligned_steps import ABOVE_PLAN, aligned_steps
from concordat.pay.exact import decimal_of
from concordat.pay.given import bad, negatives, not_shares, rate_of
from concordat.pay.line_to_date import text


@dataclass(frozen=True, slots=True, kw_only=True)
class PricedActivity:
    """Units of activity at one `unit_price` in pounds."""

    activity: Decimal
    unit_price: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The year is that of the day `on`: it says which form holds, and at which share unless `variable_rate` is given.

    `fixed` is in pounds a year. Variable activity is given as `lines`, or as the value `elective_actual` at full price with
    `market_forces_factor` in it; in the years that pay above plan alone, `elective_plan` is the plan that lies in the fixed
    sum. `best_practice_adjustment` may be below nought; `cquin_loss` is what quality payments fell short by.
    """

    on: date
    fixed: Decimal
    lines: tuple[PricedActivity, ...] = ()
    elective_actual: Decimal | None = None
    elective_plan: Decimal | None = None
    variable_rate: Decimal | None = None
    market_forces_factor: Decimal = Decimal(1)
    best_practice_adjustment: Decimal = Decimal(0)
    cquin_loss: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`total` and its parts in pounds, to the penny: `fixed`, `variable` and the other `adjustments`.

    `variable_before_factor` is the value of `lines` at unit prices; `form` says what the variable part pays for.
    """

    total: Decimal
    fixed: Decimal
    variable: Decimal
    variable_before_factor: Decimal
    adjustments: Decimal
    form: str
    variable_rate: Decimal


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return fixed + rate × variable value (all of it, or what lies above plan) + adjustments − CQUIN loss.

    Refuses negative numbers, a plan that is missing where the year needs one, and a year without the form.
    """
    form = rules.on("payment.api_form", given.on)
    wrong = tuple(_wrong(given, str(form.value)))
    if wrong:
        raise Refused(wrong)
    rate, because_rate = rate_of(rules, "payment.api_variable_rate", given.variable_rate, given.on, "variable_rate")
    before = sum((Fraction(one.activity) * Fraction(one.unit_price) for one in given.lines), Fraction(0))
    value = before * Fraction(given.market_forces_factor) + Fraction(given.elective_actual or 0)
    adjustments = Fraction(given.best_practice_adjustment) - Fraction(given.cquin_loss)
    because = (because_rate, because_rule(form))
    plan = Fraction(given.elective_plan or 0)
    steps: tuple[Step, ...] = (
        *aligned_steps(Fraction(given.fixed), plan, str(form.value), rate, because),
        Fixed(says="best-practice adjustment less what quality payments fell short by", amount=adjustments),
    )
    found = paid(steps, value)
    fixed, variable, rest = (pence(amount) for _, amount, _ in found.steps)
    total = fixed + variable + rest
    gives = Gives(
        total=total,
        fixed=fixed,
        variable=variable,
        variable_before_factor=decimal_of(before),
        adjustments=rest,
        form=str(form.value),
        variable_rate=decimal_of(rate),
    )
    told = f"{text(Fraction(given.fixed))} fixed and {decimal_of(rate)} of variable activity worth {text(value)}"
    return Answer(gives, Because(told, total, "£", parts=found.parts), unit="£")


def _wrong(given: Given, form: str) -> list[Finding]:
    found = list(negatives(given, "fixed", "elective_actual", "elective_plan", "market_forces_factor", "cquin_loss"))
    found += not_shares(given, "variable_rate")
    for number, one in enumerate(given.lines):
        for name in ("activity", "unit_price"):
            if getattr(one, name) < 0:
                found.append(bad(f"lines.{number}.{name}", "is negative", "negative-number"))
    if form == ABOVE_PLAN and given.elective_plan is None and (given.lines or given.elective_actual is not None):
        what = "There is no elective plan."
        why = "In this year only work above the plan in the fixed sum is paid on top."
        found.append(Finding("missing-field", what, why, "Give elective_plan.", Place(field="elective_plan")))
    return found
