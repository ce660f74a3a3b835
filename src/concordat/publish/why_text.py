"""Why, in a terminal: takes a figure and its trace, gives the tree as plain lines from the figure down to its ends."""

from collections.abc import Iterator
from typing import Any

from concordat.kernel.answer import Answer
from concordat.kernel.rulebook import RuleValue
from concordat.kernel.trace import Traced
from concordat.publish.words import in_words, reference_in_words


def why_text(traced: Traced, figure: Answer[Any] | None = None) -> str:
    """Return the tree as text: each reason with its value, and below it the rule, record, rows or act it stands on."""
    lines = [f"{figure.name} = {in_words(figure.value, figure.unit)}"] if figure else []
    lines += [*_lines(traced, "", "")]
    to_check = sum(reason.to_check for reason in traced.walk())
    if to_check:
        lines += [
            "",
            f"To check: {to_check} {'value' if to_check == 1 else 'values'} above {'is' if to_check == 1 else 'are'} not confirmed yet.",
        ]
    return "\n".join(lines)


def _lines(traced: Traced, first: str, others: str) -> Iterator[str]:
    value = f" = {in_words(traced.value, traced.unit)}" if traced.value is not None else ""
    yield f"{first}{traced.says}{value}"
    notes = details(traced)
    bar = "│  " if traced.parts else "   "
    for note in notes:
        yield f"{others}{bar}{note}"
    for part in traced.parts:
        last = part is traced.parts[-1]
        yield from _lines(part, f"{others}{'└─ ' if last else '├─ '}", f"{others}{'   ' if last else '│  '}")


def details(traced: Traced) -> tuple[str, ...]:
    """Return what one reason stands on, a line each: rule and source, record, rows or act, file with lines and hash."""
    lines: list[str] = []
    if traced.rule:
        lines += rule_lines(traced.rule)
    for name, reference in (("record", traced.record), ("data", traced.rows), ("act that allowed it", traced.act)):
        if reference is not None:
            lines.append(f"{name}: {reference_in_words(reference)}")
    if traced.source and traced.source.file:
        place = ", ".join(filter(None, (traced.source.file, traced.source.lines_text)))
        lines.append(f"file: {place}")
    if traced.source and traced.source.sha256:
        lines.append(f"SHA-256: {traced.source.sha256}")
    if traced.source and traced.source.note:
        lines.append(traced.source.note)
    return tuple(lines)


def rule_lines(rule: RuleValue) -> list[str]:
    """Return a rule's name, days, source and status, a line each."""
    until = f" until {in_words(rule.ends)}" if rule.ends else ""
    lines = [
        f"rule: {rule.rule} ({rule.layer}, edition {rule.edition}), from {in_words(rule.starts)}{until}",
        f"source: {rule.source}",
    ]
    lines.append("status: confirmed" if rule.status == "confirmed" else "status: TO CHECK – not confirmed yet")
    if rule.decision:
        lines.append(f"decision: {rule.decision}")
    return lines
