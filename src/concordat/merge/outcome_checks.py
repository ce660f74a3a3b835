"""What speaks against an outcome of a person: takes what is given and how the person stands, gives findings on a reply, a trial, or that somebody leaves."""

from collections.abc import Iterator
from typing import Any

from concordat.kernel.act import Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import refuse
from concordat.kernel.system import System
from concordat.kernel.text import counted
from concordat.merge.declined import declined_rule, loses_pay, reasons
from concordat.merge.offers import Standing, planned
from concordat.merge.people_of import offer_on
from concordat.merge.records import PostOffer


def reply_findings(given: Any, one: Standing) -> Iterator[Finding]:
    """Give what speaks against a reply to the open offer."""
    if one.outcome:
        what = f"{given.person} {one.outcome}."
        yield refuse("has-outcome", what, "A reply is given once.", "Leave it.", "outcome")
    elif one.live is None:
        what = f"{given.person} has no open offer."
        yield refuse("no-offer", what, "There is nothing to reply to.", "Record the offer first.", "outcome")
    elif given.on < one.live.offered:
        what = f"The offer was made on {one.live.offered}."
        yield refuse("dates-cross", what, "A reply comes after its offer.", "Correct the day.", "on")


def reason_findings(given: Any, system: System, moment: Moment) -> Iterator[Finding]:
    """Give what is wrong with the reason for which an offer was declined: each that is declined has one, and no other."""
    known = reasons(system.rules, moment.day)
    if given.outcome != "declined":
        if given.declined_because:
            what = f"A reason for declining does not go with “{given.outcome}”."
            why = "Only an offer that is declined has one."
            yield refuse("contradiction", what, why, "Correct one of the two.", "declined_because")
    elif not given.declined_because:
        what = "It is not told why the offer was declined."
        why = "What it means for redundancy pay hangs on it."
        yield refuse("missing-value", what, why, "Choose one of the reasons.", "declined_because")
    elif given.declined_because not in known:
        what = f"There is no reason “{given.declined_because}”."
        why = "A reason is one of those that are listed; no free text is kept."
        then = f"Choose one of {', '.join(known)}."
        yield refuse("unknown-code", what, why, then, "declined_because")


def trial_findings(given: Any, one: Standing) -> Iterator[Finding]:
    """Give what speaks against the end of a trial; a day after its last is told, and may be recorded."""
    live, until = one.live, one.trial_until
    if live is None or until is None:
        what = f"{given.person} is on no trial."
        yield refuse("no-trial", what, "Only a trial that runs can end.", "Correct the outcome.", "outcome")
    elif given.on < (live.replied or live.offered):
        what = f"The post was accepted on {live.replied or live.offered}."
        yield refuse("dates-cross", what, "A trial ends after it begins.", "Correct the day.", "on")
    elif given.outcome == "trial passed" and given.on < until:
        what = f"The trial runs until {until}."
        yield refuse("dates-cross", what, "Until then the person may still say no.", "Wait for its end.", "on")
    elif given.on > until:
        late = counted((given.on - until).days, "day")
        what = f"The trial ran until {until}, and {given.on} is {late} after its end."
        why = "Whoever stays on after a trial may have taken the post for good."
        yield refuse("after-trial", what, why, "Be sure of the day, and that both agreed on it.", "on", "warning")


def leaving_findings(given: Any, system: System, one: Standing, moment: Moment) -> Iterator[Finding]:
    """Give what speaks against somebody leaving, and what has to be known before it is by redundancy."""
    if one.outcome:
        what = f"{given.person} {one.outcome}."
        yield refuse("has-outcome", what, "Everybody has one outcome.", "Leave it.", "outcome")
        return
    if one.live is not None:
        what = f"{given.person} has an offer of {one.live.offered} without a reply."
        yield refuse("has-offer", what, "Other work is looked for first.", "Record its reply first.", "outcome")
        return
    plan = planned(system, one, moment.day)
    if plan is not None and plan.post:
        what = f"There is a suitable post for {given.person} by the stated rules."
        why = "Suitable other work is offered before anybody has to leave."
        yield refuse("suitable-post", what, why, "Record it only if the person wishes it.", "outcome", "warning")
    if given.outcome == "redundancy" and _refused_without_reason(system, one, moment):
        rule = declined_rule(system.rules, moment.day)
        what = f"{given.person} declined a suitable post without good reason, as recorded."
        why = f"{rule.source} ({rule.status})."
        yield refuse("no-redundancy-pay", what, why, "Have it judged before anything is paid.", "outcome", "warning")


def _refused_without_reason(system: System, one: Standing, moment: Moment) -> bool:
    own = (row for row in system.all(PostOffer) if (row.pool, row.person) == (one.pool.id, one.person.id))
    return any(
        loses_pay(system.rules, moment.day, offer_on(row, moment.day).declined_because)
        for row in own
        if row.offered <= moment.day
    )
