"""Takes a room and a reader, gives what that reader may read of the evaluation: state, questions, people, scores, results."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from concordat.buy.calculations.evaluation import Gives, calculate
from concordat.buy.evaluation.states import SAYS
from concordat.buy.evaluation_pack import evaluation_pack
from concordat.buy.evaluation_room import Room, place_of
from concordat.kernel.answer import Answer, Because, because_record, because_rule
from concordat.kernel.finding import Finding
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.table import Table, plain, table

NOBODY = "(nobody)"


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What a reader may read; `closed` says that they have a conflict, and then there is nothing else."""

    closed: tuple[Because, ...] = ()
    figures: tuple[Answer[object], ...] = ()
    tables: tuple[Table, ...] = ()
    findings: tuple[Finding, ...] = ()


def reading(room: Room, reader: str, rules: Rulebook, names: Mapping[str, str]) -> Reading:
    """Return what a person reads of an evaluation at this moment; without a person nothing of what is sealed."""
    if reader in room.out:
        return Reading(closed=room.out[reader])
    tables = [_questions(room), *_bids(room, names), _people(room), *_own(room, reader)]
    if not room.exercise.questions or not room.exercise.bids:
        return Reading(figures=(_state(room, rules),), tables=tuple(one for one in tables if one.rows))
    answer = calculate(replace(room.exercise, reader=reader or NOBODY), rules)
    tables += [_scores(room, answer.value, rules), _consensus(room, answer.value, rules, reader)]
    tables += [_results(room, answer, rules, names), _holds(room, answer.value, rules)]
    found = answer.findings if not room.missing or room.evaluation.unsealed else ()
    return Reading(
        figures=(_state(room, rules), *_waiting(room, rules)),
        tables=tuple(one for one in tables if one.rows),
        findings=found,
    )


def pack(room: Room, rules: Rulebook) -> tuple[Table, ...]:
    """Return the record that can be disclosed, with people by their part; raises Refused before the result is told."""
    given, roles = room.exercise, by_role(room)

    def role(person: str) -> str:
        return roles.get(person, "a person who takes no part")

    named = replace(
        given,
        evaluators=tuple(replace(one, id=role(one.id)) for one in given.evaluators),
        moderators=tuple(role(one) for one in given.moderators),
        scores=tuple(replace(one, evaluator=role(one.evaluator)) for one in given.scores),
        consensus=tuple(
            replace(one, moderator=role(one.moderator), attended=tuple(role(each) for each in one.attended))
            for one in given.consensus
        ),
        # What a conflict is in detail is personal; that there was one, and what followed, is the record.
        interests=tuple(
            replace(one, person=role(one.person), description="") for one in given.interests if one.person in roles
        ),
    )
    return tuple(_with_reasons(room, one, rules) for one in evaluation_pack(named, rules))


def _with_reasons(room: Room, one: Table, rules: Rulebook) -> Table:
    """Return a table of the record in which every number says that it stands in the record of the evaluation."""
    parts = _ends(room, rules, "evaluation_record", "evaluation_total")

    def cell(value: object) -> object:
        bare = plain(value)
        if isinstance(bare, bool) or not isinstance(bare, Decimal | Fraction | int):
            return value
        return Answer(bare, Because(f"{one.title}: {bare}", bare, parts=parts))

    rows = tuple(tuple(cell(value) for value in row) for row in one.rows)
    return Table(one.name, one.title, one.columns, rows, one.says)


def by_role(room: Room) -> Mapping[str, str]:
    """Return each person's part with a number: Evaluator 1, Moderator 1."""
    evaluators = {one.id: f"Evaluator {number}" for number, one in enumerate(room.exercise.evaluators, 1)}
    moderators = [one for one in room.exercise.moderators if one not in evaluators]
    return evaluators | {person: f"Moderator {number}" for number, person in enumerate(moderators, 1)}


def _ends(room: Room, rules: Rulebook, *names: str) -> tuple[Because, ...]:
    day = room.evaluation.opened or room.evaluation.frozen
    record = because_record(f"Evaluation {room.evaluation.id}", "Evaluation", room.evaluation.id)
    return (record, *(because_rule(rules.on(f"procurement.{name}", day)) for name in names if day is not None))


def _state(room: Room, rules: Rulebook) -> Answer[object]:
    says = f"{SAYS[room.state][0].upper()}{SAYS[room.state][1:]}."
    return Answer(room.state, Because(says, room.state, parts=_ends(room, rules, "evaluation_seal")), "buy.state")


def _waiting(room: Room, rules: Rulebook) -> tuple[Answer[object], ...]:
    parts = _ends(room, rules, "evaluation_seal")
    if room.state == "scoring":
        number = len(room.missing)
        says = f"{number} individual scores have still to come in before any can be opened"
        return (Answer(number, Because(says, number, "scores", parts=parts), "buy.scores_missing", "scores"),)
    if room.state == "consensus":
        number = room.unagreed
        says = f"{number} answers have no consensus score yet"
        return (Answer(number, Because(says, number, "answers", parts=parts), "buy.consensus_missing", "answers"),)
    return ()


def _questions(room: Room) -> Table:
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


def _bids(room: Room, names: Mapping[str, str]) -> tuple[Table, ...]:
    rows = ((one.id, ", ".join(names.get(bidder, bidder) for bidder in one.bidders)) for one in room.exercise.bids)
    return (table("bids", "Bids", {"bid": "Bid", "bidders": "Made by"}, rows),)


def _people(room: Room) -> Table:
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


def _own(room: Room, reader: str) -> tuple[Table, ...]:
    if room.state != "scoring" or "evaluator" not in room.part_of(reader):
        return ()
    there = {(one.bid, one.question): one.on for one in room.sealed if one.holder == reader}
    own = next((one.questions for one in room.exercise.evaluators if one.id == reader), ())
    rows = (
        (
            bid.id,
            question.id,
            f"given on {there[bid.id, question.id]}" if (bid.id, question.id) in there else "to be given",
        )
        for bid in room.exercise.bids
        for question in room.exercise.questions
        if not own or question.id in own
    )
    columns = {"bid": "Bid", "question": "Question", "given": "Your score"}
    says = "Sealed: not even you read it before all scores are opened. You may give it anew until then."
    return (table("own-scores", "What you have scored", columns, rows, says),)


def _scores(room: Room, gives: Gives, rules: Rulebook) -> Table:
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
        because = Because(
            f"Score of {one.evaluator}", one.score, parts=(record, *_ends(room, rules, "evaluation_seal"))
        )
        rows.append((one.bid, one.question, one.evaluator, Answer(one.score, because), one.comment))
    return table("individual-scores", "Individual scores", columns, rows)


def _consensus(room: Room, gives: Gives, rules: Rulebook, reader: str) -> Table:
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


def _results(room: Room, answer: Answer[Gives], rules: Rulebook, names: Mapping[str, str]) -> Table:
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
        parts = (*agreed, *_ends(room, rules, "evaluation_total"))
        why = Because(f"{one.bid}: {one.total} of {answer.value.weight}", one.total, parts=parts)
        place = (
            Answer(one.place, Because(f"{one.bid} is in place {one.place}", one.place, parts=parts))
            if one.place
            else None
        )
        rows.append((one.bid, bidders[one.bid], place, Answer(one.total, why), ", ".join(one.failed)))
    return table("results", "Totals and places", columns, rows, "Bids with equal totals share a place.")


def _holds(room: Room, gives: Gives, rules: Rulebook) -> Table:
    columns = {"question": "Question", "weight": "Weight", "lowest": "From", "highest": "To", "below": "First below"}
    columns |= {"above": "First above"}
    parts = _ends(room, rules, "evaluation_total")

    def number(value: object, says: str) -> object:
        return None if value is None else Answer(value, Because(says, value, parts=parts))

    rows = (
        (
            one.question,
            number(one.weight, f"Weight of {one.question}"),
            number(one.lowest, f"Lowest weight of {one.question} with which first place holds"),
            number(one.highest, f"Highest weight of {one.question} with which first place holds"),
            ", ".join(one.below),
            ", ".join(one.above),
        )
        for one in gives.sensitivity
    )
    says = "First place holds while one weight lies between these ends and the others keep their proportions."
    return table("sensitivity", "How firm first place is", columns, rows, says)
