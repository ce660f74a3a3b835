"""Both sides' plans line by line: takes a system, a year and a day, gives for each pair and service what each side last stated and how far they have come."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.balance.mismatch_given import Pair, Status
from concordat.balance.records import PlanDispute, PlanFigure, PlanSide
from concordat.kernel.system import System

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One service of a pair in a year: the last figure of each side, none where it stated none, and the dispute about it.

    `since` is the first day from which both differ without a break, none where they do not.
    """

    commissioner: str
    provider: str
    service: str
    planned: PlanFigure | None
    expected: PlanFigure | None
    dispute: PlanDispute | None
    since: date | None

    @property
    def gap(self) -> Decimal | None:
        """The provider's figure less the commissioner's (£); none where one of them stated nothing."""
        return _gap(self.planned, self.expected)

    @property
    def status(self) -> Status:
        """How far both have come; agreed only where each of them agreed the same figure."""
        stances = {one.stance if one else "none" for one in (self.planned, self.expected)}
        if stances == {"agreed"} and self.gap == 0:
            return "agreed"
        return "disputed" if self.dispute else "not discussed"

    @property
    def agreed_on(self) -> date | None:
        """The day on which the second of them agreed."""
        if self.status != "agreed" or self.planned is None or self.expected is None:
            return None
        return max(self.planned.stated, self.expected.stated)

    def last(self, side: PlanSide) -> PlanFigure | None:
        """Return what one side last stated."""
        return self.planned if side == "commissioner" else self.expected


def figures_of(system: System, year: str, on: date) -> dict[Key, list[PlanFigure]]:
    """Return every figure stated for a year by a day, by commissioner, provider and service, in the order in which they were stated."""
    found: defaultdict[Key, list[PlanFigure]] = defaultdict(list)
    for one in sorted(system.all(PlanFigure), key=_order):
        if one.financial_year == year and one.stated <= on:
            found[one.commissioner, one.provider, one.service].append(one)
    return dict(found)


def plan_lines(system: System, year: str, on: date) -> tuple[PlanLine, ...]:
    """Return every line of a year as it stood on a day."""
    disputes = {
        (one.commissioner, one.provider, one.service): one
        for one in system.all(PlanDispute)
        if one.financial_year == year and one.opened <= on
    }
    stated = figures_of(system, year, on)
    return tuple(_line(key, stated[key], disputes.get(key)) for key in sorted(stated))


def stated_of(system: System, year: str, on: date, commissioner: str, provider: str) -> tuple[PlanFigure, ...]:
    """Return every figure that a pair stated for a year by a day, the newest first."""
    stated = figures_of(system, year, on)
    own = [one for key, figures in stated.items() if key[:2] == (commissioner, provider) for one in figures]
    return tuple(sorted(own, key=lambda one: (one.stated, one.stance == "agreed", one.service, one.side), reverse=True))


def pairs_of(lines: Iterable[PlanLine]) -> tuple[Pair, ...]:
    """Return the lines that both sides stated as the calculation takes them."""
    return tuple(
        Pair(
            commissioner=one.commissioner,
            provider=one.provider,
            planned=one.planned.amount,
            expected=one.expected.amount,
            status=one.status,
            reason=one.dispute.reason if one.dispute and one.gap else "",
            owner=one.dispute.owner if one.dispute else "",
            since=one.since,
            service=one.service,
        )
        for one in lines
        if one.planned and one.expected
    )


def years_of(system: System) -> tuple[str, ...]:
    """Return the years for which figures are stated, the newest first."""
    return tuple(sorted({one.financial_year for one in system.all(PlanFigure)}, reverse=True))


def _line(key: Key, stated: list[PlanFigure], dispute: PlanDispute | None) -> PlanLine:
    last: dict[str, PlanFigure] = {}
    since: date | None = None
    for one in stated:
        last[one.side] = one
        if not _gap(last.get("commissioner"), last.get("provider")):
            since = None
        elif since is None:
            since = one.stated
    return PlanLine(*key, last.get("commissioner"), last.get("provider"), dispute, since)


def _order(one: PlanFigure) -> tuple[date, bool, str]:
    # Who states and agrees on one day agreed last.
    return one.stated, one.stance == "agreed", one.side


def _gap(planned: PlanFigure | None, expected: PlanFigure | None) -> Decimal | None:
    return expected.amount - planned.amount if planned and expected else None
