"""Takes a room and a reader, gives what that reader may read of the evaluation: state, figures, tables and findings."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from concordat.buy.calculations.evaluation import calculate
from concordat.buy.evaluation.states import SAYS
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
    figures: tuple[Answer[object], ...] = ()
    tables: tuple[Table, ...] = ()
    findings: tuple[Finding, ...] = ()


def reading(room: Room, reader: str, rules: Rulebook, names: Mapping[str, str]) -> Reading:
    """Return what a person reads of an evaluation at this moment; without a person nothing of what is sealed."""
    if reader in room.out:
        return Reading(closed=room.out[reader])
    tables = [questions_table(room), *bids_tables(room, names), people_table(room), *own_tables(room, reader)]
    if not room.exercise.questions or not room.exercise.bids:
        return Reading(figures=(_state(room, rules),), tables=tuple(one for one in tables if one.rows))
    answer = calculate(replace(room.exercise, reader=reader or NOBODY), rules)
    tables += [scores_table(room, answer.value, rules), consensus_table(room, answer.value, rules, reader)]
    tables += [results_table(room, answer, rules, names), holds_table(room, answer.value, rules)]
    found = answer.findings if not room.missing or room.evaluation.unsealed else ()
    return Reading(
        figures=(_state(room, rules), *_waiting(room, rules)),
        tables=tuple(one for one in tables if one.rows),
        findings=found,
    )


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
