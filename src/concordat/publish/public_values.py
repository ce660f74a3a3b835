"""Public values: takes a system and a day, gives the values of its indicators as everyone may see them."""

from datetime import date

from concordat import watch
from concordat.kernel.system import System
from concordat.publish.areas_within import areas_within
from concordat.publish.safe_values import Safe, made_safe
from concordat.watch.records import Indicator


def public_values(system: System, on: date) -> Safe:
    """Return every value, those of too few people left out, with what could be worked out all the same."""
    values = watch.measured(system.all(Indicator), watch.values_in(system))
    return made_safe(values, system.rules, on, areas_within(system, (one.area for one in values)))
