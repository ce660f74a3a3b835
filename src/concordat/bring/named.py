"""Names beside codes: takes published rows, gives each commissioner and provider as its code and name."""

from collections.abc import Iterable
from typing import Protocol


class Named(Protocol):
    """A published row that names both sides."""

    @property
    def commissioner(self) -> str: ...
    @property
    def commissioner_name(self) -> str: ...
    @property
    def provider(self) -> str: ...
    @property
    def provider_name(self) -> str: ...


def named(rows: Iterable[Named]) -> dict[str, str]:
    """Return code and name of every body; the code stays in front, because two bodies may share a name."""
    names: dict[str, str] = {}
    for row in rows:
        names.setdefault(row.commissioner, f"{row.commissioner} {row.commissioner_name}".strip())
        names.setdefault(row.provider, f"{row.provider} {row.provider_name}".strip())
    return names
