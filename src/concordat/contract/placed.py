"""Places old lines: takes a consolidation and the lines in force, says of each exactly once: carried, ended or left local."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Literal

from concordat.contract.alliance import FORM as ALLIANCE
from concordat.contract.records import Choice, Consolidation, Line
from concordat.contract.register import Register
from concordat.kernel.period import ONE_DAY

UNMAPPED = "unmapped"


@dataclass(frozen=True, slots=True)
class Placed:
    """An old line and what becomes of it, with the reason."""

    line: Line
    state: Literal["carried", "ended", "left local"]
    reason: str


@dataclass(frozen=True, slots=True)
class Lineage:
    """The exact share of an old line that a new line takes over; the shares of each carried line sum to 1."""

    old_line: str
    new_line: str
    share: Fraction


def cut_over(records: Register, starts: date) -> Register:
    """Return the state that a change on `starts` meets: what is in force on the day, and what ends just then.

    A line that ends on the day counts only where no other line goes on for the same commissioner, provider, service
    and people; otherwise it has its successor already and would be counted twice.
    """
    if starts not in records.met:
        records.met[starts] = _cut_over(records, starts)
    return records.met[starts]


def _cut_over(records: Register, starts: date) -> Register:
    before, after = records.on(starts - ONE_DAY), records.on(starts)
    going_on = {_buys(line) for line in after.lines}
    lines = after.lines + tuple(line for line in before.lines if _buys(line) not in going_on)
    pairs = {(line.commissioner, line.provider) for line in lines}
    kept = {line.contract for line in lines} | {contract.id for contract in after.contracts}
    kept |= {
        c.id for c in before.contracts if not before.lines_of.get(c.id) and not pairs.intersection(before.pairs(c.id))
    }
    return replace(
        records,
        contracts=tuple(contract for contract in records.contracts if contract.id in kept),
        parties=tuple(party for party in records.parties if party.contract in kept),
        lines=tuple(sorted(dict.fromkeys(lines), key=lambda line: line.id)),
        terms=tuple(term for term in records.terms if term.contract in kept),
    )


def _buys(line: Line) -> tuple[str, str, str, str]:
    return line.commissioner, line.provider, line.service, line.population


def in_scope(records: Register, consolidation: Consolidation) -> tuple[str, ...]:
    """Return the contracts that bind one of the consolidation's commissioners to one of its providers.

    An alliance stands over contracts and replaces none of them: it is kept apart, and never becomes part of another.
    """
    wanted = {(c, p) for c in consolidation.commissioners for p in consolidation.providers}
    base = (contract.id for contract in records.contracts if contract.form != ALLIANCE)
    return tuple(contract for contract in base if wanted.intersection(records.pairs(contract)))


def place_lines(
    records: Register, consolidation: Consolidation, contracts: Iterable[str], choices: Mapping[str, Choice]
) -> tuple[Placed, ...]:
    """Return every line of these contracts with what becomes of it: carried where nothing else is chosen."""
    wanted = set(contracts)
    return tuple(
        _placed(line, consolidation, choices.get(line.id)) for line in records.lines if line.contract in wanted
    )


def carry(placed: Iterable[Placed], consolidation: Consolidation) -> tuple[tuple[Line, ...], tuple[Lineage, ...]]:
    """Return the new lines, one for each carried line, and the lineage between them."""
    carried = [one.line for one in placed if one.state == "carried"]
    lines = tuple(_new_line(line, consolidation) for line in carried)
    lineage = tuple(Lineage(old.id, new.id, Fraction(1)) for old, new in zip(carried, lines, strict=True))
    return lines, lineage


def _placed(line: Line, consolidation: Consolidation, choice: Choice | None) -> Placed:
    if choice is not None and choice.choice in ("ended", "left local"):
        return Placed(line, "ended" if choice.choice == "ended" else "left local", choice.reason)
    if line.commissioner not in consolidation.commissioners:
        return Placed(line, "left local", f"{line.commissioner} is not a party of the consolidation")
    if line.provider not in consolidation.providers:
        return Placed(line, "left local", f"{line.provider} is not a provider of the consolidation")
    if not line.service:
        return Placed(line, "carried", f"it names no service: its value stands in the residual service “{UNMAPPED}”")
    return Placed(line, "carried", "one to one")


def _new_line(line: Line, consolidation: Consolidation) -> Line:
    return replace(
        line,
        id=f"{consolidation.id}/{line.id}",
        contract=consolidation.id,
        service=line.service or UNMAPPED,
        agrees_at="system" if len(consolidation.commissioners) > 1 else line.agrees_at,
        starts=consolidation.starts,
        ends=line.ends if line.ends is not None and line.ends > consolidation.starts else None,
        decision=consolidation.proposal or line.decision,
        source=f"{line.source}; " * bool(line.source) + f"consolidation {consolidation.id} of line {line.id}",
    )
