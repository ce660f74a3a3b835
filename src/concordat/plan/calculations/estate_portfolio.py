"""Estate portfolio: takes schemes, sites, capital limits, access and clinical ties, gives the best choice with its bound, the next-best, and what each constraint costs."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.wrong_given import bad, below_nought, warning
from concordat.plan.exact import decimal_of
from concordat.plan.portfolio_choice import How, costs, plans, room_for
from concordat.plan.portfolio_conflict import smallest_conflict
from concordat.plan.portfolio_given import Access, EstateSite, Limit, Scheme, Tie, portfolio_findings
from concordat.plan.portfolio_model import Model, model_of
from concordat.plan.portfolio_solver import Solved

PLACES = 6
# Each next-best plan is a choice of its own, and takes as long as the first.
MOST_OTHERS = 20
MOST_AGAIN = 1000
POINTS = "points"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`schemes` and `sites` over the `years`, within `limits` of capital, `access` of places and clinical `ties`.

    - `saving`: points that a pound of running cost saved is worth, beside points of risk removed
    - `gap`: how far below the bound the plan may be, as a share (nought: the best is proved); `others`: how many next-best plans
    - `price`: which constraints to price: every one, capital limits alone, or none
    - `again`: how many of them, the dearest first, are priced by choosing again without each
    - `near`: for how many more a better plan without each is looked for near the best one; the others by the linear programme alone
    """

    years: tuple[str, ...]
    schemes: tuple[Scheme, ...] = ()
    sites: tuple[EstateSite, ...] = ()
    limits: tuple[Limit, ...] = ()
    access: tuple[Access, ...] = ()
    ties: tuple[Tie, ...] = ()
    saving: Decimal = Decimal(0)
    gap: Decimal = Decimal(0)
    others: int = 2
    price: Literal["each", "limits", "none"] = "each"
    again: int = 12
    near: int = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """One scheme that is done: the years of its first and last spending."""

    scheme: str
    begins: str
    done: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EstatePlan:
    """One plan: its `worth` in points over all years, schemes done, sites kept and given up, and capital by year in pounds.

    `short`: by what share it is worth less than the best.
    """

    worth: Decimal
    short: Decimal
    schemes: tuple[Start, ...]
    kept: tuple[str, ...]
    given_up: tuple[str, ...]
    capital: dict[str, Decimal]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstraintCost:
    """What a constraint costs in points: the best plan without it is worth so much more, at `least` and at `most`.

    `in_part`: the same where schemes may be done in part, which is the price of the linear programme; `how`: whether it was
    chosen again without the constraint, tried near the best plan, or the linear programme alone gives the bounds.
    """

    constraint: str
    least: Decimal
    most: Decimal
    in_part: Decimal
    how: How


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The `best` plan, the `bound` that no plan passes and the `gap` between, as a share; `others`, `costs`, and schemes `not_done`.

    `others` are next-best plans, each with other schemes done or sites kept than all before, of those that have points. `room_for`:
    schemes without points that could be done besides the best plan as it stands, each by itself; not always all together.
    """

    best: EstatePlan
    bound: Decimal
    gap: Decimal
    others: tuple[EstatePlan, ...]
    costs: tuple[ConstraintCost, ...]
    not_done: tuple[str, ...]
    room_for: tuple[str, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the choice; raises Refused, with the smallest set of constraints that conflict, where no choice meets them all."""
    wrong = [
        *portfolio_findings(given.years, given.schemes, given.sites, given.limits, given.access, given.ties),
        *below_nought(given.saving, "saving"),
    ]
    if not 0 <= given.others <= MOST_OTHERS:
        wrong.append(bad("others", f"does not lie between 0 and {MOST_OTHERS}", "number-out-of-range"))
    for name in ("again", "near"):
        if not 0 <= getattr(given, name) <= MOST_AGAIN:
            wrong.append(bad(name, f"does not lie between 0 and {MOST_AGAIN}", "number-out-of-range"))
    if not 0 <= given.gap < 1:
        wrong.append(bad("gap", "does not lie between 0 and 1"))
    if wrong:
        raise Refused(wrong)
    parts = (given.schemes, given.sites, given.limits, given.access, given.ties)
    model = model_of(given.years, *parts, Fraction(given.saving))
    gap = float(given.gap)
    found = tuple(plans(model, gap, given.others))
    if not found:
        raise Refused(_conflict(smallest_conflict(model)))
    best, *others = found
    own = _plan(given, model, best, best)
    wanted = {"each": model.groups, "limits": model.limits, "none": ()}[given.price]
    priced = costs(model, best, gap, wanted, given.again, given.near)
    gives = Gives(
        best=own,
        bound=decimal_of(best.bound, PLACES),
        gap=_share(best),
        others=tuple(_plan(given, model, other, best) for other in others),
        costs=tuple(
            ConstraintCost(
                constraint=one.group,
                least=decimal_of(one.least, PLACES),
                most=decimal_of(one.most, PLACES),
                in_part=decimal_of(one.in_part, PLACES),
                how=one.how,
            )
            for one in priced
        ),
        not_done=tuple(one.id for one in given.schemes if one.id not in {start.scheme for start in own.schemes}),
        room_for=tuple(room_for(model, best)),
    )
    because = Because("points of risk removed and cost saved", own.worth, POINTS, parts=tuple(_reasons(given, gives)))
    return Answer(gives, because, unit=POINTS, findings=tuple(_warnings(given, model)))


def _share(best: Solved) -> Decimal:
    """Return how far a plan may lie below the best, as a share; less than the places of the bound is the optimiser's rounding."""
    lack = decimal_of(best.bound - best.worth, PLACES)
    return decimal_of(Fraction(lack) / max(abs(best.bound), abs(best.worth)), PLACES) if lack else Decimal(0)


def _plan(given: Given, model: Model, found: Solved, best: Solved) -> EstatePlan:
    lengths = {one.id: len(one.capital) for one in given.schemes}
    begun = {name: start for (name, start), number in model.starts.items() if number in found.ones}
    kept = tuple(one.id for one in given.sites if model.kept[one.id] in found.ones)
    spent = dict.fromkeys(given.years, Decimal(0))
    for one in given.schemes:
        for after, cost in enumerate(one.capital if one.id in begun else ()):
            spent[given.years[begun[one.id] + after]] += cost
    for site in given.sites:
        spent[given.years[0]] += Decimal(0) if site.id in kept else site.closing
    return EstatePlan(
        worth=decimal_of(found.worth, PLACES),
        short=decimal_of(max(1 - found.worth / best.worth, Fraction(0)), PLACES) if best.worth else Decimal(0),
        schemes=tuple(
            Start(scheme=name, begins=given.years[start], done=given.years[start + lengths[name] - 1])
            for name, start in begun.items()
        ),
        kept=kept,
        given_up=tuple(one.id for one in given.sites if one.id not in kept),
        capital=spent,
    )


def _conflict(names: tuple[str, ...]) -> Finding:
    what = f"No choice keeps all constraints: these {len(names)} conflict: {'; '.join(names)}."
    if len(names) == 1:
        what = f"No choice keeps the constraint: {names[0]}."
    why = "They are the fewest that cannot be kept together; all others can be left as they are."
    return Finding("infeasible-portfolio", what, why, "Give up or ease one of them.", bad("limits", "").where)


def _reasons(given: Given, gives: Gives) -> Iterator[Because]:
    span = len(given.years)
    done = {one.scheme: one for one in gives.best.schemes}
    for scheme in given.schemes:
        if start := done.get(scheme.id):
            years = span - given.years.index(start.done)
            says = f"{scheme.id} is done in {start.done}: {scheme.risk} a year for {years} years"
            yield Because(says, scheme.risk * years, POINTS)
    for site in given.sites:
        if site.id in gives.best.given_up:
            worth = (site.risk + given.saving * site.running) * span
            yield Because(f"{site.id} is given up: its risk and running cost go for {span} years", worth, POINTS)


def _warnings(given: Given, model: Model) -> Iterator[Finding]:
    for scheme in given.schemes:
        if not model.entity(scheme.id):
            what = f"{scheme.id} takes {len(scheme.capital)} years and cannot be finished within the plan."
            yield warning("does-not-fit", f"schemes.{scheme.id}", what, "It is never chosen.", "Plan for more years.")
    if not given.limits:
        what = "No limit of capital is given."
        yield warning("no-limit", "limits", what, "Everything would be done at once.", "Give the limits of each year.")
