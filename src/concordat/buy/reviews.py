"""Reviews of services under a local policy: takes a policy and a service, gives whether it exceeds the amount and where its clock stands."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from concordat.buy.law import law, listed, parts_of
from concordat.buy.review_given import ClockStart, Policy, Service, ValueBasis, Vat
from concordat.decide.challenge import months_after
from concordat.kernel.money import decimal_from
from concordat.kernel.rulebook import Rulebook, RuleValue

Standing = Literal["value unknown", "not above", "exempt", "clock unknown", "overdue", "due", "not due"]


@dataclass(frozen=True, slots=True)
class Terms:
    """A policy with everything filled in, and the rule of the example it was filled from."""

    name: str
    amount: Decimal | None
    value_basis: ValueBasis
    vat: Vat
    months: int
    clock_starts: ClockStart
    warnings: tuple[int, ...]
    rule: RuleValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """One service under the policy: the `value` compared, its `standing`, the day its review is `due_on`, and the `reason`.

    `warned_at` is the shortest warning, in months, that was reached; none before the first, or without a clock.
    """

    service: str
    value: Decimal | None
    standing: Standing
    due_on: date | None
    warned_at: int | None
    reason: str


def terms_of(policy: Policy, rules: Rulebook, as_at: date) -> Terms:
    """Return the policy with the example's terms where it leaves them out."""
    rule = law(rules, "review_policy", as_at)
    example = parts_of(rule)
    amount = decimal_from(example["amount"]) if policy.amount is None else policy.amount
    return Terms(
        name=policy.name or example["name"],
        amount=None if policy.any_amount else amount,
        value_basis=policy.value_basis
        or ("annual value" if example["value_basis"] == "annual value" else "lifetime value"),
        vat=policy.vat or ("included" if example["vat"] == "included" else "excluded"),
        months=policy.interval_months or int(example["interval_months"]),
        clock_starts=policy.clock_starts or _clock(example["clock_starts"]),
        warnings=policy.warning_months or tuple(int(one) for one in listed(example["warning_months"])),
        rule=rule,
    )


def in_scope(policy: Policy, service: Service) -> bool:
    """Say whether a service lies in the scope; an empty part of the scope lets every service in."""
    asked = (
        (policy.care_groups, service.care_group),
        (policy.provider_kinds, service.provider_kind),
        (policy.levels, service.level),
    )
    return all(not wanted or own in wanted for wanted, own in asked)


def reviewed(service: Service, terms: Terms, as_at: date) -> Reviewed:
    """Return where a service stands on a day."""
    value = service.annual_value if terms.value_basis == "annual value" else service.lifetime_value
    if terms.amount is not None:
        if value is None:
            return _told(service, None, "value unknown", f"its {terms.value_basis} is not known")
        if service.vat != terms.vat:
            return _told(
                service, value, "value unknown", f"its value has VAT {service.vat}, the policy has it {terms.vat}"
            )
        if value <= terms.amount:
            return _told(service, value, "not above", "it does not exceed the amount")
    exemption = service.exemption
    if exemption and as_at < exemption.review_date:
        why = f"exempt until {exemption.review_date} by {exemption.approver}: {exemption.reason}"
        return _told(service, value, "exempt", why)
    start = _start(service, terms.clock_starts)
    if start is None:
        return _told(service, value, "clock unknown", f"no day is known for: {terms.clock_starts}")
    return _by_clock(service, value, _moved(start, terms.months), terms, as_at)


def _by_clock(service: Service, value: Decimal | None, due_on: date, terms: Terms, as_at: date) -> Reviewed:
    if as_at > due_on:
        return _told(service, value, "overdue", f"its review was due on {due_on}", due_on)
    reached = [months for months in terms.warnings if as_at >= _moved(due_on, -months)]
    if not reached:
        return _told(service, value, "not due", f"its review is due on {due_on}", due_on)
    warned = min(reached)
    why = f"its review is due on {due_on}, within {warned} months"
    return Reviewed(service=service.service, value=value, standing="due", due_on=due_on, warned_at=warned, reason=why)


def _start(service: Service, clock: ClockStart) -> date | None:
    if clock == "last review":
        # Before its first review a service has been under the policy since it started.
        return service.last_review or service.started
    return service.last_award if clock == "last award" else service.started


def _moved(day: date, months: int) -> date:
    # Beyond the calendar there is no day: told as any number that is too large.
    if not date.min.year < day.year + months / 12 < date.max.year:
        raise OverflowError(f"{months} months from {day} leave the calendar")
    return months_after(day, months)


def _clock(text: str) -> ClockStart:
    return "last review" if text == "last review" else "last award" if text == "last award" else "service start"


def _told(
    service: Service, value: Decimal | None, standing: Standing, why: str, due_on: date | None = None
) -> Reviewed:
    return Reviewed(service=service.service, value=value, standing=standing, due_on=due_on, warned_at=None, reason=why)
