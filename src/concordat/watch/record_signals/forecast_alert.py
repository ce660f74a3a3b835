"""Takes reports of forecasts and registers of risks, gives the newest alert of each sort of each body: a forecast that moved, support that was lost, a risk that came true."""

from collections.abc import Iterator
from datetime import date

from concordat import balance
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System
from concordat.plan import body_words
from concordat.watch.on_record import fact
from concordat.watch.signal import Signal

TITLE = "Forecast of the year moved"
WHY = "All plan with what a body says of its year: money that goes late in the year can hardly be found elsewhere."
CAUSE = "forecast of a body's year"
NEXT = "Ask the body what it will do about it by when, and what that means for those whose money hangs together with its own."


def signals(system: System, on: date) -> Iterator[Signal]:
    """Give those of the year of the day, for bodies of the system; older alerts of the same sort are read on the page of forecasts."""
    found, year = balance.forecasts(system, on), str(FinancialYear.of(on))
    names = body_words(system)
    if found is None:
        return
    newest: dict[tuple[str, str], date] = {}
    for one in found.alerts(year):
        if one.body not in found.inside or newest.setdefault((one.body, one.kind), one.day) != one.day:
            continue
        yield fact(
            name="forecast_alert",
            of=one.body,
            about=f"{names.get(one.body, one.body)}: {one.kind}",
            says=balance.alert_in_words(found, one).rstrip("."),
            weight="serious" if one.moves < 0 else "look at it",
            owners=(one.body,),
            since=one.day,
            because=balance.alert_because(found, one),
            page=f"forecasts/{one.body}?year={year}",
            sort=one.kind,
        )
