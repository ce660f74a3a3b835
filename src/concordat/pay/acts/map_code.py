"""Map a raw point of delivery: takes what stands in a file and the national code it means, gives the mapping with reviewer, note and first day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings, refuse, shared_fields
from concordat.kernel.period import holds
from concordat.kernel.system import System
from concordat.pay.challenges import CHALLENGERS
from concordat.pay.monitoring.month_sheet import POINTS
from concordat.pay.records import PointOfDeliveryMapping

TITLE = "Map a code of monitoring"
ROLES = CHALLENGERS


@dataclass(frozen=True, kw_only=True)
class Given:
    """What a raw code means.

    - `raw`: the code as it stands in files
    - `code`: the national point of delivery that it means
    - `body`: the body whose reviewer it is
    - `reviewer`: the post of who reviewed it
    - `note`: how it is known
    - `starts`: the first day of files it is read so in
    - `ends`: the first day it is not; none while it goes on
    """

    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}
    LONG: ClassVar[tuple[str, ...]] = ("note",)

    raw: str
    code: str
    body: str
    reviewer: str
    note: str
    starts: date
    ends: date | None = None


def choices(system: System, day: date, started: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Offer the national points of delivery."""
    return {"code": _points(system)}


def body(given: Given, system: System) -> str:
    """Return the body of the reviewer."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    points = _points(system)
    if given.code and given.code not in points:
        what = f"“{given.code}” is no national point of delivery."
        yield refuse("unknown-code", what, "A code is mapped to one of the list.", "Choose one of it.", "code")
    if given.raw in points:
        what = f"“{given.raw}” is a national code itself."
        yield refuse("maps-a-code", what, "A national code means what it says.", "Correct the file instead.", "raw")
    if given.ends is not None and given.ends <= given.starts:
        what = f"It ends on {given.ends}, and starts on {given.starts}."
        yield refuse("bad-date", what, "It would never hold.", "Correct one of the days.", "ends")
    for one in _others(given, system):
        if one.starts == given.starts:
            what = f"“{one.raw}” is mapped to {one.code} from {one.starts}."
            yield refuse("duplicate-key", what, "It was reviewed already.", "Give a later day.", "starts")
        elif one.starts > given.starts and (given.ends is None or one.starts < given.ends):
            what = f"“{one.raw}” is mapped to {one.code} from {one.starts} on."
            yield refuse(
                "overlapping-dates", what, "It has one meaning a day.", f"End this one by {one.starts}.", "ends"
            )


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say how files are read from then on, and which meaning ends."""
    until = f" until {given.ends}" if given.ends else ""
    says = [f"“{given.raw}” is read as {given.code} from {given.starts}{until}, by {given.reviewer} of {given.body}."]
    ended = _ended(given, system)
    if ended is not None:
        says.append(f"That it means {ended.code} ends that day.")
    return (*says, "Totals recorded before stay as they are. Everyone can see the mapping and its note.")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the mapping, and the one it follows with its end."""
    source = f"recorded by {given.body} on {moment.day}"
    own = PointOfDeliveryMapping(**shared_fields(given, PointOfDeliveryMapping), source=source)
    ended = _ended(given, system)
    return Change(add=(own,), amend=(replace(ended, ends=given.starts),) if ended is not None else ())


def _others(given: Given, system: System) -> Iterator[PointOfDeliveryMapping]:
    return (one for one in system.all(PointOfDeliveryMapping) if one.raw == given.raw)


def _ended(given: Given, system: System) -> PointOfDeliveryMapping | None:
    """Return the mapping in force on the day this one starts."""
    own = (one for one in _others(given, system) if one.starts < given.starts)
    return next((one for one in own if holds(one.starts, one.ends, given.starts)), None)


def _points(system: System) -> tuple[str, ...]:
    families = system.rules.history(POINTS)[-1].value.values()
    return tuple(dict.fromkeys(code for codes in families for code in codes.split()))
