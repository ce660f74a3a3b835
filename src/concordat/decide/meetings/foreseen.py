"""What a forecast warns of: takes an item and what is foreseen for it, gives the finding that tells it to whoever plans the meeting."""

from collections.abc import Iterable
from dataclasses import replace

from concordat.decide.ballot_quorum import quorum_of
from concordat.decide.forecasting.presence import Presence
from concordat.decide.meetings.ways import TriedWay
from concordat.decide.records import AgendaItem, Ballot, Meeting
from concordat.kernel.finding import Finding, Place


def inquorate(
    meeting: Meeting, item: AgendaItem, ballot: Ballot, seen: Presence, away: int, tried: Iterable[TriedWay]
) -> Finding:
    """Return the warning that an item will have no quorum, with the ways that would give one; all ways where none would."""
    because = f", as {away} of those there may not vote" if away else ""
    short = " and ".join(seen.short) if ballot.quorum_rule.strip() else f"{seen.present} of {quorum_of(ballot)}"
    ways = tuple(tried)
    enough = tuple(f"{one.told.way} ({one.says})" for one in ways if one.told.quorate)
    return Finding(
        "item-inquorate",
        f"item {item.number} of {meeting.id} will have no quorum: {short}{because}.",
        "Without a quorum there is no valid vote, and the body stays outstanding.",
        f"Ways out: {'; '.join(enough or dict.fromkeys(one.told.way for one in ways))}.",
        _at(item),
        "warning",
    )


def class_not_known(meeting: Meeting, item: AgendaItem, asked: tuple[str, ...], people: tuple[str, ...]) -> Finding:
    """Return the warning that a quorum asks for classes which are not on record for some of those there."""
    return Finding(
        "class-not-known",
        f"whether item {item.number} of {meeting.id} will have a quorum is not known: it asks for {', '.join(asked)}, "
        f"and no class is on record for {', '.join(people)}.",
        "Whoever is of no class on record is not counted as one of it, nor as not.",
        "Record who is expected, with their seats.",
        _at(item),
        "warning",
    )


def not_foreseen(item: AgendaItem, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return as warnings why nothing can be foreseen for an item."""
    return tuple(replace(one, where=_at(item), severity="warning") for one in findings)


def _at(item: AgendaItem) -> Place:
    return Place(field=f"item {item.number}")
