"""Contracts as records: takes an OCDS 1.1 release package, gives the record package: each process, its releases and what they come to."""

from collections.abc import Mapping
from typing import Any

from concordat.contract.ocds_merge import compiled
from concordat.contract.ocds_versions import versioned

# Set the addresses of records apart from that of the releases.
KIND, VERSIONS = "#records", "#versions"


def ocds_records(package: Mapping[str, Any], versions: bool = False) -> dict[str, Any]:
    """Return the record package of the same publisher and day, processes in the order in which they come first.

    With `versions` each record also has its versioned release: each value with the releases that said it.
    """
    by_process: dict[str, list[dict[str, Any]]] = {}
    for one in package["releases"]:
        by_process.setdefault(one["ocid"], []).append(one)
    records = [
        {
            "ocid": ocid,
            "releases": own,
            "compiledRelease": compiled(own),
            **({"versionedRelease": versioned(own)} if versions else {}),
        }
        for ocid, own in by_process.items()
    ]
    head = {name: value for name, value in package.items() if name != "releases"}
    return {**head, "uri": f"{package['uri']}{VERSIONS if versions else KIND}", "records": records}
