"""The mismatch matrix of a system: takes its records, a year and a day, gives every gap once, and the system's position whichever way they are closed."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.balance.calculations.mismatch import Given, Gives, calculate
from concordat.balance.members import members
from concordat.balance.own_plans import own_plans
from concordat.balance.plan_lines import PlanLine, figures_of, pairs_of, plan_lines
from concordat.balance.records import PlanDispute, PlanFigure
from concordat.kernel.finding import Finding, Place
from concordat.kernel.system import System

NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class PlanMatrix:
    """Every line of a year on a day, what the calculation gives of it, and the bodies whose own plan is not known.

    Where a plan is not known, the gaps hold and positions do not.
    """

    year: str
    on: date
    lines: tuple[PlanLine, ...]
    gives: Gives
    without_plan: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Every commissioner with every provider of which a figure is stated."""
        return tuple(dict.fromkeys((one.commissioner, one.provider) for one in self.lines))

    def of_pair(self, commissioner: str, provider: str) -> tuple[PlanLine, ...]:
        """Return the lines of one pair."""
        return tuple(one for one in self.lines if (one.commissioner, one.provider) == (commissioner, provider))


def plan_matrix(system: System, year: str, on: date) -> PlanMatrix:
    """Return the matrix; raises Refused where figures are such that no gap can be told."""
    lines = plan_lines(system, year, on)
    inside = members_on(system, on)
    plans = {body: one for body, one in own_plans(system, year, on).items() if body in inside or not inside}
    parties = dict.fromkeys(body for one in lines for body in (one.commissioner, one.provider))
    without = tuple(body for body in parties if body not in plans)
    positions = {body: plans[body].plan if body in plans else NONE for body in (*parties, *plans)}
    answer = calculate(Given(pairs=pairs_of(lines), positions=positions, on=on), system.rules)
    return PlanMatrix(year, on, lines, answer.value, without, (*_one_sided(lines), *answer.findings))


def gaps_over_time(system: System, year: str, on: date) -> tuple[tuple[date, Decimal, Decimal], ...]:
    """Return, for each day on which a figure was stated, from the first on which any gap is known, all gaps together and those not agreed regardless of their sign (£)."""
    days = sorted({one.stated for stated in figures_of(system, year, on).values() for one in stated})
    found = []
    for day in days:
        known = [one for one in plan_lines(system, year, day) if one.gap is not None]
        if not known:
            continue
        open_gaps = (abs(one.gap or NONE) for one in known if one.status != "agreed")
        found.append((day, sum((one.gap or NONE for one in known), NONE), sum(open_gaps, NONE)))
    return tuple(found)


def members_on(system: System, on: date) -> tuple[str, ...]:
    """Return the members of a system on a day, as far as anything says who is one."""
    return members(system, on)[0]


def desk_readers(record: PlanFigure | PlanDispute, system: System) -> tuple[str, ...]:
    """Return the bodies whose people may read a figure or a dispute: both sides and every member of the system."""
    inside = members_on(system, system.settings.as_at)
    return tuple(dict.fromkeys((record.commissioner, record.provider, system.settings.area, *inside)))


def _one_sided(lines: tuple[PlanLine, ...]) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            "one-sided",
            f"{one.provider if one.planned else one.commissioner} has stated no figure for {one.service} "
            f"with {one.commissioner if one.planned else one.provider}.",
            "Whether both plan with the same money cannot be told; the line is in no total.",
            "Ask it to state its figure.",
            Place(field=f"{one.commissioner} {one.provider}"),
            "warning",
        )
        for one in lines
        if one.gap is None
    )
