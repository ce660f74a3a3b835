"""Findings: what is wrong with what was given, all at once, each with what, where, why and what to do next."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["stop", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a value stands: a file (relative to the folder read) with line and field, or a field of an input."""

    file: str = ""
    line: int = 0
    field: str = ""

    def __str__(self) -> str:
        spot = f"{self.file}:{self.line}" if self.file and self.line else self.file
        return f"{spot} ({self.field})" if spot and self.field else spot or self.field


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found: `kind` is its stable name, such as `unknown-code`; a `stop` prevents the result, a `warning` does not."""

    kind: str
    what: str
    why: str
    next: str
    where: Place = Place()
    severity: Severity = "stop"

    def __str__(self) -> str:
        return f"{str(self.where) or 'input'}: {self.severity}: {self.what} {self.why} {self.next}".strip()


class Refused(Exception):
    """Raised where no answer can be given; carries every finding, so that a shell can show them all."""

    def __init__(self, findings: Iterable[Finding] | Finding):
        self.findings = (findings,) if isinstance(findings, Finding) else tuple(findings)
        super().__init__("\n".join(str(finding) for finding in self.findings))


def stops(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that prevent a result."""
    return tuple(finding for finding in findings if finding.severity == "stop")
