"""The usual period of a report: takes a follower and a day, gives the days of its meetings that the day lies between."""

from datetime import date, timedelta

from concordat.decide.records import Meeting
from concordat.kernel.system import System
from concordat.publish.forward.sides import is_scrutiny
from concordat.who.records import Body


def usual_period(system: System, follower: str, day: date) -> tuple[date, date]:
    """Return the day of the follower's last meeting by the day, and that of the next after it.

    Without a last meeting the period starts a year before; without a next one it ends with the day itself.
    """
    days = sorted(
        one.on
        for one in system.all(Meeting)
        if one.body == follower and one.kind == "meeting" and one.state != "cancelled"
    )
    since = max((on for on in days if on <= day), default=day - timedelta(days=365))
    until = min((on for on in days if on > day), default=day + timedelta(days=1))
    return since, until


def followers(system: System) -> tuple[str, ...]:
    """Return the bodies that meet, scrutiny committees first: those for whom a report can be made."""
    bodies = {body.id: body for body in system.all(Body)}
    meeting = dict.fromkeys(one.body for one in system.all(Meeting) if one.kind == "meeting")
    return tuple(sorted(meeting, key=lambda code: (not is_scrutiny(bodies.get(code)), code)))
