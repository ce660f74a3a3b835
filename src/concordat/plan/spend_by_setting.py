"""Spend by setting: takes what is spent in each setting and year, gives its share of all with the change against the baseline year."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.finding import Finding
from concordat.kernel.wrong_given import bad, warning
from concordat.plan.exact import decimal_of
from concordat.plan.pounds_by_year import pounds_findings, year_findings


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingSpend:
    """What is spent in one setting (general practice, acute, community, mental health …) in one year, in pounds."""

    setting: str
    year: str
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingShare:
    """One setting in one year: its pounds, its `share` of all settings, 0 to 1, that of the `baseline` year and the `change` since.

    The last two are none where the baseline year does not have the setting.
    """

    setting: str
    year: str
    amount: Decimal
    share: Decimal
    baseline: Decimal | None
    change: Decimal | None


def spend_findings(spend: Sequence[SettingSpend], baseline: str) -> Iterator[Finding]:
    """Give every finding that prevents shares: a setting twice in a year, years that spend nothing, a baseline that is not there."""
    for one in spend:
        where = f"spend.{one.setting}.{one.year}"
        if not one.setting.strip():
            yield bad(where, "has no setting", "missing-field")
        yield from pounds_findings(one.amount, where)
        yield from year_findings(one.year, where)
    for (setting, year), times in Counter((one.setting, one.year) for one in spend).items():
        if times > 1:
            yield bad(f"spend.{setting}.{year}", f"stands {times} times", "duplicate-key", "It would count twice.")
    for year, whole in _wholes(spend).items():
        if not whole:
            yield bad(f"spend.{year}", "comes to nothing", "nothing-spent", "Of nothing there are no shares.")
    if spend and baseline not in _wholes(spend):
        why = "A share says little without what it was."
        told = f"is “{baseline}”, for which no spend is given"
        yield bad("baseline", told, "no-baseline", why, "Name a year that is given.")


def setting_shares(spend: Sequence[SettingSpend], baseline: str) -> tuple[SettingShare, ...]:
    """Return the shares, by year in order and then by setting as given; the shares of a year come to 1 before they are rounded."""
    wholes = _wholes(spend)
    at_first = {one.setting: Fraction(one.amount) / wholes[baseline] for one in spend if one.year == baseline}
    found = []
    for one in sorted(spend, key=lambda one: one.year):
        share, before = Fraction(one.amount) / wholes[one.year], at_first.get(one.setting)
        found.append(
            SettingShare(
                setting=one.setting,
                year=one.year,
                amount=one.amount,
                share=decimal_of(share),
                baseline=None if before is None else decimal_of(before),
                change=None if before is None else decimal_of(share - before),
            )
        )
    return tuple(found)


def spend_warnings(spend: Sequence[SettingSpend]) -> Iterator[Finding]:
    """Give a finding for each year that leaves out a setting another year has: all its shares would look larger."""
    settings = dict.fromkeys(one.setting for one in spend)
    for year in _wholes(spend):
        own = {one.setting for one in spend if one.year == year}
        if missing := [setting for setting in settings if setting not in own]:
            what = f"In {year} nothing is said of {', '.join(missing)}."
            why = "What is left out makes all other shares look larger."
            yield warning("setting-missing", f"spend.{year}", what, why, "Give it, with nought where it is nought.")


def _wholes(spend: Sequence[SettingSpend]) -> dict[str, Fraction]:
    found: dict[str, Fraction] = {}
    for one in spend:
        found[one.year] = found.get(one.year, Fraction(0)) + Fraction(one.amount)
    return found
