"""Where an award stands: takes a system, an award and a day, gives the days and the state of its standstill from what is recorded by then."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from concordat.buy.calculations.standstill import Given, Gives, calculate
from concordat.buy.notice_rules import ABANDONMENT, INTENTION, NoticeRule, RouteNotices, notices_of
from concordat.buy.records import AwardDecision, AwardNotice, StandstillStep
from concordat.buy.standstill_walk import Event
from concordat.kernel.answer import Answer, Because, because_record, because_rule
from concordat.kernel.system import System

ALLOWED = "award made, no standstill"
OVER = frozenset({"abandoned", "stepped back"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One award: the law of its route, the notices and steps recorded, and its standstill where an intention notice began one.

    `ending` is the law of what is told of an award that was abandoned.
    """

    award: AwardDecision
    law: RouteNotices
    notices: tuple[AwardNotice, ...]
    steps: tuple[StandstillStep, ...]
    standstill: Answer[Gives] | None
    day: date
    ending: RouteNotices | None = None

    @property
    def to_publish(self) -> tuple[NoticeRule, ...]:
        """Every notice that tells of it: those of its route, and once it is abandoned the one that says so."""
        return (*self.law.notices, *(self.ending.notices if self.ending else ()))

    @property
    def law_of_now(self) -> tuple[str, RouteNotices]:
        """The route whose notices are next, and its law: that of the award, or of its abandonment."""
        return (ABANDONMENT, self.ending) if self.ending else (self.award.route, self.law)

    def due_by(self, notice: NoticeRule) -> date | None:
        """Return the last day of a notice; None where no day is fixed or the day it counts from is not known."""
        return notice.due_by(self.award.assessing_from, self.awarded_on)

    @property
    def state(self) -> str:
        """Where it stands, in the words of the table of states; an award by a route without a standstill is made at once."""
        if not self.law.standstill:
            return ALLOWED
        return self.standstill.value.state if self.standstill else "drafted"

    @property
    def made(self) -> bool:
        """Whether the award is made: at once by a route without a standstill, else once it has closed and was carried out."""
        return self.state in (ALLOWED, "awarded")

    @property
    def intention(self) -> AwardNotice | None:
        """The intention notice, None while there is none."""
        return next((one for one in self.notices if one.notice == INTENTION), None)

    @property
    def awarded_on(self) -> date | None:
        """The day from which the last notice counts; None while the award is not made."""
        if not self.law.standstill:
            return self.award.decided_on
        return next((one.on for one in self.steps if one.what == "awarded"), None)

    @property
    def because(self) -> Because:
        """Why it stands so: the decision, each notice and step, the rule of its route, and the days counted."""
        award = self.award
        parts = [because_record(f"decided on {award.decided_on}: {award.route}", "AwardDecision", award.id)]
        parts += [
            because_record(f"{one.notice} published on {one.published}", "AwardNotice", one.award, one.notice)
            for one in self.notices
        ]
        parts += [
            because_record(f"{one.what} on {one.on}", "StandstillStep", one.award, str(one.number))
            for one in self.steps
        ]
        parts.append(self.standstill.because if self.standstill else because_rule(self.law.rule))
        return Because(f"The award {award.id} is “{self.state}” on {self.day}", self.state, parts=tuple(parts))

    def figure(self, name: str) -> Answer[Any] | None:
        """Return one of the days of its standstill, with all its reasons; None where there is none."""
        value = getattr(self.standstill.value, name) if self.standstill else None
        if value is None:
            return None
        return Answer(value, self.because, f"buy.standstill.{name}")


def award_standing(system: System, award: AwardDecision, day: date) -> Standing:
    """Return where an award stands; raises Refused for a route that the law of its day does not have, and steps that could not be."""
    law = notices_of(system.rules, award.route, award.decided_on)
    notices = tuple(one for one in system.all(AwardNotice) if one.award == award.id and one.published <= day)
    steps = steps_of(system, award.id, day)
    intention = next((one for one in notices if one.notice == INTENTION), None)
    standstill = None
    if law.standstill and intention is not None:
        standstill = calculate(
            Given(intention_notice_published=intention.published, events=tuple(map(as_event, steps)), as_at=day),
            system.rules,
        )
    given_up = next((one.on for one in steps if one.what == "abandoned"), None)
    ending = notices_of(system.rules, ABANDONMENT, given_up) if given_up else None
    return Standing(award=award, law=law, notices=notices, steps=steps, standstill=standstill, day=day, ending=ending)


def steps_of(system: System, award: str, day: date) -> tuple[StandstillStep, ...]:
    """Return what happened to an award by a day, in order."""
    own = (one for one in system.all(StandstillStep) if one.award == award and one.on <= day)
    return tuple(sorted(own, key=lambda one: one.number))


def as_event(step: StandstillStep) -> Event:
    """Return a step as the calculation takes it."""
    return Event(on=step.on, what=step.what, decision=step.decision, by=step.by)
