"""The tables of an evaluation: takes a room and what a reader may read of it, gives questions, bids, people, scores and results."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from math import ceil, floor

from concordat.buy.calculations.evaluation import Gives
from concordat.buy.evaluation.exercise import Number, Score
from concordat.buy.evaluation.ranking import plainly
from concordat.buy.evaluation_room import Room, place_of
from concordat.kernel.answer import Answer, Because, because_record, because_rule
from concordat.kernel.money import as_fraction
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.table import Table, table

_END = "{} weight of {} with which first place holds"


def ends(room: Room, rules: Rulebook, *names: str) -> tuple[Because, ...]:
    """Return what a statement about the evaluation ends in: its record, and these rules of procurement as on its day."""
    day = room.evaluation.opened or room.evaluation.frozen
    record = because_record(f"Evaluation {room.evaluation.id}", "Evaluation", room.evaluation.id)
    return (record, *(because_rule(rules.on(f"procurement.{name}", day)) for name in names if day is not None))


def questions_table(room: Room) -> Table:
    """Return the questions with their weights and limits."""
    columns = {"id": "Question", "text": "Text", "criterion": "Criterion", "weight": "Weight", "pass_mark": "Pass mark"}

    def number(value: object, question: str, what: str) -> object:
        record = because_record(
            f"{what} of {question}", "EvaluationQuestion", room.evaluation.id, question, value=value
        )
        return None if value is None else Answer(value, record)

    rows = (
        (
            one.id,
            one.text,
            one.criterion,
            number(one.weight, one.id, "Weight"),
            number(one.pass_mark, one.id, "Pass mark"),
        )
        for one in room.exercise.questions
    )
    frozen = room.evaluation.frozen
    says = f"Frozen on {frozen}; nothing of it changes any more." if frozen else "Not frozen yet."
    return table("questions", "Questions and weights", columns, rows, says)


def bids_tables(room: Room, names: Mapping[str, str]) -> tuple[Table, ...]:
    """Return the bids with who made each, and what bidders asked and were told."""
    rows = ((one.id, ", ".join(names.get(bidder, bidder) for bidder in one.bidders)) for one in room.exercise.bids)
    return (table("bids", "Bids", {"bid": "Bid", "bidders": "Made by"}, rows), _clarifications(room, names))


def _clarifications(room: Room, names: Mapping[str, str]) -> Table:
    """Return what bidders asked and were told, when, and to whom it was sent."""
    columns = {"id": "Code", "question": "Question", "answer": "Answer", "sent": "Sent", "sent_to": "Sent to"}
    rows = (
        (
            one.id,
            one.question,
            one.answer,
            f"{one.at:%Y-%m-%d %H:%M}" if one.at else "",
            ", ".join(names.get(to, to) for to in one.sent_to),
        )
        for one in room.exercise.clarifications
    )
    return table("clarifications", "What bidders asked and were told", columns, rows, "Who asked is not kept.")


def people_table(room: Room) -> Table:
    """Return who scores and who moderates, and what each declared."""
    columns = {"person": "Person", "part": "Part", "declared": "Declared", "means": "What follows"}
    people = dict.fromkeys((*(one.id for one in room.exercise.evaluators), *room.exercise.moderators))
    rows = []
    for person in people:
        out = person in room.out
        declared = "a conflict" if out else "not yet" if room.undeclared(person) else "no conflict"
        declared = declared if room.exercise.bids else "no bid is in yet"
        means = "sees and scores nothing" if out else "takes part"
        rows.append((person, " and ".join(room.part_of(person)), declared, means))
    return table("people", "Who scores and who moderates", columns, rows)


def own_tables(room: Room, reader: str, given: tuple[Score, ...]) -> tuple[Table, ...]:
    """Return what the reader has scored, where it could be opened for them, and has still to score."""
    if room.state != "scoring" or "evaluator" not in room.part_of(reader):
        return ()
    there = {(one.bid, one.question): one.on for one in room.sealed if one.holder == reader}
    read = {(one.bid, one.question): one for one in given if one.evaluator == reader}
    own = next((one.questions for one in room.exercise.evaluators if one.id == reader), ())
    rows = []
    for bid in room.exercise.bids:
        for question in room.exercise.questions:
            if own and question.id not in own:
                continue
            place = (bid.id, question.id)
            state = f"given on {there[place]}" if place in there else "to be given"
            score = read.get(place)
            figure = Answer(score.score, _own(room, score)) if score else None
            rows.append((bid.id, question.id, state, figure, score.comment if score else ""))
    columns = {"bid": "Bid", "question": "Question", "given": "State", "score": "Your score", "comment": "Your comment"}
    says = "Sealed: nobody but you reads them before all scores are opened. You may give each anew until then."
    return (table("own-scores", "What you have scored", columns, rows, says),)


def _own(room: Room, one: Score) -> Because:
    says = f"What you gave {one.question} of {one.bid}"
    key = (room.evaluation.id, one.evaluator, one.bid, one.question)
    return because_record(says, "EvaluationScore", *key, value=one.score)


def scores_table(room: Room, gives: Gives, rules: Rulebook) -> Table:
    """Return the individual scores that the reader may read."""
    columns = {
        "bid": "Bid",
        "question": "Question",
        "evaluator": "Evaluator",
        "score": "Score",
        "comment": "Own comment",
    }
    sealed = {place_of(one)[1:]: one for one in room.sealed}
    rows = []
    for one in sorted(gives.seen, key=lambda one: (one.bid, one.question, one.evaluator)):
        record = because_record(
            f"{one.evaluator} on {one.question} of {one.bid}, sealed on {sealed[one.evaluator, one.bid, one.question].on}",
            "EvaluationScore",
            room.evaluation.id,
            one.evaluator,
            one.bid,
            one.question,
            value=one.score,
        )
        because = Because(f"Score of {one.evaluator}", one.score, parts=(record, *ends(room, rules, "evaluation_seal")))
        rows.append((one.bid, one.question, one.evaluator, Answer(one.score, because), one.comment))
    return table("individual-scores", "Individual scores", columns, rows)


def consensus_table(room: Room, gives: Gives, rules: Rulebook, reader: str) -> Table:
    """Return the agreed scores with their reasons."""
    columns = {"bid": "Bid", "question": "Question", "score": "Score", "reason": "Why", "moderator": "Moderator"}
    may = gives.state == "result known" or (room.evaluation.unsealed and room.part_of(reader))
    rows = (
        (
            one.bid,
            one.question,
            Answer(one.score, _agreed(room, one.bid, one.question, one.score)),
            one.reason,
            one.moderator,
        )
        for one in (room.exercise.consensus if may else ())
    )
    return table("consensus", "Consensus scores", columns, rows)


def _agreed(room: Room, bid: str, question: str, score: object) -> Because:
    says = f"{question} of {bid}: {score} of {room.exercise.scale}"
    return because_record(says, "EvaluationConsensus", room.evaluation.id, bid, question, value=score)


def results_table(room: Room, answer: Answer[Gives], rules: Rulebook, names: Mapping[str, str]) -> Table:
    """Return the ranking with what each total is made of."""
    columns = {
        "bid": "Bid",
        "bidders": "Made by",
        "place": "Place",
        "total": "Total",
        "failed": "Below the pass mark of",
    }
    bidders = {one.id: ", ".join(names.get(each, each) for each in one.bidders) for one in room.exercise.bids}
    scored = {(one.bid, one.question): one.score for one in room.exercise.consensus}
    rows = []
    for one in answer.value.results:
        agreed = (_agreed(room, one.bid, each.id, scored[one.bid, each.id]) for each in room.exercise.questions)
        parts = (*agreed, *ends(room, rules, "evaluation_total"))
        why = Because(f"{one.bid}: {one.total} of {answer.value.weight}", one.total, parts=parts)
        place = (
            Answer(one.place, Because(f"{one.bid} is in place {one.place}", one.place, parts=parts))
            if one.place
            else None
        )
        rows.append((one.bid, bidders[one.bid], place, Answer(one.total, why), ", ".join(one.failed)))
    return table("results", "Totals and places", columns, rows, "Bids with equal totals share a place.")


def holds_table(room: Room, gives: Gives, rules: Rulebook) -> Table:
    """Return how far each weight can move before the ranking changes."""
    columns = {"question": "Question", "weight": "Weight", "lowest": "From", "highest": "To"}
    columns |= {"below": "First below that", "above": "First above that"}
    parts = ends(room, rules, "evaluation_total")

    def number(value: Number, shown: Number, says: str) -> Answer[Number]:
        exactly = "" if value == shown else f", exactly {value}"
        return Answer(shown, Because(f"{says}{exactly}", value, parts=parts))

    rows = (
        (
            one.question,
            number(one.weight, one.weight, f"Weight of {one.question}"),
            # Rounded inwards: what is shown is true of every weight between the ends.
            number(one.lowest, _inwards(ceil, one.lowest, one.weight), _END.format("lowest", one.question)),
            number(one.highest, _inwards(floor, one.highest, one.weight), _END.format("highest", one.question)),
            ", ".join(one.below),
            ", ".join(one.above),
        )
        for one in gives.sensitivity
    )
    says = "First place holds while one weight lies between these ends and the others keep their proportions."
    return table("sensitivity", "How firm first place is", columns, rows, says)


def _inwards(rounded: Callable[[Fraction], int], end: Number, weight: Number) -> Number:
    """Return an end with at most two places, or the weight itself where it lies nearer."""
    whole = as_fraction(end)
    places = Fraction(rounded(whole * 100), 100)
    beyond = (places - as_fraction(weight)) * (whole - as_fraction(weight)) < 0
    return weight if beyond else plainly(places)
