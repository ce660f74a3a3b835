"""Sections of a plan: takes its sections and the day, gives which are required on it and which are missing, empty or without an answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from concordat.kernel.finding import Finding
from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.kernel.wrong_given import repeated, warning

REQUIRED = "plan.required_sections"
NO_ANSWER = "plan.no_answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One section: its `text`, how things are, and its `answer`, what the plan does about it."""

    id: str
    text: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionStands:
    """One section, required on the day or not, and how it `stands`: `empty` has no text, `no answer` a text that nothing follows from."""

    id: str
    title: str
    required: bool
    stands: Literal["answered", "no answer", "empty", "missing"]


def section_findings(sections: Sequence[Section]) -> Iterator[Finding]:
    """Give a finding for a section that is given twice, or has no name."""
    yield from repeated((one.id for one in sections), "sections")


def sections_on(
    sections: Sequence[Section], rules: Rulebook, on: date
) -> tuple[tuple[SectionStands, ...], tuple[RuleValue, RuleValue]]:
    """Return the required sections in order of the rule, then all others, with the rules they are held against."""
    wanted, no_answer = rules.on(REQUIRED, on), rules.on(NO_ANSWER, on)
    given = {one.id: one for one in sections}
    titles = {name: str(own["title"]) for name, own in wanted.value.items()}
    names = [*titles, *(name for name in given if name not in titles)]
    found = tuple(
        SectionStands(
            id=name,
            title=titles.get(name, name),
            required=name in titles,
            stands=_stands(given.get(name), no_answer),
        )
        for name in names
    )
    return found, (wanted, no_answer)


def _stands(section: Section | None, no_answer: RuleValue) -> Literal["answered", "no answer", "empty", "missing"]:
    if section is None:
        return "missing"
    if _blank(section.text, no_answer):
        return "empty"
    return "no answer" if _blank(section.answer, no_answer) else "answered"


def _blank(text: str, no_answer: RuleValue) -> bool:
    """Say whether a text is blank, or only promises one."""
    return text.strip(" .…-–—\t\r\n").casefold() in {"", *no_answer.value}


def section_warnings(sections: Sequence[SectionStands]) -> Iterator[Finding]:
    """Give a finding for each section that is missing, empty or without an answer."""
    for one in sections:
        if one.stands != "answered":
            told = {"missing": "is missing", "empty": "has no text", "no answer": "says what is so, and has no answer"}
            what = f"The section “{one.title}” {told[one.stands]}."
            why = "A plan of this day must have it." if one.required else "Nobody can hold the plan to it."
            then = "Write it." if one.stands != "no answer" else "Say what will be done about it."
            yield warning(f"section-{one.stands.replace(' ', '-')}", f"sections.{one.id}", what, why, then)
