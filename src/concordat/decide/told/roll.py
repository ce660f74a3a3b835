"""Takes the roll of a body, gives how its members voted, how the vote stands so far, and who could still decide it."""

from collections.abc import Iterator, Mapping

from concordat.decide.calculations.status import calculate
from concordat.decide.records import Ballot
from concordat.decide.roll import Roll
from concordat.decide.roll_votes import roll_votes
from concordat.kernel.finding import Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted

MOST_SETS = 4


def roll_so_far(ballot: Ballot, roll: Roll, rules: Rulebook, name: str) -> Iterator[str]:
    """Say how the vote of a body stands before it is closed, and which members could still carry or stop it."""
    try:
        told = calculate(roll_votes(ballot, roll), rules).value
    except Refused as refused:
        yield f"How {name} stands cannot be worked out: {'; '.join(finding.what for finding in refused.findings)}"
        return
    yield f"So far in {name}: {told.reason}"
    if roll.yet_to_vote:
        yield f"Yet to vote: {', '.join(roll.yet_to_vote)}."
    for what, number, sets in (
        ("for would carry it", told.votes_needed, told.still_needed),
        ("against would stop it", told.votes_to_block, told.blocking),
    ):
        if number is not None:
            # Many sets are only counted: a list of hundreds of names helps nobody.
            names = "; or ".join(" and ".join(one) for one in sets) if len(sets) <= MOST_SETS else ""
            yield f"{counted(number, 'more vote')} {what}{f': {names}' if names else ''}."


def members_table(rolls: Mapping[str, Roll], title: str = "Body") -> Table:
    """Return one row for each member of each roll, called by the name it is given under: whether they are there, and how they or their deputy voted."""
    columns = {
        "body": title,
        "holder": "Member",
        "seat_class": "Seat",
        "there": "There for the item",
        "vote": "Vote",
        "deputy": "Deputy",
    }
    rows = (row for name, roll in rolls.items() for row in _rows(name, roll))
    return table("members", "How each member voted", columns, rows)


def _rows(name: str, roll: Roll) -> Iterator[tuple[str, ...]]:
    voted = {one.deputy_for or one.holder: one for one in roll.votes}
    for one in roll.members:
        vote = voted.get(one.holder)
        deputy = vote.holder if vote and vote.deputy_for else ""
        there = "takes no part" if one.holder in roll.recused else "yes" if one.holder in roll.there else "no"
        yield name, one.holder, one.seat_class, there, vote.vote if vote else "", deputy
