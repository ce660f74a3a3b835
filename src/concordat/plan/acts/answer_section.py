"""Answer a section of a plan: takes the section, how things are and what the plan does about it, gives the section with its answer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.plan.plan_sections import NO_ANSWER, REQUIRED, Section, sections_on
from concordat.plan.records import Plan, PlanSection

TITLE = "Answer a section of a plan"
ROLES = ("board secretary", "contract manager")


@dataclass(frozen=True, kw_only=True)
class Given:
    """What a section says.

    - `plan`: the plan
    - `section`: the section, by the name under which a plan must have it, or the plan has it already
    - `text`: how things are
    - `answer`: what the plan does about it
    """

    REFERS: ClassVar[Mapping[str, str]] = {"plan": "Plan"}
    LONG: ClassVar[tuple[str, ...]] = ("text", "answer")

    plan: str
    section: str
    text: str
    answer: str


def choices(system: System, day: date, started: Mapping[str, str]) -> Mapping[str, Mapping[str, str]]:
    """Return the sections that a plan must have on the day, and those that the plan in the form, or any plan, has already."""
    required = {one: rule["title"] for one, rule in system.rules.on(REQUIRED, day).value.items()}
    own = {one: one.replace("_", " ").capitalize() for one in _own(system, started.get("plan", ""))}
    return {"section": {**own, **required}}


def body(given: Given, system: System) -> str:
    """Return the body whose plan it is."""
    one = find(system, Plan, given.plan)
    return one.body if one else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    if find(system, Plan, given.plan) is None:
        return
    required = tuple(system.rules.on(REQUIRED, moment.day).value)
    own = _own(system, given.plan)
    if given.section not in (*required, *own):
        what = f"“{given.section[:80]}” is no section of this plan."
        listed = ", ".join(dict.fromkeys((*required, *own)))
        yield refuse("unknown-code", what, f"There are: {listed}.", "Choose one of these.", "section")
    given_now = Section(id=given.section, text=given.text, answer=given.answer)
    found, _ = sections_on((given_now,), system.rules, moment.day)
    if not any(one.id == given.section and one.stands == "answered" for one in found):
        what = "Nothing is answered by that."
        nothing = ", ".join(f"“{word}”" for word in system.rules.on(NO_ANSWER, moment.day).value)
        why = f"An answer that only promises one, such as {nothing}, counts as none."
        yield refuse("no-answer", what, why, "Say how things are, and what is done about it.", "answer")
        return
    before = find(system, PlanSection, given.plan, given.section)
    if before is not None and (before.text, before.answer) == (given.text, given.answer):
        what = f"The section says so already since {before.answered or 'it was recorded'}."
        yield refuse("nothing-changed", what, "Nothing new would be said.", "Change the answer.", "answer")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is answered, and what stood there before."""
    before = find(system, PlanSection, given.plan, given.section)
    return (
        f"The section {given.section.replace('_', ' ')} of “{system.one(Plan, given.plan).title}” is answered: {given.answer}",
        *((f"It takes the place of: {before.answer}",) if before is not None and before.answer else ()),
        "Everyone can see it on the page of the plan.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the section with its answer."""
    before = find(system, PlanSection, given.plan, given.section)
    if before is not None:
        return Change(amend=(replace(before, text=given.text, answer=given.answer, answered=moment.day),))
    source = f"recorded on {moment.day}"
    return Change(
        add=(
            PlanSection(
                plan=given.plan,
                id=given.section,
                text=given.text,
                answer=given.answer,
                answered=moment.day,
                source=source,
            ),
        )
    )


def _own(system: System, plan: str) -> tuple[str, ...]:
    """Return the sections that a plan has, or any plan where none is named."""
    return tuple(one.id for one in system.all(PlanSection) if plan in ("", one.plan))
