"""Public names of `decide`: who may decide, proposals before many bodies, the meetings and papers they go through, and what the room tells."""

from concordat.decide.authority.ask_system import Question, ask_system, bodies_with_schemes
from concordat.decide.authority.matter import Matter
from concordat.decide.authority.of_act import Authority, authority_findings, authority_of
from concordat.decide.authority.of_system import clauses_in_force, scheme_findings, scheme_of
from concordat.decide.authority.question import BodyShare
from concordat.decide.authority.trial import Trial, try_sheet
from concordat.decide.back_plan.of_proposal import PaperDate, ProposalPlan, proposal_plan
from concordat.decide.back_plan.of_votes import OpenPlans, open_plans
from concordat.decide.board_power import board_power
from concordat.decide.body_vote import BodyVote
from concordat.decide.chain import BodyStanding, ChainStep, ProposalChain, proposal_chain
from concordat.decide.committee import committee_exists
from concordat.decide.escalation import Escalation, StepClock, escalation
from concordat.decide.flow import findings, flow, statuses, tell
from concordat.decide.inertia import BodyInertia, inertia
from concordat.decide.linked import Together, together
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
from concordat.decide.member_vote_checks import counted_rolls
from concordat.decide.power.by_class import ClassPower
from concordat.decide.power.given import PowerVoter
from concordat.decide.proposal_power import ProposalPower, proposal_power
from concordat.decide.proposal_status import ProposalStatus, status
from concordat.decide.proposal_timeline import Moment
from concordat.decide.records import (
    AgendaItem,
    Attendance,
    Ballot,
    Compatibility,
    Declaration,
    Discharge,
    EscalationStep,
    Grant,
    Instrument,
    Interest,
    JointStatement,
    Meeting,
    MemberVote,
    Paper,
    Proposal,
    ProposalLink,
    Resolution,
    SharedDraft,
)
from concordat.decide.roll import Roll, rolls_of
from concordat.decide.told.authority import authority_tables

__all__ = [
    "AgendaEntry",
    "AgendaItem",
    "Attendance",
    "Authority",
    "Ballot",
    "BodyInertia",
    "BodyShare",
    "BodyStanding",
    "BodyVote",
    "Book",
    "ChainStep",
    "ClassPower",
    "Compatibility",
    "Declaration",
    "Discharge",
    "Escalation",
    "EscalationStep",
    "Grant",
    "Instrument",
    "Interest",
    "ItemForecast",
    "JointStatement",
    "Matter",
    "Meeting",
    "MeetingClock",
    "MemberVote",
    "Moment",
    "OpenPlans",
    "Paper",
    "PaperDate",
    "PaperEntry",
    "PowerVoter",
    "PrivateItem",
    "Proposal",
    "ProposalChain",
    "ProposalLink",
    "ProposalPlan",
    "ProposalPower",
    "ProposalStatus",
    "Question",
    "Resolution",
    "Roll",
    "SharedDraft",
    "StepClock",
    "Together",
    "Trial",
    "agenda",
    "ask_system",
    "authority_findings",
    "authority_of",
    "authority_tables",
    "board_power",
    "bodies_with_schemes",
    "book_of",
    "clauses_in_force",
    "committee_exists",
    "counted_rolls",
    "escalation",
    "findings",
    "flow",
    "inertia",
    "meeting_clock",
    "minutes_draft",
    "open_plans",
    "papers_day",
    "private_items",
    "proposal_chain",
    "proposal_plan",
    "proposal_power",
    "quorum_forecast",
    "rolls_of",
    "scheme_findings",
    "scheme_of",
    "status",
    "statuses",
    "tell",
    "together",
    "try_sheet",
]
