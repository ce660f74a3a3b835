"""Link a contract to another, or to an arrangement outside the register: takes how they hang together, gives it in both their lives."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from concordat.contract.alliance import OVER
from concordat.contract.alliance_faults import new_alliance_faults
from concordat.contract.kept_by import kept_findings, new_faults
from concordat.contract.records import Contract, ContractLink, LinkKind
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, refuse, shared_fields
from concordat.kernel.system import System

TITLE = "Link a contract to another"
ROLES = ("contract manager",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """A link: that `contract` renews, replaces or otherwise belongs to the other.

    - `id`: a code for it
    - `contract`: the contract it leads from
    - `body`: the commissioner that records it
    - `kind`: how the first is to the other
    - `other`: the contract it leads to
    - `outside`: instead, an arrangement outside the register, in words
    - `source`: where it is written
    """

    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract", "body": "Body", "other": "Contract"}
    NEW: ClassVar[Mapping[str, str]] = {"id": "ContractLink"}

    id: str
    contract: str
    body: str
    kind: LinkKind
    other: str = ""
    outside: str = ""
    source: str = ""


def body(given: Given, system: System) -> str:
    """Return the commissioner that records it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    return kept_findings(given, system, lambda: _check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    if not given.other and not given.outside.strip():
        what, why = "Neither another contract nor an arrangement outside is named.", "A link leads somewhere."
        yield refuse("missing-value", what, why, "Name one of them.", "other")
        return
    same = (given.contract, given.kind, given.other, given.outside)
    if any((one.contract, one.kind, one.other, one.outside) == same for one in system.all(ContractLink)):
        what = "These two are linked so already."
        yield refuse("nothing-changed", what, "It would stand there twice.", "Leave it as it is.", "other")
        return
    checks = ("links", "circular_renewal", "renewal_days")
    made = change(given, system, moment)
    yield from new_faults(system, made, moment.day, checks)
    if given.kind == OVER:
        yield from new_alliance_faults(
            system, made, dict.fromkeys(("circular-alliance", "alliance-over-alliance"), "other")
        )


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is recorded and who sees it."""
    title = system.one(Contract, given.contract).title
    other = find(system, Contract, given.other) if given.other else None
    named = f"“{other.title}”" if other else given.outside
    return (f"“{title}” {_verb(given.kind)} {named}.", "Everyone can see it in the life of both contracts.")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the link."""
    own = shared_fields(given, ContractLink)
    return Change(add=(ContractLink(**own | {"source": given.source or f"recorded on {moment.day}"}),))


def _verb(kind: LinkKind) -> str:
    return kind if kind in ("renews", "replaces") else f"is {kind}"
