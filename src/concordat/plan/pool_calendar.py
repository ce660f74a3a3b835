"""Calendar of a pool: takes a year, returns that were made and what ends, gives each return with how it stands, and what each end sets off."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from concordat.kernel.finding import Finding
from concordat.kernel.period import ONE_DAY, FinancialYear
from concordat.kernel.text import counted
from concordat.kernel.wrong_given import warning
from concordat.plan.pool_given import Contribution, Event, Party, Return

Standing = Literal["not due", "due", "late", "made", "made late", "not signed by all"]
UNSIGNED: Standing = "not signed by all"
LEFT_TO_DO: Mapping[Standing, tuple[str, str]] = {
    "late": ("is not made; it is {days} late", "Make it."),
    "made late": ("was made {days} late", "Plan the next one; this one is done."),
    "not signed by all": ("is not signed by all", "Have the others sign it."),
}
QUARTER = 3
# How many posts sign a return, by the rulebook.
SIGNATURES = "plan.pool_return_signatures"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnDue:
    """One return: the quarter's last day, the day it is due, how it stands, and how many days it is or was late."""

    quarter_ends: date
    due: date
    stands: Standing
    days_late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """Something that ends: the day, what it is, contributions in pounds that it leaves without a payer, and what has to be done."""

    on: date
    says: str
    unpaid: Decimal
    then: str


def returns_due(year: str, days: int, signatures: int, made: Sequence[Return], on: date) -> Iterator[ReturnDue]:
    """Give the return of each quarter as it stands on a day: due so many `days` after the quarter, signed by so many posts."""
    for quarter_ends in quarter_ends_of(year):
        due = quarter_ends + timedelta(days=days)
        found = next((one for one in made if one.quarter_ends == quarter_ends and one.submitted <= on), None)
        late = max(((found.submitted if found else on) - due).days, 0)
        stands = (
            _stands(found, quarter_ends, due, on) if found is None or signed(found.signed_by, signatures) else UNSIGNED
        )
        yield ReturnDue(quarter_ends=quarter_ends, due=due, stands=stands, days_late=late)


def return_warnings(returns: Sequence[ReturnDue]) -> Iterator[Finding]:
    """Warn of each return that is not made, was made late, or lacks signatures, with what is left to do about it."""
    why = "Each return is signed by its day, by as many posts as the rules ask for."
    for one in returns:
        if one.stands in LEFT_TO_DO:
            how, then = LEFT_TO_DO[one.stands]
            days = counted(one.days_late, "day")
            what = f"The return for the quarter to {one.quarter_ends}, due {one.due}, {how.format(days=days)}."
            yield warning("return-late", "returns", what, why, then)


def signed(by: Iterable[str], signatures: int) -> bool:
    """Say whether so many different posts signed."""
    return len({post.strip() for post in by if post.strip()}) >= signatures


def quarter_ends_of(year: str) -> tuple[date, ...]:
    """Return the last day of each quarter of a financial year."""
    begins = (*FinancialYear.parse(year).months()[QUARTER::QUARTER], _year_after(year))
    return tuple(begin - ONE_DAY for begin in begins)


def _stands(found: Return | None, quarter_ends: date, due: date, on: date) -> Standing:
    if found:
        return "made" if found.submitted <= due else "made late"
    if on > due:
        return "late"
    return "due" if on > quarter_ends else "not due"


def triggers(
    parties: Sequence[Party], contributions: Sequence[Contribution], events: Sequence[Event], notice: timedelta
) -> Iterator[Trigger]:
    """Give everything that ends, in order of day; contributions of years that a party does not see out have no payer."""
    found = [
        Trigger(
            on=party.ends,
            says=f"{party.body} is no more",
            unpaid=sum((one.amount for one in contributions if _after(one, party)), Decimal(0)),
            then=f"name its successor in the agreement by {party.ends - notice}: contributions, share of risk, lines it leads",
        )
        for party in parties
        if party.ends
    ]
    found += [
        Trigger(on=event.on, says=event.says, unpaid=Decimal(0), then=f"renew or wind up by {event.on - notice}")
        for event in events
    ]
    yield from sorted(found, key=lambda one: (one.on, one.says))


def _after(one: Contribution, party: Party) -> bool:
    ends = party.ends
    return one.party == party.body and ends is not None and _year_after(one.year) > ends


def _year_after(year: str) -> date:
    """Return the first day after a financial year."""
    return FinancialYear(FinancialYear.parse(year).starts_in + 1).months()[0]
