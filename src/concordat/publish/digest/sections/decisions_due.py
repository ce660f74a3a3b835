"""Decisions due before the next meeting: ballots still to come, and what the forward plan holds."""

from collections.abc import Iterator

from concordat.decide.records import Ballot, Proposal, Resolution
from concordat.kernel.system import System
from concordat.publish.digest.lines import line, line_why
from concordat.publish.digest.window import ReportLine, Window
from concordat.publish.forward.planned import all_planned
from concordat.publish.names import names_of

PLACE, TITLE = 2, "Decisions due before the next meeting"


def lines(system: System, window: Window) -> Iterator[ReportLine]:
    """Give a line for each ballot and planned decision that comes before the next meeting."""
    names = names_of(system)
    opened = {one.id: one for one in system.all(Proposal) if one.opened <= window.last and one.withdrawn is None}
    voted = {(one.proposal, one.body) for one in system.all(Resolution) if one.recorded <= window.last}
    for ballot in system.all(Ballot):
        due = ballot.proposal in opened and (ballot.proposal, ballot.body) not in voted
        if due and window.soon(ballot.meets_on):
            title = opened[ballot.proposal].title
            says = f"{names.get(ballot.body, ballot.body)} votes on “{title}”."
            yield line(ballot, says, ballot.meets_on, happened=False)
    balloted = {(one.proposal, one.body) for one in system.all(Ballot) if one.proposal in opened}
    for one in all_planned(system, window.last):
        for body in one.bodies:
            if window.soon(body.on.value) and (one.decision.proposal, body.body) not in balloted:
                part = "scrutinises" if body.side == "scrutiny" else "decides"
                moved = f" ({'; '.join(body.moves)})" if body.moves else ""
                says = f"{names.get(body.body, body.body)} {part} “{one.decision.title}”{moved}."
                yield line_why(one.decision, says, body.on.because, body.on.value, happened=False)
