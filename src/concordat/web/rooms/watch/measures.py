"""What pages of measures share: takes a question to the service, gives values as measured and standings, kept until a record changes."""

from concordat import watch
from concordat.publish.safe_values import safe_values
from concordat.watch.records import Indicator
from concordat.web.core.ask import Ask


def measured(ask: Ask) -> tuple[watch.AreaValue, ...]:
    """Return every value of every indicator; everyone reads these pages, so that values of too few people are left out."""

    def work() -> tuple[watch.AreaValue, ...]:
        values = watch.measured(ask.system.all(Indicator), watch.values_in(ask.system))
        return safe_values(values, ask.system.rules, ask.day)

    made: tuple[watch.AreaValue, ...] = ask.remember("measured", work)
    return made


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
