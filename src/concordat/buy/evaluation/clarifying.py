"""What a review would ask about clarifications: takes an exercise, gives a warning for each that was not sent to all bidders at one time."""

from collections.abc import Iterator

from concordat.buy.evaluation.exercise import Clarified, Exercise
from concordat.kernel.finding import Finding, Place

WHY = "Whoever bids has the same information at the same time."


def unequal(given: Exercise) -> Iterator[Finding]:
    """Give every warning, in the order in which clarifications were first sent."""
    bidders = tuple(dict.fromkeys(bidder for bid in given.bids for bidder in bid.bidders))
    by_id: dict[str, list[Clarified]] = {}
    for one in given.clarifications:
        by_id.setdefault(one.id, []).append(one)
    for code, sendings in by_id.items():
        untold = [one for one in bidders if not any(one in sending.sent_to for sending in sendings)]
        if untold:
            what = f"The answer to {code} was not sent to {', '.join(untold)}."
            yield _warns("not-all-told", what, "Send it, and record when.")
        if any(one.at is None for one in sendings):
            yield _warns("no-time", f"It is not said when the answer to {code} was sent.", "Record the time.")
        times = sorted({one.at for one in sendings if one.at is not None})
        late = [
            one for one in sendings if times and one.at != times[0] and set(one.sent_to) - _told(sendings, times[0])
        ]
        if late:
            who = ", ".join(dict.fromkeys(to for one in late for to in one.sent_to))
            what = f"The answer to {code} was sent to {who} later than to others."
            yield _warns("not-at-one-time", what, "Record why; more time to answer may be owed to them.")
        if len({(one.question, one.answer) for one in sendings}) > 1:
            yield _warns("another-text", f"{code} was not sent to all in the same words.", "Send all the same text.")


def _told(sendings: list[Clarified], when: object) -> set[str]:
    return {to for one in sendings if one.at == when for to in one.sent_to}


def _warns(kind: str, what: str, then: str) -> Finding:
    return Finding(kind, what, WHY, then, Place(field="clarifications"), "warning")
