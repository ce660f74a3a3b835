"""Public names of `decide`: proposals before many bodies, the meetings and papers they go through, and what the room tells."""

from concordat.decide.back_plan.of_proposal import PaperDate, ProposalPlan, proposal_plan
from concordat.decide.body_vote import BodyVote
from concordat.decide.chain import BodyStanding, ChainStep, ProposalChain, proposal_chain
from concordat.decide.committee import committee_exists
from concordat.decide.flow import findings, flow, statuses, tell
from concordat.decide.meetings import (
    AgendaEntry,
    Book,
    ItemForecast,
    MeetingClock,
    PaperEntry,
    PrivateItem,
    agenda,
    book_of,
    meeting_clock,
    minutes_draft,
    papers_day,
    private_items,
    quorum_forecast,
)
from concordat.decide.proposal_power import ProposalPower, proposal_power
from concordat.decide.proposal_status import Moment, ProposalStatus, status
from concordat.decide.records import (
    AgendaItem,
    Attendance,
    Ballot,
    Declaration,
    Instrument,
    JointStatement,
    Meeting,
    Paper,
    Proposal,
    Resolution,
    SharedDraft,
)

__all__ = [
    "AgendaEntry",
    "AgendaItem",
    "Attendance",
    "Ballot",
    "BodyStanding",
    "BodyVote",
    "Book",
    "ChainStep",
    "Declaration",
    "Instrument",
    "ItemForecast",
    "JointStatement",
    "Meeting",
    "MeetingClock",
    "Moment",
    "Paper",
    "PaperDate",
    "PaperEntry",
    "PrivateItem",
    "Proposal",
    "ProposalChain",
    "ProposalPlan",
    "ProposalPower",
    "ProposalStatus",
    "Resolution",
    "SharedDraft",
    "agenda",
    "book_of",
    "committee_exists",
    "findings",
    "flow",
    "meeting_clock",
    "minutes_draft",
    "papers_day",
    "private_items",
    "proposal_chain",
    "proposal_plan",
    "proposal_power",
    "quorum_forecast",
    "status",
    "statuses",
    "tell",
]
