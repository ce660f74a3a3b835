"""Who may decide: takes a scheme, a decision and a day, gives ROUTES, NONE, AMBIGUOUS or PARALLEL with its proof.

Read it from top to bottom: follow each body's grants, find the ways that cover all bodies, say what was found, prove it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from concordat.decide.authority.chains import follow
from concordat.decide.authority.holdings import Followed
from concordat.decide.authority.nearest import nearest
from concordat.decide.authority.proof import Proof
from concordat.decide.authority.question import Decision, decision_findings
from concordat.decide.authority.routes import Route, routes
from concordat.decide.authority.ruling import HoldersOf, Ruling, Standing
from concordat.decide.authority.scheme import Scheme
from concordat.decide.authority.telling import clash_told, escalations, route_told, values_used
from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted


def who_may_decide(scheme: Scheme, decision: Decision, on: date, rules: Rulebook, by: str = "") -> Answer[Ruling]:
    """Return who may take a decision on a day; with `by` whether that body or post may.

    Raises Refused, with all findings, for a decision that affects nobody or names a body twice or a negative value.
    """
    wrong = tuple(decision_findings(decision))
    if wrong:
        raise Refused(wrong)
    followed = [follow(scheme, decision, share, on) for share in decision.affected]
    asked = [_only(told, by) for told in followed] if by else followed
    found, more = routes(asked)
    pairs = dict.fromkeys(pair for told in followed for pair in told.clashes)
    answer = _standing(found, bool(pairs))
    missing = [told for told, own in zip(followed, asked, strict=True) if not own.holdings]
    near = (nearest(scheme, decision, told, on, by) for told in (missing if answer == "NONE" else followed))
    ruling = Ruling(
        answer=answer,
        says=_says(answer, found, missing, by),
        routes=tuple(route_told(scheme, decision, route) for route in found),
        resolutions=len(found[0].deciders) if found else 0,
        holders=tuple(HoldersOf(body=one.share.body, holders=_names(one)) for one in followed),
        values=values_used(found, decision.affected),
        clashes=tuple(clash_told(scheme, *pair) for pair in pairs),
        nearest=tuple(one for one in near if one is not None),
        escalations=tuple(dict.fromkeys(escalations(followed))),
    )
    because = Proof(scheme, rules, on).of(ruling, followed, found)
    findings = (*_unknown_type(decision, rules, on), *(_more() if more else ()))
    return Answer(ruling, because, "decide.route", findings=findings)


def _only(told: Followed, by: str) -> Followed:
    return replace(told, holdings=[one for one in told.holdings if one.holder.code == by])


def _standing(found: Sequence[Route], disputed: bool) -> Standing:
    if disputed:
        return "AMBIGUOUS"
    if not found:
        return "NONE"
    return "PARALLEL" if len(found[0].deciders) > 1 else "ROUTES"


def _says(answer: Standing, found: Sequence[Route], missing: Sequence[Followed], by: str) -> str:
    bodies = ", ".join(told.share.body for told in missing)
    who = ", ".join(map(str, found[0].deciders)) if found else ""
    match answer:
        case "NONE":
            return f"{by or 'Nobody'} may {'not ' if by else ''}decide for {bodies}"
        case "AMBIGUOUS":
            besides = f"; without them {who} may decide" if found else ""
            return f"Clauses disagree on who may decide{besides}"
        case "PARALLEL":
            return f"{counted(len(found[0].deciders), 'resolution')} of one text: {who} each decide"
        case "ROUTES":
            others = f", and {counted(len(found) - 1, 'other route')}" if len(found) > 1 else ""
            return f"{who} may decide{others}"


def _names(told: Followed) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(one.holder) for one in told.holdings))


def _unknown_type(decision: Decision, rules: Rulebook, on: date) -> tuple[Finding, ...]:
    known = rules.on("governance.decision_types", on).value
    if decision.decision_type in known:
        return ()
    what = f"decision_type is “{decision.decision_type}”, which is not on the list of decision types."
    why = "A clause about it would have to use the very same words."
    then = f"Use one of {', '.join(known)}, or add it by a local rule."
    return (Finding("unknown-decision-type", what, why, then, Place(field="decision_type"), "warning"),)


def _more() -> tuple[Finding, ...]:
    what = "There are more routes than are told."
    why = "Every combination of the holders of each body is one."
    return (Finding("more-routes", what, why, "See the holders of each body.", Place(field="affected"), "warning"),)
