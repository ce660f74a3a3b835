"""The nouns of `decide`: proposals, their links and money, votes and escalations, meetings with their papers, interests, shared drafts, joint statements, instruments and grants."""

from concordat.decide.records.approvals import Compatibility, Discharge
from concordat.decide.records.escalations import EscalationStep
from concordat.decide.records.grants import Grant
from concordat.decide.records.instruments import Instrument
from concordat.decide.records.interests import Interest
from concordat.decide.records.links import ProposalLink
from concordat.decide.records.meetings import AgendaItem, Attendance, Declaration, Meeting, Paper
from concordat.decide.records.member_votes import MemberVote
from concordat.decide.records.money import MoneyKind, ProposalMoney
from concordat.decide.records.sharing import JointStatement, SharedDraft
from concordat.decide.records.voting import Ballot, Proposal, Resolution

__all__ = [
    "AgendaItem",
    "Attendance",
    "Ballot",
    "Compatibility",
    "Declaration",
    "Discharge",
    "EscalationStep",
    "Grant",
    "Instrument",
    "Interest",
    "JointStatement",
    "Meeting",
    "MemberVote",
    "MoneyKind",
    "Paper",
    "Proposal",
    "ProposalLink",
    "ProposalMoney",
    "Resolution",
    "SharedDraft",
]
