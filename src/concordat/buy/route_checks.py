"""Checks the answers to a questionnaire: takes them as given, gives those that the regime asks for, and warns of what cannot hold together."""

from collections.abc import Iterator, Mapping, Sequence

from concordat.buy.law import law, listed
from concordat.buy.needs import Answers, answered, need_of
from concordat.buy.questionnaire import Route
from concordat.buy.regimes import Regime
from concordat.buy.route_outcome import Outcome
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook


def checked_answers(
    regime: Regime,
    asked: Sequence[str],
    own: Mapping[str, bool | None],
    others: Mapping[str, bool | None],
    said: Sequence[str],
) -> dict[str, bool]:
    """Return the answers by question; raises Refused for a regime without routes, and questions that it does not ask."""
    findings: list[Finding] = []
    if not regime.routes:
        findings.append(_no_routes(regime))
    else:
        used = {field for field, answer in own.items() if answer is not None}
        findings.extend(_unknown(field, regime, asked) for field in (*used, *others, *said) if field not in asked)
    findings.extend(_twice(field) for field in others if own.get(field) is not None)
    if findings:
        raise Refused(dict.fromkeys(findings))
    return answered({**own, **others})


def warnings(
    rules: Rulebook, routes: Sequence[Route], found: Outcome, answers: Answers, chosen: str
) -> Iterator[Finding]:
    """Give a warning for answers that cannot hold together, and for a chosen route that the answers do not permit."""
    reading = law(rules, "answers_that_contradict")
    for pair in listed(reading.value):
        needs = [need_of(item.strip()) for item in pair.split("+")]
        if all(answers.get(field) == wanted for field, wanted in needs):
            what = " and ".join(f"{field} is answered {'yes' if wanted else 'no'}" for field, wanted in needs)
            why = "One of them cannot be right."
            yield Finding(
                "contradicting-answers", f"{what}.", why, "Look at both again.", Place(field=needs[-1][0]), "warning"
            )
    known = tuple(route.name for route in routes)
    if chosen and chosen not in known:
        yield _chosen(f"chosen is “{chosen}”, which is no route of this law.", f"There are: {', '.join(known)}.")
    elif chosen and found.status != "cannot say yet" and chosen not in found.permitted:
        yield _chosen(f"The answers do not permit “{chosen}”.", f"The route {found.says}.")


def _chosen(what: str, why: str) -> Finding:
    then = "Choose a permitted route, or look at the answers that stand against it."
    return Finding("route-not-permitted", what, why, then, Place(field="chosen"), "warning")


def _no_routes(regime: Regime) -> Finding:
    return Finding(
        "no-routes",
        f"The rulebook keeps no routes for: {regime.name}.",
        "Its procedures are not part of this questionnaire.",
        "Take advice, or add the routes and questions of this law to the rulebook.",
        Place(field="subject"),
    )


def _unknown(field: str, regime: Regime, asked: Sequence[str]) -> Finding:
    return Finding(
        "unknown-question",
        f"{field} is no question of: {regime.name}.",
        f"Its questions are: {', '.join(asked)}.",
        "Leave it out, or correct the day the procurement began.",
        Place(field=field),
    )


def _twice(field: str) -> Finding:
    return Finding(
        "duplicate-key",
        f"{field} is answered twice.",
        "It stands by itself and among answers.",
        "Keep one of them.",
        Place(field=field),
    )
