"""Make an alliance over base contracts: takes members, shares, contracts, a target and bands, gives the alliance with a line for each gain or loss.

It stands in this room because an alliance without bands could not be settled, nor anything beside it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

from concordat.contract.alliance import FORM
from concordat.contract.alliance_faults import new_alliance_faults
from concordat.contract.alliance_given import alliance_given_findings, shares_of
from concordat.contract.alliance_made import alliance_records, paid_between
from concordat.contract.records import Alliance, Contract
from concordat.kernel.act import Change, Moment, changed
from concordat.kernel.finding import Finding, stops
from concordat.kernel.given import given_findings, shared_fields
from concordat.kernel.system import System
from concordat.kernel.text import amount, counted
from concordat.pay.bands_agreed import bands_agreed
from concordat.pay.bands_given import bands_given_findings
from concordat.pay.bands_written import read_bands
from concordat.pay.most_shared import most_shared_of_a_loss
from concordat.pay.records import RiskBand

TITLE = "Make an alliance over base contracts"
ROLES = ("contract manager",)
CENT = 100
# The field at which each finding on the finished alliance is told.
FIELDS = {
    "bad-number": "target",
    "member-without-line": "members",
    "no-base-contract": "bases",
    "alliance-over-alliance": "bases",
    "circular-alliance": "bases",
    "base-contract-ends": "bases",
    "commissioner-outside": "members",
}


@dataclass(frozen=True, kw_only=True)
class Given:
    """An alliance: it stands beside its base contracts, which pay first, and has no value of its own.

    - `id`: a new code for it
    - `body`: the commissioner that records it, a member
    - `title`: what it is called
    - `bases`: the contracts that it lies over
    - `starts`: its first day
    - `ends`: the first day it no longer holds; none where it has no end
    - `members`: who shares gain and loss, the commissioners among them
    - `shares`: their shares, one a line in the same order, such as 0.25 or 25%; together they are the whole
    - `target`: what the base contracts are meant to come to in a year, in pounds
    - `target_says`: how the target is built up
    - `measured_by`: what stands against the target
    - `bands`: how much of a difference is shared, one band a line, such as “0 % to 5 %: 50 %”, and “5 % on: 25 %” for all above
    - `loss_bands`: bands of a loss, where they are others than those of a gain
    - `gain_cap`: the most of a gain that is shared in a year, in pounds; none where there is no limit
    - `loss_collar`: the most of a loss that is shared in a year, in pounds; none where there is no limit
    - `board`: the partnership board that decides
    - `decision_rule`: how it decides
    - `deadlock`: what happens where it cannot agree
    - `level`: where its lines are agreed and delivered
    - `source`: where it is written
    """

    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body", "bases": "Contract", "members": "Body", "board": "Body"}
    BODIES: ClassVar[Mapping[str, str]] = {"members": "legal person"}
    NEW: ClassVar[Mapping[str, str]] = {"id": "Contract"}
    LONG: ClassVar[tuple[str, ...]] = ("target_says", "deadlock")
    GROUPS: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "The alliance": ("id", "body", "title", "bases", "starts", "ends"),
        "Who shares": ("members", "shares"),
        "What is shared": ("target", "target_says", "measured_by", "bands", "loss_bands", "gain_cap", "loss_collar"),
        "Who decides": ("board", "decision_rule", "deadlock"),
        "More": ("level", "source"),
    }

    id: str
    body: str
    title: str
    bases: tuple[str, ...]
    starts: date
    ends: date | None = None
    members: tuple[str, ...]
    shares: tuple[str, ...]
    target: Decimal
    bands: tuple[str, ...]
    target_says: str = ""
    measured_by: Literal["base payments", "actual cost"] = "base payments"
    loss_bands: tuple[str, ...] = ()
    gain_cap: Decimal | None = None
    loss_collar: Decimal | None = None
    board: str = ""
    decision_rule: Literal["unanimous", "majority", "by share"] = "unanimous"
    deadlock: str = ""
    level: Literal["system", "place", "body"] = "place"
    source: str = ""


def body(given: Given, system: System) -> str:
    """Return the commissioner that records it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known; of the finished alliance once it can be made at all."""
    found = (
        *given_findings(given, system),
        *alliance_given_findings(given, system),
        *bands_given_findings(given.id, "both", given.bands, "bands"),
        *bands_given_findings(given.id, "loss", given.loss_bands, "loss_bands"),
    )
    return (*found, *(() if stops(found) else _as_made(given, system, moment)))


def _as_made(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    yield from new_alliance_faults(system, change(given, system, moment), FIELDS)


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say who shares what of what, on which lines it is paid, and what is still to be agreed."""
    shares = shares_of(given)
    until = f" until before {given.ends}" if given.ends else ""
    named = ", ".join(f"{one} {(share * CENT).normalize():f} %" for one, share in shares.items())
    pairs = paid_between(system, given.bases, shares)
    return (
        f"“{given.title}” is recorded from {given.starts}{until}, over {', '.join(given.bases)}.",
        f"Its members share gain and loss: {named}.",
        f"The {given.measured_by} of a year stand against a target of {amount(given.target, '£')}.",
        f"It is paid on {counted(len(pairs), 'line')} without a value: "
        + ", ".join(f"{seller} with {buyer}" for buyer, seller in pairs)
        + ".",
        *most_shared_of_a_loss(changed(system, change(given, system, moment)), given.id),
        "It is not signed yet. Everyone can see it, its members and their shares.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the contract with its terms, parties, links and lines."""
    source = given.source or f"recorded on {moment.day}"
    own = Contract(id=given.id, title=given.title, form=FORM, starts=given.starts, ends=given.ends, source=source)
    terms = Alliance(**shared_fields(given, Alliance) | {"source": source}, contract=given.id)
    made = alliance_records(system, own, terms, shares_of(given), given.bases, given.level)
    return Change(add=(*made, *_bands(given, source)))


def _bands(given: Given, source: str) -> tuple[RiskBand, ...]:
    first = ("gain", "loss") if given.loss_bands else ("both",)
    bands = {side: read_bands(lines) for side, lines in zip(first, (given.bands, given.loss_bands), strict=False)}
    return tuple(one for side, own in bands.items() for one in bands_agreed(given.id, (side,), own, (), source))
