"""Exempt blocks of a paper: takes its Markdown, gives its parts in order, open text and withheld blocks, or refuses it whole.

A block stands between two lines of its own:

    ::: exempt reason="names a bidder" review="2018-03-31" by="the governing body"
    …
    :::

Whatever looks like a block and cannot be read with certainty is refused, so that nothing is made public by a slip.
"""

import re
from dataclasses import dataclass
from datetime import date

from concordat.kernel.finding import Finding, Place, Refused

FENCE = ":::"
_OPEN = re.compile(r" {0,3}::: *exempt((?: +[a-z]+=\"[^\"]*\")*) *")
_CLOSE = re.compile(r" {0,3}::: *")
_FIELD = re.compile(r" +([a-z]+)=\"([^\"]*)\"")
_NEEDED = ("reason", "review", "by")


@dataclass(frozen=True, slots=True)
class Open:
    """Text that anyone may read."""

    text: str


@dataclass(frozen=True, slots=True)
class Exempt:
    """Text that is withheld: why, until when that holds, and who decided it. `line` is where it starts."""

    text: str
    reason: str
    review: date
    by: str
    line: int


def parts_of(text: str) -> tuple[Open | Exempt, ...]:
    """Return the parts of a paper in order; raises Refused, with every finding, where a block cannot be read."""
    parts: list[Open | Exempt] = []
    findings: list[Finding] = []
    lines: list[str] = []
    started: tuple[int, dict[str, str]] | None = None
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        opening = _OPEN.fullmatch(line)
        if opening and started is None:
            _keep_open(parts, lines)
            started, lines = (number, dict(_FIELD.findall(opening[1]))), []
        elif _CLOSE.fullmatch(line) and started is not None:
            _keep_exempt(parts, findings, lines, *started)
            started, lines = None, []
        elif FENCE in line:
            findings.append(_unreadable(number, line, inside=started is not None))
        else:
            lines.append(line)
    if started is not None:
        findings.append(_unclosed(started[0]))
    _keep_open(parts, lines)
    if findings:
        raise Refused(findings)
    return tuple(parts)


def _keep_open(parts: list[Open | Exempt], lines: list[str]) -> None:
    if lines:
        parts.append(Open("\n".join(lines)))


def _keep_exempt(
    parts: list[Open | Exempt], findings: list[Finding], lines: list[str], line: int, given: dict[str, str]
) -> None:
    missing = [name for name in _NEEDED if not given.get(name, "").strip()]
    review = _day(given.get("review", ""))
    for name in missing:
        findings.append(_block(line, "missing-value", f"The exempt block does not say its {name}.", name))
    for name in sorted(given.keys() - set(_NEEDED)):
        findings.append(_block(line, "unreadable-block", f"The exempt block has “{name}”, which means nothing.", name))
    if review is None and "review" not in missing:
        findings.append(_block(line, "bad-date", f"The review date is “{given['review']}”.", "review"))
    elif review is not None and not missing:
        parts.append(Exempt("\n".join(lines).strip("\n"), given["reason"].strip(), review, given["by"].strip(), line))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def _block(line: int, kind: str, what: str, field: str) -> Finding:
    why = "A block is withheld for a reason, until a day on which that is looked at again, by someone's decision."
    then = 'Write ::: exempt reason="…" review="2018-03-31" by="…" on a line of its own.'
    return Finding(kind, what, why, then, Place("text", line, field))


def _unreadable(line: int, text: str, *, inside: bool) -> Finding:
    what = f"Line {line} holds “{text.strip()[:60]}”" + (" inside an exempt block." if inside else ".")
    why = (
        "Three colons open or close an exempt block; here they do neither, so that something might be shown by a slip."
    )
    return Finding(
        "unreadable-block",
        what,
        why,
        "Close the block before, or write the line as the manual says.",
        Place("text", line),
    )


def _unclosed(line: int) -> Finding:
    what = f"The exempt block of line {line} is not closed."
    why = "Nobody can tell where the public text goes on."
    return Finding("unclosed-block", what, why, "End it with a line of three colons.", Place("text", line))
