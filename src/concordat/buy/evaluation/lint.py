"""What a review of the record would ask about: takes an exercise, gives a warning for every gap in its record of reasons."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from concordat.buy.evaluation.access import counted, panel
from concordat.buy.evaluation.clarifying import unequal
from concordat.buy.evaluation.exercise import Consensus, Exercise
from concordat.kernel.finding import Finding, Place


def lint(given: Exercise, out: Mapping[str, object]) -> Iterator[Finding]:
    """Give every warning, in order of question, scores, consensus, people and clarifications; `out` are the people with a conflict."""
    yield from _weights(given)
    yield from _words(given)
    yield from _scores(given, out)
    own: dict[tuple[str, str], list[Decimal]] = {}
    for score in counted(given, out):
        own.setdefault((score.bid, score.question), []).append(score.score)
    for one in given.consensus:
        yield from _consensus(given, one, own.get((one.bid, one.question), []), out)
    yield from _people(given, out)
    yield from unequal(given)


def _weights(given: Exercise) -> Iterator[Finding]:
    for change in given.weight_changes:
        said = f"the weight of {change.question} was changed from {change.before} to {change.after}"
        why = "Bidders answered the weights they were given."
        if change.at is None:
            yield _warns("no-time", f"{said}, and it is not said when.", why, "Record the time.", "weight_changes")
        elif given.opened and change.at > given.opened:
            then = "Record who decided it and why, or go back to the step before the bids were opened."
            yield _warns(
                "weight-changed-after-opening", f"{said} after the bids were opened.", why, then, "weight_changes"
            )
        elif given.frozen and change.at > given.frozen:
            then = "Freeze questions and weights again, and tell every bidder."
            yield _warns("weight-changed-after-freezing", f"{said} after it was frozen.", why, then, "weight_changes")


def _words(given: Exercise) -> Iterator[Finding]:
    for bid in given.bids:
        for question in given.questions:
            words = bid.words.get(question.id, 0)
            if question.word_limit is not None and words > question.word_limit:
                what = f"{bid.id} answers {question.id} in {words} words; the limit is {question.word_limit}."
                why = "Every bidder had the same room."
                yield _warns("over-word-limit", what, why, "Record what was read of it.", "bids")


def _scores(given: Exercise, out: Mapping[str, object]) -> Iterator[Finding]:
    for score in given.scores:
        said = f"{score.evaluator} on {score.question} of {score.bid}"
        if score.evaluator in out:
            why = "A person with a conflict sees and scores nothing; the score does not count."
            yield _warns(
                "conflicted-score", f"{said}: scored with a conflict.", why, "Score it without them.", "scores"
            )
            continue
        if not score.comment.strip():
            why = "Each evaluator says in their own words why."
            yield _warns("missing-comment", f"{said}: no comment.", why, "Ask for the comment.", "scores")
        if score.at is None:
            why = "Nobody can show that it was given before the others were seen."
            yield _warns("no-time", f"{said}: no time.", why, "Record the time.", "scores")
        elif given.result_known and score.at > given.result_known:
            why = "A score that follows the result explains nothing."
            yield _warns("scored-after-result", f"{said}: scored after the result was known.", why, _EXPLAIN, "scores")


_EXPLAIN = "Record how it came about; the decision may have to be taken again."


def _consensus(given: Exercise, one: Consensus, own: list[Decimal], out: Mapping[str, object]) -> Iterator[Finding]:
    said = f"the consensus on {one.question} of {one.bid}"
    if own and not min(own) <= one.score <= max(own) and not one.reason.strip():
        what = f"{said} is {one.score}, outside the individual scores of {min(own)} to {max(own)}, without a reason."
        why = "A score that nobody gave needs a reason."
        yield _warns("consensus-outside-range", what, why, "Record the reason.", "consensus")
    elif not one.reason.strip():
        why = "The record says why it differs from the individual scores or agrees with them."
        yield _warns("missing-reason", f"{said} has no reason.", why, "Record the reason.", "consensus")
    lacking = [name for name in ("moderator", "attended", "at") if not getattr(one, name)]
    if lacking:
        names = {"moderator": "moderator", "attended": "who attended", "at": "time"}
        what = f"{said} does not say: {', '.join(names[name] for name in lacking)}."
        yield _warns("consensus-record", what, "The record names them.", "Complete the record.", "consensus")
    for person in dict.fromkeys((one.moderator, *one.attended)):
        if person in out:
            why = "A person with a conflict sees and scores nothing."
            yield _warns(
                "conflicted-consensus", f"{person} was at {said}.", why, "Reach it again without them.", "consensus"
            )
    if given.result_known and one.at and one.at > given.result_known:
        why = "A score that follows the result explains nothing."
        yield _warns("scored-after-result", f"{said} came after the result was known.", why, _EXPLAIN, "consensus")


def _people(given: Exercise, out: Mapping[str, object]) -> Iterator[Finding]:
    bidders = tuple(dict.fromkeys(bidder for bid in given.bids for bidder in bid.bidders))
    declared = {(one.person, one.bidder) for one in given.interests}
    for person in sorted(panel(given) - set(out)):
        silent = [bidder for bidder in bidders if (person, bidder) not in declared]
        if silent:
            what = f"{person} has declared nothing about {', '.join(silent)}."
            why = "Each person declares about each bidder, also that there is no conflict."
            yield _warns("not-declared", what, why, "Ask for the declaration.", "interests")
    unread = [
        question.id
        for question in given.questions
        if given.evaluators
        and not any(one.id not in out and question.id in (one.questions or (question.id,)) for one in given.evaluators)
    ]
    if unread:
        what = f"nobody without a conflict scores {', '.join(unread)}."
        yield _warns("nobody-scores", what, "A consensus needs scores.", "Name another evaluator.", "evaluators")


def _warns(kind: str, what: str, why: str, then: str, field: str) -> Finding:
    return Finding(kind, what[0].upper() + what[1:], why, then, Place(field=field), "warning")
