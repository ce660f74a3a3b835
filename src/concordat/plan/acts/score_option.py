"""Score an option: takes a round, an option, a criterion and a post that scores, gives the score on the criterion's scale with its reason."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.period import holds
from concordat.kernel.system import System
from concordat.plan.priority_records import RoundRecords, round_records
from concordat.plan.records import PriorityCriterion, PriorityOption, PriorityScore

TITLE = "Score an option"
ROLES = ("board member", "contract manager")


@dataclass(frozen=True, kw_only=True)
class Given:
    """A score.

    - `round`: the round of priorities
    - `option`: the option that is scored
    - `criterion`: the criterion it is scored by
    - `post`: the post that scores
    - `body`: where that post is held
    - `score`: a number on the scale of the criterion
    - `comment`: why
    """

    REFERS: ClassVar[Mapping[str, str]] = {"round": "PriorityRound", "post": "Post", "body": "Body"}
    LONG: ClassVar[tuple[str, ...]] = ("comment",)

    round: str
    option: str
    criterion: str
    post: str
    body: str
    score: Decimal
    comment: str


def choices(system: System, day: date, started: Mapping[str, str]) -> Mapping[str, tuple[str, ...] | Mapping[str, str]]:
    """Return the options and criteria of all rounds; of the round in the form those that the post may score, and who scores in it."""
    own = round_records(system, started.get("round", ""))
    if own is None:
        return {
            "option": {one.id: one.title for one in system.all(PriorityOption)},
            "criterion": {one.id: one.title for one in system.all(PriorityCriterion)},
        }
    post = started.get("post", "")
    named = own.scorer(post, started.get("body", ""))
    return {
        "option": {
            one.id: one.title for one in own.weighed.values() if named is None or one.id not in named.interested_in
        },
        "criterion": {one.id: one.title for one in own.criteria.values()},
        "post": tuple(one.post for one in own.scorers),
        "body": tuple(one.body for one in own.scorers if post in ("", one.post)),
    }


def body(given: Given, system: System) -> str:
    """Return the body at which the post is held."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    own = round_records(system, given.round)
    return (*given_findings(given, system), *(_check(given, system, own, moment) if own else ()))


def _check(given: Given, system: System, own: RoundRecords, moment: Moment) -> Iterator[Finding]:
    if not holds(own.round.opened, own.round.closes, moment.day):
        what = f"The round is open from {own.round.opened} until before {own.round.closes or 'it is closed'}."
        yield refuse("not-open", what, "Scores are given while it is open.", "Score while it is open.", "round")
    yield from _what(given, own)
    named = own.scorer(given.post, given.body)
    if named is None:
        listed = "; ".join(f"{one.post} of {one.body}" for one in own.scorers) or "none"
        what = f"{given.post} of {given.body} is not named as somebody who scores in this round."
        yield refuse("not-named", what, f"Named are: {listed}.", "Have one of these score.", "post")
    elif given.option in named.interested_in:
        what = (
            f"{given.post} of {given.body} declared an interest in this option on {named.declared or 'a day not told'}."
        )
        yield refuse("interest-declared", what, "Who has an interest does not score.", "Leave it to others.", "option")
    before = find(system, PriorityScore, given.round, given.option, given.criterion, given.post, given.body)
    if before is not None and (before.score, before.comment) == (given.score, given.comment):
        what = f"It was scored so on {before.recorded or 'an earlier day'}."
        yield refuse("nothing-changed", what, "Nothing new would be said.", "Change the score.", "score")


def _what(given: Given, own: RoundRecords) -> Iterator[Finding]:
    option, criterion = own.options.get(given.option), own.criteria.get(given.criterion)
    if option is None:
        what = f"The round has no option “{given.option[:80]}”."
        yield refuse("unknown-code", what, f"There are: {', '.join(own.options)}.", "Choose one of these.", "option")
    elif option.id not in own.weighed:
        what = f"“{option.title}” must be done: {option.required_by}."
        yield refuse("must-do-scored", what, "It is outside the order.", "Leave it out.", "option")
    if criterion is None:
        what = f"The round has no criterion “{given.criterion[:80]}”."
        yield refuse(
            "unknown-code", what, f"There are: {', '.join(own.criteria)}.", "Choose one of these.", "criterion"
        )
    elif not criterion.scale_from <= given.score <= criterion.scale_to:
        what = f"{given.score} is outside the scale from {criterion.scale_from} to {criterion.scale_to}."
        yield refuse("number-out-of-range", what, "A score lies on the scale.", "Correct it.", "score")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say who scores what how, and what was given before."""
    own = round_records(system, given.round)
    assert own is not None
    option, criterion = own.options[given.option], own.criteria[given.criterion]
    before = find(system, PriorityScore, given.round, given.option, given.criterion, given.post, given.body)
    return (
        f"{given.post} of {given.body} gives “{option.title}” {given.score} on “{criterion.title}”, "
        f"on a scale from {criterion.scale_from} to {criterion.scale_to}.",
        *((f"It takes the place of {before.score}.",) if before else ()),
        "Everyone can see the score and the reason.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the score; the same post on the same option and criterion again puts it in place of the one before."""
    before = find(system, PriorityScore, given.round, given.option, given.criterion, given.post, given.body)
    source = f"recorded on {moment.day}"
    made = PriorityScore(**shared_fields(given, PriorityScore), recorded=moment.day, source=source)
    return Change(amend=(made,)) if before else Change(add=(made,))
