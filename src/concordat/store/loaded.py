"""What reading a folder gives: the system where nothing stops it, and every finding."""

from dataclasses import dataclass

from concordat.kernel.finding import Finding
from concordat.kernel.system import System


@dataclass(frozen=True)
class Loaded:
    """The system, None where a finding of severity `stop` prevents it, and all findings in order of file and line."""

    system: System | None
    findings: tuple[Finding, ...]
