"""What the report tells of evaluations: takes a system and names for codes, gives of each whose result is told its ranking and its record.

Of people only their parts are told, as in the record that can be disclosed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from concordat.buy.calculations.evaluation import Gives, calculate
from concordat.buy.evaluation_disclosed import by_part, in_words
from concordat.buy.evaluation_room import Room, rooms
from concordat.buy.evaluation_tables import consensus_table, holds_table, questions_table, results_table
from concordat.buy.evaluation_told import ranking_in_words
from concordat.kernel.answer import Answer
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of one evaluation: a sentence or two, and its tables, the ranking first."""

    says: tuple[str, ...]
    tables: tuple[Table, ...]


def evaluations_told(system: System, names: Mapping[str, str]) -> tuple[Told, ...]:
    """Return what is told of each evaluation whose result is told on the day the system is told as at."""
    day = system.settings.as_at
    known = (one for one in rooms(system) if one.evaluation.told is not None and one.evaluation.told <= day)
    return tuple(_told(by_part(one), system, names) for one in known if one.state == "result known")


def _told(room: Room, system: System, names: Mapping[str, str]) -> Told:
    rules = system.rules
    answer = calculate(room.exercise, rules)
    gives = answer.value
    tables = (
        results_table(room, answer, rules, names),
        holds_table(room, gives, rules),
        questions_table(room),
        consensus_table(room, gives, rules, ""),
        _gaps(room, answer, names),
    )
    own = room.evaluation
    named = tuple(
        replace(one, name=f"{one.name}_{own.id}", title=f"{own.title}: {one.title[0].lower()}{one.title[1:]}")
        for one in tables
    )
    return Told(tuple(_says(room, answer, names)), tuple(one for one in named if one.rows))


def _says(room: Room, answer: Answer[Gives], names: Mapping[str, str]) -> Iterator[str]:
    own, bids = room.evaluation, len(answer.value.results)
    ranking = ranking_in_words(room, answer.value, names)
    yield f"{own.title}: the result of the evaluation of {counted(bids, 'bid')} was told on {own.told}. {ranking}"
    if answer.findings:
        yield f"A review of its record would ask about {counted(len(answer.findings), 'thing')} that it lacks."


def _gaps(room: Room, answer: Answer[Gives], names: Mapping[str, str]) -> Table:
    columns = {"what": "What", "why": "Why it matters", "next": "What to do"}
    rows = ((in_words(room, one.what, names), one.why, one.next) for one in answer.findings)
    return table("gaps", "What the record lacks", columns, rows)
