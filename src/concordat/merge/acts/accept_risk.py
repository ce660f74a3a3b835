"""Accept a risk: takes a sentence of the readiness statement that is not proved, the post that answers for it, why and until when, gives the risk from today."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.given import given_findings, refuse, shared_fields
from concordat.kernel.system import System
from concordat.merge.case_proof import case_proof
from concordat.merge.case_readiness import case_readiness
from concordat.merge.posts_held import nobody_in_post
from concordat.merge.readiness_sentences import never_accepted, sentences_known
from concordat.merge.records import ReadinessRisk, Reorganisation

TITLE = "Accept a risk of a sentence of the readiness statement"
ROLES = ("board secretary",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """A risk that somebody answers for.

    - `reorganisation`: the case
    - `sentence`: the sentence of the statement
    - `body`: the body whose post accepts it
    - `post`: the post that answers for it
    - `why`: why it can be borne
    - `until`: the day from which it is accepted no more; none while it goes on
    """

    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation", "body": "Body", "post": "Post"}
    LONG: ClassVar[tuple[str, ...]] = ("why",)

    reorganisation: str
    sentence: str
    body: str
    post: str
    why: str
    until: date | None = None


def choices(system: System, day: date, started: Mapping[str, str]) -> Mapping[str, Mapping[str, str]]:
    """Return the sentences of which a risk can be accepted."""
    never = never_accepted(system.rules, day)
    return {"sentence": {one: says for one, says in sentences_known(system.rules, day).items() if one not in never}}


def body(given: Given, system: System) -> str:
    """Return the body whose post accepts it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    known = sentences_known(system.rules, moment.day)
    if given.sentence not in known:
        what = f"There is no sentence “{given.sentence}”."
        yield refuse(
            "unknown-sentence", what, "A risk is of one sentence.", f"Choose one of {', '.join(known)}.", "sentence"
        )
    elif given.sentence in never_accepted(system.rules, moment.day):
        what = f"No risk of “{known[given.sentence]}” can be accepted."
        yield refuse(
            "risk-cannot-be-accepted", what, "A duty cannot lapse for a day.", "Mend what blocks it.", "sentence"
        )
    elif _state(given, system, moment) == "proved":
        what = f"“{known[given.sentence]}” is proved."
        yield refuse("nothing-to-accept", what, "There is no risk of it.", "Leave it.", "sentence")
    yield from nobody_in_post(system, given.post, given.body, moment.day)
    if given.until is not None and given.until <= moment.day:
        yield refuse(
            "in-the-past", f"It would end on {given.until}.", "It would never hold.", "Choose a later day.", "until"
        )
    if system.find(ReadinessRisk, given.reorganisation, given.sentence, str(moment.day)) is not None:
        what = f"A risk of “{given.sentence}” was accepted today."
        yield refuse("duplicate-key", what, "Once a day is enough.", "Do it tomorrow, or leave it.", "sentence")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say who answers for what, and until when."""
    says = sentences_known(system.rules, moment.day)[given.sentence]
    until = f" until before {given.until}" if given.until else ""
    return (
        f"{given.post} of {given.body} answers for the risk that this is not so: “{says}”{until}.",
        "Everyone can read it, with the reason; it no longer blocks the statement.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the risk, from today."""
    made = ReadinessRisk(**shared_fields(given, ReadinessRisk), on=moment.day, source=f"recorded on {moment.day}")
    return Change(add=(made,))


def _state(given: Given, system: System, moment: Moment) -> str:
    case = system.find(Reorganisation, given.reorganisation)
    if case is None:
        return ""
    try:
        told = case_readiness(system, case, case_proof(system, case, moment.day))
    except Refused:
        return ""
    return next((one.state for one in told.value.sentences if one.id == given.sentence), "")
