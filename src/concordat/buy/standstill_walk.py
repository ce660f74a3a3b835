"""Walks through what happened in a standstill: takes the events in order, gives the state with its days, and every event that could not be."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from concordat.buy.standstill_days import Span, cooling_of
from concordat.buy.standstill_table import BY_THE_CALENDAR, ENDINGS, TABLE, Decision, Happening, State, after
from concordat.kernel.finding import Finding, Place
from concordat.kernel.period import ONE_DAY
from concordat.kernel.rulebook import Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened: `on` which day, `what`, the further `decision` where it is one, and `by` whom."""

    on: date
    what: Happening
    decision: Decision = ""
    by: str = ""


@dataclass(slots=True)
class Walk:
    """Where a standstill stands after the events so far."""

    published: date
    span: Span
    state: State = "published"
    cooling: Span | None = None
    decision: Decision = ""
    in_time: list[Event] = field(default_factory=list)
    late: list[Event] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def last_day(self) -> date:
        """The last day on which the standstill must stay open, as far as it is known."""
        return max(self.span.last, self.cooling.last) if self.cooling else self.span.last


def walk(published: date, span: Span, events: Sequence[Event], as_at: date | None, rules: Rulebook) -> Walk:
    """Return the standstill after its events; what could not happen is a finding and changes nothing."""
    now, last = Walk(published, span), published
    for number, event in enumerate(events):
        place = Place(field=f"events.{number}")
        if event.on < last:
            what = f"“{event.what}” on {event.on} comes before {last}."
            why = "The notice comes first, and events stand in order."
            now.findings.append(Finding("not-in-order", what, why, "Correct the day or the order.", place))
            continue
        if as_at is not None and event.on > as_at:
            what = f"“{event.what}” on {event.on} lies after {as_at}, the day asked for."
            then = "Leave it out, or ask for a later day."
            now.findings.append(Finding("impossible-date", what, "It is not known on that day.", then, place))
            continue
        last = event.on
        _begin(now, event.on)
        _step(now, event, place, rules)
    _begin(now, as_at or last)
    return now


def _begin(now: Walk, day: date) -> None:
    if now.state == "published" and day >= now.span.first:
        now.state = "standstill"


def _step(now: Walk, event: Event, place: Place, rules: Rulebook) -> None:
    if event.what == "representation" and event.on > now.span.last:
        now.late.append(event)
        return
    follows = after(now.state, event.what)
    if follows is None or event.what in BY_THE_CALENDAR:
        now.findings.append(_not_now(now.state, event, place))
        return
    wrong = _too_early(now, event, place) or _other_decision(now, event, place)
    if wrong:
        now.findings.append(wrong)
        return
    now.state = follows
    if event.what == "representation":
        now.in_time.append(event)
        # What was decided did not consider it.
        now.cooling, now.decision = None, ""
    elif event.what == "further decision":
        now.decision = event.decision
    elif event.what == "told":
        now.cooling = cooling_of(event.on, rules)


def _too_early(now: Walk, event: Event, place: Place) -> Finding | None:
    if event.what != "closed" or event.on > now.last_day:
        return None
    return Finding(
        "too-early",
        f"The standstill cannot close on {event.on}.",
        f"It stays open until midnight at the end of {now.last_day}.",
        f"Close it on {now.last_day + ONE_DAY} or later; no award before.",
        place,
    )


def _other_decision(now: Walk, event: Event, place: Place) -> Finding | None:
    if event.what == "further decision" and not event.decision:
        what, why = "The further decision is not told.", "It is to award, to abandon or to step back."
        return Finding("missing-field", what, why, "Give decision.", place)
    if event.what != "further decision" and event.decision:
        what, why = f"“{event.what}” carries a decision.", "Only a further decision does."
        return Finding("bad-choice", what, why, "Leave decision out.", place)
    if event.what in ENDINGS and now.decision and ENDINGS[event.what] != now.decision:
        what, why = f"“{event.what}” is not what was decided.", f"The further decision was: {now.decision}."
        return Finding("not-as-decided", what, why, "Carry out the decision, or record another.", place)
    return None


def _not_now(state: State, event: Event, place: Place) -> Finding:
    possible = ", ".join(one for one in TABLE[state] if one not in BY_THE_CALENDAR) or "nothing more"
    what = f"“{event.what}” on {event.on} cannot happen while the state is “{state}”."
    return Finding("impossible-step", what, f"Possible then: {possible}.", "Record what happened in between.", place)
