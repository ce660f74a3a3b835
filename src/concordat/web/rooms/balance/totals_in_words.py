"""The control total in sentences: takes the regime and its tests, gives what the page of both sides of the money says first."""

from collections.abc import Iterator

from concordat import balance
from concordat.kernel.text import amount
from concordat.web.core.ask import Ask

WITHOUT = (
    "No control total is recorded for the year, so that nothing says what must be reached. Bring balance/control_totals.csv, with one row "
    "for each body and one for the body that stands for the area."
)
NO_REGIME = "No regime of that day tests anything: bodies were topped up, so that nothing had to be reached."


def says(
    ask: Ask, regime: balance.Regime | None, tests: tuple[balance.Test, ...], lacking: tuple[str, ...], alike: bool
) -> Iterator[str]:
    """Give what the page says first: whether what must be reached is, by whose rules, and why no chance is told where none is."""
    whole, bodies = tests[-1], [one for one in tests[:-1] if one.met is not None]
    if whole.ahead is not None:
        far = amount(abs(whole.ahead.value), "£")
        result = f"is {far} ahead of" if whole.met else f"misses by {far}"
        yield f"The system {result} what it must reach; {balance.bodies_in_words(tests)}."
    elif not bodies:
        yield WITHOUT
    yield regime.says if regime else NO_REGIME
    if bodies and lacking:
        names = ", ".join(ask.names.get(one, one) for one in lacking)
        yield f"No chance is told: {names} have no control total."
    if alike:
        yield "No chance is told: nothing on record makes one possible year differ from another."
    yield (
        "Conditional money is not in the position that is tested: what is earned is told beside it. Prices, activity and savings can be "
        "tried; nothing of it is recorded."
    )
