"""Alerts by chance: takes what is watched, gives how many alerts there would be on average if every plan were right and nothing changed."""

from decimal import Decimal

from scipy import special

from concordat.kernel.answer import Answer, Because
from concordat.kernel.text import counted
from concordat.watch.false_discovery import expected_false_flags
from concordat.watch.months_reported import reported
from concordat.watch.numbers import numbers_of
from concordat.watch.watched import Case

PLACES = 2


def alerts_by_chance(case: Case) -> Answer[Decimal] | None:
    """Return the number that chance alone would signal, of plans exceeded and of measures getting worse; None where neither is watched.

    Days that have passed, data that are late and charts over time are no such tests, and are left out.
    """
    plans = sum(1 for one in case.watched.lines if one.plan and any(True for _ in reported(one)))
    marker = numbers_of(case.rules, "trend")
    long = sum(1 for one in case.watched.measures if len(one.points) >= marker.whole("points"))
    if not plans and not long:
        return None
    # A marker tells both ways, and only the worse one is signalled.
    worse = float(special.chdtrc(1, marker["chi_squared"])) / 2
    expected = expected_false_flags(plans, case.limits["plan_chance"]) + expected_false_flags(long, worse)
    value = Decimal(str(round(expected, PLACES)))
    says = f"of {counted(plans, 'plan')} and {counted(long, 'measure')} of places watched, if every plan were right and nothing changed"
    because = Because(says, value, parts=(case.limits.because, marker.because))
    return Answer(value, because, "watch.alerts_by_chance")
