"""Checks what a yearly summary is made of: takes contracts and changes, gives a finding for everything impossible or not known."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from concordat.buy.summary.period import Period
from concordat.buy.summary.register import Held, UrgentChange
from concordat.kernel.finding import Finding, Place
from concordat.kernel.text import counted


def impossible(
    contracts: Collection[Held], changes: Iterable[UrgentChange], routes: Collection[str]
) -> Iterator[Finding]:
    """Give everything that cannot be."""
    ids = Counter(one.id for one in contracts)
    for name in (name for name, times in ids.items() if times > 1):
        yield _stop("duplicate-key", f"Contract {name} is given twice.", "It would count twice.")
    for one in contracts:
        if one.ends is not None and one.ends <= one.starts:
            yield _stop(
                "impossible-dates", f"{one.id} ends on {one.ends}, it starts on {one.starts}.", "It never holds."
            )
        if not one.providers:
            yield _stop("no-provider", f"{one.id} has no provider.", "Nobody would hold it.")
        if one.route and one.route not in routes:
            known = f"The summary counts {', '.join(routes)}."
            yield _stop("unknown-route", f"{one.id} was awarded by “{one.route}”, which is no route here.", known)
    for change in changes:
        if change.contract not in ids:
            what = f"An urgent change is of {change.contract}, which is no contract here."
            yield _stop("unknown-contract", what, "A change changes a contract.", "urgent_changes")


def not_known(contracts: Collection[Held], period: Period) -> Iterator[Finding]:
    """Give one warning for each thing that is not known of some contracts, with how many and which."""
    held = [one for one in contracts if one.in_scope is not False and one.during(period.starts, period.last_day)]
    unclassified = [one.id for one in held if one.in_scope is None]
    why = "Whether they count is not known, so that new and lost providers are sure only where it does not matter."
    yield from _many("scope-not-known", unclassified, "not classified as in scope or not", why)
    began = [one for one in held if one.in_scope and period.starts <= (one.awarded or one.starts) <= period.last_day]
    routes = [one.id for one in began if not one.route]
    why = "They are counted under no route."
    yield from _many("route-not-known", routes, "without the route by which they were awarded", why)
    days = [one.id for one in began if one.awarded is None]
    why = "They started in the period and are counted as awarded in it only where the day is known."
    yield from _many("award-day-not-known", days, "without the day of award", why)


def _many(kind: str, ids: list[str], what: str, why: str) -> Iterator[Finding]:
    if ids:
        some = ", ".join(ids[:5]) + (" and more" if ids[5:] else "")
        said = f"{counted(len(ids), 'contract')} {what}: {some}."
        yield Finding(kind, said, why, "Complete the register.", Place(field="contracts"), "warning")


def _stop(kind: str, what: str, why: str, field: str = "contracts") -> Finding:
    return Finding(kind, what, why, "Correct what was given.", Place(field=field))
