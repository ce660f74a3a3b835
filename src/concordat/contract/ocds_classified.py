"""What is bought, by code lists: takes a line or contract, gives its classifications as OCDS has them.

Codes of the common procurement vocabulary come first, and our own name of the service beside them. A line without codes
of its own has the code of its contract, where that has one alone.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from concordat.contract.disclosure import Disclosure
from concordat.contract.records import Contract, Line

CPV, LOCAL = "CPV", "local"


def classified(disclosure: Disclosure, line: Line) -> dict[str, Any]:
    """Return the classifications of a line, as members of its item."""
    codes = tuple(dict.fromkeys(line.cpv)) or _of_contract(disclosure, line.contract)
    service = {"scheme": LOCAL, "id": line.service, "description": line.service}
    return _members([*(_code(one) for one in codes), service])


def classified_contract(contract: Contract) -> dict[str, Any]:
    """Return the codes of a contract, as members of its tender."""
    return _members([_code(one) for one in dict.fromkeys(contract.cpv)])


def inherited(codes: Sequence[str], contract: Sequence[str]) -> bool:
    """Say whether the codes of a line are no more than the one code of its contract."""
    return len(contract) == 1 and tuple(codes) == tuple(contract)


def _of_contract(disclosure: Disclosure, contract: str) -> tuple[str, ...]:
    codes = next((tuple(dict.fromkeys(one.cpv)) for one in disclosure.contracts if one.id == contract), ())
    return codes if len(codes) == 1 else ()


def _members(found: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    if not found:
        return {}
    first, *others = found
    return {"classification": first, **({"additionalClassifications": others} if others else {})}


def _code(code: str) -> dict[str, Any]:
    return {"scheme": CPV, "id": code}
