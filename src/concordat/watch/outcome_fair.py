"""Whether a payment is fair before its first result: takes an outcome that is paid for and the values known, gives how many stand behind it, and why they are too few."""

from collections.abc import Iterable, Iterator, Sequence

from concordat.kernel.finding import Finding, Place
from concordat.kernel.period import FinancialYear
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import System
from concordat.kernel.text import shown
from concordat.watch.measured import AreaValue, measured
from concordat.watch.of_system import values_in
from concordat.watch.outcome_dial import asked
from concordat.watch.outcome_made import needs_before
from concordat.watch.outcome_points import Asked
from concordat.watch.outcome_power import fairness, in_unit
from concordat.watch.outcome_results import NO_READING, latest, reading
from concordat.watch.outcome_terms import PaidMeasure


def values_for(system: System, measures: Iterable[PaidMeasure]) -> tuple[AreaValue, ...]:
    """Return the values of the indicators that a basket is paid on."""
    own = {one.indicator.id: one.indicator for one in measures if one.indicator}
    values = values_in(system)
    if values is None:
        return ()
    return tuple(
        value for code, indicator in own.items() for value in measured((indicator,), values, {"indicator": code})
    )


def ready(
    measure: PaidMeasure, values: Sequence[AreaValue], rules: Rulebook, people: int | None = None
) -> Asked | None:
    """Return the outcome at the people given, agreed, or of the newest year known; None where nobody can say how many there are."""
    year = latest(measure, values)
    behind = people or measure.paid.people or (reading(measure, values, year).people(measure) if year else 0)
    before = NO_READING
    if year and needs_before(measure):
        before = reading(measure, values, FinancialYear(year.starts_in - measure.paid.years))
    return asked(measure, behind, before, rules)


def unfair(measure: PaidMeasure, values: Sequence[AreaValue], rules: Rulebook) -> Iterator[Finding]:
    """Give why an outcome cannot pay fairly: so few cannot show the difference; a warning where it is said why it pays all the same."""
    own = ready(measure, values, rules)
    if own is None:
        if measure.indicator is not None and measure.indicator.method != "as published":
            what = f"Nobody can say how many will stand behind a result of “{measure.title}”."
            then = "Bring its values, or say how many people there will be."
            yield Finding("people-not-known", what, "So chance cannot be told.", then, Place(field="people"), "warning")
        return
    found = fairness(own.one, own.people, rules)
    if found is not None and found.fair:
        return
    paid = measure.paid
    nearest = in_unit(found.smallest, measure.scale) if found else None
    tell = f" The nearest level that they can tell is {shown(nearest)}." if nearest is not None else ""
    what = f"{own.people:,} people cannot show whether “{measure.title}” moved from {paid.nothing_at} to {paid.all_at}.{tell}"
    why = "It would reward and punish by chance."
    then = "Join places or years, move the levels apart, take another indicator, or say why it is paid on all the same."
    yield Finding(
        "cannot-pay-fairly", what, why, then, Place(field="accepted_why"), "warning" if paid.accepted_why else "stop"
    )
