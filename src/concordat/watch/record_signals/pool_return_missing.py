"""Takes pooled funds with their returns, gives a signal for each year of one of which a return is overdue, or is not signed by all who must."""

from collections.abc import Iterator
from datetime import date

from concordat import plan
from concordat.kernel.answer import Because, because_record
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System
from concordat.kernel.text import counted
from concordat.plan.records import Pool, PoolReturn
from concordat.watch.on_record import fact
from concordat.watch.signal import Signal

TITLE = "Return of a pooled fund missing"
WHY = "Without its returns nobody outside the pool can see whether money that was put together is spent as agreed."
NEXT = "Have the return made and signed, and record it."
WRONG = {"late": "is overdue", plan.UNSIGNED: "is not signed by all who must sign it"}


def signals(system: System, on: date) -> Iterator[Signal]:
    """Give them for the year told of each pool, and for earlier years from the first return on that is recorded."""
    for pool in system.all(Pool):
        now = plan.pool_in_year(system, pool, on)
        recorded = sorted(one.quarter_ends for one in system.all(PoolReturn) if one.pool == pool.id)
        years = {str(FinancialYear.of(day)) for day in recorded} - {now.year}
        before = (plan.pool_in_year(system, pool, on, year) for year in sorted(years))
        for own in (*before, now):
            told = own.told.value.returns if own.told else ()
            wrong = [one for one in told if one.stands in WRONG and (own is now or one.quarter_ends >= min(recorded))]
            if wrong:
                yield _signal(own, wrong)


def _signal(own: plan.PoolInYear, wrong: list[plan.ReturnDue]) -> Signal:
    pool, first = own.pool, wrong[0]
    others = f"; {counted(len(wrong) - 1, 'other')} of the year besides" if len(wrong) > 1 else ""
    says = f"the return for the quarter to {first.quarter_ends}, due on {first.due}, {WRONG[first.stands]}{others}"
    end = because_record(f"returns are due {counted(pool.return_days, 'day')} after a quarter", "Pool", pool.id)
    return fact(
        name="pool_return_missing",
        of=pool.id,
        about=f"{pool.title}, {own.year}",
        says=says,
        weight="look at it",
        owners=(pool.host,),
        post=pool.pool_manager,
        since=first.due,
        because=Because(says, parts=(end,)),
        page=f"pools/{pool.id}?year={own.year}",
    )
