"""What pages of alerts share: takes a question to the service, gives the signals of the day, kept until a record they read changes."""

from concordat import watch
from concordat.web.core.ask import Ask
from concordat.web.rooms.watch import measures


def found(ask: Ask) -> tuple[watch.Signal, ...]:
    """Return every signal, the worst and surest first; raises Refused with all that cannot be watched.

    Everyone reads these pages, so that values of too few people signal nothing.
    """

    def work() -> tuple[watch.Signal, ...]:
        return watch.signals_of(ask.system, ask.day, measures.measured(ask))

    made: tuple[watch.Signal, ...] = ask.remember("signals", work)
    return made
