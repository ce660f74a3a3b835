"""What the acts of this room share: takes a system and a change, gives names, and how a combined status would stand after it."""

from collections.abc import Iterator
from datetime import date

from concordat.decide.challenge import challenge_window
from concordat.decide.combining_reasons import needed_in_words, subject_in_words, waiting_in_words
from concordat.decide.proposal_status import ProposalStatus, status
from concordat.kernel.act import Change, changed
from concordat.kernel.exempt import Exempt, parts_of
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.given import refuse
from concordat.kernel.system import System
from concordat.who.records import Body

SECRETARY = ("board secretary",)


def names_of(system: System) -> dict[str, str]:
    """Return how bodies are called, by code."""
    return {body.id: body.short_name or body.name for body in system.all(Body)}


def open_text(text: str) -> Iterator[Finding]:
    """Give a finding where a text that several bodies decide on, and that is public by that, holds an exempt block."""
    try:
        closed = any(isinstance(part, Exempt) for part in parts_of(text))
    except Refused as refused:
        yield from refused.findings
        return
    if closed:
        what = "The text holds an exempt block."
        why = "What bodies decide on is public word for word; only papers about it have parts that are withheld."
        yield refuse("exempt-text", what, why, "Put that part into a paper.", "text")


def standing(system: System, proposal: str, day: date) -> ProposalStatus | None:
    """Return where a proposal stands on a day, None where that cannot be answered."""
    try:
        return status(system, proposal, day)
    except Refused:
        return None


def status_after(system: System, change: Change, proposal: str, day: date) -> Iterator[str]:
    """Say whether a change alters the combined status, to what, what is still needed, and which clock starts."""
    before, after = standing(system, proposal, day), standing(changed(system, change), proposal, day)
    if after is None:
        yield "How the bodies stand together cannot be worked out yet."
        return
    was = before.standing.value if before else "not there"
    now = after.standing.value
    if was == now:
        yield f"The combined status stays {now}."
    else:
        yield f"The combined status changes from {was} to {now}."
    needed = after.combined.value.still_needed
    if needed and now != "WITHDRAWN":
        yield f"Still needed: {needed_in_words(needed, names_of(system))}."
    combined = after.combined.value
    yield from waiting_in_words(combined, names_of(system))
    if now == "CARRIED-SUBJECT":
        yield f"It is subject to conditions of {subject_in_words(combined, names_of(system))}."
    begun = before is not None and before.decided_on is not None
    window = challenge_window(after, system.rules) if was != now and not begun else None
    if window is not None:
        yield f"The time for a challenge in court starts: a claim must be brought promptly, by {window.value} at the latest."
