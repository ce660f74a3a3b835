"""Overlaps and gaps: takes lines, gives those that pay for the same people's service twice, and services that somebody lacks."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import combinations

from concordat.contract.records import Line
from concordat.contract.register import Register
from concordat.kernel.finding import Finding
from concordat.kernel.period import Interval


def overlaps(register: Register) -> Iterator[Finding]:
    """Give a finding for each two lines that share commissioner, provider, service, people and days: paid twice?"""
    groups: dict[tuple[str, str, str], list[Line]] = defaultdict(list)
    for line in register.lines:
        if line.service:
            groups[line.commissioner, line.provider, line.service].append(line)
    for lines in groups.values():
        for first, second in combinations(lines, 2):
            days = _shared_days(register, first, second)
            if days and (not first.population or not second.population or first.population == second.population):
                yield _overlap(register, first, second, days)


def gaps(
    lines: Iterable[Line], commissioners: Collection[str], providers: Collection[str]
) -> tuple[tuple[str, str], ...]:
    """Return (commissioner, service) where others of the group buy the service here and this one buys it nowhere.

    `lines` are all lines in force, those with other providers included: a service bought elsewhere is no gap.
    """
    bought = {(line.commissioner, line.service) for line in lines if line.service}
    offered = sorted(
        {
            line.service
            for line in lines
            if line.service and line.commissioner in commissioners and line.provider in providers
        }
    )
    return tuple(
        (commissioner, service)
        for commissioner in commissioners
        for service in offered
        if (commissioner, service) not in bought
    )


def _overlap(register: Register, first: Line, second: Line, days: Interval) -> Finding:
    same = first.value == second.value and first.plan_activity == second.plan_activity
    related = first.contract != second.contract and (
        first.contract in register.ancestry(second.contract) or second.contract in register.ancestry(first.contract)
    )
    kind = "double-counting" if same or related else "overlap"
    because = (
        "The two are equal, as if one line had been entered twice."
        if same
        else "One contract stands under the other, so its value may be counted in both."
        if related
        else "The same people's service may be paid for twice."
    )
    return Finding(
        kind,
        f"Lines {first.id} (£{first.value:,}) and {second.id} (£{second.value:,}) both buy {first.service} for "
        f"{register.name(first.commissioner)} from {register.name(first.provider)} {span(days.start, days.end)}.",
        because,
        "End one of them, or say in `population` whom each is for.",
        register.place(second),
        "warning",
    )


def _shared_days(register: Register, first: Line, second: Line) -> Interval | None:
    one, other = _days(register, first), _days(register, second)
    return one.overlap(other) if one and other else None


def _days(register: Register, line: Line) -> Interval | None:
    """The days on which a line is in force: its own, cut to those of its contract."""
    contract = register.contract_by_id.get(line.contract)
    if line.ends is not None and line.ends <= line.starts:
        return None
    own = Interval(line.starts, line.ends)
    if contract is None or (contract.ends is not None and contract.ends <= contract.starts):
        return own if contract is None else None
    return own.overlap(Interval(contract.starts, contract.ends))


def span(starts: date, ends: date | None) -> str:
    """Return two dates in words; the second is the first day outside."""
    return f"from {starts} on" if ends is None else f"from {starts} up to {ends}"
