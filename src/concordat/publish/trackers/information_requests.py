"""Requests for information: takes their days and a day, gives the clock in working days with pauses, extension and review."""

from datetime import date, timedelta

from concordat.kernel.answer import Answer, Because, because_record, because_rule
from concordat.kernel.holidays import bank_holidays
from concordat.kernel.period import add_working_days, is_working_day
from concordat.kernel.rulebook import RuleValue
from concordat.kernel.system import System
from concordat.publish.records.information import InformationRequest
from concordat.publish.tracked import Tracked, day_of, happened

TITLE = "Requests for information"
KIND = InformationRequest
REPLY, CLARIFICATION = "information.reply", "information.clarification"
RESTARTS = "restarts"


def rows(system: System, day: date) -> tuple[Answer[Tracked], ...]:
    """Return every request received by the day; raises Refused where the bank holidays of a year are not listed."""
    return tuple(row(system, one, day) for one in system.all(InformationRequest) if one.received <= day)


def row(system: System, request: InformationRequest, day: date) -> Answer[Tracked]:
    """Return where one request stands on a day: `due` is none while the clock stands still for a clarification."""
    allowed, clarifying = system.rules.on(REPLY, request.received), system.rules.on(CLARIFICATION, request.received)
    start = _start(request, day, clarifying)
    ended = day_of(request.withdrawn, day) or day_of(request.answered, day)
    due = _due(system, request, day, allowed, clarifying)
    paused = ended is None and _waiting(request, day)
    state = _state(request, due, paused, ended, day)
    stopped = ended or (request.clarification_asked if paused and request.clarification_asked else day)
    value = Tracked(
        kind="InformationRequest",
        key=request.id,
        title=request.request,
        body=request.body,
        state=state,
        starts=start,
        due=due,
        ended=ended,
        days=working_days_between(system, start, stopped),
        left=_left(system, due, ended or day),
        signal="closed" if ended else "no clock" if due is None else "late" if day > due else "on time",
    )
    told = because_record(_events(request, day), "InformationRequest", request.id)
    says = f"{allowed.value} working days from {start} end on {due}" if due else f"the clock stands still on {day}"
    parts = (told, because_rule(allowed), *((because_rule(clarifying),) if request.clarification_asked else ()))
    return Answer(value, Because(f"{says}; {state}", state, parts=parts), f"publish.information.{request.id}")


def working_days_between(system: System, after: date, until: date) -> int:
    """Count the working days after the first day up to and including the last."""
    holidays = bank_holidays(system.rules, after, max(after, until))
    days = (after + timedelta(days=number) for number in range(1, (until - after).days + 1))
    return sum(is_working_day(day, holidays) for day in days)


def _due(
    system: System, request: InformationRequest, day: date, allowed: RuleValue, clarifying: RuleValue
) -> date | None:
    if _waiting(request, day):
        return None
    if request.extended_to is not None:
        return request.extended_to
    days = int(allowed.decimal)
    asked, clarified = request.clarification_asked, request.clarified
    start = _start(request, day, clarifying)
    if asked and happened(asked, day) and clarified and clarifying.value != RESTARTS:
        days, start = days - working_days_between(system, request.received, asked), clarified
    return add_working_days(start, days, bank_holidays(system.rules, start, start + timedelta(days=2 * days + 30)))


def _start(request: InformationRequest, day: date, clarifying: RuleValue) -> date:
    """The day after which working days count."""
    if clarifying.value == RESTARTS and request.clarified and happened(request.clarified, day):
        return request.clarified
    return request.received


def _waiting(request: InformationRequest, day: date) -> bool:
    return happened(request.clarification_asked, day) and not happened(request.clarified, day)


def _left(system: System, due: date | None, day: date) -> int | None:
    if due is None:
        return None
    return working_days_between(system, day, due) if day <= due else -working_days_between(system, due, day)


def _state(request: InformationRequest, due: date | None, paused: bool, ended: date | None, day: date) -> str:
    if happened(request.withdrawn, day):
        return "withdrawn"
    if happened(request.review_asked, day):
        return "review answered" if happened(request.review_answered, day) else "under review"
    if ended:
        return "answered"
    if paused:
        return "waiting for the asker"
    return "overdue" if due and day > due else "open"


def _events(request: InformationRequest, day: date) -> str:
    events = (
        ("received", request.received),
        ("clarification asked", request.clarification_asked),
        ("clarified", request.clarified),
        ("answered", request.answered),
        ("review asked", request.review_asked),
        ("review answered", request.review_answered),
        ("withdrawn", request.withdrawn),
    )
    return ", ".join(f"{what} on {when}" for what, when in events if happened(when, day))
