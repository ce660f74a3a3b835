"""Readiness to operate: takes evidence, accepted risks and what old bodies have left, gives the statement sentence by sentence and an alert for each body too weak."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused, Severity
from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.merge.evidence_of import of_viability
from concordat.merge.readiness_sentences import NEVER, SENTENCES
from concordat.merge.readiness_statement import AcceptedRisk, Evidence, Sentence, Stands, as_known, statement
from concordat.merge.viability import Alert, Minimum, alerts, not_watched


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What there is on a day.

    - `on`: the day; evidence and risks of later days are not known
    - `day_one`: the first day of the new body
    - `old_bodies`: those who hold their duties up to it; `minima`: what each needs, with what was seen and is foreseen
    - `sentences`: further ones besides those of the rulebook
    - `evidence`, `accepted`: for or against a sentence, and risks taken
    """

    on: date
    day_one: date
    old_bodies: tuple[str, ...] = ()
    minima: tuple[Minimum, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    accepted: tuple[AcceptedRisk, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The statement.

    - `sentences`: each as it stands; `statement`: the same in words, line by line
    - `ready`: nothing is blocked, so that it can be signed; `could_start`: nothing that day one needs is
    - `states`: how many sentences stand how; `alerts`: old bodies below a minimum of their own
    """

    sentences: tuple[Stands, ...]
    statement: tuple[str, ...]
    ready: bool
    could_start: bool
    states: dict[str, int]
    alerts: tuple[Alert, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the statement; raises Refused for evidence of sentences that are not there, and for things given twice."""
    used = [rules.on(name, given.on) for name in (*SENTENCES, NEVER)]
    more, never = used[:-1], used[-1]
    sentences = (
        *(Sentence(id=name, says=str(says)) for rule in more for name, says in rule.value.items()),
        *given.sentences,
    )
    stop = tuple(_faults(given, sentences))
    if stop:
        raise Refused(stop)
    weak = alerts(given.minima, given.day_one, given.on)
    unknown = not_watched(given.old_bodies, given.minima, given.on)
    watched = of_viability(weak, unknown, given.on) if given.old_bodies or weak else ()
    rows = statement(
        sentences, as_known((*given.evidence, *watched), given.on), given.accepted, tuple(never.value), given.on
    )
    gives = Gives(
        sentences=rows,
        statement=tuple(f"{number}. {one.in_words}" for number, one in enumerate(rows, 1)),
        ready=all(one.state != "blocked" for one in rows),
        could_start=all(one.state != "blocked" for one in rows if one.essential),
        states=dict(sorted(Counter(one.state for one in rows).items())),
        alerts=weak,
    )
    blocked = gives.states.get("blocked", 0)
    says = f"{blocked} of {len(rows)} sentences are blocked on {given.on}, before day one on {given.day_one}"
    parts = tuple(_because(one, _rule_of(one, more), never) for one in rows)
    return Answer(gives, Because(says, gives.ready, parts=parts), findings=tuple(_warnings(given, never)))


def _rule_of(one: Stands, more: list[RuleValue]) -> RuleValue | None:
    return next((rule for rule in more if one.id in rule.value), None)


def _because(one: Stands, rule: RuleValue | None, never: RuleValue) -> Because:
    parts = [Because(says) for says in one.by]
    if rule is not None:
        parts.append(because_rule(rule))
    if one.id in never.value:
        parts.append(because_rule(never))
    return Because(f"{one.says}: {one.state}", one.state, parts=tuple(parts))


def _faults(given: Given, sentences: tuple[Sentence, ...]) -> Iterator[Finding]:
    known = Counter(one.id for one in sentences)
    for code, times in known.items():
        if times > 1:
            yield _found(
                "duplicate-key", f"The sentence “{code}” is given {times} times.", "Give it once.", "sentences"
            )
    told = (
        ("evidence", [one.sentence for one in given.evidence]),
        ("accepted", [one.sentence for one in given.accepted]),
    )
    for field, codes in told:
        for number, code in enumerate(codes):
            if code not in known:
                what = f"There is no sentence “{code}”; there are {', '.join(known)}."
                yield _found("unknown-sentence", what, "Correct it, or add the sentence.", f"{field}.{number}")
    for number, risk in enumerate(given.accepted):
        if not risk.by.strip() or not risk.why.strip():
            what = f"A risk of “{risk.sentence}” is accepted by nobody, or for no reason."
            yield _found("missing-value", what, "Say who accepts it, and why.", f"accepted.{number}")
        if risk.until and risk.until <= risk.on:
            what = f"A risk of “{risk.sentence}” ends before it is accepted."
            yield _found("bad-period", what, "Correct the days.", f"accepted.{number}")
    for (body, of), times in Counter((one.body, one.of) for one in given.minima).items():
        if times > 1:
            yield _found("duplicate-key", f"The {of} of “{body}” has {times} minima.", "Give it once.", "minima")
    for number, one in enumerate(given.minima):
        days = [seen.on for seen in one.seen]
        if len(set(days)) != len(days):
            what = f"The {one.of} of “{one.body}” is seen twice on one day."
            yield _found("duplicate-key", what, "Give each day once.", f"minima.{number}")
        if one.least < 0:
            what = f"The least {one.of} of “{one.body}” is {one.least}."
            yield _found("negative-number", what, "Give a minimum from nought up.", f"minima.{number}")
        if given.old_bodies and one.body not in given.old_bodies:
            what = f"“{one.body}” has a minimum and is not an old body."
            yield _found("unknown-body", what, "Correct it, or add the body.", f"minima.{number}")


def _warnings(given: Given, never: RuleValue) -> Iterator[Finding]:
    for number, risk in enumerate(given.accepted):
        if risk.sentence in never.value:
            what = f"A risk of “{risk.sentence}” is accepted by {risk.by}, and cannot be."
            yield _found("risk-cannot-be-accepted", what, "Mend what blocks it.", f"accepted.{number}", "warning")
    for body, of in not_watched(given.old_bodies, given.minima, given.on):
        what = f"Of the {of} of “{body}” no minimum is stated, or nothing was seen yet."
        yield _found("not-watched", what, "State the minimum, and what there is.", "minima", "warning")


def _found(kind: str, what: str, then: str, field: str, severity: Severity = "stop") -> Finding:
    why = "The statement is signed: every sentence has to be proved, or a risk that somebody answers for."
    return Finding(kind, what, why, then, Place(field=field), severity)
