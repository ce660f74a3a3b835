"""What pages of alerts share: takes a question to the service, gives the signals of the day, kept until a record they read changes."""

from concordat import watch
from concordat.web.core.ask import Ask


def found(ask: Ask) -> tuple[watch.Signal, ...]:
    """Return every signal, the worst and surest first; raises Refused with all that cannot be watched."""
    made: tuple[watch.Signal, ...] = ask.remember("signals", lambda: watch.signals_of(ask.system, ask.day))
    return made
