"""Collects findings of one file: takes faults as they are met, gives them in order, long repetitions counted at the end."""

from collections import Counter

from concordat.kernel.finding import Finding, Place, Severity
from concordat.sources.reading.limits import LIMITS, Limits


class Notes:
    """Findings of the file named `file`; of each kind the first `limits.findings_of_a_kind` are kept, the rest counted."""

    def __init__(self, file: str, limits: Limits = LIMITS):
        self.file = file
        self._most = limits.findings_of_a_kind
        self._findings: list[Finding] = []
        self._met: Counter[tuple[str, Severity]] = Counter()

    def stop(self, kind: str, what: str, why: str, then: str, line: int = 0, field: str = "") -> None:
        """Note a fault that prevents a result."""
        self._add(Finding(kind, what, why, then, Place(self.file, line, field), "stop"))

    def warn(self, kind: str, what: str, why: str, then: str, line: int = 0, field: str = "") -> None:
        """Note something the user should know that does not prevent a result."""
        self._add(Finding(kind, what, why, then, Place(self.file, line, field), "warning"))

    def take(self, *findings: Finding) -> None:
        """Add findings made elsewhere."""
        for finding in findings:
            self._add(finding)

    @property
    def stopped(self) -> bool:
        """Whether anything noted so far prevents a result."""
        return any(severity == "stop" for _, severity in self._met)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings in the order they were met, then one for each kind that says how many more there were."""
        more = [
            Finding(
                kind,
                f"{met - self._most:,} more findings of the kind “{kind}” are not listed.",
                f"Only the first {self._most} of a kind are shown one by one.",
                "Correct those shown and read the file again.",
                Place(self.file),
                severity,
            )
            for (kind, severity), met in self._met.items()
            if met > self._most
        ]
        return (*self._findings, *more)

    def _add(self, finding: Finding) -> None:
        self._met[finding.kind, finding.severity] += 1
        if self._met[finding.kind, finding.severity] <= self._most:
            self._findings.append(finding)
