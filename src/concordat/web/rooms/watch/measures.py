"""What pages of measures share: takes a question to the service, gives values as measured and standings, kept until a record changes."""

from concordat import watch
from concordat.publish.public_values import public_values
from concordat.publish.safe_values import Safe
from concordat.web.core.ask import Ask


def safe(ask: Ask) -> Safe:
    """Return every value that everyone may see, with what could be worked out all the same."""
    made: Safe = ask.remember("measured", lambda: public_values(ask.system, ask.day))
    return made


def measured(ask: Ask) -> tuple[watch.AreaValue, ...]:
    """Return every value of every indicator; everyone reads these pages, so that values of too few people are left out."""
    return safe(ask).values


def standings(ask: Ask) -> tuple[watch.Standing, ...]:
    """Return where every area stands under every indicator."""
    made: tuple[watch.Standing, ...] = ask.remember(
        "standings", lambda: watch.standings(measured(ask), ask.system.rules)
    )
    return made


def within(ask: Ask) -> tuple[watch.Within, ...]:
    """Return how unequal every measure is within every area."""
    made: tuple[watch.Within, ...] = ask.remember("within", lambda: watch.within(measured(ask), ask.system.rules))
    return made
