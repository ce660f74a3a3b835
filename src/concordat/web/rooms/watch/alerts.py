"""What pages of alerts share: takes a question to the service, gives the signals of the day, kept until a record they read changes."""

from decimal import Decimal

from concordat import watch
from concordat.kernel.answer import Answer
from concordat.web.core.ask import Ask
from concordat.web.rooms.watch import measures


def case(ask: Ask) -> watch.Case:
    """Return what is watched; everyone reads these pages, so that values of too few people are left out."""
    made: watch.Case = ask.remember("watched", lambda: watch.case_of(ask.system, ask.day, measures.measured(ask)))
    return made


def found(ask: Ask) -> tuple[watch.Signal, ...]:
    """Return every signal that who asks may read, those of one cause as one, the worst and surest first; raises Refused with all that cannot be watched."""
    made: tuple[watch.Signal, ...] = ask.remember("signals", lambda: watch.signals_of_case(case(ask)))
    open_to_them = watch.seen_by(on_record(ask).signals, ask.bodies)
    return watch.one_of_each_cause((*made, *open_to_them))


def on_record(ask: Ask) -> watch.OnRecord:
    """Return what records ask to be acted on, for whoever may read it, and what could not be looked at."""
    made: watch.OnRecord = ask.remember("signals of records", lambda: watch.on_record(ask.system, ask.day))
    return made


def by_chance(ask: Ask) -> tuple[Answer[Decimal], ...]:
    """Return how many alerts chance alone would make, where anything watched is a matter of chance."""
    made = watch.alerts_by_chance(case(ask))
    return (made,) if made else ()
