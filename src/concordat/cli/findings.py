"""Shows findings in the terminal: takes them all, prints each with place, what, why and what to do next."""

import sys
from collections.abc import Iterable

from concordat.kernel.finding import Finding, stops
from concordat.kernel.text import counted


def print_findings(findings: Iterable[Finding]) -> None:
    """Print every finding to standard error in order of place, and their number last."""
    ordered = sorted(findings, key=lambda finding: (finding.where, finding.kind, finding.what))
    for finding in ordered:
        print(f"{finding.where or 'input'}  {finding.severity}  {finding.kind}", file=sys.stderr)
        for sentence in (finding.what, finding.why, finding.next):
            if sentence:
                print(f"    {sentence}", file=sys.stderr)
    print(count_of(ordered), file=sys.stderr)


def count_of(findings: Iterable[Finding]) -> str:
    """Return how many findings stop the work and how many only warn, in words."""
    everything = tuple(findings)
    stopping = len(stops(everything))
    return f"{counted(stopping, 'finding')} to correct, {counted(len(everything) - stopping, 'warning')}."
