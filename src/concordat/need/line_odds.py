"""Odds of one line as they are told: takes a line, the shock of the year and what is told, gives chances at plans, plans at risks, and cost by party."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from concordat.kernel.answer import Because
from concordat.need.expected_line import ExpectedLine, odds_of
from concordat.need.figures import figure
from concordat.need.odds import Odds
from concordat.need.told_odds import ToldOdds
from concordat.need.whole_contract import PENCE, Bears


@dataclass(frozen=True, slots=True, kw_only=True)
class AtPlan:
    """One plan: the `chance` that it is exceeded, and the expected `excess` above it, in units."""

    says: str
    plan: Decimal
    chance: Decimal
    excess: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class InSlice:
    """Expected units that fall above `lowest` and up to `highest`."""

    lowest: Decimal
    highest: Decimal
    units: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class LineOdds:
    """One line: `expected` activity and its standard `deviation`, chances `at` plans, least `plans` by risk, and `slices`.

    `commissioner`, `provider`: what each bears against the plan offered, where the line says how it pays and what a unit
    costs. On average it is exact; the dear year is that of the activity at its percentile.
    """

    id: str
    expected: Decimal
    deviation: Decimal
    at: tuple[AtPlan, ...]
    plans: dict[str, int]
    slices: tuple[InSlice, ...]
    commissioner: Bears | None = None
    provider: Bears | None = None


@dataclass(frozen=True, slots=True)
class ToldLine:
    """The odds of a line with their reason."""

    odds: LineOdds
    because: Because


def line_odds(line: ExpectedLine, shock: Decimal, told: ToldOdds) -> ToldLine:
    """Return the odds of a line that has no findings."""
    odds = odds_of(line, shock)
    at = tuple(_at(odds, says, plan) for says, plan in _plans(line, told))
    commissioner, provider = _bear(line, odds, told)
    found = LineOdds(
        id=line.id,
        expected=figure(odds.expected),
        deviation=figure(odds.deviation),
        at=at,
        plans={str(risk): odds.plan_at(float(risk)) for risk in told.risks},
        slices=tuple(
            InSlice(
                lowest=one.lowest,
                highest=one.highest,
                units=figure(odds.between(float(one.lowest), float(one.highest))),
            )
            for one in line.slices
        ),
        commissioner=commissioner,
        provider=provider,
    )
    return ToldLine(found, _because(line, shock, found))


def _plans(line: ExpectedLine, told: ToldOdds) -> Iterator[tuple[str, Decimal]]:
    if line.outturn is not None:
        for rise in told.rises:
            yield (f"outturn + {100 * rise:.0f} %" if rise else "outturn"), line.outturn * (1 + rise)
    if line.plan is not None:
        yield "plan", line.plan


def _at(odds: Odds, says: str, plan: Decimal) -> AtPlan:
    return AtPlan(says=says, plan=plan, chance=figure(odds.above(float(plan))), excess=figure(odds.excess(float(plan))))


def _bear(line: ExpectedLine, odds: Odds, told: ToldOdds) -> tuple[Bears | None, Bears | None]:
    if line.pays is None or line.plan is None:
        return None, None
    plan, rule = float(line.plan), line.pays
    dear = float(odds.plan_at(float(1 - told.dear_year)))
    paid, dear_paid = rule.expected(odds.excess) - rule.at(plan), rule.at(dear) - rule.at(plan)
    commissioner = Bears(expected=figure(paid, PENCE), dear=figure(dear_paid, PENCE))
    if line.unit_cost is None:
        return commissioner, None
    cost = float(line.unit_cost)
    return commissioner, Bears(
        expected=figure(cost * odds.excess(plan) - paid, PENCE),
        dear=figure(cost * max(0.0, dear - plan) - dear_paid, PENCE),
    )


def _because(line: ExpectedLine, shock: Decimal, found: LineOdds) -> Because:
    means = f"{len(line.means):,} draws of its mean" if line.means else f"a mean of {line.mean}"
    model = Because(
        f"a count with {means}, dispersion {line.dispersion}, spread {line.spread} of its own and {shock} of the year",
        found.expected,
        "expected",
    )
    parts = tuple(
        Because(f"more than {one.plan} ({one.says}), by {one.excess} on average", one.chance, "chance")
        for one in found.at
    )
    says = f"odds of {line.id}"
    return Because(says, found.at[-1].chance if found.at else found.expected, parts=(model, *parts))
