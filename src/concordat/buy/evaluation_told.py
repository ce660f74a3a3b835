"""Takes a room and a reader, gives what that reader may read of the evaluation: state, figures, tables and findings."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from concordat.buy.calculations.evaluation import Gives, calculate
from concordat.buy.evaluation.exercise import Score
from concordat.buy.evaluation.states import SAYS
from concordat.buy.evaluation_disclosed import in_words
from concordat.buy.evaluation_room import Room
from concordat.buy.evaluation_tables import (
    bids_tables,
    consensus_table,
    ends,
    holds_table,
    own_tables,
    people_table,
    questions_table,
    results_table,
    scores_table,
)
from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.table import Table

NOBODY = "(nobody)"


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What a reader may read; `closed` says that they have a conflict, and then there is nothing else."""

    closed: tuple[Because, ...] = ()
    says: tuple[str, ...] = ()
    figures: tuple[Answer[object], ...] = ()
    tables: tuple[Table, ...] = ()
    findings: tuple[Finding, ...] = ()


def reading(room: Room, reader: str, rules: Rulebook, names: Mapping[str, str], own: tuple[Score, ...] = ()) -> Reading:
    """Return what a person reads of an evaluation at this moment; without a person nothing of what is sealed.

    `own` are the scores that they gave themselves, opened for their eyes alone.
    """
    if reader in room.out:
        return Reading(closed=room.out[reader])
    asked = [questions_table(room), *bids_tables(room, names), people_table(room), *own_tables(room, reader, own)]
    if not room.exercise.questions or not room.exercise.bids:
        return Reading(figures=(_state(room, rules),), tables=tuple(one for one in asked if one.rows))
    answer = calculate(replace(room.exercise, reader=reader or NOBODY), rules)
    result = [results_table(room, answer, rules, names), holds_table(room, answer.value, rules)]
    consensus = consensus_table(room, answer.value, rules, reader)
    if room.state == "result known":
        # Each score with its comment stands in the record, with people by their part.
        tables = [*result, consensus, *asked]
    else:
        tables = [*result, *asked, scores_table(room, answer.value, rules), consensus]
    found = answer.findings if not room.missing or room.evaluation.unsealed else ()
    return Reading(
        figures=(_state(room, rules), *_waiting(room, rules)),
        tables=tuple(one for one in tables if one.rows),
        findings=tuple(replace(one, what=in_words(room, one.what, names)) for one in found),
        says=(ranking_in_words(room, answer.value, names),) if answer.value.results else (),
    )


def ranking_in_words(room: Room, gives: Gives, names: Mapping[str, str]) -> str:
    """Return who is in first place, with how much, and who comes next."""
    made_by = {bid.id: " and ".join(names.get(one, one) for one in bid.bidders) for bid in room.exercise.bids}
    placed = [one for one in gives.results if one.place is not None]
    if not placed:
        return "No bid has a place: each is below a pass mark."
    first = " and ".join(f"{one} ({made_by[one]})" for one in gives.first)
    says = f"{first} {'is' if len(gives.first) == 1 else 'are'} in first place with {placed[0].total} of {gives.weight}"
    after = next((one for one in placed if one.place != 1), None)
    return f"{says}, before {after.bid} ({made_by[after.bid]}) with {after.total}." if after else f"{says}."


def _state(room: Room, rules: Rulebook) -> Answer[object]:
    says = f"{SAYS[room.state][0].upper()}{SAYS[room.state][1:]}."
    return Answer(room.state, Because(says, room.state, parts=ends(room, rules, "evaluation_seal")), "buy.state")


def _waiting(room: Room, rules: Rulebook) -> tuple[Answer[object], ...]:
    parts = ends(room, rules, "evaluation_seal")
    if room.state == "scoring":
        number = len(room.missing)
        says = f"{number} individual scores have still to come in before any can be opened"
        return (Answer(number, Because(says, number, "scores", parts=parts), "buy.scores_missing", "scores"),)
    if room.state == "consensus":
        number = room.unagreed
        says = f"{number} answers have no consensus score yet"
        return (Answer(number, Because(says, number, "answers", parts=parts), "buy.consensus_missing", "answers"),)
    return ()
