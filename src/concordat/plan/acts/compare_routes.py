"""Record a comparison of routes: takes a building scheme, the route chosen and why, gives the row of what was compared and what came of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.kernel.text import amount
from concordat.plan.calculations import scheme_comparison
from concordat.plan.estate_register import Estate
from concordat.plan.records import EstateScheme, SchemeComparison
from concordat.plan.scheme_compared import RoutesCompared, compared
from concordat.plan.scheme_given import PARTNERSHIP, Route

TITLE = "Record a comparison of routes of a building scheme"
ROLES = ("contract manager", "finance officer")


@dataclass(frozen=True, kw_only=True)
class Given:
    """A comparison.

    - `estate_scheme`: the building scheme whose routes were compared
    - `chosen_route`: the route it is to take
    - `reason`: why, where that is not the route of best value
    - `resolution`: the proposal by which the body decided so
    """

    REFERS: ClassVar[Mapping[str, str]] = {"estate_scheme": "EstateScheme", "resolution": "Proposal"}
    LONG: ClassVar[tuple[str, ...]] = ("reason",)

    estate_scheme: str
    chosen_route: Route
    reason: str = ""
    resolution: str = ""


def body(given: Given, system: System) -> str:
    """Return the body whose scheme it is."""
    own = find(system, EstateScheme, given.estate_scheme)
    return own.body if own else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    own = find(system, EstateScheme, given.estate_scheme)
    if own is None:
        return
    if own.state != "proposed":
        what = f"{own.title} is {own.state}."
        yield refuse("already-decided", what, "A comparison comes before.", "Nothing is to be done.", "estate_scheme")
    if (before := find(system, SchemeComparison, own.id, str(moment.day))) is not None and (
        (before.chosen_route, before.reason, before.resolution) == (given.chosen_route, given.reason, given.resolution)
    ):
        what = f"This comparison of {own.title} is recorded already."
        yield refuse("nothing-changed", what, "Nothing new would be said.", "Change the route.", "chosen_route")
    found = _compared(given, system, moment)
    yield from found.findings
    if found.answer is None and not found.findings:
        what = f"No cost of any route of {own.title} is on record."
        yield refuse("not-compared", what, "Nothing can be compared.", "Record its options first.", "estate_scheme")
    if found.answer is None:
        return
    for held in found.answer.value.held_by:
        if held.startswith("not compared"):
            why = "Each of these routes may be the best."
            yield refuse("not-compared", f"{own.title}: {held}.", why, "Record their costs.", "estate_scheme")
    if given.chosen_route != found.answer.value.best and not given.reason.strip():
        what = f"{given.chosen_route} is dearer than {found.answer.value.best}, and no reason is given."
        yield refuse("missing-value", what, "A dearer route needs a reason.", "Say why.", "reason")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say which route is of best value, by how much the chosen one is dearer, and whether the scheme may then proceed."""
    gives = _gives(given, system, moment)
    chosen = next(one for one in gives.compared if one.route == given.chosen_route)
    told = f"It would be dearer by {amount(chosen.dearer, '£')} a year." if chosen.dearer else "It is the route chosen."
    if given.chosen_route == PARTNERSHIP and chosen.dearer:
        told += " A scheme goes through the partnership only where that is better value, so that it could not proceed."
    return (f"{gives.best} is of best value over the whole life. {told}", "Everyone can see the comparison.")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the comparison; recorded on the same day again, it takes the place of the one before."""
    gives = _gives(given, system, moment)
    yearly = {one.route: one.yearly for one in gives.compared}
    made = SchemeComparison(
        estate_scheme=given.estate_scheme,
        compared_on=moment.day,
        routes=tuple(one.route for one in gives.compared),
        best_route=gives.best,
        best_yearly=yearly[gives.best],
        chosen_route=given.chosen_route,
        chosen_yearly=yearly[given.chosen_route],
        reason=given.reason,
        resolution=given.resolution,
        source=f"recorded on {moment.day}",
    )
    before = find(system, SchemeComparison, made.estate_scheme, str(made.compared_on))
    return Change(amend=(made,)) if before else Change(add=(made,))


def _compared(given: Given, system: System, moment: Moment) -> RoutesCompared:
    own = system.one(EstateScheme, given.estate_scheme)
    return compared(Estate(system), own, moment.day, given.chosen_route, given.reason)


def _gives(given: Given, system: System, moment: Moment) -> scheme_comparison.Gives:
    answer = _compared(given, system, moment).answer
    assert answer is not None
    return answer.value
