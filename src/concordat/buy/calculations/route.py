"""Takes the answers to the questions of the law, gives the route to an award with its reasons, or what cannot be said yet."""

from dataclasses import dataclass, field, fields
from datetime import date

from concordat.buy.law import law
from concordat.buy.needs import against, need_text, still
from concordat.buy.questionnaire import Question, Route, questions_of, routes_of
from concordat.buy.regimes import Regime, regime_on
from concordat.buy.route_checks import checked_answers, warnings
from concordat.buy.route_outcome import Outcome, Status, outcome, still_open, turns
from concordat.buy.route_reasons import because_of
from concordat.kernel.answer import Answer
from concordat.kernel.rulebook import Rulebook

HEALTH = "health services"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Who gave an answer, `on` which day, and the `evidence` it stands on."""

    by: str = ""
    on: date | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The answers: yes, no, or none where a question is not answered yet. The questions are those of the rulebook.

    - `began`: the day the procurement began, without it the law as it stands last; `subject`: what is bought
    - the further fields: one question each; `answers`: answers to questions that only other regimes ask, by name
    - `said`: who gave an answer, when and on what evidence, by the name of the question
    - `chosen`: the route that the authority wishes to take, to be tested
    """

    began: date | None = None
    subject: str = HEALTH
    existing_provider: bool | None = None
    only_that_provider_capable: bool | None = None
    framework: bool | None = None
    patient_choice: bool | None = None
    number_of_providers_restricted: bool | None = None
    offered_to_all_who_qualify: bool | None = None
    interest_arrangements: bool | None = None
    existing_contract_about_to_expire: bool | None = None
    replaced_by_new_contract: bool | None = None
    considerable_change: bool | None = None
    provider_satisfies_current_and_likely_new: bool | None = None
    likely_able_to_identify_most_suitable: bool | None = None
    answers: dict[str, bool | None] = field(default_factory=dict)
    said: dict[str, Said] = field(default_factory=dict)
    chosen: str = ""


OWN = tuple(own.name for own in fields(Given) if own.name not in ("began", "subject", "answers", "said", "chosen"))


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQuestion:
    """One question: its `words` of the law, `source` and `status`, the `answer` with who gave it, and whether it is still `needed`."""

    question: str
    asks: str
    words: str
    source: str
    status: str
    answer: bool | None
    needed: bool
    by: str
    on: date | None
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TestedRoute:
    """One route: whether it is `met` (none: open), the needs that are `against` it and still `open`, and its `condition`."""

    route: str
    must: bool
    met: bool | None
    against: tuple[str, ...]
    open: tuple[str, ...]
    condition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherAnswer:
    """What would be said if one `question` had the `answer`: `outcome` in words, `must` and `permitted`."""

    question: str
    answer: bool
    outcome: str
    must: str | None
    permitted: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The route.

    - `status`: `must` (one route), `may` (a choice), or `cannot say yet`
    - `must`: the route that must be taken; `permitted`: every route that may be taken, that one alone where it must be
    - `regime`: the law; `routes`: each route with what is for and against it; `questions`: each with its legal words
    - `unanswered`: the questions that an outcome still needs; `would_change`: each answer that would lead elsewhere
    - `chosen_is_permitted`: none where no route is chosen or nothing can be said yet
    """

    status: Status
    must: str | None
    permitted: tuple[str, ...]
    regime: str
    routes: tuple[TestedRoute, ...]
    questions: tuple[AskedQuestion, ...]
    unanswered: tuple[str, ...]
    would_change: tuple[OtherAnswer, ...]
    chosen_is_permitted: bool | None


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the route; raises Refused for an unknown subject or question, and for a regime whose routes are not kept."""
    on = given.began or date.max
    regime = regime_on(rules, given.subject, on)
    routes = routes_of(rules, regime, on)
    questions = questions_of(rules, routes, on)
    asked = tuple(question.field for question in questions)
    own = {name: getattr(given, name) for name in OWN}
    answers = checked_answers(regime, asked, own, given.answers, (*given.said,))
    found = outcome(routes, answers)
    needed = still_open(routes, answers)
    gives = _gives(given, regime, routes, questions, answers, found, needed)
    because = because_of(found, regime, routes, questions, answers, law(rules, "unanswered"))
    return Answer(gives, because, "buy.route", findings=tuple(warnings(rules, routes, found, answers, given.chosen)))


def _gives(
    given: Given,
    regime: Regime,
    routes: tuple[Route, ...],
    questions: tuple[Question, ...],
    answers: dict[str, bool],
    found: Outcome,
    needed: tuple[str, ...],
) -> Gives:
    asked = tuple(question.field for question in questions)
    permitted = given.chosen in found.permitted if given.chosen and found.status != "cannot say yet" else None
    return Gives(
        status=found.status,
        must=found.must,
        permitted=found.permitted,
        regime=regime.name,
        routes=tuple(_tested(route, answers) for route in routes),
        questions=tuple(_asked(question, answers, needed, given.said) for question in questions),
        unanswered=needed,
        would_change=tuple(
            OtherAnswer(
                question=turn.field,
                answer=turn.answer,
                outcome=turn.outcome.says,
                must=turn.outcome.must,
                permitted=turn.outcome.permitted,
            )
            for turn in turns(routes, answers, asked)
        ),
        chosen_is_permitted=permitted,
    )


def _tested(route: Route, answers: dict[str, bool]) -> TestedRoute:
    return TestedRoute(
        route=route.name,
        must=route.must,
        met=route.met(answers),
        against=tuple(map(need_text, against(route.needs, answers))),
        open=tuple(map(need_text, still(route.needs, answers))),
        condition=route.condition,
    )


def _asked(
    question: Question, answers: dict[str, bool], needed: tuple[str, ...], said: dict[str, Said]
) -> AskedQuestion:
    told = said.get(question.field, Said())
    return AskedQuestion(
        question=question.field,
        asks=question.asks,
        words=str(question.rule.value),
        source=question.rule.source,
        status=question.rule.status,
        answer=answers.get(question.field),
        needed=question.field in needed,
        by=told.by,
        on=told.on,
        evidence=told.evidence,
    )
