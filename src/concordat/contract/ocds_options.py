"""What a contract allows to happen to its term, as OCDS has it: takes its options, gives them one by one and in words.

The standard has words alone: whether there are options, and whether the contract can be renewed. Each option by itself, with
its days, what came of it and by which decision, stands in our own extension.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from concordat.contract.disclosure import Disclosure
from concordat.contract.ocds_parts import closing, filled, moment
from concordat.contract.records import Contract, ContractOption

LONGER = ("extension", "renewal")


def options_of(disclosure: Disclosure, contract: Contract) -> tuple[ContractOption, ...]:
    """Return the options of a contract."""
    return tuple(one for one in disclosure.options if one.contract == contract.id)


def allowed(options: Sequence[ContractOption]) -> list[dict[str, Any]]:
    """Return each option as the contract has it; what was decided on a day is told on that day."""
    return [
        filled(
            {
                "id": one.id,
                "type": one.kind,
                "period": filled({"startDate": moment(one.starts), "endDate": closing(one.ends) if one.ends else None}),
                "noticeBy": moment(one.notice_by),
                "status": "open" if one.decided_on else one.state,
                "decision": "" if one.decided_on else one.decision,
            }
        )
        for one in options
    ]


def decided(options: Sequence[ContractOption]) -> list[dict[str, Any]]:
    """Return what was decided on each option."""
    return [
        filled(
            {"id": one.id, "status": one.state, "dateDecided": moment(one.decided_on), "decision": one.decision},
        )
        for one in options
    ]


def furthest(options: Sequence[ContractOption]) -> date | None:
    """Return the day before which the contract ends at the latest if it is extended and renewed; None without such an option."""
    return max((one.ends for one in options if one.kind in LONGER and one.ends is not None), default=None)


def extent(contract: Contract, options: Sequence[ContractOption]) -> dict[str, Any]:
    """Return how far the term can reach, as a member of a period; nothing where it cannot reach beyond its end."""
    last = furthest(options)
    return {"maxExtentDate": closing(last)} if last and contract.ends and last > contract.ends else {}


def in_words(options: Sequence[ContractOption]) -> dict[str, Any]:
    """Return that there are options and what they are, as members of a tender."""
    return {"hasOptions": True, "options": {"description": _sentences(options)}} if options else {}


def renewable(options: Sequence[ContractOption]) -> dict[str, Any]:
    """Return that the contract can be made longer, how often and how, as members of a lot."""
    own = [one for one in options if one.kind in LONGER]
    if not own:
        return {}
    return {"hasRenewal": True, "renewal": {"description": _sentences(own), "maximumRenewals": len(own)}}


def _sentences(options: Sequence[ContractOption]) -> str:
    said = []
    for one in options:
        until = f" to before {one.ends}" if one.ends else ""
        notice = f", notice by {one.notice_by}" if one.notice_by else ""
        said.append(f"{one.kind.capitalize()} from {one.starts}{until}{notice}.")
    return " ".join(said)
