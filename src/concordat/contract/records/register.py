"""The register's nouns: contracts, their parties, lines and terms, their variations, and the choices by which many become one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

Form = Literal["full", "shorter", "grant", "framework", "call-off", "alliance", "pooled fund", "capitated host"]
PartyRole = Literal[
    "commissioner",
    "co-ordinating commissioner",
    "provider",
    "lead provider",
    "material sub-contractor",
    "alliance member",
]
Level = Literal["system", "place", "body"]
HarmonisingRule = Literal[
    "keep own", "one commissioner's", "best for patients", "value-neutral average", "lowest", "highest"
]
ReasonClass = Literal["", "provided for", "external", "authority's decision", "succession", "urgent"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """One agreement with an identity that never changes, between its first day and (half-open) its end.

    `manager` is the post that looks after it; `local_code` joins it with monitoring files; `term_months` is the term as written.
    """

    FILE: ClassVar[str] = "contract/contracts.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"parent": "Contract"}

    id: str
    title: str
    form: Form = "full"
    parent: str = ""
    signed: date | None = None
    starts: date
    ends: date | None = None
    decision: str = ""
    term_months: int | None = None
    notice_days: int | None = None
    next_review: date | None = None
    manager: str = ""
    local_code: str = ""
    service_area: str = ""
    cpv: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A body in a role of a contract, between dates where these differ from the contract's own."""

    FILE: ClassVar[str] = "contract/parties.csv"
    KEY: ClassVar[tuple[str, ...]] = ("contract", "body", "role")
    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract", "body": "Body"}

    contract: str
    body: str
    role: PartyRole
    share: Decimal | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What one commissioner buys of one service from one provider: annual plan and value, who agrees and who delivers."""

    FILE: ClassVar[str] = "contract/lines.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract", "commissioner": "Body", "provider": "Body"}

    id: str
    contract: str
    commissioner: str
    provider: str
    service: str
    population: str = ""
    form: str
    plan_activity: Decimal | None = None
    value: Decimal
    agrees_at: Level = "body"
    delivers_at: Level = "body"
    starts: date
    ends: date | None = None
    decision: str = ""
    level_reason: str = ""
    cpv: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Variation:
    """An act: one change of a line after signature, with what it was before, why, and the rule of law relied on. Append-only.

    `lifetime_change` is by how much the value of the line over its whole term rose, in pounds; it is empty where the line has
    no end. Without `reason_class` the change counts as the authority's own decision.
    """

    FILE: ClassVar[str] = "contract/variations.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract", "line": "Line"}

    id: str
    contract: str
    line: str
    made_on: date
    value_before: Decimal
    value_after: Decimal
    ends_before: date | None = None
    ends_after: date | None = None
    lifetime_change: Decimal | None = None
    reason: str
    reason_class: ReasonClass = ""
    regulation: str = ""
    decision: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A kind of term in the clause library: its unit, which direction is better for patients, and what payment it sets."""

    FILE: ClassVar[str] = "contract/clauses.csv"
    KEY: ClassVar[tuple[str, ...]] = ("key",)

    key: str
    title: str
    kind: Literal["number", "share", "money", "days", "date", "yes/no", "list", "text"]
    unit: str = ""
    better_for_patients: Literal["higher", "lower", "neither"] = "neither"
    payment_parameter: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """What one contract says under one clause, with the body that owns the wording and why it differs."""

    FILE: ClassVar[str] = "contract/terms.csv"
    KEY: ClassVar[tuple[str, ...]] = ("contract", "clause")
    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract", "clause": "Clause", "owner": "Body"}

    contract: str
    clause: str
    value: str
    owner: str = ""
    reason: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consolidation:
    """A proposal to make one contract of many: its new contract, provider (or provider group), co-ordinator and default rule.

    Once it is `signed` the new contract stands in the register, and nothing is worked out from the proposal any more.
    """

    FILE: ClassVar[str] = "contract/consolidations.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {
        "providers": "Body",
        "commissioners": "Body",
        "co_ordinator": "Body",
        "rule_body": "Body",
        "proposal": "Proposal",
    }

    id: str
    title: str
    providers: tuple[str, ...]
    commissioners: tuple[str, ...]
    co_ordinator: str
    starts: date
    rule: HarmonisingRule = "keep own"
    rule_body: str = ""
    proposal: str = ""
    signed: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A departure from a consolidation's default: a clause harmonised by another rule, or a line ended or left local."""

    FILE: ClassVar[str] = "contract/choices.csv"
    KEY: ClassVar[tuple[str, ...]] = ("consolidation", "about", "key", "body")
    REFERS: ClassVar[Mapping[str, str]] = {
        "consolidation": "Consolidation",
        "key": "Clause or Line",
        "body": "Body",
        "rule_body": "Body",
    }

    consolidation: str
    about: Literal["clause", "line"]
    key: str
    body: str = ""
    choice: Literal[
        "keep own",
        "one commissioner's",
        "best for patients",
        "value-neutral average",
        "lowest",
        "highest",
        "left local",
        "ended",
    ]
    rule_body: str = ""
    reason: str
    source: str = ""
