"""The grounds for a change to a live contract in the order of the law: takes the answers, gives each ground met, not met or open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from concordat.buy.law import law, listed, names_of, parts_of
from concordat.buy.needs import Answers, Need, against, answered, met, needs_in, still
from concordat.kernel.finding import Finding, Place
from concordat.kernel.rulebook import Rulebook, RuleValue


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground: its number and title, the words of the law, what it needs, and whether that is met."""

    number: int
    title: str
    words: str
    met: bool | None
    against: tuple[Need, ...]
    open: tuple[Need, ...]
    fields: tuple[str, ...]
    rule: RuleValue


def grounds(rules: Rulebook, answers: Answers, on: date | None) -> tuple[Ground, ...]:
    """Return every ground in order."""
    found = [law(rules, f"ground_{name}", on) for name in names_of(rules, "ground_")]
    return tuple(_ground(number, rule, answers) for number, rule in enumerate(found, 1))


def permitted(found: Sequence[Ground]) -> bool | None:
    """Say whether a change is permitted: one ground is enough; open while one may still be met."""
    states = [ground.met for ground in found]
    return True if True in states else None if None in states else False


def first_met(found: Sequence[Ground]) -> Ground | None:
    """Return the ground that the order of the law comes to first; None while an earlier one is open."""
    for ground in found:
        if ground.met is None:
            return None
        if ground.met:
            return ground
    return None


def still_asked(found: Sequence[Ground]) -> tuple[str, ...]:
    """Return the answers that are missing, up to the first ground that is met."""
    fields: dict[str, None] = {}
    for ground in found:
        if ground.met:
            break
        if ground.met is None:
            fields |= dict.fromkeys(field for field, _ in ground.open)
    return tuple(fields)


def facts(rules: Rulebook, given: Mapping[str, Any], within: bool, on: date | None) -> dict[str, bool]:
    """Return the answers as given, with what the original route and the ledger say."""
    route = given["original_route"]
    by_route = route in listed(law(rules, "modification_routes", on).value) if route else None
    own = {name: answer for name, answer in given.items() if isinstance(answer, bool)}
    return answered({"awarded_by_direct_award_a_or_b": by_route, **own, "cumulative_change_within_limits": within})


def known_routes(rules: Rulebook) -> tuple[str, ...]:
    """Return the names of the routes of every regime."""
    rows = (rules.history(f"procurement.route_{name}") for name in names_of(rules, "route_"))
    return tuple(dict.fromkeys(parts_of(value)["route"] for row in rows for value in row if value.value))


def route_finding(rules: Rulebook, route: str) -> tuple[Finding, ...]:
    """Return a finding where a contract is said to have been awarded by a route that nobody knows."""
    known = known_routes(rules)
    if not route or route in known:
        return ()
    why = f"There are: {', '.join(known)}."
    what = f"original_route is “{route}”."
    then = "Choose one of these, or leave it out where it is not known."
    return (Finding("unknown-route", what, why, then, Place(field="original_route")),)


def _ground(number: int, rule: RuleValue, answers: Answers) -> Ground:
    parts = parts_of(rule)
    needs = needs_in(parts["needs"])
    return Ground(
        number=number,
        title=rule.title,
        words=parts["words"],
        met=met(needs, answers),
        against=against(needs, answers),
        open=still(needs, answers),
        fields=tuple(field for field, _ in needs),
        rule=rule,
    )
