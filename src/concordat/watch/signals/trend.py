"""Takes measures of areas over time, gives a signal where one is getting worse beyond chance."""

from collections.abc import Iterator

from scipy import special

from concordat.watch.calculations.trend import Given, calculate
from concordat.watch.signal import Signal, Told, chance_of, in_a_thousand
from concordat.watch.watched import Case

TITLE = "Getting worse"
WHY = "People's health or care gets worse over several periods, by more than chance, and no single period decides it."
NEXT = "Ask who owns the measure for the cause and for what is done about it, and bring it to the next meeting."
ABOUT = "Indicator"


def signals(case: Case) -> Iterator[Signal]:
    """Give one for each measure of an area whose trend marker is worse."""
    for one in case.watched.measures:
        given = Given(points=one.points, direction=one.direction, confidence=case.watched.confidence)
        found = calculate(given, case.rules)
        chi_squared = found.value.chi_squared
        if found.value.judgement != "worse" or chi_squared is None:
            continue
        chance = chance_of(float(special.chdtrc(1, chi_squared)))
        since = found.value.used[0]
        says = f"{found.value.trend} over {len(found.value.used)} periods, which is worse"
        why = f"{says}: {in_a_thousand(chance)} that chance alone makes such a trend"
        yield Signal(
            Told(
                name="trend",
                of=one.id,
                about=one.title,
                says=says,
                weight="serious",
                sure=case.sure(chance),
                chance=chance,
                owners=tuple(filter(None, (one.owner,))),
                post=one.post,
                since=since,
            ),
            case.because(why, says, one.id, parts=(*found.because.parts[:1], case.scale.because)),
        )
