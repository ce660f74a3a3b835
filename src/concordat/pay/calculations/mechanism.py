"""Mechanism: takes provider, commissioner, service, expected value and a day, gives which payment mechanism applies between them, and why."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.pay.given import negatives

Mechanism = Literal[
    "national tariff", "block payments", "aligned payment and incentive", "low-volume block", "activity-based", "local"
]
Told = tuple[Mechanism, str, tuple[RuleValue, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The two bodies and what is bought on the day `on`.

    - `provider`: `NHS trust` (foundation trusts are) or `other`; `commissioner`: `ICB` (CCGs before it) or `NHS England`
    - `expected_value`: the expected annual value between the two bodies, in pounds
    - `service_has_unit_price`: whether the national unit prices cover the service
    - `same_system`: whether both belong to one system; `lead_provider_collaborative`: whether it is one for mental health
    """

    on: date
    provider: Literal["NHS trust", "other"]
    commissioner: Literal["ICB", "NHS England"]
    expected_value: Decimal | None = None
    service_has_unit_price: bool | None = None
    same_system: bool | None = None
    lead_provider_collaborative: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The `mechanism`, the `reason` in one sentence, and the `threshold` in pounds that decided, where one did."""

    mechanism: Mechanism
    reason: str
    threshold: Decimal | None


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the mechanism; raises Refused where what decides is not given, below nought, or no scheme held on the day."""
    wrong = tuple(negatives(given, "expected_value"))
    if wrong:
        raise Refused(wrong)
    scheme = rules.on("payment.scheme", given.on)
    mechanism, reason, amounts = SCHEMES[str(scheme.value)](given, rules)
    gives = Gives(mechanism=mechanism, reason=reason, threshold=amounts[0].decimal if amounts else None)
    parts = (because_rule(scheme), *map(because_rule, amounts))
    return Answer(gives, Because(f"{mechanism}: {reason}", mechanism, parts=parts))


def _tariff(given: Given, rules: Rulebook) -> Told:
    if _needed(given, "service_has_unit_price"):
        return "national tariff", "the service has a national price", ()
    return "local", "the service has no national price", ()


def _blocks(given: Given, rules: Rulebook) -> Told:
    if given.provider == "NHS trust":
        return "block payments", "every trust was paid a block in these months", ()
    return "local", "blocks were between commissioners and trusts", ()


def _aligned_in_system(given: Given, rules: Rulebook) -> Told:
    if given.provider != "NHS trust":
        return _outside(given)
    least = rules.on("payment.api_least_value", given.on)
    if _needed(given, "same_system"):
        return "aligned payment and incentive", "the trust belongs to the commissioner's system", ()
    if _value(given) >= least.decimal:
        return "aligned payment and incentive", f"£{given.expected_value:,} is not below £{least.decimal:,}", (least,)
    return (
        "local",
        f"£{given.expected_value:,} is below £{least.decimal:,}, and the trust is of another system",
        (least,),
    )


def _payment_scheme(given: Given, rules: Rulebook) -> Told:
    if given.provider != "NHS trust":
        return _outside(given)
    if given.commissioner == "NHS England":
        return "aligned payment and incentive", "NHS England has no low-volume blocks", ()
    collaborative = rules.on("payment.lva_lead_provider_collaboratives", given.on)
    if given.lead_provider_collaborative and not collaborative.value:
        return "aligned payment and incentive", "lead-provider collaboratives have no low-volume blocks", ()
    below = rules.on("payment.lva_threshold", given.on)
    if _value(given) < below.decimal:
        return "low-volume block", f"£{given.expected_value:,} is below £{below.decimal:,}", (below,)
    return "aligned payment and incentive", f"£{given.expected_value:,} is not below £{below.decimal:,}", (below,)


def _outside(given: Given) -> Told:
    if _needed(given, "service_has_unit_price"):
        return "activity-based", "the provider is no NHS trust, and the service has a unit price", ()
    return "local", "the provider is no NHS trust, and the service has no unit price", ()


SCHEMES: Mapping[str, Callable[[Given, Rulebook], Told]] = {
    "national tariff": _tariff,
    "block payments": _blocks,
    "aligned payment in systems": _aligned_in_system,
    "payment scheme": _payment_scheme,
}


def _needed(given: Given, field: str) -> bool:
    value: bool | None = getattr(given, field)
    if value is None:
        raise Refused(_missing(field))
    return value


def _value(given: Given) -> Decimal:
    if given.expected_value is None:
        raise Refused(_missing("expected_value"))
    return given.expected_value


def _missing(field: str) -> Finding:
    return Finding(
        "missing-field",
        f"{field} is not given, and the mechanism depends on it.",
        "A mechanism is never assumed.",
        f"Give {field}.",
        Place(field=field),
    )
