"""Tests of an application: takes the dated checklist, a kind of body and the evidence known by a day, gives which are met, not met, open, and not asked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.merge.application_given import ApplicationEvidence, BodyKind

RULE = "merge.application_tests"
Standing = Literal["met", "not met", "open", "not asked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tested:
    """One test and how it `stands`.

    - `why`: in words; `document`, `value` and `on`: what was shown last by the day looked at
    - `at_least`, `at_most`: the figure that meets it, in `unit`, where it has one
    - `asked_from`: the first edition that asks for it
    """

    test: str
    title: str
    stands: Standing
    why: str
    document: str
    on: date | None
    value: Decimal | None
    at_least: Decimal | None
    at_most: Decimal | None
    unit: str
    asked_from: date


def tests_known(rules: Rulebook, kind: BodyKind) -> dict[str, tuple[date, Mapping[str, Any]]]:
    """Return every test that any edition asks of a kind of body, with the first day of the first, in order of edition."""
    found: dict[str, tuple[date, Mapping[str, Any]]] = {}
    for value in rules.history(RULE):
        for name, own in (value.value or {}).get(kind, {}).items():
            found.setdefault(name, (value.starts, own))
    return found


def tested(
    rules: Rulebook, kind: BodyKind, day: date, evidence: Sequence[ApplicationEvidence], on: date
) -> tuple[tuple[Tested, ...], RuleValue]:
    """Return the tests of the checklist of `day` in its order, then those that only other editions ask; evidence counts up to `on`."""
    rule = rules.on(RULE, day)
    asked: Mapping[str, Mapping[str, Any]] = rule.value.get(kind, {})
    known = tests_known(rules, kind)
    last = _last(one for one in evidence if one.on <= on)
    found = [_tested(name, own, known[name][0], last.get(name), rules, day) for name, own in asked.items()]
    found += [_not_asked(name, *known[name], last.get(name)) for name in known if name not in asked]
    return tuple(found), rule


def _last(evidence: Iterable[ApplicationEvidence]) -> dict[str, ApplicationEvidence]:
    return {one.test: one for one in sorted(evidence, key=lambda one: one.on)}


def _tested(
    name: str, own: Mapping[str, Any], first: date, shown: ApplicationEvidence | None, rules: Rulebook, day: date
) -> Tested:
    least = Decimal(str(own["at_least"])) if "at_least" in own else None
    most = rules.on(str(own["at_most_rule"]), day).decimal if "at_most_rule" in own else None
    stands, why = _stands(shown, least, most)
    return Tested(
        test=name,
        title=str(own["title"]),
        stands=stands,
        why=why,
        document=shown.document if shown else "",
        on=shown.on if shown else None,
        value=shown.value if shown else None,
        at_least=least,
        at_most=most,
        unit=str(own.get("unit", "")),
        asked_from=first,
    )


def _stands(shown: ApplicationEvidence | None, least: Decimal | None, most: Decimal | None) -> tuple[Standing, str]:
    if shown is None:
        return "open", "nothing is shown"
    if shown.found == "not met":
        return "not met", "it was found not to be met"
    if least is not None or most is not None:
        if shown.value is None:
            return "open", "it is met by a figure, and none is shown"
        if least is not None and shown.value < least:
            return "not met", f"{shown.value} is below {least}"
        if most is not None and shown.value > most:
            return "not met", f"{shown.value} is above {most}"
    if not shown.document.strip():
        return "open", "no document shows it"
    return ("met", "it was found to be met") if shown.found == "met" else ("open", "nobody has found it met")


def _not_asked(name: str, first: date, own: Mapping[str, Any], shown: ApplicationEvidence | None) -> Tested:
    return Tested(
        test=name,
        title=str(own["title"]),
        stands="not asked",
        why=f"the checklist of the day does not ask for it; the first that does is from {first}",
        document=shown.document if shown else "",
        on=shown.on if shown else None,
        value=shown.value if shown else None,
        at_least=None,
        at_most=None,
        unit=str(own.get("unit", "")),
        asked_from=first,
    )
