"""Set a rule of attribution: takes which lines of monitoring are a commissioner's, or are not, since when and why, gives the rule and ends the one it replaces."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Literal

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.period import Interval, holds
from concordat.kernel.system import System
from concordat.pay.challenges import CHALLENGERS
from concordat.pay.monitoring.fields import fields_of
from concordat.pay.monitoring.live import national_codes
from concordat.pay.records import AttributionRule

TITLE = "Set a rule of attribution"
ROLES = CHALLENGERS
Compared = Literal["is", "starts with", "contains"]
TheyAre = Literal["theirs", "not theirs"]
MATCHES: Mapping[Compared, Literal["EXACT", "PREFIX", "CONTAINS"]] = {
    "is": "EXACT",
    "starts with": "PREFIX",
    "contains": "CONTAINS",
}
EFFECTS: Mapping[TheyAre, Literal["INCLUDE", "EXCLUDE"]] = {"theirs": "INCLUDE", "not theirs": "EXCLUDE"}


@dataclass(frozen=True, kw_only=True)
class Given:
    """A rule by which lines are one commissioner's, or are not.

    - `id`: a code that never changes
    - `body`: the commissioner that sets it
    - `commissioner`: the commissioner whose lines they are, or are not
    - `attribute`: the field of monitoring it looks at
    - `code`: what stands in that field
    - `compared`: whether the whole of it, its beginning or any part of it is that code
    - `they_are`: whether such lines are the commissioner's
    - `starts`: the first day of the months it holds for
    - `ends`: the first day it does not; none while it goes on
    - `reason`: why, and where it was agreed
    - `replaces`: the rule that ends the day this one starts
    """

    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body", "commissioner": "Body", "replaces": "AttributionRule"}
    NEW: ClassVar[Mapping[str, str]] = {"id": "AttributionRule"}
    LONG: ClassVar[tuple[str, ...]] = ("reason",)

    id: str
    body: str
    commissioner: str
    attribute: str
    code: str
    compared: Compared = "is"
    they_are: TheyAre = "theirs"
    starts: date
    ends: date | None = None
    reason: str
    replaces: str = ""


def choices(system: System, day: date, started: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Offer the fields of monitoring."""
    return {"attribute": _attributes(system, day)}


def body(given: Given, system: System) -> str:
    """Return the commissioner that sets it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    if given.attribute and given.attribute not in _attributes(system, moment.day):
        what = f"Monitoring has no field “{given.attribute}”."
        yield refuse("unknown-field", what, "A rule looks at a field of a line.", "Choose one.", "attribute")
    if given.ends is not None and given.ends <= given.starts:
        what = f"It ends on {given.ends}, and starts on {given.starts}."
        yield refuse("bad-date", what, "It would never hold.", "Correct one of the days.", "ends")
        return
    old = find(system, AttributionRule, given.replaces) if given.replaces else None
    if old is not None and (old.starts >= given.starts or not holds(old.starts, old.ends, given.starts)):
        what = f"{old.rule} is not in force up to {given.starts}."
        yield refuse("nothing-to-end", what, "A rule ends where the next begins.", "Correct rule or day.", "replaces")
    if given.starts < moment.day:
        what = f"It starts on {given.starts}, and today is {moment.day}."
        why = "Files of months that have gone are then asked about by it."
        yield Finding("looks-back", what, why, "See that it was agreed for those months.", severity="warning")
    if given.they_are == "theirs":
        yield from _claimed(given, system)


def _claimed(given: Given, system: System) -> Iterator[Finding]:
    own = Interval(given.starts, given.ends)
    whose = _whose(given, system)
    for one in system.all(AttributionRule):
        same = (one.attribute, one.match, one.code) == (given.attribute, MATCHES.get(given.compared), given.code)
        ends = given.starts if one.rule == given.replaces else one.ends
        if ends is not None and ends <= one.starts:
            continue
        if same and one.effect == "INCLUDE" and one.commissioner != whose and Interval(one.starts, ends).overlap(own):
            what = f"{one.rule} says that the same lines are {one.commissioner}'s."
            why = "Where two rules name two commissioners, no line is given to either."
            yield refuse("contradicts", what, why, "Replace that rule, or agree another day.", "replaces")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say which lines are whose from then on, and which rule ends."""
    are = "are" if given.they_are == "theirs" else "are not"
    until = f" until {given.ends}" if given.ends else ""
    says = [
        f"From {given.starts}{until} lines whose {given.attribute} {given.compared} “{given.code}” {are} {given.commissioner}'s."
    ]
    if given.replaces:
        says.append(f"{given.replaces} ends that day.")
    return (*says, "Files are asked by it from now on; no total changes. Everyone can see the rule and its reason.")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the rule, and the one it replaces with its end."""
    own = AttributionRule(
        rule=given.id,
        commissioner=_whose(given, system),
        attribute=given.attribute,
        code=given.code,
        match=MATCHES[given.compared],
        effect=EFFECTS[given.they_are],
        starts=given.starts,
        ends=given.ends,
        note=given.reason,
        source=f"set by {given.body} on {moment.day}",
    )
    old = find(system, AttributionRule, given.replaces) if given.replaces else None
    return Change(add=(own,), amend=(replace(old, ends=given.starts),) if old is not None else ())


def _whose(given: Given, system: System) -> str:
    """Return the commissioner as files of monitoring write it, by its national code."""
    return national_codes(system).get(given.commissioner, [given.commissioner])[0]


def _attributes(system: System, day: date) -> tuple[str, ...]:
    return tuple(field.name for field in fields_of(system.rules, "actual", day))
