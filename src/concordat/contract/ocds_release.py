"""One OCDS release: takes what is told of a contracting process on a day, gives it with the members that every release has."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from concordat.contract.disclosure import Disclosure
from concordat.contract.ocds_parts import ROLES, filled, moment, party, reference


def release(
    disclosure: Disclosure, process: str, identity: str, day: date, tag: Sequence[str], **told: Any
) -> dict[str, Any]:
    """Return a release; `told` are its further members, and those without content are left out."""
    return filled(
        {
            "ocid": disclosure.ocid(process),
            "id": identity,
            "date": moment(day),
            "tag": list(tag),
            "initiationType": "tender",
            "language": "en",
            **told,
        }
    )


def sides(disclosure: Disclosure, roles: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Return the parties with their roles, and the buyer: the co-ordinating commissioner where there is one."""
    buyers = sorted(
        (body for body, held in roles.items() if any("buyer" in ROLES.get(role, ()) for role in held)),
        key=lambda body: "co-ordinating commissioner" not in roles[body],
    )
    return {
        "parties": [party(disclosure, body, held) for body, held in roles.items()],
        "buyer": reference(disclosure, buyers[0]) if buyers else None,
    }
