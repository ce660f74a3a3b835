"""Takes the forecasts of lines, gives a signal where the odds that the plan is exceeded have risen and are high."""

from collections.abc import Iterator

from concordat.watch.signal import Signal, Told, chance_of, in_a_thousand
from concordat.watch.watched import Case

TITLE = "Odds of passing the plan are rising"
WHY = "There is still time to act before the plan is passed; afterwards only the bill can be shared."
NEXT = "Look at what the possible years cost whom, and agree what is done now, or which plan would be safe."
ABOUT = "Line"
CAUSE = "forecast of a line"


def signals(case: Case) -> Iterator[Signal]:
    """Give one for each line whose odds rose so much between its first forecast and its newest, and are as high as the rulebook says."""
    limits = case.limits
    for line in case.watched.lines:
        known = [(one.made, one.exceeded) for one in line.forecasts if one.exceeded is not None]
        if len(known) < 2 or line.forecasts[0].middle < limits.whole("fewest_counted"):
            continue
        (begun, before), (made, now) = known[0], known[-1]
        if float(now - before) < limits["odds_rise"] or float(now) < limits["odds_above"]:
            continue
        kept = chance_of(1 - float(now))
        says = f"{100 * now:.0f} in 100 possible years pass the plan, {100 * before:.0f} in 100 by the forecast of {begun:%B %Y}"
        why = f"{says}: {in_a_thousand(kept)} that it is kept"
        yield Signal(
            Told(
                name="odds_rising",
                of=line.id,
                about=line.title,
                says=says,
                weight="serious",
                sure=case.sure(kept),
                chance=kept,
                owners=tuple(filter(None, (line.buyer, line.provider))),
                post=line.post,
                since=made,
            ),
            case.because(why, says, line.id, parts=(limits.because, case.scale.because)),
        )
