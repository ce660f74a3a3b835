"""Which contract brings an outcome about: takes contracts and lines as named, gives what cannot be."""

from collections.abc import Iterator, Sequence

from concordat.contract.records import Line
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, refuse
from concordat.kernel.system import System


def traced_wrongly(system: System, contracts: Sequence[str], lines: Sequence[str]) -> Iterator[Finding]:
    """Give a finding for each line of a contract that is not named beside it, where contracts are named."""
    for code in lines:
        line = find(system, Line, code)
        if line is not None and contracts and line.contract not in contracts:
            what = f"{code} is a line of {line.contract}, which is not named."
            why = "An outcome is brought about by lines of the contracts that it names."
            yield refuse("line-of-another", what, why, "Name its contract too, or leave the line out.", "lines")
