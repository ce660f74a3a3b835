"""Takes the day a procurement began and its subject, gives the law it stands under, at the award and at a later change."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from concordat.buy.amounts import amount_findings
from concordat.buy.regimes import Regime, regime_at_change, regime_on
from concordat.buy.thresholds import Threshold, reached, threshold_of, value_findings
from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook, RuleValue

HEALTH = "health services"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A purchase.

    - `began`: the day the procurement began
    - `subject`: what is bought; for a mixed contract, its main purpose
    - `value`: the estimated lifetime value in pounds; `value_includes_vat`: whether VAT is in it
    - `authority`: `central` (NHS trusts are) or `sub-central`, where a threshold depends on it
    - `changed`: the day on which the contract is changed, where that is asked
    """

    began: date
    subject: str = HEALTH
    value: Decimal | None = None
    value_includes_vat: bool | None = None
    authority: Literal["", "central", "sub-central"] = ""
    changed: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The law.

    - `regime`, `law`: its name and citation; `requires`: what it asks for, in short
    - `in_force_from`, `in_force_until`: first and last day on which a procurement of the subject began under it
    - `threshold`: in pounds, none where there is none; `threshold_vat`: whether VAT counts; `threshold_about`: not exact
    - `at_or_above_threshold`: none where it cannot be said
    - `regime_at_change`: the law of a change on the day `changed`
    - `status`: whether the rule is confirmed or to be checked
    """

    regime: str
    law: str
    requires: tuple[str, ...]
    in_force_from: date
    in_force_until: date | None
    threshold: Decimal | None
    threshold_vat: str
    threshold_about: bool
    at_or_above_threshold: bool | None
    regime_at_change: str | None
    status: Literal["confirmed", "to check"]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the law; raises Refused for an unknown subject, a day before the first regime or before the award, a bad amount."""
    wrong = tuple(_wrong(given))
    try:
        regime = regime_on(rules, given.subject, given.began)
        threshold = threshold_of(rules, regime, given.authority, given.began)
    except Refused as refused:
        raise Refused((*wrong, *refused.findings)) from None
    if wrong:
        raise Refused(wrong)
    later, moved = regime_at_change(rules, given.subject, given.began, given.changed) if given.changed else (None, None)
    warnings = tuple(value_findings(threshold, regime, given.value, given.value_includes_vat, given.authority))
    gives = Gives(
        regime=regime.name,
        law=regime.law,
        requires=regime.requires,
        in_force_from=regime.rule.starts,
        in_force_until=regime.rule.ends - timedelta(days=1) if regime.rule.ends else None,
        threshold=threshold.amount if threshold else None,
        threshold_vat=threshold.vat if threshold else "",
        threshold_about=threshold.about if threshold else False,
        at_or_above_threshold=None if warnings else reached(threshold, given.value),
        regime_at_change=later.name if later else None,
        status=regime.rule.status,
    )
    return Answer(gives, _because(given, regime, threshold, later, moved), "buy.regime", findings=warnings)


def _wrong(given: Given) -> Iterator[Finding]:
    yield from amount_findings("value", given.value)
    if given.changed and given.changed < given.began:
        what = f"The change on {given.changed} comes before the procurement began on {given.began}."
        yield Finding(
            "impossible-date", what, "Only a live contract is changed.", "Correct a day.", Place(field="changed")
        )


def _because(
    given: Given, regime: Regime, threshold: Threshold | None, later: Regime | None, moved: RuleValue | None
) -> Because:
    says = f"A procurement of {given.subject} that began on {given.began} stands under: {regime.name}."
    parts = [because_rule(regime.rule)]
    if threshold:
        parts.append(because_rule(threshold.rule))
    else:
        parts.append(Because("No threshold is kept for it.", "none", rule=regime.rule))
    if later:
        told = f"A change on {given.changed} stands under: {later.name}."
        parts.append(Because(told, later.name, parts=(because_rule(moved or later.rule),)))
    return Because(says, regime.name, parts=tuple(parts))
