"""A quorum of classes where votes are counts: takes a resolution and the roll of its meeting, gives what is short, or nothing that could be shown."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from concordat.decide.ballot_quorum import quorum_of
from concordat.decide.calculations.status import Gives
from concordat.decide.polls_by_name import poll_by_name
from concordat.decide.quorum import quorum_rule, shortfalls
from concordat.decide.records import Ballot, Resolution
from concordat.decide.roll import Roll
from concordat.decide.roll_votes import roll_votes
from concordat.decide.seat_classes import classes_of_seat
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.system import key_of


def shows_classes(resolution: Resolution, roll: Roll | None) -> bool:
    """Say whether attendance shows which classes were there: the same number of people, each in a seat of a class."""
    if roll is None:
        return False
    recused = sum(name in roll.recused for name in roll.there)
    counted = (len(roll.there), recused) == (resolution.present, resolution.recused)
    return counted and all(one.seat_class for one in roll.members if one.holder in roll.there)


def with_classes(ballot: Ballot, resolution: Resolution, roll: Roll | None, answer: Answer[Gives]) -> Answer[Gives]:
    """Return the status of counted votes when the classes that were there are held against the quorum too."""
    if not ballot.quorum_rule.strip():
        return answer
    if roll is None or not shows_classes(resolution, roll):
        says = f"The quorum asks “{quorum_of(ballot)}”; which classes were there is not shown, only how many people."
        return _because(answer, answer.value, Because(says, "not shown"))
    short = shortfalls(quorum_rule(quorum_of(ballot)), poll_by_name(roll_votes(ballot, replace(roll, votes=()))))
    seats = Counter(
        name for one in roll.members if _counts(roll, one.holder) for name in classes_of_seat(one.seat_class)
    )
    there = ", ".join(f"{number} {name}" for name, number in sorted(seats.items())) or "nobody"
    says = f"By attendance there and not recused: {there}; the quorum is {quorum_of(ballot)}"
    part = Because(says, sum(_counts(roll, one.holder) for one in roll.members), "people", parts=tuple(_people(roll)))
    if not short:
        return _because(answer, replace(answer.value, quorum=str(quorum_of(ballot))), part)
    gives = replace(
        answer.value,
        status="INQUORATE",
        by="",
        reason=f"No quorum: {' and '.join(short)}.",
        quorum=str(quorum_of(ballot)),
        quorum_met=False,
        votes_needed=None,
        votes_to_block=None,
    )
    return _because(answer, gives, part)


def _counts(roll: Roll, holder: str) -> bool:
    return holder in roll.there and holder not in roll.recused


def _people(roll: Roll) -> Iterator[Because]:
    for one in roll.members:
        if _counts(roll, one.holder):
            says = f"{one.holder} is there, in a {one.seat_class} seat"
            yield because_record(says, "Attendance", *key_of(one), value=one.seat_class)


def _because(answer: Answer[Gives], gives: Gives, part: Because) -> Answer[Gives]:
    because = Because(gives.reason, gives.status, parts=(part, *answer.because.parts))
    return Answer(gives, because, answer.name, findings=answer.findings)
