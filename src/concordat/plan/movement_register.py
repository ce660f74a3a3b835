"""Register of movements: takes the records of a system, gives the ledger that sums, worked out as by the public calculation, and what is wrong with it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System
from concordat.plan.body_words import body_words
from concordat.plan.calculations import movement as calculation
from concordat.plan.movement_given import Funding, Support
from concordat.plan.records import Movement, MovementFunding, MovementYear, TransitionSupport
from concordat.plan.resource_movement import KnockOn, ResourceMovement

Gives = calculation.Gives


@dataclass(frozen=True, slots=True)
class MovementLedger:
    """Every movement recorded, with its years, and the ledger of all; bodies stand under their names.

    `told` is None where nothing moves, or where the `findings` say what prevents the ledger.
    """

    movements: tuple[Movement, ...]
    years_of: Mapping[str, tuple[MovementYear, ...]]
    support: tuple[TransitionSupport, ...]
    words: Mapping[str, str]
    given: calculation.Given | None
    told: Answer[Gives] | None
    findings: tuple[Finding, ...]


def movement_ledger(system: System) -> MovementLedger:
    """Return the ledger of every movement that is recorded."""
    movements = system.all(Movement)
    years_of: dict[str, list[MovementYear]] = {one.id: [] for one in movements}
    for own in sorted(system.all(MovementYear), key=lambda own: own.financial_year):
        if own.movement in years_of:
            years_of[own.movement].append(own)
    told_years = {code: tuple(own) for code, own in years_of.items()}
    funding, support = system.all(MovementFunding), system.all(TransitionSupport)
    names = body_words(system)
    if not movements:
        return MovementLedger(movements, told_years, support, names, None, None, ())
    written: list[str] = [
        *(own.financial_year for mine in told_years.values() for own in mine),
        *(one.financial_year for one in funding),
        *(one.financial_year for one in support),
    ]
    titles = Counter(one.title for one in movements)
    given = calculation.Given(
        years=tuple(_years(written)),
        movements=tuple(
            _movement(one, one.title if titles[one.title] == 1 else one.id, told_years[one.id], names)
            for one in movements
        ),
        funding=tuple(Funding(source=one.paid_from, year=one.financial_year, amount=one.amount) for one in funding),
        support=tuple(_support(support, names)),
    )
    try:
        told = calculation.calculate(given, system.rules)
    except Refused as refused:
        return MovementLedger(movements, told_years, support, names, given, None, refused.findings)
    return MovementLedger(movements, told_years, support, names, given, told, told.findings)


def _years(written: Sequence[str]) -> list[str]:
    """Return every year from the first to the last that is written; as they are, where one is no year."""
    if not written or not all(FinancialYear.is_one(year) for year in written):
        return sorted(set(written))
    found = sorted(FinancialYear.parse(year).starts_in for year in written)
    return [str(FinancialYear(year)) for year in range(found[0], found[-1] + 1)]


def _movement(one: Movement, name: str, years: Iterable[MovementYear], names: Mapping[str, str]) -> ResourceMovement:
    knock_on = (KnockOn(service=one.out_of, says=one.knock_on, cost=one.knock_on_cost),) if one.knock_on else ()
    own = {year.financial_year: year for year in years}
    return ResourceMovement(
        id=name,
        out_of=one.out_of,
        loser=names.get(one.loser, one.loser),
        into=one.into,
        gainer=names.get(one.gainer, one.gainer),
        amount=one.amount,
        arrives=one.arrives,
        recurrent=one.recurrent,
        phasing={year: told.share for year, told in own.items()},
        removable={year: told.removable for year, told in own.items()},
        posts_out=one.posts_out,
        posts_in=one.posts_in,
        estate=one.estate,
        knock_on=knock_on,
        left_by_provider={
            year: told.left_by_provider for year, told in own.items() if told.left_by_provider is not None
        },
        reason=one.reason,
        decision=one.decision,
        benefit=one.benefit,
    )


def _support(support: Iterable[TransitionSupport], names: Mapping[str, str]) -> Iterator[Support]:
    by_provider: dict[str, list[TransitionSupport]] = {}
    for one in support:
        by_provider.setdefault(one.provider, []).append(one)
    for provider, mine in by_provider.items():
        by_year: dict[str, Decimal] = {one.financial_year: one.amount for one in mine}
        ends = str(FinancialYear.of(max(one.ends for one in mine)))
        yield Support(provider=names.get(provider, provider), ends=ends, by_year=by_year, source=mine[0].paid_from)
