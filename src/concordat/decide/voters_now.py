"""Who may be voting by name: takes a system and a day, gives the people at meetings that take a proposal their body has not voted on."""

from collections.abc import Iterator
from datetime import date

from concordat.decide.records import AgendaItem, Attendance, Ballot, Meeting, Resolution
from concordat.kernel.given import find
from concordat.kernel.system import System


def voters_now(system: System, day: date) -> tuple[str, ...]:
    """Return members and others that are there, by pseudonym, each once."""
    open_now = set(_meetings(system, day))
    people = (one for one in system.all(Attendance) if one.meeting in open_now and one.present)
    return tuple(dict.fromkeys(one.holder for one in people))


def away_now(system: System, day: date) -> tuple[str, ...]:
    """Return the members of these meetings that are away for all or a part of them, in whose place a deputy might vote."""
    open_now = set(_meetings(system, day))
    people = (one for one in system.all(Attendance) if one.meeting in open_now and one.role == "member")
    return tuple(
        dict.fromkeys(one.holder for one in people if not one.present or one.from_item.strip() or one.to_item.strip())
    )


def _meetings(system: System, day: date) -> Iterator[str]:
    held = {one.id: one for one in system.all(Meeting) if one.on <= day and one.state != "cancelled"}
    for item in system.all(AgendaItem):
        meeting = held.get(item.meeting)
        if (
            meeting is not None
            and item.proposal
            and find(system, Ballot, item.proposal, meeting.body)
            and find(system, Resolution, item.proposal, meeting.body, str(meeting.on)) is None
        ):
            yield meeting.id
