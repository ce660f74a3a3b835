"""The law a purchase stands under: takes a subject and the day the procurement began, gives the regime with its threshold."""

from dataclasses import dataclass
from datetime import date

from concordat.buy.law import law, listed, names_of, parts_of
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook, RuleValue

REGIME = "regime_"
NO_SUBJECT = "of_change"


@dataclass(frozen=True, slots=True)
class Regime:
    """One regime in force on a day for one subject, and the routes that lead to an award under it."""

    subject: str
    name: str
    law: str
    requires: tuple[str, ...]
    routes: tuple[str, ...]
    thresholds: tuple[tuple[str, str], ...]
    rule: RuleValue


def subjects(rules: Rulebook) -> tuple[str, ...]:
    """Return the subjects that the rulebook has a regime for, as words."""
    return tuple(name.replace("_", " ") for name in names_of(rules, REGIME) if name != NO_SUBJECT)


def regime_on(rules: Rulebook, subject: str, began: date) -> Regime:
    """Return the regime; raises Refused for a subject that is not known and a day before the first regime."""
    if subject not in subjects(rules):
        raise Refused(_unknown(subject, subjects(rules)))
    rule = law(rules, REGIME + subject.replace(" ", "_"), began)
    parts = parts_of(rule)
    return Regime(
        subject=subject,
        name=parts["regime"],
        law=parts["law"],
        requires=listed(parts.get("requires", "")),
        routes=listed(parts.get("routes", "")),
        thresholds=tuple(_threshold(item) for item in listed(parts.get("threshold", ""))),
        rule=rule,
    )


def regime_at_change(rules: Rulebook, subject: str, began: date, changed: date) -> tuple[Regime, RuleValue | None]:
    """Return the regime of a change, and the rule that made it that of the day of the change, where one did."""
    rule = next((value for value in rules.history("procurement.regime_of_change") if _holds(value, changed)), None)
    moved = rule is not None and subject in listed(rule.value)
    return regime_on(rules, subject, changed if moved else began), rule if moved else None


def _holds(value: RuleValue, day: date) -> bool:
    return value.value is not None and value.starts <= day and (value.ends is None or day < value.ends)


def _threshold(item: str) -> tuple[str, str]:
    kind, colon, rule = item.partition(":")
    return (kind.strip(), rule.strip()) if colon else ("", kind.strip())


def _unknown(subject: str, known: tuple[str, ...]) -> Finding:
    return Finding(
        "unknown-subject",
        f"subject is “{subject}”.",
        f"The rulebook has a regime for: {', '.join(known)}.",
        "Choose one of these: where a contract is mixed, the subject that is its main purpose.",
        Place(field="subject"),
    )
