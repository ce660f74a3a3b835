"""The questions of a route: takes the routes of a regime, gives each question with its legal words, and every route as the answers it needs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from concordat.buy.law import law, parts_of
from concordat.buy.needs import Answers, Need, met, needs_in
from concordat.buy.regimes import Regime
from concordat.kernel.rulebook import Rulebook, RuleValue


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its field, what it asks in plain words, and the rule with the legal words."""

    field: str
    asks: str
    rule: RuleValue


@dataclass(frozen=True, slots=True)
class Route:
    """One way to an award: whether it must be taken where it applies, and the answer that it needs to each of its questions."""

    name: str
    must: bool
    needs: tuple[Need, ...]
    condition: str
    rule: RuleValue

    def met(self, answers: Answers) -> bool | None:
        """Say whether the answers lead to this route: yes, no, or open."""
        return met(self.needs, answers)


def routes_of(rules: Rulebook, regime: Regime, on: date) -> tuple[Route, ...]:
    """Return the routes of a regime in the order of the law."""
    return tuple(_route(law(rules, f"route_{name}", on)) for name in regime.routes)


def questions_of(rules: Rulebook, routes: Iterable[Route], on: date) -> tuple[Question, ...]:
    """Return every question that one of the routes asks, once each, in the order of the routes."""
    fields = dict.fromkeys(field for route in routes for field, _ in route.needs)
    rows = ((field, law(rules, f"question_{field}", on)) for field in fields)
    return tuple(Question(field, rule.title, rule) for field, rule in rows)


def _route(rule: RuleValue) -> Route:
    parts = parts_of(rule)
    must = parts["force"] == "must"
    return Route(parts["route"], must, needs_in(parts.get("needs", "")), parts.get("condition", ""), rule)
