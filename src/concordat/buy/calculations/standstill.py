"""Takes the day an intention notice was published and what happened since, gives the standstill's days, its state and what may come next."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from concordat.buy.law import law, listed
from concordat.buy.standstill_days import standstill_of
from concordat.buy.standstill_table import BY_THE_CALENDAR, TABLE, Decision, Happening, State
from concordat.buy.standstill_walk import Event, Walk, walk
from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.period import ONE_DAY
from concordat.kernel.rulebook import Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A standstill.

    - `intention_notice_published`: the day; `calendar`: whose bank holidays count
    - `events`: what happened since, in order: a representation, its review (`reviewing`), the `further decision` (to award,
      to abandon or to step back), that it was `told`, that the standstill was `closed`, and what came of it
    - `as_at`: the day on which this is asked; without it, that of the last event
    """

    intention_notice_published: date
    calendar: Literal["England"] = "England"
    events: tuple[Event, ...] = ()
    as_at: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The standstill.

    - `begins`: its first day; `representations_until_end_of`: the day at whose end, at midnight, the time to make them ends
    - `weekday`: the name of that day; `cooling_until_end_of`: the same after a further decision that was told
    - `may_close_from`: the first day on which it may close; none while a representation in time is not settled
    - `state`; `may_follow`: what can happen next; `award_allowed`: whether an award may be made now
    - `representations`, `late`: how many in time, and how many too late, which are kept and do not hold it open
    - `decision`: the further decision; `duties`: what a representation that is not settled asks of the authority
    """

    begins: date
    representations_until_end_of: date
    weekday: str
    cooling_until_end_of: date | None
    may_close_from: date | None
    state: State
    may_follow: tuple[Happening, ...]
    award_allowed: bool
    representations: int
    late: int
    decision: Decision
    duties: tuple[str, ...]


UNSETTLED: tuple[State, ...] = ("representation", "reviewing", "further decision")


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the standstill; raises Refused for what could not happen, and a year whose bank holidays are not listed."""
    published, as_at = given.intention_notice_published, given.as_at
    if as_at is not None and as_at < published:
        raise Refused(_before_the_notice(as_at, published))
    span = standstill_of(published, rules)
    now = walk(published, span, given.events, as_at, rules)
    if now.findings:
        raise Refused(now.findings)
    duties = law(rules, "standstill_duties", published)
    unsettled = now.state in UNSETTLED
    gives = Gives(
        begins=span.first,
        representations_until_end_of=span.last,
        weekday=f"{span.last:%A}",
        cooling_until_end_of=now.cooling.last if now.cooling else None,
        may_close_from=None if unsettled else now.last_day + ONE_DAY,
        state=now.state,
        may_follow=tuple(one for one in TABLE[now.state] if one not in BY_THE_CALENDAR),
        award_allowed=now.state == "closed" and now.decision in ("", "award"),
        representations=len(now.in_time),
        late=len(now.late),
        decision=now.decision,
        duties=listed(duties.value) if unsettled else (),
    )
    parts = [span.because]
    if now.cooling:
        parts.append(now.cooling.because)
    if unsettled:
        parts.append(because_rule(duties))
    return Answer(
        gives, Because(_says(gives, now), gives.state, parts=tuple(parts)), "buy.standstill", findings=_late(now)
    )


def _says(gives: Gives, now: Walk) -> str:
    if gives.may_close_from is None:
        return f"“{gives.state}”: a representation in time holds the standstill open; no award before it closes."
    return f"“{gives.state}”: the standstill may close from {gives.may_close_from}; no award before it closes."


def _late(now: Walk) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            "late-representation",
            f"A representation of {event.on} came too late.",
            f"They may be made until midnight at the end of {now.span.last}.",
            "It is kept; answer it outside the standstill.",
            Place(field="events"),
            "warning",
        )
        for event in now.late
    )


def _before_the_notice(as_at: date, published: date) -> Finding:
    what = f"The day asked for, {as_at}, comes before the notice of {published}."
    return Finding(
        "impossible-date", what, "There is no standstill then.", "Ask for a later day.", Place(field="as_at")
    )
