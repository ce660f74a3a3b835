"""A part of a release package: takes the package and a contract, or some releases, gives the package of these alone."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from concordat.contract.ocds_extensions import OTHERS, extensions_of


def of_contract(package: Mapping[str, Any], contract: str) -> dict[str, Any] | None:
    """Return a package of every release that is about a contract, with an address of its own; None where there is none."""
    own = [one for one in package["releases"] if any(each["id"] == contract for each in one.get("contracts", ()))]
    if not own:
        return None
    named = uuid5(NAMESPACE_OID, f"{package['uri']} {contract}")
    return narrowed(package, own, f"urn:uuid:{named}")


def narrowed(package: Mapping[str, Any], releases: Sequence[Mapping[str, Any]], uri: str) -> dict[str, Any]:
    """Return a package of some of its releases, with an address of its own and the extensions that these use."""
    head = {name: value for name, value in package.items() if name not in ("uri", "extensions", "releases")}
    ours = next((one for one in package.get("extensions", ()) if one not in OTHERS), "")
    extensions = extensions_of(releases, ours)
    return {
        "uri": uri,
        **({"extensions": extensions} if extensions else {}),
        **head,
        "releases": list(releases),
    }
