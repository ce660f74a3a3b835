"""One contract of a release package: takes the package and the contract, gives the package of its releases alone."""

from collections.abc import Mapping
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from concordat.contract.ocds_extensions import OTHERS, extensions_of


def of_contract(package: Mapping[str, Any], contract: str) -> dict[str, Any] | None:
    """Return a package of every release that is about a contract, with an address of its own; None where there is none."""
    own = [one for one in package["releases"] if any(each["id"] == contract for each in one.get("contracts", ()))]
    if not own:
        return None
    head = {name: value for name, value in package.items() if name not in ("uri", "extensions", "releases")}
    ours = next((one for one in package.get("extensions", ()) if one not in OTHERS), "")
    extensions = extensions_of(own, ours)
    named = uuid5(NAMESPACE_OID, f"{package['uri']} {contract}")
    return {
        "uri": f"urn:uuid:{named}",
        **({"extensions": extensions} if extensions else {}),
        **head,
        "releases": own,
    }
