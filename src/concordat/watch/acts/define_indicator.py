"""Define an indicator: takes what is counted of what, for which people, which direction is better and who checks it, gives it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings, refuse, shared_fields
from concordat.kernel.system import System
from concordat.watch.records import Indicator
from concordat.watch.records.indicators import Better, Method

TITLE = "Define an indicator"
ROLES = ("contract manager",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """An indicator.

    - `id`: a new code
    - `body`: the body that keeps the definition
    - `title`: what it measures, in plain words
    - `why`: why it matters to people
    - `method`: how its values come about: a proportion or rate worked out from counts, or as published
    - `top`: what is counted
    - `bottom`: out of what
    - `population`: which people
    - `better`: which direction is better
    - `multiplier`: for how many the value stands: 100 for per cent, 100,000 for a rate
    - `unit`: the unit in words, such as per cent
    - `data_source`: the data it is taken from
    - `author`: the post that wrote it, not a person
    - `checker`: another post that checked it
    - `next_review`: the day on which it is next looked at
    - `disclosure`: the rule by which small counts are kept back
    """

    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}
    NEW: ClassVar[Mapping[str, str]] = {"id": "Indicator"}
    GROUPS: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "What it measures": ("id", "body", "title", "why"),
        "How it is counted": ("method", "top", "bottom", "population", "better", "multiplier", "unit", "data_source"),
        "Who answers for it": ("author", "checker", "next_review", "disclosure"),
    }

    id: str
    body: str
    title: str
    top: str
    bottom: str
    population: str
    method: Method
    better: Better
    multiplier: Decimal = Decimal(1)
    unit: str = ""
    why: str = ""
    data_source: str = ""
    author: str = ""
    checker: str = ""
    next_review: date | None = None
    disclosure: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that keeps it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    if any(one.title == given.title for one in system.all(Indicator)):
        what, why = (
            f"Another indicator is called “{given.title}”.",
            "An outcome that names it would be measured by either.",
        )
        yield refuse("same-title", what, why, "Say what differs in its title.", "title")
    if given.multiplier <= 0:
        what = f"Its values would stand for {given.multiplier} people."
        yield refuse("bad-number", what, "Nothing is counted for nobody.", "Give a number above nought.", "multiplier")
    if given.checker and given.checker == given.author:
        what = f"“{given.checker}” would check its own definition."
        yield refuse("own-checker", what, "A slip is seldom seen by who made it.", "Name another post.", "checker")
    if given.next_review and given.next_review <= moment.day:
        what = f"It would be looked at again on {given.next_review}, which is not after today."
        yield refuse("not-after", what, "A review is to come.", "Give a later day.", "next_review")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be measured and who sees it."""
    direction = "neither direction is better" if given.better == "neither" else f"{given.better} is better"
    return (
        f"“{given.title}” counts {given.top} out of {given.bottom}; {direction}.",
        "Outcomes can be measured by it, and its values can be brought.",
        "Everyone can see it.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the indicator."""
    own = shared_fields(given, Indicator)
    return Change(add=(Indicator(**own, recorded=moment.day, source=f"recorded on {moment.day}"),))
