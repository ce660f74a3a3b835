"""Moving resource: takes movements between lines of the plan, phased over years, gives a ledger that sums, and what each provider loses, keeps and is left with."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import amount
from concordat.kernel.wrong_given import warning
from concordat.plan.movement_given import Funding, Support, movement_findings, sum_findings
from concordat.plan.provider_impact import ProviderImpact, provider_impacts
from concordat.plan.resource_movement import ResourceMovement, by_year


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`years` of the plan, `movements`, `funding` of what comes in beyond what goes out, and transition `support` of providers."""

    years: tuple[str, ...]
    movements: tuple[ResourceMovement, ...]
    funding: tuple[Funding, ...] = ()
    support: tuple[Support, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the ledger, in pounds: below nought what leaves a line of a provider, above nought what it gets or a source pays."""

    year: str
    movement: str
    line: str
    party: str
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class YearTotal:
    """One year, in pounds: what `leaves` lines, what `arrives` in others, and what named sources paid: what leaves and is funded arrives."""

    year: str
    leaves: Decimal
    arrives: Decimal
    funded: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The ledger, the totals of each year, each provider, and what all providers are left with in the last year, in pounds."""

    ledger: tuple[Entry, ...]
    totals: tuple[YearTotal, ...]
    providers: tuple[ProviderImpact, ...]
    left_behind: Decimal


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the ledger; raises Refused where a year does not sum, with what is missing, and for what else cannot be."""
    wrong = tuple(movement_findings(given.years, given.movements, given.funding, given.support))
    wrong = wrong or tuple(sum_findings(given.years, given.movements, given.funding))
    if wrong:
        raise Refused(wrong)
    ledger = tuple(_ledger(given))
    providers = tuple(provider_impacts(given.years, given.movements, given.support))
    gives = Gives(
        ledger=ledger,
        totals=tuple(_total(year, ledger, given) for year in given.years),
        providers=providers,
        left_behind=sum((one.years[-1].left_behind for one in providers), Decimal(0)),
    )
    says = f"fixed cost left behind with providers in {given.years[-1]}"
    because = Because(says, gives.left_behind, "£", parts=tuple(_reasons(gives)))
    return Answer(gives, because, unit="£", findings=tuple(_warnings(given, gives)))


def _ledger(given: Given) -> Iterator[Entry]:
    for year in given.years:
        for one in given.movements:
            out = by_year(one.amount, one, given.years)[year]
            into = by_year(one.amount if one.arrives is None else one.arrives, one, given.years)[year]
            if out or into:
                yield Entry(year=year, movement=one.id, line=one.out_of, party=one.loser, amount=-out)
                yield Entry(year=year, movement=one.id, line=one.into, party=one.gainer, amount=into)
        for paid in given.funding:
            if paid.year == year:
                yield Entry(year=year, movement="", line="", party=paid.source, amount=-paid.amount)


def _total(year: str, ledger: tuple[Entry, ...], given: Given) -> YearTotal:
    mine = [one for one in ledger if one.year == year and one.movement]
    return YearTotal(
        year=year,
        leaves=-sum((one.amount for one in mine if one.amount < 0), Decimal(0)),
        arrives=sum((one.amount for one in mine if one.amount > 0), Decimal(0)),
        funded=sum((one.amount for one in given.funding if one.year == year), Decimal(0)),
    )


def _reasons(gives: Gives) -> Iterator[Because]:
    for provider in gives.providers:
        last = provider.years[-1]
        parts = (Because("income lost", last.lost, "£"), Because("cost that it can take out", -last.removed, "£"))
        yield Because(f"{provider.provider} is left with", last.left_behind, "£", parts=parts)


def _warnings(given: Given, gives: Gives) -> Iterator[Finding]:
    for provider in gives.providers:
        for own in provider.years:
            if own.uncovered:
                what = (
                    f"{provider.provider} is left with {amount(own.uncovered, '£')} in {own.year} that nobody covers."
                )
                why = "Cost that stays when income goes is a deficit, here or there."
                yield warning("cost-left-behind", "movements", what, why, "Agree support, or how it is taken out.")
            if own.disagreement:
                what = f"In {own.year} {provider.provider} says it is left with {amount(own.by_provider, '£')}, not {amount(own.left_behind, '£')}."
                yield warning("sides-disagree", "movements", what, "Both sides see one page.", "Settle it by figures.")
    for one in given.support:
        paid = [one.by_year.get(year, Decimal(0)) for year in given.years]
        late = [year for year, sum_of_year in one.by_year.items() if sum_of_year and year >= one.ends]
        if late:
            what = f"Support of {one.provider} is paid in {', '.join(late)}, and ends in {one.ends}."
            yield warning("support-after-end", "support", what, "Its end is agreed.", "Move the end, or take it out.")
        first = next((place for place, sum_of_year in enumerate(paid) if sum_of_year), 0)
        if any(after > before for before, after in zip(paid[first:], paid[first + 1 :], strict=False)):
            what = f"Support of {one.provider} grows from one year to the next."
            yield warning("no-taper", "support", what, "Transition money tapers to its end.", "Phase it downwards.")
    for movement in given.movements:
        if not movement.decision.strip():
            what = f"{movement.id} has no decision behind it."
            yield warning("no-decision", f"movements.{movement.id}", what, "Money moves by decision.", "Link it.")
