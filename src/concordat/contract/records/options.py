"""What a contract allows to happen to its term: extensions, renewals and breaks, each with its last day for notice."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

OptionKind = Literal["extension", "renewal", "break"]
OptionState = Literal["open", "used", "not used"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractOption:
    """An extension, renewal or break that a contract allows: from when it takes effect, how long it then runs, notice by when.

    A break ends the contract on `starts`; an extension or renewal lasts from `starts` to before `ends`. Without `notice_by` the
    contract's days of notice before `starts` count. `decided_on` is the day on which it was used or let go.
    """

    FILE: ClassVar[str] = "contract/options.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract"}

    id: str
    contract: str
    kind: OptionKind
    starts: date
    ends: date | None = None
    notice_by: date | None = None
    state: OptionState = "open"
    decided_on: date | None = None
    decision: str = ""
    source: str = ""
