"""Contracts alive in a month: takes the register and the bodies' codes, gives provider, commissioner and contract with their months."""

from dataclasses import dataclass
from datetime import date

from concordat.contract.records import Contract, Line
from concordat.kernel.period import month_of
from concordat.kernel.system import System
from concordat.who.records import Identifier


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveContract:
    """A provider and a commissioner by their codes under one contract, from its first day to (half-open) its end."""

    provider: str
    commissioner: str
    contract: str
    starts: date
    ends: date | None = None

    def in_month(self, month: date) -> bool:
        """Say whether it is alive on any day of the month that starts on this day."""
        return month_of(self.starts) <= month and (self.ends is None or self.ends > month)


def live_contracts(system: System) -> tuple[LiveContract, ...]:
    """Return who buys from whom under which contract, by the bodies' national codes, by its code in monitoring where it has one."""
    codes = national_codes(system)
    contracts = {one.id: one for one in system.all(Contract)}
    found = (
        LiveContract(
            provider=provider,
            commissioner=commissioner,
            contract=contracts[line.contract].local_code or line.contract,
            starts=line.starts,
            ends=line.ends or contracts[line.contract].ends,
        )
        for line in system.all(Line)
        for provider in codes.get(line.provider, [line.provider])
        for commissioner in codes.get(line.commissioner, [line.commissioner])
    )
    return tuple(dict.fromkeys(found))


def national_codes(system: System) -> dict[str, list[str]]:
    """Return the national codes of each body that has any, as files of monitoring name it."""
    codes: dict[str, list[str]] = {}
    for one in system.all(Identifier):
        if one.scheme == "ODS" and one.withdrawn is None:
            codes.setdefault(one.body, []).append(one.value)
    return codes
