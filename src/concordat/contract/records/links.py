"""How contracts hang together: what one renews, replaces, is called off from, sub-contracts, or lies over."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

LinkKind = Literal[
    "renews", "replaces", "call-off of", "sub-contract of", "alliance over", "pooled with under section 75"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractLink:
    """From one contract to another of the register, or to an arrangement outside it in `outside`: that `contract` renews `other`."""

    FILE: ClassVar[str] = "contract/links.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract", "other": "Contract"}

    id: str
    contract: str
    kind: LinkKind
    other: str = ""
    outside: str = ""
    source: str = ""
