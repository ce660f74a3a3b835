"""Who was there before: takes holdings and successions, gives whether those who bid held such a contract on the day before, and which."""

from collections.abc import Iterable
from datetime import date
from functools import cache

from concordat.buy.fairness.nouns import Award, Holding, Who
from concordat.kernel.period import ONE_DAY
from concordat.who import Lineage


class Existing:
    """Says of bidders whether they held a contract for such a service on the day before an award, themselves or by those they followed."""

    def __init__(self, holdings: Iterable[Holding], lines: Lineage):
        self._by_service: dict[str, list[Holding]] = {}
        for one in holdings:
            self._by_service.setdefault(one.service, []).append(one)
        self._earlier = cache(lambda body, day: (body, *(one.body for one in lines.predecessors(body, until=day))))

    def held(self, award: Award) -> tuple[Holding, ...]:
        """Return the contracts for such a service on the day before."""
        day = _day_before(award.on)
        if day is None:
            return ()
        services = dict.fromkeys(award.services)
        return tuple(one for service in services for one in self._by_service.get(service, ()) if one.on(day))

    def who(self, award: Award, bodies: Iterable[str]) -> Who:
        """Return whether all of these were there before, none, some, or that it is not known."""
        if not award.services:
            return "not known"
        holders = {one.provider for one in self.held(award)}
        before = {any(earlier in holders for earlier in self._earlier(body, award.on)) for body in bodies}
        if len(before) != 1:
            return "together" if before else "not known"
        return "existing" if before.pop() else "new"


def _day_before(day: date) -> date | None:
    return None if day == date.min else day - ONE_DAY
