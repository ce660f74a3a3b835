"""Risk of a pool as it is told: takes it in a year, gives who bears an overspend in which order, what each party pays in all, returns, and what ends it."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.shares import read_share
from concordat.kernel.system import key_of
from concordat.kernel.table import Table, table
from concordat.plan.exact import decimal_of
from concordat.plan.pool_register import PoolInYear
from concordat.plan.pool_sums import overspent
from concordat.plan.records import PoolStep

NOBODY = "nobody: it stays with the host until it is agreed"


def order_table(own: PoolInYear) -> Table:
    """Return a row for each step of the order and each party at it: its share, its cap, and what it bears at this forecast."""
    columns = {
        "direction": "For an",
        "step": "Step",
        "party": "Borne by",
        "share": "Share",
        "cap": "At most",
        "bears": "Bears now [£]",
    }
    says = "Each step takes what the one before leaves. What a cap holds back goes on to the next step."
    return table("order", "Who bears an overspend, and in which order", columns, _order(own), says)


def _order(own: PoolInYear) -> Iterator[tuple[Any, ...]]:
    if own.told is None or own.given is None:
        return
    gives = own.told.value
    now = "overspend" if gives.over > 0 else "underspend"
    borne = {one.step: one for one in gives.steps}
    for step in own.steps:
        caps = step.caps or ("none",) * len(step.parties)
        for body, share, cap in zip(step.parties, step.shares or ("1",), caps, strict=True):
            party = own.words.get(body, body)
            reached = borne.get(step.title) if step.direction == now else None
            bears = reached.by_party.get(party, Decimal(0)) if reached else None
            limit = f", up to £{step.up_to:,} in all" if step.up_to is not None else ""
            yield (
                step.direction,
                f"{step.step}. {step.title}{limit}",
                party,
                _percent(share),
                "no cap" if cap.strip() == "none" else f"£{Decimal(cap):,}",
                None if bears is None else _borne(own, step, party, bears),
            )
    if gives.uncovered:
        because = Because("what no step takes", gives.uncovered, "£", parts=_whole(own))
        yield (now, "After the last step", NOBODY, "", "", Answer(gives.uncovered, because, unit="£"))


def _borne(own: PoolInYear, step: PoolStep, party: str, bears: Decimal) -> Answer[Decimal]:
    says = f"{party} bears at step {step.step}"
    end = because_record(f"the step: {step.title}", "PoolStep", *key_of(step))
    return Answer(bears, Because(says, bears, "£", parts=(end, *_whole(own))), unit="£")


def _whole(own: PoolInYear) -> tuple[Because, ...]:
    return (overspent(own),)


def _percent(share: str) -> str:
    return f"{decimal_of(read_share(share) * 100, 1)} %"


def parties_table(own: PoolInYear) -> Table:
    """Return a row for each party: what it puts in, what it bears or gets back, and what it pays in all."""
    columns = {
        "party": "Party",
        "money": "Puts in as money [£]",
        "in_kind": "As staff or things [£]",
        "bears": "Bears, or gets back (below nought) [£]",
        "pays": "Pays in all [£]",
    }
    rows = [] if own.told is None else list(_parties(own))
    return table("parties", f"What each party pays in all, {own.year}", columns, rows)


def _parties(own: PoolInYear) -> Iterator[tuple[Any, ...]]:
    assert own.told is not None
    ends = _whole(own)
    steps = tuple(because_record(f"step {one.step}: {one.title}", "PoolStep", *key_of(one)) for one in own.steps)
    for one in own.told.value.parties:

        def cell(value: Decimal, says: str, party: str = one.party) -> Answer[Decimal]:
            return Answer(value, Because(f"{says}, {party}", value, "£", parts=(*ends, *steps)), unit="£")

        yield (
            one.party,
            cell(one.money, "put in as money"),
            cell(one.in_kind, "put in as staff or things"),
            cell(one.bears, "borne of the overspend"),
            cell(one.pays, "paid in all"),
        )


def returns_table(own: PoolInYear) -> Table:
    """Return a row for each quarter: when its return is due, how it stands on the day, and who signed it."""
    columns = {
        "quarter_ends": "Quarter to",
        "due": "Due",
        "stands": "Stands",
        "days_late": "Late by",
        "signed_by": "Signed by",
    }
    made = {} if own.given is None else {one.quarter_ends: one for one in own.given.returns}
    rows = (
        (
            one.quarter_ends,
            one.due,
            one.stands,
            f"{one.days_late} days" if one.days_late else "",
            " and ".join(made[one.quarter_ends].signed_by)
            if one.quarter_ends in made and one.stands.startswith(("made", "not signed"))
            else "",
        )
        for one in (own.told.value.returns if own.told else ())
    )
    says = "A return is signed for the health bodies and for the council, by as many posts as the rules ask for."
    return table("returns", f"Returns of {own.year}", columns, rows, says)


def triggers_table(own: PoolInYear) -> Table:
    """Return a row for each thing that ends or changes the pool: the day, what it is, money without a payer, and what has to be done by when."""
    columns = {"on": "From", "says": "What happens", "unpaid": "Contributions without a payer [£]", "then": "To do"}
    told = own.told.value.triggers if own.told else ()
    end = because_record("the pool", "Pool", own.pool.id)
    rows = (
        (
            one.on,
            one.says,
            Answer(one.unpaid, Because("contributions of later years", one.unpaid, "£", parts=(end,)), unit="£")
            if one.unpaid
            else None,
            one.then,
        )
        for one in told
    )
    says = "A party that is no more raises an item by itself: its share of the money and of the risk needs a successor."
    return table("triggers", "What ends it or changes it", columns, rows, says)
