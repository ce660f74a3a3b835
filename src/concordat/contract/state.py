"""The state of a contract: takes it with lines, variations and options, gives what held on one day as it was known on another."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from concordat.contract.contract_life import LENGTHENS, Life
from concordat.contract.records import Contract, ContractOption, Line, Variation
from concordat.kernel.period import holds


@dataclass(frozen=True, slots=True, kw_only=True)
class LineState:
    """One line: its value a year in pounds and its end as they held, whether it was in force, and the variations counted."""

    line: str
    service: str
    commissioner: str
    provider: str
    value: Decimal
    ends: date | None
    in_force: bool
    variations: tuple[str, ...]


def line_states(
    contract: Contract, lines: Iterable[Line], variations: Iterable[Variation], on: date, ends: date | None, known: date
) -> tuple[LineState, ...]:
    """Return each line as it held on a day, from the variations that took effect by then and were known."""
    of_line: dict[str, list[Variation]] = {}
    for one in sorted(variations, key=lambda one: one.made_on):
        of_line.setdefault(one.line, []).append(one)
    return tuple(_line(contract, line, of_line.get(line.id, []), on, ends, min(on, known)) for line in lines)


def end_as_known(contract: Contract, options: Iterable[ContractOption], known: date) -> date | None:
    """Return the end as it was known: extensions decided later are taken back, last first."""
    every = tuple(sorted(options, key=lambda one: (one.starts, one.id)))
    life, ends = Life(contract, every, known), contract.ends
    for one in reversed(every):
        if one.kind in LENGTHENS and one.state == "used" and not life.decided(one) and one.ends == ends:
            ends = one.starts
    return Life(replace(contract, ends=ends), every, known).end


def _line(
    contract: Contract, line: Line, variations: list[Variation], on: date, contract_ends: date | None, until: date
) -> LineState:
    made = [one for one in variations if one.made_on <= until]
    later = [one for one in variations if one.made_on > until]
    if made:
        value, ends = made[-1].value_after, made[-1].ends_after
    elif later:
        value, ends = later[0].value_before, later[0].ends_before
    else:
        value, ends = line.value, line.ends
    last = min((one for one in (ends, contract_ends) if one is not None), default=None)
    return LineState(
        line=line.id,
        service=line.service,
        commissioner=line.commissioner,
        provider=line.provider,
        value=value,
        ends=ends,
        in_force=holds(max(line.starts, contract.starts), last, on),
        variations=tuple(one.id for one in made),
    )
