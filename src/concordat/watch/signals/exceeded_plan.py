"""Takes the months and plans of lines, gives a signal where activity to date is above its plan for the same months beyond chance."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.text import counted
from concordat.need import ExpectedLine, odds_of
from concordat.watch.months_reported import IN_A_YEAR, days_in, month_after, reported
from concordat.watch.signal import Signal, Told, chance_of, in_a_thousand
from concordat.watch.watched import Case, WatchedLine

TITLE = "Plan exceeded"
WHY = "More is done than was planned, and what that costs falls on somebody: on whom, the form of payment says."
NEXT = "Look at the line’s odds and its cost by form, agree with the provider what drives it, and change the plan or the care."
ABOUT = "Line"


def signals(case: Case) -> Iterator[Signal]:
    """Give one for each line whose activity a year as planned would hardly bring, unless it is of few people."""
    limits = case.limits
    for line in case.watched.lines:
        months = list(reported(line))
        planned = _planned(line)
        if not planned or not months:
            continue
        done = sum((activity for _, activity in months), Decimal(0))
        # A share of a plan gives its few people back to whoever knows the plan.
        if done <= planned or done < limits.whole("fewest_counted"):
            continue
        expected = ExpectedLine(mean=planned, dispersion=Decimal(str(limits["dispersion"])))
        chance = chance_of(odds_of(expected, Decimal(0)).above(float(done) - 1))
        if chance >= Decimal(str(limits["plan_chance"])):
            continue
        more = 100 * (done - planned) / planned
        told, last = counted(len(months), "month"), months[-1][0]
        says = f"{more:.1f} per cent above its plan for {told} reported"
        public = f"activity of {told} up to {last:%B %Y} against the plan of the same"
        why = f"{public}: {done:,.0f} against {planned:,.0f}, {in_a_thousand(chance)} if the plan were right and chance did the rest"
        yield Signal(
            Told(
                name="exceeded_plan",
                of=line.id,
                about=line.title,
                says=says,
                weight="serious",
                sure=case.sure(chance),
                chance=chance,
                owners=tuple(filter(None, (line.buyer, line.provider))),
                post=line.post,
                since=last,
            ),
            case.because(why, says, line.id, parts=(limits.because, case.scale.because), public=public),
        )


def _planned(line: WatchedLine) -> Decimal | None:
    """Return the plan of the months that were reported, by their days; nothing without a plan."""
    if line.plan is None:
        return None
    whole = sum(days_in(month_after(line.first, place)) for place in range(IN_A_YEAR))
    own = sum(days_in(month) for month, _ in reported(line))
    share = Fraction(line.plan) * own / whole
    return Decimal(share.numerator) / share.denominator
