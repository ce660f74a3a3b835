"""The chain of a proposal: takes a system, gives every draft, workshop, paper, meeting, vote and instrument on it in order, at every body."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from concordat.decide.meetings.book import Book, book_of
from concordat.decide.proposal_status import ProposalStatus, status
from concordat.decide.records import Instrument, JointStatement, SharedDraft
from concordat.kernel.answer import Because, because_record
from concordat.kernel.system import System, key_of
from concordat.kernel.table import HasTable, Table, table
from concordat.who.records import Body


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainStep:
    """One step: the day, what sort, the body it was at (empty for all), what happened, and the record that shows it."""

    on: date
    kind: str
    body: str
    says: str
    because: Because


@dataclass(frozen=True, slots=True)
class BodyStanding:
    """Where the proposal is at one body: its status (`PAPERS OUT` once they are), next meeting, and papers issued to it."""

    body: str
    status: str
    meets_on: date | None
    papers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProposalChain(HasTable):
    """The steps of one proposal in order, and where it stands at each body."""

    status: ProposalStatus
    steps: tuple[ChainStep, ...]
    bodies: tuple[BodyStanding, ...]

    def table(self) -> Table:
        """Return one row a step."""
        columns = {"on": "On", "kind": "Step", "body": "Body", "says": "What happened"}
        rows = ((step.on, step.kind, step.body, step.says) for step in self.steps)
        return table("chain", f"From event to decision: {self.status.proposal.title}", columns, rows)

    def bodies_table(self) -> Table:
        """Return one row a body."""
        columns = {"body": "Body", "status": "Status", "meets_on": "Meets on", "papers": "Papers"}
        rows = ((one.body, one.status, one.meets_on, one.papers) for one in self.bodies)
        return table("chain_bodies", f"Where it stands: {self.status.proposal.title}", columns, rows)


def proposal_chain(system: System, proposal: str, day: date | None = None) -> ProposalChain:
    """Return the chain of a proposal up to a day (the system's own where none is given); raises Refused where it is unknown."""
    told = status(system, proposal, day)
    book = book_of(system)
    names = {body.id: body.short_name or body.name for body in system.all(Body)}
    found = [*_drafts(system, proposal, names), *_meetings(book, proposal, names), *_votes(told, names)]
    found += [*_opened(told), *_shared(system, proposal, names)]
    steps = sorted((step for step in found if step.on <= told.as_at), key=lambda step: (step.on, step.kind, step.body))
    return ProposalChain(told, tuple(steps), tuple(_standings(told, book, names)))


def _opened(told: ProposalStatus) -> Iterator[ChainStep]:
    own = told.proposal
    says = f"“{own.title}” was put to {len(told.bodies)} bodies, text {own.text.sha256[:12]}…"
    yield ChainStep(
        on=own.opened, kind="proposal", body="", says=says, because=because_record(says, "Proposal", own.id)
    )
    if own.withdrawn:
        says = f"Withdrawn: {own.withdrawn_reason}"
        yield ChainStep(
            on=own.withdrawn, kind="withdrawal", body="", says=says, because=because_record(says, "Proposal", own.id)
        )


def _drafts(system: System, proposal: str, names: dict[str, str]) -> Iterator[ChainStep]:
    for draft in system.all(SharedDraft):
        if draft.proposal == proposal:
            to = ", ".join(names.get(body, body) for body in draft.shared_with)
            says = f"Draft {draft.version} (text {draft.text.sha256[:12]}…) shared with {to}"
            says += f": {draft.note}" if draft.note else ""
            because = because_record(says, "SharedDraft", *key_of(draft))
            body = names.get(draft.shared_by, draft.shared_by)
            yield ChainStep(on=draft.on, kind="draft", body=body, says=says, because=because)


def _meetings(book: Book, proposal: str, names: dict[str, str]) -> Iterator[ChainStep]:
    for meeting in book.meetings.values():
        body = names.get(meeting.body, meeting.body)
        for item in book.items.get(meeting.id, ()):
            if item.proposal != proposal:
                continue
            outcome = f": {item.outcome}" if item.outcome else ""
            kind = "meeting" if meeting.kind == "meeting" else "workshop"
            if meeting.state != "cancelled":
                says = f"Item {item.number}, {item.title}{outcome}"
                because = because_record(says, "AgendaItem", *key_of(item))
                yield ChainStep(on=meeting.on, kind=kind, body=body, says=says, because=because)
            for paper in book.papers.get(meeting.id, ()):
                if paper.item == item.number and paper.issued:
                    says = f"“{paper.title}” issued for {meeting.on}" + (f": {paper.note}" if paper.note else "")
                    because = because_record(says, "Paper", paper.id)
                    kind = "supplement" if paper.supplement_to else "paper"
                    yield ChainStep(on=paper.issued, kind=kind, body=body, says=says, because=because)


def _votes(told: ProposalStatus, names: dict[str, str]) -> Iterator[ChainStep]:
    for moment in told.timeline:
        body = names.get(moment.body, moment.body)
        says = f"{moment.says}; together {moment.combined.value.status}"
        because = moment.because if moment.body else moment.combined.because
        kind = "vote" if moment.what == "lapse" else moment.what
        yield ChainStep(on=moment.on, kind=kind, body=body, says=says, because=because)


def _shared(system: System, proposal: str, names: dict[str, str]) -> Iterator[ChainStep]:
    for statement in system.all(JointStatement):
        if statement.proposal == proposal and statement.issued:
            who = ", ".join(names.get(body, body) for body in statement.signatories)
            says = f"Joint statement “{statement.title}” by {who}"
            because = because_record(says, "JointStatement", statement.id)
            yield ChainStep(on=statement.issued, kind="statement", body="", says=says, because=because)
    for instrument in system.all(Instrument):
        if instrument.adopted_by_proposal == proposal and instrument.starts:
            body = names.get(instrument.body, instrument.body)
            says = f"{instrument.title} in force"
            because = because_record(says, "Instrument", instrument.id)
            yield ChainStep(on=instrument.starts, kind="instrument", body=body, says=says, because=because)


def _standings(told: ProposalStatus, book: Book, names: dict[str, str]) -> Iterator[BodyStanding]:
    for vote in told.bodies:
        papers = tuple(
            paper.id
            for meeting in book.meetings.values()
            if meeting.body == vote.body
            for paper in book.papers.get(meeting.id, ())
            for item in [book.item(meeting.id, paper.item)]
            if item and item.proposal == told.proposal.id and paper.issued and paper.issued <= told.as_at
        )
        standing: str = vote.status.value
        if standing == "NOT YET MET" and papers:
            standing = "PAPERS OUT"
        met_on = vote.resolution.met_on if vote.resolution else vote.ballot.meets_on
        yield BodyStanding(names.get(vote.body, vote.body), standing, met_on, papers)
