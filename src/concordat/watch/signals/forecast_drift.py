"""Takes the forecasts of lines, gives a signal where what is expected of the year has moved further than the first forecast's limits leave to chance."""

from collections.abc import Iterator
from math import log

from scipy import special

from concordat.watch.signal import Signal, Told, chance_of, in_a_thousand
from concordat.watch.watched import Case

TITLE = "Forecast has moved"
WHY = "What the plan, the beds and the money were set by is no longer what is expected."
NEXT = "Look at what is expected now beside the plan, say what moved it, and tell those whose budget or beds were set by it."
ABOUT = "Line"
CAUSE = "forecast of a line"


def signals(case: Case) -> Iterator[Signal]:
    """Give one for each line whose newest forecast lies so far from its first; limits are taken as those of a normal spread of logs.

    As months become known a right forecast moves less than it errs, so that the chance is at most the one told.
    """
    limits = case.limits
    for line in case.watched.lines:
        if len(line.forecasts) < 2:
            continue
        first, newest = line.forecasts[0], line.forecasts[-1]
        few = min(first.middle, newest.middle) < limits.whole("fewest_counted")
        if few or not 0 < first.lower < first.upper:
            continue
        spread = log(first.upper / first.lower) / (2 * float(special.ndtri((1 + limits["band"]) / 2)))
        moved = log(newest.middle / first.middle)
        chance = chance_of(2 * float(special.ndtr(-abs(moved) / spread)))
        if float(chance) >= limits["moved_chance"]:
            continue
        way, share = "up" if moved > 0 else "down", 100 * abs(newest.middle - first.middle) / first.middle
        says = f"{share:.1f} per cent {way} on what was expected of the year in {first.made:%B %Y}"
        public = f"what was expected of the year in {first.made:%B %Y} and in {newest.made:%B %Y}"
        why = f"{public}: {first.middle:,.0f} and {newest.middle:,.0f}, at most {in_a_thousand(chance)} that a right forecast moves so far"
        yield Signal(
            Told(
                name="forecast_drift",
                of=line.id,
                about=line.title,
                says=says,
                weight="look at it",
                sure=case.sure(chance),
                chance=chance,
                owners=tuple(filter(None, (line.buyer, line.provider))),
                post=line.post,
                since=newest.made,
            ),
            case.because(why, says, line.id, parts=(limits.because, case.scale.because), public=public),
        )
