"""Roles: the kinds of work a person does for a body. A person holds a role for one body, between dates."""

from collections.abc import Mapping
from types import MappingProxyType

ROLES: Mapping[str, str] = MappingProxyType(
    {
        "board secretary": "Calls meetings, issues papers, records votes and outcomes, publishes for the body.",
        "board member": "Declares interests and votes at the body's meetings.",
        "contract manager": "Proposes single contracts, signs and varies contracts, keeps the register of the body.",
        "finance officer": "Sees statements and positions of the body and records payments.",
        "analyst": "Reads everything of the body and asks what if; changes nothing.",
        "scrutiny officer": "Keeps the requests and promises of a scrutiny committee and accepts answers for it.",
        "auditor": "Reads everything of the body, its log and its audit trail; changes nothing.",
        "administrator": "Invites people, gives and ends roles of the body, ends sessions; sees no private paper by it.",
    }
)

WORKING_ROLES = tuple(role for role in ROLES if role != "administrator")
