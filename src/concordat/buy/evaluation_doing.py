"""What the acts of an evaluation share: takes the room and who acts, gives a finding where the state, the part or a conflict forbids it."""

from collections.abc import Iterator

from concordat.buy.evaluation.states import SAYS, State
from concordat.buy.evaluation_room import Room
from concordat.kernel.finding import Finding
from concordat.kernel.given import refuse

BUYER = ("contract manager",)
# Whoever works for the body and may change something can be asked to score.
PANEL = ("board member", "board secretary", "contract manager", "finance officer")


def only_in(room: Room, states: tuple[State, ...], what: str) -> Iterator[Finding]:
    """Give a finding where the evaluation is in another state than these."""
    if room.state not in states:
        why = f"{SAYS[room.state][0].upper()}{SAYS[room.state][1:]}."
        then = f"It is done while an evaluation is {' or '.join(f'“{state}”' for state in states)}."
        yield refuse("wrong-state", f"{what} now.", why, then, "evaluation")


def no_conflict(room: Room, person: str) -> Iterator[Finding]:
    """Give a finding where the person has a conflict with a bidder."""
    if person in room.out:
        what = f"{person} has a conflict with a bidder."
        why = "A person with a conflict sees and does nothing of the exercise, whichever bid."
        yield refuse("conflicted", what, why, "Leave it to the others.", "evaluation")


def has_part(room: Room, person: str, part: str) -> Iterator[Finding]:
    """Give a finding where the person is not named for this part."""
    if part not in room.part_of(person):
        what = f"{person or 'Nobody'} is no {part} of {room.evaluation.id}."
        yield refuse("not-named", what, "Only people who are named take part.", "Ask to be named.", "evaluation")


def known_answer(room: Room, bid: str, question: str) -> Iterator[Finding]:
    """Give a finding for a bid or question that the evaluation does not have."""
    exercise = room.exercise
    if bid.strip() and bid not in {one.id for one in exercise.bids}:
        listed = ", ".join(one.id for one in exercise.bids) or "none"
        yield refuse("unknown-bid", f"There is no bid “{bid}”.", f"There are: {listed}.", "Choose one.", "bid")
    if question.strip() and question not in {one.id for one in exercise.questions}:
        listed = ", ".join(one.id for one in exercise.questions) or "none"
        yield refuse(
            "unknown-question",
            f"There is no question “{question}”.",
            f"There are: {listed}.",
            "Choose one.",
            "question",
        )
