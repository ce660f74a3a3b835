"""Out-of-hospital ledger: takes activity, what mitigations take out of it and where it lands, gives units created, cost by party, and what is left open."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.wrong_given import bad
from concordat.need.contract_draws import draw_findings
from concordat.need.figures import figure
from concordat.need.ledger import Ledger, ledger_of
from concordat.need.ledger_given import Landing, LedgerCell, Movement, conservation_findings, draws_of, ledger_findings
from concordat.need.projection.parameters import ROOM, Chance
from concordat.need.stamp import Stamp, stamped
from concordat.need.whole_contract import PENCE

METHOD = f"{ROOM}.ledger 1"
LOW, HIGH = 10, 90
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`cells` with units before and kept, `movements` out of them, `landings` of what moves; all in the same draws, or in one.

    `families`: correlation of ratios and shares within each; `draws`, `seed`, `scenario`: of ratios and shares where nothing else is drawn.
    """

    cells: tuple[LedgerCell, ...]
    movements: tuple[Movement, ...]
    landings: tuple[Landing, ...]
    families: dict[str, Decimal] = field(default_factory=dict)
    draws: int = 256
    seed: int = 1
    scenario: str = "base"


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """What is `expected`, and what it lies between in eight draws of ten."""

    expected: Decimal
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Landed:
    """One destination of one mitigation.

    Units that `landed` there, units of care `created` in a full year and in the first, their `cost` in pounds; the chance that
    capacity agreed is `enough`; units that the cash released by the whole ledger `would_buy` there.
    """

    mitigation: str
    destination: str
    landed: Between
    created: Between
    first_year: Decimal
    cost: Between
    enough: Decimal | None
    would_buy: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """What one party pays for care created, the cash released to it, and what stays behind of its price, in pounds on average."""

    party: str
    pays: Decimal
    cash: Decimal
    stays: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Where everything landed, units `taken` by mitigation, each party, and the `net` cost: care created less cash released."""

    landed: tuple[Landed, ...]
    taken: dict[str, Between]
    parties: tuple[Party, ...]
    net: Between
    stamp: Stamp


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the ledger; raises Refused where units are lost or counted twice, where shares do not sum to 1, and for what else cannot be."""
    wrong = (*ledger_findings(given.cells, given.movements, given.landings, list(given.families)), *_findings(given))
    wrong = wrong or tuple(conservation_findings(given.cells, given.movements))
    if wrong:
        raise Refused(wrong)
    told = draws_of(given.cells, given.movements)
    open_ = any(one.ratio_low is not None or one.share_low is not None for one in given.landings)
    draws = max(told) if told else given.draws if open_ else 1
    families = {name: float(tie) for name, tie in given.families.items()}
    found = ledger_of(given.cells, given.movements, given.landings, families, Chance(given.seed, given.scenario, draws))
    stamp = stamped(
        METHOD,
        rules,
        data=(*given.cells, *given.movements),
        parameters={"landings": given.landings, "families": given.families, "scenario": given.scenario},
        seed=given.seed if open_ else None,
        draws=draws if open_ else 0,
    )
    cash = float(sum((own.mean() for own in found.cash.values()), np.float64(0)))
    gives = Gives(
        landed=tuple(_landed(one, number, found, cash) for number, one in enumerate(given.landings)),
        taken={name: _between(units) for name, units in found.taken.items()},
        parties=tuple(_parties(found)),
        net=_between(found.net, PENCE),
        stamp=stamp,
    )
    because = Because(
        "care created less cash released", gives.net.expected, "£", parts=(*_reasons(gives), stamp.because)
    )
    return Answer(gives, because, unit="£", findings=tuple(_warnings(given, gives)))


def _landed(one: Landing, number: int, found: Ledger, cash: float) -> Landed:
    created = found.created[number]
    return Landed(
        mitigation=one.mitigation,
        destination=one.destination,
        landed=_between(found.landed[number]),
        created=_between(created),
        first_year=figure(float(created.mean()) * max(0, 12 - one.lag) / 12),
        cost=_between(created * float(one.unit_cost), PENCE),
        enough=None if one.capacity is None else figure(float((created <= float(one.capacity)).mean())),
        would_buy=figure(cash / float(one.unit_cost)) if one.unit_cost else None,
    )


def _parties(found: Ledger) -> Iterator[Party]:
    none = np.zeros(1)
    for name in dict.fromkeys((*found.cash, *found.cost)):
        pays, cash, stays = (own.get(name, none).mean() for own in (found.cost, found.cash, found.stays))
        yield Party(
            party=name,
            pays=figure(float(pays), PENCE),
            cash=figure(float(cash), PENCE),
            stays=figure(float(stays), PENCE),
        )


def _between(values: Numbers, places: int = 6) -> Between:
    low, high = np.percentile(values, [LOW, HIGH])
    return Between(
        expected=figure(float(values.mean()), places), low=figure(float(low), places), high=figure(float(high), places)
    )


def _reasons(gives: Gives) -> Iterator[Because]:
    for one in gives.landed:
        says = f"{one.mitigation}: {one.landed.expected} units land in {one.destination}, {one.created.expected} are created"
        yield Because(says, one.cost.expected, "£")
    for party in gives.parties:
        yield Because(f"{party.party}: cash released; £{party.stays:,} more stays behind", party.cash, "£")


def _warnings(given: Given, gives: Gives) -> Iterator[Finding]:
    for one, told in zip(given.landings, gives.landed, strict=True):
        place = f"{one.mitigation}: {one.destination}"
        if one.is_care and (one.capacity is None or not one.owner.strip()):
            what = f"{place} has no agreed capacity, or nobody who owns it."
            yield _warning(
                "no-agreed-capacity", what, "Care that nobody agreed to give is not given.", "Agree it first."
            )
        elif one.capacity is not None and told.created.expected > one.capacity:
            what = f"{place} needs about {told.created.expected:,.0f} units a year, and {one.capacity:,} are agreed."
            yield _warning("above-capacity", what, "What has no place stays in hospital.", "Agree more, or plan less.")
        if not one.source.strip():
            what = f"{place} has no source for its share and ratio."
            yield _warning("no-source", what, "Nobody can check it.", "Say where they come from.")


def _warning(kind: str, what: str, why: str, then: str) -> Finding:
    return Finding(kind, what, why, then, Place(field="landings"), "warning")


def _findings(given: Given) -> Iterator[Finding]:
    yield from draw_findings(given.draws, given.seed)
    for name, tie in given.families.items():
        if not 0 <= tie <= 1:
            yield bad(f"families.{name}", "is no correlation between 0 and 1", "not-a-correlation")
