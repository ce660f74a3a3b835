"""What a source gives: takes rows and findings of one file, gives them with its name, hash and edition."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from concordat.kernel.finding import Finding, Refused, stops

Row = TypeVar("Row", covariant=True)


@dataclass(frozen=True, slots=True)
class Read(Generic[Row]):
    """The rows of one published file, as it says them, and everything found while reading.

    `rows` are the rows that could be read; `totals` are rows that a declared rule knows as totals: they are checks and
    never counted. `edition` is the date or year the file speaks of, where it says; `facts` tell how it was read.
    """

    source: str
    file: str
    sha256: str = ""
    rows: tuple[Row, ...] = ()
    totals: tuple[Row, ...] = ()
    findings: tuple[Finding, ...] = ()
    edition: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """Whether nothing found prevents the use of the rows."""
        return not stops(self.findings)

    def or_refuse(self) -> "Read[Row]":
        """Return this where nothing prevents its use; raises Refused with every finding otherwise."""
        if not self.ok:
            raise Refused(self.findings)
        return self
