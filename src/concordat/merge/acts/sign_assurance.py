"""Sign an assurance: takes a heading of due diligence at an old body and the post that signs for one side, gives it signed; not green without evidence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Literal

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings, refuse
from concordat.kernel.system import System
from concordat.merge.posts_held import nobody_in_post
from concordat.merge.records import DueDiligence

TITLE = "Sign an assurance of due diligence"
ROLES = ("board secretary",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """A signature under what was found.

    - `reorganisation`: the case
    - `about`: the old body it was found at
    - `heading`: the heading of due diligence
    - `side`: the side it is signed for: the body that hands over, or the one that takes on
    - `body`: the body whose post signs
    - `post`: the post that signs
    """

    REFERS: ClassVar[Mapping[str, str]] = {
        "reorganisation": "Reorganisation",
        "about": "Body",
        "body": "Body",
        "post": "Post",
    }

    reorganisation: str
    about: str
    heading: str
    side: Literal["hands over", "takes on"]
    body: str
    post: str


def choices(system: System, day: date, started: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return the headings under which something was looked at: in the case and at the body that stand in the form, or anywhere."""
    case, about = started.get("reorganisation", ""), started.get("about", "")
    found = (one for one in system.all(DueDiligence) if case in ("", one.reorganisation) and about in ("", one.body))
    return {"heading": tuple(dict.fromkeys(one.heading for one in found))}


def body(given: Given, system: System) -> str:
    """Return the body whose post signs."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    yield from nobody_in_post(system, given.post, given.body, moment.day)
    one = _found(given, system)
    if one is None:
        what = f"Nothing was found at {given.about} under “{given.heading}”."
        yield refuse("unknown-item", what, "There is nothing to sign.", "Look into it first.", "heading")
        return
    if one.rating == "green" and not one.evidence.strip():
        what = f"“{one.heading}” is green at {one.body}, and nothing shows it."
        yield refuse(
            "no-evidence", what, "An assurance stands on evidence.", "Add it, or change the rating.", "heading"
        )
    if (given.body == given.about) != (given.side == "hands over"):
        what = f"{given.body} cannot sign as the one that {given.side}."
        yield refuse("wrong-side", what, "Each side signs for itself.", "Choose the other side, or body.", "side")
    if one.signed_by_sender if given.side == "hands over" else one.signed_by_receiver:
        what = f"“{one.heading}” at {one.body} is signed for that side."
        yield refuse("nothing-changed", what, "Once is enough.", "Leave it.", "side")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say who signs what."""
    return (
        f"{given.post} of {given.body} signs “{given.heading}” at {given.about} for the body that {given.side}.",
        "An assurance is whole once both sides have signed.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return what was found, signed."""
    one = _found(given, system)
    assert one is not None
    if given.side == "hands over":
        return Change(amend=(replace(one, signed_by_sender=given.post),))
    return Change(amend=(replace(one, signed_by_receiver=given.post),))


def _found(given: Given, system: System) -> DueDiligence | None:
    return system.find(DueDiligence, given.reorganisation, given.about, given.heading)
