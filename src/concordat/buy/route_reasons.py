"""Why a route: takes the outcome with its routes and answers, gives the tree of reasons down to the legal words of each question."""

from collections.abc import Mapping, Sequence

from concordat.buy.needs import Answers, yes_or_no
from concordat.buy.questionnaire import Question, Route
from concordat.buy.regimes import Regime
from concordat.buy.route_outcome import Outcome
from concordat.kernel.answer import Because, because_rule
from concordat.kernel.rulebook import RuleValue


def because_of(
    found: Outcome,
    regime: Regime,
    routes: Sequence[Route],
    questions: Sequence[Question],
    answers: Answers,
    unanswered: RuleValue,
) -> Because:
    """Return the reasons: the regime, then each route in the order of the law up to the one that must be taken."""
    by_field = {question.field: question for question in questions}
    parts = [because_rule(regime.rule)]
    for route in routes:
        parts.append(_route(route, by_field, answers))
        if route.must and route.met(answers):
            break
    if found.status == "cannot say yet":
        parts.append(because_rule(unanswered))
    said = "cannot be said yet" if found.status == "cannot say yet" else found.says
    return Because(f"The route {said}, under: {regime.name}.", found.says, parts=tuple(parts))


def _route(route: Route, by_field: Mapping[str, Question], answers: Answers) -> Because:
    met = route.met(answers)
    word = "open" if met is None else "met" if met else "not met"
    force = "must be taken if met" if route.must else "may be taken if none must be"
    condition = f"; {route.condition}" if route.condition else ""
    needs = tuple(_need(by_field[field], wanted, answers.get(field)) for field, wanted in route.needs)
    return Because(f"{route.name}: {word} ({force}{condition}).", word, parts=(because_rule(route.rule), *needs))


def _need(question: Question, wanted: bool, answer: bool | None) -> Because:
    told = yes_or_no(answer)
    says = f"{question.asks} Needed: {yes_or_no(wanted)}; answered: {told}. In law: {question.rule.value}."
    return Because(says, told, rule=question.rule)
