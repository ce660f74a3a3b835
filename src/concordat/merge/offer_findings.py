"""Offers that do not hold together: takes a system and a case, gives a finding for each reason or day that cannot be, without a name."""

from collections.abc import Iterator

from concordat.kernel.finding import Finding, Place, Severity
from concordat.kernel.system import System, key_of
from concordat.kernel.text import counted
from concordat.merge.declined import reasons
from concordat.merge.offers import offers_in
from concordat.merge.records import PostOffer, Reorganisation

WHY = "What an offer came to decides what a person may claim."


def offer_findings(system: System, case: Reorganisation) -> Iterator[Finding]:
    """Give each; to whom the offer was made is read by those alone who may open the file."""
    known = reasons(system.rules, system.settings.as_at)
    for one in offers_in(system, case):
        yield from _reason(system, one, known)
        yield from _trial(system, one)


def _reason(system: System, one: PostOffer, known: dict[str, str]) -> Iterator[Finding]:
    if one.declined_because and one.declined_because not in known:
        what = f"“{one.declined_because}” is no reason for declining an offer; there are {', '.join(known)}."
        yield _found(system, one, "unknown-code", what, "Correct it.", "declined_because")
    elif one.declined_because and one.reply != "declined":
        what = "An offer has a reason for being declined, and was not."
        yield _found(system, one, "contradiction", what, "Correct one of the two.", "declined_because")
    elif one.reply == "declined" and not one.declined_because:
        what = "An offer was declined, and no reason is recorded."
        then = f"Add the reason: {', '.join(known)}."
        yield _found(system, one, "missing-value", what, then, "declined_because", "warning")


def _trial(system: System, one: PostOffer) -> Iterator[Finding]:
    if one.trial_ended is None:
        return
    began = one.replied or one.offered
    if not one.trial:
        what = f"A trial ended on {one.trial_ended}, and its result is not recorded."
        yield _found(system, one, "contradiction", what, "Add the result, or take the day out.", "trial_ended")
    elif one.trial_ended < began:
        what = f"A trial that began on {began} ended on {one.trial_ended}."
        yield _found(system, one, "dates-cross", what, "Correct the day.", "trial_ended")
    elif one.trial_ends is not None and one.trial_ended > one.trial_ends:
        late = counted((one.trial_ended - one.trial_ends).days, "day")
        what = f"A trial until {one.trial_ends} ended on {one.trial_ended}, {late} after its end."
        yield _found(system, one, "after-trial", what, "Check the day.", "trial_ended", "warning")


def _found(
    system: System, one: PostOffer, kind: str, what: str, then: str, field: str, severity: Severity = "stop"
) -> Finding:
    stands = system.places.get((PostOffer.__name__, key_of(one)), Place(PostOffer.FILE))
    return Finding(kind, what, WHY, then, Place(stands.file, stands.line, field), severity)
