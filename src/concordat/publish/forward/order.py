"""The order across bodies: takes the forward plan, gives a finding where scrutiny is late, news too early, or two days clash."""

from collections.abc import Iterator
from datetime import date

from concordat.decide.records import Meeting
from concordat.kernel.finding import Finding, Place
from concordat.kernel.system import System
from concordat.publish.forward.planned import AtBody, Planned, all_planned


def order_findings(system: System, day: date) -> tuple[Finding, ...]:
    """Return everything that is wrong with the order of the planned decisions as known on a day; all are warnings."""
    found = [finding for one in all_planned(system, day) for finding in _of(system, one)]
    return tuple(dict.fromkeys(found))


def _of(system: System, one: Planned) -> Iterator[Finding]:
    yield from _scrutiny_first(one)
    yield from _announced_early(one)
    yield from _notice_missed(one)
    yield from _one_day(system, one)


def _scrutiny_first(one: Planned) -> Iterator[Finding]:
    deciding = [decider.on.value for decider in one.deciders if decider.on.value]
    for body in one.bodies:
        if body.side == "scrutiny" and body.on.value and deciding and body.on.value >= min(deciding):
            yield _warning(
                "scrutiny-after-decision",
                f"{body.body} sees “{one.decision.title}” on {body.on.value}, a body decides on {min(deciding)}.",
                "Scrutiny should see a paper before those who decide on it.",
                "Move the decision, or bring the paper to scrutiny earlier.",
                one,
            )


def _announced_early(one: Planned) -> Iterator[Finding]:
    announced, last = one.decision.announced, one.last_on
    if announced and last and announced < last:
        yield _warning(
            "announced-early",
            f"“{one.decision.title}” is announced on {announced}, the last body meets on {last}.",
            "No body's approval is announced before the last body has met.",
            f"Announce it on {last} or later.",
            one,
        )


def _notice_missed(one: Planned) -> Iterator[Finding]:
    for body in one.bodies:
        if body.notice_by and body.first_recorded > body.notice_by.value:
            yield _warning(
                "notice-too-short",
                f"“{one.decision.title}” was first on the plan of {body.body} on {body.first_recorded}.",
                f"Its key decision of {body.on.value} had to be announced by {body.notice_by.value}.",
                "Move the decision, or use the rules for urgent key decisions.",
                one,
            )


def _one_day(system: System, one: Planned) -> Iterator[Finding]:
    for scrutiny in (body for body in one.bodies if body.side == "scrutiny"):
        despatch = _despatch(system, scrutiny)
        for body in (body for body in one.deciders if body.side == "NHS" and despatch):
            if body.on.value == despatch:
                yield _warning(
                    "despatch-on-meeting-day",
                    f"{body.body} meets on {despatch}, the day on which the papers of {scrutiny.body} go out.",
                    "What the meeting decides cannot be in the papers; that has needed urgency powers before.",
                    "Move one of the two, or send a supplement that says so.",
                    one,
                )


def _despatch(system: System, scrutiny: AtBody) -> date | None:
    """The day on which scrutiny's papers went out where it is recorded, else the last day on which they can."""
    for meeting in system.all(Meeting):
        if (meeting.body, meeting.on) == (scrutiny.body, scrutiny.on.value) and meeting.papers_out:
            return meeting.papers_out
    return scrutiny.papers_by.value if scrutiny.papers_by else None


def _warning(kind: str, what: str, why: str, following: str, one: Planned) -> Finding:
    place = Place("publish/planned_dates.csv", field=one.decision.id)
    return Finding(kind, what, why, following, place, severity="warning")
