"""The path through `watch`: takes a system and the values that may be told, gives what the room tells: outcomes, measures off track, and alerts."""

from collections.abc import Iterable, Iterator

from concordat.kernel.finding import Refused
from concordat.kernel.outcome import Outcome, joined
from concordat.kernel.system import System
from concordat.kernel.text import counted
from concordat.watch.alerts_told import alert_figures, alerts_table, kinds_table
from concordat.watch.assured import assured
from concordat.watch.assured_told import assurance_in_words, assurance_matrix, assured_figures
from concordat.watch.finder import family_of
from concordat.watch.framework_told import framework_figures
from concordat.watch.measured import AreaValue
from concordat.watch.of_system import framework_of
from concordat.watch.on_record import on_record, seen_by
from concordat.watch.one_cause import one_of_each_cause
from concordat.watch.signal import WEIGHTS, Signal
from concordat.watch.standings import standings
from concordat.watch.watched_of import signals_of
from concordat.who.records import Body

TITLE = "What is achieved, and what has changed"
FAMILY = "every measure of every place"


def tell(system: System, values: Iterable[AreaValue]) -> Outcome:
    """Tell how many outcomes are measured, which measures are off track, and what has changed by more than chance.

    `values` are those that everyone may see; of too few people none. Nothing is told where nothing is watched.
    """
    seen = tuple(values)
    parts = (*_measures(system, seen), *_alerts(system, seen))
    return joined("watch", TITLE, parts, {"alerts": ("about", "signal", "weight")})


def _measures(system: System, values: tuple[AreaValue, ...]) -> Iterator[Outcome]:
    framework = framework_of(system, system.settings.as_at)
    wanted = framework_figures(framework)
    charts = assured(values, framework.traced, system.rules)
    if not wanted and not charts:
        return
    # How many stand out one by one, and would by chance, is told on the page of measures; here only those judged together.
    together = family_of(FAMILY, standings(values, system.rules), system.rules).figures()[1:2]
    says = ["; ".join(one.because.says for one in wanted) + "."] if wanted else []
    says += [assurance_in_words(charts)] if charts else []
    figures = (*wanted, *assured_figures(charts), *together)
    yield Outcome("watch", "", tuple(says), figures, (assurance_matrix(charts),) if charts else ())


def _alerts(system: System, values: tuple[AreaValue, ...]) -> Iterator[Outcome]:
    try:
        day = system.settings.as_at
        # Of what records ask to be acted on, only what everyone may read.
        acts = seen_by(on_record(system, day).signals, frozenset())
        found = one_of_each_cause((*signals_of(system, day, values), *acts))
    except Refused as refused:
        yield Outcome("watch", "", (), findings=refused.findings)
        return
    if found:
        names = {one.id: one.short_name or one.name for one in system.all(Body)}
        figures = alert_figures(found)
        kinds = ", ".join(f"{own} {weight}" for weight in WEIGHTS if (own := _of(found, weight)))
        says = f"By more than chance, or because a day has gone by, there are {counted(len(found), 'alert')}: {kinds}."
        yield Outcome("watch", "", (says,), figures, (alerts_table(found, names), kinds_table(found)))


def _of(found: Iterable[Signal], weight: str) -> int:
    return sum(1 for one in found if one.told.weight == weight)
