"""What a comparison of routes is given: takes options with costs over their lives, gives a finding for everything that cannot be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from concordat.kernel.finding import Finding
from concordat.kernel.wrong_given import bad, below_nought, repeated

Route = Literal[
    "own capital", "alliance", "strategic estates partnership", "other framework", "separate purchase", "do nothing"
]
PARTNERSHIP = "strategic estates partnership"
LONGEST = 125


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteOption:
    """One route by which a scheme may be done, with its cost to all bodies together in prices of one year, the first year being now.

    - `life` in years; `capital`, `running`, `risk` (what may go wrong times how likely) and `income` by year, in pounds
    - `residual`: what is left at the end, in pounds; `effects`: what no price tells
    """

    route: Route
    life: int
    capital: tuple[Decimal, ...]
    running: tuple[Decimal, ...] = ()
    risk: tuple[Decimal, ...] = ()
    income: tuple[Decimal, ...] = ()
    residual: Decimal = Decimal(0)
    effects: str = ""


def scheme_findings(options: Sequence[RouteOption], chosen: str) -> Iterator[Finding]:
    """Give every finding that prevents a comparison."""
    if not options:
        yield bad("options", "is empty", "missing-field")
    yield from repeated((one.route for one in options), "options")
    if chosen and chosen not in {one.route for one in options}:
        yield bad("chosen", f"is “{chosen}”, which is not among the options", "unknown-name")
    for one in options:
        where = f"options.{one.route}"
        if not 1 <= one.life <= LONGEST:
            yield bad(f"{where}.life", f"does not lie between 1 and {LONGEST} years")
        for name in ("capital", "running", "risk", "income"):
            costs: tuple[Decimal, ...] = getattr(one, name)
            if len(costs) > one.life:
                yield bad(f"{where}.{name}", f"has {len(costs)} years, and the life is {one.life}", "beyond-life")
            for cost in costs:
                yield from below_nought(cost, f"{where}.{name}")
        yield from below_nought(one.residual, f"{where}.residual")
        if not any(one.capital) and not any(one.running) and one.route != "do nothing":
            yield bad(where, "costs nothing", "missing-field", "What costs nothing would win every comparison.")
