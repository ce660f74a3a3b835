"""Reasons of the ledger of movements: takes a year and a provider, gives each movement's part down to the records it stands on."""

from collections.abc import Sequence
from decimal import Decimal

from concordat.kernel.answer import Answer, Because, because_record
from concordat.plan.movement_register import MovementLedger
from concordat.plan.records import Movement, MovementYear
from concordat.plan.resource_movement import ResourceMovement, by_year


def pounds(value: Decimal, says: str, parts: tuple[Because, ...]) -> Answer[Decimal]:
    """Return a sum of pounds with its reasons."""
    return Answer(value, Because(says, value, "£", parts=parts), unit="£")


def reasons(ledger: MovementLedger, year: str, provider: str = "", left: bool = False) -> tuple[Because, ...]:
    """Return each movement's part in a year, of one provider or of all, down to its records."""
    assert ledger.given is not None
    found = []
    for record, one in zip(ledger.movements, ledger.given.movements, strict=True):
        if provider in ("", one.loser, one.gainer):
            found.append(reason(record, one, ledger.years_of[record.id], ledger.given.years, year, left))
    return tuple(found)


def reason(
    record: Movement,
    one: ResourceMovement,
    own: Sequence[MovementYear],
    years: Sequence[str],
    year: str,
    left: bool = False,
) -> Because:
    """Return the part of one movement in a year, down to its records; `left`: of it, the cost that stays behind."""
    whole = because_record("in a full year", "Movement", record.id, value=one.amount, unit="£")
    if not year:
        return because_record(record.title, "Movement", record.id, value=one.amount, unit="£")
    shares = tuple(
        because_record(f"share from {each.financial_year}", "MovementYear", *_key(each), value=each.share)
        for each in own
        if each.financial_year <= year
    )
    moved = by_year(one.amount, one, years)[year]
    gone = Because(f"{record.title}: leaves in {year}", moved, "£", parts=(whole, *shares))
    told = next((each for each in own if each.financial_year == year), None)
    if not left or told is None:
        return gone
    out = because_record("cost that can be taken out", "MovementYear", *_key(told), value=told.removable, unit="£")
    stays = moved - min(told.removable, moved)
    return Because(f"{record.title}: stays behind in {year}", stays, "£", parts=(gone, out))


def funding(ledger: MovementLedger, year: str) -> tuple[Because, ...]:
    """Return what each named source pays in a year."""
    assert ledger.given is not None
    return tuple(
        because_record(f"paid from {one.source}", "MovementFunding", one.source, one.year, value=one.amount, unit="£")
        for one in ledger.given.funding
        if one.year == year
    )


def support(ledger: MovementLedger, provider: str, year: str) -> tuple[Because, ...]:
    """Return the transition support of a provider in a year."""
    return tuple(
        because_record("transition support", "TransitionSupport", one.provider, year, value=one.amount, unit="£")
        for one in ledger.support
        if one.financial_year == year and ledger.words.get(one.provider, one.provider) == provider
    )


def _key(one: MovementYear) -> tuple[str, str]:
    return (one.movement, one.financial_year)
