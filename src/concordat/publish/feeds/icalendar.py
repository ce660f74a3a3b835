"""Takes meetings and clocks, gives a calendar (RFC 5545): ids that stay, a sequence that rises with each change, cancelled and never lost."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from concordat.decide.records import Ballot, Meeting
from concordat.kernel.system import System
from concordat.publish.board import tracked, tracker_names
from concordat.publish.feeds.addresses import path_of
from concordat.publish.feeds.site import Site
from concordat.publish.forward.planned import planned
from concordat.publish.names import names_of
from concordat.publish.records.commitments import Commitment, CommitmentDate
from concordat.publish.records.plan import PlannedDate, PlannedDecision
from concordat.publish.trackers.commitments import dates

LONDON = ZoneInfo("Europe/London")
A_YEAR = timedelta(days=366)
MEETING_LASTS = timedelta(hours=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointed:
    """One entry of the calendar: a moment of a meeting, or a whole day of a clock.

    `id` is its kind and key; `changed` how often it was changed, `stamp` the last day on which it was.
    """

    id: str
    title: str
    on: date
    at: time | None = None
    place: str = ""
    says: str = ""
    path: str
    stamp: date
    changed: int = 0
    cancelled: bool = False


def calendar(site: Site, title: str, entries: Iterable[Appointed], changed: Mapping[str, int] | None = None) -> bytes:
    """Return a calendar file; `changed` adds changes that only the log knows of, by id."""
    known = changed or {}
    found = tuple(entries)
    made = Calendar()
    made.add("prodid", f"-//{site.authority}//{site.title}//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", title)
    for one in found:
        made.add_component(_event(site, one, known.get(one.id, 0)))
    if found:
        days = [one.on for one in found]
        made.add_missing_timezones(min(days) - A_YEAR, max(days) + A_YEAR)
    return bytes(made.to_ical())


def appointed(system: System, day: date) -> tuple[Appointed, ...]:
    """Return everything public that has a day: meetings, votes, planned decisions, and the last days of clocks."""
    found = (*_meetings(system), *_ballots(system), *_planned(system, day), *_clocks(system, day))
    return tuple(sorted(found, key=lambda one: (one.on, one.id)))


def _event(site: Site, one: Appointed, more: int) -> Event:
    start = datetime.combine(one.on, one.at, LONDON) if one.at else one.on
    end = start + (MEETING_LASTS if one.at else timedelta(days=1))
    event = Event()
    event.add("uid", f"{one.id}@{site.authority}")
    event.add("dtstamp", datetime.combine(one.stamp, time(), ZoneInfo("UTC")))
    event.add("sequence", one.changed + more + one.cancelled)
    event.add("status", "CANCELLED" if one.cancelled else "CONFIRMED")
    event.add("summary", one.title)
    event.add("dtstart", start)
    event.add("dtend", end)
    if site.address:
        event.add("url", site.page(one.path))
    event.add("transp", "OPAQUE" if one.at else "TRANSPARENT")
    if one.place:
        event.add("location", one.place)
    if one.says:
        event.add("description", one.says)
    return event


def _meetings(system: System) -> Iterator[Appointed]:
    names = names_of(system)
    for one in system.all(Meeting):
        days = [day for day in (one.notice_given, one.papers_out) if day]
        kind = "Workshop" if one.kind == "workshop" else "Meeting"
        private = "" if one.openness == "public" else f" ({one.openness})"
        yield Appointed(
            id=f"Meeting-{one.id}",
            title=f"{kind} of {names.get(one.body, one.body)}{private}",
            on=one.on,
            at=_time(one.time),
            place=one.place,
            says=one.exclusion,
            path=path_of("Meeting", one.id),
            stamp=max(days, default=one.on),
            changed=len(days),
            cancelled=one.state == "cancelled",
        )


def _ballots(system: System) -> Iterator[Appointed]:
    names = names_of(system)
    meetings = {(one.body, one.on) for one in system.all(Meeting)}
    for one in system.all(Ballot):
        if one.meets_on and (one.body, one.meets_on) not in meetings:
            key = f"{one.proposal}/{one.body}"
            yield Appointed(
                id=f"Ballot-{one.proposal}-{one.body}",
                title=f"{names.get(one.body, one.body)} votes on {names.get(one.proposal, one.proposal)}",
                on=one.meets_on,
                path=path_of("Ballot", key),
                stamp=one.meets_on,
            )


def _planned(system: System, day: date) -> Iterator[Appointed]:
    names = names_of(system)
    for decision in system.all(PlannedDecision):
        for body in planned(system, decision, day).bodies:
            said = sorted(
                (one.recorded, one.on)
                for one in system.all(PlannedDate)
                if (one.planned, one.body) == (decision.id, body.body) and one.recorded <= day
            )
            last = [on for _, on in said if on]
            if last:
                yield Appointed(
                    id=f"PlannedDecision-{decision.id}-{body.body}",
                    title=f"{names.get(body.body, body.body)}: {decision.title}",
                    on=last[-1],
                    says="; ".join(body.moves),
                    path=path_of("PlannedDecision", decision.id),
                    stamp=said[-1][0],
                    changed=len(said) - 1,
                    cancelled=body.on.value is None,
                )


def _clocks(system: System, day: date) -> Iterator[Appointed]:
    moved = {one.id: len(dates(system, one, day)) for one in system.all(Commitment)}
    stamps = {one.commitment: one.recorded for one in sorted(system.all(CommitmentDate), key=lambda one: one.recorded)}
    names = names_of(system)
    for name in tracker_names():
        for row in (answer.value for answer in tracked(system, name, day)):
            if row.due is None or row.closed:
                continue
            commitment = row.kind == "Commitment"
            yield Appointed(
                id=f"{row.kind}-{row.key}",
                title=f"Last day: {row.title}",
                on=row.due,
                says=f"Owed by {names.get(row.body, row.body)}: {row.state}",
                path=path_of(row.kind, row.key),
                stamp=min(stamps[row.key], day) if commitment else row.starts,
                changed=max(0, moved[row.key] - 1) if commitment else 0,
            )


def _time(text: str) -> time | None:
    """Return the time of a meeting such as 14:00 or 9.30; None where it is not given as a time."""
    hours, _, minutes = text.strip().replace(".", ":").partition(":")
    if not (hours.isdigit() and (minutes or "0").isdigit()):
        return None
    hour, minute = int(hours), int(minutes or 0)
    return time(hour, minute) if hour < len(_HOURS) and minute < len(_MINUTES) else None


_HOURS, _MINUTES = range(24), range(60)
