"""Takes a local review policy, which is no law, and the services under contract, gives how many exceed the amount and which are due."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from concordat.buy.amounts import amount_findings, in_pence, in_pounds, said
from concordat.buy.law import law, listed
from concordat.buy.review_given import Policy, Service
from concordat.buy.reviews import Reviewed, Standing, in_scope, reviewed, terms_of
from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.kernel.text import counted

NOT_ABOVE: tuple[Standing, ...] = ("value unknown", "not above")


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The `policy`, the `services` under contract, and the day `as_at` on which this is asked."""

    policy: Policy = field(default_factory=Policy)
    services: tuple[Service, ...] = ()
    as_at: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The policy on that day.

    - `notice`: what it is, to be printed with every number; `in_effect`: whether a body adopted it and it holds on `as_at`
    - `basis`: the value that is compared, in words; `amount`: in pounds, none for any
    - `in_scope`: services looked at; `exceed`: above the amount, with their `total` value in pounds
    - `due` (within a warning), `overdue`, `exempt`, `not_due`: of those that exceed; `clock_unknown`: those without a day to count from
    - `value_unknown`: services whose value is not known on that basis
    - `outcomes`: what a review may come to; each leads to a route decision and replaces none
    - `services`: each with its reason
    """

    notice: str
    in_effect: bool
    as_at: date
    basis: str
    amount: Decimal | None
    in_scope: int
    exceed: int
    total: Decimal
    due: int
    overdue: int
    exempt: int
    not_due: int
    clock_unknown: int
    value_unknown: int
    outcomes: tuple[str, ...]
    services: tuple[Reviewed, ...]


# A hundred years: whatever is longer was mistyped.
MOST_MONTHS = 1_200


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the counts; raises Refused for amounts that are none, an interval that is none, and a service given twice."""
    wrong = tuple(_wrong(given))
    if wrong:
        raise Refused(wrong)
    notice = law(rules, "review_not_law", given.as_at)
    outcomes = law(rules, "review_outcomes", given.as_at)
    terms = terms_of(given.policy, rules, given.as_at)
    rows = tuple(reviewed(one, terms, given.as_at) for one in given.services if in_scope(given.policy, one))
    exceed = tuple(row for row in rows if row.standing not in NOT_ABOVE)
    count = Counter(row.standing for row in rows)
    gives = Gives(
        notice=str(notice.value),
        in_effect=given.policy.in_effect(given.as_at),
        as_at=given.as_at,
        basis=f"{terms.value_basis}, VAT {terms.vat}",
        amount=terms.amount,
        in_scope=len(rows),
        exceed=len(exceed),
        total=in_pounds(sum(in_pence(row.value) for row in exceed if row.value is not None)),
        due=count["due"],
        overdue=count["overdue"],
        exempt=count["exempt"],
        not_due=count["not due"],
        clock_unknown=count["clock unknown"],
        value_unknown=count["value unknown"],
        outcomes=listed(outcomes.value),
        services=rows,
    )
    above = f"above {said(terms.amount)}" if terms.amount is not None else "of any amount"
    says = (
        f"{counted(gives.exceed, 'service')} {above} ({gives.basis}), {said(gives.total)} in all: "
        f"{gives.overdue} overdue, {gives.due} due, {gives.exempt} exempt. This is a {gives.notice}."
    )
    parts = (because_rule(notice), because_rule(terms.rule), _adopted(given, gives, terms.rule), *map(_row, rows))
    because = Because(says, gives.exceed, "services", parts=parts)
    return Answer(gives, because, "buy.review_policy", "services", tuple(_warnings(given)))


def _adopted(given: Given, gives: Gives, example: RuleValue) -> Because:
    policy = given.policy
    if gives.in_effect:
        says = f"Adopted by {policy.adopted_by} ({policy.resolution}), in force from {policy.starts}."
        return Because(says, "in effect", rule=example)
    return Because("No effect: no body has adopted it for this day.", "no effect", rule=example)


def _row(row: Reviewed) -> Because:
    return Because(f"{row.service}: {row.standing}; {row.reason}.", row.value, "£" if row.value is not None else "")


def _warnings(given: Given) -> Iterator[Finding]:
    if given.policy.legal_source.strip():
        yield Finding(
            "not-law",
            f"The policy names a law as its source: {given.policy.legal_source.strip()}.",
            "No law in that form is known here; this is a local review policy, not a legal requirement.",
            "Give the citation to a procurement lead to be checked; the mark stays until then.",
            Place(field="policy.legal_source"),
            "warning",
        )
    for number, one in enumerate(given.services):
        if one.exemption and given.as_at >= one.exemption.review_date:
            what = f"The exemption of {one.service} ended on {one.exemption.review_date}."
            then = "Review it, or approve it again with a new day."
            place = Place(field=f"services.{number}.exemption")
            yield Finding("exemption-ended", what, "An exemption holds until its review date.", then, place, "warning")


def _wrong(given: Given) -> Iterator[Finding]:
    policy = given.policy
    yield from amount_findings("policy.amount", policy.amount)
    months = ((policy.interval_months, "interval_months"), *((one, "warning_months") for one in policy.warning_months))
    for number, name in months:
        if number is not None and not 1 <= number <= MOST_MONTHS:
            what = f"policy.{name} is {number}."
            why = f"A clock runs for months, from 1 to {MOST_MONTHS:,}."
            yield Finding("number-out-of-range", what, why, "Correct it.", Place(field=f"policy.{name}"))
    codes = Counter(one.service for one in given.services)
    for number, one in enumerate(given.services):
        yield from amount_findings(f"services.{number}.lifetime_value", one.lifetime_value)
        yield from amount_findings(f"services.{number}.annual_value", one.annual_value)
        if codes[one.service] > 1:
            why, place = "It would be counted twice.", Place(field=f"services.{number}.service")
            yield Finding("duplicate-key", f"{one.service} is given twice.", why, "Keep one.", place)
