"""What a step makes of a file: takes records, what was left out and why, and findings, gives them in one shape."""

from dataclasses import dataclass
from typing import Any

from concordat.kernel.finding import Finding


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something of the file that is not brought: what (a code or name), why, and the line it stands on (0: several)."""

    what: str
    why: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Offer:
    """Records of any kinds, ready to be added, and everything that was left out."""

    records: tuple[Any, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    findings: tuple[Finding, ...] = ()
