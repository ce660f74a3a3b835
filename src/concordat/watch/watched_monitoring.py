"""Monitoring watched: by which day each month of a contract was to be cut, and when it was; and what cannot be."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from concordat.kernel.finding import Finding
from concordat.watch.wrong_numbers import bad, repeated


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedCut:
    """The monitoring of one month, first (flex) or for good (freeze): `due` by a day, and the day it was cut; none where nobody sent it."""

    month: date
    cut: Literal["flex", "freeze"]
    due: date
    came: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedMonitoring:
    """The monitoring of one contract: `id` and `title` are the contract's, `provider` the body that sends it, `post` who waits for it."""

    id: str
    title: str
    cuts: tuple[WatchedCut, ...]
    provider: str = ""
    post: str = ""

    @property
    def records(self) -> str:
        """The name of the records it stands on, which only the parties see."""
        return f"monitoring of {self.id}"

    @property
    def days(self) -> str:
        """The name of the calendar it stands on."""
        return f"days of monitoring of {self.id}"


def monitoring_findings(one: WatchedMonitoring) -> Iterator[Finding]:
    """Give what is wrong with the monitoring of a contract."""
    within = f"monitoring.{one.id}.cuts"
    yield from repeated(within, [f"{cut.cut} of {cut.month:%Y-%m}" for cut in one.cuts])
    for cut in one.cuts:
        for name, day in (("due", cut.due), ("came", cut.came)):
            if day is not None and day < cut.month:
                yield bad(f"{within}.{cut.month}.{name}", "is before the month has begun", "bad-period")
