"""Plan a mitigation: takes what it takes out of which setting and where these units land, gives it with its destinations."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings, refuse, shared_fields
from concordat.kernel.system import System
from concordat.kernel.text import counted
from concordat.need.of_place.destination_sheet import DestinationSheet, read_destinations
from concordat.need.of_place.known import settings_of
from concordat.need.of_place.mitigation_checks import as_stops, destination_findings, mitigation_findings
from concordat.need.records import Mitigation

TITLE = "Plan what keeps people out of hospital"
ROLES = ("contract manager",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """A mitigation with its destinations.

    - `id`: a new code
    - `body`: the body that answers for it
    - `title`: what it is, in plain words
    - `family`: mitigations that stand on the same kind of evidence
    - `setting`: the setting it takes units out of
    - `does`: whether it avoids units, or converts them to another setting
    - `to_setting`: the setting that they are converted to
    - `age_from`: the first age it is for
    - `age_to`: the last age it is for; empty for no limit
    - `takes_from`: the least share of these units that it takes, in eight cases of ten, such as 0.02
    - `takes_to`: the most, such as 0.06
    - `year_from`: the first year in which it takes full effect
    - `scheme`: the programme that counts it
    - `destinations`: destination,share,ratio_low,ratio_high,unit_cost,payer,lag,owner as CSV, with that first line; shares sum to 1
    - `source`: where its effect is written, so that anyone can check it
    """

    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}
    NEW: ClassVar[Mapping[str, str]] = {"id": "Mitigation"}
    LONG: ClassVar[tuple[str, ...]] = ("destinations",)
    SHEETS: ClassVar[tuple[str, ...]] = ("destinations",)
    GROUPS: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "What it is": ("id", "body", "title", "family", "scheme", "source"),
        "What it takes": ("setting", "does", "to_setting", "age_from", "age_to", "takes_from", "takes_to", "year_from"),
        "Where these units land": ("destinations",),
    }

    id: str
    body: str
    title: str
    family: str
    setting: str
    does: Literal["avoid", "convert"] = "avoid"
    to_setting: str = ""
    age_from: int = 0
    age_to: int | None = None
    takes_from: Decimal
    takes_to: Decimal
    year_from: int
    scheme: str = ""
    destinations: str
    source: str


def body(given: Given, system: System) -> str:
    """Return the body that answers for it."""
    return given.body


def choices(system: System, day: date, started: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return the settings that there is activity of."""
    return {"setting": settings_of(system)}


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it: the mitigation, each line of the sheet, and shares that do not sum to 1."""
    own = given_findings(given, system)
    if own:
        return own
    return tuple(_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    made, sheet = _made(given, moment), _sheet(given, system, moment)
    if any(one.title == given.title for one in system.all(Mitigation)):
        what = f"Another mitigation is called “{given.title}”."
        yield refuse("same-title", what, "Results would not tell them apart.", "Say what differs.", "title")
    yield from as_stops(mitigation_findings(made, settings_of(system)))
    yield from sheet.findings
    if not sheet.findings:
        yield from as_stops(destination_findings(made, sheet.destinations))


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what it does from when on, and where units land."""
    sheet = _sheet(given, system, moment)
    nobody = [one.destination for one in sheet.destinations if one.unit_cost and not one.owner]
    says = [
        f"“{given.title}” takes between {given.takes_from} and {given.takes_to} of {given.setting} out from {given.year_from} on.",
        f"Its units land in {counted(len(sheet.destinations), 'destination')}; projections and the ledger show it at once, to everyone.",
    ]
    if nobody:
        says.append(f"Nobody is named who gives {', '.join(nobody)}.")
    return tuple(says)


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the mitigation and its destinations."""
    return Change(add=(_made(given, moment), *_sheet(given, system, moment).destinations))


def _made(given: Given, moment: Moment) -> Mitigation:
    own = shared_fields(given, Mitigation)
    return Mitigation(**own, low=given.takes_from, high=given.takes_to, recorded=moment.day)


def _sheet(given: Given, system: System, moment: Moment) -> DestinationSheet:
    return read_destinations(given.destinations, given.id, system, moment.day, given.source)
