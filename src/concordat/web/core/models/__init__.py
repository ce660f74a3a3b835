"""The tables of the frame, one file for each subject."""

from concordat.web.core.models.drafts import Draft, Presence
from concordat.web.core.models.follows import Follow
from concordat.web.core.models.letters import Letter
from concordat.web.core.models.log import EventField, LogEvent, TreeHead, TreePart
from concordat.web.core.models.people import Account, RoleHeld, Seen, Token
from concordat.web.core.models.search import SearchEntry
from concordat.web.core.models.sessions import MailLink, RecoveryCode, Session
from concordat.web.core.models.systems import Facts, KindState, LocalRule, ServedSystem, SourceFile
from concordat.web.core.models.work import Job

__all__ = [
    "Account",
    "Draft",
    "EventField",
    "Facts",
    "Follow",
    "Job",
    "KindState",
    "Letter",
    "LocalRule",
    "LogEvent",
    "MailLink",
    "Presence",
    "RecoveryCode",
    "RoleHeld",
    "SearchEntry",
    "Seen",
    "ServedSystem",
    "Session",
    "SourceFile",
    "Token",
    "TreeHead",
    "TreePart",
]
