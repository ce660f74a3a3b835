"""The life of one contract as known on a day: takes it with its options, gives what is still open, notice by when, and its ends."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from concordat.contract.records import Contract, ContractOption

LENGTHENS = ("extension", "renewal")


@dataclass(frozen=True)
class Life:
    """One contract, the options it allows in order of their first day, and the day on which it is looked at."""

    contract: Contract
    options: tuple[ContractOption, ...]
    on: date

    def decided(self, option: ContractOption) -> bool:
        """Say whether it was known by the day that an option is used or not."""
        return option.state != "open" and (option.decided_on is None or option.decided_on <= self.on)

    def used(self, option: ContractOption) -> bool:
        """Say whether an option is known to be used."""
        return option.state == "used" and self.decided(option)

    def notice_by(self, option: ContractOption) -> date | None:
        """Return the last day for notice: the option's own, else the contract's days of notice before it takes effect."""
        if option.notice_by is not None or self.contract.notice_days is None:
            return option.notice_by
        return option.starts - timedelta(days=self.contract.notice_days)

    def missed(self, option: ContractOption) -> bool:
        """Say whether the last day for notice has gone and nobody decided; without such a day, whether it would have begun."""
        return not self.decided(option) and (self.notice_by(option) or option.starts) < self.on

    def can_still(self, option: ContractOption) -> bool:
        """Say whether an option is open: neither decided nor missed."""
        return not self.decided(option) and not self.missed(option)

    @property
    def first_end(self) -> date | None:
        """The end before any extension or renewal was used."""
        used = [one.starts for one in self.options if one.kind in LENGTHENS and self.used(one)]
        return min([*used, *([self.contract.ends] if self.contract.ends else [])], default=None)

    @property
    def end(self) -> date | None:
        """The end as it stands, with every option that was used."""
        return self._reach(one for one in self.options if self.used(one))

    @property
    def last_end(self) -> date | None:
        """The end once every extension and renewal that is still open is used as well."""
        return self._reach(one for one in self.options if self.used(one) or self.can_still(one))

    def _reach(self, options: Iterable[ContractOption]) -> date | None:
        end = self.contract.ends
        for one in options:
            if end is None:
                return None
            if one.kind == "break" and self.used(one):
                end = min(end, one.starts)
            elif one.kind in LENGTHENS and one.ends is not None and one.starts <= end:
                end = max(end, one.ends)
        return end


def lives(contracts: Iterable[Contract], options: Iterable[ContractOption], on: date) -> tuple[Life, ...]:
    """Return the life of every contract, in order of the register."""
    own: dict[str, list[ContractOption]] = {}
    for option in sorted(options, key=lambda one: (one.starts, one.id)):
        own.setdefault(option.contract, []).append(option)
    return tuple(Life(one, tuple(own.get(one.id, ())), on) for one in contracts)
