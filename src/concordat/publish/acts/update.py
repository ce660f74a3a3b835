"""Give an update: takes what is told and what is not, gives an update under a promise, whose clock starts anew."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.publish.acting import BODY_ROLES
from concordat.publish.names import names_of
from concordat.publish.records import Update, UpdatePromise
from concordat.publish.trackers.update_promises import row

TITLE = "Give an update"
ROLES = BODY_ROLES


@dataclass(frozen=True, kw_only=True)
class Given:
    """An update.

    - `promise`: the promise it is given under
    - `says`: what is told
    - `paper`: the paper that says it
    - `not_told`: what is not told, and why
    """

    REFERS: ClassVar[Mapping[str, str]] = {"promise": "UpdatePromise", "paper": "Paper"}
    LONG: ClassVar[tuple[str, ...]] = ("says", "not_told")

    promise: str
    says: str
    paper: str = ""
    not_told: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that promised."""
    promise = find(system, UpdatePromise, given.promise)
    return promise.by if promise else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    promise = find(system, UpdatePromise, given.promise)
    if promise is None:
        return
    if promise.met:
        what = f"The promise was marked met on {promise.met}."
        yield refuse("not-open", what, "No update is owed under it.", "Promise anew.", "promise")
    if find(system, Update, given.promise, str(moment.day)):
        what = f"An update was given on {moment.day} already."
        yield refuse("duplicate-key", what, "It may have been given before.", "Give the next one later.", "promise")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what happens to the clock, and who sees it."""
    promise = system.one(UpdatePromise, given.promise)
    before = row(system, promise, moment.day).value
    committee = names_of(system).get(promise.committee, promise.committee)
    kept = ("Everyone sees that something is not told, and why.",) if given.not_told else ()
    return (
        f"{committee} is given an update, {before.days} days after the last; the clock starts anew.",
        f"The next one is due within {promise.largest_gap_days} days.",
        *kept,
        "Everyone can read it.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the update."""
    update = Update(
        promise=given.promise,
        on=moment.day,
        says=given.says,
        paper=given.paper,
        not_told=given.not_told,
        source=f"given on {moment.day}",
    )
    return Change(add=(update,))
