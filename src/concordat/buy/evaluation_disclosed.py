"""The record that can be disclosed: takes a room whose result is told, gives its tables with people by their part."""

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from concordat.buy.calculations.evaluation import calculate
from concordat.buy.evaluation_pack import evaluation_pack
from concordat.buy.evaluation_room import Room
from concordat.buy.evaluation_tables import ends, holds_table, results_table
from concordat.kernel.answer import Answer, Because
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.table import Table, plain

# The columns of the record in which bidders stand by their codes.
OF_BIDDERS = frozenset({"bidder", "bidders", "what"})


def pack(room: Room, rules: Rulebook, names: Mapping[str, str]) -> tuple[Table, ...]:
    """Return the record that can be disclosed, with people by their part; raises Refused before the result is told."""
    named = by_part(room)
    answer = calculate(named.exercise, rules)
    # These two say of each number which scores it is made of.
    whole = {
        "results": results_table(named, answer, rules, names),
        "sensitivity": holds_table(named, answer.value, rules),
    }
    told = evaluation_pack(named.exercise, rules)
    return tuple(whole.get(one.name) or _with_reasons(room, one, rules, names) for one in told)


def by_part(room: Room) -> Room:
    """Return a room in which people stand by their part, without what a conflict is in detail."""
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
    return replace(room, exercise=named, out={role(one): () for one in room.out if one in roles})


def in_words(room: Room, text: str, names: Mapping[str, str]) -> str:
    """Return a text with the bidders by their names."""
    codes = {bidder for bid in room.exercise.bids for bidder in bid.bidders if bidder in names}
    if not codes:
        return text
    pattern = "|".join(re.escape(code) for code in sorted(codes, key=len, reverse=True))
    return re.sub(rf"(?<![\w-])({pattern})(?![\w-])", lambda found: names[found[0]], text)


def _with_reasons(room: Room, one: Table, rules: Rulebook, names: Mapping[str, str]) -> Table:
    """Return a table of the record in which every number says that it stands in the record of the evaluation."""
    parts = ends(room, rules, "evaluation_record", "evaluation_total")

    def cell(value: object, column: str) -> object:
        bare = plain(value)
        if isinstance(bare, str) and column in OF_BIDDERS:
            return in_words(room, bare, names)
        if isinstance(bare, bool) or not isinstance(bare, Decimal | Fraction | int):
            return value
        return Answer(bare, Because(f"{one.title}: {bare}", bare, parts=parts))

    columns = [column.name for column in one.columns]
    rows = tuple(tuple(cell(value, name) for value, name in zip(row, columns, strict=True)) for row in one.rows)
    return Table(one.name, one.title, one.columns, rows, one.says)


def by_role(room: Room) -> Mapping[str, str]:
    """Return each person's part with a number: Evaluator 1, Moderator 1."""
    evaluators = {one.id: f"Evaluator {number}" for number, one in enumerate(room.exercise.evaluators, 1)}
    moderators = [one for one in room.exercise.moderators if one not in evaluators]
    return evaluators | {person: f"Moderator {number}" for number, person in enumerate(moderators, 1)}
