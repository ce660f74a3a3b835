"""Checks an award before it is recorded: takes it as it would be kept, gives why it cannot be, and what should be known."""

from collections.abc import Iterator
from datetime import date

from concordat.buy.award_doing import lines_of, not_yet, standing_for
from concordat.buy.award_standing import OVER
from concordat.buy.evaluation_room import room_of
from concordat.buy.notice_rules import notices_of
from concordat.buy.records import AwardDecision
from concordat.contract.allowed import not_allowed
from concordat.contract.records import Contract, Line
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.given import find, refuse
from concordat.kernel.system import System


def found_wrong(system: System, award: AwardDecision, today: date) -> Iterator[Finding]:
    """Give a finding for each thing that stops the award, and a warning for what should be known."""
    yield from not_yet(award.decided_on, today, "decided_on")
    try:
        notices_of(system.rules, award.route, award.decided_on)
    except Refused:
        what = f"The route “{award.route}” was not law on {award.decided_on}."
        then = "Correct the day; an award under earlier rules has none of these notices and no standstill."
        yield refuse("before-the-law", what, "The Provider Selection Regime began later.", then, "decided_on")
    else:
        yield from _assessed(system, award)
    contract = find(system, Contract, award.contract)
    if contract is None:
        return
    yield from _lines(system, award)
    yield from _evaluation(system, award)
    yield from _twice(system, award, today)
    if contract.signed is not None and contract.signed <= award.decided_on:
        what = f"{contract.id} was signed on {contract.signed}, before this award."
        why = "A contract is awarded before it is signed."
        yield refuse("signed-before", what, why, "Check the day, or the contract.", "decided_on", "warning")
    if award.decision:
        yield from not_allowed(system, award.decision, f"the award {award.id}", award.decided_on, today)


def _assessed(system: System, award: AwardDecision) -> Iterator[Finding]:
    notices = notices_of(system.rules, award.route, award.decided_on).notices
    before = next((one for one in notices if one.stage == "before" and one.days), None)
    if award.assessing_from is not None and award.assessing_from > award.decided_on:
        what = f"Providers were assessed from {award.assessing_from}, after the decision of {award.decided_on}."
        yield refuse("impossible-dates", what, "It follows the assessment.", "Correct the day.", "assessing_from")
    if award.assessing_from is None and before is not None:
        what = "The first day of the assessment is not given."
        why = f"The {before.name} is published {before.days} days before it, which cannot be checked."
        yield refuse("assessing-not-known", what, why, "Give the day.", "assessing_from", "warning")


def _evaluation(system: System, award: AwardDecision) -> Iterator[Finding]:
    room = room_of(system, award.evaluation) if award.evaluation else None
    if room is None:
        return
    own = room.evaluation
    if own.body != award.body:
        what = f"{own.id} is an evaluation of {own.body}."
        yield refuse("another-body", what, "An award follows its own evaluation.", "Check the code.", "evaluation")
        return
    if own.told is None or own.told > award.decided_on:
        what = f"The result of {own.id} was not told by {award.decided_on}."
        why = "An award follows from the result."
        yield refuse("result-not-told", what, why, "Tell the result first.", "evaluation", "warning")
    if not any(set(one.bidders) <= set(award.providers) for one in room.exercise.bids):
        what = f"No bid of {own.id} is made by {', '.join(award.providers)} alone."
        yield refuse(
            "no-bid", what, "Whoever is awarded it made a bid.", "Check the providers.", "providers", "warning"
        )


def _lines(system: System, award: AwardDecision) -> Iterator[Finding]:
    own = {one.id for one in system.all(Line) if one.contract == award.contract}
    for line in award.lines:
        if line not in own and find(system, Line, line) is not None:
            what = f"{line} is no line of {award.contract}."
            yield refuse("another-contract", what, "An award is of one contract.", "Name its own lines.", "lines")
    lines = lines_of(system, award)
    commissioners = tuple(dict.fromkeys(one.commissioner for one in lines))
    if award.body.strip() and award.body not in commissioners:
        what = f"{award.body} buys nothing of what is awarded."
        listed = ", ".join(commissioners) or "nobody"
        yield refuse("not-a-party", what, f"It is bought by {listed}.", "Name one of its commissioners.", "body")
    sellers = {one.provider for one in lines}
    strange = [one for one in award.providers if lines and one not in sellers]
    if strange:
        what = f"{', '.join(strange)} provides nothing of what is awarded."
        why = f"Its lines are provided by {', '.join(sorted(sellers))}."
        yield refuse("another-provider", what, why, "Check the providers, or the lines.", "providers", "warning")


def _twice(system: System, award: AwardDecision, today: date) -> Iterator[Finding]:
    for one in system.all(AwardDecision):
        if one.id == award.id or one.contract != award.contract:
            continue
        if one.lines and award.lines and not set(one.lines).intersection(award.lines):
            continue
        standing = standing_for(system, one.id, today)
        if standing is None or standing.state not in OVER:
            what = f"{award.contract} is awarded by {one.id} already."
            why = "An award stands until it is abandoned, or stepped back from."
            yield refuse("awarded-before", what, why, "End that award first, or award other lines.", "contract")
