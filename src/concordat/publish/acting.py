"""What the acts of this room share: who may do them, who owns a record, and the findings that several of them give."""

from collections.abc import Iterator
from typing import Any

from concordat.contract.records import Party
from concordat.decide.records import Ballot, Meeting
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, refuse
from concordat.kernel.system import System

BODY_ROLES = ("board secretary", "contract manager")
SCRUTINY_ROLES = ("scrutiny officer",)
OWNING = ("body", "committee", "by", "shared_by", "owner")


def no_reason(reason: str, what: str, field: str = "reason") -> Iterator[Finding]:
    """Give a finding where a reason is blank."""
    if not reason.strip():
        yield refuse("no-reason", what, "The public sees the reason beside it.", "Say why.", field)


def owners(system: System, record: Any) -> frozenset[str]:
    """Return the bodies whose record it is; empty where it belongs to nobody in particular."""
    kind = type(record).__name__
    if kind == "Proposal":
        return frozenset(one.body for one in system.all(Ballot) if one.proposal == record.id)
    if kind == "Contract":
        return frozenset(one.body for one in system.all(Party) if one.contract == record.id)
    if kind == "JointStatement":
        return frozenset(record.signatories)
    if hasattr(record, "meeting") and not hasattr(record, "body"):
        meeting = find(system, Meeting, record.meeting)
        return frozenset({meeting.body}) if meeting else frozenset()
    return frozenset(value for name in OWNING if isinstance(value := getattr(record, name, ""), str) and value)


def not_theirs(system: System, record: Any, body: str) -> Iterator[Finding]:
    """Give a finding where a record is another body's."""
    own = owners(system, record)
    if own and body not in own:
        what = f"It is a record of {', '.join(sorted(own))}, not of {body}."
        yield refuse("not-yours", what, "A body publishes and withdraws its own.", "Ask that body.", "body")
