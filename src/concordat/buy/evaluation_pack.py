"""The disclosable record of an evaluation: takes an exercise whose result is known, gives all of it as tables."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time

from concordat.buy.calculations.evaluation import Gives, calculate
from concordat.buy.evaluation.access import conflicts
from concordat.buy.evaluation.exercise import Exercise
from concordat.buy.evaluation.sensitivity import Holds
from concordat.buy.evaluation.states import SAYS
from concordat.buy.evaluation.times import as_it_stood
from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.table import Table, table


def evaluation_pack(given: Exercise, rules: Rulebook) -> tuple[Table, ...]:
    """Return the questions, access, individual scores, consensus, results, sensitivity, changes, clarifications and gaps as tables.

    Raises Refused before the result is known: until then individual scores are sealed.
    """
    answer = calculate(given, rules)
    if answer.value.state != "result known":
        raise Refused(_sealed(answer.value))
    exercise = as_it_stood(given)
    return (
        _questions(exercise),
        _access(exercise),
        _scores(exercise),
        _consensus(exercise),
        _results(exercise, answer),
        _sensitivity(answer.value.sensitivity),
        _changes(exercise),
        _clarifications(exercise),
        _gaps(answer),
    )


def _sealed(gives: Gives) -> Finding:
    return Finding(
        "sealed",
        f"The record is sealed: {SAYS[gives.state]}.",
        "Scores are disclosed once the result is known, so that none is given in sight of another.",
        "Ask again once the result is told.",
        Place(field="result_known"),
    )


def _questions(given: Exercise) -> Table:
    columns = {
        "id": "Question",
        "text": "Text",
        "criterion": "Criterion",
        "weight": "Weight",
        "word_limit": "Most words [words]",
        "pass_mark": "Pass mark",
        "version": "Version",
    }
    rows = ([getattr(one, name) for name in columns] for one in given.questions)
    frozen = f"Frozen on {_when(given.frozen)}" if given.frozen else "Never frozen"
    opened = f"bids opened on {_when(given.opened)}" if given.opened else "no bid opened"
    return table("questions", "Questions and weights", columns, rows, f"{frozen}; {opened}.")


def _access(given: Exercise) -> Table:
    columns = {"person": "Person", "part": "Part", "bidder": "Bidder", "declared": "Declared", "means": "What follows"}
    return table("access", "Who scored, and what they declared", columns, _access_rows(given))


def _access_rows(given: Exercise) -> Iterator[tuple[str, ...]]:
    out = conflicts(given)
    parts = {one.id: "evaluator" for one in given.evaluators} | dict.fromkeys(given.moderators, "moderator")
    for person in dict.fromkeys((*parts, *(one.person for one in given.interests))):
        own = [one for one in given.interests if one.person == person]
        means = "sees and scores nothing" if person in out else "takes part"
        if not own:
            yield person, parts.get(person, ""), "", "nothing", means
        for one in own:
            said = f"{one.kind or 'a'} conflict" if one.conflicted else "no conflict"
            said += f": {one.description}" if one.description else ""
            yield person, parts.get(person, ""), one.bidder, said, means


def _scores(given: Exercise) -> Table:
    columns = {"evaluator": "Evaluator", "bid": "Bid", "question": "Question", "score": "Score"}
    columns |= {"comment": "Own comment", "at": "When", "counts": "Counts"}
    out = conflicts(given)
    rows = (
        (one.evaluator, one.bid, one.question, one.score, one.comment, _when(one.at), one.evaluator not in out)
        for one in given.scores
    )
    return table("individual-scores", "Individual scores", columns, rows)


def _consensus(given: Exercise) -> Table:
    columns = {"bid": "Bid", "question": "Question", "score": "Score", "reason": "Why it differs or agrees"}
    columns |= {"moderator": "Moderator", "attended": "Who attended", "at": "When"}
    rows = (
        (one.bid, one.question, one.score, one.reason, one.moderator, ", ".join(one.attended), _when(one.at))
        for one in given.consensus
    )
    return table("consensus", "Consensus scores", columns, rows)


def _results(given: Exercise, answer: Answer[Gives]) -> Table:
    bidders = {bid.id: ", ".join(bid.bidders) for bid in given.bids}
    columns = {
        "place": "Place",
        "bid": "Bid",
        "bidders": "Bidders",
        "total": "Total",
        "failed": "Below the pass mark of",
    }
    results = answer.value.results
    # The reasons begin with one for each result, in the same order.
    whys = answer.because.parts[: len(results)]
    rows = (
        (one.place, one.bid, bidders[one.bid], Answer(one.total, why), ", ".join(one.failed))
        for one, why in zip(results, whys, strict=True)
    )
    return table("results", "Totals and places", columns, rows, "Bids with equal totals share a place.")


def _sensitivity(holds: Sequence[Holds]) -> Table:
    columns = {"question": "Question", "weight": "Weight", "lowest": "From", "highest": "To"}
    columns |= {"below": "First below that", "above": "First above that"}
    rows = (
        (one.question, one.weight, one.lowest, one.highest, ", ".join(one.below), ", ".join(one.above)) for one in holds
    )
    says = "First place holds while one weight lies between these ends and the others keep their proportions."
    return table("sensitivity", "How firm first place is", columns, rows, says)


def _changes(given: Exercise) -> Table:
    columns = {"question": "Question", "before": "From", "after": "To", "at": "When", "reason": "Why"}
    rows = ((one.question, one.before, one.after, _when(one.at), one.reason) for one in given.weight_changes)
    return table("weight-changes", "Changes of weights", columns, rows)


def _clarifications(given: Exercise) -> Table:
    columns = {"id": "Code", "question": "Question", "answer": "Answer", "at": "Sent", "sent_to": "Sent to"}
    rows = ((one.id, one.question, one.answer, _when(one.at), ", ".join(one.sent_to)) for one in given.clarifications)
    return table("clarifications", "What bidders asked and were told", columns, rows, "Who asked is not kept.")


def _gaps(answer: Answer[Gives]) -> Table:
    columns = {"what": "What", "why": "Why it matters", "next": "What to do"}
    rows = ((one.what, one.why, one.next) for one in answer.findings)
    return table("gaps", "What the record lacks", columns, rows)


def _when(moment: datetime | None) -> str:
    """Return a moment, or the day alone where only that is kept."""
    if moment is None:
        return ""
    return f"{moment:%Y-%m-%d}" if moment.time() == time() else f"{moment:%Y-%m-%d %H:%M} UTC"
