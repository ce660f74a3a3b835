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


def framework(ask: Ask) -> watch.Framework:
    """Return the outcomes framework."""
    made: watch.Framework = ask.remember("outcomes framework", lambda: watch.framework_of(ask.system, ask.day))
    return made


def family(ask: Ask) -> watch.Family:
    """Return every measure of every place against the average, judged together."""

    def work() -> watch.Family:
        return watch.family_of("every measure of every place", standings(ask), ask.system.rules)

    made: watch.Family = ask.remember("family of standings", work)
    return made


def assured(ask: Ask) -> tuple[watch.Assured, ...]:
    """Return what the chart over time of every measure of every place says of its variation and its target."""

    def work() -> tuple[watch.Assured, ...]:
        return watch.assured(measured(ask), framework(ask).traced, ask.system.rules)

    made: tuple[watch.Assured, ...] = ask.remember("assured", work)
    return made


def slopes(ask: Ask) -> tuple[watch.SlopeWithin, ...]:
    """Return the slope index of every measure within every area."""
    made: tuple[watch.SlopeWithin, ...] = ask.remember(
        "slopes within", lambda: watch.slopes_within(measured(ask), ask.system.rules)
    )
    return made
