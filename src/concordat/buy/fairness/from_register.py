"""Existing and new providers of a system: takes its register, awards and told evaluations, gives their record over a period with no extra typing."""

from collections.abc import Iterator, Sequence
from datetime import date

from concordat.buy.award_doing import lines_of
from concordat.buy.award_standing import Standing
from concordat.buy.calculations.fairness import Given, Gives, calculate
from concordat.buy.fairness.nouns import Award, Holding, Tender
from concordat.buy.records import Evaluation, EvaluationBid
from concordat.buy.summary.recorded import awards_told
from concordat.contract.records import Contract, Line
from concordat.kernel.answer import Answer
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System
from concordat.who.records import Succession

# Routes by which providers compete; a competition without a record of its bids says nothing of who bid.
COMPETED = ("competitive", "framework", "mini-competition")


def fairness(system: System, on: date | None = None) -> Answer[Gives]:
    """Return the record of the financial year that a day lies in (the system's own where none is given), as far as it is told of."""
    year = FinancialYear.of(on or system.settings.as_at).starts_in
    made = tuple(one for one in awards_told(system) if one.made)
    told = {one.id: one for one in system.all(Evaluation) if one.told and one.told <= system.settings.as_at}
    awards, without = _awards(system, made, told)
    given = Given(
        starts=date(year, 4, 1),
        last_day=date(year + 1, 3, 31),
        awards=awards,
        holdings=tuple(_holdings(system)),
        successions=system.all(Succession),
        not_examined=tuple(_not_examined(without, made, told)),
    )
    return calculate(given, system.rules)


def _awards(
    system: System, made: Sequence[Standing], told: dict[str, Evaluation]
) -> tuple[tuple[Award, ...], tuple[str, ...]]:
    """Return the awards that were made, and the codes of those of whose bids nothing is told."""
    found: list[Award] = []
    without: list[str] = []
    for one in made:
        award, day = one.award, one.awarded_on
        if day is None:
            continue
        bids = tuple(_bids(system, award.evaluation, award.providers)) if award.evaluation in told else ()
        if not bids and (award.evaluation or award.route in COMPETED):
            without.append(award.id)
            continue
        services = tuple(dict.fromkeys(line.service for line in lines_of(system, award)))
        alone = () if bids else award.providers
        found.append(Award(id=award.id, on=day, services=services, bids=bids, awarded_to=alone, recorded=award.id))
    return tuple(found), tuple(without)


def _bids(system: System, evaluation: str, awarded_to: Sequence[str]) -> Iterator[Tender]:
    """Give each bid; one won where those who made it are those who were awarded it, or, where no bid is, some of them."""
    own = [one for one in system.all(EvaluationBid) if one.evaluation == evaluation]
    to = set(awarded_to)
    exactly = any(set(one.bidders) == to for one in own)
    for one in own:
        won = set(one.bidders) == to if exactly else set(one.bidders) <= to
        yield Tender(id=one.id, bidders=one.bidders, won=won)


def _holdings(system: System) -> Iterator[Holding]:
    signed = {one.id for one in system.all(Contract) if one.signed is not None}
    for line in system.all(Line):
        # What nobody signed is held by nobody: it may be what is awarded.
        if line.contract in signed:
            yield Holding(
                contract=line.contract,
                provider=line.provider,
                service=line.service,
                starts=line.starts,
                ends=line.ends,
            )


def _not_examined(without: Sequence[str], made: Sequence[Standing], told: dict[str, Evaluation]) -> Iterator[str]:
    if without:
        yield f"awards by competition of whose bids nothing is told: {', '.join(without)}"
    followed = {one.award.evaluation for one in made}
    alone = sum(code not in followed for code in told)
    if alone:
        yield f"evaluations that were told and that no award follows: {alone}"
