"""Takes months of lines with the limits of their first forecast, gives a signal where too many months lie beyond them on the same side."""

from collections.abc import Iterator
from decimal import Decimal

from scipy import special

from concordat.kernel.text import counted
from concordat.watch.months_reported import reported
from concordat.watch.signal import Signal, Told, chance_of, in_a_thousand
from concordat.watch.watched import Case

TITLE = "Months beyond their forecast"
WHY = "The forecast that the plan was held against does not describe this year: its odds can no longer be trusted."
NEXT = "Ask what is different this year, have the forecast made again with the months known, and look at its odds."
ABOUT = "Line"
CAUSE = "forecast of a line"


def signals(case: Case) -> Iterator[Signal]:
    """Give one for each line of which so many months lie beyond, taking each month to go its own way."""
    limits = case.limits
    beyond = (1 - limits["band"]) / 2
    for line in case.watched.lines:
        ahead = {one.month: one for one in line.forecasts[0].months} if line.forecasts else {}
        months = [(month, activity, ahead[month]) for month, activity in reported(line) if month in ahead]
        above = [month for month, activity, own in months if activity > own.upper]
        below = [month for month, activity, own in months if activity < own.lower]
        side, outside = ("above", above) if len(above) >= len(below) else ("below", below)
        done = sum((activity for _, activity, _ in months), Decimal(0))
        if len(outside) < limits.whole("months_outside") or done < limits.whole("fewest_counted"):
            continue
        chance = chance_of(2 * float(special.bdtrc(len(outside) - 1, len(months), beyond)))
        says = f"{len(outside)} of {counted(len(months), 'month')} reported lie {side} the limits of their forecast"
        why = f"{says}: {in_a_thousand(chance)} if the forecast were right and each month went its own way"
        yield Signal(
            Told(
                name="forecast_missed",
                of=line.id,
                about=line.title,
                says=says,
                weight="look at it",
                sure=case.sure(chance),
                chance=chance,
                owners=tuple(filter(None, (line.buyer,))),
                post=line.post,
                since=outside[0],
            ),
            case.because(why, says, line.id, parts=(limits.because, case.scale.because)),
        )
