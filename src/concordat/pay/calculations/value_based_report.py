"""Value-based report: takes the money and people of a contract, gives the figures of a performance report, each under its standard code."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.money import pence
from concordat.kernel.rulebook import Rulebook
from concordat.pay.given import bad, negatives, not_shares

FORMS, STREAMS, CATEGORIES = (f"payment.value_based_{name}" for name in ("forms", "streams", "categories"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A contract for a number of people over some months, on the day `on` whose code lists hold; sums in pounds.

    - `revenue`, `cost`: of all; `member_months`: months in which one person was covered
    - `target_cost_ratio`: the share of revenue that cost may come to; `care_coordination_fee`: for each member-month
    - `form`: the form of payment, in words; or `stream`: its code as another report gave it
    - `linked_to_quality`: whether what is paid depends on quality
    """

    on: date
    revenue: Decimal
    cost: Decimal
    member_months: int
    target_cost_ratio: Decimal | None = None
    care_coordination_fee: Decimal | None = None
    form: str = ""
    stream: str = ""
    linked_to_quality: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`revenue_pmpm` and `cost_pmpm` in pounds for each member-month, to the penny, and in whole pounds as reports round them.

    `target_cost`, `variance` (target less cost: below nought is overspent) and `care_coordination_fee` in pounds, none where
    not given. `stream`: code and `stream_name`; `forms`: ours under that code; `category` of the payment model.
    """

    revenue_pmpm: Decimal
    cost_pmpm: Decimal
    revenue_pmpm_rounded: Decimal
    cost_pmpm_rounded: Decimal
    target_cost: Decimal | None
    variance: Decimal | None
    care_coordination_fee: Decimal | None
    stream: str
    stream_name: str
    forms: tuple[str, ...]
    category: str


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the figures; refuses no member-months, numbers below nought, and a form or code that the lists of the day lack."""
    found = {rule: rules.on(rule, given.on) for rule in (FORMS, STREAMS, CATEGORIES)}
    forms, streams, categories = (dict(one.value) for one in found.values())
    wrong = tuple(_wrong(given, forms, streams))
    if wrong:
        raise Refused(wrong)
    code = given.stream or forms.get(given.form, "")
    ours = tuple(form for form, one in forms.items() if one == code)
    category = categories.get(given.form or next(iter(ours), ""), "/").split("/")[0 if given.linked_to_quality else 1]
    revenue, cost = (Fraction(amount) / given.member_months for amount in (given.revenue, given.cost))
    target = (
        None if given.target_cost_ratio is None else pence(Fraction(given.target_cost_ratio) * Fraction(given.revenue))
    )
    fee = (
        None
        if given.care_coordination_fee is None
        else pence(Fraction(given.care_coordination_fee) * given.member_months)
    )
    gives = Gives(
        revenue_pmpm=pence(revenue),
        cost_pmpm=pence(cost),
        revenue_pmpm_rounded=_whole(revenue),
        cost_pmpm_rounded=_whole(cost),
        target_cost=target,
        variance=None if target is None else target - pence(given.cost),
        care_coordination_fee=fee,
        stream=code,
        stream_name=streams.get(code, ""),
        forms=ours,
        category=category,
    )
    says = (
        f"£{gives.cost_pmpm} spent of £{gives.revenue_pmpm} received for each of {given.member_months:,} member-months"
    )
    parts = (
        Because("revenue as given", given.revenue, "£"),
        Because("cost as given", given.cost, "£"),
        *(because_rule(one) for one in found.values() if code),
    )
    return Answer(gives, Because(says, gives.cost_pmpm, "£", parts=parts), unit="£")


def _whole(amount: Fraction) -> Decimal:
    # Nothing here is below nought, so that half a pound goes up.
    return Decimal(int(amount + Fraction(1, 2)))


def _wrong(given: Given, forms: dict[str, str], streams: dict[str, str]) -> list[Finding]:
    found = [
        *negatives(given, "revenue", "cost", "target_cost_ratio", "care_coordination_fee"),
        *not_shares(given, "target_cost_ratio"),
    ]
    if given.member_months < 1:
        found.append(bad("member_months", "is not above nought"))
    if given.form and given.form not in forms:
        found.append(bad("form", f"is “{given.form}”, which is none of: {', '.join(forms)}", "unknown-code"))
    if given.stream and given.stream not in streams:
        found.append(bad("stream", f"is “{given.stream}”, which is none of: {', '.join(streams)}", "unknown-code"))
    if given.form and given.stream and forms.get(given.form) not in (None, given.stream):
        found.append(bad("stream", f"is {given.stream}, and “{given.form}” is {forms[given.form]}", "contradiction"))
    return found
