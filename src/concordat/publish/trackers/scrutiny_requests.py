"""What scrutiny asked for: takes requests and a day, gives each one's state; answered by the body, accepted by the committee alone."""

from datetime import date, timedelta

from concordat.kernel.answer import Answer, Because, because_record, because_rule
from concordat.kernel.system import System
from concordat.publish.records.scrutiny import ScrutinyRequest
from concordat.publish.tracked import Tracked, day_of, happened, signal_of

TITLE = "What scrutiny asked for"
KIND = ScrutinyRequest
RULE = "scrutiny.reply_to_report"


def rows(system: System, day: date) -> tuple[Answer[Tracked], ...]:
    """Return every request asked by the day."""
    return tuple(row(system, one, day) for one in system.all(ScrutinyRequest) if one.asked <= day)


def row(system: System, request: ScrutinyRequest, day: date) -> Answer[Tracked]:
    """Return where one request stands on a day; raises Refused where its rule has no value on the day it was asked."""
    due, why = _due(system, request)
    state = _state(request, due, day)
    ended = day_of(request.withdrawn, day) or day_of(request.accepted, day)
    # The clock of the body stops with its answer; the request stays outstanding until the committee accepts it.
    stopped = ended or day_of(request.answered, day)
    value = Tracked(
        kind="ScrutinyRequest",
        key=request.id,
        title=request.request,
        body=request.body,
        to=request.committee,
        state=state,
        starts=request.asked,
        due=due,
        ended=ended,
        days=((stopped or day) - request.asked).days,
        left=(due - (stopped or day)).days if due else None,
        signal=signal_of(due, ended, stopped or day),
    )
    says = f"“{request.request}” is {state} on {day}"
    return Answer(value, Because(says, state, parts=(_record(request, day), *why)), f"publish.request.{request.id}")


def _state(request: ScrutinyRequest, due: date | None, day: date) -> str:
    if happened(request.withdrawn, day):
        return "withdrawn"
    if happened(request.accepted, day):
        return "accepted"
    if happened(request.answered, day):
        return "answered"
    if due is not None and day > due:
        return "overdue"
    return "promised" if happened(request.promised, day) else "open"


def _due(system: System, request: ScrutinyRequest) -> tuple[date | None, tuple[Because, ...]]:
    if request.due is not None or request.kind != "report":
        return request.due, ()
    rule = system.rules.on(RULE, request.asked)
    due = request.asked + timedelta(days=int(rule.decimal))
    return due, (Because(f"a report of {request.asked} is answered by {due}", due, parts=(because_rule(rule),)),)


def _record(request: ScrutinyRequest, day: date) -> Because:
    events = (
        ("asked", request.asked),
        ("promised", request.promised),
        ("answered by the body", request.answered),
        ("accepted by the committee", request.accepted),
        ("withdrawn", request.withdrawn),
    )
    told = ", ".join(f"{what} on {when}" for what, when in events if happened(when, day))
    return because_record(told, "ScrutinyRequest", request.id)
