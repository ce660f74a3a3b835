"""Takes a meeting day and the clear days its papers need, gives the latest day on which they can be published."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from concordat.decide.governance import reading
from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.holidays import bank_holidays, holiday_rules
from concordat.kernel.period import add_working_days, is_working_day
from concordat.kernel.period import latest_publication as latest
from concordat.kernel.rulebook import Rulebook

# The longest statutory notice is 28 days; a year of working days is beyond any of them.
MOST_CLEAR_DAYS = 366


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A meeting and its notice.

    - `meeting`: the day of the meeting
    - `clear_days`: complete days that must lie between publication and meeting, both left out
    - `unit`: `working` counts working days of England only, and the answer is one; `calendar` counts every day
    """

    meeting: date
    clear_days: int
    unit: Literal["working", "calendar"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The latest day.

    - `latest_publication`: the latest day with so many complete days before the meeting; `weekday`: its name
    - `working_day_before`: the last working day before it, where it is none itself and counted by the calendar; else none
    - `publish_by`: the day to put in the diary: the latest day, or the working day before it
    """

    latest_publication: date
    weekday: str
    working_day_before: date | None
    publish_by: date


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the latest day; raises Refused for days outside 0 to 366, or a year whose bank holidays are not listed."""
    if not 0 <= given.clear_days <= MOST_CLEAR_DAYS:
        raise Refused(_out_of_range(given.clear_days))
    clear_days = reading(rules, "clear_days", given.meeting)
    # Enough for every weekend and holiday between, however they fall.
    first = given.meeting - timedelta(days=2 * given.clear_days + 30)
    holidays, warnings = _holidays(given, rules, first)
    day = latest(given.meeting, given.clear_days, holidays if given.unit == "working" else None)
    before = None
    if given.unit == "calendar" and not is_working_day(day, holidays):
        before = add_working_days(day, -1, holidays)
    gives = Gives(latest_publication=day, weekday=f"{day:%A}", working_day_before=before, publish_by=before or day)
    return Answer(
        gives, _because(given, gives, holidays, rules, clear_days), "decide.latest_publication", findings=warnings
    )


def _holidays(given: Given, rules: Rulebook, first: date) -> tuple[frozenset[date], tuple[Finding, ...]]:
    try:
        return bank_holidays(rules, first, given.meeting), ()
    except Refused as refused:
        if given.unit == "working":
            raise
        return frozenset(), (
            Finding(
                "holidays-unknown",
                f"The bank holidays around {given.meeting} are not listed.",
                " ".join(finding.what for finding in refused.findings),
                "The calendar answer stands; check by hand that it is a working day.",
                Place(field="meeting"),
                severity="warning",
            ),
        )


def _because(given: Given, gives: Gives, holidays: frozenset[date], rules: Rulebook, clear_days: Because) -> Because:
    between = sorted(day for day in holidays if gives.publish_by <= day <= given.meeting)
    says = f"{given.clear_days} clear {given.unit} days before the meeting on {given.meeting} leave {gives.latest_publication}"
    if gives.working_day_before:
        says += f", which is no working day; the working day before is {gives.working_day_before}"
    parts = [clear_days]
    if holidays:
        listed = f"Bank holidays from {gives.publish_by} to {given.meeting}: {', '.join(map(str, between)) or 'none'}"
        used = holiday_rules(rules, gives.publish_by, given.meeting)
        parts.append(
            Because(
                listed,
                tuple(between),
                "dates",
                parts=tuple(Because(value.title, value.starts.year, rule=value) for value in used),
            )
        )
    return Because(f"{says}.", gives.latest_publication, parts=tuple(parts))


def _out_of_range(clear_days: int) -> Finding:
    return Finding(
        "negative-number" if clear_days < 0 else "number-out-of-range",
        f"clear_days is {clear_days}.",
        f"Notice is between 0 and {MOST_CLEAR_DAYS} days.",
        "Correct the number of days.",
        Place(field="clear_days"),
    )
