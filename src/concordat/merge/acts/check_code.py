"""Record work on a code as tested or done: takes the code and where it is used, the day, and the post that checked it, gives the inventory with that day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Literal

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings, refuse
from concordat.kernel.system import System
from concordat.merge.case_days import proof_days
from concordat.merge.code_dates import RULE
from concordat.merge.posts_held import nobody_in_post
from concordat.merge.records import CodeChange, Reorganisation
from concordat.merge.records.codes import CodeAction
from concordat.who.records import Body

TITLE = "Record that work on a code is tested or done"
ROLES = ("board secretary",)
Reached = Literal["tested", "done"]


@dataclass(frozen=True, kw_only=True)
class Given:
    """That one use of a code was tested, or is done.

    - `reorganisation`: the case
    - `used_in`: where the code is used
    - `code`: the code, with the body it stands for
    - `family`: the family of tasks that it belongs to
    - `action`: what happens to the code there
    - `reached`: what is reached; a test comes before the work is done
    - `on`: the day on which it was reached
    - `body`: the body whose post checked it
    - `post`: the post that checked it
    """

    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation", "body": "Body", "post": "Post"}

    reorganisation: str
    used_in: str
    code: str
    family: str
    action: CodeAction
    reached: Reached
    on: date
    body: str
    post: str


def choices(system: System, day: date, started: Mapping[str, str]) -> Mapping[str, tuple[str, ...] | Mapping[str, str]]:
    """Return the places, codes and families that are listed, with what they stand for; of the case in the form its own."""
    case = started.get("reorganisation", "")
    listed = [one for one in system.all(CodeChange) if case in ("", one.reorganisation)]
    rule = system.rules.on(RULE, day).value
    families = {one.family: rule.get(one.family, {}).get("title", one.family) for one in listed}
    bodies = {one.code: system.find(Body, one.code) for one in listed}
    codes = {code: f"{one.short_name or one.name} ({code})" if one else code for code, one in bodies.items()}
    return {"used_in": tuple(dict.fromkeys(one.used_in for one in listed)), "family": families, "code": codes}


def body(given: Given, system: System) -> str:
    """Return the body whose post checked it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    case = system.find(Reorganisation, given.reorganisation)
    if case is None:
        return
    if given.body not in (*case.predecessors, *case.successors):
        what = f"{given.body} is no body of {case.title}."
        yield refuse("unknown-body", what, "Its own bodies check its codes.", "Choose one of them.", "body")
    yield from nobody_in_post(system, given.post, given.body, moment.day)
    first, last = proof_days(case, moment.day)
    if given.on > moment.day:
        yield refuse("in-the-future", f"{given.on} is still to come.", "Only what is so is kept.", "Wait for it.", "on")
    elif not first <= given.on < last:
        what = f"{given.on} is not among the days of the case, {first} until before {last}."
        yield refuse("bad-period", what, "Its codes change within it.", "Choose one of its days.", "on")
    use = _use(given, system)
    if use is None:
        what = f"No work of this family to {given.action} {given.code} in {given.used_in} is listed."
        yield refuse("unknown-item", what, "Only what is listed can be ticked off.", "Take it from the list.", "code")
    elif given.reached == "tested":
        yield from _tested(given, use)
    elif given.reached == "done":
        yield from _done(given, use)


def _tested(given: Given, use: CodeChange) -> Iterator[Finding]:
    if use.tested is not None:
        what = f"It was tested on {use.tested}."
        yield refuse("nothing-changed", what, "A test that stands is not replaced.", "Leave it.", "reached")
    elif use.done is not None and given.on > use.done:
        what = f"It was done on {use.done}."
        yield refuse("dates-cross", what, "What is done was tested before.", "Correct the day.", "on")


def _done(given: Given, use: CodeChange) -> Iterator[Finding]:
    if use.done is not None:
        yield refuse("nothing-changed", f"It was done on {use.done}.", "Once is enough.", "Leave it.", "reached")
    elif use.tested is None:
        what = "No test of it is recorded."
        yield refuse("not-tested", what, "An untested code sends data and money astray.", "Record it first.", "reached")
    elif given.on < use.tested:
        what = f"It was tested on {use.tested}."
        yield refuse("dates-cross", what, "What is done was tested before.", "Correct the day.", "on")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what everyone can read, and what is left."""
    left = " It is still to be done." if given.reached == "tested" and _known(given, system).done is None else ""
    what = f"to {given.action} {given.code} in {given.used_in}"
    return (f"Everyone can read that the work {what} was {given.reached} on {given.on}.{left}",)


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the use of the code with the day and who checked it."""
    use = replace(_known(given, system), checked_by=given.post)
    return Change(amend=(replace(use, tested=given.on) if given.reached == "tested" else replace(use, done=given.on),))


def _known(given: Given, system: System) -> CodeChange:
    use = _use(given, system)
    assert use is not None
    return use


def _use(given: Given, system: System) -> CodeChange | None:
    key = (given.reorganisation, given.used_in, given.code, given.family, given.action)
    return system.find(CodeChange, *key)
