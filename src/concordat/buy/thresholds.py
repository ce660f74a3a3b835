"""The threshold of a regime: takes the regime, the kind of authority and the day, gives the amount and whether a value reaches it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.buy.law import law, parts_of
from concordat.buy.regimes import Regime
from concordat.kernel.finding import Finding, Place
from concordat.kernel.money import decimal_from
from concordat.kernel.rulebook import Rulebook, RuleValue


@dataclass(frozen=True, slots=True)
class Threshold:
    """An amount in pounds that a value is compared with, VAT included or excluded; `about` says that it is not exact."""

    amount: Decimal
    vat: str
    about: bool
    rule: RuleValue


def threshold_of(rules: Rulebook, regime: Regime, authority: str, on: date) -> Threshold | None:
    """Return the threshold of a regime on a day; None where there is none, or it depends on an authority that is not told."""
    name = next((rule for kind, rule in regime.thresholds if kind in ("", authority)), None)
    if name is None:
        return None
    rule = law(rules, name, on)
    parts = parts_of(rule)
    return Threshold(decimal_from(parts["amount"]), parts["vat"], parts.get("precision") == "about", rule)


def reached(threshold: Threshold | None, value: Decimal | None) -> bool | None:
    """Say whether a value is at or above the threshold; None where either is missing."""
    return None if threshold is None or value is None else value >= threshold.amount


def value_findings(
    threshold: Threshold | None, regime: Regime, value: Decimal | None, includes_vat: bool | None, authority: str
) -> Iterator[Finding]:
    """Give a warning for everything that prevents a comparison of a value with the threshold."""
    if value is None:
        return
    if threshold is None and regime.thresholds and not authority:
        kinds = ", ".join(kind for kind, _ in regime.thresholds)
        yield _warn(
            "authority-not-told", f"The threshold depends on the authority: {kinds}.", "Give authority.", "authority"
        )
    if threshold is None:
        return
    if threshold.about:
        what = f"The threshold is only known to be about £{threshold.amount:,}."
        yield _warn("threshold-about", what, "Compare the value with the exact amount of the day.", "value")
    if includes_vat is None:
        what = f"Whether the value includes VAT is not told; the threshold has VAT {threshold.vat}."
        yield _warn("vat-not-told", what, "Give value_includes_vat.", "value_includes_vat")
    elif includes_vat != (threshold.vat == "included"):
        what = f"The value has VAT {'included' if includes_vat else 'excluded'}, the threshold has it {threshold.vat}."
        yield _warn("vat-differs", what, "Give the value on the same basis.", "value_includes_vat")


def _warn(kind: str, what: str, then: str, field: str) -> Finding:
    why = "Whether the threshold is reached cannot be said."
    return Finding(kind, what, why, then, Place(field=field), "warning")
