"""Evidence that parties of a contract share: takes a system, a contract and who may look, gives what is shared for which outcome."""

from collections.abc import Iterable, Mapping

from concordat.contract.records import ExpectedOutcome, SharedEvidence
from concordat.kernel.given import find
from concordat.kernel.system import System
from concordat.kernel.table import Table, table

WHOLE = "the whole contract"


def evidence_of(system: System, contract: str) -> tuple[SharedEvidence, ...]:
    """Return everything that is shared under a contract, whoever may see it, the newest first."""
    own = (one for one in system.all(SharedEvidence) if one.contract == contract)
    return tuple(sorted(own, key=lambda one: (one.recorded, one.id), reverse=True))


def evidence_table(system: System, shown: Iterable[SharedEvidence], names: Mapping[str, str]) -> Table:
    """Return a row for each piece of evidence: for which outcome, what it finds, who shared it, where it is."""
    columns = {
        "title": "Evidence",
        "outcome": "For the outcome",
        "finds": "What it finds",
        "shared_by": "Shared by",
        "recorded": "On",
        "address": "Where",
        "sha256": "SHA-256",
        "reach": "Seen by",
    }
    rows = (
        (
            one.title,
            _outcome(system, one),
            one.finds,
            names.get(one.shared_by, one.shared_by),
            one.recorded,
            one.address,
            one.sha256,
            one.reach,
        )
        for one in shown
    )
    says = "Those who answer together for an outcome share what they know about it."
    return table("shared_evidence", "Evidence that its members share", columns, rows, says)


def _outcome(system: System, one: SharedEvidence) -> str:
    wanted = find(system, ExpectedOutcome, one.outcome) if one.outcome else None
    return wanted.title if wanted else one.outcome or WHOLE
