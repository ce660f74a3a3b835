"""What a user chooses when bringing a file: takes options as written, gives them checked."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Choices for one file; each may be missing.

    `only`: codes as the file has them, and nothing else is brought. `year`: the price year (2026/27) or calendar year
    (2017) that the file speaks of, or the one wanted of several. `as_at`: the day from which links are known to hold.
    `quarter`: the quarter wanted of several, as the file writes it. `keep`: where a record differs from the folder's, the
    folder's is kept and the difference is told, instead of refusing the file. `body`: the body whose register it is, by its
    code, where the file does not say.
    """

    only: frozenset[str] = field(default_factory=frozenset)
    year: str = ""
    as_at: date | None = None
    quarter: str = ""
    keep: bool = False
    body: str = ""

    def wants(self, *codes: str) -> bool:
        """Say whether a row with any of these codes is wanted."""
        return not self.only or not self.only.isdisjoint(codes)
