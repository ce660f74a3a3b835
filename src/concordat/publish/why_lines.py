"""The lines of a tree in a terminal: takes traced reasons, gives what each says and what it stands on as plain lines."""

from collections.abc import Iterator

from concordat.kernel.rulebook import RuleValue
from concordat.kernel.trace import Traced
from concordat.publish.words import in_words, reference_in_words


def whole_lines(traced: Traced, first: str = "", others: str = "") -> Iterator[str]:
    """Give a tree to all its ends, a line for each reason and for each thing it stands on."""
    yield f"{first}{told(traced)}"
    bar = "│  " if traced.parts else "   "
    for note in details(traced):
        yield f"{others}{bar}{note}"
    for number, part in enumerate(traced.parts, 1):
        last = number == len(traced.parts)
        yield from whole_lines(part, f"{others}{'└─ ' if last else '├─ '}", f"{others}{'   ' if last else '│  '}")


def told(traced: Traced) -> str:
    """Return what one reason says and gives."""
    value = f" = {in_words(traced.value, traced.unit)}" if traced.value is not None else ""
    return f"{traced.says}{value}"


def details(traced: Traced, *, hashes: bool = True) -> tuple[str, ...]:
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
    if hashes and traced.source and traced.source.sha256:
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
